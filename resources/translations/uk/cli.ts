<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>cli</name>
  <message><source>count, check and price a campaign; sends nothing</source><translation>порахувати, перевірити й оцінити кампанію; нічого не надсилає</translation></message>
  <message><source>send a campaign</source><translation>надіслати кампанію</translation></message>
  <message><source>go on with a campaign that stands still</source><translation>продовжити кампанію, яка зупинилася</translation></message>
  <message><source>do not stop this campaign for its share of refusals any more</source><translation>більше не зупиняти цю кампанію через частку відмов</translation></message>
  <message><source>“resume --whatever-is-refused” goes on and does not stop for refusals again.</source><translation>«resume --whatever-is-refused» продовжить і більше не зупинятиметься через відмови.</translation></message>
  <message><source>list the campaigns that were sent</source><translation>показати надіслані кампанії</translation></message>
  <message><source>show where a campaign stands</source><translation>показати стан кампанії</translation></message>
  <message><source>write each recipient's result to a spreadsheet</source><translation>записати в таблицю, що сталося з кожним отримувачем</translation></message>
  <message><source>run the practice gateway alone</source><translation>запустити лише навчальний шлюз</translation></message>
  <message><source>keep, remove or check an account's token</source><translation>зберегти, видалити чи перевірити токен акаунта</translation></message>
  <message><source>rehearse the sample campaign against the practice gateway</source><translation>прогнати кампанію-зразок через навчальний шлюз</translation></message>
  <message><source>Viber and SMS campaigns from a spreadsheet</source><translation>Кампанії Viber і SMS із таблиці</translation></message>
  <message><source>COMMAND</source><translation>КОМАНДА</translation></message>
  <message><source>not a number: {text}</source><translation>не число: {text}</translation></message>
  <message><source>show the first N items as they would be sent</source><translation>показати перші N елементів такими, як їх буде надіслано</translation></message>
  <message><source>do not ask before sending to people</source><translation>не питати перед надсиланням людям</translation></message>
  <message><source>0 picks a free port</source><translation>0 — вибрати вільний порт</translation></message>
  <message><source>one JSON object on standard output</source><translation>один об’єкт JSON на стандартному виводі</translation></message>
  <message><source>start and use the practice gateway</source><translation>запустити навчальний шлюз і надсилати йому</translation></message>
  <message><source>how the practice gateway behaves</source><translation>як поводиться навчальний шлюз</translation></message>
  <message><source>the gateway's address</source><translation>адреса шлюзу</translation></message>
  <message><source>the account to use</source><translation>від якого акаунта</translation></message>
  <message><source>read the token from standard input</source><translation>прочитати токен зі стандартного вводу</translation></message>
  <message><source>keep the program's data here</source><translation>тримати дані програми тут</translation></message>
  <message><source>the phone column; repeat it for up to three</source><translation>стовпець із телефоном; можна вказати до трьох</translation></message>
  <message><source>wait until every message has arrived or failed</source><translation>чекати, доки кожне повідомлення дійде або ні</translation></message>
  <message><source>write the report at the end</source><translation>наприкінці записати звіт</translation></message>
  <message><source>{file}, phones from {columns}</source><translation>{file}, телефони зі стовпців: {columns}</translation></message>
  <message><source>in the file</source><comment>terminal</comment><translation>у файлі</translation></message>
  <message><source>to send</source><comment>terminal</comment><translation>до надсилання</translation></message>
  <message><source>SMS parts: {total} in all, {low} to {high} each</source><translation>Частин SMS: разом {total}, на одного від {low} до {high}</translation></message>
  <message><source>Cost: {sum}</source><comment>terminal</comment><translation>Вартість: {sum}</translation></message>
  <message numerus="yes"><source>{n} requests</source><comment>terminal</comment><translation><numerusform>{n} запит</numerusform><numerusform>{n} запити</numerusform><numerusform>{n} запитів</numerusform></translation></message>
  <message><source>Practice: the sample campaign is rehearsed here; nothing leaves this computer.</source><translation>Практика: проганяємо кампанію-зразок; жодне повідомлення не залишить цей комп’ютер.</translation></message>
  <message><source>campaign</source><comment>terminal</comment><translation>кампанія</translation></message>
  <message><source>name</source><comment>terminal</comment><translation>назва</translation></message>
  <message><source>state</source><comment>terminal</comment><translation>стан</translation></message>
  <message><source>made</source><comment>terminal</comment><translation>створено</translation></message>
  <message><source>No campaign was sent yet.</source><translation>Кампаній іще не надсилали.</translation></message>
  <message><source>reached</source><comment>terminal</comment><translation>дійшло</translation></message>
  <message><source>The program made a mistake ({kind}); its log tells where.</source><translation>У програмі сталася помилка ({kind}); де саме, записано в її журналі.</translation></message>
  <message><source>The campaign: {campaign_id}</source><translation>Кампанія: {campaign_id}</translation></message>
  <message><source>The practice gateway answers at {base_url} with the token {token}. Ctrl+C ends it.</source><translation>Навчальний шлюз відповідає за адресою {base_url}, токен {token}. Зупинити — Ctrl+C.</translation></message>
  <message numerus="yes"><source>This sends {n} messages to real people. Type the number to go on: </source><translation><numerusform>{n} повідомлення піде справжнім людям. Щоб продовжити, введіть це число: </numerusform><numerusform>{n} повідомлення підуть справжнім людям. Щоб продовжити, введіть це число: </numerusform><numerusform>{n} повідомлень піде справжнім людям. Щоб продовжити, введіть це число: </numerusform></translation></message>
  <message><source>Report: {path}</source><translation>Звіт: {path}</translation></message>
  <message><source>The token of {account} is kept in {keyring}.</source><translation>Токен акаунта {account} збережено в {keyring}.</translation></message>
  <message><source>The token of {account} was removed.</source><translation>Токен акаунта {account} видалено.</translation></message>
  <message><source>The gateway accepts the token of {account}. Nothing was sent.</source><translation>Шлюз приймає токен акаунта {account}. Нічого не надіслано.</translation></message>
  <message><source>Token of {account}: </source><translation>Токен акаунта {account}: </translation></message>
  <message><source>Finishing the requests on their way…</source><translation>Чекаємо відповідей на запити в дорозі…</translation></message>
  <message><source>see whether the gateway drops repeats, on your own number</source><translation>перевірити на своєму номері, чи впізнає шлюз повторний запит</translation></message>
  <message><source>your own number</source><translation>ваш власний номер</translation></message>
  <message><source>the sender of the test message</source><translation>відправник пробного повідомлення</translation></message>
  <message><source>the call to try</source><translation>який виклик перевірити</translation></message>
  <message><source>go on asking for so long: a lost answer is asked after only as late as this was tried</source><translation>перевіряти стільки хвилин: загублену відповідь уточнюємо не пізніше, ніж було перевірено</translation></message>
  <message><source>Asked again after {age}: {what}.</source><translation>Повтор через {age}: {what}.</translation></message>
  <message numerus="yes"><source>This sends one test message to {phone} as two requests, so one or two may come. Type the last {n} digits of the number to go on: </source><translation><numerusform>На номер {phone} піде одне пробне повідомлення двома запитами, тож прийде одне або два. Щоб продовжити, введіть останню {n} цифру номера: </numerusform><numerusform>На номер {phone} піде одне пробне повідомлення двома запитами, тож прийде одне або два. Щоб продовжити, введіть останні {n} цифри номера: </numerusform><numerusform>На номер {phone} піде одне пробне повідомлення двома запитами, тож прийде одне або два. Щоб продовжити, введіть останні {n} цифр номера: </numerusform></translation></message>
  <message><source>The gateway: {what}.</source><translation>Шлюз: {what}.</translation></message>
  <message><source>what to do about people who got the same text in the days that the campaign’s options name: leave them out, or send to them again; without it nothing is sent where there are any</source><translation>що робити з людьми, які вже отримали такий самий текст за стільки днів, скільки вказано в параметрах кампанії: пропустити їх чи надіслати ще раз; без цього нічого не надсилається, якщо такі є</translation></message>
  <message numerus="yes"><source>{n} people got this text already and are left out</source><translation><numerusform>{n} людина вже отримала цей текст, її пропущено</numerusform><numerusform>{n} людини вже отримали цей текст, їх пропущено</numerusform><numerusform>{n} людей уже отримали цей текст, їх пропущено</numerusform></translation></message>
</context></TS>
