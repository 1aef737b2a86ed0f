"""A gateway of plain sockets that can misbehave in any way a real one might."""

import contextlib
import json
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass

OK_ANSWER = {"response_code": 0, "response_status": "OK", "response_result": []}


@dataclass(frozen=True)
class Request:
    line: str
    headers: dict[str, str]
    body: bytes


class Connection:
    """One accepted connection, as a behaviour sees it."""

    def __init__(self, peer: socket.socket, server: "LoopbackServer") -> None:
        self.peer = peer
        self.server = server

    def read(self) -> Request | None:
        """The next request, put on the server's list; None when the client is gone."""
        received = b""
        while b"\r\n\r\n" not in received:
            piece = self.peer.recv(65536)
            if not piece:
                return None
            received += piece
        head, body = received.split(b"\r\n\r\n", 1)
        line, *fields = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, value in (one.split(": ", 1) for one in fields)}
        while len(body) < int(headers.get("content-length", 0)):
            body += self.peer.recv(65536)
        request = Request(line, headers, body)
        self.server.note(request)
        return request

    def write(self, data: bytes) -> None:
        self.peer.sendall(data)

    def answer(self, body: bytes, status: str = "200 OK", *extra: str, length: int | None = None) -> None:
        head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}", *extra]
        self.write("\r\n".join([*head, "", ""]).encode() + body)

    def wait_for_the_client_to_leave(self) -> None:
        while self.peer.recv(65536):
            pass


Behaviour = Callable[[Connection], None]


class LoopbackServer:
    """Accepts on loopback and treats every connection, in a thread of its own, as `behaviour` says."""

    def __init__(self, wrap: Callable[[socket.socket], socket.socket] | None = None) -> None:
        self.behaviour: Behaviour = answering(OK_ANSWER)
        self._wrap = wrap  # in TLS, for https
        self.requests: list[Request] = []
        self.connections = 0
        self._news = threading.Condition()
        self._is_stopping = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._peers: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        return f"{'http' if self._wrap is None else 'https'}://127.0.0.1:{self.port}"

    def note(self, request: Request) -> None:
        with self._news:
            self.requests.append(request)
            self._news.notify_all()

    def wait_for_requests(self, count: int) -> None:
        """Return when so many requests have been read; fail when they do not come."""
        with self._news:
            assert self._news.wait_for(lambda: len(self.requests) >= count, timeout=10)

    def stop(self) -> None:
        self._is_stopping = True
        socket.create_connection(("127.0.0.1", self.port)).close()  # wakes the accept on every system
        self._threads[0].join()
        for peer in self._peers:
            with contextlib.suppress(OSError):
                peer.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        self._listener.close()

    def _accept(self) -> None:
        while True:
            peer, _ = self._listener.accept()
            if self._is_stopping:
                peer.close()
                return
            self.connections += 1
            self._peers.append(peer)
            thread = threading.Thread(target=self._treat, args=(peer,))
            self._threads.append(thread)
            thread.start()

    def _treat(self, peer: socket.socket) -> None:
        with contextlib.suppress(OSError), peer:  # the client goes away, as some tests want
            if self._wrap is None:
                self.behaviour(Connection(peer, self))
                return
            with self._wrap(peer) as wrapped:
                self.behaviour(Connection(wrapped, self))


def answering(body: object, status: str = "200 OK", *extra: str) -> Behaviour:
    """Answer every request of a connection with the same body (bytes, or anything JSON can say)."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()

    def behave(connection: Connection) -> None:
        while connection.read() is not None:
            connection.answer(data, status, *extra)

    return behave


def join_call_threads() -> list[str]:
    """Wait for the threads of the client's calls; the names of those that would not end."""
    calls = [thread for thread in threading.enumerate() if thread.name.startswith("gateway-")]
    for thread in calls:
        thread.join(10)
    return [thread.name for thread in calls if thread.is_alive()]
