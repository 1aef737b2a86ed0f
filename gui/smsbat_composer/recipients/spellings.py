"""Finding one phone in any text, however people have spelled it there."""

import re
from urllib.parse import unquote

_UKRAINE = "380"  # its numbers are spelled with the code, with a part of it, or without
# What stands between digits: spaces, dashes, brackets, dots; never what parts one cell from the next.
_BETWEEN = r"(?:[^\w,;:\"'\x1e\x1f]|_){0,3}"


class PhoneSpellings:
    """The spellings of a phone (digits with the country code); inside longer numbers, too, to miss none."""

    def __init__(self, phone: str) -> None:
        self._pattern = re.compile(_BETWEEN.join(phone.removeprefix(_UKRAINE)))

    def stand_in(self, text: str) -> bool:
        """Whether the phone is in the text, or in an address there, whose characters are percent-encoded."""
        found = self._pattern.search(text)
        return found is not None or ("%" in text and self._pattern.search(unquote(text)) is not None)

    def taken_out(self, cells: "tuple[str, ...] | list[str]") -> list[str]:
        """The cells, empty where the phone stands in them."""
        return ["" if self.stand_in(cell) else cell for cell in cells]
