<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>sentences_trust</name>
  <message><source>Not proven</source><comment>trust</comment><translation>Не доведено</translation></message>
  <message><source>Proven</source><comment>trust</comment><translation>Доведено</translation></message>
  <message><source>Disproved</source><comment>trust</comment><translation>Спростовано</translation></message>
  <message><source>it gave its first answer again and sent nothing new</source><translation>повторив першу відповідь і нового не надіслав</translation></message>
  <message><source>it recognised the repeat and gave its first answer again</source><translation>упізнав повтор і дав першу відповідь</translation></message>
  <message><source>it recognised the repeat and sent nothing new</source><translation>упізнав повтор і нового не надіслав</translation></message>
  <message><source>it sent the repeat as a new message</source><translation>надіслав повтор як нове повідомлення</translation></message>
  <message><source>it refused the repeat as one it has (HTTP 409)</source><translation>відмовив у повторі, бо вже має такий запит (HTTP 409)</translation></message>
  <message><source>it refused the repeat, which proves nothing</source><translation>відхилив повтор, а це нічого не доводить</translation></message>
  <message><source>no clear answer came to the repeat</source><translation>зрозумілої відповіді на повтор не прийшло</translation></message>
  <message><source>it refused the first message, so there was no repeat</source><translation>відхилив перше повідомлення, повтору не було</translation></message>
  <message><source>the first message did not go out, so there was no repeat</source><translation>перше повідомлення не пішло, повтору не було</translation></message>
  <message><source>the answer did not come, so there was no repeat</source><translation>відповідь не прийшла, повтору не було</translation></message>
  <message><source>The gateway was seen to drop a repeat {age} after the first request. So long, the program asks after a lost answer by itself with the very same request, and nobody gets it twice.</source><translation>Перевірено: шлюз упізнав повторний запит через {age} після першого й нікому не надіслав удруге. Стільки часу програма сама уточнює загублену відповідь тим самим запитом, і двічі ніхто не отримає.</translation></message>
  <message><source>The gateway sent a repeat as a new message. So the program repeats nothing by itself: if an answer is lost, it asks you.</source><translation>Шлюз надіслав повтор як нове повідомлення. Тому сама програма нікому не повторює: якщо відповідь загубиться, вона спитає вас.</translation></message>
  <message><source>It is not known whether the gateway drops a repeat of the same request. So the program repeats nothing by itself: if an answer is lost, it asks you.</source><translation>Невідомо, чи впізнає шлюз повтор того самого запиту. Тому сама програма нікому не повторює: якщо відповідь загубиться, вона спитає вас.</translation></message>
  <message numerus="yes"><source>{n} seconds</source><comment>length of time</comment><translation><numerusform>{n} секунду</numerusform><numerusform>{n} секунди</numerusform><numerusform>{n} секунд</numerusform></translation></message>
  <message numerus="yes"><source>{n} minutes</source><comment>length of time</comment><translation><numerusform>{n} хвилину</numerusform><numerusform>{n} хвилини</numerusform><numerusform>{n} хвилин</numerusform></translation></message>
  <message numerus="yes"><source>{n} hours</source><comment>length of time</comment><translation><numerusform>{n} годину</numerusform><numerusform>{n} години</numerusform><numerusform>{n} годин</numerusform></translation></message>
</context></TS>
