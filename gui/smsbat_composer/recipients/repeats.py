"""Duplicates beside the rows that they repeat: where they say something else."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import apsw

from smsbat_composer.recipients.list_blocks import ABOUT_A_ROW, block_numbers, split_cells, split_rows
from smsbat_composer.recipients.list_queries import REPEATS, ROWS_AROUND


def compare_repeats(connection: apsw.Connection, width: int, phone_columns: Sequence[int]) -> int:
    """Note the duplicates that say something else, phones apart, and in which columns; gives their number."""
    compared = [column for column in range(width) if column not in phone_columns]
    differing = sorted(_compare(connection, compared, width))
    connection.executemany(_NOTE, ((place, *one) for place, one in enumerate(differing)))
    return len(differing)


def _compare(connection: apsw.Connection, columns: Sequence[int], width: int) -> Iterator[tuple[int, str]]:
    """Where which differ; by the rows that they repeat, so that each block is taken apart once."""
    numbers: Sequence[int] = ()
    rows: list[bytes] = []
    for position, stored, number in connection.execute(REPEATS):
        if not numbers or number > numbers[-1]:
            first_number, stored_numbers, together = connection.execute(ROWS_AROUND, (number,)).get
            rows = split_rows(together)
            numbers = block_numbers(first_number, stored_numbers, len(rows))
        first = split_cells(rows[bisect_left(numbers, number)], width)
        later = split_cells(stored, width + ABOUT_A_ROW)[ABOUT_A_ROW:]
        differing = [column for column in columns if first[column] != later[column]]
        if differing:
            yield position, f"[{','.join(map(str, differing))}]"


_NOTE = "INSERT INTO differing (place, position, columns) VALUES (?, ?, ?)"
