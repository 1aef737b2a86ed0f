<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>attention</name>
  <message><source>Phone</source><comment>report column</comment><translation>Телефон</translation></message>
  <message><source>Request</source><comment>report column</comment><translation>Запит</translation></message>
  <message><source>Request ID</source><comment>report column</comment><translation>Номер запиту</translation></message>
  <message><source>Sent at</source><comment>report column</comment><translation>Час надсилання</translation></message>
  <message><source>What happened</source><comment>report column</comment><translation>Що сталося</translation></message>
  <message><source>In doubt</source><comment>report sheet</comment><translation>Під сумнівом</translation></message>
  <message><source>The answer could not be read</source><translation>Відповідь не вдалося прочитати</translation></message>
  <message><source>The connection broke after the request had begun</source><translation>З’єднання обірвалося після початку запиту</translation></message>
  <message><source>The journal was restored from a copy</source><translation>Журнал відновлено з копії</translation></message>
  <message><source>{decision} (№ {number})</source><translation>{decision} (№ {number})</translation></message>
  <message><source>The gateway answered “{status}”</source><translation>Шлюз відповів «{status}»</translation></message>
  <message><source>The answer does not name these people</source><translation>Відповідь не назвала цих людей</translation></message>
  <message><source>The gateway answered: {said}</source><translation>Шлюз відповів: {said}</translation></message>
  <message><source>The program has not repeated it: it is not proven that the gateway discards repeats.</source><translation>Повторів не було: не перевірено, чи впізнає шлюз повторний запит.</translation></message>
  <message><source>The program repeats it no more: it is too old for the gateway’s memory as far as that is proven.</source><translation>Більше не повторюємо: перевірено, що шлюз упізнає лише новіші запити.</translation></message>
  <message><source>The program has not repeated it: the gateway does not discard repeats.</source><translation>Повторів не було: шлюз не впізнає повторних запитів.</translation></message>
  <message><source>The program ended before the answer came</source><translation>Програма закрилася до відповіді</translation></message>
  <message><source>No answer came for {seconds} s</source><translation>Відповідь не прийшла за {seconds} с</translation></message>
  <message numerus="yes"><source>{n} recipients treated as sent</source><translation><numerusform>вважаємо надісланим: {n} отримувач</numerusform><numerusform>вважаємо надісланими: {n} отримувачі</numerusform><numerusform>вважаємо надісланими: {n} отримувачів</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients to be sent to again</source><translation><numerusform>надіслати ще раз: {n} отримувач</numerusform><numerusform>надіслати ще раз: {n} отримувачі</numerusform><numerusform>надіслати ще раз: {n} отримувачів</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients settled by the provider’s report</source><translation><numerusform>зі звіту провайдера: {n} отримувач</numerusform><numerusform>зі звіту провайдера: {n} отримувачі</numerusform><numerusform>зі звіту провайдера: {n} отримувачів</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients treated as sent: the gateway says it has this request</source><translation><numerusform>вважаємо надісланим {n} отримувачу: шлюз каже, що вже має цей запит</numerusform><numerusform>вважаємо надісланим {n} отримувачам: шлюз каже, що вже має цей запит</numerusform><numerusform>вважаємо надісланим {n} отримувачам: шлюз каже, що вже має цей запит</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients in no doubt any more: the gateway told the numbers of their messages</source><translation><numerusform>більше не під сумнівом {n} отримувач: шлюз назвав номер повідомлення</numerusform><numerusform>більше не під сумнівом {n} отримувачі: шлюз назвав номери повідомлень</numerusform><numerusform>більше не під сумнівом {n} отримувачів: шлюз назвав номери повідомлень</numerusform></translation></message>
  <message numerus="yes"><source>{n} doubts are settled by the report.</source><translation><numerusform>Звіт розв’язав {n} сумнів.</numerusform><numerusform>Звіт розв’язав {n} сумніви.</numerusform><numerusform>Звіт розв’язав {n} сумнівів.</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients stay in doubt.</source><translation><numerusform>Ще {n} отримувач під сумнівом.</numerusform><numerusform>Ще {n} отримувачі під сумнівом.</numerusform><numerusform>Ще {n} отримувачів під сумнівом.</numerusform></translation></message>
  <message><source>The report settles nobody’s doubt: no phone of it was written to at that time.</source><translation>Звіт не розв’язав жодного сумніву: у той час на його номери ми не писали.</translation></message>
  <message><source>some are to be sent to again</source><comment>pause</comment><translation>декому треба надіслати ще раз</translation></message>
  <message><source>You decided to send again to people who may get it twice then. Again nothing was sent yet: resume to send.</source><translation>Ви вирішили надіслати ще раз людям, які могли вже отримати повідомлення. Ще нічого не пішло: натисніть «Продовжити», щоб надіслати.</translation></message>
  <message><source>Nobody was sent to again: pause the sending first. A stopped campaign sends nothing any more.</source><translation>Нікому не повторено: спершу призупиніть надсилання. Зупинена кампанія більше нічого не надсилає.</translation></message>
  <message><source>The provider’s report has no column with the time of sending. It has: {columns}.</source><translation>У звіті провайдера немає стовпця з часом надсилання. Є такі: {columns}.</translation></message>
  <message><source>The provider’s report has no column with the status. It has: {columns}.</source><translation>У звіті провайдера немає стовпця зі статусом. Є такі: {columns}.</translation></message>
  <message><source>The provider’s report says “{word}”</source><translation>У звіті провайдера: «{word}»</translation></message>
  <message><source>sent again</source><comment>recipients</comment><translation>надіслано ще раз</translation></message>
  <message><source>Save the recipients in doubt</source><translation>Зберегти отримувачів під сумнівом</translation></message>
  <message><source>Pause the sending first.</source><translation>Спершу призупиніть надсилання.</translation></message>
  <message><source>Writing your decision…</source><translation>Записуємо ваше рішення…</translation></message>
  <message><source>Writing the spreadsheet…</source><translation>Записуємо таблицю…</translation></message>
  <message><source>The provider’s report</source><translation>Звіт провайдера</translation></message>
  <message><source>Reading the report…</source><translation>Читаємо звіт…</translation></message>
  <message><source>You stopped this campaign: nothing of it is sent any more.</source><translation>Ви зупинили цю кампанію: вона більше нічого не надсилає.</translation></message>
  <message numerus="yes"><source>{n} recipients wait to be sent to again: resume the sending.</source><translation><numerusform>{n} отримувач чекає на повтор: продовжте надсилання.</numerusform><numerusform>{n} отримувачі чекають на повтор: продовжте надсилання.</numerusform><numerusform>{n} отримувачів чекають на повтор: продовжте надсилання.</numerusform></translation></message>
  <message><source>in doubt</source><comment>file name</comment><translation>під сумнівом</translation></message>
  <message><source>Saved: {name}</source><translation>Збережено: {name}</translation></message>
  <message numerus="yes"><source>{n} recipients are treated as sent.</source><translation><numerusform>Вважаємо надісланим: {n} отримувач.</numerusform><numerusform>Вважаємо надісланими: {n} отримувачі.</numerusform><numerusform>Вважаємо надісланими: {n} отримувачів.</numerusform></translation></message>
  <message><source>The provider has answered: read its report…</source><translation>Провайдер відповів: прочитати його звіт…</translation></message>
  <message numerus="yes"><source>What to do with {n} recipients</source><translation><numerusform>Що зробити з {n} отримувачем</numerusform><numerusform>Що зробити з {n} отримувачами</numerusform><numerusform>Що зробити з {n} отримувачами</numerusform></translation></message>
  <message><source>Apply to {count}</source><translation>Застосувати до {count}</translation></message>
  <message><source>Only to {name}</source><translation>Лише до {name}</translation></message>
  <message><source>Your decisions</source><translation>Ваші рішення</translation></message>
  <message><source>Some may get it twice. A new request and a line in the journal; asks first.</source><translation>Хтось може отримати двічі. Новий запит і запис у журналі; спершу підтвердження.</translation></message>
  <message><source>Treat as sent</source><translation>Вважати надісланими</translation></message>
  <message><source>Nobody gets it twice, but some may get nothing. Recommended.</source><translation>Ніхто не отримає двічі, але хтось може не отримати зовсім. Так радимо.</translation></message>
  <message><source>Send again…</source><translation>Надіслати ще раз…</translation></message>
  <message><source>Only save as a spreadsheet for now</source><translation>Поки що лише вивантажити в таблицю</translation></message>
  <message><source>With request numbers, to ask the provider.</source><translation>Із номерами запитів, щоб спитати провайдера.</translation></message>
  <message><source>{time} {happened}</source><translation>{time} {happened}</translation></message>
  <message numerus="yes"><source>{time} the request for {n} recipients began to leave</source><translation><numerusform>{time} запит на {n} отримувача почав відправлятися</numerusform><numerusform>{time} запит на {n} отримувачів почав відправлятися</numerusform><numerusform>{time} запит на {n} отримувачів почав відправлятися</numerusform></translation></message>
  <message><source>What is known of request {name}</source><translation>Що відомо про запит {name}</translation></message>
  <message><source>Prove…</source><translation>Перевірити шлюз…</translation></message>
  <message><source>{time} whether the request left is not known</source><translation>{time} чи пішов запит, невідомо</translation></message>
  <message><source>{time} the request did not begin to leave</source><translation>{time} запит не почав відправлятися</translation></message>
  <message><source>{time} the intent is written to the journal</source><translation>{time} намір записано в журнал</translation></message>
  <message><source>{time} a request was about to leave, says the program’s second record</source><translation>{time} запит мав піти: так каже другий запис програми</translation></message>
  <message><source>The journal was restored from a copy that does not know it</source><translation>Журнал відновлено з копії, яка цього запиту не знає</translation></message>
  <message><source>Request ID:</source><translation>Номер запиту:</translation></message>
  <message><source>Phone or name</source><translation>Телефон або ім’я</translation></message>
  <message numerus="yes"><source>{n} recipients of request {name}</source><translation><numerusform>{n} отримувач запиту {name}</numerusform><numerusform>{n} отримувачі запиту {name}</numerusform><numerusform>{n} отримувачів запиту {name}</numerusform></translation></message>
  <message><source>without a number</source><translation>без номера</translation></message>
  <message><source>Treated as sent</source><translation>Вважаємо надісланими</translation></message>
  <message><source>Requests in doubt</source><translation>Запити під сумнівом</translation></message>
  <message><source>Request</source><comment>table column</comment><translation>Запит</translation></message>
  <message><source>Recipients</source><comment>table column</comment><translation>Отримувачів</translation></message>
  <message><source>What happened</source><comment>table column</comment><translation>Що сталося</translation></message>
  <message><source>Request ID</source><comment>table column</comment><translation>Номер запиту</translation></message>
  <message><source>The program asks the gateway again by itself</source><translation>Програма сама ще питає шлюз</translation></message>
  <message><source>Sent again by your decision</source><translation>Надіслано ще раз: ваше рішення</translation></message>
  <message><source>They go into new requests with new numbers. Your decision is written to the journal.</source><translation>Вони підуть новими запитами з новими номерами. Ваше рішення буде записано в журнал.</translation></message>
  <message><source>Nothing leaves at once: resume the sending when you are ready.</source><translation>Одразу нічого не піде: продовжте надсилання, коли будете готові.</translation></message>
  <message><source>Send again</source><translation>Надіслати ще раз</translation></message>
  <message numerus="yes"><source>Up to {n} recipients may get the message twice.</source><translation><numerusform>Повідомлення двічі може отримати {n} отримувач.</numerusform><numerusform>Повідомлення двічі можуть отримати до {n} отримувачів.</numerusform><numerusform>Повідомлення двічі можуть отримати до {n} отримувачів.</numerusform></translation></message>
  <message><source>Their first request may have arrived: nobody can tell. A second message costs money as well.</source><translation>Їхній перший запит міг дійти: цього ніхто не скаже. Друге повідомлення теж коштує грошей.</translation></message>
  <message><source>Do not send again</source><translation>Не надсилати</translation></message>
  <message><source>Accept the risk</source><translation>Ризик приймаю</translation></message>
  <message numerus="yes"><source>Send to {n} recipients again?</source><translation><numerusform>Надіслати {n} отримувачу ще раз?</numerusform><numerusform>Надіслати {n} отримувачам ще раз?</numerusform><numerusform>Надіслати {n} отримувачам ще раз?</numerusform></translation></message>
  <message><source>The computer does not sleep while messages go out</source><translation>Комп’ютер не засне, доки триває надсилання</translation></message>
  <message numerus="yes"><source>{n} recipients got the message twice</source><translation><numerusform>{n} отримувач отримав повідомлення двічі</numerusform><numerusform>{n} отримувачі отримали повідомлення двічі</numerusform><numerusform>{n} отримувачів отримали повідомлення двічі</numerusform></translation></message>
  <message><source>Sent twice</source><translation>Надіслано двічі</translation></message>
  <message><source>Sent twice</source><comment>report sheet</comment><translation>Надіслано двічі</translation></message>
  <message><source>sent twice</source><comment>file name</comment><translation>надіслано двічі</translation></message>
  <message><source>The gateway was seen to drop repeats, and then sent one. From now on nothing is repeated.</source><translation>Раніше шлюз упізнавав повторні запити, а потім один надіслав людям. Відтепер програма нічого не повторює.</translation></message>
  <message><source>Second message</source><comment>table column</comment><translation>Друге повідомлення</translation></message>
  <message><source>Second message</source><comment>report column</comment><translation>Друге повідомлення</translation></message>
  <message><source>Sent again at</source><comment>report column</comment><translation>Надіслано вдруге</translation></message>
  <message><source>Save the list…</source><translation>Зберегти список…</translation></message>
  <message><source>Who got it twice</source><translation>Хто отримав двічі</translation></message>
  <message><source>Close</source><translation>Закрити</translation></message>
</context></TS>
