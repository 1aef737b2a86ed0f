"""Rows counted one by one: SMS sizes, Viber lengths, blank cells, problems, and the rows worth a look."""

from collections import Counter
from collections.abc import Sequence
from typing import Generic, TypeVar

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.limits import utf16_units
from smsbat_composer.campaign.message_fields import is_blank
from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.campaign.row_problems import FIRST_ROWS, RowProblems
from smsbat_composer.campaign.sms_parts import Encoding, forcing_characters, measure
from smsbat_composer.campaign.text_rules import Verdict, avoidable_unicode, judge_sms, viber_text_rules

Size = TypeVar("Size", int, tuple[int, int])


class Span(Generic[Size]):
    """The least and the greatest size seen, and the first row that had each."""

    def __init__(self) -> None:
        self.least: tuple[Size, int] | None = None
        self.greatest: tuple[Size, int] | None = None

    def add(self, size: Size, row: int) -> None:
        """Take one row's size in."""
        if self.least is None or size < self.least[0]:
            self.least = (size, row)
        if self.greatest is None or size > self.greatest[0]:
            self.greatest = (size, row)

    @property
    def bounds(self) -> tuple[Size, Size] | None:
        """The least and the greatest size; None when no row was seen."""
        return None if self.least is None or self.greatest is None else (self.least[0], self.greatest[0])


class RowCounting:
    """Everything that is learned from rendering the rows; the attributes are read once all are added."""

    def __init__(self, campaign: CampaignFile, renderer: Renderer) -> None:
        self.recipients = 0
        self.distinct_values: set[int] = set()  # hashes: a million rows are too much to keep
        self.encodings: Counter[Encoding] = Counter()
        self.rows_by_parts: Counter[int] = Counter()
        self.first_rows_by_parts: dict[int, list[int]] = {}
        self.sms_units = Span[int]()
        self.sms_sizes = Span[tuple[int, int]]()  # parts, then units: what makes one dearer than another
        self.viber_units = Span[int]()
        self.viber_sizes = Span[int]()  # units of all its texts
        self.blanks = Span[int]()
        self.longest_fields: dict[str, int] = {}
        self.forcing: dict[str, None] = {}
        self.problems = RowProblems()
        self._renderer = renderer
        viber = campaign.message.viber
        self._has_viber = viber is not None
        rules = viber_text_rules(renderer, viber) if viber else []
        self._rules = [rule for rule in rules if not rule.text.is_constant]
        self._seen_characters: set[str] = set()
        # A constant text has been judged once, by check_message.
        self._sms_place = None if renderer.sms is None or renderer.sms.is_constant else renderer.sms.path
        self._sms_written = frozenset(renderer.sms_written)
        self._blank_verdicts = [
            Verdict(ProblemCode.EMPTY_CELLS, 0, {"column": column.header})
            if column.if_empty is None
            else None
            for column in renderer.used_columns
        ]

    def add(self, row: int, cells: Sequence[str]) -> None:
        """Render one row and count it."""
        self.recipients += 1
        picked = self._renderer.pick(cells)
        values = self._renderer.fill(picked)
        self.distinct_values.add(hash(values))
        sms_text = self._renderer.sms_text(values)
        if sms_text is not None:
            self._add_sms(row, sms_text)
        if self._has_viber:
            self._add_viber(row, values)
        self.blanks.add(self._add_blanks(row, picked), row)

    def _add_viber(self, row: int, values: Sequence[str]) -> None:
        viber_text = self._renderer.viber_text(values)
        size = 0
        if viber_text is not None:
            size = utf16_units(viber_text)
            self.viber_units.add(size, row)
        for rule in self._rules:
            is_main = rule.text is self._renderer.viber
            text = viber_text if is_main and viber_text is not None else rule.text.render(values)
            path, units = rule.text.path, utf16_units(text)
            size += 0 if is_main else units
            self.longest_fields[path] = max(self.longest_fields.get(path, 0), units)
            if verdict := rule.judge(text):
                self.problems.add(row, path, verdict)
        self.viber_sizes.add(size, row)

    def _add_sms(self, row: int, text: str) -> None:
        size = measure(text)
        self.encodings[size.encoding] += 1
        self.rows_by_parts[size.parts] += 1
        first_rows = self.first_rows_by_parts.setdefault(size.parts, [])
        if len(first_rows) < FIRST_ROWS:
            first_rows.append(row)
        self.sms_units.add(size.units, row)
        self.sms_sizes.add((size.parts, size.units), row)
        if size.encoding is Encoding.UCS2 and not self._seen_characters.issuperset(text):
            self._seen_characters.update(text)
            self.forcing.update(dict.fromkeys(forcing_characters(text)))
        if self._sms_place:
            if verdict := judge_sms(text, size):
                self.problems.add(row, self._sms_place, verdict)
            elif characters := avoidable_unicode(text, size):
                self.problems.add(row, self._sms_place, self._unicode_verdict(characters))

    def _unicode_verdict(self, characters: tuple[str, ...]) -> Verdict:
        """What the text brings in is mended there; where a cell brings in more, in the list."""
        from_cells = tuple(character for character in characters if character not in self._sms_written)
        code = ProblemCode.UNICODE_IN_CELLS if from_cells else ProblemCode.UNICODE_AVOIDABLE
        return Verdict(code, len(characters), {"characters": from_cells or characters})

    def _add_blanks(self, row: int, picked: Sequence[str]) -> int:
        blanks = 0
        for cell, verdict in zip(picked, self._blank_verdicts, strict=True):
            if is_blank(cell):
                blanks += 1
                if verdict:
                    self.problems.add(row, f"if_empty.{verdict.values['column']}", verdict)
        return blanks
