<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>components</name>
  <message><source>Account {name}, {mode}</source><translation>Акаунт {name}, {mode}</translation></message>
  <message><source>Back to campaigns</source><translation>До кампаній</translation></message>
  <message><source>Blocks sending</source><translation>Блокує</translation></message>
  <message><source>Campaign name</source><translation>Назва кампанії</translation></message>
  <message><source>Cancel</source><translation>Скасувати</translation></message>
  <message><source>Draft</source><translation>Чернетка</translation></message>
  <message><source>Error</source><translation>Помилка</translation></message>
  <message><source>Live</source><translation>Наживо</translation></message>
  <message><source>More actions</source><translation>Інші дії</translation></message>
  <message><source>Practice</source><translation>Практика</translation></message>
  <message><source>ready</source><translation>готово</translation></message>
  <message><source>Redo ({keys})</source><translation>Повторити ({keys})</translation></message>
  <message><source>Reviewed</source><translation>Переглянуто</translation></message>
  <message><source>Reviewed: {problem}</source><translation>Переглянуто: {problem}</translation></message>
  <message><source>Sections</source><translation>Розділи</translation></message>
  <message><source>Sending now</source><translation>Зараз надсилається</translation></message>
  <message><source>Sending now: {name}, {share}</source><translation>Зараз надсилається: {name}, {share}</translation></message>
  <message><source>Something went wrong in the program. Details are in the log.</source><translation>У програмі сталася помилка. Подробиці в журналі програми.</translation></message>
  <message><source>Step {number}: {title}</source><translation>Крок {number}: {title}</translation></message>
  <message><source>Undo ({keys})</source><translation>Скасувати дію ({keys})</translation></message>
  <message><source>Untitled</source><translation>Без назви</translation></message>
  <message><source>Warning</source><translation>Попередження</translation></message>
  <message><source>{term}, filter</source><translation>{term}, фільтр</translation></message>
  <message numerus="yes"><source>{n} errors</source><translation><numerusform>{n} помилка</numerusform><numerusform>{n} помилки</numerusform><numerusform>{n} помилок</numerusform></translation></message>
  <message numerus="yes"><source>{n} warnings</source><translation><numerusform>{n} попередження</numerusform><numerusform>{n} попередження</numerusform><numerusform>{n} попереджень</numerusform></translation></message>
</context></TS>
