<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>review_step</name>
  <message><source>Problems</source><translation>Проблеми</translation></message>
  <message><source>Go to field</source><translation>До поля</translation></message>
  <message><source>none found</source><translation>не знайдено</translation></message>
  <message><source>Counting…</source><translation>Рахуємо…</translation></message>
  <message><source>Save campaign file…</source><translation>Зберегти файл кампанії…</translation></message>
  <message><source>Practice: no message leaves this computer</source><translation>Практика: жодне повідомлення не залишить цей комп’ютер</translation></message>
  <message><source>Real people will get these messages</source><translation>Повідомлення отримають справжні люди</translation></message>
  <message><source>As counted before the sending; what it has cost so far stands in Delivery.</source><translation>Так пораховано перед надсиланням; скільки витрачено, показує «Доставка».</translation></message>
  <message><source>This campaign was handed over; its content is fixed.</source><translation>Кампанію передано: її вміст уже не змінити.</translation></message>
  <message><source>Add recipients to send</source><translation>Щоб надіслати, додайте отримувачів</translation></message>
  <message><source>Writing the plan…</source><translation>Записуємо план…</translation></message>
  <message><source>Writing the plan: row {row}…</source><translation>Записуємо план: рядок {row}…</translation></message>
  <message><source>Choose a later time to send until</source><translation>Виберіть пізніший час, до якого надсилати</translation></message>
  <message><source>There is nobody to send to</source><translation>Нікому надсилати</translation></message>
  <message><source>Campaign file</source><translation>Файл кампанії</translation></message>
  <message><source>Save campaign file</source><translation>Зберегти файл кампанії</translation></message>
  <message><source>To send, fix {errors} and read {warnings}</source><translation>Надсилати заважають: {errors}, {warnings}</translation></message>
  <message><source>Starting</source><translation>Починаємо</translation></message>
  <message><source>{messages}, up to {cost}</source><translation>{messages}, до {cost}</translation></message>
  <message><source>{what}. Nothing has been sent yet, and it can be undone without a trace.</source><translation>{what}. Ще нічого не надіслано, і скасувати можна без наслідків.</translation></message>
  <message><source>Start now</source><translation>Почати зараз</translation></message>
  <message><source>Undo sending</source><translation>Скасувати надсилання</translation></message>
  <message><source>Esc undoes</source><translation>Esc скасовує</translation></message>
  <message><source>Prices are not set; see Settings.</source><translation>Ціни не задано: вони в налаштуваннях.</translation></message>
  <message><source>All by Viber</source><translation>Усі у Viber</translation></message>
  <message><source>All by SMS</source><translation>Усі в SMS</translation></message>
  <message><source>In Practice no money is taken: this is the price if it were live.</source><translation>У Практиці гроші не списуються: це ціна, якби надсилали наживо.</translation></message>
  <message><source>Prices come from Settings; the provider’s invoice decides.</source><translation>Ціни з налаштувань; остаточний рахунок дає провайдер.</translation></message>
  <message><source>SMS parts</source><translation>Частини SMS</translation></message>
  <message><source>more parts</source><translation>більше</translation></message>
  <message><source>{total} in all</source><translation>разом {total}</translation></message>
  <message><source>all GSM-7</source><translation>усе GSM-7</translation></message>
  <message><source>all Unicode</source><translation>усе Unicode</translation></message>
  <message><source>Account</source><translation>Акаунт</translation></message>
  <message><source>Requests</source><translation>Запитів</translation></message>
  <message><source>Texts</source><translation>Тексти</translation></message>
  <message><source>From</source><comment>the sender</comment><translation>Від кого</translation></message>
  <message numerus="yes"><source>{n} warnings to read</source><translation><numerusform>{n} попередження переглянути</numerusform><numerusform>{n} попередження переглянути</numerusform><numerusform>{n} попереджень переглянути</numerusform></translation></message>
  <message numerus="yes"><source>no errors; {n} warnings read</source><translation><numerusform>помилок немає; {n} попередження переглянуто</numerusform><numerusform>помилок немає; {n} попередження переглянуто</numerusform><numerusform>помилок немає; {n} попереджень переглянуто</numerusform></translation></message>
  <message numerus="yes"><source>{n} parts</source><translation><numerusform>{n} частина</numerusform><numerusform>{n} частини</numerusform><numerusform>{n} частин</numerusform></translation></message>
  <message numerus="yes"><source>{n} in Unicode</source><translation><numerusform>{n} в Unicode</numerusform><numerusform>{n} в Unicode</numerusform><numerusform>{n} в Unicode</numerusform></translation></message>
  <message numerus="yes"><source>{n} different</source><translation><numerusform>{n} різний</numerusform><numerusform>{n} різні</numerusform><numerusform>{n} різних</numerusform></translation></message>
  <message numerus="yes"><source>{n} messages</source><translation><numerusform>{n} повідомлення</numerusform><numerusform>{n} повідомлення</numerusform><numerusform>{n} повідомлень</numerusform></translation></message>
  <message numerus="yes"><source>Sending starts in {n} seconds</source><translation><numerusform>Надсилання почнеться за {n} секунду</numerusform><numerusform>Надсилання почнеться за {n} секунди</numerusform><numerusform>Надсилання почнеться за {n} секунд</numerusform></translation></message>
  <message numerus="yes"><source>Send {n} messages</source><translation><numerusform>Надіслати {n} повідомлення</numerusform><numerusform>Надіслати {n} повідомлення</numerusform><numerusform>Надіслати {n} повідомлень</numerusform></translation></message>
  <message numerus="yes"><source>Fix {n} errors to send</source><translation><numerusform>Щоб надіслати, виправте {n} помилку</numerusform><numerusform>Щоб надіслати, виправте {n} помилки</numerusform><numerusform>Щоб надіслати, виправте {n} помилок</numerusform></translation></message>
  <message numerus="yes"><source>Read {n} warnings to send</source><translation><numerusform>Щоб надіслати, перегляньте {n} попередження</numerusform><numerusform>Щоб надіслати, перегляньте {n} попередження</numerusform><numerusform>Щоб надіслати, перегляньте {n} попереджень</numerusform></translation></message>
  <message><source>in the file</source><translation>у файлі</translation></message>
  <message><source>to send</source><translation>до надсилання</translation></message>
  <message><source>duplicates</source><translation>дублікати</translation></message>
  <message><source>stop list</source><translation>стоп-лист</translation></message>
  <message><source>invalid</source><translation>помилкові</translation></message>
  <message><source>Safeguards</source><translation>Запобіжники</translation></message>
  <message><source>Leave out those who got this same text in the last</source><translation>Пропустити тих, хто вже отримав такий самий текст за останні</translation></message>
  <message><source>How far back to look</source><translation>За який час шукати</translation></message>
  <message><source>Show who got this text</source><translation>Показати, хто вже отримав цей текст</translation></message>
  <message numerus="yes"><source>{n} days</source><translation><numerusform>{n} день</numerusform><numerusform>{n} дні</numerusform><numerusform>{n} днів</numerusform></translation></message>
  <message><source>no days: do not look</source><translation>не шукати</translation></message>
  <message><source>nobody is looked for</source><translation>не шукаємо</translation></message>
  <message><source>looking…</source><translation>шукаємо…</translation></message>
  <message><source>nobody found</source><translation>таких немає</translation></message>
  <message numerus="yes"><source>{n} people get it again</source><translation><numerusform>{n} людина отримає ще раз</numerusform><numerusform>{n} людини отримають ще раз</numerusform><numerusform>{n} людей отримають ще раз</numerusform></translation></message>
  <message numerus="yes"><source>{n} people are left out</source><translation><numerusform>{n} людину пропустимо</numerusform><numerusform>{n} людини пропустимо</numerusform><numerusform>{n} людей пропустимо</numerusform></translation></message>
  <message><source>{what}: see “{campaign}”, {day}</source><translation>{what}: див. «{campaign}», {day}</translation></message>
  <message numerus="yes"><source>{n} people got this text already</source><translation><numerusform>{n} людина вже отримала цей текст</numerusform><numerusform>{n} людини вже отримали цей текст</numerusform><numerusform>{n} людей уже отримали цей текст</numerusform></translation></message>
  <message><source>Already sent</source><translation>Вже надіслано</translation></message>
  <message numerus="yes"><source>“{campaign}”, {day}: {n} people</source><translation><numerusform>«{campaign}», {day}: {n} людина</numerusform><numerusform>«{campaign}», {day}: {n} людини</numerusform><numerusform>«{campaign}», {day}: {n} людей</numerusform></translation></message>
  <message><source>Fields</source><comment>table column</comment><translation>Поля</translation></message>
  <message><source>got it already</source><translation>вже отримали</translation></message>
  <message><source>Confirmation</source><translation>Підтвердження</translation></message>
  <message numerus="yes"><source>Send {n} messages?</source><translation><numerusform>Надіслати {n} повідомлення?</numerusform><numerusform>Надіслати {n} повідомлення?</numerusform><numerusform>Надіслати {n} повідомлень?</numerusform></translation></message>
  <message><source>A message that was sent cannot be called back.</source><translation>Надіслане повідомлення не можна відкликати.</translation></message>
  <message><source>Type the number of messages to confirm</source><translation>Введіть кількість повідомлень, щоб підтвердити</translation></message>
  <message><source>it is the same</source><translation>збігається</translation></message>
  <message><source>another number</source><translation>не збігається</translation></message>
  <message><source>of {file}</source><comment>recipients</comment><translation>з {file}</translation></message>
  <message><source>{time}; first {count}, then waiting for you</source><translation>{time}; спершу {count}, далі чекаємо на вас</translation></message>
  <message><source>To whom</source><translation>Кому</translation></message>
  <message><source>What</source><comment>is sent</comment><translation>Що</translation></message>
  <message><source>When</source><translation>Коли</translation></message>
  <message><source>at once</source><comment>when to send</comment><translation>зараз</translation></message>
  <message><source>Now</source><comment>when to send</comment><translation>Зараз</translation></message>
  <message><source>At a set time</source><translation>У визначений час</translation></message>
  <message><source>Day of sending</source><translation>День надсилання</translation></message>
  <message><source>Time of sending, by Kyiv’s clock</source><translation>Час надсилання за Києвом</translation></message>
  <message><source>Kyiv, UTC+{hours}</source><translation>Київ, UTC+{hours}</translation></message>
  <message><source>{zone} · this time has passed</source><translation>{zone} · цей час уже минув</translation></message>
  <message><source>{zone} · in {time}</source><translation>{zone} · через {time}</translation></message>
  <message numerus="yes"><source>{n} min</source><translation><numerusform>{n} хв</numerusform><numerusform>{n} хв</numerusform><numerusform>{n} хв</numerusform></translation></message>
  <message><source>Your own number, for a trial</source><translation>Ваш номер для пробного повідомлення</translation></message>
  <message><source>Whose message is tried</source><translation>Чиє повідомлення спробувати</translation></message>
  <message><source>Send a trial</source><translation>Надіслати пробне</translation></message>
  <message><source>Try it on</source><translation>Пробне на</translation></message>
  <message><source>as</source><comment>whose message</comment><translation>як</translation></message>
  <message><source>Trial: {name}</source><translation>Проба: {name}</translation></message>
  <message><source>Sending the trial…</source><translation>Надсилаємо пробне…</translation></message>
  <message><source>reached at {time}</source><translation>дійшло о {time}</translation></message>
  <message><source>not delivered; the list of campaigns tells why</source><translation>не доставлено; чому — у списку кампаній</translation></message>
  <message><source>taken by the gateway, on its way</source><translation>шлюз прийняв, у дорозі</translation></message>
  <message><source>the longest, row {row}</source><translation>найдовше, рядок {row}</translation></message>
  <message><source>the shortest, row {row}</source><translation>найкоротше, рядок {row}</translation></message>
  <message><source>the emptiest, row {row}</source><translation>найпорожніше, рядок {row}</translation></message>
</context></TS>
