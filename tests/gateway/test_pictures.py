"""A picture is asked for without a word about us, and no server can make it long, large or endless."""

import gzip
import logging
import socket
import threading
from collections.abc import Iterator

import pytest

from gateway.loopback import Connection, LoopbackServer, answering, join_call_threads
from smsbat_composer.gateway.exchange import Deadlines
from smsbat_composer.gateway.pictures import MOST_REDIRECTS, PictureFetch, check_picture_address
from smsbat_composer.workspace.errors import UserError

FILE = b"\x89PNG and so on"
QUICK = Deadlines(connect=0.3, read=0.3, total=5.0)


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    yield
    assert join_call_threads() == []


def fetch(address: str, *, most_bytes: int = 1000, deadlines: Deadlines = QUICK) -> bytes | None:
    return PictureFetch(address, most_bytes, deadlines=deadlines).fetch()


def refusal(address: str, **how: object) -> tuple[str, dict[str, object]]:
    with pytest.raises(UserError) as caught:
        fetch(address, **how)
    return caught.value.code, caught.value.values


def paths(server: LoopbackServer) -> list[str]:
    return [request.line for request in server.requests]


def test_the_question_tells_nothing_but_the_address(server):
    server.behaviour = answering(FILE, "200 OK", "Set-Cookie: who=you")
    assert fetch(f"{server.url}/osin.png?v=1") == FILE
    assert fetch(f"{server.url}/osin.png") == FILE
    assert paths(server) == ["GET /osin.png?v=1 HTTP/1.1", "GET /osin.png HTTP/1.1"]
    assert server.requests[1].headers == {
        "host": f"127.0.0.1:{server.port}",
        "accept": "image/jpeg, image/png",
        "accept-encoding": "identity",
        "connection": "close",
        "user-agent": "SMSBAT-Composer",
    }


def test_an_address_may_be_in_ukrainian(server):
    server.behaviour = answering(FILE)
    assert fetch(f"{server.url}/осінь.png") == FILE
    assert paths(server) == ["GET /%D0%BE%D1%81%D1%96%D0%BD%D1%8C.png HTTP/1.1"]
    assert check_picture_address("https://крамниця.укр/осінь.png") == "крамниця.укр"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "osin.png",
        "ftp://127.0.0.1/a.png",
        "file:///etc/passwd",
        "https://",
        "https://a b/c.png",
        "https://a:x/c.png",
        "https://[::1/c.png",
        "https://a/{Місто}.png",
        "https://me:secret@a/c.png",
    ],
)
def test_what_is_no_address_is_not_asked(address):
    assert refusal(address)[0] == "picture_address_malformed"


@pytest.mark.parametrize("host", ["cdn.example", "192.168.1.1", "127.0.0.1.example", "[fe80::1]"])
def test_plain_http_is_for_this_computer_alone(host):
    assert refusal(f"http://{host}/a.png") == ("picture_not_https", {"host": host.strip("[]")})


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "500 Broken", "204 No Content"])
def test_an_answer_without_a_picture(server, status):
    server.behaviour = answering(FILE, status)
    values = {"host": "127.0.0.1", "http_status": int(status[:3])}
    assert refusal(server.url) == ("picture_not_given", values)


def test_a_file_of_exactly_the_limit_is_taken(server):
    server.behaviour = answering(b"x" * 1000)
    assert fetch(server.url) == b"x" * 1000


def test_a_file_declared_too_big_is_not_read(server):
    server.behaviour = lambda connection: (connection.read(), connection.answer(b"", length=1001))
    assert refusal(server.url) == ("picture_too_big", {"size": 1001, "limit": 1000})


def test_a_file_without_end_is_left_at_the_limit(server):
    def pour(connection: Connection) -> None:
        connection.read()
        connection.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        while True:
            connection.write(b"x" * 4096)

    server.behaviour = pour
    assert refusal(server.url) == ("picture_too_big", {"size": None, "limit": 1000})


def test_a_dripping_server_is_left_at_the_deadline(server):
    stop = threading.Event()

    def drip(connection: Connection) -> None:
        connection.read()
        connection.write(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n")
        while not stop.wait(0.02):
            connection.write(b"x")

    server.behaviour = drip
    deadlines = Deadlines(connect=1, read=1, total=0.3)
    assert refusal(server.url, deadlines=deadlines) == ("picture_too_slow", {"host": "127.0.0.1"})
    stop.set()


def test_a_compressed_file_is_not_unpacked(server):
    server.behaviour = answering(gzip.compress(FILE), "200 OK", "Content-Encoding: gzip")
    assert refusal(server.url) == ("picture_packed", {"host": "127.0.0.1"})


def test_a_silent_server_is_left(server):
    server.behaviour = lambda connection: (connection.read(), connection.wait_for_the_client_to_leave())
    assert refusal(server.url)[0] == "picture_too_slow"


def test_a_connection_lost_halfway(server):
    server.behaviour = lambda connection: (connection.read(), connection.answer(FILE, length=900))
    assert refusal(server.url) == ("picture_broken_off", {"host": "127.0.0.1"})


def test_a_closed_port(closed_port):
    code, values = refusal(f"http://127.0.0.1:{closed_port}/a.png")
    assert (code, values["host"]) == ("picture_not_reached", "127.0.0.1")


def test_a_redirect_is_followed(server):
    def lead(connection: Connection) -> None:
        request = connection.read()
        if request and request.line.startswith("GET /old"):
            connection.answer(b"", "302 Found", "Location: /new.png", "Set-Cookie: who=you")
        else:
            connection.answer(FILE)

    server.behaviour = lead
    assert fetch(f"{server.url}/old.png") == FILE
    assert paths(server) == ["GET /old.png HTTP/1.1", "GET /new.png HTTP/1.1"]
    assert "cookie" not in server.requests[1].headers


@pytest.mark.parametrize(
    ("location", "code"),
    [("http://cdn.example/a.png", "picture_not_https"), ("file:///etc/passwd", "picture_address_malformed")],
)
def test_a_redirect_leads_to_no_worse_address(server, location, code):
    server.behaviour = answering(b"", "301 Moved", f"Location: {location}")
    assert refusal(server.url)[0] == code
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.2", "192.168.1.1", "10.0.0.1", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_a_redirect_does_not_lead_inside(server, host):
    server.behaviour = answering(b"", "302 Found", f"Location: https://{host}:{server.port}/a.png")
    assert refusal(server.url) == ("picture_redirected_inside", {"host": host.strip("[]")})
    assert server.connections == 1


def test_a_name_that_leads_inside_is_left_before_a_byte_is_sent(server, monkeypatch):
    asked = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *rest, **more: asked("127.0.0.1" if host == "cdn.example" else host, *rest, **more),
    )
    server.behaviour = answering(b"", "302 Found", f"Location: https://cdn.example:{server.port}/a.png")
    assert refusal(server.url) == ("picture_redirected_inside", {"host": "cdn.example"})
    assert len(server.requests) == 1


def test_redirects_without_end_are_left(server):
    server.behaviour = answering(b"", "302 Found", "Location: /again.png")
    assert refusal(server.url) == ("picture_redirected", {"host": "127.0.0.1"})
    assert len(server.requests) == MOST_REDIRECTS + 1


def test_an_aborted_fetch_ends_at_once_without_a_word(server):
    server.behaviour = lambda connection: (connection.read(), connection.wait_for_the_client_to_leave())
    fetching = PictureFetch(server.url, 1000, deadlines=Deadlines(read=60, total=60))
    got: list[bytes | None] = []
    thread = threading.Thread(target=lambda: got.append(fetching.fetch()))
    thread.start()
    server.wait_for_requests(1)
    fetching.abort()
    thread.join(10)
    assert got == [None]


def test_a_fetch_aborted_before_it_starts_asks_nothing(server):
    fetching = PictureFetch(server.url, 1000)
    fetching.abort()
    assert fetching.fetch() is None
    assert server.requests == []


def test_nothing_of_the_address_is_logged(server, caplog):
    server.behaviour = answering(FILE, "404 Not Found")
    with caplog.at_level(logging.DEBUG):
        refusal(f"{server.url}/Олена.png")
    assert [record for record in caplog.records if "127.0.0.1" in record.getMessage()] == []


def test_a_full_listener_is_not_waited_for_long(full_listener: socket.socket):
    port = full_listener.getsockname()[1]
    assert refusal(f"http://127.0.0.1:{port}/a.png") == ("picture_too_slow", {"host": "127.0.0.1"})
