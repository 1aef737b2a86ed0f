"""What becomes of a row: exactly one outcome each, and the sums that must add up."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What can become of a row; the last three stand outside of the list."""

    TO_SEND = "to_send"
    DUPLICATE = "duplicate"
    STOP_LIST = "stop_list"
    INVALID = "invalid"
    EMPTY = "empty"  # nothing in any cell, between rows that have something
    HIDDEN = "hidden"  # the sheet hides it, and it was not asked for
    CORRECTED = "corrected"  # it was saved to be corrected, and the row that was read for it counts


@dataclass(frozen=True, slots=True)
class Counts:
    """The adding-up line: `in_file` is the sum of the first four, a row without a phone is invalid.

    With `empty`, `hidden` and `corrected` it makes every row below the headers to the last filled ones.
    """

    to_send: int
    duplicates: int
    stop_list: int
    invalid: int
    empty: int = 0
    hidden: int = 0
    corrected: int = 0

    @property
    def in_file(self) -> int:
        """Every row that is neither empty nor left out."""
        return self.to_send + self.duplicates + self.stop_list + self.invalid
