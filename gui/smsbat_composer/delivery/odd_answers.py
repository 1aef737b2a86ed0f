"""What answers held that sound ones do not: the anomaly lines of the journal, for people to look at."""

from dataclasses import dataclass, field
from datetime import datetime

import apsw

from smsbat_composer.delivery.campaign_record import campaign_row_id
from smsbat_composer.delivery.findings import AnomalyKind
from smsbat_composer.delivery.instants import from_ms


@dataclass(frozen=True, slots=True)
class SecondMessage:
    """Somebody who had a message and was given another one by a replay that should have created nothing."""

    at: datetime
    request_number: int
    phone: str = field(repr=False)
    message_id: str = field(repr=False)


def read_second_messages(connection: apsw.Connection, campaign_id: str) -> list[SecondMessage]:
    """Everybody who got a campaign twice, in the order in which it was found out."""
    return [
        SecondMessage(from_ms(at), number, phone, message_id)
        for at, number, phone, message_id in connection.execute(
            "SELECT at, request_number, phone, message_id FROM anomaly WHERE campaign = ? AND what = ? "
            "ORDER BY id",
            (campaign_row_id(connection, campaign_id), AnomalyKind.CREATED_AGAIN.value),
        )
    ]
