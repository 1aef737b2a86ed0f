<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context><name>stop_list</name>
  <message numerus="yes"><source>{n} phones. The stop list always wins, tests included.</source><translation><numerusform>{n} phone. The stop list always wins, tests included.</numerusform><numerusform>{n} phones. The stop list always wins, tests included.</numerusform></translation></message>
  <message numerus="yes"><source>{n} found</source><translation><numerusform>{n} found</numerusform><numerusform>{n} found</numerusform></translation></message>
  <message numerus="yes"><source>{n} phones added</source><translation><numerusform>{n} phone added</numerusform><numerusform>{n} phones added</numerusform></translation></message>
  <message numerus="yes"><source>{n} were on the list already</source><translation><numerusform>{n} was on the list already</numerusform><numerusform>{n} were on the list already</numerusform></translation></message>
  <message numerus="yes"><source>{n} rows have no phone</source><translation><numerusform>{n} row has no phone</numerusform><numerusform>{n} rows have no phone</numerusform></translation></message>
</context></TS>
