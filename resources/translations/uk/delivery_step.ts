<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>delivery_step</name>
  <message><source>all</source><comment>recipients</comment><translation>усі</translation></message>
  <message><source>to SMS</source><comment>recipients</comment><translation>у SMS</translation></message>
  <message><source>on its way</source><comment>recipient</comment><translation>у дорозі</translation></message>
  <message><source>All channels</source><translation>Усі канали</translation></message>
  <message><source>All reasons</source><translation>Усі причини</translation></message>
  <message><source>{channel} only</source><translation>Лише {channel}</translation></message>
  <message><source>Ask again</source><translation>Запитати знову</translation></message>
  <message><source>CSV text</source><translation>Текст CSV</translation></message>
  <message><source>Excel workbook</source><translation>Книга Excel</translation></message>
  <message><source>Do not stop</source><translation>Не зупиняти</translation></message>
  <message><source>Go to Review</source><translation>Перейти до перевірки</translation></message>
  <message><source>Handed over {handed} of {total}</source><translation>Передано {handed} із {total}</translation></message>
  <message><source>Hide the reasons</source><translation>Сховати причини</translation></message>
  <message><source>It did not work</source><translation>Не вдалося</translation></message>
  <message><source>Left</source><comment>time</comment><translation>Лишилося</translation></message>
  <message><source>Looking through the recipients…</source><translation>Переглядаємо отримувачів…</translation></message>
  <message><source>Needs your decision</source><translation>Потрібне ваше рішення</translation></message>
  <message><source>They may have got it, or not: you decide what becomes of them.</source><translation>Могли отримати, а могли й ні: вирішуєте ви.</translation></message>
  <message><source>Everybody else is settled.</source><translation>З рештою все вирішено.</translation></message>
  <message numerus="yes"><source>The others are handed over, and {n} of them are still queued.</source><translation><numerusform>Решту передано, з них {n} ще в черзі.</numerusform><numerusform>Решту передано, з них {n} ще в черзі.</numerusform><numerusform>Решту передано, з них {n} ще в черзі.</numerusform></translation></message>
  <message><source>No row matches.</source><translation>Жоден рядок не підходить.</translation></message>
  <message><source>Not delivered</source><comment>reasons</comment><translation>Не доставлено</translation></message>
  <message><source>Open folder</source><translation>Відкрити папку</translation></message>
  <message><source>Pace</source><translation>Темп</translation></message>
  <message><source>Pause</source><translation>Пауза</translation></message>
  <message><source>Paused: {why}</source><translation>Призупинено: {why}</translation></message>
  <message><source>Channel</source><comment>table column</comment><translation>Канал</translation></message>
  <message><source>Phone</source><comment>table column</comment><translation>Телефон</translation></message>
  <message><source>Price</source><comment>table column</comment><translation>Ціна</translation></message>
  <message><source>Reason</source><comment>table column</comment><translation>Причина</translation></message>
  <message><source>Row</source><comment>table column</comment><translation>Рядок</translation></message>
  <message><source>Status</source><comment>table column</comment><translation>Статус</translation></message>
  <message><source>Time</source><comment>table column</comment><translation>Час</translation></message>
  <message><source>Phone, name or row</source><translation>Телефон, ім’я або рядок</translation></message>
  <message><source>Reasons</source><translation>Причини</translation></message>
  <message><source>Refused by the gateway</source><translation>Відхилено шлюзом</translation></message>
  <message><source>Report saved: {name}</source><translation>Звіт збережено: {name}</translation></message>
  <message><source>Go on and do not ask again</source><translation>Продовжити й більше не питати</translation></message>
  <message><source>Resume: {count}</source><translation>Продовжити: {count}</translation></message>
  <message><source>Rows {span} of {count}</source><translation>Рядки {span} з {count}</translation></message>
  <message><source>Save report…</source><translation>Зберегти звіт…</translation></message>
  <message><source>Save the report</source><translation>Зберегти звіт</translation></message>
  <message><source>Handed over to the gateway: {handed_over}. Not sent: {rest}.</source><translation>Передано шлюзу {handed_over}, не надіслано {rest}.</translation></message>
  <message><source>Show them</source><translation>Показати їх</translation></message>
  <message><source>Spent</source><translation>Витрачено</translation></message>
  <message><source>Spent {sum}</source><translation>Витрачено {sum}</translation></message>
  <message><source>Statuses are not asked for: {why}</source><translation>Статуси не запитуються: {why}</translation></message>
  <message><source>Statuses updated: {when}</source><translation>Статуси оновлено: {when}</translation></message>
  <message><source>Stop</source><comment>the sending</comment><translation>Зупинити</translation></message>
  <message><source>Stop…</source><translation>Зупинити…</translation></message>
  <message><source>Stop the sending</source><translation>Зупинка надсилання</translation></message>
  <message><source>Stop the sending for good?</source><translation>Зупинити надсилання назавжди?</translation></message>
  <message><source>This campaign has not been sent yet.</source><translation>Цю кампанію ще не надіслано.</translation></message>
  <message><source>Those not sent to get nothing, and this campaign cannot go on. To wait, pause it.</source><translation>Решта нічого не отримає, і продовжити цю кампанію не вийде. Щоб лише зачекати, натисніть «Пауза».</translation></message>
  <message><source>What was sent stays sent. Settle the cause, then ask again.</source><translation>Надіслане залишається надісланим. Усуньте причину й запитайте знову.</translation></message>
  <message><source>Writing the report…</source><translation>Записуємо звіт…</translation></message>
  <message><source>about {hours} h</source><translation>близько {hours} год</translation></message>
  <message><source>about {hours} h {minutes} min</source><translation>близько {hours} год {minutes} хв</translation></message>
  <message><source>about {minutes} min</source><translation>близько {minutes} хв</translation></message>
  <message><source>less than a minute</source><translation>менше хвилини</translation></message>
  <message><source>until {time}</source><translation>до {time}</translation></message>
  <message><source>not told yet</source><translation>ще невідомо</translation></message>
  <message><source>of {total}</source><translation>з {total}</translation></message>
  <message><source>of {total} handed to the gateway</source><translation>з {total} передано шлюзу</translation></message>
  <message><source>{count} per minute</source><translation>{count} за хвилину</translation></message>
  <message><source>{sum} at the most</source><translation>найбільше {sum}</translation></message>
  <message><source>report</source><comment>file name</comment><translation>звіт</translation></message>
  <message numerus="yes"><source>Nobody knows whether {n} recipients got the message</source><translation><numerusform>Невідомо, чи отримав повідомлення {n} отримувач</numerusform><numerusform>Невідомо, чи отримали повідомлення {n} отримувачі</numerusform><numerusform>Невідомо, чи отримали повідомлення {n} отримувачів</numerusform></translation></message>
  <message numerus="yes"><source>{n} requests</source><translation><numerusform>{n} запит</numerusform><numerusform>{n} запити</numerusform><numerusform>{n} запитів</numerusform></translation></message>
  <message numerus="yes"><source>{n} on their way</source><translation><numerusform>{n} у дорозі</numerusform><numerusform>{n} у дорозі</numerusform><numerusform>{n} у дорозі</numerusform></translation></message>
  <message numerus="yes"><source>{n} waiting for their turn</source><translation><numerusform>{n} чекає черги</numerusform><numerusform>{n} чекають черги</numerusform><numerusform>{n} чекають черги</numerusform></translation></message>
  <message numerus="yes"><source>{n} were not sent: you stopped</source><translation><numerusform>{n} не надіслано: ви зупинили</numerusform><numerusform>{n} не надіслано: ви зупинили</numerusform><numerusform>{n} не надіслано: ви зупинили</numerusform></translation></message>
  <message numerus="yes"><source>{n} without a last status: the gateway never told how they ended</source><translation><numerusform>{n} без останнього статусу: шлюз так і не сказав, чим скінчилося</numerusform><numerusform>{n} без останнього статусу: шлюз так і не сказав, чим скінчилося</numerusform><numerusform>{n} без останнього статусу: шлюз так і не сказав, чим скінчилося</numerusform></translation></message>
  <message numerus="yes"><source>The first {n} rows are copied: the report has all of them</source><translation><numerusform>Скопійовано перший {n} рядок: усі є у звіті</numerusform><numerusform>Скопійовано перші {n} рядки: усі є у звіті</numerusform><numerusform>Скопійовано перші {n} рядків: усі є у звіті</numerusform></translation></message>
  <message numerus="yes"><source>{n} more statuses to come</source><translation><numerusform>чекаємо ще {n} статус</numerusform><numerusform>чекаємо ще {n} статуси</numerusform><numerusform>чекаємо ще {n} статусів</numerusform></translation></message>
  <message numerus="yes"><source>{n} of them are on their way and will be finished.</source><translation><numerusform>З них {n} уже в дорозі, його запит завершиться.</numerusform><numerusform>З них {n} уже в дорозі, їхні запити завершаться.</numerusform><numerusform>З них {n} уже в дорозі, їхні запити завершаться.</numerusform></translation></message>
  <message><source>Running totals since the start</source><translation>Від початку, наростом</translation></message>
  <message><source>handed over</source><comment>chart</comment><translation>передано</translation></message>
  <message><source>reached</source><comment>chart</comment><translation>дійшло</translation></message>
  <message><source>read</source><comment>chart</comment><translation>прочитано</translation></message>
  <message><source>Went to SMS, nothing to do</source><translation>Пішло SMS, робити нічого не треба</translation></message>
  <message><source>To SMS: {why}</source><translation>У SMS: {why}</translation></message>
  <message><source>No phone</source><translation>Без телефону</translation></message>
  <message><source>{phone}, row {row}</source><translation>{phone}, рядок {row}</translation></message>
  <message><source>Recipient</source><translation>Отримувач</translation></message>
  <message><source>What happened</source><translation>Що відбулося</translation></message>
  <message><source>In your file</source><translation>У вашому файлі</translation></message>
  <message><source>What to do</source><translation>Що робити</translation></message>
  <message><source>Message ID</source><translation>ID повідомлення</translation></message>
  <message><source>Request ID</source><translation>ID запиту</translation></message>
  <message><source>Copy</source><translation>Копіювати</translation></message>
  <message numerus="yes"><source>{n} rows are copied</source><translation><numerusform>{n} рядок скопійовано</numerusform><numerusform>{n} рядки скопійовано</numerusform><numerusform>{n} рядків скопійовано</numerusform></translation></message>
  <message><source>Name of the campaign</source><translation>Назва кампанії</translation></message>
  <message><source>A draft is made with the same message and these rows of your file. Nothing is sent before you check it and send it.</source><translation>Буде чернетка з тим самим повідомленням і цими рядками вашого файлу. Нічого не надішлеться, доки ви її не перевірите й не надішлете.</translation></message>
  <message><source>People in doubt are never among them, nor those to whom this campaign may still send: they could get the message twice.</source><translation>Тих, про кого невідомо, чи отримали, і тих, кому ця кампанія ще може надіслати, серед них не буде: вони могли б отримати двічі.</translation></message>
  <message><source>Make the draft</source><translation>Створити чернетку</translation></message>
  <message><source>{name} — part</source><translation>{name} — частина</translation></message>
  <message><source>{name} — once more</source><translation>{name} — ще раз</translation></message>
  <message><source>New campaign from these recipients…</source><translation>Нова кампанія з цих отримувачів…</translation></message>
  <message><source>Only those whom the same message can still reach; people in doubt never</source><translation>Лише ті, до кого те саме повідомлення ще може дійти; ті, про кого невідомо, ніколи</translation></message>
  <message><source>Try {count} once more…</source><translation>Спробувати ще раз: {count}…</translation></message>
  <message numerus="yes"><source>A new campaign from {n} recipients?</source><translation><numerusform>Нова кампанія з {n} отримувача?</numerusform><numerusform>Нова кампанія з {n} отримувачів?</numerusform><numerusform>Нова кампанія з {n} отримувачів?</numerusform></translation></message>
  <message numerus="yes"><source>Try {n} recipients once more?</source><translation><numerusform>Спробувати ще раз для {n} отримувача?</numerusform><numerusform>Спробувати ще раз для {n} отримувачів?</numerusform><numerusform>Спробувати ще раз для {n} отримувачів?</numerusform></translation></message>
  <message><source>Check connection</source><translation>Перевірити з’єднання</translation></message>
  <message><source>Paused at {time}: {why}</source><translation>Призупинено о {time}: {why}</translation></message>
  <message><source>The program repeats nothing by itself unless the gateway is proven to drop repeats.</source><translation>Програма сама нікому не повторить, якщо не перевірено, що шлюз упізнає повторні запити.</translation></message>
  <message numerus="yes"><source>Nobody knows whether the message reached {n} recipients.</source><translation><numerusform>Про {n} отримувача невідомо, чи його досягло повідомлення.</numerusform><numerusform>Про {n} отримувачів невідомо, чи їх досягло повідомлення.</numerusform><numerusform>Про {n} отримувачів невідомо, чи їх досягло повідомлення.</numerusform></translation></message>
  <message numerus="yes"><source>Nothing was sent to the other {n} yet.</source><translation><numerusform>Іншому {n} ще нічого не надсилали.</numerusform><numerusform>Іншим {n} ще нічого не надсилали.</numerusform><numerusform>Іншим {n} ще нічого не надсилали.</numerusform></translation></message>
  <message><source>Nobody is left to make a list of: the contacts were removed.</source><translation>Скласти список уже ні з кого: контакти видалено.</translation></message>
  <message><source>The contacts of this campaign were removed on {day}, as Settings ask. Its numbers stay, and so does who got this text: nobody gets it twice.</source><translation>Контакти цієї кампанії видалено {day}, як задано в Налаштуваннях. Її числа лишилися, і програма пам’ятає, хто отримав цей текст: двічі його не отримає ніхто.</translation></message>
  <message><source>History</source><translation>Історія</translation></message>
  <message><source>History of the campaign…</source><translation>Історія кампанії…</translation></message>
  <message><source>erased</source><comment>a person</comment><translation>стерто</translation></message>
  <message><source>Erased person</source><translation>Дані стерто</translation></message>
</context></TS>
