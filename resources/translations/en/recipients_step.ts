<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context><name>recipients_step</name>
  <message numerus="yes"><source>{size} · {n} rows · read in {seconds} s</source><translation><numerusform>{size} · {n} row · read in {seconds} s</numerusform><numerusform>{size} · {n} rows · read in {seconds} s</numerusform></translation></message>
  <message numerus="yes"><source>{n} files</source><translation><numerusform>{n} file</numerusform><numerusform>{n} files</numerusform></translation></message>
  <message numerus="yes"><source>{n} empty</source><comment>rows</comment><translation><numerusform>{n} empty</numerusform><numerusform>{n} empty</numerusform></translation></message>
  <message numerus="yes"><source>{n} corrected</source><comment>rows</comment><translation><numerusform>{n} corrected</numerusform><numerusform>{n} corrected</numerusform></translation></message>
  <message numerus="yes"><source>{n} hidden</source><comment>rows</comment><translation><numerusform>{n} hidden</numerusform><numerusform>{n} hidden</numerusform></translation></message>
  <message numerus="yes"><source>{size} · {n} rows</source><translation><numerusform>{size} · {n} row</numerusform><numerusform>{size} · {n} rows</numerusform></translation></message>
  <message numerus="yes"><source>{n} hidden rows: taken</source><translation><numerusform>{n} hidden row: taken</numerusform><numerusform>{n} hidden rows: taken</numerusform></translation></message>
  <message numerus="yes"><source>{n} hidden rows: left out</source><translation><numerusform>{n} hidden row: left out</numerusform><numerusform>{n} hidden rows: left out</numerusform></translation></message>
  <message numerus="yes"><source>{n} hidden columns: taken</source><translation><numerusform>{n} hidden column: taken</numerusform><numerusform>{n} hidden columns: taken</numerusform></translation></message>
  <message numerus="yes"><source>{n} hidden columns: left out</source><translation><numerusform>{n} hidden column: left out</numerusform><numerusform>{n} hidden columns: left out</numerusform></translation></message>
  <message numerus="yes"><source>{n} hidden rows of “{name}” are left out.</source><translation><numerusform>{n} hidden row of “{name}” is left out.</numerusform><numerusform>{n} hidden rows of “{name}” are left out.</numerusform></translation></message>
  <message numerus="yes"><source>“{name}” has {n} hidden columns: {columns}.</source><translation><numerusform>“{name}” has {n} hidden column: {columns}.</numerusform><numerusform>“{name}” has {n} hidden columns: {columns}.</numerusform></translation></message>
  <message numerus="yes"><source>“{name}” has {n} hidden sheets: {sheets}.</source><translation><numerusform>“{name}” has {n} hidden sheet: {sheets}.</numerusform><numerusform>“{name}” has {n} hidden sheets: {sheets}.</numerusform></translation></message>
  <message numerus="yes"><source>{n} problem rows are saved in “{name}”, each with its reason.</source><translation><numerusform>{n} problem row is saved in “{name}” with its reason.</numerusform><numerusform>{n} problem rows are saved in “{name}”, each with its reason.</numerusform></translation></message>
  <message numerus="yes"><source>{n} duplicates say something else</source><translation><numerusform>{n} duplicate says something else</numerusform><numerusform>{n} duplicates say something else</numerusform></translation></message>
  <message numerus="yes"><source>Let go to read {n} files</source><translation><numerusform>Let go to read {n} file</numerusform><numerusform>Let go to read {n} files</numerusform></translation></message>
  <message numerus="yes"><source>Let go to add {n} files to the list</source><translation><numerusform>Let go to add {n} file to the list</numerusform><numerusform>Let go to add {n} files to the list</numerusform></translation></message>
</context></TS>
