"""To whom: reading sheets, finding columns, phones, the stop list."""
