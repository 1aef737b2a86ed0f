"""Answers that misbehave below HTTP: closed, reset, cut and dripping connections."""

import asyncio
import socket
import struct

from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol


class Connection(H11Protocol):
    """uvicorn's connection, whose transport an answer may reach: plain ASGI cannot close a socket."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn has it
        """Put the transport into `scope["state"]` of every request on this connection."""
        super().connection_made(transport)
        self.app_state = {**self.app_state, "transport": transport}


class ClosedConnection(Response):
    """No answer at all: the connection ends, orderly or (`reset`) with a TCP reset."""

    def __init__(self, *, reset: bool) -> None:
        super().__init__()
        self._reset = reset

    async def __call__(self, scope: Scope, receive: Receive, _send: Send) -> None:
        """Close and wait until uvicorn has noticed."""
        transport: asyncio.Transport = scope["state"]["transport"]
        if self._reset:
            # Lingering for 0 s makes the system send RST in place of FIN.
            transport.get_extra_info("socket").setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
            )
        transport.abort()
        while (await receive())["type"] != "http.disconnect":
            pass


class CutAnswer(Response):
    """Headers that announce the whole body, half of it, then the end of the connection."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send half, close and wait until uvicorn has noticed."""
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        half = bytes(self.body[: len(self.body) // 2])
        await send({"type": "http.response.body", "body": half, "more_body": True})
        scope["state"]["transport"].close()
        while (await receive())["type"] != "http.disconnect":
            pass


class DrippingAnswer(Response):
    """The right answer, one byte at a time with `pause` seconds between."""

    def __init__(self, content: bytes, *, pause: float) -> None:
        super().__init__(content, media_type="application/json")
        self._pause = pause

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Drip until the end or until the client has gone."""
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        transport: asyncio.Transport = scope["state"]["transport"]
        for place in range(len(self.body)):
            if transport.is_closing():
                return
            await send(
                {"type": "http.response.body", "body": bytes(self.body[place : place + 1]), "more_body": True}
            )
            await asyncio.sleep(self._pause)
        await send({"type": "http.response.body", "body": b""})
