"""When no answer came: exactly whether the request had begun to leave, and an end in finite time."""

import contextlib
import socket
import threading
import time

import pytest

from gateway.loopback import OK_ANSWER, answering, join_call_threads
from smsbat_composer.gateway.exchange import Deadlines, Endpoint, Exchange

BODY = b"{}"
PATIENT = Deadlines(connect=60, read=60, total=60)
IMPATIENT = Deadlines(connect=60, read=60, total=0.3)

pytestmark = pytest.mark.timeout(30)  # a call that hangs is the failure these tests look for


class Call:
    """A transmission in a thread of its own."""

    def __init__(self, client) -> None:
        self.exchange: Exchange | None = None
        self._client = client
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self) -> None:
        self.exchange = self._client.transmit(Endpoint.SEND, BODY)

    def result(self) -> Exchange:
        self.thread.join()
        assert self.exchange is not None
        return self.exchange


def test_a_refused_connection_is_surely_not_sent(make_client, closed_port):
    exchange = make_client(f"http://127.0.0.1:{closed_port}").transmit(Endpoint.SEND, BODY)
    assert (exchange.request_started, exchange.exception) == (False, "ConnectError")
    assert exchange.cause == "ConnectionRefusedError"
    assert (exchange.http_status, exchange.body, exchange.json) == (None, None, None)


def test_a_connection_timeout_is_surely_not_sent(make_client, full_listener):
    port = full_listener.getsockname()[1]
    exchange = make_client(f"http://127.0.0.1:{port}").transmit(Endpoint.SEND, BODY)
    assert (exchange.request_started, exchange.exception) == (False, "ConnectTimeout")


def test_closed_before_the_request_was_read(server, client):
    server.behaviour = lambda _: None
    exchange = client.transmit(Endpoint.SEND, BODY)
    assert exchange.request_started
    assert exchange.exception in {"RemoteProtocolError", "ReadError"}


def test_closed_after_the_request_was_read(server, client):
    server.behaviour = lambda connection: connection.read()
    exchange = client.transmit(Endpoint.SEND, BODY)
    assert (exchange.request_started, exchange.exception) == (True, "RemoteProtocolError")
    assert len(server.requests) == 1


def test_closed_in_the_middle_of_the_answer(server, client):
    def half(connection):
        connection.read()
        connection.answer(b'{"response_code": 0}', length=1000)

    server.behaviour = half
    exchange = client.transmit(Endpoint.SEND, BODY)
    assert (exchange.request_started, exchange.exception) == (True, "RemoteProtocolError")
    assert (exchange.body, exchange.json) == (None, None)


def test_not_http_at_all(server, client):
    server.behaviour = lambda connection: (connection.read(), connection.write(b"SSH-2.0-OpenSSH\r\n\r\n"))
    exchange = client.transmit(Endpoint.SEND, BODY)
    assert (exchange.request_started, exchange.exception) == (True, "RemoteProtocolError")


def test_a_silent_server_meets_the_read_timeout(server, client):
    server.behaviour = lambda connection: connection.wait_for_the_client_to_leave()
    exchange = client.transmit(Endpoint.SEND, BODY)
    assert (exchange.request_started, exchange.exception) == (True, "ReadTimeout")


@pytest.mark.parametrize("where", ["head", "body"])
def test_a_dripping_server_meets_the_total_deadline(server, make_client, where):
    the_client_left = threading.Event()

    def drip(connection):
        connection.read()
        connection.write(b"HTTP/1.1 200 OK\r\n")
        if where == "body":
            connection.write(b"Content-Length: 100000\r\n\r\n")
        with contextlib.suppress(OSError):
            while not the_client_left.wait(0.02):
                connection.write(b"x")
        the_client_left.set()

    server.behaviour = drip
    exchange = make_client(server.url, deadlines=IMPATIENT).transmit(Endpoint.SEND, BODY)
    assert (exchange.request_started, exchange.exception) == (True, "DeadlineExceeded")
    assert the_client_left.wait(10)  # its connection is not left open behind our back


def test_a_body_that_the_server_does_not_take_meets_the_total_deadline(server, make_client):
    given_up = threading.Event()
    server.behaviour = lambda _: given_up.wait()
    client = make_client(server.url, deadlines=IMPATIENT)
    exchange = client.transmit(Endpoint.SEND, b"x" * 50_000_000)
    given_up.set()
    assert (exchange.request_started, exchange.exception) == (True, "DeadlineExceeded")


def test_a_call_given_up_while_connecting_never_starts_afterwards(make_client, full_listener):
    port = full_listener.getsockname()[1]
    client = make_client(f"http://127.0.0.1:{port}", deadlines=IMPATIENT)
    exchange = client.transmit(Endpoint.SEND, BODY)
    assert (exchange.request_started, exchange.exception) == (False, "ConnectTimeout")

    accepted: list[socket.socket] = []
    accepting = threading.Thread(target=_accept_all, args=(full_listener, accepted))
    accepting.start()  # the queue empties, so the connection is made after all
    assert join_call_threads() == []
    while len(accepted) < 2:  # what was waiting before it, and the call's own connection
        time.sleep(0.01)
    full_listener.shutdown(socket.SHUT_RDWR)
    accepting.join()
    for peer in accepted:
        with peer, contextlib.suppress(BlockingIOError):
            peer.setblocking(False)
            assert peer.recv(65536) == b""


def _accept_all(listener: socket.socket, accepted: list[socket.socket]) -> None:
    with contextlib.suppress(OSError):
        while True:
            accepted.append(listener.accept()[0])


def test_abort_ends_a_transmission_that_waits_for_its_answer(server, make_client):
    server.behaviour = lambda connection: (connection.read(), connection.wait_for_the_client_to_leave())
    client = make_client(server.url, deadlines=PATIENT)
    call = Call(client)
    server.wait_for_requests(1)
    client.abort()
    exchange = call.result()
    assert (exchange.request_started, exchange.exception) == (True, "Aborted")
    assert join_call_threads() == []  # the connection was really dropped


def test_abort_ends_a_transmission_that_is_still_connecting(make_client, full_listener):
    port = full_listener.getsockname()[1]
    client = make_client(f"http://127.0.0.1:{port}", deadlines=Deadlines(connect=3, read=60, total=60))
    call = Call(client)
    while call.thread.is_alive():  # from outside nobody sees when it begins
        client.abort()
        call.thread.join(0.02)
    exchange = call.result()
    assert (exchange.request_started, exchange.exception) == (False, "ConnectError")


def test_abort_ends_all_at_once_and_forbids_nothing_later(server, make_client):
    server.behaviour = lambda connection: (connection.read(), connection.wait_for_the_client_to_leave())
    client = make_client(server.url, deadlines=PATIENT)
    calls = [Call(client) for _ in range(4)]
    server.wait_for_requests(4)
    client.abort()
    assert [call.result().exception for call in calls] == ["Aborted"] * 4
    server.behaviour = answering(OK_ANSWER)
    assert client.transmit(Endpoint.SEND, BODY).json == OK_ANSWER


def test_closing_the_client_ends_what_is_under_way(server, make_client):
    server.behaviour = lambda connection: (connection.read(), connection.wait_for_the_client_to_leave())
    client = make_client(server.url, deadlines=PATIENT, keep_alive=True)
    call = Call(client)
    server.wait_for_requests(1)
    client.close()
    assert call.result().exception == "Aborted"
