<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context><name>campaigns</name>
  <message numerus="yes"><source>{n} problems</source><comment>of a draft</comment><translation><numerusform>{n} problem</numerusform><numerusform>{n} problems</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients in doubt</source><translation><numerusform>{n} recipient in doubt</numerusform><numerusform>{n} recipients in doubt</numerusform></translation></message>
  <message numerus="yes"><source>{n} campaigns.</source><translation><numerusform>{n} campaign.</numerusform><numerusform>{n} campaigns.</numerusform></translation></message>
  <message numerus="yes"><source>Contacts go {n} days after a campaign’s end, its totals stay.</source><translation><numerusform>Contacts go {n} day after a campaign’s end, its totals stay.</numerusform><numerusform>Contacts go {n} days after a campaign’s end, its totals stay.</numerusform></translation></message>
  <message numerus="yes"><source>Its message, its list and what became of {n} recipients go from this computer, and nobody is warned any more that they got this text. Save the report first if you need it. This cannot be undone.</source><translation><numerusform>Its message, its list and what became of {n} recipient go from this computer, and nobody is warned any more that they got this text. Save the report first if you need it. This cannot be undone.</numerusform><numerusform>Its message, its list and what became of {n} recipients go from this computer, and nobody is warned any more that they got this text. Save the report first if you need it. This cannot be undone.</numerusform></translation></message>
  <message numerus="yes"><source>{n} recipients were not sent to and will not be.</source><translation><numerusform>{n} recipient was not sent to and will not be.</numerusform><numerusform>{n} recipients were not sent to and will not be.</numerusform></translation></message>
</context></TS>
