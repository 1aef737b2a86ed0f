<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context><name>sentences_trust</name>
  <message numerus="yes"><source>{n} seconds</source><comment>length of time</comment><translation><numerusform>{n} second</numerusform><numerusform>{n} seconds</numerusform></translation></message>
  <message numerus="yes"><source>{n} minutes</source><comment>length of time</comment><translation><numerusform>{n} minute</numerusform><numerusform>{n} minutes</numerusform></translation></message>
  <message numerus="yes"><source>{n} hours</source><comment>length of time</comment><translation><numerusform>{n} hour</numerusform><numerusform>{n} hours</numerusform></translation></message>
</context></TS>
