"""The provider page's four bodies are composed in the window, and leave it as the page shows them.

What a person does not write is left out of the comparison: `sequence_id`, which the program makes, and the
page's `start_time`, which has passed. `recipients` come from the list.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from campaign.test_provider_examples import BATCH, CAROUSEL, HYBRID, OUTSIDE_THE_MESSAGE, SURVEY
from end_to_end.driving import (
    choose,
    drop_file,
    pick,
    read_ledger,
    read_warnings,
    write_line,
    write_template,
)
from smsbat_composer.composer import Composer
from smsbat_composer.ui.campaign_page import CampaignPage
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.message_step import MessageStep

Body = dict[str, Any]
DEFAULT_TTL = "default (1 hour)"


class Marketer:
    """Fills the message step in from a body of the page, with the keyboard and the mouse."""

    def __init__(self, qtbot: QtBot, step: MessageStep) -> None:
        self._qtbot = qtbot
        self._step = step

    def compose(self, body: Body) -> None:
        channels = {(True, True): "Viber, then SMS", (True, False): "Viber", (False, True): "SMS"}
        choose(self._qtbot, self._step.channel_bar.channels, channels["viber" in body, "sms" in body])
        pick(self._step.channel_bar.more.menu(), "One sender and text")
        write_line(self._qtbot, self._step.shared.sender_field.box.typed, body["sender"])
        write_template(self._qtbot, self._step.shared.text.editor, body["text"])
        if "viber" in body:
            self._compose_viber(body["viber"])
        if "sms" in body:
            sms = self._step.sms
            write_line(self._qtbot, sms.sender_field.box.typed, body["sms"]["sender"])
            write_template(self._qtbot, sms.text.editor, body["sms"]["text"])
            self._tick(sms.flash, body["sms"].get("is_flash"))

    def _compose_viber(self, viber: Body) -> None:
        section = self._step.viber
        choose(self._qtbot, self._step.channel_bar.kind, _kind_word(viber))
        write_line(self._qtbot, section.sender_field.box.typed, viber["sender"])
        write_template(self._qtbot, section.text.editor, viber["text"])
        write_line(self._qtbot, section.ttl.typed, f"{viber['ttl']} s" if "ttl" in viber else DEFAULT_TTL)
        self._tick(section.count_clicks, viber.get("count_clicks"))
        if "carousel" not in viber and "survey" not in viber:  # a carousel and a survey fix it
            self._tick(section.transactional, viber.get("is_transactional"))
        for name in ("image_url", "caption", "action"):
            if name in viber:
                write_template(self._qtbot, getattr(section.rows, name).editor, viber[name])
        for place, card in enumerate(viber.get("carousel", ())):
            assert section.carousel is not None
            row = section.carousel.cards[place]
            for name, text in card.items():
                write_template(self._qtbot, getattr(row, name).editor, text)
        for place, option in enumerate(viber.get("survey", ())):
            assert section.survey is not None
            if place == len(section.survey.options):
                self._qtbot.keyClick(section.survey.options[-1].field.editor, Qt.Key.Key_Return)
            write_template(self._qtbot, section.survey.options[place].field.editor, option)

    def _tick(self, box: Any, wanted: bool | None) -> None:
        """False is a choice of its own, not the same as nothing: ticked, and thought better of."""
        if wanted is not None:
            self._qtbot.keyClick(box, Qt.Key.Key_Space)
            if not wanted:
                self._qtbot.keyClick(box, Qt.Key.Key_Space)
            assert box.isChecked() is wanted


def _kind_word(viber: Body) -> str:
    if "carousel" in viber:
        return "Carousel"
    if "survey" in viber:
        return "Survey"
    return "Text, image, button" if "image_url" in viber else "Text"


@pytest.fixture
def leaves(
    qtbot: QtBot, window: MainWindow, composer: Composer, tmp_path: Path
) -> Callable[[Body], tuple[list[str], str]]:
    """Composes a body for its recipients and sends it: the phones and the content that were received."""

    def compose_and_send(body: Body) -> tuple[list[str], str]:
        known = len(read_ledger(composer.practice_base_url())["messages"])
        page = _open_with(qtbot, window, tmp_path, body["recipients"])
        page.go_to_step(1)
        Marketer(qtbot, page.message).compose(body)
        _send(qtbot, page)
        received = read_ledger(composer.practice_base_url())["messages"][known:]
        assert len({message["sequence_id"] for message in received}) == 1
        contents = {json.dumps(_without_sequence_id(message["content"])) for message in received}
        assert len(contents) == 1
        return [message["phone"] for message in received], contents.pop()

    return compose_and_send


def _open_with(qtbot: QtBot, window: MainWindow, folder: Path, phones: list[str]) -> CampaignPage:
    people = folder / "people.csv"
    people.write_text("\n".join(["Phone,Note", *(f"{phone},x" for phone in phones)]), encoding="utf-8")
    window.show_campaigns()
    before = window.page
    drop_file(window.campaigns, people)
    qtbot.waitUntil(lambda: window.page is not None and window.page is not before)
    page = window.page
    assert page is not None
    qtbot.waitUntil(lambda: page.campaign.recipients is not None, timeout=30_000)
    return page


def _send(qtbot: QtBot, page: CampaignPage) -> None:
    page.go_to_step(2)
    review = page.review
    qtbot.waitUntil(lambda: page.campaign.review is not None, timeout=30_000)
    assert review.problems.errors == 0
    read_warnings(qtbot, review)
    qtbot.waitUntil(review.send_button.isEnabled)
    qtbot.mouseClick(review.send_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(review.countdown.start_now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _all_accepted(page), timeout=60_000)


def _all_accepted(page: CampaignPage) -> bool:
    view = page.delivery.view
    standing = view.standing if view is not None else None
    return standing is not None and standing.tally.to_send > 0 and standing.tally.not_sent_yet == 0


def _without_sequence_id(content: Body) -> Body:
    assert len(content["sequence_id"]) == 32
    return {key: value for key, value in content.items() if key != "sequence_id"}


def _message(body: Body) -> str:
    """The body as the page has it, key by key, without what is not composed."""
    return json.dumps({key: value for key, value in body.items() if key not in OUTSIDE_THE_MESSAGE})


@pytest.mark.timeout(180)
@pytest.mark.parametrize("example", [HYBRID, CAROUSEL, SURVEY], ids=["hybrid", "carousel", "survey"])
def test_a_send_is_composed_and_leaves_as_the_page_shows_it(
    leaves: Callable[[Body], tuple[list[str], str]], example: str
) -> None:
    body = json.loads(example)
    phones, content = leaves(body)
    assert phones == body["recipients"]
    assert content == _message(body)


@pytest.mark.timeout(180)
def test_the_messages_of_a_batch_are_composed_one_after_the_other(
    leaves: Callable[[Body], tuple[list[str], str]],
) -> None:
    """The page's batch has two messages of different channels: here they are two campaigns."""
    for body in json.loads(BATCH).values():
        phones, content = leaves(body)
        assert phones == body["recipients"]
        assert content == _message(body)
