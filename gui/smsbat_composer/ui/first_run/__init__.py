"""What is asked when the program is opened for the first time."""
