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
  <message><source>{host} sends from one address to another without end.</source><translation>{host} без кінця пересилає з адреси на адресу.</translation></message>
  <message><source>There is no picture at this address, but a page or another file.</source><translation>За цією адресою не зображення, а сторінка чи інший файл.</translation></message>
  <message><source>This is {kind}. Viber shows only JPG and PNG.</source><translation>Це {kind}. Viber показує лише JPG і PNG.</translation></message>
  <message><source>{width} × {height} pixels are too many. 800 × 600 is advised.</source><translation>{width} × {height} пікселів — забагато. Радять 800 × 600.</translation></message>
  <message><source>The file is damaged: it begins as a picture and does not end as one.</source><translation>Файл пошкоджено: починається як зображення, а далі ні.</translation></message>
</context>
</TS>
