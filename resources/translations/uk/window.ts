<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>window</name>
  <message><source>Campaigns</source><translation>Кампанії</translation></message>
  <message><source>Settings</source><translation>Налаштування</translation></message>
  <message><source>Accounts…</source><translation>Акаунти…</translation></message>
  <message><source>Practice gateway</source><translation>Навчальний шлюз</translation></message>
  <message><source>Closing</source><translation>Завершуємо</translation></message>
  <message><source>Requests on their way are being finished. What is not sent yet waits for you.</source><translation>Завершуємо запити, що вже в дорозі. Решта чекатиме на вас.</translation></message>
  <message><source>Saved at {time}</source><translation>Збережено о {time}</translation></message>
  <message><source>{count} to send</source><translation>{count} до надсилання</translation></message>
  <message><source>Recipients</source><translation>Отримувачі</translation></message>
  <message><source>Message</source><translation>Повідомлення</translation></message>
  <message><source>Review</source><translation>Перевірка</translation></message>
  <message><source>Delivery</source><translation>Доставка</translation></message>
  <message><source>Phone preview</source><translation>Перегляд у телефоні</translation></message>
  <message><source>Business chat</source><translation>Бізнес-чат</translation></message>
  <message><source>Rows of a campaign</source><comment>file name</comment><translation>Рядки кампанії</translation></message>
  <message><source>The contacts of this campaign were removed on {day}, as Settings ask.</source><translation>Контакти цієї кампанії видалено {day}, як задано в Налаштуваннях.</translation></message>
  <message><source>Its message stays, and in Delivery its numbers and the report. A new campaign needs a spreadsheet.</source><translation>Її повідомлення лишається, а в «Доставці» — числа та звіт. Для нової кампанії потрібна таблиця.</translation></message>
  <message><source>New campaign with this message</source><translation>Нова кампанія з цим повідомленням</translation></message>
</context></TS>
