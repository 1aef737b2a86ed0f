<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context><name>sentences_problems</name>
  <message numerus="yes"><source>The SMS of {n} recipients is Unicode because of {characters} in the columns</source><translation><numerusform>The SMS of {n} recipient is Unicode because of {characters} in the columns</numerusform><numerusform>The SMS of {n} recipients is Unicode because of {characters} in the columns</numerusform></translation></message>
  <message numerus="yes"><source>The SMS of {n} recipients is Unicode because of {characters}</source><translation><numerusform>The SMS of {n} recipient is Unicode because of {characters}</numerusform><numerusform>The SMS of {n} recipients is Unicode because of {characters}</numerusform></translation></message>
  <message numerus="yes"><source>The gateway keeps messages for {n} days at most.</source><translation><numerusform>The gateway keeps messages for {n} day at most.</numerusform><numerusform>The gateway keeps messages for {n} days at most.</numerusform></translation></message>
  <message numerus="yes"><source>{field}: empty for {n} recipients</source><translation><numerusform>{field}: empty for {n} recipient</numerusform><numerusform>{field}: empty for {n} recipients</numerusform></translation></message>
  <message numerus="yes"><source>{n} characters</source><comment>problem</comment><translation><numerusform>{n} character</numerusform><numerusform>{n} characters</numerusform></translation></message>
  <message numerus="yes"><source>{n} parts</source><comment>problem</comment><translation><numerusform>{n} part</numerusform><numerusform>{n} parts</numerusform></translation></message>
  <message numerus="yes"><source>{field}: too long for {n} recipients</source><translation><numerusform>{field}: too long for {n} recipient</numerusform><numerusform>{field}: too long for {n} recipients</numerusform></translation></message>
  <message numerus="yes"><source>{n} seconds</source><comment>problem</comment><translation><numerusform>{n} second</numerusform><numerusform>{n} seconds</numerusform></translation></message>
  <message numerus="yes"><source>{n} hours</source><comment>problem</comment><translation><numerusform>{n} hour</numerusform><numerusform>{n} hours</numerusform></translation></message>
  <message numerus="yes"><source>{n} minutes</source><comment>problem</comment><translation><numerusform>{n} minute</numerusform><numerusform>{n} minutes</numerusform></translation></message>
  <message numerus="yes"><source>The carousel has {n} cards</source><translation><numerusform>The carousel has {n} card</numerusform><numerusform>The carousel has {n} cards</numerusform></translation></message>
  <message numerus="yes"><source>{field}: too short for {n} recipients</source><translation><numerusform>{field}: too short for {n} recipient</numerusform><numerusform>{field}: too short for {n} recipients</numerusform></translation></message>
  <message numerus="yes"><source>The survey has {n} options</source><translation><numerusform>The survey has {n} option</numerusform><numerusform>The survey has {n} options</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients have no “{column}”</source><translation><numerusform>{n} recipient has no “{column}”</numerusform><numerusform>{n} recipients have no “{column}”</numerusform></translation></message>
  <message numerus="yes"><source>All {n} people got, or are about to get, it within {days} days. Change the text or the list, or send again on purpose.</source><translation><numerusform>The only person got, or is about to get, it within {days} days. Change the text or the list, or send again on purpose.</numerusform><numerusform>All {n} people got, or are about to get, it within {days} days. Change the text or the list, or send again on purpose.</numerusform></translation></message>
  <message numerus="yes"><source>{n} people get the same text again</source><translation><numerusform>{n} person gets the same text again</numerusform><numerusform>{n} people get the same text again</numerusform></translation></message>
</context></TS>
