"""Pictures come in the background, once, and only while somebody shows them."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from gateway.loopback import Connection, LoopbackServer, answering
from smsbat_composer.gateway.exchange import Deadlines
from smsbat_composer.ui.phone.picture import Picture
from smsbat_composer.ui.phone.picture_words import place_of
from smsbat_composer.ui.phone.pictures import MOST_AT_ONCE, MOST_KEPT, Pictures
from smsbat_composer.words import Language, use_language
from ui.phone.picture_files import picture_file, png_that_says


@pytest.fixture
def pictures(qtbot: QtBot) -> Pictures:
    made = Pictures()
    made.deadlines = Deadlines(connect=1, read=1, total=5)
    made._quiet.setInterval(0)
    return made


@pytest.fixture
def load(qtbot: QtBot, pictures: Pictures) -> Callable[[str], Picture | Exception | None]:
    """Wants one address and waits for what comes of it."""

    def load_it(address: str) -> Picture | Exception | None:
        pictures.want("test", [address])
        qtbot.waitUntil(lambda: pictures.find(address) is not None)
        return pictures.find(address)

    return load_it


def never(connection: Connection) -> None:
    connection.read()
    connection.wait_for_the_client_to_leave()


def test_a_picture_comes_with_its_facts(load: Callable[..., object], server: LoopbackServer) -> None:
    found = load(f"{server.url}/osin.jpg")
    assert isinstance(found, Picture)
    assert place_of(found).words == f"JPG, 800 × 600, {-(-found.size // 1000)} KB"


def test_one_address_is_asked_for_once(
    qtbot: QtBot, pictures: Pictures, load: Callable[..., object], server: LoopbackServer
) -> None:
    first = load(f"{server.url}/osin.jpg")
    pictures.want("test", [])
    assert load(f"{server.url}/osin.jpg") is first
    assert len(server.requests) == 1


def test_nothing_is_waited_for(qtbot: QtBot, pictures: Pictures, server: LoopbackServer) -> None:
    server.behaviour = never
    pictures.want("test", [server.url])
    qtbot.waitUntil(lambda: len(server.requests) == 1)
    assert pictures.find(server.url) is None
    assert place_of(None).words == "Loading the picture…"
    pictures.want("test", [])


def test_what_nobody_shows_any_more_is_let_go(
    qtbot: QtBot, pictures: Pictures, server: LoopbackServer
) -> None:
    left = []
    server.behaviour = lambda connection: (never(connection), left.append(True))
    pictures.deadlines = Deadlines(read=60, total=60)
    pictures.want("phone", [server.url])
    pictures.want("card", [server.url])
    qtbot.waitUntil(lambda: len(server.requests) == 1)
    pictures.want("phone", [])
    assert pictures._fetches
    pictures.want("card", [])
    qtbot.waitUntil(lambda: left == [True])
    assert pictures.find(server.url) is None


def test_a_deleted_owner_leaves_no_fetch_behind(
    qtbot: QtBot, pictures: Pictures, server: LoopbackServer
) -> None:
    left = []
    server.behaviour = lambda connection: (never(connection), left.append(True))
    pictures.deadlines = Deadlines(read=60, total=60)
    pictures.want("phone", [server.url])
    qtbot.waitUntil(lambda: len(server.requests) == 1)
    pictures.deleteLater()
    qtbot.waitUntil(lambda: left == [True])


def test_an_address_is_not_asked_for_while_it_is_typed(
    qtbot: QtBot, pictures: Pictures, server: LoopbackServer
) -> None:
    pictures._quiet.setInterval(50)
    for end in ("o", "os", "osin.jpg"):
        pictures.want("phone", [f"{server.url}/{end}"])
    qtbot.waitUntil(lambda: pictures.find(f"{server.url}/osin.jpg") is not None)
    assert [request.line for request in server.requests] == ["GET /osin.jpg HTTP/1.1"]


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        (b"", "404 Not Found", "127.0.0.1 has no such picture."),
        (b"", "403 Forbidden", "127.0.0.1 does not show this picture to everybody."),
        (b"", "503 Busy", "127.0.0.1 did not give the picture, answer 503."),
        (b"<html>", "200 OK", "There is no picture at this address, but a page or another file."),
        (b"GIF89a", "200 OK", "This is GIF. Viber shows only JPG and PNG."),
        (bytes(1_000_001), "200 OK", "The file is too big: 1.01 MB, at most 1 MB."),
        (bytes(1_400_000), "200 OK", "The file is too big: 1.4 MB, at most 1 MB."),
        (
            picture_file("PNG", 90, 90)[:-20],
            "200 OK",
            "The file is damaged: it begins as a picture and does not end as one.",
        ),
        (
            png_that_says(30_000, 20_000),
            "200 OK",
            "30,000 × 20,000 pixels are too many. 800 × 600 is advised.",
        ),
        (b"", "302 Found", "127.0.0.1 sends from one address to another without end."),
    ],
)
def test_why_a_picture_cannot_be_shown(
    load: Callable[..., object], server: LoopbackServer, body: bytes, status: str, words: str
) -> None:
    server.behaviour = answering(body, status, *["Location: /again.jpg"] * status.startswith("302"))
    found = load(f"{server.url}/osin.jpg")
    assert isinstance(found, Exception)
    assert place_of(found).words == words


def test_reasons_are_told_in_ukrainian(load: Callable[..., object]) -> None:
    use_language(Language.UKRAINIAN)
    found = load("http://old.zatyshok.example/nabir.png")
    assert isinstance(found, Exception)
    words = "Адреса має починатися з https://, а не з http:// (old.zatyshok.example)."
    assert place_of(found).words == words


def test_what_failed_can_be_tried_again(
    qtbot: QtBot, pictures: Pictures, load: Callable[..., object], server: LoopbackServer
) -> None:
    sound, server.behaviour = server.behaviour, answering(b"", "503 Busy")
    assert isinstance(load(server.url), Exception)
    server.behaviour = sound
    pictures.fetch_again([server.url])
    assert pictures.find(server.url) is None
    qtbot.waitUntil(lambda: isinstance(pictures.find(server.url), Picture))


def test_no_more_than_a_few_are_kept(qtbot: QtBot, pictures: Pictures, server: LoopbackServer) -> None:
    addresses = [f"{server.url}/{number}.jpg" for number in range(MOST_KEPT + 3)]
    for address in addresses:
        pictures.want("test", [address])
        qtbot.waitUntil(lambda address=address: pictures.find(address) is not None)
    assert [pictures.find(address) for address in addresses[:3]] == [None] * 3
    assert len(pictures._known) == MOST_KEPT


def test_a_few_are_fetched_at_once_and_all_that_are_shown_are_kept(
    qtbot: QtBot, pictures: Pictures, server: LoopbackServer
) -> None:
    addresses = [f"{server.url}/{number}.jpg" for number in range(MOST_KEPT + 5)]
    at_once = []
    pictures.changed.connect(lambda: at_once.append(len(pictures._fetches)))
    pictures.want("test", addresses)
    qtbot.waitUntil(lambda: all(pictures.find(address) is not None for address in addresses))
    assert max(at_once) < MOST_AT_ONCE
    assert len(server.requests) == len(addresses)
