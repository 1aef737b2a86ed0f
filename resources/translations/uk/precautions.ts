<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>precautions</name>
  <message><source>the first ones are handed over</source><comment>pause</comment><translation>перших передано шлюзу</translation></message>
  <message><source>too many are refused</source><comment>pause</comment><translation>забагато відмов</translation></message>
  <message><source>The first recipients are handed over, as you asked, and nothing more goes out without you. See what became of them, then resume for the others.</source><translation>Перших отримувачів передано шлюзу, як ви й просили, і без вас далі нічого не піде. Подивіться, що з ними стало, і продовжте для решти.</translation></message>
  <message><source>The gateway refused more recipients than this campaign allows; they got nothing. See the reasons. If they are not the message’s fault, resume: refusals are counted anew from there.</source><translation>Шлюз відхилив більше отримувачів, ніж дозволяє ця кампанія; вони нічого не отримали. Перегляньте причини. Якщо річ не в повідомленні, продовжте: відмови рахуватимуться наново.</translation></message>
  <message><source>Quiet hours until {time}, Kyiv time</source><translation>Тихі години до {time} за Києвом</translation></message>
  <message><source>Nobody is sent to before; then it goes on by itself. Keep the program open and the computer on.</source><translation>До того нікому не надсилаємо, далі програма продовжить сама. Не закривайте програму й не вимикайте комп’ютер.</translation></message>
  <message numerus="yes"><source>{n} handed over: {outcomes}.</source><translation><numerusform>Передано {n}: {outcomes}.</numerusform><numerusform>Передано {n}: {outcomes}.</numerusform><numerusform>Передано {n}: {outcomes}.</numerusform></translation></message>
  <message><source>The start time is in the quiet hours {hours}: {time}</source><translation>Час початку припадає на тихі години {hours}: {time}</translation></message>
  <message><source>The gateway sends at that time, whatever the hour. Choose another one if it is not on purpose.</source><translation>Шлюз надішле саме в цей час, хоч би яка була година. Якщо так не задумано, виберіть інший.</translation></message>
  <message><source>The start time comes before everybody is handed over: {time}</source><translation>Час початку настане раніше, ніж передамо всіх: {time}</translation></message>
  <message><source>It takes until {ends} as it is set. Choose a later start, a faster pace or shorter quiet hours.</source><translation>За таких налаштувань це триватиме до {ends}. Виберіть пізніший початок, швидший темп або коротші тихі години.</translation></message>
  <message numerus="yes"><source>{n} recipients take too long at this pace</source><translation><numerusform>{n} отримувач за такого темпу — це надто довго</numerusform><numerusform>{n} отримувачі за такого темпу — це надто довго</numerusform><numerusform>{n} отримувачів за такого темпу — це надто довго</numerusform></translation></message>
  <message numerus="yes"><source>It would take more than {n} days. Choose a faster pace or shorter quiet hours.</source><translation><numerusform>Це понад {n} день. Виберіть швидший темп або коротші тихі години.</numerusform><numerusform>Це понад {n} дні. Виберіть швидший темп або коротші тихі години.</numerusform><numerusform>Це понад {n} днів. Виберіть швидший темп або коротші тихі години.</numerusform></translation></message>
  <message numerus="yes"><source>“{field}”: there are only {n} recipients</source><translation><numerusform>«{field}»: отримувачів лише {n}</numerusform><numerusform>«{field}»: отримувачів лише {n}</numerusform><numerusform>«{field}»: отримувачів лише {n}</numerusform></translation></message>
  <message><source>Everybody is among the first {count}, so the sending waits for nobody.</source><translation>Усі вони серед перших {count}, тож надсилання ні на кого не чекатиме.</translation></message>
</context></TS>
