"""What goes wrong outside our code: told to the user, never a bug."""


class UserError(Exception):
    """An input or an environment that the user can mend.

    `code` names the sentence (sentences.py), `values` fill it. Neither may hold a token; a value that
    holds a contact is for the screen only. The exception's own text is the code alone, so a log that
    prints it gives nothing away.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
