<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>sentences_pictures</name>
  <message><source>The server {host} was not found. Check the address and the internet connection.</source><translation>Сервера {host} не знайдено. Перевірте адресу й інтернет.</translation></message>
  <message><source>{host} cannot prove that it is who it says, so it was not asked.</source><translation>{host} не може довести, що це справді він, тож зображення не завантажено.</translation></message>
  <message><source>There is no connection to {host}.</source><translation>Немає з’єднання з {host}.</translation></message>
  <message><source>{host} has no such picture.</source><translation>На {host} немає такого зображення.</translation></message>
  <message><source>{host} does not show this picture to everybody.</source><translation>{host} показує це зображення не всім.</translation></message>
  <message><source>{host} did not give the picture, answer {http_status}.</source><translation>{host} не віддав зображення, відповідь {http_status}.</translation></message>
  <message><source>The file is too big: {size}, at most {limit}.</source><translation>Файл завеликий: {size}, можна до {limit}.</translation></message>
  <message><source>The file is bigger than {limit}.</source><translation>Файл більший за {limit}.</translation></message>
  <message><source>This is no address of a picture. It looks like this: https://shop.example/sale.jpg</source><translation>Це не адреса зображення. Вона має такий вигляд: https://shop.example/sale.jpg</translation></message>
  <message><source>The address must begin with https://, not http:// ({host}).</source><translation>Адреса має починатися з https://, а не з http:// ({host}).</translation></message>
  <message><source>{host} is too slow: no picture came in time.</source><translation>{host} надто повільний: зображення не надійшло вчасно.</translation></message>
  <message><source>The connection to {host} broke before the whole picture came.</source><translation>З’єднання з {host} обірвалося, зображення надійшло не все.</translation></message>
  <message><source>{host} sends the picture compressed, which nobody asked for: it was not opened.</source><translation>{host} надсилає зображення стиснутим, хоча про це не просили: його не відкрито.</translation></message>
  <message><source>{host} sends from one address to another without end.</source><translation>{host} без кінця пересилає з адреси на адресу.</translation></message>
  <message><source>It may look blurred. {width} × {height} is advised.</source><translation>Воно може виглядати нечітким. Радять {width} × {height}.</translation></message>
  <message><source>{field}: only {width} × {height} pixels</source><translation>{field}: лише {width} × {height} пікселів</translation></message>
  <message><source>Viber may fail in the same way: see that it opens in a browser.</source><translation>Так само може не вдатися і Viber: переконайтеся, що воно відкривається у браузері.</translation></message>
  <message><source>{field}: it could not be looked at</source><translation>{field}: подивитися на нього не вдалося</translation></message>
  <message><source>{field}: Viber cannot show it</source><translation>{field}: Viber не зможе це показати</translation></message>
  <message><source>{limit} is the most. Save it smaller, 800 × 600 pixels will do.</source><translation>Можна щонайбільше {limit}. Збережіть його меншим, 800 × 600 пікселів досить.</translation></message>
  <message><source>{field}: the file is too big</source><translation>{field}: файл завеликий</translation></message>
  <message><source>{field}: the file is too big, {size}</source><translation>{field}: файл завеликий, {size}</translation></message>
  <message><source>The address leads on to {host}, inside your own network: nobody else can see the picture there.</source><translation>Адреса веде далі на {host}, усередину вашої мережі: там зображення не побачить ніхто інший.</translation></message>
  <message><source>There is no picture at this address, but a page or another file.</source><translation>За цією адресою не зображення, а сторінка чи інший файл.</translation></message>
  <message><source>This is {kind}. Viber shows only JPG and PNG.</source><translation>Це {kind}. Viber показує лише JPG і PNG.</translation></message>
  <message><source>{width} × {height} pixels are too many. 800 × 600 is advised.</source><translation>{width} × {height} пікселів — забагато. Радять 800 × 600.</translation></message>
  <message><source>The file is damaged: it begins as a picture and does not end as one.</source><translation>Файл пошкоджено: починається як зображення, а далі ні.</translation></message>
</context>
</TS>
