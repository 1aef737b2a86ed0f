"""A plain HTTP client for the practice gateway, apart from the program's own."""

import ssl
from types import TracebackType
from typing import Any, Self

import httpx

from smsbat_composer.workspace.settings import PRACTICE_TOKEN

BEARER = {"Authorization": f"Bearer {PRACTICE_TOKEN}"}
MESSAGES = "/api/tsms/message"


def hybrid(*phones: str, **changes: Any) -> dict[str, Any]:
    """A send object that every scenario accepts, with changes."""
    body = {
        "recipients": list(phones),
        "sms": {"sender": "Zatyshok", "text": "Vash kod OSIN-10"},
        "viber": {"sender": "ZATYSHOK", "text": "Ваш код OSIN-10", "ttl": 3600},
    }
    return {**body, **changes}


def phones(count: int) -> list[str]:
    """So many different valid phones."""
    return [f"38050{number:07d}" for number in range(count)]


class Wire:
    """Posts bodies and decodes answers."""

    def __init__(self, base_url: str) -> None:
        no_certificates = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # plain HTTP: spare loading them
        self.http = httpx.Client(
            base_url=base_url, headers=BEARER, trust_env=False, timeout=30, verify=no_certificates
        )

    def post(self, call: str, **options: Any) -> httpx.Response:
        return self.http.post(f"{MESSAGES}/{call}", **options)

    def send(self, body: object) -> dict[str, Any]:
        return self.post("send", json=body).json()

    def sendmulti(self, body: object) -> dict[str, Any]:
        return self.post("sendmulti", json=body).json()

    def status(self, ids: list[Any]) -> list[dict[str, Any]]:
        return self.post("status", json={"messages": ids}).json()["response_result"]

    def details(self, ids: list[Any]) -> list[dict[str, Any]]:
        return self.post("details", json={"messages": ids}).json()["response_result"]

    def create(self, body: object) -> list[str]:
        """The message ids of one send."""
        return [entry["message_id"] for entry in self.send(body)["response_result"]]

    def ledger(self) -> dict[str, Any]:
        return self.http.get("/practice/ledger").json()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.http.close()
