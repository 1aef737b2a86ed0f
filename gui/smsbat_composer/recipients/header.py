"""The header row: where it stands, and what its columns are called."""

from collections.abc import Sequence
from itertools import islice

from smsbat_composer.recipients.columns import is_phone_title
from smsbat_composer.recipients.phones import read_phone
from smsbat_composer.words.folding import fold_name

# A column that this program added to rows it saved: it begins with a character that nobody types or sees.
OWN_COLUMN = "\u2063"

_MOST_ROWS_ABOVE = 50
_MOST_PHONES_ABOVE = 3  # rows of a letterhead; more are people, in a list that goes on under a second header
_ROWS_BELOW = 3  # the first people may have no phone
_LONGEST_TITLE = 60  # characters; longer is a sentence above the table
_NO_PHONE = frozenset({"немає", "нема", "відсутній", "нет", "отсутствует", "none", "n/a"})
_DIGITS_OF_PHONE = 6
_DIGITS_OF_DATA = 3


def find_header_row(rows: Sequence[Sequence[str]]) -> int:
    """The number (from 1) of the header among the first rows of a sheet, 0 when there is none.

    A row that names a phone column right above phones is the header, though the sender's own phone may
    stand above it. Otherwise it is above the first row that holds a phone: a row that names a phone
    column, or the first of the widest rows, for titles above a table fill a cell or two. A row that has
    "none" where others have a phone is a person.
    """
    with_phone = [number for number, cells in enumerate(rows, start=1) if _holds_phone(cells)]
    below_letterhead = _find_row_naming_phones(rows)
    if 0 < sum(number < below_letterhead for number in with_phone) <= _MOST_PHONES_ABOVE:
        return below_letterhead
    above = list(enumerate(rows[: with_phone[0] - 1 if with_phone else None], start=1))
    phones = _find_phones(rows[with_phone[0] - 1]) if with_phone else []
    naming = [number for number, cells in above if any(map(is_phone_title, cells)) and _is_short(cells)]
    others = [
        number
        for number, cells in above
        if any(cells)
        and not any(map(_is_data, cells))
        and not _says_no_phone(cells, phones)
        and _is_short(cells)
    ]
    candidates = naming or others[:_MOST_ROWS_ABOVE]
    return max(candidates, key=lambda number: sum(map(bool, rows[number - 1])), default=0)


def column_letters(index: int) -> str:
    """The spreadsheet's own name of a column: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, remainder = divmod(index - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters


def fold_title(title: str) -> str:
    """What two titles are compared by, as a placeholder finds its column."""
    return fold_name(title)


def find_title(titles: Sequence[str], wanted: str) -> str | None:
    """The title that is wanted: the very one, or else one that is spelled a little otherwise."""
    if wanted in titles:
        return wanted
    return next((title for title in titles if fold_title(title) == fold_title(wanted)), None)


def name_columns(titles: Sequence[str], width: int, first_column: int) -> tuple[str, ...]:
    """One name a column: its title in one line, or its letters; a repeated one gets a number.

    Names differ in more than case or apostrophes, for a placeholder ignores these.
    """
    names: list[str] = []
    taken: set[str] = set()
    own_titles = {fold_title(title) for title in titles}
    for index in range(width):
        title = " ".join(titles[index].split()) if index < len(titles) else ""
        name = wanted = title or column_letters(first_column + index)
        number = 1
        while fold_title(name) in taken or (name != title and fold_title(name) in own_titles):
            number += 1
            name = f"{wanted} {number}"
        taken.add(fold_title(name))
        names.append(name)
    return tuple(names)


def _holds_phone(cells: Sequence[str]) -> bool:
    return bool(_find_phones(cells))


def _find_phones(cells: Sequence[str]) -> list[int]:
    return [index for index, cell in enumerate(cells) if cell and read_phone(cell).digits]


def _says_no_phone(cells: Sequence[str], phones: Sequence[int]) -> bool:
    """Whether it is a person without a phone, who stands above others in a list without titles."""
    return any(index < len(cells) and cells[index].casefold() in _NO_PHONE for index in phones)


def _find_row_naming_phones(rows: Sequence[Sequence[str]]) -> int:
    """The first row with the title of a phone column and a phone right below it; 0 when there is none."""
    for number, cells in enumerate(rows[:_MOST_ROWS_ABOVE], start=1):
        named = [index for index, cell in enumerate(cells) if is_phone_title(cell)]
        below = islice(filter(any, rows[number:]), _ROWS_BELOW) if named and _is_short(cells) else ()
        if any(read_phone(row[index]).digits for row in below for index in named if index < len(row)):
            return number
    return 0


def _is_short(cells: Sequence[str]) -> bool:
    return not any(len(cell) > _LONGEST_TITLE or _count_digits(cell) >= _DIGITS_OF_PHONE for cell in cells)


def _is_data(cell: str) -> bool:
    return _count_digits(cell) >= _DIGITS_OF_DATA and not any(map(str.isalpha, cell))


def _count_digits(cell: str) -> int:
    return sum(map(str.isdigit, cell))
