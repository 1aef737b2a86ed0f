"""The columns of the preview, as data: where a row stands, what becomes of it, its phones, its fields."""

import re
from collections.abc import Mapping, Sequence
from functools import partial

from smsbat_composer.recipients.list_file import RecipientList, Row
from smsbat_composer.recipients.outcomes import Outcome
from smsbat_composer.recipients.phones import PhoneProblem, read_phone
from smsbat_composer.sentences.phones import phone_reason
from smsbat_composer.sentences.read_as import source_word
from smsbat_composer.sentences.rows import outcome_word, row_reason
from smsbat_composer.ui.components.cell_roles import Pill
from smsbat_composer.ui.components.paged_model import Align, Column
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.components.two_line_header import HeaderNote
from smsbat_composer.ui.recipients.phone_menus import phone_title
from smsbat_composer.ui.recipients.source_row import source_title
from smsbat_composer.ui.theme import MEDIUM, SEMIBOLD, Tone, dp, metrics
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

OUTCOME_ICONS: Mapping[Outcome, tuple[str, Tone]] = {
    Outcome.TO_SEND: ("ok", Tone.DELIVERED),
    Outcome.DUPLICATE: ("copy", Tone.WAITING),
    Outcome.STOP_LIST: ("ban", Tone.REFUSED),
    Outcome.INVALID: ("cross", Tone.NOT_DELIVERED),
    Outcome.EMPTY: ("minus", Tone.NEUTRAL),
    Outcome.HIDDEN: ("eye-off", Tone.NEUTRAL),
    Outcome.CORRECTED: ("pencil", Tone.NEUTRAL),
}

_NOT_JUDGED = frozenset({Outcome.EMPTY, Outcome.HIDDEN})

_NUMBERS, _FILE = 52, 140
_FIRST_PHONE, _NEXT_PHONE, _ONLY_PHONE = 210, 150, 330  # of one alone: a reason has no cell to run over
_NARROWEST, _WIDEST, _PADDING, _CHEVRON = 80, 240, 20, 18
_WHOLE = 0.9  # of the cells are shown whole; one long name need not widen its column for all
_FIGURE = re.compile(r"[-+]?\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:[.,]\d+)?\s?[%₴$€]?", re.ASCII)


def preview_columns(recipients: RecipientList, sample: Sequence[Row], *, fixed: bool) -> list[Column[Row]]:
    """Phones first by priority, for they decide; then the fields in the sheet's order.

    `sample` are some rows to take widths and sides from; `fixed` columns have no menu. The key of a
    sheet's column is its index.
    """
    fields = [index for index in range(len(recipients.columns)) if index not in recipients.phone_columns]
    return [
        *_place_columns(recipients, sample),
        Column("outcome", tr("What will be"), lambda row: outcome_word(row.outcome), 122, look=_look),
        *(_phone_column(recipients, place, fixed=fixed) for place in range(len(recipients.phone_columns))),
        *(_field_column(recipients, index, sample, fixed=fixed) for index in fields),
    ]


def _place_columns(recipients: RecipientList, sample: Sequence[Row]) -> list[Column[Row]]:
    """The sheet's own number of a row, after its file where there are several."""
    title = tr("row", comment="header of row numbers")
    numbers = [recipients.place(row.number).row for row in sample]
    columns = [
        Column[Row](
            "row",
            title,
            lambda row: str(recipients.place(row.number).row),
            max(_NUMBERS, _width_of(numbers, title)),
            Align.RIGHT,
            ink=lambda _row: "text3",
        )
    ]
    if len(recipients.sources) > 1:
        names = [source_title(read) for read in recipients.sources]
        named = Column[Row](
            "file",
            tr("File"),
            lambda row: names[recipients.place(row.number).source],
            min(_width_of(names, tr("File")), _FILE),
            ink=lambda _row: "text2",
        )
        columns.insert(0, named)
    return columns


def _look(row: Row) -> StatusLook:
    icon, tone = OUTCOME_ICONS[row.outcome]
    return StatusLook(icon, outcome_word(row.outcome), tone)


# --- phones


def _phone_column(recipients: RecipientList, place: int, *, fixed: bool) -> Column[Row]:
    index = recipients.phone_columns[place]
    alone = len(recipients.phone_columns) == 1
    return Column(
        str(index),
        recipients.columns[index],
        lambda row: row.cells[index],
        _ONLY_PHONE if alone else _NEXT_PHONE if place else _FIRST_PHONE,
        pill=partial(_pill, recipients, index),
        after=partial(_taken, index, first=place == 0),
        note=HeaderNote(phone_title(place), "phone", menu=not fixed),
    )


def _pill(recipients: RecipientList, index: int, row: Row) -> Pill | None:
    """Why this cell is not the phone that is sent to; None where it is, or was not looked at."""
    if row.outcome in _NOT_JUDGED:
        return None
    if row.outcome is Outcome.CORRECTED:
        first = index == recipients.phone_columns[0]
        return Pill(row.cells[index], row_reason(row, recipients), _tone_of(row)) if first else None
    if index == row.phone_column:
        if row.outcome is Outcome.TO_SEND:
            return None
        return Pill(row.cells[index], row_reason(row, recipients), _tone_of(row))
    reason = _refusal(recipients, index, row)
    spread = row.outcome is Outcome.INVALID
    return Pill(row.cells[index], reason, Tone.NOT_DELIVERED, spread) if reason else None


def _tone_of(row: Row) -> Tone:
    return OUTCOME_ICONS[row.outcome][1]


def _refusal(recipients: RecipientList, index: int, row: Row) -> str:
    if index == row.problem_column and row.problem is not None:
        return phone_reason(row.problem, row.detail)
    places = recipients.phone_columns
    used = len(places) if row.phone_column is None else places.index(row.phone_column)
    if not row.cells[index] or places.index(index) > used:
        return ""
    verdict = read_phone(row.cells[index])  # the list keeps the reason of the first refused cell alone
    asked = verdict.problem is not None and verdict.problem is not PhoneProblem.EMPTY
    return phone_reason(verdict.problem, verdict.detail) if verdict.problem and asked else ""


def _taken(index: int, row: Row, *, first: bool) -> StatusLook | None:
    """That this phone was used in place of one of higher priority."""
    used = row.outcome is Outcome.TO_SEND and row.phone_column == index and not first
    return StatusLook("", tr("taken"), Tone.DELIVERED) if used else None


# --- fields


def _field_column(
    recipients: RecipientList, index: int, sample: Sequence[Row], *, fixed: bool
) -> Column[Row]:
    title = recipients.columns[index]
    filled = [row.cells[index] for row in sample if row.cells[index]]
    figures = bool(filled) and all(_FIGURE.fullmatch(cell) for cell in filled)
    return Column(
        str(index),
        title,
        lambda row: row.cells[index],
        _width_of(filled, title, "{" + title + "}"),
        Align.RIGHT if figures else Align.LEFT,
        mark=lambda row: index in row.differing_columns,
        tooltip=partial(_other_value, recipients, index),
        note=HeaderNote("{" + title + "}", menu=not fixed),
    )


def _other_value(recipients: RecipientList, index: int, row: Row) -> str:
    """What the first row with the same phone says here, where that is something else."""
    if index not in row.differing_columns or row.duplicate_of is None:
        return ""
    first, place = recipients.row(row.duplicate_of), recipients.place(row.duplicate_of)
    said = (first.cells[index] if first else "") or tr("empty")
    if len(recipients.sources) == 1:
        return tr("In row {row}: {value}", row=number(place.row), value=said)
    file = source_word(recipients.sources[place.source])
    return tr("In row {row} of {file}: {value}", row=number(place.row), file=file, value=said)


def _width_of(cells: Sequence[object], title: str, note: str = "") -> int:
    """The width these rows need, in pixels of the drawings."""
    widths = sorted(metrics(13, tabular=True).horizontalAdvance(str(cell)) for cell in cells)
    content = widths[int(_WHOLE * (len(widths) - 1))] if widths else 0
    header = max(
        metrics(12, SEMIBOLD).horizontalAdvance(title),
        metrics(12, MEDIUM).horizontalAdvance(note) + (dp(_CHEVRON) if note else 0),
    )
    drawn = round((max(content, header) + dp(_PADDING)) * 100 / dp(100))
    return min(max(drawn + 2, _NARROWEST if note else 0), _WIDEST)
