<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>stop_list</name>
  <message><source>Stop list</source><translation>Стоп-лист</translation></message>
  <message><source>Add a phone to the stop list</source><translation>Додати номер до стоп-листа</translation></message>
  <message><source>Phone</source><comment>field</comment><translation>Номер</translation></message>
  <message><source>No campaign and no test will write to it, whatever list it stands in.</source><translation>Жодна кампанія і жодне пробне повідомлення на нього не піде, хоч би в якому списку він був.</translation></message>
  <message><source>Reason, for yourself</source><translation>Причина (для себе)</translation></message>
  <message><source>Add</source><comment>a phone</comment><translation>Додати</translation></message>
  <message><source>Phone or reason</source><translation>Номер або причина</translation></message>
  <message><source>Take off…</source><translation>Прибрати…</translation></message>
  <message><source>Save…</source><translation>Зберегти…</translation></message>
  <message><source>Import a spreadsheet…</source><translation>Імпортувати таблицю…</translation></message>
  <message><source>Add a phone</source><translation>Додати номер</translation></message>
  <message><source>No phone on the list is like this.</source><translation>Такого номера в списку немає.</translation></message>
  <message><source>Clear the search</source><translation>Очистити пошук</translation></message>
  <message><source>Nobody is on the stop list. Whoever is gets no message, tests included.</source><translation>У стоп-листі нікого немає. Хто в ньому, не отримає жодного повідомлення, навіть пробного.</translation></message>
  <message numerus="yes"><source>{n} phones. The stop list always wins, tests included.</source><translation><numerusform>{n} номер. Стоп-лист завжди головніший, навіть для пробних.</numerusform><numerusform>{n} номери. Стоп-лист завжди головніший, навіть для пробних.</numerusform><numerusform>{n} номерів. Стоп-лист завжди головніший, навіть для пробних.</numerusform></translation></message>
  <message numerus="yes"><source>{n} found</source><translation><numerusform>знайдено {n}</numerusform><numerusform>знайдено {n}</numerusform><numerusform>знайдено {n}</numerusform></translation></message>
  <message><source>Take {phone} off the stop list?</source><translation>Прибрати {phone} зі стоп-листа?</translation></message>
  <message><source>Campaigns will write to this person again, wherever the phone stands in a list.</source><translation>Кампанії знову писатимуть цій людині, якщо її номер буде в списку.</translation></message>
  <message><source>Take off</source><translation>Прибрати</translation></message>
  <message><source>Save the stop list</source><translation>Зберегти стоп-лист</translation></message>
  <message numerus="yes"><source>{n} phones added</source><translation><numerusform>додано {n} номер</numerusform><numerusform>додано {n} номери</numerusform><numerusform>додано {n} номерів</numerusform></translation></message>
  <message numerus="yes"><source>{n} were on the list already</source><translation><numerusform>{n} уже був у списку</numerusform><numerusform>{n} уже були в списку</numerusform><numerusform>{n} уже було в списку</numerusform></translation></message>
  <message numerus="yes"><source>{n} rows have no phone</source><translation><numerusform>{n} рядок без номера</numerusform><numerusform>{n} рядки без номера</numerusform><numerusform>{n} рядків без номера</numerusform></translation></message>
</context></TS>
