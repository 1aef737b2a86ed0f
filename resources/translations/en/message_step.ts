<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context><name>message_step</name>
  <message numerus="yes"><source>if Viber does not deliver it in {n} hours</source><translation><numerusform>if Viber does not deliver it in {n} hour</numerusform><numerusform>if Viber does not deliver it in {n} hours</numerusform></translation></message>
  <message numerus="yes"><source>if Viber does not deliver it in {n} minutes</source><translation><numerusform>if Viber does not deliver it in {n} minute</numerusform><numerusform>if Viber does not deliver it in {n} minutes</numerusform></translation></message>
  <message numerus="yes"><source>if Viber does not deliver it in {n} seconds</source><translation><numerusform>if Viber does not deliver it in {n} second</numerusform><numerusform>if Viber does not deliver it in {n} seconds</numerusform></translation></message>
  <message numerus="yes"><source>In Latin letters {n} parts are enough</source><translation><numerusform>In Latin letters {n} part is enough</numerusform><numerusform>In Latin letters {n} parts are enough</numerusform></translation></message>
  <message numerus="yes"><source>Now it takes {n} parts.</source><translation><numerusform>Now it takes {n} part.</numerusform><numerusform>Now it takes {n} parts.</numerusform></translation></message>
  <message numerus="yes"><source>Only the first {n} characters were put in</source><translation><numerusform>Only the first {n} character was put in</numerusform><numerusform>Only the first {n} characters were put in</numerusform></translation></message>
  <message numerus="yes"><source>Unicode for {count} of {n}</source><translation><numerusform>Unicode for {count} of {n}</numerusform><numerusform>Unicode for {count} of {n}</numerusform></translation></message>
  <message numerus="yes"><source>{count} of {n} characters</source><translation><numerusform>{count} of {n} character</numerusform><numerusform>{count} of {n} characters</numerusform></translation></message>
  <message numerus="yes"><source>{count} of {n} parts</source><translation><numerusform>{count} of {n} part</numerusform><numerusform>{count} of {n} parts</numerusform></translation></message>
  <message numerus="yes"><source>{least}–{n} characters</source><translation><numerusform>{least}–{n} character</numerusform><numerusform>{least}–{n} characters</numerusform></translation></message>
  <message numerus="yes"><source>{least}–{n} parts</source><translation><numerusform>{least}–{n} part</numerusform><numerusform>{least}–{n} parts</numerusform></translation></message>
  <message numerus="yes"><source>{n} characters</source><translation><numerusform>{n} character</numerusform><numerusform>{n} characters</numerusform></translation></message>
  <message numerus="yes"><source>{n} characters and the values of the columns</source><translation><numerusform>{n} character and the values of the columns</numerusform><numerusform>{n} characters and the values of the columns</numerusform></translation></message>
  <message numerus="yes"><source>{n} characters make the SMS dearer: {characters}</source><translation><numerusform>{n} character makes the SMS dearer: {characters}</numerusform><numerusform>{n} characters make the SMS dearer: {characters}</numerusform></translation></message>
  <message numerus="yes"><source>{n} characters make the SMS Unicode: {characters}</source><translation><numerusform>{n} character makes the SMS Unicode: {characters}</numerusform><numerusform>{n} characters make the SMS Unicode: {characters}</numerusform></translation></message>
  <message numerus="yes"><source>{n} empty</source><translation><numerusform>{n} empty</numerusform><numerusform>{n} empty</numerusform></translation></message>
  <message numerus="yes"><source>{n} hours</source><translation><numerusform>{n} hour</numerusform><numerusform>{n} hours</numerusform></translation></message>
  <message numerus="yes"><source>{n} minutes</source><translation><numerusform>{n} minute</numerusform><numerusform>{n} minutes</numerusform></translation></message>
  <message numerus="yes"><source>{n} problems</source><comment>of a card</comment><translation><numerusform>{n} problem</numerusform><numerusform>{n} problems</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients</source><translation><numerusform>{n} recipient</numerusform><numerusform>{n} recipients</numerusform></translation></message>
  <message numerus="yes"><source>{n} seconds</source><translation><numerusform>{n} second</numerusform><numerusform>{n} seconds</numerusform></translation></message>
  <message numerus="yes"><source>{n} warnings</source><comment>of a card</comment><translation><numerusform>{n} warning</numerusform><numerusform>{n} warnings</numerusform></translation></message>
</context></TS>
