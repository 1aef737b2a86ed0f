<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context><name>precautions</name>
  <message numerus="yes"><source>{n} handed over: {outcomes}.</source><translation><numerusform>{n} handed over: {outcomes}.</numerusform><numerusform>{n} handed over: {outcomes}.</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients take too long at this pace</source><translation><numerusform>{n} recipient takes too long at this pace</numerusform><numerusform>{n} recipients take too long at this pace</numerusform></translation></message>
  <message numerus="yes"><source>It would take more than {n} days. Choose a faster pace or shorter quiet hours.</source><translation><numerusform>It would take more than {n} day. Choose a faster pace or shorter quiet hours.</numerusform><numerusform>It would take more than {n} days. Choose a faster pace or shorter quiet hours.</numerusform></translation></message>
  <message numerus="yes"><source>“{field}”: there are only {n} recipients</source><translation><numerusform>“{field}”: there is only {n} recipient</numerusform><numerusform>“{field}”: there are only {n} recipients</numerusform></translation></message>
  <message numerus="yes"><source>it takes more than {n} days</source><translation><numerusform>it takes more than {n} day</numerusform><numerusform>it takes more than {n} days</numerusform></translation></message>
</context></TS>
