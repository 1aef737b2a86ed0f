"""A server of pictures on loopback."""

from collections.abc import Iterator

import pytest

from gateway.loopback import LoopbackServer, answering
from ui.phone.picture_files import picture_file


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    running = LoopbackServer()
    running.behaviour = answering(picture_file("JPG", 800, 600), "200 OK", "Content-Type: image/jpeg")
    yield running
    running.stop()
