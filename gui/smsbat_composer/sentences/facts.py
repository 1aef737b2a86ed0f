"""The values that go with a code, as they stand in a sentence."""

from collections.abc import Callable, Mapping, Sequence

from smsbat_composer.campaign.problems import Problem
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_MOST_NAMES = 12  # of a list in one sentence; a sheet may have thousands of columns
_MISSING = "?"


class Facts:
    """A code's values; whatever their type, and even where one is missing, they can be read out.

    A child process hands over only texts, so a number may come as its digits.
    """

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def has(self, name: str) -> bool:
        """There is something to say."""
        return self._values.get(name) not in (None, "", (), [])

    def text(self, name: str) -> str:
        """The value as it is."""
        return str(self._values[name]) if self.has(name) else _MISSING

    def whole(self, name: str) -> int:
        """The value as a whole number; 0 where it is none."""
        value = self._values.get(name)
        if isinstance(value, int | float):
            return int(value)
        return int(value) if isinstance(value, str) and value.isdecimal() else 0

    def figure(self, name: str) -> str:
        """A number as the language writes it; anything else as it is."""
        value = self._values.get(name)
        is_whole = isinstance(value, int | float) or (isinstance(value, str) and value.isdecimal())
        return number(self.whole(name)) if is_whole else self.text(name)

    def each(self, name: str) -> list[str]:
        """Several values, one by one."""
        value = self._values.get(name)
        several = value if isinstance(value, Sequence) and not isinstance(value, str) else [self.text(name)]
        return [str(one) for one in several]

    def names(self, name: str) -> str:
        """The first of several names, in quotes."""
        return quoted_names(self.each(name))

    def problems(self, name: str) -> list[Problem]:
        """The problems of a campaign among the values."""
        value = self._values.get(name)
        return [one for one in value if isinstance(one, Problem)] if isinstance(value, Sequence) else []

    def system_reason(self) -> str:
        """What the system said, as a sentence to put behind another; "" where it said nothing."""
        return (
            " " + tr("The system says: {reason}.", reason=self.text("reason")) if self.has("reason") else ""
        )


Sentence = Callable[[Facts], str]


def quoted(name: str) -> str:
    """A name in the language's quotes."""
    return tr("“{name}”", name=name)


def quoted_names(names: Sequence[str]) -> str:
    """Names in quotes and between commas; a long list says how many more there are."""
    shown = ", ".join(quoted(name) for name in names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    return tr("{names} and {n} more", names=shown, n=more) if more > 0 else shown
