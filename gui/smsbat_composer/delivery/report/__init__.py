"""The report: what became of every row, in a copy of the user's own workbook, a new one, or CSV."""
