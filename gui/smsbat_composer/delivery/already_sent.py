"""Who got the same text before: by what was said to whom, whatever the file and the campaign are called.

The journal keeps a keyed digest of phone and text beside each row, not the text a second time. A person
counts as having got it unless the journal knows better: refused and not delivered people did not, and those
in doubt, on their way or still waiting for their turn did.
"""

import hashlib
import json
import threading
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import apsw

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.estimate import Cancelled
from smsbat_composer.campaign.rendering import Rendered, Renderer
from smsbat_composer.delivery.instants import from_ms, to_ms
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.settings import Mode

_ROWS_AT_ONCE = 1_000
_MOST_CAMPAIGNS = 3  # named; the rest is in the number

# Who has the text, or may get it yet, in a journal row `r` of a campaign `c`; :since, :now in milliseconds.
_GOT_IT = """
    c.mode = :mode AND r.display NOT IN ('refused', 'not_delivered', 'sent_again')
    AND NOT (r.state = 'planned' AND c.state = 'stopped')
    AND coalesce(r.accepted_at, (SELECT created_at FROM request WHERE id = r.request), :now) >= :since
"""
# One lookup in each of two indexes: OR between them would scan.
_FIND = f"""
    SELECT j.key, c.id FROM json_each(:digests) AS j CROSS JOIN recipient AS r ON r.said = j.value
    JOIN campaign AS c ON c.id = r.campaign WHERE {_GOT_IT}
    UNION
    SELECT j.key, c.id FROM json_each(:digests) AS j CROSS JOIN recipient AS r ON r.said_too = j.value
    JOIN campaign AS c ON c.id = r.campaign WHERE {_GOT_IT}
"""  # noqa: S608 - our own words
# The same over the plan's own rows, inside the transaction that writes it: nothing can come between.
_PLANNED_AGAIN = f"""
    SELECT p.id FROM planned_row AS p CROSS JOIN recipient AS r ON r.said IN (p.said, p.said_too)
    JOIN campaign AS c ON c.id = r.campaign WHERE p.said IS NOT NULL AND {_GOT_IT}
    UNION
    SELECT p.id FROM planned_row AS p CROSS JOIN recipient AS r ON r.said_too IN (p.said, p.said_too)
    JOIN campaign AS c ON c.id = r.campaign WHERE p.said IS NOT NULL AND {_GOT_IT}
"""  # noqa: S608 - our own words


@dataclass(frozen=True, slots=True)
class EarlierCampaign:
    """A campaign that said the same, and to how many of these people."""

    name: str
    made: datetime
    people: int


@dataclass(frozen=True, slots=True)
class AlreadySent:
    """The rows of a list (their numbers, in order) whose people got the same text before, and from what.

    `campaigns` are those with the most of them; a person may have it from several.
    """

    rows: tuple[int, ...] = ()
    campaigns: tuple[EarlierCampaign, ...] = ()


class SaidDigests:
    """Digests of what a campaign says to each phone: one for each text, whatever channel carries it."""

    def __init__(self, connection: apsw.Connection, campaign: CampaignFile) -> None:
        key: bytes = connection.execute("SELECT key FROM said_key").get
        self._keyed = hashlib.blake2b(digest_size=8, key=key)  # copied: to key it anew takes half of the time
        viber = campaign.message.viber
        self._is_more_than_text = viber is not None and not (
            viber.carousel is None and viber.survey is None and campaign.message.viber_text
        )

    def of(self, phone: str, rendered: Rendered) -> tuple[int, int | None]:
        """Signed 64-bit numbers, as the journal keeps them; the second is None where one text is said."""
        viber = self._viber_words(rendered) if self._is_more_than_text else rendered.viber_text
        texts = [text.strip() for text in (viber, rendered.sms_text) if text is not None]
        first = self._digest(phone, texts[0])
        second = self._digest(phone, texts[1]) if len(texts) > 1 and texts[1] != texts[0] else None
        return first, second

    def _digest(self, phone: str, text: str) -> int:
        said = self._keyed.copy()
        said.update(f"{phone}\n{text}".encode())
        return int.from_bytes(said.digest(), "little", signed=True)

    @staticmethod
    def _viber_words(rendered: Rendered) -> str:
        """What makes a carousel, a survey or a picture the same; not how long it lives, nor who sends it."""
        plain = json.loads(rendered.content_json)
        viber = plain["viber"]
        words = {name: viber.get(name) for name in ("carousel", "survey", "image_url", "file_id")}
        return json.dumps([rendered.viber_text, words], ensure_ascii=False, sort_keys=True)


def find_already_sent(
    database: Path,
    campaign: CampaignFile,
    recipients: RecipientList,
    mode: Mode,
    *,
    passed_over: Collection[int] = frozenset(),
    now: datetime | None = None,
    cancel: threading.Event | None = None,
) -> AlreadySent:
    """Who of the list's rows to send got the same text in the days that the campaign's options name.

    Practice and live are apart; rows with the numbers `passed_over` are not looked at. Takes twice as long as
    rendering every row; raises Cancelled once `cancel` is set.
    """
    if campaign.options.already_sent_days == 0:
        return AlreadySent()
    with closing(connect(database, readonly=True)) as connection:
        values = period(campaign, mode, now)
        if not _could_be(connection, values):
            return AlreadySent()
        found: list[int] = []
        people = Counter[int]()
        digests = SaidDigests(connection, campaign)
        for rows, said in _chunks(campaign, recipients, digests, passed_over):
            if cancel is not None and cancel.is_set():
                raise Cancelled
            matches = connection.execute(_FIND, {**values, "digests": json.dumps(said)})
            again = {(rows[key // 2], earlier) for key, earlier in matches}
            people.update(earlier for _, earlier in again)
            found += sorted({row for row, _ in again})
        return AlreadySent(tuple(found), _earlier(connection, people))


def period(campaign: CampaignFile, mode: Mode, now: datetime | None = None) -> "dict[str, apsw.SQLiteValue]":
    """What the queries are told: how far back to look, and which of practice and live."""
    now = now or datetime.now(UTC)
    since = now - timedelta(days=campaign.options.already_sent_days)
    return {"mode": mode.value, "now": to_ms(now), "since": to_ms(since)}


def planned_again(
    connection: apsw.Connection, campaign: CampaignFile, mode: Mode, now: datetime | None = None
) -> list[int]:
    """The ids of the rows in `planned_row` whose people got the same text; inside the plan's transaction."""
    if campaign.options.already_sent_days == 0:
        return []
    values = period(campaign, mode, now)
    if not _could_be(connection, values):
        return []
    return [row for (row,) in connection.execute(_PLANNED_AGAIN, values)]


def _could_be(connection: apsw.Connection, values: "dict[str, apsw.SQLiteValue]") -> bool:
    """Whether any campaign of the mode was at work in that time."""
    return bool(
        connection.execute(
            "SELECT EXISTS (SELECT 1 FROM campaign WHERE mode = :mode"
            " AND (finished_at IS NULL OR finished_at >= :since OR created_at >= :since))",
            {name: values[name] for name in ("mode", "since")},
        ).get
    )


def _chunks(
    campaign: CampaignFile, recipients: RecipientList, digests: SaidDigests, passed_over: Collection[int]
) -> Iterator[tuple[list[int], list[int | None]]]:
    """Row numbers, and two digests for each in turn."""
    renderer = Renderer(campaign, recipients.columns)
    rows = (row for row in recipients.to_send() if row.number not in passed_over)
    while page := list(islice(rows, _ROWS_AT_ONCE)):
        said: list[int | None] = []
        for row in page:
            said += digests.of(row.phone or "", renderer.render_content(row.cells))
        yield [row.number for row in page], said


def _earlier(connection: apsw.Connection, people: Counter[int]) -> tuple[EarlierCampaign, ...]:
    named: Sequence[tuple[int, int]] = people.most_common(_MOST_CAMPAIGNS)
    found = []
    for campaign, count in named:
        row: tuple[str, int] = connection.execute(
            "SELECT name, created_at FROM campaign WHERE id = ?", (campaign,)
        ).get
        found.append(EarlierCampaign(row[0], from_ms(row[1]), count))
    return tuple(found)
