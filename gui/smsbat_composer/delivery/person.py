"""One person in the journal: in which campaigns their phone stands, and erasing them from one of these.

Who else is in the campaign keeps everything; only the bytes of requests that the person was part of go.
What everybody was told stays, even where the message itself names the phone: that is the user's own text.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import apsw

from smsbat_composer.delivery.erasure import let_erase
from smsbat_composer.recipients.spellings import PhoneSpellings
from smsbat_composer.workspace.database import transaction


@dataclass(frozen=True, slots=True)
class FoundIn:
    """A campaign, so many rows of which hold a phone; unless it `is_over` it still needs that."""

    campaign_id: str
    name: str
    rows: int
    is_over: bool


def find_person(connection: apsw.Connection, phone: str) -> list[FoundIn]:
    """The campaigns that hold this phone (digits), the newest first; some seconds for a million rows."""
    _let_spell(connection, phone)
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT campaign_id, name, id IN (SELECT id FROM ended_campaign), (SELECT count(*) FROM recipient "
        "WHERE campaign = campaign.id AND (phone = ? OR spelled(cells))) AS found "
        "FROM campaign WHERE found > 0 ORDER BY created_at DESC",
        (phone,),
    ).fetchall()
    return [
        FoundIn(campaign_id, name, found, is_over=bool(is_over)) for campaign_id, name, is_over, found in rows
    ]


def find_in_messages(connection: apsw.Connection, phone: str) -> dict[str, str]:
    """The campaigns whose message, the same for everybody, or whose file's name has the phone (digits).

    Gives their names by their ids.
    """
    _let_spell(connection, phone)
    found = connection.execute(
        "SELECT campaign_id, name FROM campaign WHERE spelled(file) "
        "OR EXISTS (SELECT 1 FROM source WHERE campaign = campaign.id AND spelled(path))"
    )
    return {str(campaign_id): str(name) for campaign_id, name in found}


def erase_person(connection: apsw.Connection, campaign_id: str, phone: str) -> list[str]:
    """Erase the phone's rows, and every cell, text and request body that spells it.

    Gives the sequence ids under which such a text went out. Everything is looked for before the database is
    locked; the caller holds the campaign (campaign_lock).
    """
    spellings = _let_spell(connection, phone)
    let_erase(connection)
    campaign, is_in_message = connection.execute(
        "SELECT id, spelled(file) FROM campaign WHERE campaign_id = ?", (campaign_id,)
    ).get
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT id, phone IS ?, cells, content, request FROM recipient "
        "WHERE campaign = ? AND (phone = ? OR spelled(cells))",
        (phone, campaign, phone),
    ).fetchall()
    theirs = [row for row in rows if row[1]]
    contents = _said_to_them_alone(connection, campaign, theirs)
    requests = {request for *_, request in theirs if request is not None}
    if is_in_message:  # every body spells it: those that say it of this person are told by their rows
        contents |= _said_to_them_alone(connection, campaign, rows)
        requests |= {request for *_, request in rows if request is not None}
    else:
        contents |= _spelled(connection, "content", campaign)
        requests |= _spelled(connection, "request", campaign)
    sequence_ids = _sequence_ids(connection, campaign, contents)
    with transaction(connection):
        connection.executemany(
            "UPDATE recipient SET phone = erased(phone), cells = '[]' WHERE id = ?",
            [(row[0],) for row in theirs],
        )
        connection.executemany(
            "UPDATE recipient SET cells = ? WHERE id = ?",
            [
                (json.dumps(spellings.taken_out(json.loads(row[2])), ensure_ascii=False), row[0])
                for row in rows
                if not row[1]
            ],
        )
        connection.executemany("DELETE FROM content WHERE id = ?", [(one,) for one in contents])
        connection.executemany("UPDATE request SET body = x'' WHERE id = ?", [(one,) for one in requests])
        connection.execute(
            "UPDATE anomaly SET phone = erased(phone) WHERE campaign = ? AND phone = ?", (campaign, phone)
        )
    return sequence_ids


def _let_spell(connection: apsw.Connection, phone: str) -> PhoneSpellings:
    """SQL's `spelled(text)`: whether the phone stands in it."""
    spellings = PhoneSpellings(phone)

    def spelled(*text: "apsw.SQLiteValue") -> int:
        (found,) = text
        words = found.decode("utf-8", "replace") if isinstance(found, bytes) else str(found)
        return int(spellings.stand_in(words))

    connection.create_scalar_function("spelled", spelled, 1, deterministic=True)
    return spellings


def _spelled(connection: apsw.Connection, table: str, campaign: int) -> set[int]:
    """The ids of its bodies in which the phone stands."""
    rows = connection.execute(f"SELECT id FROM {table} WHERE campaign = ? AND spelled(body)", (campaign,))  # noqa: S608 - our own names
    return {int(one) for (one,) in rows}


def _said_to_them_alone(
    connection: apsw.Connection, campaign: int, rows: Sequence[tuple[Any, ...]]
) -> set[int]:
    """The contents that went to these rows and to no others."""
    contents = {content for *_, content, _request in rows if content is not None}
    also_to_others = connection.execute(
        "SELECT DISTINCT content FROM recipient WHERE campaign = ? "
        "AND content IN (SELECT value FROM json_each(?)) AND id NOT IN (SELECT value FROM json_each(?))",
        (campaign, json.dumps(list(contents)), json.dumps([row[0] for row in rows])),
    )
    return contents - {content for (content,) in also_to_others}


def _sequence_ids(connection: apsw.Connection, campaign: int, contents: set[int]) -> list[str]:
    """What the gateway knows these contents by."""
    found = connection.execute(
        "SELECT sequence_id FROM item JOIN request ON request.id = item.request "
        "WHERE campaign = ? AND content IN (SELECT value FROM json_each(?))",
        (campaign, json.dumps(list(contents))),
    )
    return [sequence_id for (sequence_id,) in found]
