"""Every page and dialog of the program, one after the other, as a user may come to them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QDialog

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.delivery.odd_answers import SecondMessage
from smsbat_composer.drafts.viber_kinds import ViberKind
from smsbat_composer.gateway.payload import Card, MessageContent, ViberContent
from smsbat_composer.recipients.list_file import RowFilter
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui.attention.sent_twice_dialog import SentTwiceDialog
from smsbat_composer.ui.campaign_page import DELIVERY, MESSAGE, RECIPIENTS, REVIEW, CampaignPage
from smsbat_composer.ui.delivery.history_dialog import HistoryDialog
from smsbat_composer.ui.delivery.stop_dialog import StopDialog
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT
from ui.access.house import LIVE, House, Place, looked_at
from ui.access.places_besides import places_besides

# A placeholder in the address: the preview does not fetch it unasked.
PICTURE = "https://cdn.zatyshok.example/{Місто}.jpg"
CARD = Card(
    title="Плед «Хмаринка», {Місто}",
    image_url=PICTURE,
    button_caption="Купити",
    button_url="https://zatyshok.example/",
)
KINDS: dict[ViberKind, ViberContent] = {
    ViberKind.TEXT: ViberContent(sender="ZATYSHOK", text="{Ім’я}, вітаємо у {Нема}", ttl=3600),
    ViberKind.IMAGE: ViberContent(sender="ZATYSHOK", image_url=PICTURE, ttl=3600),
    ViberKind.TEXT_IMAGE_BUTTON: ViberContent(
        sender="ZATYSHOK",
        text="{Ім’я}, вітаємо",
        image_url=PICTURE,
        caption="Відкрити",
        action="https://zatyshok.example/",
        ttl=3600,
    ),
    ViberKind.CAROUSEL: ViberContent(
        sender="ZATYSHOK", text="Новинки", carousel=(CARD, CARD, CARD), ttl=3600
    ),
    ViberKind.SURVEY: ViberContent(
        sender="ZATYSHOK", text="Чи прийдете?", survey=("Так", "Ні", ""), ttl=3600
    ),
}


def every_place(house: House) -> Iterator[Place]:
    """All of them; the window is left as it was found, with what was done in it."""
    yield from _first_run(house)
    yield from _campaigns_empty(house)
    house.send_and_doubt()
    yield from _campaigns(house)
    yield from _recipients_and_message(house)
    yield from _delivery(house)
    yield from places_besides(house)


# --- the window itself


def _first_run(house: House) -> Iterator[Place]:
    house.window.begin()
    dialog = house.window.ask_first_questions()
    house.rest()
    yield "first run", dialog
    dialog.start.live.radio.setChecked(True)
    dialog.senders.sms.setText("Zatyshok-Kyiv")
    dialog.start.token.setText("ні")
    dialog.begin()
    dialog.start.token.setText("yes")
    dialog.begin()
    yield "first run, refused", dialog
    dialog.reject()
    house.until(house.composer.workspace.settings_file.exists)


def _campaigns_empty(house: House) -> Iterator[Place]:
    page = house.window.campaigns
    house.until(page.first_steps.isVisible)
    yield "campaigns, none", house.window


def _campaigns(house: House) -> Iterator[Place]:
    window = house.window
    house.composer.new_campaign(
        "Осінній розпродаж для всіх, хто купував улітку, і ще для тих, хто лише питав"
    )
    house.composer.new_campaign("")
    page = window.campaigns
    page.refresh()
    house.until(lambda: page.list is not None and page.count() == 3)
    assert page.list is not None
    page.list.table.selectRow(0)
    page.show_trouble(UserError("campaign_unknown", campaign="Осінь"))
    yield "campaigns", window
    page.trouble.hide()
    page.search.setText("нічого такого")
    house.until(lambda: page.list is not None and page.list.model.rowCount() == 0)
    yield "campaigns, no match", window
    page.search.clear()
    house.until(lambda: page.list is not None and page.list.model.rowCount() == 3)
    for row in range(3):
        campaign = page.list.model.row(row)
        assert campaign is not None
        page._ask_to_delete(campaign)
        yield from looked_at(house, "deleting a campaign", page.deletion)


# --- the four steps


def _recipients_and_message(house: House) -> Iterator[Place]:
    page = house.window.open_campaign(house.composer.new_campaign("Осінь"))
    assert page is not None
    house.rest()
    yield "recipients, none", house.window
    page.go_to_step(MESSAGE)
    yield "message, no recipients", house.window
    page.go_to_step(REVIEW)
    yield "review, no recipients", house.window
    page.go_to_step(DELIVERY)
    yield "delivery, not sent", house.window
    page.go_to_step(RECIPIENTS)
    page.campaign.import_list([Source(house.folder / "people.xlsx")])
    house.until(lambda: page.campaign.recipients is not None and not page.campaign.is_importing)
    yield "recipients", house.window
    page.recipients.show_rows(RowFilter.PROBLEMS)
    yield "recipients, problem rows", house.window
    yield from _message(house, page)
    yield from _review(house, page)


def _say(house: House, page: CampaignPage, message: MessageContent, **changes: object) -> None:
    content: CampaignFile = page.campaign.campaign
    page.campaign.edit(content.model_copy(update={"message": message, **changes}))
    house.until(lambda: page.campaign.review is not None)


def _message(house: House, page: CampaignPage) -> Iterator[Place]:
    page.go_to_step(MESSAGE)
    first = page.campaign.campaign.message
    assert first.sms is not None
    dear = first.sms.model_copy(
        update={"text": "{Ім’я}, знижка «-30 %» — чекаємо на вас у суботу й неділю, " * 2}
    )
    for kind, viber in KINDS.items():
        _say(house, page, first.model_copy(update={"viber": viber, "sms": dear}))
        yield f"message, {kind.value}", house.window
    _say(house, page, first.model_copy(update={"viber": None, "sms": dear}))
    yield "message, SMS", house.window
    _say(house, page, first.model_copy(update={"viber": KINDS[ViberKind.TEXT], "sms": None}))
    yield "message, Viber", house.window
    page.message.view.chosen.emit(page.message.view._parts[-1].segment.key)
    house.rest()
    yield "message, preview", house.window
    page.message.view.chosen.emit(page.message.view._parts[0].segment.key)
    known = ViberContent(sender="ZATYSHOK", text="{Ім’я}, вітаємо", ttl=3600)
    plain = first.sms.model_copy(update={"text": "Vitaemo"})
    _say(house, page, first.model_copy(update={"viber": known, "sms": plain}))


def _review(house: House, page: CampaignPage) -> Iterator[Place]:
    page.go_to_step(REVIEW)
    house.until(page.review.line.isVisible)
    yield "review, practice", house.window
    if page.review.again.isVisible():
        page.review.again.show_people()
        yield from looked_at(house, "already sent", page.review.again.dialog)
    content = page.campaign.campaign
    page.campaign.edit(content.model_copy(update={"start_time": datetime.now(UTC) + timedelta(days=3)}))
    house.until(lambda: page.campaign.review is not None)
    yield "review, scheduled", house.window
    page.campaign.edit(content)
    house.until(lambda: page.campaign.review is not None)
    page.review._count_down()
    yield from looked_at(house, "countdown", page.review.countdown)
    house.use(LIVE)
    page = _open_page(house)
    page.campaign.review_again()
    house.until(lambda: page.campaign.review is not None)
    yield "review, live", house.window
    page.review.ask_to_send()
    page.review.confirmation.input.setText("12")
    yield from looked_at(house, "typed number", page.review.confirmation)
    bare = content.message.model_copy(update={"viber": None, "sms": None})
    page.campaign.edit(
        content.model_copy(update={"message": bare, "start_time": datetime(2020, 1, 1, tzinfo=UTC)})
    )
    house.until(lambda: page.campaign.review is not None)
    yield "review, blocked", house.window
    house.use(house.composer.settings.by_id(PRACTICE_ACCOUNT.id))
    house.window.show_campaigns()


def _open_page(house: House) -> CampaignPage:
    page = house.window.page
    assert page is not None
    house.rest()
    return page


def _delivery(house: House) -> Iterator[Place]:
    page = house.window.open_campaign(house.doubted)
    assert page is not None
    house.until(page.is_open)
    view = page.delivery.view
    assert view is not None
    house.until(lambda: not view.table.is_looking() and view.table.count() > 0)
    yield "delivery", house.window
    for step, name in ((MESSAGE, "message"), (REVIEW, "review"), (RECIPIENTS, "recipients")):
        page.go_to_step(step)
        house.until(lambda: page.campaign.review is not None)
        yield f"{name}, sent", house.window
    page.go_to_step(DELIVERY)
    row = view.table.model.row(0)
    assert row is not None
    view._open_row(row)
    (story,) = [dialog for dialog in view.findChildren(QDialog) if dialog.isVisible()]
    yield from looked_at(house, "one recipient", story)
    view.note.show_doubts.click()
    attention = view.attention
    assert attention is not None
    house.until(
        lambda: attention.requests.current() is not None and attention.people.table.model.rowCount() > 0
    )
    yield "needs attention", house.window
    twice = [SecondMessage(datetime.now(UTC), 1, "+380670000001", "4f1c0a9d")]
    yield from looked_at(
        house, "sent twice", SentTwiceDialog(house.doubted, twice, house.composer.results, house.window)
    )
    with house.composer.results() as results:
        history = results.campaign_history(house.doubted)
    yield from looked_at(house, "history", HistoryDialog(history, house.window))
    assert page.delivery.standing is not None
    yield from looked_at(house, "stopping", StopDialog(page.delivery.standing, house.window))
    house.window.show_campaigns()
