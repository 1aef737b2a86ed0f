<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context><name>sentences_lists</name>
  <message numerus="yes"><source>{n} hidden rows are left out; --hidden-rows takes them</source><translation><numerusform>{n} hidden row is left out; --hidden-rows takes it</numerusform><numerusform>{n} hidden rows are left out; --hidden-rows takes them</numerusform></translation></message>
  <message numerus="yes"><source>{n} rows are corrected twice: both phones get the message (row {row} of {file}, row {other} of {other_file})</source><translation><numerusform>{n} row is corrected twice: both phones get the message (row {row} of {file}, row {other} of {other_file})</numerusform><numerusform>{n} rows are corrected twice: both phones get the message (row {row} of {file}, row {other} of {other_file})</numerusform></translation></message>
</context></TS>
