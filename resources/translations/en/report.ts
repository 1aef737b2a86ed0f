<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context><name>report</name>
  <message numerus="yes"><source>{n} more reasons are in the workbook.</source><translation><numerusform>{n} more reason is in the workbook.</numerusform><numerusform>{n} more reasons are in the workbook.</numerusform></translation></message>
  <message numerus="yes"><source>SMS parts: {n}</source><translation><numerusform>SMS parts: {n}</numerusform><numerusform>SMS parts: {n}</numerusform></translation></message>
</context></TS>
