"""What a campaign will be: every row rendered once, its parts, its price and its problems."""

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.cost import CostRange, cost_range
from smsbat_composer.campaign.problems import Problem, ProblemCode, Severity, found
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.campaign.row_counting import RowCounting
from smsbat_composer.campaign.sms_parts import Encoding
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.workspace.settings import Prices

_ROWS_BETWEEN_LOOKS = 64  # about a millisecond: the window is slower while rows are counted


class Cancelled(Exception):  # noqa: N818 - not an error: the user changed the message or closed the window
    """The estimate was stopped before its last row."""


@dataclass(frozen=True)
class PartsSummary:
    """SMS parts over all recipients, as if everybody got the SMS.

    `min` and `max` are one recipient's, `by_count` gives the recipients for each number of parts,
    `first_rows` a few of their row numbers; `gsm7` and `ucs2` are recipients by encoding.
    """

    total: int
    min: int
    max: int
    by_count: Mapping[int, int]
    first_rows: Mapping[int, tuple[int, ...]]
    gsm7: int
    ucs2: int


@dataclass(frozen=True)
class Estimate:
    """The whole campaign in numbers.

    `distinct_texts` counts the rows that differ in what their message uses. `parts` and `sms_units` are
    None without an SMS, `viber_units` without Viber text; units are the shortest and the longest.
    `longest_fields` are the UTF-16 units of the longest of each Viber text that columns make, by wire path.
    `forcing` are the characters that make some SMS Unicode. `longest_rows` and `shortest_rows` are by
    channel: an SMS by its parts, then its units, a Viber message by all its texts. `emptiest_row` has the
    most blank cells in the columns in use, None where no cell is blank. `problems` are of rows.
    """

    recipients: int
    distinct_texts: int
    parts: PartsSummary | None
    cost: CostRange | None
    sms_units: tuple[int, int] | None
    viber_units: tuple[int, int] | None
    longest_fields: Mapping[str, int]
    forcing: tuple[str, ...]
    longest_rows: Mapping[Channel, int]
    shortest_rows: Mapping[Channel, int]
    emptiest_row: int | None
    problems: tuple[Problem, ...]

    @property
    def viber_longest(self) -> int:
        """UTF-16 units of the longest Viber text; 0 when there is none."""
        return self.viber_units[1] if self.viber_units else 0


def estimate(
    campaign: CampaignFile,
    columns: Sequence[str],
    rows: Iterable[tuple[int, Sequence[str]]],
    prices: Prices,
    *,
    cancel: threading.Event | None = None,
) -> Estimate:
    """Render and count every row, given as sheet number and cells; raises Cancelled once `cancel` is set."""
    counting = RowCounting(campaign, Renderer(campaign, columns))
    for position, (row, cells) in enumerate(rows):
        if position % _ROWS_BETWEEN_LOOKS == 0 and cancel is not None and cancel.is_set():
            raise Cancelled
        counting.add(row, cells)
    sizes = ((Channel.VIBER, counting.viber_sizes), (Channel.SMS, counting.sms_sizes))
    most_blanks = counting.blanks.greatest
    return Estimate(
        recipients=counting.recipients,
        distinct_texts=len(counting.distinct_values),
        parts=_parts(counting),
        cost=cost_range(campaign.message, counting.recipients, counting.rows_by_parts, prices),
        sms_units=counting.sms_units.bounds,
        viber_units=counting.viber_units.bounds,
        longest_fields=dict(counting.longest_fields),
        forcing=tuple(counting.forcing),
        longest_rows={channel: span.greatest[1] for channel, span in sizes if span.greatest},
        shortest_rows={channel: span.least[1] for channel, span in sizes if span.least},
        emptiest_row=most_blanks[1] if most_blanks and most_blanks[0] else None,
        problems=tuple(_problems(counting)),
    )


def _parts(counting: RowCounting) -> PartsSummary | None:
    by_count = dict(sorted(counting.rows_by_parts.items()))
    if not by_count:
        return None
    return PartsSummary(
        total=sum(parts * rows for parts, rows in by_count.items()),
        min=min(by_count),
        max=max(by_count),
        by_count=by_count,
        first_rows={parts: tuple(counting.first_rows_by_parts[parts]) for parts in by_count},
        gsm7=counting.encodings[Encoding.GSM7],
        ucs2=counting.encodings[Encoding.UCS2],
    )


def _problems(counting: RowCounting) -> list[Problem]:
    if not counting.recipients:
        return [found(ProblemCode.NO_RECIPIENTS, None)]
    return sorted(counting.problems.problems(), key=lambda problem: problem.severity is Severity.WARNING)
