<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>settings_trust</name>
  <message><source>after {age}: {what}</source><translation>через {age}: {what}</translation></message>
  <message><source>Check</source><comment>table column</comment><translation>Перевірка</translation></message>
  <message><source>What the gateway did</source><comment>table column</comment><translation>Що зробив шлюз</translation></message>
  <message><source>Verdict</source><comment>table column</comment><translation>Висновок</translation></message>
  <message><source>up to {age}</source><comment>memory to prove</comment><translation>до {age}</translation></message>
  <message><source>at once only</source><comment>memory to prove</comment><translation>лише одразу</translation></message>
  <message><source>The check sends your number one message twice under one request ID.</source><translation>Перевірка надсилає на ваш номер одне повідомлення двічі під одним номером запиту.</translation></message>
  <message><source>one message comes, or two: up to {sum}</source><translation>прийде одне повідомлення або два, до {sum}</translation></message>
  <message><source>one message comes, or two</source><translation>прийде одне повідомлення або два</translation></message>
  <message><source>in practice nothing leaves this computer</source><translation>у практиці нічого не виходить за межі комп’ютера</translation></message>
  <message><source>The number is mine, and I agree to test messages</source><translation>Номер мій, погоджуюся на пробні повідомлення</translation></message>
  <message><source>Prove de-duplication</source><translation>Перевірити шлюз</translation></message>
  <message><source>End the check</source><translation>Завершити перевірку</translation></message>
  <message><source>Your number</source><translation>Ваш номер</translation></message>
  <message><source>Protection against double sending</source><translation>Захист від подвійного надсилання</translation></message>
  <message><source>Way of sending</source><translation>Спосіб надсилання</translation></message>
  <message><source>Memory to prove</source><translation>Пам’ять шлюзу</translation></message>
  <message><source>Sending and asking again; it takes up to {age}.</source><translation>Надсилаємо й перепитуємо; це триває до {age}.</translation></message>
  <message><source>Sending and asking again…</source><translation>Надсилаємо й перепитуємо…</translation></message>
  <message><source>one text for everybody</source><comment>way of sending</comment><translation>один текст для всіх</translation></message>
  <message><source>a text for each</source><comment>way of sending</comment><translation>кожному свій текст</translation></message>
</context></TS>
