<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>recipients_step</name>
  <message><source>Open a spreadsheet…</source><translation>Відкрити таблицю…</translation></message>
  <message><source>Who is this campaign for?</source><translation>Для кого ця кампанія?</translation></message>
  <message><source>Take the spreadsheet as it is: the program finds the phones and shows what becomes of each row. The list stays on this computer.</source><translation>Візьміть таблицю, як вона є: програма знайде телефони й покаже, що буде з кожним рядком. Список не залишає цей комп’ютер.</translation></message>
  <message><source>empty</source><translation>порожньо</translation></message>
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
  <message><source>or drop files here, or paste cells (Ctrl+V) · {formats}</source><translation>або перетягніть файли сюди, або вставте клітинки (Ctrl+V) · {formats}</translation></message>
  <message><source>Paste cells</source><translation>Вставити клітинки</translation></message>
  <message><source>Cells copied in a spreadsheet: Ctrl+V</source><translation>Клітинки, скопійовані в таблиці: Ctrl+V</translation></message>
  <message><source>Open spreadsheets</source><translation>Відкрити таблиці</translation></message>
  <message><source>Drop more files here</source><translation>Перетягніть ще файл сюди</translation></message>
  <message><source>Add a file…</source><translation>Додати файл…</translation></message>
  <message numerus="yes"><source>{n} files</source><translation><numerusform>{n} файл</numerusform><numerusform>{n} файли</numerusform><numerusform>{n} файлів</numerusform></translation></message>
  <message numerus="yes"><source>{n} empty</source><comment>rows</comment><translation><numerusform>{n} порожній</numerusform><numerusform>{n} порожні</numerusform><numerusform>{n} порожніх</numerusform></translation></message>
  <message><source>Guess again</source><translation>Вгадати знову</translation></message>
  <message><source>Takes back everything that was chosen for this file</source><translation>Скасовує все, що вибрано для цього файлу</translation></message>
  <message numerus="yes"><source>{n} corrected</source><comment>rows</comment><translation><numerusform>{n} виправлений</numerusform><numerusform>{n} виправлені</numerusform><numerusform>{n} виправлених</numerusform></translation></message>
  <message><source>A corrected row was read for each of these, and counts instead</source><translation>Для кожного з них прочитано виправлений рядок – рахується він</translation></message>
  <message numerus="yes"><source>{n} hidden</source><comment>rows</comment><translation><numerusform>{n} прихований</numerusform><numerusform>{n} приховані</numerusform><numerusform>{n} прихованих</numerusform></translation></message>
  <message numerus="yes"><source>{size} · {n} rows</source><translation><numerusform>{size} · {n} рядок</numerusform><numerusform>{size} · {n} рядки</numerusform><numerusform>{size} · {n} рядків</numerusform></translation></message>
  <message><source>Shows how this file was read</source><translation>Показує, як прочитано цей файл</translation></message>
  <message><source>Take “{name}” out of the list</source><translation>Прибрати «{name}» зі списку</translation></message>
  <message><source>Pasted cells</source><translation>Вставлені клітинки</translation></message>
  <message><source>File</source><translation>Файл</translation></message>
  <message><source>In row {row} of {file}: {value}</source><translation>У рядку {row} ({file}): {value}</translation></message>
  <message><source>“{name}” read as:</source><translation>«{name}» прочитано як:</translation></message>
  <message><source>Hidden rows</source><translation>Приховані рядки</translation></message>
  <message><source>Hidden columns</source><translation>Приховані стовпці</translation></message>
  <message><source>{sheet} (hidden)</source><translation>{sheet} (прихований)</translation></message>
  <message><source>read as last time</source><translation>як минулого разу</translation></message>
  <message><source>remembered for such files</source><translation>запам’ятано для таких файлів</translation></message>
  <message numerus="yes"><source>{n} hidden rows: taken</source><translation><numerusform>{n} прихований рядок: узято</numerusform><numerusform>{n} приховані рядки: узято</numerusform><numerusform>{n} прихованих рядків: узято</numerusform></translation></message>
  <message numerus="yes"><source>{n} hidden rows: left out</source><translation><numerusform>{n} прихований рядок: не взято</numerusform><numerusform>{n} приховані рядки: не взято</numerusform><numerusform>{n} прихованих рядків: не взято</numerusform></translation></message>
  <message numerus="yes"><source>{n} hidden columns: taken</source><translation><numerusform>{n} прихований стовпець: узято</numerusform><numerusform>{n} приховані стовпці: узято</numerusform><numerusform>{n} прихованих стовпців: узято</numerusform></translation></message>
  <message numerus="yes"><source>{n} hidden columns: left out</source><translation><numerusform>{n} прихований стовпець: не взято</numerusform><numerusform>{n} приховані стовпці: не взято</numerusform><numerusform>{n} прихованих стовпців: не взято</numerusform></translation></message>
  <message numerus="yes"><source>{n} hidden rows of “{name}” are left out.</source><translation><numerusform>У «{name}» {n} прихований рядок: його не взято.</numerusform><numerusform>У «{name}» {n} приховані рядки: їх не взято.</numerusform><numerusform>У «{name}» {n} прихованих рядків: їх не взято.</numerusform></translation></message>
  <message><source>A filter or somebody's hand hid them in the spreadsheet. Should they get the message too?</source><translation>У таблиці їх сховав фільтр або хтось вручну. Чи надсилати й цим людям?</translation></message>
  <message><source>Take them too</source><translation>Узяти і їх</translation></message>
  <message><source>Leave them out</source><translation>Не брати</translation></message>
  <message numerus="yes"><source>“{name}” has {n} hidden columns: {columns}.</source><translation><numerusform>У «{name}» {n} прихований стовпець: {columns}.</numerusform><numerusform>У «{name}» {n} приховані стовпці: {columns}.</numerusform><numerusform>У «{name}» {n} прихованих стовпців: {columns}.</numerusform></translation></message>
  <message><source>They are kept as fields for placeholders, and in the report.</source><translation>Поки що вони стали полями для підстановок і ввійдуть до звіту.</translation></message>
  <message><source>Keep them</source><translation>Лишити</translation></message>
  <message numerus="yes"><source>“{name}” has {n} hidden sheets: {sheets}.</source><translation><numerusform>У «{name}» {n} прихований аркуш: {sheets}.</numerusform><numerusform>У «{name}» {n} приховані аркуші: {sheets}.</numerusform><numerusform>У «{name}» {n} прихованих аркушів: {sheets}.</numerusform></translation></message>
  <message><source>Only one sheet is read. Another one can be chosen at any time under “Read as”.</source><translation>Читається лише один аркуш. Інший можна будь-коли вибрати в рядку «Прочитано як».</translation></message>
  <message><source>Only “{sheet}”</source><translation>Лише «{sheet}»</translation></message>
  <message><source>Read “{sheet}” instead</source><translation>Читати «{sheet}»</translation></message>
  <message><source>What is shown below is the list as it was.</source><translation>Нижче лишився список, як був.</translation></message>
  <message><source>Go on without this file</source><translation>Далі без цього файлу</translation></message>
  <message><source>Save problem rows…</source><translation>Зберегти проблемні рядки…</translation></message>
  <message><source>Save problem rows</source><translation>Зберегти проблемні рядки</translation></message>
  <message><source>problem rows</source><comment>file name</comment><translation>проблемні рядки</translation></message>
  <message numerus="yes"><source>{n} problem rows are saved in “{name}”, each with its reason.</source><translation><numerusform>{n} проблемний рядок збережено у «{name}» з причиною.</numerusform><numerusform>{n} проблемні рядки збережено у «{name}», кожен зі своєю причиною.</numerusform><numerusform>{n} проблемних рядків збережено у «{name}», кожен зі своєю причиною.</numerusform></translation></message>
  <message><source>Correct the phones there, save, and add the file: the rows join the list.</source><translation>Виправте там телефони, збережіть і додайте файл: рядки ввійдуть до списку.</translation></message>
  <message><source>Open it</source><translation>Відкрити</translation></message>
  <message><source>Add the corrected file</source><translation>Додати виправлений файл</translation></message>
  <message numerus="yes"><source>{n} duplicates say something else</source><translation><numerusform>{n} дублікат має інші дані</numerusform><numerusform>{n} дублікати мають інші дані</numerusform><numerusform>{n} дублікатів мають інші дані</numerusform></translation></message>
  <message><source>Show</source><translation>Показати</translation></message>
  <message numerus="yes"><source>Let go to read {n} files</source><translation><numerusform>Відпустіть, і {n} файл буде прочитано</numerusform><numerusform>Відпустіть, і {n} файли буде прочитано</numerusform><numerusform>Відпустіть, і {n} файлів буде прочитано</numerusform></translation></message>
  <message numerus="yes"><source>Let go to add {n} files to the list</source><translation><numerusform>Відпустіть, щоб додати {n} файл до списку</numerusform><numerusform>Відпустіть, щоб додати {n} файли до списку</numerusform><numerusform>Відпустіть, щоб додати {n} файлів до списку</numerusform></translation></message>
</context></TS>
