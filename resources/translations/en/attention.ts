<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context><name>attention</name>
  <message numerus="yes"><source>{n} recipients treated as sent</source><translation><numerusform>{n} recipient treated as sent</numerusform><numerusform>{n} recipients treated as sent</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients to be sent to again</source><translation><numerusform>{n} recipient to be sent to again</numerusform><numerusform>{n} recipients to be sent to again</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients settled by the provider’s report</source><translation><numerusform>{n} recipient settled by the provider’s report</numerusform><numerusform>{n} recipients settled by the provider’s report</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients treated as sent: the gateway says it has this request</source><translation><numerusform>{n} recipient treated as sent: the gateway says it has this request</numerusform><numerusform>{n} recipients treated as sent: the gateway says it has this request</numerusform></translation></message>
  <message numerus="yes"><source>{n} doubts are settled by the report.</source><translation><numerusform>{n} doubt is settled by the report.</numerusform><numerusform>{n} doubts are settled by the report.</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients stay in doubt.</source><translation><numerusform>{n} recipient stays in doubt.</numerusform><numerusform>{n} recipients stay in doubt.</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients wait to be sent to again: resume the sending.</source><translation><numerusform>{n} recipient waits to be sent to again: resume the sending.</numerusform><numerusform>{n} recipients wait to be sent to again: resume the sending.</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients are treated as sent.</source><translation><numerusform>{n} recipient is treated as sent.</numerusform><numerusform>{n} recipients are treated as sent.</numerusform></translation></message>
  <message numerus="yes"><source>What to do with {n} recipients</source><translation><numerusform>What to do with {n} recipient</numerusform><numerusform>What to do with {n} recipients</numerusform></translation></message>
  <message numerus="yes"><source>{time} the request for {n} recipients began to leave</source><translation><numerusform>{time} the request for {n} recipient began to leave</numerusform><numerusform>{time} the request for {n} recipients began to leave</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients of request {name}</source><translation><numerusform>{n} recipient of request {name}</numerusform><numerusform>{n} recipients of request {name}</numerusform></translation></message>
  <message numerus="yes"><source>Up to {n} recipients may get the message twice.</source><translation><numerusform>{n} recipient may get the message twice.</numerusform><numerusform>Up to {n} recipients may get the message twice.</numerusform></translation></message>
  <message numerus="yes"><source>Send to {n} recipients again?</source><translation><numerusform>Send to {n} recipient again?</numerusform><numerusform>Send to {n} recipients again?</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients got the message twice</source><translation><numerusform>{n} recipient got the message twice</numerusform><numerusform>{n} recipients got the message twice</numerusform></translation></message>
</context></TS>
