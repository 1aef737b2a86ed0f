<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>sentences</name>
  <message><source>{first}, then {second}</source><translation>{first}, потім {second}</translation></message>
  <message><source>not a number</source><translation>це не номер</translation></message>
  <message numerus="yes"><source>{n} digits are missing: {digits} instead of {needed}</source><translation><numerusform>бракує {n} цифри: {digits} замість {needed}</numerusform><numerusform>бракує {n} цифр: {digits} замість {needed}</numerusform><numerusform>бракує {n} цифр: {digits} замість {needed}</numerusform></translation></message>
  <message numerus="yes"><source>{n} digits too many: {digits} instead of {needed}</source><translation><numerusform>{n} зайва цифра: {digits} замість {needed}</numerusform><numerusform>{n} зайві цифри: {digits} замість {needed}</numerusform><numerusform>{n} зайвих цифр: {digits} замість {needed}</numerusform></translation></message>
  <message><source>several phones in one cell</source><translation>кілька телефонів в одній клітинці</translation></message>
  <message><source>not a mobile number</source><translation>не мобільний номер</translation></message>
  <message><source>“{character}” is not a digit</source><translation>«{character}» — не цифра</translation></message>
  <message><source>“{character}” is a letter, not a digit</source><translation>«{character}» — літера, а не цифра</translation></message>
  <message><source>digits are missing</source><translation>бракує цифр</translation></message>
  <message><source>too many digits</source><translation>забагато цифр</translation></message>
  <message><source>code {code} is not a mobile one</source><translation>код {code} не мобільний</translation></message>
  <message><source>no phone</source><translation>немає телефону</translation></message>
  <message><source>Excel lost digits of the number</source><translation>Excel загубив цифри номера</translation></message>
  <message><source>a fraction, not a phone</source><translation>дробове число, а не телефон</translation></message>
  <message><source>landline</source><translation>стаціонарний</translation></message>
  <message><source>no country has such a number</source><translation>такого номера немає в жодній країні</translation></message>
  <message><source>one column</source><comment>read as</comment><translation>один стовпець</translation></message>
  <message><source>semicolon</source><comment>read as</comment><translation>крапка з комою</translation></message>
  <message><source>comma</source><comment>read as</comment><translation>кома</translation></message>
  <message><source>tab</source><comment>read as</comment><translation>табуляція</translation></message>
  <message><source>vertical bar</source><comment>read as</comment><translation>вертикальна риска</translation></message>
  <message><source>colon</source><comment>read as</comment><translation>двокрапка</translation></message>
  <message><source>space</source><comment>read as</comment><translation>пробіл</translation></message>
  <message numerus="yes"><source>{same}; {columns} differ</source><translation><numerusform>{same}; інше {columns}</numerusform><numerusform>{same}; інші {columns}</numerusform><numerusform>{same}; інші {columns}</numerusform></translation></message>
  <message><source>to send</source><comment>row</comment><translation>надіслати</translation></message>
  <message><source>duplicate</source><comment>row</comment><translation>дублікат</translation></message>
  <message><source>stop list</source><comment>row</comment><translation>стоп-лист</translation></message>
  <message><source>invalid</source><comment>row</comment><translation>помилковий</translation></message>
  <message><source>same as row {row}</source><translation>те саме, що рядок {row}</translation></message>
  <message><source>on the stop list</source><translation>у стоп-листі</translation></message>
  <message><source>Draft</source><comment>campaign state</comment><translation>Чернетка</translation></message>
  <message><source>Scheduled</source><comment>campaign state</comment><translation>Заплановано</translation></message>
  <message><source>Sending</source><comment>campaign state</comment><translation>Надсилається</translation></message>
  <message><source>Quiet hours</source><comment>campaign state</comment><translation>Тихі години</translation></message>
  <message><source>Paused</source><comment>campaign state</comment><translation>Призупинено</translation></message>
  <message><source>Needs attention</source><comment>campaign state</comment><translation>Потребує уваги</translation></message>
  <message><source>Being delivered</source><comment>campaign state</comment><translation>Доставляється</translation></message>
  <message><source>Finished</source><comment>campaign state</comment><translation>Завершено</translation></message>
  <message><source>Stopped</source><comment>campaign state</comment><translation>Зупинено</translation></message>
  <message><source>read</source><comment>recipients</comment><translation>прочитано</translation></message>
  <message><source>delivered</source><comment>recipients</comment><translation>доставлено</translation></message>
  <message><source>queued</source><comment>recipients</comment><translation>у черзі</translation></message>
  <message><source>not delivered</source><comment>recipients</comment><translation>не доставлено</translation></message>
  <message><source>refused</source><comment>recipients</comment><translation>відхилено</translation></message>
  <message><source>needs attention</source><comment>recipients</comment><translation>потребує уваги</translation></message>
  <message><source>treated as sent</source><comment>recipients</comment><translation>вважаємо надісланим</translation></message>
  <message><source>not sent yet</source><comment>recipients</comment><translation>ще не надіслано</translation></message>
  <message><source>not sent</source><comment>recipients</comment><translation>не надіслано</translation></message>
  <message><source>duplicates</source><comment>recipients</comment><translation>дублікати</translation></message>
  <message><source>stop list</source><comment>recipients</comment><translation>стоп-лист</translation></message>
  <message><source>invalid</source><comment>recipients</comment><translation>помилкові</translation></message>
  <message><source>queued</source><comment>status</comment><translation>у черзі</translation></message>
  <message><source>accepted</source><comment>status</comment><translation>прийнято</translation></message>
  <message><source>sent</source><comment>status</comment><translation>надіслано</translation></message>
  <message><source>delivered</source><comment>status</comment><translation>доставлено</translation></message>
  <message><source>read</source><comment>status</comment><translation>прочитано</translation></message>
  <message><source>out of time</source><comment>status</comment><translation>час вийшов</translation></message>
  <message><source>not delivered</source><comment>status</comment><translation>не доставлено</translation></message>
  <message><source>refused</source><comment>status</comment><translation>відхилено</translation></message>
  <message><source>failed</source><comment>status</comment><translation>збій</translation></message>
  <message><source>cancelled</source><comment>status</comment><translation>скасовано</translation></message>
  <message><source>unknown</source><comment>status</comment><translation>невідомо</translation></message>
  <message><source>No connection to the gateway, it is tried again by itself</source><translation>Немає з’єднання зі шлюзом, програма пробує ще раз сама</translation></message>
  <message><source>The gateway does not take everything now, it is tried again more slowly</source><translation>Шлюз зараз бере не все, програма пробує ще раз повільніше</translation></message>
  <message><source>got it already</source><comment>recipients</comment><translation>вже отримали</translation></message>
</context></TS>
