<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context><name>sentences_history</name>
  <message numerus="yes"><source>Written down, ready to be sent to {n} recipients</source><translation><numerusform>Written down, ready to be sent to {n} recipient</numerusform><numerusform>Written down, ready to be sent to {n} recipients</numerusform></translation></message>
</context></TS>
