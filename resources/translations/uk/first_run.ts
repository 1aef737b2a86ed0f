<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>first_run</name>
  <message><source>First run</source><translation>Перший запуск</translation></message>
  <message><source>Three questions, and you can start</source><translation>Три запитання, і можна працювати</translation></message>
  <message><source>Every answer is easily changed in Settings later.</source><translation>Кожну відповідь потім легко змінити в налаштуваннях.</translation></message>
  <message><source>How do we begin?</source><translation>З чого почнемо?</translation></message>
  <message><source>Whose name do messages come from?</source><translation>Від чийого імені надсилати?</translation></message>
  <message><source>Later</source><translation>Пізніше</translation></message>
  <message><source>Start live</source><translation>Почати наживо</translation></message>
  <message><source>Start in Practice</source><translation>Почати у Практиці</translation></message>
  <message><source>Keeping the token…</source><translation>Зберігаємо токен…</translation></message>
  <message><source>Practise first</source><translation>Спершу потренуватися</translation></message>
  <message><source>Everything works as it does live, but no message leaves this computer.</source><translation>Усе як насправді, але жодне повідомлення не залишить цей комп’ютер.</translation></message>
  <message><source>I have an SMSBAT token</source><translation>Маю токен SMSBAT</translation></message>
  <message><source>It is kept in Windows Credential Manager only.</source><translation>Він зберігатиметься лише в диспетчері облікових даних Windows.</translation></message>
  <message><source>It is kept in the macOS Keychain only.</source><translation>Він зберігатиметься лише у Зв’язці ключів macOS.</translation></message>
  <message><source>It is kept in the system’s password store only.</source><translation>Він зберігатиметься лише у сховищі паролів системи.</translation></message>
  <message><source>As registered with the provider. Not sure? Leave it empty.</source><translation>Пишіть так, як зареєстровано у провайдера. Не знаєте? Лишіть порожнім.</translation></message>
  <message><source>{channel} sender</source><translation>Відправник {channel}</translation></message>
</context></TS>
