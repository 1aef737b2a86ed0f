"""A gateway of a few lines on loopback, for tests that need to hold every string themselves."""

import json
import threading
from collections import Counter
from collections.abc import Callable
from typing import Any

from gateway.loopback import Connection, LoopbackServer, Request

Fault = Callable[[Connection, bytes], None]
"""What happens to a send in place of its answer; gets the true answer, whose messages exist already."""


class TinyGateway:
    """Creates a message for every recipient it is sent, and tells `status` of all of them.

    It refuses `wrong_numbers`. `faults` maps the number of a send (from 1) to what befalls its answer;
    `before` is asked about every send before anything is created and may answer in its place, giving True.
    """

    def __init__(self) -> None:
        self.server = LoopbackServer()
        self.server.behaviour = self._serve
        self.faults: dict[int, Fault] = {}
        self.before: Callable[[Connection, int], bool] = _let_pass
        self.wrong_numbers: frozenset[str] = frozenset()
        self.credit: int | None = None  # messages until the balance is empty
        self.status = "Delivered"
        self.status_refusal: dict[str, Any] | None = None
        self.created: list[tuple[str, str]] = []  # (phone, sequence_id), in order
        self.bodies: list[bytes] = []
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def times_created(self) -> Counter[str]:
        return Counter(phone for phone, _ in self.created)

    def _serve(self, connection: Connection) -> None:
        request = connection.read()
        if request is None:
            return
        path = request.line.split()[1]
        if path.endswith("/status"):
            connection.answer(self._statuses(request))
        elif path.endswith("/details"):
            connection.answer(self._details(request))
        else:
            self._take_send(connection, request, is_multi=path.endswith("/sendmulti"))

    def _take_send(self, connection: Connection, request: Request, *, is_multi: bool) -> None:
        with self._lock:
            self.bodies.append(request.body)
            number = len(self.bodies)
        if self.before(connection, number):
            return
        body = json.loads(request.body)
        if is_multi:
            items = {key: self._create(item) for key, item in body.items()}
            answer = {"response_code": 0, "response_status": "OK", "response_result": items}
        else:
            answer = self._create(body)
        encoded = json.dumps(answer).encode()
        fault = self.faults.get(number)
        if fault is None:
            connection.answer(encoded)
        else:
            fault(connection, encoded)

    def _create(self, body: dict[str, Any]) -> dict[str, Any]:
        result = []
        with self._lock:
            for phone in body["recipients"]:
                if phone in self.wrong_numbers:
                    result.append({"phone": phone, "response_code": 305, "message_id": None})
                    continue
                if self.credit is not None and len(self.created) >= self.credit:
                    result.append({"phone": phone, "response_code": 203, "message_id": None})
                    continue
                self.created.append((phone, body["sequence_id"]))
                result.append({"phone": phone, "response_code": 0, "message_id": f"m-{phone}"})
        return {
            "response_code": 800,
            "response_status": "SUCCESS_MESSAGE_ACCEPTED",
            "response_result": result,
        }

    def _statuses(self, request: Request) -> bytes:
        if self.status_refusal is not None:
            return json.dumps(self.status_refusal).encode()
        return self._tell(request, lambda: {"status": self.status, "type": "sms"})

    def _details(self, request: Request) -> bytes:
        leg = {"status": self.status, "price": 0.94, "segments": 1}
        return self._tell(request, lambda: {"sms": leg, "viber": None})

    def _tell(self, request: Request, fields: Callable[[], dict[str, Any]]) -> bytes:
        ids = json.loads(request.body)["messages"]
        told = [{"message_id": one, "response_code": 0, "response_status": "OK", **fields()} for one in ids]
        return json.dumps({"response_code": 0, "response_status": "OK", "response_result": told}).encode()


def lose_the_answer(connection: Connection, answer: bytes) -> None:
    """The messages exist, and the connection closes without a word."""


def cut_the_list(connection: Connection, answer: bytes) -> None:
    """The first recipient is missing from the answer."""
    told = json.loads(answer)
    del told["response_result"][0]
    connection.answer(json.dumps(told).encode())


def say(code: int | None, status: str = "200 OK") -> Fault:
    """A code without a list."""
    body = json.dumps({"response_code": code, "response_status": "SAID", "response_result": None}).encode()

    def answer_instead(connection: Connection, answer: bytes) -> None:
        connection.answer(body, status)

    return answer_instead


def _let_pass(connection: Connection, number: int) -> bool:
    return False
