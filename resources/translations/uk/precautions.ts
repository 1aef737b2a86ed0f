<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>precautions</name>
  <message><source>the first ones are handed over</source><comment>pause</comment><translation>перших передано шлюзу</translation></message>
  <message><source>too many are refused</source><comment>pause</comment><translation>забагато відмов</translation></message>
  <message><source>Nothing more goes out without you, as you asked: see what became of the first ones, then resume for the others.</source><translation>Без вас далі нічого не піде, як ви й просили: подивіться, що стало з першими, і продовжте для решти.</translation></message>
  <message><source>The gateway refused more recipients than this campaign allows; they got nothing. See the reasons. If they are not the message’s fault, resume: refusals are counted anew from there.</source><translation>Шлюз відхилив більше отримувачів, ніж дозволяє ця кампанія; вони нічого не отримали. Перегляньте причини. Якщо річ не в повідомленні, продовжте: відмови рахуватимуться наново.</translation></message>
  <message><source>Quiet hours until {time}, Kyiv time</source><translation>Тихі години до {time} за Києвом</translation></message>
  <message><source>Nobody is sent to before; then it goes on by itself. Keep the program open and the computer on.</source><translation>До того нікому не надсилаємо, далі програма продовжить сама. Не закривайте програму й не вимикайте комп’ютер.</translation></message>
  <message numerus="yes"><source>{n} handed over: {outcomes}.</source><translation><numerusform>Передано {n}: {outcomes}.</numerusform><numerusform>Передано {n}: {outcomes}.</numerusform><numerusform>Передано {n}: {outcomes}.</numerusform></translation></message>
  <message><source>The start time is in the quiet hours {hours}: {time}</source><translation>Час початку припадає на тихі години {hours}: {time}</translation></message>
  <message><source>The gateway sends at that time, whatever the hour. Choose another one if it is not on purpose.</source><translation>Шлюз надішле саме в цей час, хоч би яка була година. Якщо так не задумано, виберіть інший.</translation></message>
  <message numerus="yes"><source>{n} recipients take too long at this pace</source><translation><numerusform>{n} отримувач за такого темпу — це надто довго</numerusform><numerusform>{n} отримувачі за такого темпу — це надто довго</numerusform><numerusform>{n} отримувачів за такого темпу — це надто довго</numerusform></translation></message>
  <message numerus="yes"><source>It would take more than {n} days. Choose a faster pace or shorter quiet hours.</source><translation><numerusform>Це понад {n} день. Виберіть швидший темп або коротші тихі години.</numerusform><numerusform>Це понад {n} дні. Виберіть швидший темп або коротші тихі години.</numerusform><numerusform>Це понад {n} днів. Виберіть швидший темп або коротші тихі години.</numerusform></translation></message>
  <message numerus="yes"><source>“{field}”: there are only {n} recipients</source><translation><numerusform>«{field}»: отримувачів лише {n}</numerusform><numerusform>«{field}»: отримувачів лише {n}</numerusform><numerusform>«{field}»: отримувачів лише {n}</numerusform></translation></message>
  <message><source>Everybody is among the first {count}, so the sending will not wait for you.</source><translation>Усі вони серед перших {count}, тож надсилання на вас не чекатиме.</translation></message>
  <message><source>When and how fast</source><translation>Коли і як швидко</translation></message>
  <message><source>{name}: from</source><translation>{name}: від</translation></message>
  <message><source>{name}: until</source><translation>{name}: до</translation></message>
  <message><source>Send the first</source><comment>so many recipients</comment><translation>Спершу надіслати</translation></message>
  <message><source>and wait for me</source><translation>і чекати на мене</translation></message>
  <message><source>How many recipients are first</source><translation>Скільком отримувачам спершу</translation></message>
  <message><source>Stop if refusals exceed</source><translation>Зупинити, якщо відхилено понад</translation></message>
  <message><source>The share of refusals that is too much</source><translation>Яка частка відмов уже завелика</translation></message>
  <message><source>Quiet hours</source><translation>Тихі години</translation></message>
  <message><source>Recipients a minute</source><translation>Отримувачів за хвилину</translation></message>
  <message><source>Send evenly until, by Kyiv’s clock</source><translation>Надсилати рівномірно до, за Києвом</translation></message>
  <message><source>as fast as it goes</source><translation>якнайшвидше</translation></message>
  <message><source>{count} a minute</source><translation>{count} за хвилину</translation></message>
  <message><source>another one…</source><comment>pace</comment><translation>інший…</translation></message>
  <message><source>spread evenly until…</source><translation>рівномірно до…</translation></message>
  <message numerus="yes"><source>it takes more than {n} days</source><translation><numerusform>це понад {n} день</numerusform><numerusform>це понад {n} дні</numerusform><numerusform>це понад {n} днів</numerusform></translation></message>
  <message><source>begins at {time}</source><translation>початок о {time}</translation></message>
  <message><source>New campaigns</source><translation>Нові кампанії</translation></message>
  <message><source>A campaign that was begun keeps its own; you change them in its Review. Nobody is sent to in quiet hours: the sending waits and goes on by itself. Kyiv’s clock counts.</source><translation>Розпочаті кампанії мають власні тихі години: їх змінюють у «Перевірці». У тихі години нікому не надсилаємо: надсилання чекає і йде далі саме. Час — київський.</translation></message>
  <message><source>The command waits and goes on by itself. Ctrl+C ends it; “resume” goes on later.</source><translation>Команда чекає і продовжить сама. Ctrl+C завершить її; продовжити пізніше можна через «resume».</translation></message>
  <message><source>nobody can be sent to before then: choose a later time</source><translation>до того нікому не можна надсилати: виберіть пізніший час</translation></message>
  <message><source>Not everybody is handed over by the start time: {time}</source><translation>До часу початку передамо не всіх: {time}</translation></message>
  <message><source>The others get it later, until {ends}. A later start or a faster pace helps.</source><translation>Решта отримає пізніше, до {ends}. Допоможе пізніший початок або швидший темп.</translation></message>
  <message><source>At the start time the gateway sends to everybody at once: {time}</source><translation>У час початку шлюз надішле всім одразу: {time}</translation></message>
  <message><source>The pace counts until then, for handing over. To send slowly, start without a set time.</source><translation>Темп діє до того часу, поки передаємо шлюзу. Щоб надсилати поволі, починайте без визначеного часу.</translation></message>
  <message><source>The first ones get the message at the start time only: {time}</source><translation>Перші отримають повідомлення лише в час початку: {time}</translation></message>
  <message><source>Until then there is nothing to see of them. The others get it once you resume.</source><translation>До того дивитися нема на що. Решта отримає, коли ви продовжите.</translation></message>
  <message><source>by Kyiv’s clock</source><translation>за Києвом</translation></message>
  <message><source>waits until {time}</source><translation>чекає до {time}</translation></message>
</context></TS>
