"""What becomes of a row: exactly one outcome each, and the sums that must add up."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """The four things that can become of a row."""

    TO_SEND = "to_send"
    DUPLICATE = "duplicate"
    STOP_LIST = "stop_list"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Counts:
    """The adding-up line: `in_file` is the sum of the other four, a row without a phone is invalid."""

    to_send: int
    duplicates: int
    stop_list: int
    invalid: int

    @property
    def in_file(self) -> int:
        """Every row that is not empty."""
        return self.to_send + self.duplicates + self.stop_list + self.invalid
