<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>message_step</name>
  <message><source>A text of its own, not the one for all channels.</source><translation>Свій текст, а не спільний для всіх каналів.</translation></message>
  <message><source>What is said stays the same.</source><translation>Зміст не зміниться.</translation></message>
  <message><source>Because of them a part holds {fewer} characters, not {more}.</source><translation>Через них у частині {fewer} символів, а не {more}.</translation></message>
  <message><source>Take out {characters}</source><translation>Прибрати {characters}</translation></message>
  <message><source>{letters} to Latin</source><translation>{letters} — на латиницю</translation></message>
  <message><source>Take out what is invisible</source><translation>Прибрати невидиме</translation></message>
  <message numerus="yes"><source>Only the first {n} characters were put in</source><translation><numerusform>Вставлено лише перший {n} символ</numerusform><numerusform>Вставлено лише перші {n} символи</numerusform><numerusform>Вставлено лише перші {n} символів</numerusform></translation></message>
  <message><source>Add a card</source><translation>Додати картку</translation></message>
  <message><source>Add an option</source><translation>Додати варіант</translation></message>
  <message><source>Add recipients</source><translation>Додати отримувачів</translation></message>
  <message><source>Advertising only</source><translation>Лише реклама</translation></message>
  <message><source>After</source><translation>Після</translation></message>
  <message><source>all by SMS:</source><translation>усі в SMS:</translation></message>
  <message><source>All by Viber:</source><translation>Усі в Viber:</translation></message>
  <message><source>All channels</source><comment>section</comment><translation>Усі канали</translation></message>
  <message><source>all there</source><translation>усі є</translation></message>
  <message><source>Alt+↑ ↓ changes the order, Enter adds the next one</source><translation>Alt+↑ ↓ міняє порядок, Enter додає наступний</translation></message>
  <message><source>Answers</source><translation>Варіанти відповіді</translation></message>
  <message><source>As for all channels: {text}</source><translation>Спільний текст: {text}</translation></message>
  <message><source>Ask it for the number of your uploaded file, and send a test to yourself before anybody.</source><translation>Візьміть у провайдера номер завантаженого файлу й спершу надішліть тест собі.</translation></message>
  <message><source>Button</source><comment>label</comment><translation>Кнопка</translation></message>
  <message><source>Button “{caption}”</source><translation>Кнопка «{caption}»</translation></message>
  <message><source>Caption</source><translation>Напис</translation></message>
  <message><source>Cards</source><translation>Картки</translation></message>
  <message><source>Carousel</source><comment>kind of message</comment><translation>Карусель</translation></message>
  <message><source>Change what stands for empty cells</source><translation>Змінити, що стоїть замість порожнього</translation></message>
  <message><source>Channel</source><translation>Канал</translation></message>
  <message><source>Choose, or type it: 45 minutes, 1 hour 30 minutes</source><translation>Виберіть або напишіть: 45 хв, 1 год 30 хв</translation></message>
  <message><source>Close card {number}</source><translation>Згорнути картку {number}</translation></message>
  <message><source>Columns appear here with the list.</source><translation>Стовпці з’являться тут разом зі списком.</translation></message>
  <message><source>Copy</source><comment>text editor</comment><translation>Копіювати</translation></message>
  <message><source>Cut</source><comment>text editor</comment><translation>Вирізати</translation></message>
  <message><source>Dark phone</source><translation>Темний телефон</translation></message>
  <message><source>default ({duration})</source><translation>типово ({duration})</translation></message>
  <message><source>Delete the value</source><translation>Видалити значення</translation></message>
  <message><source>deliver within</source><translation>доставити за</translation></message>
  <message><source>Done</source><translation>Готово</translation></message>
  <message><source>drag them into order, or Alt+↑ ↓</source><translation>порядок міняють перетягуванням або Alt+↑ ↓</translation></message>
  <message><source>Drag to change the order (Alt+↑, Alt+↓)</source><translation>Перетягніть, щоб змінити порядок (Alt+↑, Alt+↓)</translation></message>
  <message><source>Duplicate card {number}</source><translation>Дублювати картку {number}</translation></message>
  <message><source>Emptiest</source><translation>Порожнє</translation></message>
  <message><source>File</source><comment>label</comment><translation>Файл</translation></message>
  <message><source>File (experimental)</source><comment>kind of message</comment><translation>Файл (експериментально)</translation></message>
  <message><source>Fix all</source><translation>Виправити всі</translation></message>
  <message><source>for channels without their own</source><translation>для каналів, де немає свого</translation></message>
  <message><source>from</source><comment>before a sender</comment><translation>від</translation></message>
  <message><source>How long Viber may take</source><translation>Скільки чекати на Viber</translation></message>
  <message numerus="yes"><source>if Viber does not deliver it in {n} hours</source><translation><numerusform>якщо Viber не доставлено за {n} годину</numerusform><numerusform>якщо Viber не доставлено за {n} години</numerusform><numerusform>якщо Viber не доставлено за {n} годин</numerusform></translation></message>
  <message numerus="yes"><source>if Viber does not deliver it in {n} minutes</source><translation><numerusform>якщо Viber не доставлено за {n} хвилину</numerusform><numerusform>якщо Viber не доставлено за {n} хвилини</numerusform><numerusform>якщо Viber не доставлено за {n} хвилин</numerusform></translation></message>
  <message numerus="yes"><source>if Viber does not deliver it in {n} seconds</source><translation><numerusform>якщо Viber не доставлено за {n} секунду</numerusform><numerusform>якщо Viber не доставлено за {n} секунди</numerusform><numerusform>якщо Viber не доставлено за {n} секунд</numerusform></translation></message>
  <message><source>Image</source><comment>kind of message</comment><translation>Зображення</translation></message>
  <message><source>Image</source><comment>label</comment><translation>Зображення</translation></message>
  <message><source>Image address</source><translation>Адреса зображення</translation></message>
  <message><source>In Latin letters (КМУ-55)</source><translation>Латиницею (КМУ-55)</translation></message>
  <message numerus="yes"><source>In Latin letters {n} parts are enough</source><translation><numerusform>Латиницею вистачить {n} частини</numerusform><numerusform>Латиницею вистачить {n} частин</numerusform><numerusform>Латиницею вистачить {n} частин</numerusform></translation></message>
  <message><source>Insert</source><translation>Вставити</translation></message>
  <message><source>Insert {column}</source><translation>Вставити «{column}»</translation></message>
  <message><source>It opens on the screen at once, and most phones do not keep it</source><translation>Одразу з’являється на екрані, і більшість телефонів його не зберігає</translation></message>
  <message><source>It stands there in the text of these recipients. It may be nothing.</source><translation>Стоятиме в тексті цих отримувачів. Можна залишити порожнім.</translation></message>
  <message><source>Kind of Viber message</source><translation>Вид повідомлення Viber</translation></message>
  <message><source>Latin letters</source><translation>латиниця</translation></message>
  <message><source>Latin: {room} fit into one part</source><translation>латиниця: у частину вміщується {room}</translation></message>
  <message><source>Latin: {room} to a part</source><translation>латиниця: по {room} у частині</translation></message>
  <message><source>Light phone</source><translation>Світлий телефон</translation></message>
  <message><source>Link</source><translation>Посилання</translation></message>
  <message><source>link “{caption}”</source><translation>посилання «{caption}»</translation></message>
  <message><source>Longest</source><translation>Найдовше</translation></message>
  <message><source>Longest message: {count} of {limit} characters</source><translation>Найдовше повідомлення: {count} з {limit} символів</translation></message>
  <message><source>longest: {count} of {limit}</source><translation>найдовше: {count} з {limit}</translation></message>
  <message><source>More</source><translation>Ще</translation></message>
  <message><source>More about the message</source><translation>Більше про повідомлення</translation></message>
  <message><source>Next recipient (Alt+→)</source><translation>Наступний отримувач (Alt+→)</translation></message>
  <message><source>Next: Review</source><translation>Далі: Перевірка</translation></message>
  <message><source>No title yet</source><translation>Ще без заголовка</translation></message>
  <message><source>none</source><comment>in place of a link</comment><translation>немає</translation></message>
  <message><source>Not advertising: an order, a delivery, a reminder, by a template the provider registered</source><translation>Не реклама: замовлення, доставка, нагадування, за шаблоном, зареєстрованим у провайдера</translation></message>
  <message><source>not filled in yet</source><translation>ще не заповнена</translation></message>
  <message><source>not loaded</source><translation>не завантажено</translation></message>
  <message><source>nothing</source><comment>in place of an empty cell</comment><translation>нічого</translation></message>
  <message><source>Now</source><translation>Зараз</translation></message>
  <message numerus="yes"><source>Now it takes {n} parts.</source><translation><numerusform>Зараз потрібна {n} частина.</numerusform><numerusform>Зараз потрібно {n} частини.</numerusform><numerusform>Зараз потрібно {n} частин.</numerusform></translation></message>
  <message><source>Number of the file at the provider</source><translation>Номер файлу в провайдера</translation></message>
  <message><source>Number, such as 1234567</source><translation>Номер, як-от 1234567</translation></message>
  <message><source>of parts</source><comment>table head</comment><translation>частин</translation></message>
  <message><source>One sender and text for all channels</source><translation>Спільні відправник і текст</translation></message>
  <message><source>Open card {number}</source><translation>Розгорнути картку {number}</translation></message>
  <message><source>part {number}</source><translation>частина {number}</translation></message>
  <message><source>Paste</source><comment>text editor</comment><translation>Вставити</translation></message>
  <message><source>Plain spaces</source><translation>Звичайні пробіли</translation></message>
  <message><source>Preview</source><comment>view</comment><translation>Перегляд</translation></message>
  <message><source>Previous recipient (Alt+←)</source><translation>Попередній отримувач (Alt+←)</translation></message>
  <message><source>Question</source><translation>Запитання</translation></message>
  <message><source>Random</source><translation>Будь-хто</translation></message>
  <message><source>ready</source><comment>of a card</comment><translation>готова</translation></message>
  <message><source>Recipients do not see where the parts meet.</source><translation>Розрив частин отримувач не бачить.</translation></message>
  <message><source>Remove card {number}</source><translation>Прибрати картку {number}</translation></message>
  <message><source>Remove option {number}</source><translation>Прибрати варіант {number}</translation></message>
  <message><source>Replace with https</source><translation>Замінити на https</translation></message>
  <message><source>Replace with “{text}”</source><translation>Замінити на «{text}»</translation></message>
  <message><source>row {row}</source><translation>рядок {row}</translation></message>
  <message><source>say what</source><translation>вкажіть</translation></message>
  <message><source>Select all</source><comment>text editor</comment><translation>Вибрати все</translation></message>
  <message><source>Sender for all channels</source><translation>Відправник для всіх каналів</translation></message>
  <message><source>Shortest</source><translation>Найкоротше</translation></message>
  <message><source>Show how it will read</source><translation>Показати, як буде</translation></message>
  <message><source>SMS in Latin letters</source><translation>SMS латиницею</translation></message>
  <message><source>SMS, up to</source><translation>SMS, до</translation></message>
  <message><source>SMS: {price} a part</source><translation>SMS: {price} за частину</translation></message>
  <message><source>Survey</source><comment>kind of message</comment><translation>Опитування</translation></message>
  <message><source>Take out invisible characters</source><translation>Прибрати невидимі символи</translation></message>
  <message><source>Take out the address</source><translation>Прибрати адресу</translation></message>
  <message><source>Take out the caption</source><translation>Прибрати підпис</translation></message>
  <message><source>Take out the mark</source><translation>Зняти позначку</translation></message>
  <message><source>Take out the rest</source><translation>Прибрати решту</translation></message>
  <message><source>Take the least</source><translation>Узяти найменше</translation></message>
  <message><source>Take the most</source><translation>Узяти найбільше</translation></message>
  <message><source>Text</source><comment>kind of message</comment><translation>Текст</translation></message>
  <message><source>Text above the cards</source><translation>Текст над картками</translation></message>
  <message><source>Text for all channels</source><translation>Текст для всіх каналів</translation></message>
  <message><source>Text, button</source><comment>kind of message</comment><translation>Текст, кнопка</translation></message>
  <message><source>Text, image</source><comment>kind of message</comment><translation>Текст, зображення</translation></message>
  <message><source>Text, image, button</source><comment>kind of message</comment><translation>Текст, зображення, кнопка</translation></message>
  <message><source>The names of the columns stand for their values until there is a list.</source><translation>Поки немає списку, замість значень стоять назви стовпців.</translation></message>
  <message><source>The price is counted once there are recipients.</source><translation>Ціну порахуємо, коли будуть отримувачі.</translation></message>
  <message><source>The provider says that files can be sent, but not how</source><translation>Провайдер каже, що файли надсилати можна, та не каже як</translation></message>
  <message><source>The text and the values of the columns, by the Ukrainian standard</source><translation>Текст і значення стовпців, за українським стандартом</translation></message>
  <message><source>Title</source><translation>Заголовок</translation></message>
  <message><source>today, {time}</source><translation>сьогодні, {time}</translation></message>
  <message><source>Transactional only</source><translation>Транзакційне</translation></message>
  <message numerus="yes"><source>Unicode for {count} of {n}</source><translation><numerusform>Unicode для {count} з {n}</numerusform><numerusform>Unicode для {count} з {n}</numerusform><numerusform>Unicode для {count} з {n}</numerusform></translation></message>
  <message><source>Unicode: {room} fit into one part</source><translation>Unicode: у частину вміщується {room}</translation></message>
  <message><source>Unicode: {room} to a part</source><translation>Unicode: по {room} у частині</translation></message>
  <message><source>Up to {after} instead of {before}.</source><translation>До {after} замість {before}.</translation></message>
  <message><source>Use the text of all channels</source><translation>Взяти спільний текст</translation></message>
  <message><source>Viber sends an image without text, so the SMS has a text of its own.</source><translation>Viber надсилає зображення без тексту, тому в SMS свій текст.</translation></message>
  <message><source>Viber: {price} a message</source><translation>Viber: {price} за повідомлення</translation></message>
  <message><source>wait before SMS</source><translation>чекати перед SMS</translation></message>
  <message><source>What the card offers</source><translation>Що пропонує картка</translation></message>
  <message><source>Write here; a typed { offers the columns</source><translation>Пишіть тут; знак { пропонує стовпці</translation></message>
  <message><source>{characters} to {plain}</source><translation>{characters} на {plain}</translation></message>
  <message><source>{count} of {limit}</source><translation>{count} з {limit}</translation></message>
  <message numerus="yes"><source>{count} of {n} characters</source><translation><numerusform>{count} з {n} символу</numerusform><numerusform>{count} з {n} символів</numerusform><numerusform>{count} з {n} символів</numerusform></translation></message>
  <message numerus="yes"><source>{count} of {n} parts</source><translation><numerusform>{count} з {n} частини</numerusform><numerusform>{count} з {n} частин</numerusform><numerusform>{count} з {n} частин</numerusform></translation></message>
  <message numerus="yes"><source>{least}–{n} characters</source><translation><numerusform>{least}–{n} символ</numerusform><numerusform>{least}–{n} символи</numerusform><numerusform>{least}–{n} символів</numerusform></translation></message>
  <message numerus="yes"><source>{least}–{n} parts</source><translation><numerusform>{least}–{n} частина</numerusform><numerusform>{least}–{n} частини</numerusform><numerusform>{least}–{n} частин</numerusform></translation></message>
  <message numerus="yes"><source>{n} characters</source><translation><numerusform>{n} символ</numerusform><numerusform>{n} символи</numerusform><numerusform>{n} символів</numerusform></translation></message>
  <message numerus="yes"><source>{n} characters and the values of the columns</source><translation><numerusform>{n} символ і значення стовпців</numerusform><numerusform>{n} символи і значення стовпців</numerusform><numerusform>{n} символів і значення стовпців</numerusform></translation></message>
  <message numerus="yes"><source>{n} characters make the SMS dearer: {characters}</source><translation><numerusform>{n} символ робить SMS дорожчим: {characters}</numerusform><numerusform>{n} символи роблять SMS дорожчим: {characters}</numerusform><numerusform>{n} символів роблять SMS дорожчим: {characters}</numerusform></translation></message>
  <message numerus="yes"><source>{n} characters make the SMS Unicode: {characters}</source><translation><numerusform>{n} символ робить SMS повідомленням Unicode: {characters}</numerusform><numerusform>{n} символи роблять SMS повідомленням Unicode: {characters}</numerusform><numerusform>{n} символів роблять SMS повідомленням Unicode: {characters}</numerusform></translation></message>
  <message numerus="yes"><source>{n} empty</source><translation><numerusform>{n} порожній</numerusform><numerusform>{n} порожні</numerusform><numerusform>{n} порожніх</numerusform></translation></message>
  <message numerus="yes"><source>{n} hours</source><translation><numerusform>{n} година</numerusform><numerusform>{n} години</numerusform><numerusform>{n} годин</numerusform></translation></message>
  <message numerus="yes"><source>{n} minutes</source><translation><numerusform>{n} хвилина</numerusform><numerusform>{n} хвилини</numerusform><numerusform>{n} хвилин</numerusform></translation></message>
  <message numerus="yes"><source>{n} problems</source><comment>of a card</comment><translation><numerusform>{n} проблема</numerusform><numerusform>{n} проблеми</numerusform><numerusform>{n} проблем</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients</source><translation><numerusform>{n} отримувач</numerusform><numerusform>{n} отримувачі</numerusform><numerusform>{n} отримувачів</numerusform></translation></message>
  <message numerus="yes"><source>{n} seconds</source><translation><numerusform>{n} секунда</numerusform><numerusform>{n} секунди</numerusform><numerusform>{n} секунд</numerusform></translation></message>
  <message numerus="yes"><source>{n} warnings</source><comment>of a card</comment><translation><numerusform>{n} застереження</numerusform><numerusform>{n} застереження</numerusform><numerusform>{n} застережень</numerusform></translation></message>
  <message><source>{place} of {count}</source><translation>{place} з {count}</translation></message>
  <message><source>Put in the column “{text}”</source><translation>Вставити стовпець «{text}»</translation></message>
  <message><source>An answer to choose</source><translation>Відповідь, яку можна вибрати</translation></message>
  <message><source>The list with the columns is gone.</source><translation>Списку зі стовпцями вже немає.</translation></message>
  <message><source>The names of the columns stand for their values.</source><translation>Назви стовпців стоять замість їхніх значень.</translation></message>
</context></TS>
