<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context><name>campaigns</name>
  <message numerus="yes"><source>{n} recipients in doubt</source><translation><numerusform>{n} recipient in doubt</numerusform><numerusform>{n} recipients in doubt</numerusform></translation></message>
  <message numerus="yes"><source>{n} campaigns</source><translation><numerusform>{n} campaign</numerusform><numerusform>{n} campaigns</numerusform></translation></message>
</context></TS>
