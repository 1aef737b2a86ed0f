"""What belongs to the program itself, whatever campaign is open: its one window, bugs, help, versions."""
