<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context><name>components</name>
  <message numerus="yes"><source>{n} errors</source><translation><numerusform>{n} error</numerusform><numerusform>{n} errors</numerusform></translation></message>
  <message numerus="yes"><source>{n} warnings</source><translation><numerusform>{n} warning</numerusform><numerusform>{n} warnings</numerusform></translation></message>
</context></TS>
