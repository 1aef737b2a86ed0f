import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

import smsbat_composer
from practice.wire import Wire, hybrid
from smsbat_composer.practice.process import start_practice
from smsbat_composer.workspace.errors import UserError

SOURCE_ROOT = Path(smsbat_composer.__file__).parents[1]


def _wait_until_gone(base_url: str) -> None:
    """Returns once nothing listens there; the test's own time limit is the deadline."""
    while True:
        try:
            httpx.get(f"{base_url}/practice/ledger", trust_env=False, timeout=5)
        except httpx.TransportError:
            return
        time.sleep(0.05)


def test_a_stopped_gateway_is_gone_and_may_be_stopped_again() -> None:
    gateway = start_practice()
    gateway.stop()
    gateway.stop()
    assert gateway.process.returncode == 0
    _wait_until_gone(gateway.base_url)


def test_a_taken_port_is_told(calm: Wire) -> None:
    port = calm.http.base_url.port
    with pytest.raises(UserError) as caught:
        start_practice(port=port)
    assert (caught.value.code, caught.value.values) == ("practice_port_taken", {"port": str(port)})


def test_a_process_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(UserError) as caught:
        start_practice()
    assert caught.value.code == "practice_not_started"


def test_a_process_that_ends_early_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "wrong")
    with pytest.raises(UserError) as caught:
        start_practice()
    assert caught.value.code == "practice_not_started"


def test_the_token_may_be_one_s_own() -> None:
    with start_practice(token="жетон-4711") as gateway, Wire(gateway.base_url) as wire:
        headers = {"Authorization": "Bearer жетон-4711".encode()}
        assert wire.send(hybrid("380501112233"))["response_code"] == 301
        assert wire.post("send", json=hybrid("380501112233"), headers=headers).json()["response_code"] == 800


_PARENT = """
import sys, time
sys.path.insert(0, {root!r})
from smsbat_composer.practice.process import start_practice
gateway = start_practice()
print(gateway.base_url, flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("killed_by", [signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)])
def test_the_gateway_dies_with_its_parent(tmp_path: Path, killed_by: signal.Signals) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    parent = subprocess.Popen(
        [sys.executable, "-c", _PARENT.format(root=str(SOURCE_ROOT))],
        stdout=subprocess.PIPE,
        cwd=tmp_path,
        env=environment,
        text=True,
    )
    with parent:
        assert parent.stdout is not None
        base_url = parent.stdout.readline().strip()
        assert httpx.get(f"{base_url}/practice/ledger", trust_env=False).status_code == 200
        parent.send_signal(killed_by)
    _wait_until_gone(base_url)


def test_nothing_is_said_about_calls_or_contacts(capfd: pytest.CaptureFixture[str], connect: Any) -> None:
    faults = [{"kind": kind, "nth": [n]} for n, kind in enumerate(("drop", "reset", "cut_answer"), start=1)]
    wire = connect(faults=faults)
    for _ in faults:
        with pytest.raises(httpx.TransportError):
            wire.post("send", json=hybrid("380501112233"))
    wire.send(hybrid("380501112233"))
    assert capfd.readouterr() == ("", "")


def test_a_client_that_leaves_early_disturbs_nobody(capfd: pytest.CaptureFixture[str], connect: Any) -> None:
    faults = [{"kind": "drip", "nth": [1], "seconds": 0.3}, {"kind": "delay", "nth": [2], "seconds": 0.3}]
    wire = connect(faults=faults)
    for _ in faults:
        with pytest.raises(httpx.ReadTimeout):
            wire.post("send", json=hybrid("380501112233"), timeout=httpx.Timeout(30, read=0.1))
    assert wire.send(hybrid("380501112244"))["response_code"] == 800
    while len(wire.ledger()["messages"]) < 3:  # what was sent is created, heard or not
        time.sleep(0.05)
    assert capfd.readouterr() == ("", "")
