<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>recipients_step</name>
  <message><source>Open a spreadsheet…</source><translation>Відкрити таблицю…</translation></message>
  <message><source>Who is this campaign for?</source><translation>Для кого ця кампанія?</translation></message>
  <message><source>Take the spreadsheet as it is: the program finds the phones and shows what becomes of each row. The list stays on this computer.</source><translation>Візьміть таблицю, як вона є: програма знайде телефони й покаже, що буде з кожним рядком. Список не залишає цей комп’ютер.</translation></message>
  <message><source>Let go to read the file</source><translation>Відпустіть, і файл буде прочитано</translation></message>
  <message><source>empty</source><translation>порожньо</translation></message>
  <message><source>What is shown below is still “{name}” as it was.</source><translation>Нижче лишилося «{name}», як було.</translation></message>
  <message><source>To read “{name}” in another way, show where the file is.</source><translation>Щоб прочитати «{name}» інакше, покажіть, де цей файл.</translation></message>
  <message><source>The program keeps the rows and the name of the file, not its place.</source><translation>Програма зберігає рядки й назву файлу, але не його місце.</translation></message>
  <message><source>Try again</source><translation>Спробувати ще раз</translation></message>
  <message><source>Open another file…</source><translation>Відкрити інший файл…</translation></message>
  <message><source>Hide</source><translation>Сховати</translation></message>
  <message><source>Find the file…</source><translation>Знайти файл…</translation></message>
  <message><source>Choose the sheet</source><translation>Вибрати аркуш</translation></message>
  <message><source>Choose the phone column</source><translation>Вибрати стовпець із телефонами</translation></message>
  <message><source>Choose the encoding</source><translation>Вибрати кодування</translation></message>
  <message><source>Choose the header row</source><translation>Вибрати рядок заголовків</translation></message>
  <message><source>Only problems: {count}</source><translation>Лише проблемні: {count}</translation></message>
  <message><source>Phone {number}</source><translation>Телефон {number}</translation></message>
  <message><source>Phone {number}: {column}</source><translation>Телефон {number}: {column}</translation></message>
  <message><source>A field for placeholders</source><translation>Поле для підстановок</translation></message>
  <message><source>none</source><translation>немає</translation></message>
  <message><source>In row {row}: {value}</source><translation>У рядку {row}: {value}</translation></message>
  <message><source>row</source><comment>header of row numbers</comment><translation>рядок</translation></message>
  <message><source>What will be</source><translation>Що буде</translation></message>
  <message><source>taken</source><translation>узято</translation></message>
  <message><source>Rows of the list</source><translation>Рядки списку</translation></message>
  <message><source>No row fits.</source><translation>Жоден рядок не підходить.</translation></message>
  <message><source>Show all rows</source><translation>Показати всі рядки</translation></message>
  <message><source>header in row {row}</source><translation>заголовки в рядку {row}</translation></message>
  <message><source>no header row</source><translation>без заголовків</translation></message>
  <message><source>sheet “{name}”</source><translation>аркуш «{name}»</translation></message>
  <message><source>phone: “{first}”</source><translation>телефон: «{first}»</translation></message>
  <message><source>phone: “{first}”, then “{second}”</source><translation>телефон: «{first}», тоді «{second}»</translation></message>
  <message><source>phone: “{first}”, then “{second}”, “{third}”</source><translation>телефон: «{first}», тоді «{second}», «{third}»</translation></message>
  <message><source>Read as:</source><translation>Прочитано як:</translation></message>
  <message><source>Drop another file here</source><translation>Перетягніть інший файл сюди</translation></message>
  <message><source>Open a spreadsheet</source><translation>Відкрити таблицю</translation></message>
  <message><source>Spreadsheets</source><translation>Таблиці</translation></message>
  <message><source>All files</source><translation>Усі файли</translation></message>
  <message><source>Next: Message</source><translation>Далі: Повідомлення</translation></message>
  <message><source>A message needs somebody to go to: open a spreadsheet first.</source><translation>Спершу відкрийте таблицю: повідомленню потрібні отримувачі.</translation></message>
  <message><source>There is nobody to send to: not one row is left.</source><translation>Надсилати нікому: не лишилося жодного рядка.</translation></message>
  <message><source>Duplicate rule: the first row wins</source><translation>Правило дублікатів: перший рядок виграє</translation></message>
  <message><source>Reading the file…</source><translation>Читаємо файл…</translation></message>
  <message><source>Reading row {row}…</source><translation>Читаємо рядок {row}…</translation></message>
  <message><source>Format</source><translation>Формат</translation></message>
  <message><source>Encoding</source><translation>Кодування</translation></message>
  <message><source>What separates the cells</source><translation>Що розділяє клітинки</translation></message>
  <message><source>Sheet</source><translation>Аркуш</translation></message>
  <message><source>Header row</source><translation>Рядок заголовків</translation></message>
  <message><source>Phone columns</source><translation>Стовпці з телефонами</translation></message>
  <message numerus="yes"><source>{size} · {n} rows · read in {seconds} s</source><translation><numerusform>{size} · {n} рядок · прочитано за {seconds} с</numerusform><numerusform>{size} · {n} рядки · прочитано за {seconds} с</numerusform><numerusform>{size} · {n} рядків · прочитано за {seconds} с</numerusform></translation></message>
  <message><source>The list of this campaign is no longer on this computer. What was sent is told in Delivery.</source><translation>Списку отримувачів цієї кампанії на комп’ютері вже немає. Що надіслано, показано в кроці «Доставка».</translation></message>
  <message><source>Go to Delivery</source><translation>Перейти до доставки</translation></message>
</context></TS>
