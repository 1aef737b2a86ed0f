import socket
import sys
from collections.abc import Callable, Iterator

import pytest

from gateway.loopback import LoopbackServer, join_call_threads
from smsbat_composer.gateway.client import GatewayClient
from smsbat_composer.gateway.exchange import Deadlines

TOKEN = "Secret-Token-4711"
QUICK = Deadlines(connect=0.3, read=0.3, total=5.0)


@pytest.fixture
def token() -> str:
    return TOKEN


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    running = LoopbackServer()
    yield running
    running.stop()


@pytest.fixture
def closed_port() -> int:
    """A port of loopback where nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@pytest.fixture
def full_listener() -> Iterator[socket.socket]:
    """A listener that takes no further connection: connecting to it hangs until its queue is accepted."""
    if sys.platform != "linux":
        pytest.skip("other systems refuse a connection, or lengthen the queue")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
        yield listener
        for filler in fillers:
            filler.close()


@pytest.fixture
def make_client() -> Iterator[Callable[..., GatewayClient]]:
    """Clients that are closed after the test, and whose every thread must have ended by then."""
    made: list[GatewayClient] = []

    def make(url: str, *, deadlines: Deadlines = QUICK, keep_alive: bool = False) -> GatewayClient:
        made.append(GatewayClient(url, TOKEN, deadlines=deadlines, keep_alive=keep_alive))
        return made[-1]

    yield make
    for client in made:
        client.close()
    assert join_call_threads() == []


@pytest.fixture
def client(server: LoopbackServer, make_client: Callable[..., GatewayClient]) -> GatewayClient:
    return make_client(server.url)
