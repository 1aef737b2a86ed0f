<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context><name>precautions</name>
  <message numerus="yes"><source>{n} handed over: {outcomes}.</source><translation><numerusform>{n} handed over: {outcomes}.</numerusform><numerusform>{n} handed over: {outcomes}.</numerusform></translation></message>
</context></TS>
