"""Phones on the stop list, whichever phone of its row each is: who opted out gets nothing on another one."""

from collections.abc import Collection, Iterator, Sequence

from smsbat_composer.recipients.phones import read_every_phone


def find_stopped(
    cells: Sequence[str], plain: Sequence[str], stop_list: Collection[str]
) -> Iterator[tuple[int, str]]:
    """The cells of a column (by index) with a phone on the stop list, and that phone.

    `plain` are the phones that `read_ukrainian_mobiles` found there: only the other cells are read anew.
    """
    for index, phone in enumerate(plain):
        found = [phone] if phone or not cells[index] else read_every_phone(cells[index])
        if said := next((one for one in found if one in stop_list), ""):
            yield index, said
