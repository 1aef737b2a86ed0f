"""The answer to a question (status, details), or the error that says why there is none."""

from smsbat_composer.gateway.answers import read_envelope
from smsbat_composer.gateway.codes import CodeClass, classify
from smsbat_composer.gateway.errors import BadAnswer, Busy, NoAnswer, NotReached, Refused
from smsbat_composer.gateway.exchange import PACKED, Exchange


def answered(exchange: Exchange, host: str) -> object:
    """The decoded envelope of a question that was answered; raises the GatewayError that fits otherwise.

    An answer with a list in it is good whatever its top code says; ids the gateway does not know are an
    answer too.
    """
    if exchange.exception == PACKED:
        raise BadAnswer(host, exchange.http_status)
    if exchange.exception is not None:
        error = NoAnswer if exchange.request_started else NotReached
        raise error(host, exchange.exception, exchange.cause)
    http_status = exchange.http_status
    code, name = read_envelope(exchange.json)
    if http_status == 429:
        raise Busy(host, exchange.retry_after)
    if http_status in {401, 402, 403}:
        raise Refused(host, code, name, http_status)
    if http_status != 200 or code is None or not isinstance(exchange.json, dict):
        raise BadAnswer(host, http_status)
    if exchange.json.get("response_result") or _is_good(code):
        return exchange.json
    raise Refused(host, code, name, http_status)


def _is_good(code: int) -> bool:
    return classify(code, inside_recipient=False) in {CodeClass.OK, CodeClass.ROW}
