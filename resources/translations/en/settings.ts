<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context><name>settings</name>
  <message numerus="yes"><source>“{name}” has {n} characters, and {most} are allowed</source><translation><numerusform>“{name}” has {n} character, and {most} are allowed</numerusform><numerusform>“{name}” has {n} characters, and {most} are allowed</numerusform></translation></message>
  <message numerus="yes"><source>{n} campaigns of it are not finished: they will not be sent on or followed.</source><translation><numerusform>{n} campaign of it is not finished: it will not be sent on or followed.</numerusform><numerusform>{n} campaigns of it are not finished: they will not be sent on or followed.</numerusform></translation></message>
</context></TS>
