<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context><name>sentences</name>
  <message numerus="yes"><source>{n} digits are missing: {digits} instead of {needed}</source><translation><numerusform>{n} digit is missing: {digits} instead of {needed}</numerusform><numerusform>{n} digits are missing: {digits} instead of {needed}</numerusform></translation></message>
  <message numerus="yes"><source>{n} digits too many: {digits} instead of {needed}</source><translation><numerusform>{n} digit too many: {digits} instead of {needed}</numerusform><numerusform>{n} digits too many: {digits} instead of {needed}</numerusform></translation></message>
  <message numerus="yes"><source>{same}; {columns} differ</source><translation><numerusform>{same}; {columns} differs</numerusform><numerusform>{same}; {columns} differ</numerusform></translation></message>
</context></TS>
