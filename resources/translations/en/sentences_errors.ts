<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context><name>sentences_errors</name>
  <message numerus="yes"><source>{names} and {n} more</source><translation><numerusform>{names} and {n} more</numerusform><numerusform>{names} and {n} more</numerusform></translation></message>
  <message numerus="yes"><source>The gateway {host} is asked too often. Try again in {n} seconds.</source><translation><numerusform>The gateway {host} is asked too often. Try again in {n} second.</numerusform><numerusform>The gateway {host} is asked too often. Try again in {n} seconds.</numerusform></translation></message>
  <message numerus="yes"><source>Phones are taken from {n} columns at most. Leave the others out.</source><translation><numerusform>Phones are taken from {n} column at most. Leave the others out.</numerusform><numerusform>Phones are taken from {n} columns at most. Leave the others out.</numerusform></translation></message>
  <message numerus="yes"><source>The system’s password store has not answered for {n} seconds. Unlock it and try again.</source><translation><numerusform>The system’s password store has not answered for {n} second. Unlock it and try again.</numerusform><numerusform>The system’s password store has not answered for {n} seconds. Unlock it and try again.</numerusform></translation></message>
  <message numerus="yes"><source>Nothing was sent: {n} people got, or are about to get, the same text within {days} days. Leave them out, or send to them again on purpose.</source><translation><numerusform>Nothing was sent: {n} person got, or is about to get, the same text within {days} days. Leave them out, or send to them again on purpose.</numerusform><numerusform>Nothing was sent: {n} people got, or are about to get, the same text within {days} days. Leave them out, or send to them again on purpose.</numerusform></translation></message>
</context></TS>
