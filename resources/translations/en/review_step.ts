<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context><name>review_step</name>
  <message numerus="yes"><source>{n} warnings to read</source><translation><numerusform>{n} warning to read</numerusform><numerusform>{n} warnings to read</numerusform></translation></message>
  <message numerus="yes"><source>no errors; {n} warnings read</source><translation><numerusform>no errors; {n} warning read</numerusform><numerusform>no errors; {n} warnings read</numerusform></translation></message>
  <message numerus="yes"><source>{n} parts</source><translation><numerusform>{n} part</numerusform><numerusform>{n} parts</numerusform></translation></message>
  <message numerus="yes"><source>{n} in Unicode</source><translation><numerusform>{n} in Unicode</numerusform><numerusform>{n} in Unicode</numerusform></translation></message>
  <message numerus="yes"><source>{n} different</source><translation><numerusform>{n} different</numerusform><numerusform>{n} different</numerusform></translation></message>
  <message numerus="yes"><source>{n} messages</source><translation><numerusform>{n} message</numerusform><numerusform>{n} messages</numerusform></translation></message>
  <message numerus="yes"><source>Sending starts in {n} seconds</source><translation><numerusform>Sending starts in {n} second</numerusform><numerusform>Sending starts in {n} seconds</numerusform></translation></message>
  <message numerus="yes"><source>Send {n} messages</source><translation><numerusform>Send {n} message</numerusform><numerusform>Send {n} messages</numerusform></translation></message>
  <message numerus="yes"><source>Fix {n} errors to send</source><translation><numerusform>Fix {n} error to send</numerusform><numerusform>Fix {n} errors to send</numerusform></translation></message>
  <message numerus="yes"><source>Read {n} warnings to send</source><translation><numerusform>Read {n} warning to send</numerusform><numerusform>Read {n} warnings to send</numerusform></translation></message>
  <message numerus="yes"><source>{n} days</source><translation><numerusform>{n} day</numerusform><numerusform>{n} days</numerusform></translation></message>
  <message numerus="yes"><source>{n} people get it again</source><translation><numerusform>{n} person gets it again</numerusform><numerusform>{n} people get it again</numerusform></translation></message>
  <message numerus="yes"><source>{n} people are left out</source><translation><numerusform>{n} person is left out</numerusform><numerusform>{n} people are left out</numerusform></translation></message>
  <message numerus="yes"><source>{n} people got this text already</source><translation><numerusform>{n} person got this text already</numerusform><numerusform>{n} people got this text already</numerusform></translation></message>
  <message numerus="yes"><source>“{campaign}”, {day}: {n} people</source><translation><numerusform>“{campaign}”, {day}: {n} person</numerusform><numerusform>“{campaign}”, {day}: {n} people</numerusform></translation></message>
  <message numerus="yes"><source>Send {n} messages?</source><translation><numerusform>Send {n} message?</numerusform><numerusform>Send {n} messages?</numerusform></translation></message>
  <message numerus="yes"><source>{n} min</source><translation><numerusform>{n} min</numerusform><numerusform>{n} min</numerusform></translation></message>
</context></TS>
