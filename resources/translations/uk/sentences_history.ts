<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>sentences_history</name>
  <message><source>Request № {number} was written to the journal</source><translation>Запит № {number} записано в журнал</translation></message>
  <message><source>You decided: treated as sent</source><translation>Ви вирішили: вважати надісланим</translation></message>
  <message><source>You decided: to be sent to again</source><translation>Ви вирішили: надіслати ще раз</translation></message>
  <message><source>Settled by the provider’s report</source><translation>З’ясовано за звітом провайдера</translation></message>
  <message><source>Treated as sent: the gateway says it has this request</source><translation>Вважаємо надісланим: шлюз каже, що вже має цей запит</translation></message>
  <message><source>No doubt any more: the gateway told the number of the message</source><translation>Сумніву більше немає: шлюз назвав номер повідомлення</translation></message>
  <message><source>Attempt {number}: the request did not begin to leave</source><translation>Спроба {number}: запит не почав відправлятися</translation></message>
  <message><source>Attempt {number}: the request went to the gateway</source><translation>Спроба {number}: запит пішов до шлюзу</translation></message>
  <message><source>The answer is awaited</source><translation>Чекаємо на відповідь</translation></message>
  <message><source>The gateway answered</source><translation>Шлюз відповів</translation></message>
  <message><source>Nothing was sent: it is tried again by itself</source><translation>Нічого не надіслано: програма пробує ще раз сама</translation></message>
  <message><source>The gateway refused the whole request and carried nothing out</source><translation>Шлюз відхилив увесь запит і нічого не виконав</translation></message>
  <message><source>The gateway took the message for this number</source><translation>Шлюз прийняв повідомлення на цей номер</translation></message>
  <message><source>The gateway refused this number: {why}</source><translation>Шлюз відхилив цей номер: {why}</translation></message>
  <message><source>Nobody knows whether this person got it</source><translation>Невідомо, чи ця людина отримала повідомлення</translation></message>
  <message><source>{channel}: {status}</source><translation>{channel}: {status}</translation></message>
  <message><source>An SMS follows: {why}</source><translation>Далі йде SMS: {why}</translation></message>
  <message numerus="yes"><source>Written down, ready to be sent to {n} recipients</source><translation><numerusform>Записано, готово до надсилання {n} отримувачу</numerusform><numerusform>Записано, готово до надсилання {n} отримувачам</numerusform><numerusform>Записано, готово до надсилання {n} отримувачам</numerusform></translation></message>
  <message><source>Contacts removed, as Settings ask; the numbers stay</source><translation>Контакти видалено, як задано в Налаштуваннях; числа лишилися</translation></message>
  <message><source>Waits for its start time</source><translation>Чекає на час початку</translation></message>
  <message><source>All handed over; some recipients are in doubt</source><translation>Усе передано; деякі отримувачі під сумнівом</translation></message>
  <message><source>All handed over; the gateway is asked what became of them</source><translation>Усе передано; у шлюзу запитуємо статуси</translation></message>
  <message><source>Finished: what became of everybody is known</source><translation>Завершено: відомо, що сталося з усіма</translation></message>
  <message><source>Stopped: nobody else is sent to</source><translation>Зупинено: більше нікому не надсилається</translation></message>
  <message><source>Sending began</source><translation>Надсилання почалося</translation></message>
  <message><source>{what}: {why}</source><translation>{what}: {why}</translation></message>
  <message><source>Paused</source><comment>history</comment><translation>Призупинено</translation></message>
  <message><source>Resumed</source><comment>history</comment><translation>Продовжено</translation></message>
</context></TS>
