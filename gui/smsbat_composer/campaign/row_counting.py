"""Rows counted one by one: SMS sizes, Viber lengths, blank cells, problems, and the rows worth a look."""

from collections import Counter
from collections.abc import Sequence

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.limits import utf16_units
from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.campaign.row_problems import FIRST_ROWS, RowProblems
from smsbat_composer.campaign.sms_parts import Encoding, forcing_characters, measure
from smsbat_composer.campaign.text_rules import Verdict, avoidable_unicode, judge_sms, viber_text_rules


class Span:
    """The least and the greatest number seen, and the first row that had each."""

    def __init__(self) -> None:
        self.least: tuple[int, int] | None = None
        self.greatest: tuple[int, int] | None = None

    def add(self, number: int, row: int) -> None:
        """Take one row's number in."""
        if self.least is None or number < self.least[0]:
            self.least = (number, row)
        if self.greatest is None or number > self.greatest[0]:
            self.greatest = (number, row)

    @property
    def bounds(self) -> tuple[int, int] | None:
        """The least and the greatest number; None when no row was seen."""
        return None if self.least is None or self.greatest is None else (self.least[0], self.greatest[0])


class RowCounting:
    """Everything that is learned from rendering the rows; the attributes are read once all are added."""

    def __init__(self, campaign: CampaignFile, renderer: Renderer) -> None:
        self.recipients = 0
        self.distinct_values: set[int] = set()  # hashes: a million rows are too much to keep
        self.encodings: Counter[Encoding] = Counter()
        self.rows_by_parts: Counter[int] = Counter()
        self.first_rows_by_parts: dict[int, list[int]] = {}
        self.sms_units = Span()
        self.viber_units = Span()
        self.lengths = Span()
        self.blanks = Span()
        self.longest_fields: dict[str, int] = {}
        self.forcing: dict[str, None] = {}
        self.problems = RowProblems()
        self._renderer = renderer
        viber = campaign.message.viber
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
        length = 0
        sms_text = self._renderer.sms_text(values)
        if sms_text is not None:
            length += self._add_sms(row, sms_text)
        viber_text = self._renderer.viber_text(values)
        if viber_text is not None:
            units = utf16_units(viber_text)
            self.viber_units.add(units, row)
            length += units
        self.lengths.add(length, row)
        self.blanks.add(self._add_blanks(row, picked), row)
        for rule in self._rules:
            text = viber_text if rule.text is self._renderer.viber else rule.text.render(values)
            if text is None:
                continue
            path = rule.text.path
            self.longest_fields[path] = max(self.longest_fields.get(path, 0), utf16_units(text))
            if verdict := rule.judge(text):
                self.problems.add(row, path, verdict)

    def _add_sms(self, row: int, text: str) -> int:
        size = measure(text)
        self.encodings[size.encoding] += 1
        self.rows_by_parts[size.parts] += 1
        first_rows = self.first_rows_by_parts.setdefault(size.parts, [])
        if len(first_rows) < FIRST_ROWS:
            first_rows.append(row)
        self.sms_units.add(size.units, row)
        if size.encoding is Encoding.UCS2 and not self._seen_characters.issuperset(text):
            self._seen_characters.update(text)
            self.forcing.update(dict.fromkeys(forcing_characters(text)))
        if self._sms_place:
            if verdict := judge_sms(text, size):
                self.problems.add(row, self._sms_place, verdict)
            elif characters := avoidable_unicode(text, size):
                self.problems.add(row, self._sms_place, self._unicode_verdict(characters))
        return size.units

    def _unicode_verdict(self, characters: tuple[str, ...]) -> Verdict:
        """What the text brings in is mended there; where a cell brings in more, in the list."""
        from_cells = tuple(character for character in characters if character not in self._sms_written)
        code = ProblemCode.UNICODE_IN_CELLS if from_cells else ProblemCode.UNICODE_AVOIDABLE
        return Verdict(code, len(characters), {"characters": from_cells or characters})

    def _add_blanks(self, row: int, picked: Sequence[str]) -> int:
        blanks = 0
        for cell, verdict in zip(picked, self._blank_verdicts, strict=True):
            if not cell or cell.isspace():
                blanks += 1
                if verdict:
                    self.problems.add(row, f"if_empty.{verdict.values['column']}", verdict)
        return blanks
