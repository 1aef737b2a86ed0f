"""What the client puts on the wire, and what it tells of an answer that came."""

import gzip
import json
import logging
import os
import subprocess
import sys
import threading
import tracemalloc
from pathlib import Path

import pytest

from gateway.loopback import OK_ANSWER, answering, join_call_threads
from smsbat_composer.delivery.states import OutcomeClass
from smsbat_composer.delivery.transport_evidence import judge_transport
from smsbat_composer.gateway.client import MOST_ANSWER_BYTES, GatewayClient
from smsbat_composer.gateway.errors import BadAnswer
from smsbat_composer.gateway.exchange import PACKED, Deadlines, Endpoint
from smsbat_composer.workspace.errors import UserError

BODY = '{"text":"Ціна"}'.encode()


def test_the_request_is_exactly_what_was_asked_for(server, client, token):
    exchange = client.transmit(Endpoint.SEND, BODY)
    (request,) = server.requests
    assert request.line == "POST /api/tsms/message/send HTTP/1.1"
    assert request.body == BODY
    assert request.headers["authorization"] == f"Bearer {token}"
    assert request.headers["content-type"].startswith("application/json")
    assert request.headers["connection"] == "close"
    assert (exchange.request_started, exchange.http_status, exchange.exception) == (True, 200, None)
    assert (exchange.json, exchange.too_large, exchange.cause) == (OK_ANSWER, False, None)
    assert json.loads(exchange.body) == OK_ANSWER
    assert exchange.elapsed > 0


@pytest.mark.parametrize(
    ("endpoint", "path"),
    [
        (Endpoint.SENDMULTI, "/prefix/api/tsms/message/sendmulti"),
        (Endpoint.STATUS, "/prefix/api/tsms/message/status"),
        (Endpoint.DETAILS, "/prefix/api/tsms/message/details"),
    ],
)
def test_paths_follow_the_base_url(server, make_client, endpoint, path):
    make_client(f"{server.url}/prefix/").transmit(endpoint, BODY)
    assert server.requests[0].line == f"POST {path} HTTP/1.1"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>502</html>",
        b'{"response_code": 0',
        b"\xff\xfe\xfd",
        b"[" * 100_000,
        b'{"a": NaN}',
        b'{"message_id": "m1", "message_id": null}',
    ],
)
def test_a_body_that_is_not_json_is_kept_as_bytes(server, client, body):
    server.behaviour = answering(body)
    exchange = client.transmit(Endpoint.SEND, BODY)
    assert (exchange.body, exchange.json, exchange.exception) == (body, None, None)


@pytest.mark.parametrize(
    "status", ["401 Unauthorized", "429 Too Many Requests", "502 Bad Gateway", "599 Odd"]
)
def test_every_http_status_is_told_together_with_its_body(server, client, status):
    server.behaviour = answering(OK_ANSWER, status)
    exchange = client.transmit(Endpoint.SEND, BODY)
    assert (exchange.http_status, exchange.json) == (int(status[:3]), OK_ANSWER)


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
def test_no_redirect_is_followed(server, client, status):
    server.behaviour = answering(b"", status, f"Location: {server.url}/elsewhere")
    exchange = client.transmit(Endpoint.SEND, BODY)
    assert (exchange.http_status, len(server.requests)) == (int(status[:3]), 1)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("99999", 300.0),
        ("9" * 400, 300.0),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        ("Wed, 21 Oct 2015 07:28:00 -0000", 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 300.0),
        ("soon", None),
        ("-5", None),
        ("", None),
    ],
)
def test_retry_after_is_read_in_both_forms_and_capped(server, client, header, seconds):
    server.behaviour = answering(b"", "429 Too Many Requests", f"Retry-After: {header}")
    assert client.transmit(Endpoint.SEND, BODY).retry_after == seconds


def test_an_answer_of_the_very_largest_size_is_read(server, client):
    body = json.dumps("x" * (MOST_ANSWER_BYTES - 2)).encode()
    server.behaviour = answering(body)
    exchange = client.transmit(Endpoint.SEND, BODY)
    assert (exchange.body, exchange.too_large) == (body, False)


def test_an_endless_answer_is_dropped_at_the_cap(server, client):
    def flood(connection):
        connection.read()
        connection.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            connection.write(b"10000\r\n" + b"x" * 65536 + b"\r\n")

    server.behaviour = flood
    exchange = client.transmit(Endpoint.SEND, BODY)
    assert exchange.too_large
    assert (exchange.http_status, exchange.body, exchange.json, exchange.exception) == (200, None, None, None)


@pytest.mark.parametrize("encoding", ["gzip", "gzip, gzip", "identity, GZIP", "deflate", "of their own"])
def test_a_compressed_answer_is_a_doubt_and_is_not_unpacked(server, client, encoding):
    bomb = gzip.compress(gzip.compress(b" " * 40_000_000))
    server.behaviour = answering(bomb, "200 OK", f"Content-Encoding: {encoding}")
    tracemalloc.start()
    exchange = client.transmit(Endpoint.SEND, BODY)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 2_000_000
    assert (exchange.request_started, exchange.exception, exchange.json) == (True, PACKED, None)
    assert judge_transport(exchange) is OutcomeClass.UNKNOWN
    assert server.requests[0].headers["accept-encoding"] == "identity"
    with pytest.raises(BadAnswer):
        client.check_connection()


def test_an_answer_that_calls_itself_plain_is_read(server, client):
    server.behaviour = answering(b"{}", "200 OK", "Content-Encoding: Identity")
    assert client.transmit(Endpoint.SEND, BODY).json == {}


def test_each_call_has_a_connection_of_its_own_unless_told_otherwise(server, client):
    for _ in range(3):
        client.transmit(Endpoint.SEND, BODY)
    assert server.connections == 3


def test_keep_alive_reuses_the_connection_until_it_is_aborted(server, make_client):
    client = make_client(server.url, keep_alive=True)
    for _ in range(3):
        assert client.transmit(Endpoint.SEND, BODY).http_status == 200
    assert server.connections == 1
    client.abort()
    assert client.transmit(Endpoint.SEND, BODY).http_status == 200
    assert server.connections == 2


def test_a_kept_connection_that_was_cut_off_is_not_used_again(server, make_client):
    client = make_client(server.url, keep_alive=True, deadlines=Deadlines(connect=60, read=60, total=0.5))
    hang = threading.Event()

    def behave(connection):
        while connection.read() is not None:
            if hang.is_set():
                connection.wait_for_the_client_to_leave()
            connection.answer(b"{}")

    server.behaviour = behave
    assert client.transmit(Endpoint.SEND, BODY).http_status == 200
    hang.set()
    assert client.transmit(Endpoint.SEND, BODY).exception == "DeadlineExceeded"
    hang.clear()
    assert join_call_threads() == []  # so that the line is back, if it comes back
    assert client.transmit(Endpoint.SEND, BODY).http_status == 200
    assert server.connections == 2


def test_parallel_calls_get_their_own_answers(server, client):
    everybody_is_here = threading.Barrier(8)

    def echo(connection):
        request = connection.read()
        everybody_is_here.wait()
        connection.answer(request.body)

    server.behaviour = echo
    answers: dict[int, object] = {}

    def call(number: int) -> None:
        answers[number] = client.transmit(Endpoint.SEND, b"%d" % number).json

    callers = [threading.Thread(target=call, args=(number,)) for number in range(8)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    assert answers == {number: number for number in range(8)}


def test_proxies_of_the_environment_are_ignored(server, make_client, closed_port, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{closed_port}")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    assert make_client(server.url).transmit(Endpoint.SEND, BODY).http_status == 200


def test_the_token_and_the_contacts_stay_out_of_logs_and_reprs(server, client, token, caplog):
    caplog.set_level(logging.DEBUG)
    phone = "380501111111"
    server.behaviour = answering({"response_code": 0, "response_result": [{"phone": phone}]})
    exchange = client.transmit(Endpoint.SEND, f'{{"recipients":["{phone}"]}}'.encode())
    assert exchange.http_status == 200
    shown = f"{client!r} {exchange!r} {caplog.text}"
    assert token not in shown
    assert phone not in shown
    assert [record.name for record in caplog.records if record.name.startswith("http")] == []


@pytest.mark.parametrize("token", ["", "  ", "токен", "two\x00parts", "a;b"])
def test_a_token_that_would_break_the_header_is_refused_unseen(token):
    with pytest.raises(UserError) as caught:
        GatewayClient("http://127.0.0.1:1", token)
    assert caught.value.code in {"token_empty", "token_malformed"}
    assert not token.strip() or token not in f"{caught.value!r}{caught.value.values}"


def test_plain_http_is_refused_before_anything_is_sent(token):
    with pytest.raises(UserError, match="base_url_not_https"):
        GatewayClient("http://restapi.smsbat.com", token)


def test_a_closed_client_sends_nothing(server, client):
    client.close()
    with pytest.raises(RuntimeError, match="closed"):
        client.transmit(Endpoint.SEND, BODY)
    assert server.connections == 0


def test_importing_the_gateway_does_not_import_the_http_client():
    names = ("codes", "statuses", "payload", "answers", "errors", "client")
    imports = "\n".join(f"import smsbat_composer.gateway.{name}" for name in names)
    code = f"{imports}\nimport sys\nprint('httpx' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "gui")}
    said = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    )
    assert said.stdout.strip() == "False"
