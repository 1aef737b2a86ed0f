"""The practice gateway as an ASGI application: token, weather, JSON, and the ledger for tests and people."""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from smsbat_composer.practice.answers import envelope
from smsbat_composer.practice.calls import Gateway, RepeatedCallError
from smsbat_composer.practice.connection import ClosedConnection, CutAnswer, DrippingAnswer
from smsbat_composer.practice.dice import roll
from smsbat_composer.practice.faults import Call, Fault, FaultKind, Moment, Weather
from smsbat_composer.practice.ledger import Ledger
from smsbat_composer.practice.scenario import Scenario
from smsbat_composer.practice.spoiling import Answer, encode, spoil

_JSON = "application/json"
_PAGE = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502</h1></body></html>"
_BAD_JSON = b'{"response_code": 0, "response_status": OK'


def build_application(scenario: Scenario, ledger: Ledger, token: str) -> Starlette:
    """The application for one scenario; it answers loopback names only (a web page cannot read it)."""
    desk = _Desk(scenario, ledger, token)
    calls = [Route(f"/api/tsms/message/{call.value}", desk.take(call), methods=["POST"]) for call in Call]
    return Starlette(
        routes=[
            *calls,
            Route("/practice/ledger", desk.show_ledger),
            Route("/practice/forget", desk.forget, methods=["POST"]),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])],
    )


class _Desk:
    """Takes each call through token, weather and rules, and hands out what the weather leaves of it."""

    def __init__(self, scenario: Scenario, ledger: Ledger, token: str) -> None:
        self._scenario = scenario
        self._weather = Weather(scenario.faults, scenario.seed)
        self._ledger = ledger
        self._gateway = Gateway(scenario, ledger)
        self._token = token

    def take(self, call: Call) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            return await self._take(call, request)

        return endpoint

    async def show_ledger(self, _: Request) -> Response:
        shown = {**self._gateway.describe(), "faults": self._weather.struck}
        return Response(encode(shown), media_type=_JSON)

    async def forget(self, request: Request) -> Response:
        """The program removes contacts: what came under these ids, or went to these phones, goes here too."""
        answer = self._refuse_token(request)
        if answer is not None:
            return _as_response(answer, status_code=401)
        asked = json.loads(await request.body())
        self._ledger.forget(frozenset(asked["sequence_ids"]), frozenset(asked["phones"]))
        return Response(status_code=204)

    async def _take(self, call: Call, request: Request) -> Response:
        try:
            body = await request.body()
        except ClientDisconnect:  # half a request: there is nobody to answer
            return ClosedConnection(reset=False)
        number = self._gateway.count_request(call)
        delays, fault = self._weather.strike(call)
        await self._wait(number, delays, Moment.BEFORE)
        if fault is not None and fault.moment is Moment.BEFORE:
            return _strike(fault, envelope(fault.code))
        answer = self._refuse_token(request)
        if answer is not None:
            return _as_response(answer, status_code=401 if self._scenario.http_401 else 200)
        try:
            answer = self._gateway.answer(call, json.loads(body), number) if body else envelope(104)
        except RepeatedCallError:
            return Response(status_code=409)
        except (ValueError, RecursionError):
            answer = envelope(502)
        await self._wait(number, delays, Moment.AFTER)
        return _as_response(answer) if fault is None else _strike(fault, answer)

    async def _wait(self, number: int, delays: tuple[Fault, ...], moment: Moment) -> None:
        seconds = sum(delay.seconds for delay in delays if delay.when is moment)
        if moment is Moment.AFTER:
            least, most = self._scenario.latency
            seconds += least + (most - least) * roll(self._scenario.seed, "latency", number)
        if seconds:
            await asyncio.sleep(seconds)

    def _refuse_token(self, request: Request) -> Answer | None:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            return envelope(103)
        if not hmac.compare_digest(token.strip().encode("latin-1"), self._token.encode()):
            return envelope(301)
        return None


def _as_response(answer: Answer, status_code: int = 200) -> Response:
    return Response(encode(answer), status_code, media_type=_JSON)


def _strike(fault: Fault, answer: Answer) -> Response:
    """What comes back in place of the answer."""
    response: Response
    match fault.kind:
        case FaultKind.DROP | FaultKind.RESET:
            response = ClosedConnection(reset=fault.kind is FaultKind.RESET)
        case FaultKind.CUT_ANSWER:
            response = CutAnswer(encode(answer), media_type=_JSON)
        case FaultKind.DRIP:
            response = DrippingAnswer(encode(answer), pause=fault.seconds)
        case FaultKind.HTTP:
            headers = None if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
            response = HTMLResponse(_PAGE, fault.status, headers)
        case FaultKind.CODE:
            response = _as_response(envelope(fault.code))
        case FaultKind.BAD_JSON:
            response = Response(_BAD_JSON, media_type=_JSON)
        case FaultKind.TRUNCATED_JSON:
            whole = encode(answer)
            response = Response(whole[: len(whole) // 2], media_type=_JSON)
        case FaultKind.HTML:
            response = HTMLResponse(_PAGE)
        case FaultKind.EMPTY:
            response = Response(b"", media_type=_JSON)
        case _:
            response = _as_response(spoil(answer, fault))
    return response
