<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>contacts</name>
  <message><source>days</source><translation>дн.</translation></message>
  <message><source>for ever</source><translation>назавжди</translation></message>
  <message><source>Remove now…</source><translation>Видалити зараз…</translation></message>
  <message><source>Contact data</source><translation>Дані контактів</translation></message>
  <message><source>Keep contacts</source><translation>Зберігати контакти</translation></message>
  <message><source>Counted from the end of each campaign. 0 keeps them for ever.</source><translation>Рахується від завершення кожної кампанії. 0 — зберігати назавжди.</translation></message>
  <message><source>Then phones, fields, texts and lists go from this computer. Counts, statuses and costs stay, and unreadable marks by which nobody gets the same text twice. The stop list stays.</source><translation>Потім телефони, поля, тексти та списки зникають із цього комп’ютера. Кількості, статуси й витрати лишаються, як і нечитні позначки, за якими ніхто не отримає той самий текст двічі. Стоп-лист лишається.</translation></message>
  <message><source>No sent campaign holds contacts now.</source><translation>Зараз у жодній надісланій кампанії немає контактів.</translation></message>
  <message numerus="yes"><source>{n} sent campaigns hold contacts, {rows} rows in all; the oldest is of {day}. Contact data takes {size} on this computer, drafts included.</source><translation><numerusform>Контакти є в {n} надісланій кампанії, усього рядків: {rows}; найдавніша — від {day}. Разом із чернетками дані контактів займають {size} на цьому комп’ютері.</numerusform><numerusform>Контакти є в {n} надісланих кампаніях, усього рядків: {rows}; найдавніша — від {day}. Разом із чернетками дані контактів займають {size} на цьому комп’ютері.</numerusform><numerusform>Контакти є в {n} надісланих кампаніях, усього рядків: {rows}; найдавніша — від {day}. Разом із чернетками дані контактів займають {size} на цьому комп’ютері.</numerusform></translation></message>
  <message><source>Nothing is due to be removed.</source><translation>Видаляти поки що нічого.</translation></message>
  <message><source>Due now: it is removed when the program starts next, and once a day while it runs.</source><translation>Час настав: їх буде видалено під час наступного запуску програми, а поки вона працює — раз на добу.</translation></message>
  <message><source>The next removal is due on {day}.</source><translation>Наступне видалення — {day}.</translation></message>
  <message numerus="yes"><source>and {n} more</source><translation><numerusform>і ще {n}</numerusform><numerusform>і ще {n}</numerusform><numerusform>і ще {n}</numerusform></translation></message>
  <message numerus="yes"><source>The phones, fields, texts and lists of {n} rows go from this computer: {names}. Their numbers stay. No report with people, no list and no retry can be made of them any more. Save the reports first if you need them. This cannot be undone.</source><translation><numerusform>Телефон, поля, тексти й список {n} рядка зникнуть із цього комп’ютера: {names}. Числа лишаться. Ні звіту з людьми, ні списку, ні повторної спроби з них більше не зробити. Якщо звіти потрібні, спершу збережіть їх. Скасувати це не можна.</numerusform><numerusform>Телефони, поля, тексти й списки {n} рядків зникнуть із цього комп’ютера: {names}. Числа лишаться. Ні звіту з людьми, ні списку, ні повторної спроби з них більше не зробити. Якщо звіти потрібні, спершу збережіть їх. Скасувати це не можна.</numerusform><numerusform>Телефони, поля, тексти й списки {n} рядків зникнуть із цього комп’ютера: {names}. Числа лишаться. Ні звіту з людьми, ні списку, ні повторної спроби з них більше не зробити. Якщо звіти потрібні, спершу збережіть їх. Скасувати це не можна.</numerusform></translation></message>
  <message numerus="yes"><source>Remove the contacts of {n} campaigns?</source><translation><numerusform>Видалити контакти {n} кампанії?</numerusform><numerusform>Видалити контакти {n} кампаній?</numerusform><numerusform>Видалити контакти {n} кампаній?</numerusform></translation></message>
  <message><source>Remove contact data</source><translation>Видалення даних контактів</translation></message>
  <message><source>Removing…</source><translation>Видаляємо…</translation></message>
  <message numerus="yes"><source>The contacts of {n} campaigns were removed.</source><translation><numerusform>Контакти {n} кампанії видалено.</numerusform><numerusform>Контакти {n} кампаній видалено.</numerusform><numerusform>Контакти {n} кампаній видалено.</numerusform></translation></message>
  <message><source>Phone, however written</source><translation>Телефон у будь-якому вигляді</translation></message>
  <message><source>Find</source><translation>Знайти</translation></message>
  <message><source>Erase…</source><translation>Стерти…</translation></message>
  <message><source>One person</source><translation>Одна людина</translation></message>
  <message><source>Looking…</source><translation>Шукаємо…</translation></message>
  <message><source>The phone, what stands beside it in lists and what was said to this person go from this computer. Counts stay as they are, and nobody gets the same text twice. Your own spreadsheets and the messages and templates you wrote are not changed: take the phone and the name out of them yourself. This cannot be undone.</source><translation>Телефон, дані поруч із ним у списках і тексти для цієї людини зникнуть із цього комп’ютера. Кількості не зміняться, і той самий текст ніхто не отримає двічі. Ваші власні таблиці, написані вами повідомлення й шаблони не зміняться: приберіть телефон та ім’я з них самі. Скасувати це не можна.</translation></message>
  <message><source>Erased, but a file that something is reading just now still holds a trace. The program removes it as soon as it can: it tries again every half a minute, and when it starts.</source><translation>Стерто, але у файлі, який зараз щось читає, ще лишився слід. Програма прибере його, щойно зможе: пробує знову кожні пів хвилини та під час запуску.</translation></message>
  <message><source>Some lists were made by another version of the program and cannot be searched: {names}. Erasing removes them whole; read their spreadsheets again.</source><translation>Є списки, створені іншою версією програми, шукати в них не можна: {names}. Стирання прибере їх цілком; прочитайте їхні таблиці ще раз.</translation></message>
  <message><source>Messages, templates or names of files of yours have this phone and stay as they are: {names}. Change or delete them yourself.</source><translation>Цей телефон є у ваших повідомленнях, шаблонах або назвах файлів, вони лишаються як є: {names}. Змініть або видаліть їх самі.</translation></message>
  <message numerus="yes"><source>reasons of {n} others on the stop list</source><translation><numerusform>причина {n} іншого запису в стоп-листі</numerusform><numerusform>причини {n} інших записів у стоп-листі</numerusform><numerusform>причини {n} інших записів у стоп-листі</numerusform></translation></message>
  <message><source>Erase {phone}?</source><translation>Стерти {phone}?</translation></message>
  <message><source>Erase a person</source><translation>Стирання даних людини</translation></message>
  <message><source>Keep the phone on the stop list</source><translation>Залишити телефон у стоп-листі</translation></message>
  <message><source>Put the phone on the stop list</source><translation>Додати телефон до стоп-листа</translation></message>
  <message><source>Then nobody writes to it again, but the phone itself has to stay there.</source><translation>Тоді йому більше не напишуть, але сам телефон має лишитися в стоп-листі.</translation></message>
  <message><source>Erasing…</source><translation>Стираємо…</translation></message>
  <message><source>Erased. The phone stands on the stop list alone.</source><translation>Стерто. Телефон лишився тільки в стоп-листі.</translation></message>
  <message><source>Erased. The program keeps this phone nowhere any more.</source><translation>Стерто. Програма більше ніде не зберігає цього телефону.</translation></message>
  <message><source>the stop list</source><translation>стоп-лист</translation></message>
  <message><source>the practice gateway’s memory</source><translation>пам’ять навчального шлюзу</translation></message>
  <message><source>The program keeps {phone} nowhere.</source><translation>Програма ніде не зберігає {phone}.</translation></message>
  <message><source>{phone} stands in: {places}.</source><translation>{phone} — де є: {places}.</translation></message>
  <message><source>“{campaign}” still needs it: it is being sent or tracked, or has people in doubt. Erase the phone when that is over.</source><translation>Кампанії «{campaign}» він ще потрібен: вона надсилається, чекає на статуси або має людей під сумнівом. Зітріть телефон, коли це завершиться.</translation></message>
  <message><source>On its page it is taken off.</source><translation>Зняти його можна на сторінці стоп-листа.</translation></message>
  <message numerus="yes"><source>campaign “{name}” ({n} rows)</source><translation><numerusform>кампанія «{name}» ({n} рядок)</numerusform><numerusform>кампанія «{name}» ({n} рядки)</numerusform><numerusform>кампанія «{name}» ({n} рядків)</numerusform></translation></message>
  <message numerus="yes"><source>draft “{name}” ({n} rows)</source><translation><numerusform>чернетка «{name}» ({n} рядок)</numerusform><numerusform>чернетка «{name}» ({n} рядки)</numerusform><numerusform>чернетка «{name}» ({n} рядків)</numerusform></translation></message>
  <message><source>Erase</source><translation>Стерти</translation></message>
  <message><source>Erased.</source><translation>Стерто.</translation></message>
</context></TS>
