<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context><name>words</name>
  <message><source>{count} bytes</source><translation>{count} Б</translation></message>
  <message><source>{count} KB</source><translation>{count} КБ</translation></message>
  <message><source>{count} MB</source><translation>{count} МБ</translation></message>
</context></TS>
