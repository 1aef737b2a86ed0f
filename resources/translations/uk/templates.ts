<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>templates</name>
  <message><source>Template</source><translation>Шаблон</translation></message>
  <message><source>Name of the template</source><translation>Назва шаблону</translation></message>
  <message><source>Templates</source><translation>Шаблони</translation></message>
  <message><source>Start from a template</source><translation>Почати з шаблону</translation></message>
  <message><source>There is no template yet. A campaign’s menu, at its top right, saves its message as one.</source><translation>Шаблонів ще немає. Меню кампанії вгорі праворуч зберігає її повідомлення як шаблон.</translation></message>
  <message><source>Use the template</source><translation>Використати шаблон</translation></message>
  <message><source>Campaigns that were made from it keep their names.</source><translation>Кампанії, створені з нього, зберігають свої назви.</translation></message>
  <message><source>Rename the template</source><translation>Перейменувати шаблон</translation></message>
  <message><source>Delete the template “{name}”?</source><translation>Видалити шаблон «{name}»?</translation></message>
  <message><source>Campaigns that were made from it stay as they are. This cannot be undone.</source><translation>Кампанії, створені з нього, лишаться як є. Скасувати це не можна.</translation></message>
  <message><source>Delete the template</source><translation>Видалення шаблону</translation></message>
  <message><source>Save as template…</source><translation>Зберегти як шаблон…</translation></message>
  <message><source>Start from a template…</source><translation>Почати з шаблону…</translation></message>
  <message><source>Message, values for empty cells and options are kept; recipients and the start time are not. A template of the same name is replaced.</source><translation>Зберігаються повідомлення, значення для порожніх клітинок і параметри; отримувачі й час початку — ні. Шаблон із такою самою назвою буде замінено.</translation></message>
  <message><source>Save as template</source><translation>Зберегти як шаблон</translation></message>
  <message><source>Saved as the template “{name}”</source><translation>Збережено як шаблон «{name}»</translation></message>
  <message><source>The message and the options of this campaign become the template’s. Undo takes them back.</source><translation>Повідомлення й параметри цієї кампанії буде замінено на ті, що в шаблоні. «Скасувати» поверне їх.</translation></message>
  <message><source>From a template…</source><translation>З шаблону…</translation></message>
  <message><source>A new campaign is made with its message and options.</source><translation>Буде створено нову кампанію з його повідомленням і параметрами.</translation></message>
  <message><source>Rename…</source><translation>Перейменувати…</translation></message>
  <message><source>Save</source><translation>Зберегти</translation></message>
</context></TS>
