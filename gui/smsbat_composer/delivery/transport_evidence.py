"""What the transport alone proves about one transmission, before anybody reads the answer."""

from smsbat_composer.delivery.states import OutcomeClass
from smsbat_composer.gateway.exchange import Exchange

# Raised before a connection exists; a proof only together with "no request line was started".
_BEFORE_THE_WIRE = frozenset({"ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError"})
_NOT_SENT = frozenset({421, 425, 429})
_REFUSED_BEFORE = frozenset({400, 401, 402, 403, 404, 405, 407, 411, 413, 414, 415, 422})


def judge_transport(exchange: Exchange) -> OutcomeClass | None:
    """The class that exception and HTTP status prove; None for a plain 2xx, which leaves it to the answer."""
    if exchange.exception is not None:
        never_left = exchange.exception in _BEFORE_THE_WIRE and not exchange.request_started
        return OutcomeClass.NOT_SENT if never_left else OutcomeClass.UNKNOWN
    status = exchange.http_status
    if exchange.too_large or status is None:
        return OutcomeClass.UNKNOWN
    if status in _NOT_SENT:
        return OutcomeClass.NOT_SENT
    if status in _REFUSED_BEFORE:
        return OutcomeClass.REFUSED_BEFORE
    return None if 200 <= status < 300 else OutcomeClass.UNKNOWN
