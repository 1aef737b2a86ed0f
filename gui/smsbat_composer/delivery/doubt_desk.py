"""Where a user's decisions about doubts are carried out, from whatever thread they come."""

from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import apsw

from smsbat_composer.delivery.doubt_decisions import send_again, treat_as_sent
from smsbat_composer.delivery.provider_report import read_provider_report
from smsbat_composer.delivery.report_evidence import ReportOutcome, apply_provider_report
from smsbat_composer.workspace.database import connect, disk_trouble_told


class DoubtDesk:
    """Each call is on a connection of its own, beside the engine's; `settled` is told the campaign after it.

    `keys` are those of DoubtfulRequest; None stands for all of them. Raises UserError.
    """

    def __init__(self, database: Path, settled: Callable[[str], None]) -> None:
        self._database = database
        self._settled = settled

    def treat_as_sent(self, campaign_id: str, keys: Collection[int] | None = None) -> int:
        """`doubt_decisions.treat_as_sent`; gives the number of people."""
        with self._deciding(campaign_id) as connection:
            return treat_as_sent(connection, campaign_id, keys, datetime.now(UTC))

    def send_again(self, campaign_id: str, keys: Collection[int] | None = None) -> int:
        """`doubt_decisions.send_again`; gives the number of people."""
        with self._deciding(campaign_id) as connection:
            return send_again(connection, campaign_id, keys, datetime.now(UTC))

    def import_report(self, campaign_id: str, source: Path) -> ReportOutcome:
        """Read the provider's report and write down what it proves; blocks for the reading."""
        report = read_provider_report(source)
        with self._deciding(campaign_id) as connection:
            return apply_provider_report(connection, campaign_id, report, datetime.now(UTC))

    @contextmanager
    def _deciding(self, campaign_id: str) -> Iterator[apsw.Connection]:
        with closing(connect(self._database)) as connection, disk_trouble_told():
            yield connection
        self._settled(campaign_id)
