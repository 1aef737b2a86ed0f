<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context><name>recipients_step</name>
  <message numerus="yes"><source>{size} · {n} rows · read in {seconds} s</source><translation><numerusform>{size} · {n} row · read in {seconds} s</numerusform><numerusform>{size} · {n} rows · read in {seconds} s</numerusform></translation></message>
</context></TS>
