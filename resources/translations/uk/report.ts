<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>report</name>
  <message><source>Status</source><comment>report column</comment><translation>Статус</translation></message>
  <message><source>Channel</source><comment>report column</comment><translation>Канал</translation></message>
  <message><source>Status at</source><comment>report column</comment><translation>Час статусу</translation></message>
  <message><source>Parts</source><comment>report column</comment><translation>Частини</translation></message>
  <message><source>Price</source><comment>report column</comment><translation>Ціна</translation></message>
  <message><source>Reason</source><comment>report column</comment><translation>Причина</translation></message>
  <message><source>Message ID</source><comment>report column</comment><translation>ID повідомлення</translation></message>
  <message><source>Row in the file</source><comment>report column</comment><translation>Рядок у файлі</translation></message>
  <message><source>File</source><comment>report column</comment><translation>Файл</translation></message>
  <message><source>Recipients</source><comment>report sheet</comment><translation>Отримувачі</translation></message>
  <message><source>Summary</source><comment>report sheet</comment><translation>Підсумок</translation></message>
  <message><source>Rows in the file</source><comment>report summary</comment><translation>Рядків у файлі</translation></message>
  <message><source>SMS parts</source><comment>report summary</comment><translation>Частин SMS</translation></message>
  <message><source>State</source><comment>report summary</comment><translation>Стан</translation></message>
  <message><source>Account</source><comment>report summary</comment><translation>Акаунт</translation></message>
  <message><source>Practice: no message left this computer</source><translation>Практика: жодне повідомлення не залишило цей комп’ютер</translation></message>
  <message><source>First message handed over</source><comment>report summary</comment><translation>Перше повідомлення передано</translation></message>
  <message><source>Last status</source><comment>report summary</comment><translation>Останній статус</translation></message>
  <message><source>Report made</source><comment>report summary</comment><translation>Звіт складено</translation></message>
  <message><source>no message</source><comment>report summary</comment><translation>без повідомлення</translation></message>
  <message><source>What to do</source><comment>report summary</comment><translation>Що зробити</translation></message>
  <message><source>Together</source><comment>report summary</comment><translation>Разом</translation></message>
  <message><source>Recipients by status</source><comment>report summary</comment><translation>Отримувачі за статусом</translation></message>
  <message><source>to send</source><comment>under a figure</comment><translation>до надсилання</translation></message>
  <message><source>price</source><comment>under a figure</comment><translation>вартість</translation></message>
  <message><source>SMS parts</source><comment>under a figure</comment><translation>частин SMS</translation></message>
  <message><source>Why messages did not arrive</source><comment>report summary</comment><translation>Чому повідомлення не дійшли</translation></message>
  <message><source>Report made {when}</source><translation>Звіт складено {when}</translation></message>
  <message><source>reached: {share}</source><translation>дійшло: {share}</translation></message>
  <message><source>macros</source><comment>left out of the report</comment><translation>макроси</translation></message>
  <message><source>pictures</source><comment>left out of the report</comment><translation>зображення</translation></message>
  <message><source>drawn shapes</source><comment>left out of the report</comment><translation>намальовані фігури</translation></message>
  <message><source>buttons and form fields</source><comment>left out of the report</comment><translation>кнопки й поля форм</translation></message>
  <message><source>sparklines, slicers and newer rules</source><comment>left out of the report</comment><translation>спарклайни, зрізи та новіші правила</translation></message>
  <message><source>“{asked}” is open in another program, so the report is saved beside it as “{name}”.</source><translation>«{asked}» відкрито в іншій програмі, тому звіт збережено поруч як «{name}».</translation></message>
  <message><source>“{name}” is not where it was read from, so the report is a new workbook.</source><translation>Файлу «{name}» немає там, звідки його прочитано, тому звіт — нова книга.</translation></message>
  <message><source>Other people stand in the rows of “{name}” now, so the report is a new workbook.</source><translation>У рядках файлу «{name}» тепер інші люди, тому звіт — нова книга.</translation></message>
  <message><source>“{name}” could not be copied, so the report is a new workbook.</source><translation>Файл «{name}» не вдалося скопіювати, тому звіт — нова книга.</translation></message>
  <message><source>“{name}” is too large to be copied with its formats, so the report is a new workbook.</source><translation>Файл «{name}» завеликий, щоб копіювати його з форматами, тому звіт — нова книга.</translation></message>
  <message><source>The formats of “{name}” cannot be kept, so the report is a new workbook. Saved as XLSX before it is read, a file keeps them.</source><translation>Форматів файлу «{name}» зберегти не можна, тому звіт — нова книга. Файл, збережений як XLSX до читання, їх не втрачає.</translation></message>
  <message><source>The recipients came from several files, so the report is a new workbook. It tells the file of each row.</source><translation>Отримувачі з кількох файлів, тому звіт — нова книга. Для кожного рядка вказано його файл.</translation></message>
  <message><source>Left out of the copy: {losses}.</source><translation>До копії не ввійшли: {losses}.</translation></message>
  <message><source>Reading your workbook: {share}</source><translation>Читаємо вашу книгу: {share}</translation></message>
  <message><source>Opening your workbook…</source><translation>Відкриваємо вашу книгу…</translation></message>
  <message><source>Writing the results: {share}</source><translation>Записуємо результати: {share}</translation></message>
  <message><source>Saving the report…</source><translation>Зберігаємо звіт…</translation></message>
  <message><source>A PDF is printed from the window: open the campaign there and save its report. Here a report can be XLSX or CSV.</source><translation>PDF друкують з вікна програми: відкрийте там кампанію і збережіть її звіт. Тут звіт може бути XLSX або CSV.</translation></message>
  <message><source>The report could not be written. Save it as CSV, or to another folder.</source><translation>Звіт не вдалося записати. Збережіть його як CSV або в іншу папку.</translation></message>
  <message><source>The report was cancelled. What was saved before is as it was.</source><translation>Звіт скасовано. Збережене раніше лишилося, як було.</translation></message>
  <message><source>Cancelling…</source><translation>Скасовуємо…</translation></message>
  <message><source>PDF, one page of totals</source><translation>PDF, підсумки на одній сторінці</translation></message>
  <message numerus="yes"><source>{n} more reasons are in the workbook.</source><translation><numerusform>Ще {n} причина — у книзі Excel.</numerusform><numerusform>Ще {n} причини — у книзі Excel.</numerusform><numerusform>Ще {n} причин — у книзі Excel.</numerusform></translation></message>
  <message numerus="yes"><source>SMS parts: {n}</source><translation><numerusform>Частин SMS: {n}</numerusform><numerusform>Частин SMS: {n}</numerusform><numerusform>Частин SMS: {n}</numerusform></translation></message>
  <message><source>The contacts of this campaign have been removed, as Settings ask: the report has no phones and no fields of your file.</source><translation>Контакти цієї кампанії видалено, як задано в Налаштуваннях: у звіті немає ні номерів, ні полів вашого файлу.</translation></message>
</context></TS>
