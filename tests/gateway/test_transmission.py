"""The two barriers that keep a call that was given up from ever starting, each tried without the other."""

import socket
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from smsbat_composer.gateway.exchange import Exchange
from smsbat_composer.gateway.transmission import GivenUp, Transmission
from smsbat_composer.gateway.wire import Wire

START = "http11.send_request_headers.started"
POST = {"request": SimpleNamespace(method=b"POST")}
CONNECT = {"request": SimpleNamespace(method=b"CONNECT")}


@pytest.fixture
def transmission() -> Transmission:
    return Transmission(Wire())


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def fail() -> Exchange:
    raise ConnectionError("a text that may hold anything") from TimeoutError()


def test_a_start_after_the_end_is_forbidden(transmission):
    transmission.abort()
    with pytest.raises(GivenUp):
        transmission.watch(START, POST)
    assert transmission.outcome(0).request_started is False


def test_the_first_end_counts(transmission):
    transmission.watch(START, POST)
    transmission.abort()
    transmission.carry(fail, let_go=lambda: None)
    exchange = transmission.outcome(0)
    assert (exchange.request_started, exchange.exception) == (True, "Aborted")


def test_an_end_is_not_taken_back_by_an_abort(transmission):
    transmission.watch(START, POST)
    transmission.carry(lambda: Exchange(request_started=True, http_status=200), let_go=lambda: None)
    transmission.abort()
    exchange = transmission.outcome(0)
    assert (exchange.http_status, exchange.exception) == (200, None)


def test_an_exception_is_told_by_its_class_and_what_lay_under_it(transmission):
    transmission.carry(fail, let_go=lambda: None)
    exchange = transmission.outcome(0)
    assert (exchange.request_started, exchange.exception) == (False, "ConnectionError")
    assert exchange.cause == "TimeoutError"


def test_a_tunnel_to_a_proxy_is_not_the_request(transmission):
    transmission.watch(START, CONNECT)
    transmission.abort()
    assert transmission.outcome(0).request_started is False


def test_the_connection_is_let_go_before_the_caller_hears_of_the_end(transmission):
    heard_before = []
    transmission.carry(
        lambda: Exchange(request_started=True),
        let_go=lambda: heard_before.append(transmission._over.is_set()),
    )
    assert heard_before == [False]


def test_a_wire_cuts_what_it_holds(pair):
    ours, theirs = pair
    wire = Wire()
    wire.hold(ours)
    wire.cut()
    assert theirs.recv(1) == b""
    assert ours.recv(1) == b""
    wire.release()


def test_a_cut_wire_cuts_whatever_it_gets_hold_of_later(pair):
    ours, theirs = pair
    wire = Wire()
    wire.cut()
    wire.hold(ours)
    assert theirs.recv(1) == b""
    with pytest.raises(ConnectionError):
        ours.send(b"x")
    wire.release()
