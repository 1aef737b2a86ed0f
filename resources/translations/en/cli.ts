<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context><name>cli</name>
  <message numerus="yes"><source>{n} requests</source><comment>terminal</comment><translation><numerusform>{n} request</numerusform><numerusform>{n} requests</numerusform></translation></message>
  <message numerus="yes"><source>This sends {n} messages to real people. Type the number to go on: </source><translation><numerusform>This sends {n} message to a real person. Type the number to go on: </numerusform><numerusform>This sends {n} messages to real people. Type the number to go on: </numerusform></translation></message>
  <message numerus="yes"><source>This sends one test message to {phone} as two requests, so one or two may come. Type the last {n} digits of the number to go on: </source><translation><numerusform>This sends one test message to {phone} as two requests, so one or two may come. Type the last digit of the number to go on: </numerusform><numerusform>This sends one test message to {phone} as two requests, so one or two may come. Type the last {n} digits of the number to go on: </numerusform></translation></message>
  <message numerus="yes"><source>{n} people got this text already and are left out</source><translation><numerusform>{n} person got this text already and is left out</numerusform><numerusform>{n} people got this text already and are left out</numerusform></translation></message>
</context></TS>
