"""Exchanges as the client would report them, for tests of what they prove."""

from typing import Any

from smsbat_composer.gateway.exchange import Exchange


def answered(json: Any, http_status: int = 200, **facts: Any) -> Exchange:
    """An answer that came in full."""
    return Exchange(request_started=True, http_status=http_status, body=b"", json=json, **facts)


def failed(exception: str, *, started: bool, **facts: Any) -> Exchange:
    """A transmission that ended in an exception."""
    return Exchange(request_started=started, exception=exception, **facts)


def envelope(code: Any, result: Any = None) -> dict[str, Any]:
    """The gateway's envelope around a result."""
    return {"response_code": code, "response_status": f"NAME_{code}", "response_result": result}


def entry(phone: str, code: int | None = 0, message_id: str | None = None) -> dict[str, Any]:
    """One recipient's entry of a result list."""
    return {
        "phone": phone,
        "response_code": code,
        "message_id": message_id,
        "response_status": f"NAME_{code}",
    }
