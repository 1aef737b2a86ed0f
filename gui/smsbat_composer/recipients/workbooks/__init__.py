"""Workbooks of every kind into grids: cells as the sheet shows them, and what it hides."""
