"""Trust in a gateway without the hours it takes to earn it, and clocks that a test can set."""

from datetime import UTC, datetime, timedelta

import apsw
import pytest

from delivery.desk import ACCOUNT, NOW
from smsbat_composer.delivery import boot
from smsbat_composer.delivery.trust import CheckOrigin, ReplayAnswer, TrustBook, TrustCheck, TrustKey
from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.workspace.settings import Account

SENDS = (Endpoint.SEND, Endpoint.SENDMULTI)


def check(
    answer: ReplayAnswer = ReplayAnswer.REPEAT_WITH_IDS,
    age: timedelta = timedelta(hours=12),
    endpoint: Endpoint = Endpoint.SEND,
) -> TrustCheck:
    return TrustCheck(
        at=datetime.now(UTC), origin=CheckOrigin.PROOF, endpoint=endpoint, age=age, answer=answer
    )


def earn_trust(
    connection: apsw.Connection,
    age: timedelta = timedelta(hours=12),
    account: Account = ACCOUNT,
    answer: ReplayAnswer = ReplayAnswer.REPEAT_WITH_IDS,
) -> None:
    """Both calls of the account's gateway were seen to drop a repeat after so long, and answered this."""
    for endpoint in SENDS:
        key = TrustKey(account.id, account.base_url, endpoint)
        TrustBook(connection).note(key, check(answer, age=age, endpoint=endpoint))


class Clocks:
    """The clocks of a computer that has been on for an hour and never sleeps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seconds = 3600.0
        self.wall = NOW
        self.boot = "this start"
        monkeypatch.setattr(boot, "boot_clock", lambda: self.seconds)
        monkeypatch.setattr(boot, "boot_id", lambda: self.boot)

    def go_on(self, seconds: float) -> None:
        self.seconds += seconds
        self.wall += timedelta(seconds=seconds)
