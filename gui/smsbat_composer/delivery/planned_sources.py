"""What a campaign's rows were read from, kept in the journal: the report looks for the user's own file."""

from collections.abc import Sequence

import apsw

from smsbat_composer.delivery.campaign_record import campaign_row_id
from smsbat_composer.recipients.source import SourceRead
from smsbat_composer.recipients.source_storing import decode_source, encode_source

_INSERT = (
    "INSERT INTO source"
    " (campaign, place, path, is_pasted, bytes, read_as, layout, columns, rows, rows_before)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_SELECT = (
    "SELECT path, is_pasted, bytes, read_as, layout, columns, rows, rows_before FROM source"
    " WHERE campaign = ? ORDER BY place"
)


def write_sources(connection: apsw.Connection, campaign: int, sources: Sequence[SourceRead]) -> None:
    """Into the campaign with this row id, inside the caller's transaction."""
    connection.executemany(
        _INSERT, [(campaign, place, *encode_source(source)) for place, source in enumerate(sources)]
    )


def read_sources(connection: apsw.Connection, campaign_id: str) -> tuple[SourceRead, ...]:
    """The sources of a campaign, in the order in which their rows follow each other."""
    campaign = campaign_row_id(connection, campaign_id)
    return tuple(map(decode_source, connection.execute(_SELECT, (campaign,))))
