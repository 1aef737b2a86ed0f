<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>phone</name>
  <message><source>Loading the picture…</source><translation>Завантажуємо зображення…</translation></message>
  <message><source>No picture yet</source><translation>Зображення ще немає</translation></message>
  <message><source>Each recipient has another picture. It is shown when you ask for it.</source><translation>У кожного отримувача своє зображення. Покажемо, коли попросите.</translation></message>
  <message><source>Each recipient has another picture. It is seen once there is a list.</source><translation>У кожного отримувача своє зображення. Його буде видно, коли з’явиться список.</translation></message>
  <message><source>The address is this recipient’s own: its server will learn whose message you look at.</source><translation>Адреса в кожного своя: сервер зображення дізнається, чиє повідомлення ви дивитеся.</translation></message>
  <message><source>Row of the spreadsheet</source><translation>Рядок таблиці</translation></message>
  <message><source>Show</source><comment>a row</comment><translation>Показати</translation></message>
  <message><source>The list has no row {row}.</source><translation>У списку немає рядка {row}.</translation></message>
  <message><source>Row {row} gets no message: {reason}.</source><translation>Рядок {row} не отримає повідомлення: {reason}.</translation></message>
  <message><source>Show another row (Ctrl+G)</source><translation>Показати інший рядок (Ctrl+G)</translation></message>
  <message><source>Row {row}: show another one</source><translation>Рядок {row}: показати інший</translation></message>
  <message><source>A random recipient</source><translation>Випадковий отримувач</translation></message>
  <message><source>The recipient of the longest message</source><translation>Отримувач найдовшого повідомлення</translation></message>
  <message><source>The recipient of the shortest message</source><translation>Отримувач найкоротшого повідомлення</translation></message>
  <message><source>The recipient with the most empty cells</source><translation>Отримувач, у якого найбільше порожніх клітинок</translation></message>
  <message><source>The message is empty so far.</source><translation>Повідомлення ще порожнє.</translation></message>
  <message><source>Card {number} of {count}</source><translation>Картка {number} з {count}</translation></message>
  <message><source>button: {caption}</source><translation>кнопка: {caption}</translation></message>
  <message><source>link: {caption}</source><translation>посилання: {caption}</translation></message>
  <message><source>answer {number}: {text}</source><translation>відповідь {number}: {text}</translation></message>
  <message><source>picture: {words}</source><translation>зображення: {words}</translation></message>
  <message><source>File {number}</source><translation>Файл {number}</translation></message>
  <message><source>Flash: it opens over the screen, and many phones do not keep it.</source><translation>Flash: відкриється поверх екрана, багато телефонів його не зберігають.</translation></message>
  <message><source>Only its beginning is shown here.</source><translation>Тут показано лише початок.</translation></message>
  <message numerus="yes"><source>Show {n} pictures</source><translation><numerusform>Показати зображення</numerusform><numerusform>Показати {n} зображення</numerusform><numerusform>Показати {n} зображень</numerusform></translation></message>
  <message numerus="yes"><source>Load {n} pictures again</source><translation><numerusform>Завантажити зображення ще раз</numerusform><numerusform>Завантажити {n} зображення ще раз</numerusform><numerusform>Завантажити {n} зображень ще раз</numerusform></translation></message>
  <message><source>Answer {number}</source><translation>Відповідь {number}</translation></message>
  <message><source>empty so far</source><translation>ще порожньо</translation></message>
</context></TS>
