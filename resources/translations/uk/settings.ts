<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>settings</name>
  <message><source>Token</source><translation>Токен</translation></message>
  <message><source>Token of “{account}”</source><translation>Токен акаунта «{account}»</translation></message>
  <message><source>Paste the token</source><translation>Вставте токен</translation></message>
  <message><source>API token</source><translation>Токен API</translation></message>
  <message><source>You find it in your SMSBAT account, under API.</source><translation>Він є у вашому кабінеті SMSBAT, розділ API.</translation></message>
  <message><source>It is kept in the system’s keyring only: in no file, log or database of the program.</source><translation>Він зберігатиметься лише у сховищі паролів системи: не у файлах, журналах чи базі програми.</translation></message>
  <message><source>Keep the token</source><translation>Зберегти токен</translation></message>
  <message><source>A gateway inside this computer: it answers like the real one, and no message leaves.</source><translation>Шлюз усередині цього комп’ютера: відповідає як справжній, та жодне повідомлення не виходить.</translation></message>
  <message><source>Account name</source><translation>Назва</translation></message>
  <message><source>Gateway address</source><translation>Адреса шлюзу</translation></message>
  <message><source>Looking into the keyring…</source><translation>Дивимося у сховище паролів…</translation></message>
  <message><source>Set…</source><translation>Додати…</translation></message>
  <message><source>Replace…</source><translation>Замінити…</translation></message>
  <message><source>Delete the token</source><translation>Видалення токена</translation></message>
  <message><source>Delete the token of “{account}”?</source><translation>Видалити токен акаунта «{account}»?</translation></message>
  <message><source>It goes from the keyring. Nothing is sent by this account until it has another one.</source><translation>Він зникне зі сховища паролів. Без нового токена цей акаунт нічого не надішле.</translation></message>
  <message><source>There is no token yet</source><translation>Токена ще немає</translation></message>
  <message><source>Kept in {keyring}</source><translation>Зберігається у {keyring}</translation></message>
  <message><source>Check</source><translation>Перевірити</translation></message>
  <message><source>sends nothing</source><translation>нічого не надсилає</translation></message>
  <message><source>Connection</source><translation>З’єднання</translation></message>
  <message><source>Asking the gateway…</source><translation>Питаємо шлюз…</translation></message>
  <message><source>The gateway accepts the token; nothing was sent</source><translation>Токен прийнято; нічого не надіслано</translation></message>
  <message><source>Viber senders</source><translation>Відправники Viber</translation></message>
  <message><source>SMS senders</source><translation>Відправники SMS</translation></message>
  <message><source>Accounts</source><translation>Акаунти</translation></message>
  <message><source>Add an account</source><translation>Додати акаунт</translation></message>
  <message><source>New account</source><translation>Новий акаунт</translation></message>
  <message><source>Prices</source><translation>Ціни</translation></message>
  <message><source>A Viber message, ₴</source><translation>Повідомлення Viber, ₴</translation></message>
  <message><source>An SMS part, ₴</source><translation>Частина SMS, ₴</translation></message>
  <message><source>As your contract says. The program counts with them before sending; the invoice decides.</source><translation>За вашим договором. Програма рахує за ними до надсилання; остаточним є рахунок.</translation></message>
  <message><source>As the system</source><translation>Як у системі</translation></message>
  <message><source>Light</source><translation>Світлий</translation></message>
  <message><source>Dark</source><translation>Темний</translation></message>
  <message><source>Language and look</source><translation>Мова й вигляд</translation></message>
  <message><source>Language</source><translation>Мова</translation></message>
  <message><source>Look</source><translation>Вигляд</translation></message>
  <message><source>Sections of Settings</source><translation>Розділи налаштувань</translation></message>
  <message><source>In memory, until the program is closed. {why}</source><translation>У пам’яті, доки програму не закрито. {why}</translation></message>
  <message><source>As registered with the provider. SMS names have up to 11 characters.</source><translation>Так, як зареєстровано у провайдера. Назва для SMS має до 11 символів.</translation></message>
  <message><source>Add</source><comment>a sender</comment><translation>Додати</translation></message>
  <message><source>{senders}: add</source><translation>{senders}: додати</translation></message>
  <message numerus="yes"><source>“{name}” has {n} characters, and {most} are allowed</source><translation><numerusform>«{name}» має {n} символ, а можна {most}</numerusform><numerusform>«{name}» має {n} символи, а можна {most}</numerusform><numerusform>«{name}» має {n} символів, а можна {most}</numerusform></translation></message>
  <message><source>Take off {name}</source><translation>Прибрати {name}</translation></message>
  <message><source>Requests a second</source><translation>Запитів на секунду</translation></message>
  <message><source>at once</source><comment>requests</comment><translation>одночасно</translation></message>
  <message><source>people in a request</source><translation>отримувачів у запиті</translation></message>
  <message><source>Remove the account…</source><translation>Видалити акаунт…</translation></message>
  <message><source>Its name, senders and rates go, and its token from the keyring. Sent campaigns stay.</source><translation>Зникнуть його назва, відправники й темп, а зі сховища — токен. Надіслані кампанії лишаться.</translation></message>
  <message numerus="yes"><source>{n} campaigns of it are not finished: they will not be sent on or followed.</source><translation><numerusform>{n} його кампанію не завершено: її не надсилатимемо далі й не відстежуватимемо.</numerusform><numerusform>{n} його кампанії не завершено: їх не надсилатимемо далі й не відстежуватимемо.</numerusform><numerusform>{n} його кампаній не завершено: їх не надсилатимемо далі й не відстежуватимемо.</numerusform></translation></message>
  <message><source>Remove “{account}”?</source><translation>Видалити «{account}»?</translation></message>
  <message><source>Remove the account</source><translation>Видалити акаунт</translation></message>
  <message><source>Another account has this name. Choose a name of its own.</source><translation>Таку назву вже має інший акаунт. Виберіть свою.</translation></message>
  <message><source>Type the number of messages when above</source><translation>Вводити кількість повідомлень, якщо їх понад</translation></message>
  <message><source>Save the diagnostics…</source><translation>Зберегти діагностику…</translation></message>
  <message><source>Diagnostics</source><translation>Діагностика</translation></message>
  <message><source>A file for support: versions, settings, the states and counts of campaigns, and the program’s log.</source><translation>Файл для служби підтримки: версії, налаштування, стани й кількості в кампаніях і журнал програми.</translation></message>
  <message><source>Without tokens, phones, names and texts. Nothing is sent by itself: you decide who gets it.</source><translation>Без токенів, номерів, імен і текстів. Сам собою нікуди не надсилається: ви вирішуєте, кому його дати.</translation></message>
  <message><source>SMSBAT Composer diagnostics</source><comment>file name</comment><translation>Діагностика SMSBAT Composer</translation></message>
  <message><source>Save the diagnostics</source><translation>Зберегти діагностику</translation></message>
  <message><source>ZIP archive</source><translation>Архів ZIP</translation></message>
</context></TS>
