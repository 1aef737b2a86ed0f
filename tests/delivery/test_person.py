"""One person is erased from the journal: all of theirs goes, what others got stays."""

from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime

from delivery.desk import Desk, answered, campaign_file, phone
from leaks.leak_search import leaks_under
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.delivery.erasure import empty_write_ahead_log
from smsbat_composer.delivery.person import erase_person, find_in_messages, find_person
from smsbat_composer.delivery.result_query import ResultQuery
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.workspace.database import connect

GONE = phone(3)
SPELLED = "+38 (050) 000-00-03"  # the same


def sent(desk: Desk, rows: Sequence[Sequence[str]], campaign: CampaignFile) -> str:
    """A campaign sent to its end, three people a request."""
    campaign_id = desk.plan(rows, campaign)
    while claim := desk.journal.claim(campaign_id, max_recipients=3, max_items=3, now=datetime.now(UTC)):
        desk.record(claim, answered(claim), datetime.now(UTC))
    desk.journal.set_state(campaign_id, CampaignState.FINISHED)
    desk.journal.close()
    return campaign_id


def erase(desk: Desk, campaign_id: str) -> list[str]:
    with closing(connect(desk.database)) as connection:
        sequence_ids = erase_person(connection, campaign_id, GONE)
    assert empty_write_ahead_log(desk.database)
    return sequence_ids


def bodies(desk: Desk) -> tuple[int, int]:
    """How many contents and how many requests are still whole."""
    with closing(connect(desk.database, readonly=True)) as connection:
        contents = connection.execute("SELECT count(*) FROM content").get
        return contents, connection.execute("SELECT count(*) FROM request WHERE body <> x''").get


def test_what_everybody_was_told_stays_though_it_names_the_phone(desk: Desk) -> None:
    """Her phone is the one to call: it is in the message, in her own row, and in the cell of another."""
    rows = [(phone(index), f"Олена {index}") for index in range(9)]
    rows[7] = (phone(7), f"дзвоніть {SPELLED}")
    campaign_id = sent(desk, rows, campaign_file(f"{{Ім’я}}, pytannia: {SPELLED}"))
    with closing(connect(desk.database, readonly=True)) as connection:
        assert find_in_messages(connection, GONE) == {campaign_id: "Весна"}
        assert find_in_messages(connection, phone(4)) == {}
        assert [found.rows for found in find_person(connection, GONE)] == [2]
    assert bodies(desk) == (9, 3)
    assert len(erase(desk, campaign_id)) == 2
    assert bodies(desk) == (7, 1)
    for read in desk.folder.glob("list-*"):
        read.unlink()
    assert leaks_under(desk.folder, "Олена 3") == []
    with desk.results() as results:
        left = results.recipients_page(campaign_id, ResultQuery(), 0, 99)
    assert [row.cells for row in left if row.phone == phone(7)] == [(phone(7), "")]
    assert [index for index in range(9) if phone(index) not in {row.phone for row in left}] == [3]


def test_whose_cell_names_the_phone_loses_that_cell_and_its_text_alone(desk: Desk) -> None:
    rows = [(phone(index), f"Олена {index}") for index in range(6)]
    rows[5] = (phone(5), f"подруга {SPELLED}")
    link = "https://z.example/{Ім’я}"
    campaign_id = sent(desk, rows, campaign_file(link))  # there its characters are percent-encoded
    assert len(erase(desk, campaign_id)) == 2
    assert bodies(desk) == (4, 1)
    with closing(connect(desk.database, readonly=True)) as connection:
        assert find_person(connection, GONE) == []
