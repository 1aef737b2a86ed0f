<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>delivery</name>
  <message><source>Status</source><comment>report column</comment><translation>Статус</translation></message>
  <message><source>Channel</source><comment>report column</comment><translation>Канал</translation></message>
  <message><source>Time</source><comment>report column</comment><translation>Час</translation></message>
  <message><source>Parts</source><comment>report column</comment><translation>Частини</translation></message>
  <message><source>Price</source><comment>report column</comment><translation>Ціна</translation></message>
  <message><source>Reason</source><comment>report column</comment><translation>Причина</translation></message>
  <message><source>Message ID</source><comment>report column</comment><translation>ID повідомлення</translation></message>
  <message><source>Recipients</source><comment>report sheet</comment><translation>Одержувачі</translation></message>
  <message><source>Summary</source><comment>report sheet</comment><translation>Підсумок</translation></message>
  <message><source>Rows in the file</source><comment>report summary</comment><translation>Рядків у файлі</translation></message>
  <message><source>SMS parts</source><comment>report summary</comment><translation>Частин SMS</translation></message>
  <message><source>Price as the gateway tells it</source><comment>report summary</comment><translation>Ціна за даними шлюзу</translation></message>
</context></TS>
