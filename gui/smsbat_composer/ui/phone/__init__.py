"""The phone that shows a message as its recipient will see it."""
