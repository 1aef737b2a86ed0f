"""Plan, journal, sender, tracker and report: everything between Send and the last status."""
