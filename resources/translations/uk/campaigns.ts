<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>campaigns</name>
  <message><source>State</source><translation>Стан</translation></message>
  <message><source>Name</source><translation>Назва</translation></message>
  <message><source>Delivered</source><translation>Доставлено</translation></message>
  <message><source>Channels, %</source><translation>Канали, %</translation></message>
  <message><source>Cost</source><translation>Вартість</translation></message>
  <message><source>Date</source><translation>Дата</translation></message>
  <message numerus="yes"><source>{n} problems</source><comment>of a draft</comment><translation><numerusform>{n} проблема</numerusform><numerusform>{n} проблеми</numerusform><numerusform>{n} проблем</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients in doubt</source><translation><numerusform>{n} отримувача невідомо</numerusform><numerusform>{n} отримувачів невідомо</numerusform><numerusform>{n} отримувачів невідомо</numerusform></translation></message>
  <message><source>{share} handed over</source><translation>{share} надіслано</translation></message>
  <message><source>nothing yet</source><translation>ще порожня</translation></message>
  <message><source>only recipients</source><translation>лише отримувачі</translation></message>
  <message><source>only a message</source><translation>лише повідомлення</translation></message>
  <message><source>2 steps of 4</source><translation>2 кроки з 4</translation></message>
  <message><source>so far</source><comment>cost</comment><translation>поки що</translation></message>
  <message><source>changed {when}</source><translation>змінено {when}</translation></message>
  <message><source>today at {time}</source><translation>нині о {time}</translation></message>
  <message><source>Start with a spreadsheet…</source><translation>Почати з таблиці…</translation></message>
  <message><source>Try with sample data</source><translation>Спробувати на прикладі</translation></message>
  <message><source>Your campaigns will be here</source><translation>Тут з’являться ваші кампанії</translation></message>
  <message><source>Take a spreadsheet with phone numbers, and the program leads you on.</source><translation>Візьміть таблицю з номерами телефонів, і програма проведе вас далі.</translation></message>
  <message><source>While Practice is on, no message leaves this computer.</source><translation>Поки увімкнено Практику, жодне повідомлення не залишить цей комп’ютер.</translation></message>
  <message><source>a spreadsheet as it is</source><translation>таблиця, як вона є</translation></message>
  <message><source>and how it looks on a phone</source><translation>і вигляд у телефоні</translation></message>
  <message><source>the price before sending</source><translation>ціна до надсилання</translation></message>
  <message><source>the report as a spreadsheet</source><translation>звіт у вашу таблицю</translation></message>
  <message><source>Search by name</source><translation>Пошук за назвою</translation></message>
  <message><source>Open a file…</source><translation>Відкрити файл…</translation></message>
  <message><source>New campaign</source><translation>Нова кампанія</translation></message>
  <message><source>No campaign matches.</source><translation>Жодна кампанія не підходить.</translation></message>
  <message><source>Clear the filters</source><translation>Скинути фільтри</translation></message>
  <message><source>All</source><translation>Усі</translation></message>
  <message><source>In progress</source><translation>Тривають</translation></message>
  <message><source>Need attention</source><translation>Потребують уваги</translation></message>
  <message><source>Drafts</source><translation>Чернетки</translation></message>
  <message><source>Finished</source><comment>campaigns</comment><translation>Завершені</translation></message>
  <message numerus="yes"><source>{n} campaigns.</source><translation><numerusform>{n} кампанія.</numerusform><numerusform>{n} кампанії.</numerusform><numerusform>{n} кампаній.</numerusform></translation></message>
  <message numerus="yes"><source>Contacts go {n} days after a campaign’s end, its totals stay.</source><translation><numerusform>Дані отримувачів видаляються через {n} день після завершення, підсумки лишаються.</numerusform><numerusform>Дані отримувачів видаляються через {n} дні після завершення, підсумки лишаються.</numerusform><numerusform>Дані отримувачів видаляються через {n} днів після завершення, підсумки лишаються.</numerusform></translation></message>
  <message><source>Open</source><translation>Відкрити</translation></message>
  <message><source>Duplicate</source><translation>Створити копію</translation></message>
  <message><source>Delete…</source><translation>Видалити…</translation></message>
  <message><source>{name} (copy)</source><translation>{name} (копія)</translation></message>
  <message><source>Delete “{name}”?</source><translation>Видалити «{name}»?</translation></message>
  <message><source>Delete the draft</source><translation>Видалення чернетки</translation></message>
  <message><source>Delete the campaign</source><translation>Видалення кампанії</translation></message>
  <message numerus="yes"><source>Its message, its list and what became of {n} recipients go from this computer, and nobody is warned any more that they got this text. Save the report first if you need it. This cannot be undone.</source><translation><numerusform>Повідомлення, список і все про доставлення {n} отримувачу зникнуть із цього комп’ютера, і ніщо вже не попередить, що ці люди отримали такий текст. Якщо звіт потрібен, спершу збережіть його. Повернути їх не можна.</numerusform><numerusform>Повідомлення, список і все про доставлення {n} отримувачам зникнуть із цього комп’ютера, і ніщо вже не попередить, що ці люди отримали такий текст. Якщо звіт потрібен, спершу збережіть його. Повернути їх не можна.</numerusform><numerusform>Повідомлення, список і все про доставлення {n} отримувачам зникнуть із цього комп’ютера, і ніщо вже не попередить, що ці люди отримали такий текст. Якщо звіт потрібен, спершу збережіть його. Повернути їх не можна.</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients were not sent to and will not be.</source><translation><numerusform>{n} отримувачу не надіслано і не буде надіслано.</numerusform><numerusform>{n} отримувачам не надіслано і не буде надіслано.</numerusform><numerusform>{n} отримувачам не надіслано і не буде надіслано.</numerusform></translation></message>
  <message><source>Its message and its recipient list go from this computer. This cannot be undone.</source><translation>Повідомлення і список отримувачів зникнуть із цього комп’ютера. Повернути їх не можна.</translation></message>
  <message><source>Keep</source><translation>Залишити</translation></message>
  <message><source>Delete</source><translation>Видалити</translation></message>
  <message><source>Spreadsheets and campaign files</source><translation>Таблиці та файли кампаній</translation></message>
  <message><source>Open a file</source><translation>Відкрити файл</translation></message>
</context></TS>
