<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context><name>phone</name>
  <message numerus="yes"><source>Show {n} pictures</source><translation><numerusform>Show the picture</numerusform><numerusform>Show {n} pictures</numerusform></translation></message>
  <message numerus="yes"><source>Load {n} pictures again</source><translation><numerusform>Load the picture again</numerusform><numerusform>Load {n} pictures again</numerusform></translation></message>
</context></TS>
