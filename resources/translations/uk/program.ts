<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>program</name>
  <message><source>The program is open already, but it does not answer. Try again in a minute.</source><translation>Програма вже відкрита, але не відповідає. Спробуйте ще раз за хвилину.</translation></message>
  <message><source>The program did not end properly last time. Drafts are as they were saved, at most 5 seconds before. A campaign that was being sent goes on only when you open it and press Resume.</source><translation>Минулого разу програма не завершилася як слід. Чернетки такі, якими їх збережено щонайбільше за 5 секунд до того. Кампанія, яку надсилали, продовжиться лише тоді, коли ви відкриєте її й натиснете «Продовжити».</translation></message>
  <message><source>A mistake of the program</source><translation>Помилка програми</translation></message>
  <message><source>Something went wrong in the program</source><translation>У програмі щось пішло не так</translation></message>
  <message><source>Your draft is saved.</source><translation>Вашу чернетку збережено.</translation></message>
  <message><source>Your draft could not be saved just now.</source><translation>Чернетку щойно не вдалося зберегти.</translation></message>
  <message><source>What is being sent goes on by itself; nobody gets anything twice because of this.</source><translation>Те, що надсилається, надсилається далі; через це ніхто нічого не отримає двічі.</translation></message>
  <message><source>What you did last may not have worked: look at it before you go on. If it happens again, close the program and open it anew.</source><translation>Остання дія могла не спрацювати: гляньте на неї, перш ніж продовжити. Якщо це повториться, закрийте програму й відкрийте її знову.</translation></message>
  <message><source>The whole report, without anything of yours: versions and the place in the program.</source><translation>Увесь звіт, у якому немає нічого вашого: версії та місце в програмі.</translation></message>
  <message><source>The report for support</source><translation>Звіт для підтримки</translation></message>
  <message><source>Copy the report</source><translation>Копіювати звіт</translation></message>
  <message><source>Close the program</source><translation>Закрити програму</translation></message>
  <message><source>Go on</source><translation>Продовжити</translation></message>
  <message><source>About the program</source><translation>Про програму</translation></message>
  <message><source>Version {version}</source><translation>Версія {version}</translation></message>
  <message><source>System</source><translation>Система</translation></message>
  <message><source>Licences…</source><translation>Ліцензії…</translation></message>
  <message><source>Licences</source><translation>Ліцензії</translation></message>
  <message><source>Copy the versions</source><translation>Копіювати версії</translation></message>
  <message><source>Free software under the MIT licence; Qt and PySide6 under the LGPL 3.</source><translation>Вільна програма за ліцензією MIT; Qt і PySide6 — за LGPL 3.</translation></message>
  <message><source>What the program is made of</source><translation>З чого складається програма</translation></message>
  <message><source>Packages</source><translation>Пакети</translation></message>
  <message><source>The licence</source><translation>Ліцензія</translation></message>
  <message><source>The program was opened</source><translation>Програму відкрито</translation></message>
  <message><source>The program was closed</source><translation>Програму закрито</translation></message>
  <message><source>The program had not ended properly</source><translation>Програма не завершилася як слід</translation></message>
  <message><source>A mistake of the program in the background</source><translation>Помилка програми у фоновій роботі</translation></message>
  <message><source>A mistake of the program ended a command</source><translation>Помилка програми завершила команду</translation></message>
  <message><source>The report could not be made in your spreadsheet itself</source><translation>Звіт не вдалося зробити у вашій таблиці</translation></message>
  <message><source>A draft could not be read</source><translation>Чернетку не вдалося прочитати</translation></message>
  <message><source>A part of a draft could not be read</source><translation>Частину чернетки не вдалося прочитати</translation></message>
  <message><source>No newer version of the program</source><translation>Новішої версії програми немає</translation></message>
  <message><source>A newer version could not be looked for</source><translation>Не вдалося перевірити, чи є новіша версія</translation></message>
  <message><source>Log</source><translation>Журнал</translation></message>
  <message><source>What happened in the program</source><translation>Що відбувалося в програмі</translation></message>
  <message><source>Everything</source><translation>Усе</translation></message>
  <message><source>Warnings and mistakes</source><translation>Попередження й помилки</translation></message>
  <message><source>Mistakes</source><translation>Помилки</translation></message>
  <message><source>Nothing of this kind has happened.</source><translation>Нічого такого не було.</translation></message>
  <message><source>Copy what is shown</source><translation>Копіювати показане</translation></message>
  <message><source>Open the folder</source><translation>Відкрити папку</translation></message>
  <message><source>Without phones, names, texts and tokens. What happened to each recipient is in Delivery.</source><translation>Без номерів, імен, текстів і токенів. Що сталося з кожним отримувачем, показано в «Доставці».</translation></message>
  <message><source>When</source><comment>table column</comment><translation>Коли</translation></message>
  <message><source>Kind</source><comment>table column</comment><translation>Вид</translation></message>
  <message><source>What</source><comment>table column</comment><translation>Що сталося</translation></message>
  <message><source>Exactly</source><comment>table column</comment><translation>Дослівно</translation></message>
  <message><source>Mistake</source><translation>Помилка</translation></message>
  <message><source>News</source><translation>Подія</translation></message>
  <message><source>A campaign: {state}</source><translation>Кампанія: {state}</translation></message>
  <message><source>What happened in the program and when, for you to look at.</source><translation>Що й коли відбувалося в програмі — для вас.</translation></message>
  <message><source>Show the log…</source><translation>Показати журнал…</translation></message>
  <message><source>Help</source><translation>Довідка</translation></message>
  <message><source>Pages of the help</source><translation>Сторінки довідки</translation></message>
  <message><source>Keys</source><translation>Клавіші</translation></message>
  <message><source>Key</source><comment>table column</comment><translation>Клавіша</translation></message>
  <message><source>What it does</source><translation>Що робить</translation></message>
  <message><source>Help about the place you are at</source><translation>Довідка про те місце, де ви зараз</translation></message>
  <message><source>The next part of the window, and back: sidebar, page, side panel</source><translation>Наступна частина вікна й назад: бічна панель, сторінка, панель праворуч</translation></message>
  <message><source>A new campaign</source><translation>Нова кампанія</translation></message>
  <message><source>Open a file: in Campaigns and in Recipients</source><translation>Відкрити файл: у «Кампаніях» і в «Отримувачах»</translation></message>
  <message><source>The four steps of a campaign</source><translation>Чотири кроки кампанії</translation></message>
  <message><source>Search, where there is a list</source><translation>Пошук там, де є список</translation></message>
  <message><source>Paste cells, in Recipients</source><translation>Вставити клітинки — в «Отримувачах»</translation></message>
  <message><source>Undo and redo</source><translation>Скасувати й повторити</translation></message>
  <message><source>The previous and the next recipient of the preview</source><translation>Попередній і наступний отримувач у перегляді</translation></message>
  <message><source>Move a card or an answer</source><translation>Перемістити картку чи варіант відповіді</translation></message>
  <message><source>Open the row; press the button that has the focus</source><translation>Відкрити рядок; натиснути виділену кнопку</translation></message>
  <message><source>Undo the sending while it counts down; close a dialog</source><translation>Скасувати надсилання під час відліку; закрити діалог</translation></message>
  <message><source>Look for a new version once a day</source><translation>Раз на день перевіряти, чи є нова версія</translation></message>
  <message><source>This copy was built without the makers’ key, so it cannot tell a true notice: look on the site.</source><translation>Цю копію зібрано без ключа розробників, тож вона не відрізнить справжнього повідомлення: дивіться на сайті.</translation></message>
  <message><source>A small signed file is read on the site, never while a campaign is being sent. Nothing about you or your campaigns is sent, and nothing is installed by itself: you get a link.</source><translation>На сайті читається маленький підписаний файл, ніколи — під час надсилання кампанії. Про вас і ваші кампанії нічого не передається, і нічого не встановлюється само: ви отримаєте посилання.</translation></message>
  <message><source>There is a newer version of the program: {version}</source><translation>Є новіша версія програми: {version}</translation></message>
  <message><source>Open the download page</source><translation>Відкрити сторінку завантаження</translation></message>
  <message><source>The sending that was about to begin was taken back: nothing of it was sent.</source><translation>Надсилання, що мало початися, скасовано: з нього нічого не надіслано.</translation></message>
</context></TS>
