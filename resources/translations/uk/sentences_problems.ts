<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>sentences_problems</name>
  <message><source>Sender</source><comment>field</comment><translation>Відправник</translation></message>
  <message><source>Text</source><comment>field</comment><translation>Текст</translation></message>
  <message><source>SMS sender</source><comment>field</comment><translation>Відправник SMS</translation></message>
  <message><source>SMS text</source><comment>field</comment><translation>Текст SMS</translation></message>
  <message><source>Flash SMS</source><comment>field</comment><translation>Флеш-SMS</translation></message>
  <message><source>Viber sender</source><comment>field</comment><translation>Відправник Viber</translation></message>
  <message><source>Viber text</source><comment>field</comment><translation>Текст Viber</translation></message>
  <message><source>Wait before SMS</source><comment>field</comment><translation>Чекати перед SMS</translation></message>
  <message><source>Image</source><comment>field</comment><translation>Зображення</translation></message>
  <message><source>Button caption</source><comment>field</comment><translation>Підпис кнопки</translation></message>
  <message><source>Button address</source><comment>field</comment><translation>Адреса кнопки</translation></message>
  <message><source>Count clicks</source><comment>field</comment><translation>Рахувати кліки</translation></message>
  <message><source>Transactional</source><comment>field</comment><translation>Транзакційне</translation></message>
  <message><source>File</source><comment>field</comment><translation>Файл</translation></message>
  <message><source>Carousel</source><comment>field</comment><translation>Карусель</translation></message>
  <message><source>Survey</source><comment>field</comment><translation>Опитування</translation></message>
  <message><source>Start time</source><comment>field</comment><translation>Час початку</translation></message>
  <message><source>Values for empty cells</source><comment>field</comment><translation>Значення для порожніх клітинок</translation></message>
  <message><source>SMS in Latin letters</source><comment>field</comment><translation>SMS латиницею</translation></message>
  <message><source>Safeguards</source><comment>field</comment><translation>Запобіжники</translation></message>
  <message><source>Skip those who got this text already</source><comment>field</comment><translation>Пропустити тих, хто вже отримав такий текст</translation></message>
  <message><source>Send the first ones and wait</source><comment>field</comment><translation>Спершу надіслати кільком і чекати</translation></message>
  <message><source>Stop if refusals exceed</source><comment>field</comment><translation>Зупинити, якщо відхилено понад</translation></message>
  <message><source>Pace</source><comment>field</comment><translation>Темп</translation></message>
  <message><source>Quiet hours</source><comment>field</comment><translation>Тихі години</translation></message>
  <message><source>Card {card}, title</source><translation>Картка {card}, заголовок</translation></message>
  <message><source>Card {card}, image</source><translation>Картка {card}, зображення</translation></message>
  <message><source>Card {card}, button caption</source><translation>Картка {card}, підпис кнопки</translation></message>
  <message><source>Card {card}, button address</source><translation>Картка {card}, адреса кнопки</translation></message>
  <message><source>Card {card}, link caption</source><translation>Картка {card}, підпис посилання</translation></message>
  <message><source>Card {card}, link address</source><translation>Картка {card}, адреса посилання</translation></message>
  <message><source>When “{column}” is empty</source><translation>Якщо «{column}» порожньо</translation></message>
  <message><source>Option {option}</source><translation>Варіант {option}</translation></message>
  <message><source>Card {card}</source><translation>Картка {card}</translation></message>
  <message><source>The message has neither Viber nor SMS</source><translation>У повідомленні немає ні Viber, ні SMS</translation></message>
  <message><source>Choose how it goes out: Viber, SMS or both.</source><translation>Виберіть, як надсилати: Viber, SMS чи обома.</translation></message>
  <message><source>There is nobody to send to</source><comment>problem</comment><translation>Надсилати нікому</translation></message>
  <message><source>Open a list with at least one phone that can be used.</source><translation>Відкрийте список, де є хоча б один придатний телефон.</translation></message>
  <message><source>{field}: none is chosen</source><translation>{field}: не вибрано</translation></message>
  <message><source>Choose one that is registered with the provider.</source><translation>Виберіть зареєстрованого в провайдера.</translation></message>
  <message><source>{field}: nothing is written</source><translation>{field}: порожньо</translation></message>
  <message><source>Write its question above the options.</source><translation>Напишіть його запитання над варіантами.</translation></message>
  <message><source>The survey asks nothing</source><translation>Опитування нічого не питає</translation></message>
  <message><source>Fill it in.</source><translation>Заповніть.</translation></message>
  <message><source>{field} does not go together with {others}</source><translation>{field} не поєднується з таким: {others}</translation></message>
  <message><source>Viber shows only one of them. Take the rest out.</source><translation>Viber покаже лише щось одне. Решту приберіть.</translation></message>
  <message><source>{field} says what another one says</source><translation>{field}: такий самий уже є</translation></message>
  <message><source>Nobody can tell them apart. Say something else, or take one out.</source><translation>Їх не розрізнити. Напишіть інакше або приберіть один.</translation></message>
  <message><source>The button has an address but no caption</source><translation>Кнопка має адресу, але не має підпису</translation></message>
  <message><source>Write the caption, or take the address out.</source><translation>Напишіть підпис або приберіть адресу.</translation></message>
  <message><source>The button has a caption but no address</source><translation>Кнопка має підпис, але не має адреси</translation></message>
  <message><source>Give the address, or take the caption out.</source><translation>Вкажіть адресу або приберіть підпис.</translation></message>
  <message><source>A carousel can only be promotional</source><translation>Карусель може бути лише рекламною</translation></message>
  <message><source>Take out the “transactional” mark.</source><translation>Приберіть позначку «Транзакційне».</translation></message>
  <message><source>An image with text but without a button may be refused</source><translation>Зображення з текстом без кнопки можуть відхилити</translation></message>
  <message><source>The provider’s own papers disagree about it. Add a button, or send a test to yourself first.</source><translation>Документи провайдера про це суперечать одні одним. Додайте кнопку або спершу надішліть пробне собі.</translation></message>
  <message><source>A transactional message must follow a registered template</source><translation>Транзакційне повідомлення має відповідати зареєстрованому шаблону</translation></message>
  <message><source>The gateway refuses any other text. Make sure that the provider has registered this one.</source><translation>Інший текст шлюз відхилить. Переконайтеся, що цей зареєстровано в провайдера.</translation></message>
  <message><source>A message with a file may be refused</source><translation>Повідомлення з файлом можуть відхилити</translation></message>
  <message><source>The provider does not describe files. Send a test to yourself first.</source><translation>Провайдер не описує файлів. Спершу надішліть пробне собі.</translation></message>
  <message><source>{field}: this is not an address</source><translation>{field}: це не адреса</translation></message>
  <message><source>{letter} (Cyrillic)</source><translation>{letter} (кирилиця)</translation></message>
  <message><source>[invisible]</source><translation>[невидимий]</translation></message>
  <message><source>[special space]</source><translation>[особливий пробіл]</translation></message>
  <message><source>[space]</source><translation>[пробіл]</translation></message>
  <message><source>With it, it is another name or address. Take it out.</source><translation>З ним це інша назва чи адреса. Приберіть його.</translation></message>
  <message><source>{field}: what cannot be seen stands in it: {characters}</source><translation>{field}: усередині є те, чого не видно: {characters}</translation></message>
  <message><source>It must begin with https:// or http://, name a site such as shop.ua, and hold no spaces.</source><translation>Вона має починатися з https:// або http://, далі — назва сайту, наприклад shop.ua, і жодних пробілів.</translation></message>
  <message><source>{field}: a placeholder stands in the site’s name</source><translation>{field}: підстановка стоїть у назві сайту</translation></message>
  <message><source>Write the site in full; placeholders may stand behind it: https://site.example/{column}</source><translation>Напишіть сайт повністю, а підстановку — після нього: https://site.example/{column}</translation></message>
  <message><source>{field}: the address is not https</source><translation>{field}: адреса не https</translation></message>
  <message><source>Viber takes images from https:// addresses only.</source><translation>Viber бере зображення лише за адресами https://.</translation></message>
  <message><source>{field}: {suffix} may not be shown</source><translation>{field}: {suffix} можуть не показати</translation></message>
  <message><source>Viber shows JPG and PNG. Choose such an image.</source><translation>Viber показує JPG і PNG. Виберіть таке зображення.</translation></message>
  <message><source>The start time has passed: {time}</source><translation>Час початку вже минув: {time}</translation></message>
  <message><source>Choose a later one, or send at once.</source><translation>Виберіть пізніший або надішліть одразу.</translation></message>
  <message><source>The start time is too far away: {time}</source><translation>Час початку надто далеко: {time}</translation></message>
  <message numerus="yes"><source>The gateway keeps messages for {n} days at most.</source><translation><numerusform>Шлюз береже повідомлення щонайбільше {n} день.</numerusform><numerusform>Шлюз береже повідомлення щонайбільше {n} дні.</numerusform><numerusform>Шлюз береже повідомлення щонайбільше {n} днів.</numerusform></translation></message>
  <message numerus="yes"><source>{field}: empty for {n} recipients</source><translation><numerusform>{field}: порожньо для {n} отримувача</numerusform><numerusform>{field}: порожньо для {n} отримувачів</numerusform><numerusform>{field}: порожньо для {n} отримувачів</numerusform></translation></message>
  <message><source>Set a value for empty cells, or fill them in.</source><translation>Задайте значення для порожніх клітинок або заповніть їх.</translation></message>
  <message numerus="yes"><source>{n} characters</source><comment>problem</comment><translation><numerusform>{n} символ</numerusform><numerusform>{n} символи</numerusform><numerusform>{n} символів</numerusform></translation></message>
  <message numerus="yes"><source>{n} parts</source><comment>problem</comment><translation><numerusform>{n} частина</numerusform><numerusform>{n} частини</numerusform><numerusform>{n} частин</numerusform></translation></message>
  <message><source>{field}: too long, {length}</source><translation>{field}: {length}, це забагато</translation></message>
  <message><source>The longest has {length} in {parts}.</source><translation>Найдовше — {length}, {parts}.</translation></message>
  <message numerus="yes"><source>{field}: too long for {n} recipients</source><translation><numerusform>{field}: забагато символів для {n} отримувача</numerusform><numerusform>{field}: забагато символів для {n} отримувачів</numerusform><numerusform>{field}: забагато символів для {n} отримувачів</numerusform></translation></message>
  <message numerus="yes"><source>{n} seconds</source><comment>problem</comment><translation><numerusform>{n} секунда</numerusform><numerusform>{n} секунди</numerusform><numerusform>{n} секунд</numerusform></translation></message>
  <message><source>{limit} is the most. Shorten it.</source><translation>Найбільше {limit}. Скоротіть.</translation></message>
  <message><source>{field}: too short, {length}</source><translation>{field}: {length}, цього замало</translation></message>
  <message><source>Replace them in your file or in the values for empty cells.</source><translation>Замініть їх у своєму файлі або у значеннях для порожніх клітинок.</translation></message>
  <message><source>Replace them with plain ones, or take them out.</source><translation>Замініть їх на звичайні або приберіть.</translation></message>
  <message><source>With them a part holds {few} characters, without them {many}.</source><translation>З ними в частині вміщується {few} символів, без них — {many}.</translation></message>
  <message><source>These make the SMS Unicode: {characters}</source><translation>Через ці символи SMS — в Юнікоді: {characters}</translation></message>
  <message numerus="yes"><source>The SMS of {n} recipients is Unicode because of {characters} in the columns</source><translation><numerusform>SMS {n} отримувача — в Юнікоді через {characters} у стовпцях</numerusform><numerusform>SMS {n} отримувачів — в Юнікоді через {characters} у стовпцях</numerusform><numerusform>SMS {n} отримувачів — в Юнікоді через {characters} у стовпцях</numerusform></translation></message>
  <message numerus="yes"><source>The SMS of {n} recipients is Unicode because of {characters}</source><translation><numerusform>SMS {n} отримувача — в Юнікоді через {characters}</numerusform><numerusform>SMS {n} отримувачів — в Юнікоді через {characters}</numerusform><numerusform>SMS {n} отримувачів — в Юнікоді через {characters}</numerusform></translation></message>
  <message><source>{limit} is the least. Add to it.</source><translation>Найменше {limit}. Допишіть.</translation></message>
  <message><source>{limit} is the most in Latin letters, that is {parts}. Shorten it.</source><translation>Латиницею можна до {limit}, це {parts}. Скоротіть.</translation></message>
  <message><source>{limit} is the most in Unicode, that is {parts}. Shorten it, or write it in Latin letters.</source><translation>У Unicode можна до {limit}, це {parts}. Скоротіть або напишіть латиницею.</translation></message>
  <message><source>{field}: too long, {length} in {parts}</source><translation>{field}: {length}, {parts} — це забагато</translation></message>
  <message numerus="yes"><source>{n} hours</source><comment>problem</comment><translation><numerusform>{n} година</numerusform><numerusform>{n} години</numerusform><numerusform>{n} годин</numerusform></translation></message>
  <message numerus="yes"><source>{n} minutes</source><comment>problem</comment><translation><numerusform>{n} хвилина</numerusform><numerusform>{n} хвилини</numerusform><numerusform>{n} хвилин</numerusform></translation></message>
  <message><source>{field}: {duration} will not do</source><translation>{field}: {duration} — не підходить</translation></message>
  <message><source>The least is {minimum}, the most is {maximum}.</source><translation>Найменше — {minimum}, найбільше — {maximum}.</translation></message>
  <message numerus="yes"><source>The carousel has {n} cards</source><translation><numerusform>У каруселі {n} картка</numerusform><numerusform>У каруселі {n} картки</numerusform><numerusform>У каруселі {n} карток</numerusform></translation></message>
  <message><source>Write it like this: 45 minutes, or 1 hour 30 minutes.</source><translation>Напишіть так: 45 хвилин або 1 година 30 хвилин.</translation></message>
  <message><source>{field}: “{text}” is no duration</source><translation>{field}: «{text}» — це не тривалість</translation></message>
  <message><source>A carousel has {minimum} to {maximum} cards.</source><translation>Карток має бути від {minimum} до {maximum}.</translation></message>
  <message><source>The longest has {length}, {limit} is the most.</source><translation>Найдовше — {length}, межа — {limit}.</translation></message>
  <message><source>An SMS sender can have {limit} at most. Choose a registered one.</source><translation>У відправника SMS може бути щонайбільше {limit}. Виберіть зареєстрованого.</translation></message>
  <message numerus="yes"><source>{field}: too short for {n} recipients</source><translation><numerusform>{field}: замало символів для {n} отримувача</numerusform><numerusform>{field}: замало символів для {n} отримувачів</numerusform><numerusform>{field}: замало символів для {n} отримувачів</numerusform></translation></message>
  <message><source>The shortest has {length}, {limit} is the least.</source><translation>Найкоротше — {length}, найменше можна {limit}.</translation></message>
  <message numerus="yes"><source>The survey has {n} options</source><translation><numerusform>В опитуванні {n} варіант</numerusform><numerusform>В опитуванні {n} варіанти</numerusform><numerusform>В опитуванні {n} варіантів</numerusform></translation></message>
  <message><source>A survey has {minimum} to {maximum} options.</source><translation>Варіантів має бути від {minimum} до {maximum}.</translation></message>
  <message><source>{field}: a brace is not closed</source><translation>{field}: не закрито фігурну дужку</translation></message>
  <message><source>See character {position}. Close it with {close}, or write {open} for a brace in the text.</source><translation>Дивіться символ {position}. Закрийте дужку знаком {close} або напишіть {open}, якщо вона потрібна в тексті.</translation></message>
  <message><source>{field}: a placeholder without a name</source><translation>{field}: підстановка без назви</translation></message>
  <message><source>See character {position}. Write a column’s name between the braces, or delete them.</source><translation>Дивіться символ {position}. Впишіть між дужками назву стовпця або видаліть їх.</translation></message>
  <message><source>{field}: a brace goes out as it is: “{text}”</source><translation>{field}: дужка піде такою, як є: «{text}»</translation></message>
  <message><source>If the recipient’s “{column}” was meant, put the column in.</source><translation>Якщо мається на увазі «{column}» отримувача, вставте стовпець.</translation></message>
  <message><source>Take it out, unless it belongs to the text. A typed {open} offers the columns.</source><translation>Приберіть її, якщо вона не частина тексту. Стовпці пропонує знак {open}, щойно його введено.</translation></message>
  <message><source>{field}: a brace that closes nothing</source><translation>{field}: зайва фігурна дужка</translation></message>
  <message><source>See character {position}. Delete it, or write {close} for a brace in the text.</source><translation>Дивіться символ {position}. Видаліть її або напишіть {close}, якщо вона потрібна в тексті.</translation></message>
  <message><source>{field}: the list has no column “{column}”</source><translation>{field}: у списку немає стовпця «{column}»</translation></message>
  <message><source>Choose one of these: {columns}.</source><translation>Виберіть один із цих: {columns}.</translation></message>
  <message><source>{field}: several columns are called “{column}”</source><translation>{field}: стовпців із назвою «{column}» кілька</translation></message>
  <message><source>Rename all but one of them in your file: {columns}.</source><translation>Лишіть цю назву одному, решту перейменуйте у файлі: {columns}.</translation></message>
  <message><source>{field}: placeholders do not work here</source><translation>{field}: тут підстановки не працюють</translation></message>
  <message><source>A sender is the same for everybody. Choose a registered one.</source><translation>Відправник однаковий для всіх. Виберіть зареєстрованого.</translation></message>
  <message><source>A value is set for empty “{column}”, which the list does not have</source><translation>Задано значення для порожнього «{column}», а такого стовпця немає</translation></message>
  <message><source>Delete it, or correct the name. The list has: {columns}.</source><translation>Видаліть його або виправте назву. У списку є: {columns}.</translation></message>
  <message><source>Two values are set for empty “{column}”</source><translation>Для порожнього «{column}» задано два значення</translation></message>
  <message><source>Capitals and outer spaces do not matter in a name. Leave one of the values.</source><translation>Великі літери й пробіли скраю в назві не важать. Лишіть одне значення.</translation></message>
  <message numerus="yes"><source>{n} recipients have no “{column}”</source><translation><numerusform>{n} отримувач без «{column}»</numerusform><numerusform>{n} отримувачі без «{column}»</numerusform><numerusform>{n} отримувачів без «{column}»</numerusform></translation></message>
  <message><source>Nothing will stand in its place. Set a value for empty cells, or fill them in.</source><translation>На цьому місці не буде нічого. Задайте значення для порожніх клітинок або заповніть їх.</translation></message>
  <message><source>Column “{column}” comes from several files without titles</source><translation>Стовпець «{column}» – з кількох файлів без заголовків</translation></message>
  <message><source>In each it may hold something else. Look through the rows, or give the files a header row.</source><translation>У кожному в ньому може бути інше. Перегляньте рядки або додайте у файли рядок заголовків.</translation></message>
  <message><source>Rows {rows} and {more} more.</source><translation>Рядки {rows} і ще {more}.</translation></message>
  <message><source>Rows {rows}.</source><translation>Рядки {rows}.</translation></message>
  <message><source>Row {rows}.</source><translation>Рядок {rows}.</translation></message>
  <message><source>The account “{account}” has no token</source><translation>В акаунті «{account}» немає токена</translation></message>
  <message><source>Without it the gateway takes nothing. Set it in Settings.</source><translation>Без нього шлюз нічого не прийме. Задайте його в Налаштуваннях.</translation></message>
  <message><source>{field} of “{account}”: there are none</source><translation>{field} акаунта «{account}»: жодного немає</translation></message>
  <message><source>Add the names that are registered with the provider in Settings.</source><translation>Додайте в Налаштуваннях імена, зареєстровані в провайдера.</translation></message>
  <message><source>{field} “{sender}” is not among those of “{account}”</source><translation>{field} «{sender}» не записано в акаунті «{account}»</translation></message>
  <message><source>The gateway refuses a sender that is not registered. Choose another one, or add it in Settings.</source><translation>Незареєстрованого відправника шлюз відхиляє. Виберіть іншого або додайте цього в Налаштуваннях.</translation></message>
  <message><source>Token</source><comment>field</comment><translation>Токен</translation></message>
  <message><source>Viber senders</source><comment>field</comment><translation>Відправники Viber</translation></message>
  <message><source>SMS senders</source><comment>field</comment><translation>Відправники SMS</translation></message>
  <message><source>Everybody on the list got this text already</source><comment>problem</comment><translation>Усі зі списку вже отримали цей текст</translation></message>
  <message numerus="yes"><source>All {n} people got, or are about to get, it within {days} days. Change the text or the list, or send again on purpose.</source><translation><numerusform>{n} людина вже отримала його або от-от отримає (за останні дні: {days}). Змініть текст чи список або надішліть ще раз навмисно.</numerusform><numerusform>Усі {n} людини вже отримали його або от-от отримають (за останні дні: {days}). Змініть текст чи список або надішліть ще раз навмисно.</numerusform><numerusform>Усі {n} людей уже отримали його або от-от отримають (за останні дні: {days}). Змініть текст чи список або надішліть ще раз навмисно.</numerusform></translation></message>
  <message numerus="yes"><source>{n} people get the same text again</source><translation><numerusform>{n} людина отримає той самий текст ще раз</numerusform><numerusform>{n} людини отримають той самий текст ще раз</numerusform><numerusform>{n} людей отримають той самий текст ще раз</numerusform></translation></message>
  <message><source>They got it, or are about to get it, within {days} days.</source><translation>Вони вже отримали його або от-от отримають (за останні дні: {days}).</translation></message>
</context></TS>
