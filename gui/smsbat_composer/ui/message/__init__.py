"""What is said: the editors of the message, and beside them what a recipient will see."""
