<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>sentences_lists</name>
  <message><source>empty</source><comment>row</comment><translation>порожній</translation></message>
  <message><source>hidden</source><comment>row</comment><translation>прихований</translation></message>
  <message><source>corrected</source><comment>row</comment><translation>виправлений</translation></message>
  <message><source>row {row} of {file} counts instead</source><translation>замість нього – рядок {row} у {file}</translation></message>
  <message><source>hidden in the sheet</source><translation>прихований у таблиці</translation></message>
  <message><source>same as row {row} of {file}</source><translation>те саме, що рядок {row} у {file}</translation></message>
  <message><source>the pasted cells</source><translation>вставлені клітинки</translation></message>
  <message><source>a formula without a value: open the file in Excel and save it</source><translation>формула без значення: відкрийте файл в Excel і збережіть</translation></message>
  <message><source>“{name}” takes {megabytes} MB; {limit} MB is the most. Split it into several files.</source><translation>«{name}» займає {megabytes} МБ, а найбільше можна {limit} МБ. Поділіть його на кілька файлів.</translation></message>
  <message><source>There are no cells to paste. Copy the rows in the spreadsheet first, with their headers.</source><translation>Немає що вставляти. Спочатку скопіюйте рядки в таблиці разом із заголовками.</translation></message>
  <message><source>the spreadsheet; repeat it to join several</source><translation>таблиця; повторіть, щоб об’єднати кілька</translation></message>
  <message><source>To correct</source><comment>sheet</comment><translation>До виправлення</translation></message>
  <message><source>Row</source><comment>problem rows</comment><translation>Рядок</translation></message>
  <message><source>What is wrong</source><comment>problem rows</comment><translation>Що не так</translation></message>
  <message><source>{row} of {file}</source><comment>row</comment><translation>{row} у {file}</translation></message>
  <message><source>“{name}” unpacks to {times} times its size, which no list does. Open it in Excel and save it as XLSX, if you know where it comes from.</source><translation>«{name}» розпаковується до розміру, більшого у {times} разів: списки такими не бувають. Якщо знаєте, звідки файл, відкрийте його в Excel і збережіть як XLSX.</translation></message>
  <message numerus="yes"><source>{n} hidden rows are left out; --hidden-rows takes them</source><translation><numerusform>{n} прихований рядок пропущено; --hidden-rows візьме його</numerusform><numerusform>{n} приховані рядки пропущено; --hidden-rows візьме їх</numerusform><numerusform>{n} прихованих рядків пропущено; --hidden-rows візьме їх</numerusform></translation></message>
  <message><source>take the rows that the sheet hides, too</source><translation>узяти й рядки, приховані в таблиці</translation></message>
  <message><source>Asked the provider for no more messages (code {code})</source><translation>Попросив провайдера більше не писати (код {code})</translation></message>
  <message><source>the gateway’s answer</source><comment>stop list</comment><translation>відповідь шлюзу</translation></message>
  <message><source>by hand</source><comment>stop list</comment><translation>вручну</translation></message>
  <message><source>“{name}” is part of the list, and rows of it would be lost. Save to a file of another name.</source><translation>«{name}» є частиною списку, і його рядки пропали б. Збережіть у файл з іншою назвою.</translation></message>
  <message numerus="yes"><source>{n} rows are corrected twice: both phones get the message (row {row} of {file}, row {other} of {other_file})</source><translation><numerusform>{n} рядок виправлено двічі: повідомлення піде на обидва телефони (рядок {row} у {file}, рядок {other} у {other_file})</numerusform><numerusform>{n} рядки виправлено двічі: повідомлення піде на обидва телефони (рядок {row} у {file}, рядок {other} у {other_file})</numerusform><numerusform>{n} рядків виправлено двічі: повідомлення піде на обидва телефони (рядок {row} у {file}, рядок {other} у {other_file})</numerusform></translation></message>
  <message><source>Stop list</source><comment>sheet</comment><translation>Стоп-лист</translation></message>
  <message><source>Where from</source><comment>table column</comment><translation>Звідки</translation></message>
  <message><source>Added</source><comment>table column</comment><translation>Додано</translation></message>
</context></TS>
