"""The preview loads a picture by itself only where that tells nobody whose message is looked at."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gateway.loopback import LoopbackServer, answering
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.phone.picture import Picture
from ui.message.content import with_viber
from ui.phone.picture_files import picture_file

Opened = Callable[..., MessageStep]


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    running = LoopbackServer()
    running.behaviour = answering(picture_file("JPG", 800, 600))
    yield running
    running.stop()


def words_of(step: MessageStep) -> str:
    """What the phone says of its first picture."""
    return step.preview.phone.accessibleDescription().split("\n")[0]


def asked(server: LoopbackServer) -> list[str]:
    return [request.line.split(" ")[1] for request in server.requests]


def test_a_picture_of_everybody_comes_by_itself_and_once(
    qtbot: QtBot, open_step: Opened, server: LoopbackServer
) -> None:
    step = open_step(with_viber(text="x", image_url=f"{server.url}/osin.jpg"))
    assert words_of(step) == "picture: Loading the picture…"
    qtbot.waitUntil(lambda: words_of(step).startswith("picture: JPG, 800 × 600, "))
    assert not step.preview.picture_line.isVisible()
    step.preview.recipient.next.click()
    assert words_of(step).startswith("picture: JPG")
    assert asked(server) == ["/osin.jpg"]


def test_a_recipients_own_picture_comes_when_it_is_asked_for(
    qtbot: QtBot, open_step: Opened, server: LoopbackServer
) -> None:
    step = open_step(with_viber(text="x", image_url=f"{server.url}/{{Ім’я}}.jpg"))
    line = step.preview.picture_line
    assert words_of(step) == "picture: Each recipient has another picture. It is shown when you ask for it."
    assert line.reason() == (
        "The address is this recipient’s own: its server will learn whose message you look at."
    )
    assert line.show_picture.text() == "Show the picture"
    qtbot.wait(step.preview.pictures._quiet.interval() + 50)
    assert asked(server) == []
    line.show_picture.setFocus()
    QTest.keyClick(line.show_picture, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: words_of(step).startswith("picture: JPG"))
    assert asked(server) == ["/%D0%9E%D0%BB%D0%B5%D0%BD%D0%B0.jpg"]
    assert not line.isVisible()
    step.preview.recipient.next.click()
    assert line.isVisible()  # the next one is another's
    step.preview.recipient.previous.click()
    assert words_of(step).startswith("picture: JPG")
    assert len(server.requests) == 1


def test_without_a_list_there_is_nobodys_picture(open_step: Opened, server: LoopbackServer) -> None:
    content = with_viber(text="x", image_url=f"{server.url}/{{Ім’я}}.jpg")
    step = open_step(content, with_list=False)
    assert words_of(step) == "picture: Each recipient has another picture. It is seen once there is a list."
    assert not step.preview.picture_line.isVisible()


def test_a_failed_picture_says_why_and_can_be_loaded_again(
    qtbot: QtBot, open_step: Opened, server: LoopbackServer
) -> None:
    sound, server.behaviour = server.behaviour, answering(b"", "404 Not Found")
    step = open_step(with_viber(text="x", image_url=f"{server.url}/osin.jpg"))
    qtbot.waitUntil(lambda: words_of(step) == "picture: 127.0.0.1 has no such picture.")
    server.behaviour = sound
    assert step.preview.picture_line.again.text() == "Load the picture again"
    step.preview.picture_line.again.click()
    qtbot.waitUntil(lambda: words_of(step).startswith("picture: JPG"))


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://cdn.example/a.jpg", "The address must begin with https://, not http:// (cdn.example)."),
        ("osin.jpg", "This is no address of a picture. It looks like this: https://shop.example/sale.jpg"),
        (
            "https://cdn.example/{Колір}.jpg",
            "This is no address of a picture. It looks like this: https://shop.example/sale.jpg",
        ),
    ],
)
def test_a_wrong_address_is_told_and_not_tried_again(
    qtbot: QtBot, open_step: Opened, address: str, words: str
) -> None:
    step = open_step(with_viber(text="x", image_url=address))
    qtbot.waitUntil(lambda: words_of(step) == f"picture: {words}")
    assert not step.preview.picture_line.isVisible()


def test_a_message_without_an_address_says_so(open_step: Opened) -> None:
    step = open_step(with_viber(text="x", image_url=""))
    assert words_of(step) == "picture: No picture yet"


def test_every_card_has_its_own_picture(qtbot: QtBot, open_step: Opened, server: LoopbackServer) -> None:
    cards = [{"title": "Плед", "image_url": f"{server.url}/{name}.jpg"} for name in ("1", "2", "{Ім’я}")]
    step = open_step(with_viber(text="x", carousel=tuple(cards)))
    qtbot.waitUntil(lambda: step.preview.phone.accessibleDescription().count("JPG") == 2)
    assert sorted(asked(server)) == ["/1.jpg", "/2.jpg"]
    assert step.preview.picture_line.show_picture.text() == "Show the picture"


def test_nothing_is_loaded_for_a_hidden_phone(
    qtbot: QtBot, open_step: Opened, server: LoopbackServer
) -> None:
    content = with_viber(text="x", image_url=f"{server.url}/osin.jpg")
    step = open_step(content, size=(1024, 620))
    assert not step.preview.isVisible()
    qtbot.wait(step.preview.pictures._quiet.interval() + 50)
    assert asked(server) == []
    step.view.select("preview")
    step.view.chosen.emit("preview")
    qtbot.waitUntil(lambda: words_of(step).startswith("picture: JPG"))


def test_leaving_the_step_lets_go_of_what_is_on_its_way(
    qtbot: QtBot, open_step: Opened, server: LoopbackServer
) -> None:
    server.behaviour = lambda connection: (connection.read(), connection.wait_for_the_client_to_leave())
    step = open_step(with_viber(text="x", image_url=f"{server.url}/osin.jpg"))
    qtbot.waitUntil(lambda: len(server.requests) == 1)
    step.hide()
    qtbot.waitUntil(lambda: not step.preview.pictures._fetches)
    assert not isinstance(step.preview.pictures.find(f"{server.url}/osin.jpg"), Picture)
