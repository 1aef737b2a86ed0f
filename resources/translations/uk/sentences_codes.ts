<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>sentences_codes</name>
  <message><source>There is nothing to do.</source><translation>Робити нічого не треба.</translation></message>
  <message><source>Enter the token again in Settings and check the connection.</source><translation>Введіть токен ще раз у Налаштуваннях і перевірте з’єднання.</translation></message>
  <message><source>Choose a sender that is registered with the provider, or have this one allowed.</source><translation>Виберіть зареєстрованого в провайдера відправника або попросіть дозволити цього.</translation></message>
  <message><source>Correct the text.</source><translation>Виправте текст.</translation></message>
  <message><source>Choose a time within the next 14 days, or send at once.</source><translation>Виберіть час у межах 14 днів або надішліть одразу.</translation></message>
  <message><source>Set the wait before SMS from 1 minute to 24 hours.</source><translation>Задайте очікування перед SMS від 1 хвилини до 24 годин.</translation></message>
  <message><source>Fill in both the button’s caption and its address.</source><translation>Вкажіть і підпис кнопки, і її адресу.</translation></message>
  <message><source>Choose a JPG or PNG image of up to 1 MB with an https address.</source><translation>Виберіть зображення JPG або PNG до 1 МБ з адресою https.</translation></message>
  <message><source>Send the message without the file, or ask the provider about it.</source><translation>Надішліть повідомлення без файлу або запитайте провайдера.</translation></message>
  <message><source>Ask the provider.</source><translation>Запитайте провайдера.</translation></message>
  <message><source>It can be sent again later.</source><translation>Можна надіслати ще раз згодом.</translation></message>
  <message><source>They may have got the message, or not. Decide under Needs attention.</source><translation>Люди могли отримати повідомлення, а могли й ні. Вирішіть у розділі «Потребує уваги».</translation></message>
  <message><source>The gateway gave no reason that we know</source><translation>Шлюз не назвав зрозумілої причини</translation></message>
  <message><source>The gateway accepted the message</source><translation>Шлюз прийняв повідомлення</translation></message>
  <message><source>The gateway answers</source><translation>Шлюз відповідає</translation></message>
  <message><source>The gateway got no token</source><translation>Шлюз не отримав токена</translation></message>
  <message><source>The message has no content</source><translation>У повідомленні нічого немає</translation></message>
  <message><source>The gateway does not recognise the account</source><translation>Шлюз не впізнав акаунт</translation></message>
  <message><source>The account is not active</source><translation>Акаунт не активний</translation></message>
  <message><source>The message has no sender</source><translation>У повідомленні немає відправника</translation></message>
  <message><source>The message has no text</source><translation>У повідомленні немає тексту</translation></message>
  <message><source>The request has no recipients</source><translation>У запиті немає отримувачів</translation></message>
  <message><source>There is not enough money on the account</source><translation>На рахунку бракує грошей</translation></message>
  <message><source>The message has no button</source><translation>У повідомленні немає кнопки</translation></message>
  <message><source>The button has no caption</source><translation>Кнопка без підпису</translation></message>
  <message><source>The button has no address</source><translation>Кнопка без адреси</translation></message>
  <message><source>The gateway did not understand the request</source><translation>Шлюз не зрозумів запиту</translation></message>
  <message><source>The token is not valid</source><translation>Токен недійсний</translation></message>
  <message><source>The sender’s name is wrong</source><translation>Неправильне ім’я відправника</translation></message>
  <message><source>The start time is wrong</source><translation>Неправильний час початку</translation></message>
  <message><source>The text is wrong</source><translation>Неправильний текст</translation></message>
  <message><source>Wrong number</source><translation>Неправильний номер</translation></message>
  <message><source>The wait before SMS is wrong</source><translation>Неправильний час очікування перед SMS</translation></message>
  <message><source>The gateway does not know this message</source><translation>Шлюз не знає такого повідомлення</translation></message>
  <message><source>This sender is not allowed</source><translation>Цей відправник не дозволений</translation></message>
  <message><source>The sender is not active</source><translation>Відправник не активний</translation></message>
  <message><source>The gateway does not take this image</source><translation>Шлюз не приймає цього зображення</translation></message>
  <message><source>The gateway does not allow this start time</source><translation>Шлюз не дозволяє такого часу початку</translation></message>
  <message><source>On the gateway’s stop list</source><translation>Стоп-лист шлюзу</translation></message>
  <message><source>Too many recipients in one request</source><translation>Забагато отримувачів в одному запиті</translation></message>
  <message><source>This country is not served</source><translation>Ця країна не обслуговується</translation></message>
  <message><source>The number was twice in the request</source><translation>Номер був у запиті двічі</translation></message>
  <message><source>The button’s caption is too long</source><translation>Задовгий підпис кнопки</translation></message>
  <message><source>The gateway does not allow this wait before SMS</source><translation>Шлюз не дозволяє такого очікування перед SMS</translation></message>
  <message><source>A transactional message may not hold this</source><translation>У транзакційному повідомленні такого не можна</translation></message>
  <message><source>The gateway does not take the message’s content</source><translation>Шлюз не приймає вмісту повідомлення</translation></message>
  <message><source>The gateway does not allow this text</source><translation>Шлюз не дозволяє такого тексту</translation></message>
  <message><source>The text is too long</source><translation>Задовгий текст</translation></message>
  <message><source>The gateway does not show this message</source><translation>Шлюз не показує цього повідомлення</translation></message>
  <message><source>This sender may not send transactional messages</source><translation>Цьому відправникові не можна надсилати транзакційні повідомлення</translation></message>
  <message><source>The text follows no registered template</source><translation>Текст не відповідає жодному зареєстрованому шаблону</translation></message>
  <message><source>The gateway does not know the attached file</source><translation>Шлюз не знає доданого файлу</translation></message>
  <message><source>The attached file is empty</source><translation>Доданий файл порожній</translation></message>
  <message><source>The gateway does not take files of this kind</source><translation>Шлюз не приймає файлів такого типу</translation></message>
  <message><source>The attached file is too large</source><translation>Доданий файл завеликий</translation></message>
  <message><source>The account may not send messages of this kind</source><translation>Акаунтові не можна надсилати такі повідомлення</translation></message>
  <message><source>The attached file’s name is too long</source><translation>Задовга назва доданого файлу</translation></message>
  <message><source>Not one of the account’s test numbers</source><translation>Номера немає серед тестових</translation></message>
  <message><source>The test messages are used up</source><translation>Тестові повідомлення вичерпано</translation></message>
  <message><source>The same message went to this number moments ago</source><translation>Таке саме повідомлення на цей номер щойно надходило</translation></message>
  <message><source>The gateway failed while it answered</source><translation>У шлюзу стався збій під час відповіді</translation></message>
  <message><source>The gateway failed while it wrote its answer</source><translation>Шлюзові не вдалося записати відповідь</translation></message>
  <message><source>The gateway could not read the request</source><translation>Шлюз не зміг прочитати запит</translation></message>
  <message><source>The gateway could not pass the SMS on</source><translation>Шлюз не зміг передати SMS</translation></message>
  <message><source>The gateway could not pass the Viber message on</source><translation>Шлюз не зміг передати повідомлення Viber</translation></message>
  <message><source>The gateway could not take the image over</source><translation>Шлюз не зміг завантажити зображення</translation></message>
  <message><source>The gateway could not take the file over</source><translation>Шлюз не зміг завантажити файл</translation></message>
  <message><source>The gateway had this request already</source><translation>Шлюз уже мав цей запит</translation></message>
  <message><source>The gateway accepted the messages</source><translation>Шлюз прийняв повідомлення</translation></message>
  <message><source>The gateway took the messages on</source><translation>Шлюз узяв повідомлення в роботу</translation></message>
  <message><source>The gateway accepted some of the messages</source><translation>Шлюз прийняв частину повідомлень</translation></message>
  <message><source>The gateway took some of the messages on</source><translation>Шлюз узяв у роботу частину повідомлень</translation></message>
  <message><source>The gateway failed inside</source><translation>У шлюзу стався внутрішній збій</translation></message>
  <message><source>Ask the provider to activate the account.</source><translation>Попросіть провайдера активувати акаунт.</translation></message>
  <message><source>Add recipients.</source><translation>Додайте отримувачів.</translation></message>
  <message><source>Top up the account and go on.</source><translation>Поповніть рахунок і продовжте.</translation></message>
  <message><source>Correct it in your file.</source><translation>Виправте у файлі.</translation></message>
  <message><source>The person asked for no messages. Take the number out of your lists.</source><translation>Людина відмовилася від повідомлень. Приберіть номер зі своїх списків.</translation></message>
  <message><source>Lower the recipients per request in Settings.</source><translation>Зменште кількість отримувачів у запиті в Налаштуваннях.</translation></message>
  <message><source>Take the number out, or ask the provider to open the country.</source><translation>Приберіть номер або попросіть провайдера відкрити країну.</translation></message>
  <message><source>Shorten the caption to 30 characters.</source><translation>Скоротіть підпис до 30 символів.</translation></message>
  <message><source>Take out the image and the button, or the “transactional” mark.</source><translation>Приберіть зображення й кнопку або позначку «Транзакційне».</translation></message>
  <message><source>Word it differently, or have it approved by the provider.</source><translation>Напишіть інакше або погодьте текст із провайдером.</translation></message>
  <message><source>Shorten the text.</source><translation>Скоротіть текст.</translation></message>
  <message><source>Choose another sender, or take out the “transactional” mark.</source><translation>Виберіть іншого відправника або приберіть позначку «Транзакційне».</translation></message>
  <message><source>Use a registered template, or take out the “transactional” mark.</source><translation>Візьміть зареєстрований шаблон або приберіть позначку «Транзакційне».</translation></message>
  <message><source>Ask the provider to open this kind of message.</source><translation>Попросіть провайдера відкрити такі повідомлення.</translation></message>
  <message><source>Ask the provider to end the test mode, or add the number to the test numbers.</source><translation>Попросіть провайдера вимкнути тестовий режим або додати номер до тестових.</translation></message>
  <message><source>Ask the provider to end the test mode.</source><translation>Попросіть провайдера вимкнути тестовий режим.</translation></message>
  <message><source>See each recipient’s own reason.</source><translation>Подивіться причину для кожного отримувача.</translation></message>
  <message><source>The gateway says “{name}”</source><translation>Відповідь шлюзу: «{name}»</translation></message>
  <message><source>nothing was sent yet</source><comment>pause</comment><translation>ще нічого не надіслано</translation></message>
  <message><source>by you</source><comment>pause</comment><translation>ви зробили паузу</translation></message>
  <message><source>the program was closed</source><comment>pause</comment><translation>програму закрили</translation></message>
  <message><source>the computer slept or its clock was set</source><comment>pause</comment><translation>комп’ютер засинав або на ньому перевели годинник</translation></message>
  <message><source>the gateway does not accept the token</source><comment>pause</comment><translation>шлюз не приймає токена</translation></message>
  <message><source>the account is not active</source><comment>pause</comment><translation>акаунт не активний</translation></message>
  <message><source>the money ran out</source><comment>pause</comment><translation>скінчилися гроші</translation></message>
  <message><source>the sender is not allowed</source><comment>pause</comment><translation>відправник не дозволений</translation></message>
  <message><source>the account may not send this</source><comment>pause</comment><translation>акаунтові не можна це надсилати</translation></message>
  <message><source>the gateway refused the message</source><comment>pause</comment><translation>шлюз відхилив повідомлення</translation></message>
  <message><source>the gateway refused the request</source><comment>pause</comment><translation>шлюз відхилив запит</translation></message>
  <message><source>there is no connection to the gateway</source><comment>pause</comment><translation>немає з’єднання зі шлюзом</translation></message>
  <message><source>the gateway is overloaded</source><comment>pause</comment><translation>шлюз перевантажений</translation></message>
  <message><source>three answers in a row did not come</source><comment>pause</comment><translation>три відповіді поспіль не прийшли</translation></message>
  <message><source>the disk does not take the journal</source><comment>pause</comment><translation>журнал не записується на диск</translation></message>
  <message><source>the program made a mistake</source><comment>pause</comment><translation>у програмі сталася помилка</translation></message>
  <message><source>Everything is ready and nothing was sent yet. Resume to start.</source><translation>Усе готово, ще нічого не надіслано. Натисніть «Продовжити», щоб почати.</translation></message>
  <message><source>You paused the sending. It goes on where it stopped: resume when you like.</source><translation>Ви призупинили надсилання. Воно піде далі з того самого місця: продовжте, коли схочете.</translation></message>
  <message><source>The program was closed during the sending. What was on its way without an answer waits under Needs attention. Resume to go on with the others.</source><translation>Програму закрили під час надсилання. Те, що було в дорозі й лишилося без відповіді, чекає в «Потребує уваги». Продовжте для решти.</translation></message>
  <message><source>The computer slept during the sending, or its clock was set. What was on its way without an answer waits under Needs attention. See whether it is still a good hour, then resume for the others.</source><translation>Під час надсилання комп’ютер засинав або на ньому перевели годинник. Те, що було в дорозі й лишилося без відповіді, чекає в «Потребує уваги». Перевірте, чи не запізно надсилати, і продовжте для решти.</translation></message>
  <message><source>The gateway does not accept the token. The request was not carried out: nobody got anything by it. Enter the token again in Settings, check the connection and resume.</source><translation>Шлюз не приймає токена. Запит не виконано: за ним нікому нічого не надіслано. Введіть токен ще раз у Налаштуваннях, перевірте з’єднання й продовжте.</translation></message>
  <message><source>The account is not active at the provider. The request was not carried out: nobody got anything by it. Ask the provider to activate it and resume.</source><translation>Акаунт у провайдера не активний. Запит не виконано: за ним нікому нічого не надіслано. Попросіть провайдера активувати акаунт і продовжте.</translation></message>
  <message><source>There is not enough money on the account. Those it did not suffice for got nothing. Top it up and resume: sending goes on where it stopped.</source><translation>На рахунку бракує грошей. Кому не вистачило, тим нічого не надіслано. Поповніть рахунок і продовжте: надсилання піде з того самого місця.</translation></message>
  <message><source>The provider does not allow this sender. The request was not carried out: nobody got anything by it. Have the sender allowed and resume.</source><translation>Провайдер не дозволяє цього відправника. Запит не виконано: за ним нікому нічого не надіслано. Домовтеся з провайдером про відправника й продовжте.</translation></message>
  <message><source>The gateway refused the request without carrying it out: nobody got anything by it. Check the address and the limits of the account in Settings, then resume.</source><translation>Шлюз відхилив запит і не виконав його: за ним нікому нічого не надіслано. Перевірте адресу й обмеження акаунта в Налаштуваннях і продовжте.</translation></message>
  <message><source>There is no connection to the gateway. What could not leave was not sent. Check the internet connection and resume.</source><translation>Немає з’єднання зі шлюзом. Що не змогло вийти, те не надіслано. Перевірте інтернет і продовжте.</translation></message>
  <message><source>The gateway takes nothing more for now. What it sent back was not sent to people. Resume in a few minutes.</source><translation>Шлюз поки що нічого не приймає. Що він повернув, те людям не пішло. Продовжте за кілька хвилин.</translation></message>
  <message><source>Three answers in a row did not come. Those people may have got the message, or not: nobody gets it again unless the gateway has proved that it drops repeats. Check the connection and resume.</source><translation>Три відповіді поспіль не прийшли. Ті люди могли отримати повідомлення, а могли й ні: повтору не буде, якщо не перевірено, що шлюз упізнає повторні запити. Перевірте з’єднання й продовжте.</translation></message>
  <message><source>The journal cannot be written, so nothing more is sent: nobody gets it twice. Free some space on the disk and resume.</source><translation>Журнал не записується, тому більше нічого не надсилаємо: двічі ніхто не отримає. Звільніть місце на диску й продовжте.</translation></message>
  <message><source>The program made a mistake and stopped. What was on its way without an answer waits under Needs attention. Restart the program and resume; its log tells more.</source><translation>У програмі сталася помилка, і вона зупинилася. Те, що було в дорозі й лишилося без відповіді, чекає в «Потребує уваги». Перезапустіть програму й продовжте; подробиці в її журналі.</translation></message>
  <message><source>The request was not carried out: nobody got anything by it. Settle it with the provider and resume.</source><translation>Запит не виконано: за ним нікому нічого не надіслано. Домовтеся з провайдером і продовжте.</translation></message>
  <message><source>The gateway refused the message; those it refused got nothing. If the cause is at the provider, resume once it is mended; otherwise send a corrected copy to those who have not got it.</source><translation>Шлюз відхилив повідомлення; кому відхилив, ті нічого не отримали. Якщо причина в провайдера, продовжте, коли її усунуть. Якщо ні, надішліть виправлену копію тим, хто ще не отримав.</translation></message>
  <message><source>Viber did not reach them</source><translation>Viber їх не досяг</translation></message>
  <message><source>Not opened in time</source><translation>Не відкрили вчасно</translation></message>
  <message><source>Viber could not deliver it</source><translation>Viber не зміг доставити</translation></message>
  <message><source>Viber did not take it</source><translation>Viber не прийняв</translation></message>
  <message><source>Failed on the way in Viber</source><translation>Не вдалося дорогою у Viber</translation></message>
  <message><source>Cancelled in Viber</source><translation>Скасовано у Viber</translation></message>
  <message><source>No Viber</source><translation>Немає Viber</translation></message>
  <message><source>Blocked your messages</source><translation>Ваші повідомлення заблоковано</translation></message>
  <message><source>No device with a recent Viber</source><translation>Немає пристрою з новим Viber</translation></message>
  <message><source>Phone out of reach</source><translation>Телефон поза мережею</translation></message>
  <message><source>Could not be delivered</source><translation>Не вдалося доставити</translation></message>
  <message><source>The operator refused</source><translation>Оператор відхилив</translation></message>
  <message><source>Failed on the way</source><translation>Збій дорогою</translation></message>
  <message><source>Cancelled at the gateway</source><translation>Скасовано на шлюзі</translation></message>
  <message><source>Write to them by SMS</source><translation>Напишіть їм SMS</translation></message>
  <message><source>Do not write to them in Viber</source><translation>У Viber їм більше не пишіть</translation></message>
  <message><source>Can be repeated later</source><translation>Повторити можна згодом</translation></message>
  <message><source>Check the number in your file</source><translation>Перевірте номер у файлі</translation></message>
  <message><source>Ask the provider</source><translation>Запитайте провайдера</translation></message>
  <message><source>Ask the provider who cancelled it</source><translation>Запитайте провайдера, хто скасував</translation></message>
  <message><source>The phone is in an earlier row</source><translation>Цей телефон є в попередньому рядку</translation></message>
  <message><source>On your stop list</source><translation>У вашому стоп-листі</translation></message>
  <message><source>No phone to send to</source><translation>Немає придатного телефону</translation></message>
  <message><source>Viber says “{word}”</source><translation>Відповідь Viber: «{word}»</translation></message>
  <message><source>They may have got it, or not: decide</source><translation>Могли отримати, а могли й ні: вирішіть</translation></message>
  <message><source>An SMS went instead, nothing to do</source><translation>Пішло SMS, робити нічого не треба</translation></message>
  <message><source>Correct it in your file</source><translation>Виправте у файлі</translation></message>
  <message><source>No answer came</source><translation>Відповідь не прийшла</translation></message>
  <message><source>the gateway sent messages again</source><comment>pause</comment><translation>шлюз надіслав повідомлення ще раз</translation></message>
  <message><source>The gateway had proved that it drops repeats, and now it sent a repeat to people: some got the message twice: “Who got it twice” names them. From now on the program repeats nothing by itself. Show this to the provider, then resume for the others.</source><translation>Раніше шлюз упізнавав повторні запити, а тепер надіслав повтор людям. Дехто отримав повідомлення двічі: кого саме, покаже «Хто отримав двічі». Відтепер сама програма нікому не повторює. Покажіть це провайдеру й продовжте для решти.</translation></message>
  <message><source>Got the same text lately, and was left out</source><translation>Нещодавно вже отримав такий самий текст, тож пропущено</translation></message>
</context></TS>
