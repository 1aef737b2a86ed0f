"""The provider page's four bodies leave the client as the page shows them."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from campaign.test_provider_examples import BATCH, CAROUSEL, HYBRID, SURVEY, send_body
from smsbat_composer.gateway.client import GatewayClient
from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.gateway.payload import send_bytes, sendmulti_bytes

Posted = list[tuple[str, Any]]


@pytest.fixture
def gateway() -> Iterator[tuple[str, Posted]]:
    """A gateway's address, and what is posted to it: path and decoded body."""
    posted: Posted = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            posted.append((self.path, json.loads(self.rfile.read(length))))
            answer = b'{"response_code": 0, "response_status": "OK", "response_result": []}'
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_arguments: object) -> None:
            """Nothing on the terminal."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", posted
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("example", [HYBRID, CAROUSEL, SURVEY])
def test_a_send_is_posted_as_the_page_shows_it(gateway: tuple[str, Posted], example: str) -> None:
    address, posted = gateway
    client = GatewayClient(address, "token")
    assert client.transmit(Endpoint.SEND, send_bytes(send_body(json.loads(example)))).http_status == 200
    client.close()
    assert posted == [("/api/tsms/message/send", json.loads(example))]


def test_a_batch_is_posted_as_the_page_shows_it(gateway: tuple[str, Posted]) -> None:
    address, posted = gateway
    items = {key: send_body(body) for key, body in json.loads(BATCH).items()}
    client = GatewayClient(address, "token")
    assert client.transmit(Endpoint.SENDMULTI, sendmulti_bytes(items)).http_status == 200
    client.close()
    assert posted == [("/api/tsms/message/sendmulti", json.loads(BATCH))]
