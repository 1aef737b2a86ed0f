"""The notice of a newer version counts only as its makers signed it, and is never waited for long."""

import base64
import json
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from gateway.loopback import Connection, LoopbackServer, answering, join_call_threads
from smsbat_composer.gateway import release_notice
from smsbat_composer.gateway.exchange import Deadlines
from smsbat_composer.gateway.release_notice import (
    URL_VARIABLE,
    NoticeFetch,
    NoticeRefusedError,
    Release,
    is_newer,
    read_notice,
)

MAKERS = Ed25519PrivateKey.generate()
KEY = MAKERS.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
SAID = {"format": "smsbat-composer-release", "version": "2.0", "page": "https://smsbat.com/composer"}


def notice(said: object = SAID, signer: Ed25519PrivateKey = MAKERS, **other: object) -> bytes:
    signed = json.dumps(said)
    signature = base64.b64encode(signer.sign(signed.encode())).decode()
    return json.dumps({"notice": signed, "signature": signature, **other}).encode()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopbackServer]:
    made = LoopbackServer()
    monkeypatch.setenv(URL_VARIABLE, f"{made.url}/release.json")
    yield made
    made.stop()


def test_a_signed_notice_is_read_and_nothing_is_told_of_who_asks(server: LoopbackServer) -> None:
    server.behaviour = answering(json.loads(notice()))
    assert NoticeFetch().fetch(KEY) == Release("2.0", "https://smsbat.com/composer")
    (request,) = server.requests
    assert request.line == "GET /release.json HTTP/1.1"
    assert request.body == b""
    assert set(request.headers) == {"host", "accept", "accept-encoding", "connection", "user-agent"}
    assert request.headers["user-agent"].startswith("python-httpx/")


@pytest.mark.parametrize(
    "content",
    [
        notice().replace(b"2.0", b"3.0"),
        notice(signer=Ed25519PrivateKey.generate()),
        notice(signature="AAAA"),
        notice(signature="not base64 *"),
        notice(signature=7),
        notice(notice=7),
        json.dumps({"notice": json.dumps(SAID)}).encode(),
        notice(notice="\ud800"),
        b"",
        b"[]",
        b"[" * 16_000,
        b"\xff\xfe",
        notice([1]),
        notice({**SAID, "format": "another"}),
        notice({**SAID, "version": "newest"}),
        notice({**SAID, "version": 2}),
        notice({**SAID, "page": "http://smsbat.example"}),
        notice({**SAID, "page": "file:///etc/passwd"}),
        notice({**SAID, "page": "https://["}),
        notice({**SAID, "page": "https://smsbat.example/composer"}),
        notice({**SAID, "page": "https://smsbat.com.evil.example"}),
        notice({**SAID, "page": "https://smsbat.com@evil.example"}),
        notice({**SAID, "page": "https://smsbat.com\\@evil.example"}),
        notice({**SAID, "page": "https://smsbat.com:8443"}),
        notice({**SAID, "version": "2.0rc1"}),
        notice({**SAID, "version": "2.0.dev3"}),
        notice({**SAID, "version": "2.0\n"}),
        notice({**SAID, "version": "٢.٠"}),
    ],
)
def test_whatever_is_not_signed_or_not_ours_is_refused(content: bytes) -> None:
    with pytest.raises(NoticeRefusedError):
        read_notice(content, KEY)


def test_a_key_of_another_kind_proves_nothing() -> None:
    other = X25519PrivateKey.generate().public_key()
    unheard_of = b"-----BEGIN PUBLIC KEY-----\nMAwwBwYDVQRjBQADAQA=\n-----END PUBLIC KEY-----\n"
    of_another = other.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    for key in (of_another, unheard_of, b"no key", b""):
        with pytest.raises(NoticeRefusedError):
            read_notice(notice(), key)


def _redirecting(connection: Connection) -> None:
    connection.read()
    connection.answer(notice(), "302 Found", "Location: /elsewhere")


def _dripping(connection: Connection) -> None:
    connection.read()
    connection.write(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n")
    while True:
        connection.write(b" ")
        time.sleep(0.05)


def _huge(connection: Connection) -> None:
    connection.read()
    connection.answer(notice() + b" " * 20_000)


def _closed(connection: Connection) -> None:
    connection.read()
    connection.peer.close()


def _broken(connection: Connection) -> None:
    connection.read()
    connection.answer(notice(), "500 Internal Server Error")


@pytest.mark.parametrize(
    ("behaviour", "why"),
    [
        (_redirecting, "HTTP 302"),
        (_huge, "too large"),
        (_closed, "RemoteProtocolError"),
        (_broken, "HTTP 500"),
        (_dripping, "DeadlineExceeded"),
    ],
)
def test_a_server_that_misbehaves_holds_nobody_up(
    server: LoopbackServer,
    behaviour: Callable[[Connection], None],
    why: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(release_notice, "_DEADLINES", Deadlines(connect=1, read=1, total=0.5))
    server.behaviour = behaviour
    with pytest.raises(NoticeRefusedError, match=why):
        NoticeFetch().fetch(KEY)


@pytest.mark.timeout(30)
def test_it_is_ended_from_outside_at_once(server: LoopbackServer) -> None:
    server.behaviour = lambda connection: (connection.read(), connection.wait_for_the_client_to_leave())
    for is_begun in (True, False):
        fetch = NoticeFetch()
        ending = threading.Thread(target=lambda: (server.wait_for_requests(1), fetch.abort()))  # noqa: B023 - joined below
        if is_begun:
            ending.start()
        else:
            fetch.abort()
        with pytest.raises(NoticeRefusedError, match="Aborted" if is_begun else "ConnectError"):
            fetch.fetch(KEY)
        if is_begun:
            ending.join()
    assert join_call_threads() == []
    assert len(server.requests) == 1


def test_a_plain_address_elsewhere_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(URL_VARIABLE, "http://smsbat.example/release.json")
    with pytest.raises(NoticeRefusedError, match="base_url_not_https"):
        NoticeFetch().fetch(KEY)


@pytest.mark.parametrize(
    ("version", "than", "newer"),
    [
        ("0.2", "0.1.9", True),
        ("0.10.0", "0.9.0", True),
        ("1.0", "1.0.0", False),
        ("1.0", "1.0rc1", True),
        ("1.0rc1", "1.0", False),
        ("0.1.5", "0.2", False),
        ("1.0.1", "1.0rc1", True),
        ("1.0", "2.0.dev1", False),
    ],
)
def test_versions_are_put_in_order(version: str, than: str, newer: bool) -> None:
    assert is_newer(version, than) is newer
