<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context><name>delivery_step</name>
  <message numerus="yes"><source>Nobody knows whether {n} recipients got the message</source><translation><numerusform>Nobody knows whether {n} recipient got the message</numerusform><numerusform>Nobody knows whether {n} recipients got the message</numerusform></translation></message>
  <message numerus="yes"><source>{n} requests</source><translation><numerusform>{n} request</numerusform><numerusform>{n} requests</numerusform></translation></message>
  <message numerus="yes"><source>{n} on their way</source><translation><numerusform>{n} on its way</numerusform><numerusform>{n} on their way</numerusform></translation></message>
  <message numerus="yes"><source>{n} waiting for their turn</source><translation><numerusform>{n} waiting for its turn</numerusform><numerusform>{n} waiting for their turn</numerusform></translation></message>
  <message numerus="yes"><source>{n} were not sent: you stopped</source><translation><numerusform>{n} was not sent: you stopped</numerusform><numerusform>{n} were not sent: you stopped</numerusform></translation></message>
  <message numerus="yes"><source>{n} without a last status: the gateway never told how they ended</source><translation><numerusform>{n} without a last status: the gateway never told how it ended</numerusform><numerusform>{n} without a last status: the gateway never told how they ended</numerusform></translation></message>
  <message numerus="yes"><source>The first {n} rows are copied: the report has all of them</source><translation><numerusform>The first {n} row is copied: the report has all of them</numerusform><numerusform>The first {n} rows are copied: the report has all of them</numerusform></translation></message>
  <message numerus="yes"><source>{n} more statuses to come</source><translation><numerusform>{n} more status to come</numerusform><numerusform>{n} more statuses to come</numerusform></translation></message>
  <message numerus="yes"><source>{n} of them are on their way and will be finished.</source><translation><numerusform>{n} of them is on its way and will be finished.</numerusform><numerusform>{n} of them are on their way and will be finished.</numerusform></translation></message>
  <message numerus="yes"><source>{n} rows are copied</source><translation><numerusform>{n} row is copied</numerusform><numerusform>{n} rows are copied</numerusform></translation></message>
  <message numerus="yes"><source>A new campaign from {n} recipients?</source><translation><numerusform>A new campaign from {n} recipient?</numerusform><numerusform>A new campaign from {n} recipients?</numerusform></translation></message>
  <message numerus="yes"><source>Try {n} recipients once more?</source><translation><numerusform>Try {n} recipient once more?</numerusform><numerusform>Try {n} recipients once more?</numerusform></translation></message>
  <message numerus="yes"><source>Nobody knows whether the message reached {n} recipients.</source><translation><numerusform>Nobody knows whether the message reached {n} recipient.</numerusform><numerusform>Nobody knows whether the message reached {n} recipients.</numerusform></translation></message>
  <message numerus="yes"><source>The others are handed over, and {n} of them are still queued.</source><translation><numerusform>The others are handed over, and {n} of them is still queued.</numerusform><numerusform>The others are handed over, and {n} of them are still queued.</numerusform></translation></message>
  <message numerus="yes"><source>Nothing was sent to the other {n} yet.</source><translation><numerusform>Nothing was sent to the other {n} yet.</numerusform><numerusform>Nothing was sent to the other {n} yet.</numerusform></translation></message>
</context></TS>
