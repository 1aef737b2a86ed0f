"""Status, details and the connection check: an answer, or the error that names the trouble."""

import json

import pytest

from gateway.loopback import OK_ANSWER, answering
from gateway.provider_page import DETAILS_ANSWER
from smsbat_composer.gateway.errors import BadAnswer, Busy, GatewayError, NoAnswer, NotReached, Refused
from smsbat_composer.gateway.statuses import Status
from smsbat_composer.workspace.errors import UserError

ID = "573dcb46-7851-4e16-bb1f-721c13ef5f38"


def refusal(code: int, name: str) -> dict[str, object]:
    return {"response_code": code, "response_status": name, "response_result": None}


def test_statuses(server, client):
    entry = {"message_id": ID, "status": "Read", "type": "viber", "response_code": 0}
    server.behaviour = answering(OK_ANSWER | {"response_result": [entry]})
    (item,) = client.statuses([ID])
    assert (item.message_id, item.status) == (ID, Status.READ)
    assert server.requests[0].line == "POST /api/tsms/message/status HTTP/1.1"
    assert json.loads(server.requests[0].body) == {"messages": [ID]}


def test_details(server, client):
    server.behaviour = answering(DETAILS_ANSWER.encode())
    (item,) = client.details([ID])
    assert item.viber.status is Status.QUEUED
    assert server.requests[0].line == "POST /api/tsms/message/details HTTP/1.1"


def test_checking_the_connection_asks_about_nobodys_message(server, client):
    client.check_connection()
    client.check_connection()
    first, second = (json.loads(request.body)["messages"] for request in server.requests)
    assert first != second
    assert all(request.line.split()[1].endswith("/status") for request in server.requests)


@pytest.mark.parametrize(
    "answer", [refusal(307, "INVALID_MESSAGE_ID"), refusal(414, "NOT_ALLOWED_MESSAGE_ID")]
)
def test_an_id_the_gateway_does_not_know_is_an_answer(server, client, answer):
    server.behaviour = answering(answer)
    client.check_connection()
    assert client.statuses([ID]) == ()


def test_a_list_counts_whatever_the_top_code_says(server, client):
    server.behaviour = answering(refusal(804, "NEW_SUCCESS") | {"response_result": [{"message_id": ID}]})
    assert [item.message_id for item in client.statuses([ID])] == [ID]


@pytest.mark.parametrize(
    ("code", "name", "about_account"),
    [
        (301, "INVALID_TOKEN", True),
        (103, "REQUIRED_TOKEN", True),
        (203, "REQUIRED_BALANCE", True),
        (300, "INVALID_REQUEST", False),
        (999, "FATAL_ERROR", False),
        (1234, "BRAND_NEW", False),
    ],
)
def test_a_refusal_by_code(server, client, code, name, about_account):
    server.behaviour = answering(refusal(code, name))
    with pytest.raises(Refused) as caught:
        client.check_connection()
    assert (caught.value.response_code, caught.value.name, caught.value.http_status) == (code, name, 200)
    assert caught.value.is_about_account is about_account
    assert caught.value.values["response_code"] == code


@pytest.mark.parametrize("status", ["401 Unauthorized", "402 Payment Required", "403 Forbidden"])
def test_a_refusal_by_http(server, client, status):
    server.behaviour = answering(b"<html>no</html>", status)
    with pytest.raises(Refused) as caught:
        client.check_connection()
    assert (caught.value.response_code, caught.value.http_status) == (None, int(status[:3]))
    assert caught.value.is_about_account


def test_too_many_questions(server, client):
    server.behaviour = answering(b"", "429 Too Many Requests", "Retry-After: 12")
    with pytest.raises(Busy) as caught:
        client.statuses([ID])
    assert caught.value.retry_after == 12


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"<html>", "200 OK"),
        (b"{}", "200 OK"),
        (b"[]", "200 OK"),
        (b'{"response_code": null}', "200 OK"),
        (b'{"response_code": 0}', "500 Internal Server Error"),
        (b'{"response_code": 0}', "302 Found"),
        (b" " * (1024 * 1024 + 1), "200 OK"),
    ],
    ids=["page", "empty object", "array", "no code", "500", "redirect", "too large"],
)
def test_an_answer_that_is_not_this_gateways(server, client, body, status):
    server.behaviour = answering(body, status)
    with pytest.raises(BadAnswer) as caught:
        client.check_connection()
    assert caught.value.values["http_status"] == int(status[:3])


def test_nobody_there(make_client, closed_port):
    with pytest.raises(NotReached) as caught:
        make_client(f"http://127.0.0.1:{closed_port}").check_connection()
    assert caught.value.values == {
        "host": f"127.0.0.1:{closed_port}",
        "reason": "ConnectError",
        "cause": "ConnectionRefusedError",
    }


def test_no_answer(server, client):
    server.behaviour = lambda connection: connection.read()
    with pytest.raises(NoAnswer) as caught:
        client.statuses([ID])
    assert caught.value.values["reason"] == "RemoteProtocolError"


def test_errors_are_for_the_user_and_show_no_secret(server, client, token):
    server.behaviour = answering(refusal(301, "INVALID_TOKEN"))
    with pytest.raises(GatewayError) as caught:
        client.check_connection()
    assert isinstance(caught.value, UserError)
    assert caught.value.__cause__ is caught.value.__context__ is None
    assert token not in f"{caught.value!r}{caught.value.values}"
    assert str(caught.value) == "gateway_refused"
