"""Who got the same text before, whatever the file and the campaign are called."""

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from delivery.desk import ACCOUNT, Desk, answered, phone
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.estimate import Cancelled
from smsbat_composer.campaign.options import Options
from smsbat_composer.delivery.already_sent import find_already_sent
from smsbat_composer.delivery.claims import Claim
from smsbat_composer.delivery.judgement import Judgement
from smsbat_composer.delivery.plan import PlanFault, PlanRefused, write_plan
from smsbat_composer.delivery.states import CampaignState, OutcomeClass, VerdictKind
from smsbat_composer.gateway.payload import Card, MessageContent, SmsContent, ViberContent
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.settings import Mode

NOW = datetime.now(UTC)  # a plan looks back from the present
MakeList = Callable[..., RecipientList]
Rows = Sequence[tuple[str, str]]


def campaign(
    name: str = "Осінь",
    *,
    sms: str | None = "{Ім’я}, vash kod",
    viber: str | None = None,
    **viber_more: object,
) -> CampaignFile:
    return CampaignFile(
        name=name,
        message=MessageContent(
            sms=None if sms is None else SmsContent(sender="Zatyshok", text=sms),
            viber=None
            if viber is None and not viber_more
            else ViberContent(sender="ZATYSHOK", text=viber, **viber_more),
        ),
    )


def people(*indexes: int) -> Rows:
    return [(phone(index), f"Олена {index}") for index in indexes]


def send(
    desk: Desk,
    rows: Rows,
    content: CampaignFile,
    at: datetime = NOW,
    judge: Callable[[Claim], Judgement] = answered,
) -> str:
    """A campaign that the gateway took at that time, as `judge` says."""
    campaign_id = desk.plan(rows, content)
    while claim := desk.journal.claim(campaign_id, max_recipients=1000, max_items=1000, now=at):
        desk.record(claim, judge(claim), now=at)
    return campaign_id


@pytest.fixture
def found(desk: Desk, make_list: MakeList) -> Callable[..., tuple[int, ...]]:
    def find(rows: Rows, content: CampaignFile, *, mode: Mode = ACCOUNT.mode, now: datetime = NOW) -> object:
        return find_already_sent(desk.database, content, make_list(rows), mode, now=now).rows

    return find


def test_812_of_5000_got_the_same_text_yesterday_under_another_name_and_file(
    desk: Desk, make_list: MakeList
) -> None:
    yesterday = NOW - timedelta(days=1)
    send(desk, people(*range(812)), campaign("Розсилка жовтень"), yesterday)
    send(desk, people(*range(2000, 2400)), campaign("Інше", sms="{Ім’я}, insha novyna"), yesterday)
    rows = [(number, name) for number, name in reversed(people(*range(5000)))]
    again = find_already_sent(desk.database, campaign("Осінь"), make_list(rows), ACCOUNT.mode, now=NOW)
    assert len(again.rows) == 812
    assert again.rows == tuple(range(5001 - 811, 5002))  # the last 812 rows of the sheet, header in row 1
    (earlier,) = again.campaigns
    assert (earlier.name, earlier.people) == ("Розсилка жовтень", 812)


def test_the_rendered_text_counts_not_the_template(desk: Desk, found: Callable[..., object]) -> None:
    send(desk, people(1, 2, 3), campaign())
    literal = campaign(sms="Олена 2, vash kod")
    assert found(people(1, 2, 3), literal) == (3,)
    assert found([(phone(1), "Олена 2"), (phone(2), "Інша")], campaign()) == ()


def test_channel_picture_and_terms_do_not_hide_the_same_text(
    desk: Desk, found: Callable[..., object]
) -> None:
    said = campaign(sms="Znyzhky", viber="Знижки", ttl=3600, image_url="https://a.example/a.png")
    send(desk, people(1), said)
    assert found(people(1), campaign(sms="Znyzhky")) == (2,)
    assert found(people(1), campaign(sms=None, viber=" Знижки ", ttl=60)) == (2,)
    assert found(people(1), campaign(sms="Знижки")) == (2,)  # by SMS what came by Viber
    assert found(people(1), campaign(sms=None, viber="Знижки!")) == ()


def test_carousels_are_compared_by_their_cards(desk: Desk, found: Callable[..., object]) -> None:
    def carousel(title: str) -> CampaignFile:
        card = {
            "image_url": "https://a.example/a.png",
            "button_caption": "ok",
            "button_url": "https://a.example",
        }
        cards = (Card(title=title, **card), Card(title="інше", **card))
        return campaign(sms=None, viber="Новинки", carousel=cards)

    send(desk, people(1), carousel("пледи"))
    assert found(people(1), carousel("пледи")) == (2,)
    assert found(people(1), carousel("подушки")) == ()


def test_only_the_days_asked_for_and_the_same_mode_count(desk: Desk, found: Callable[..., object]) -> None:
    send(desk, people(1), campaign(), NOW - timedelta(days=29))
    send(desk, people(2), campaign(), NOW - timedelta(days=31))
    rows = people(1, 2)
    for_ever = campaign().model_copy(update={"options": Options(already_sent_days=3650)})
    not_at_all = campaign().model_copy(update={"options": Options(already_sent_days=0)})
    assert found(rows, campaign()) == (2,)
    assert found(rows, for_ever) == (2, 3)
    assert found(rows, not_at_all) == ()
    other = Mode.LIVE if ACCOUNT.mode is Mode.PRACTICE else Mode.PRACTICE
    assert found(rows, for_ever, mode=other) == ()


def test_who_surely_did_not_get_it_is_not_counted_and_who_may_have_is(
    desk: Desk, found: Callable[..., object]
) -> None:
    refuse = {phone(1): VerdictKind.REFUSED}
    send(desk, people(1, 2), campaign(), judge=lambda claim: answered(claim, refuse))
    send(desk, people(3), campaign(), judge=lambda _: Judgement(OutcomeClass.UNKNOWN, {}))
    desk.plan(people(4), campaign())  # waits for its turn
    stopped = desk.plan(people(5), campaign())
    desk.journal.set_state(stopped, CampaignState.STOPPED)
    assert found(people(1, 2, 3, 4, 5), campaign()) == (3, 4, 5)


def test_the_plan_leaves_them_out_and_everything_adds_up(desk: Desk) -> None:
    send(desk, people(1, 2), campaign())
    made = desk.plan([*people(1, 2, 3), (phone(3), "Двійник")], campaign("Інша назва"))
    with desk.results() as results:
        tally = results.tally(made)
    assert (tally.in_file, tally.planned, tally.already_sent, tally.duplicates) == (4, 1, 2, 1)
    assert tally.to_send == 1
    assert desk.query("SELECT count(*) FROM content WHERE campaign = 2") == [(1,)]


def test_a_plan_for_nobody_else_is_refused(desk: Desk) -> None:
    send(desk, people(1, 2), campaign())
    with pytest.raises(PlanRefused) as raised:
        desk.plan(people(1, 2), campaign())
    assert raised.value.fault is PlanFault.EVERYBODY_GOT_IT


def test_on_purpose_they_get_it_again_and_no_more_than_the_user_knows_of(
    desk: Desk, make_list: MakeList
) -> None:
    send(desk, people(1, 2), campaign())

    def plan(send_again_to: int) -> str:
        connection = connect(desk.database)
        try:
            return write_plan(
                connection,
                campaign(),
                make_list(people(1, 2, 3)),
                ACCOUNT,
                "c",
                witness_folder=Path("no-such-folder"),
                send_again_to=send_again_to,
            )
        finally:
            connection.close()

    for known in (0, 1):
        with pytest.raises(PlanRefused) as raised:
            plan(known)
        assert raised.value.fault is PlanFault.TEXT_SENT_BEFORE
        assert raised.value.values == {"people": 2, "days": 30}
    assert desk.query("SELECT count(*) FROM campaign") == [(1,)]
    assert desk.states(plan(2)) == {"planned": 3}


def test_looking_can_be_cancelled(desk: Desk, make_list: MakeList) -> None:
    send(desk, people(1), campaign())
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        find_already_sent(desk.database, campaign(), make_list(people(1)), ACCOUNT.mode, cancel=cancel)


def test_the_journal_keeps_no_text_twice_and_no_digest_without_its_key(desk: Desk) -> None:
    send(desk, people(1), campaign(sms="Tse skazano odyn raz"))
    desk.journal.close()
    desk.restart()
    # In the message, in the campaign file, and in the request that went out.
    assert desk.database.read_bytes().count(b"odyn raz") == 3
    assert desk.query("SELECT typeof(said), said_too FROM recipient") == [("integer", None)]
    assert desk.query("SELECT length(key) FROM said_key") == [(32,)]


def test_now_is_the_present_unless_given(desk: Desk, make_list: MakeList) -> None:
    send(desk, people(1), campaign(), datetime.now(UTC))
    assert find_already_sent(desk.database, campaign(), make_list(people(1)), ACCOUNT.mode).rows == (2,)
