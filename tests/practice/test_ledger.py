import stat
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from practice.wire import Wire, hybrid
from smsbat_composer.workspace.errors import UserError

BODIES = {
    "one": hybrid("380501112233", "123", sequence_id="first", start_time="2025-09-29T10:00:00Z"),
    "two": hybrid("380501112244", sequence_id="second"),
}


def test_a_restarted_gateway_knows_its_messages(launch: Any, tmp_path: Path) -> None:
    file = tmp_path / "ledger.jsonl"
    with launch(ledger=file, time_scale=1e9) as gateway, Wire(gateway.base_url) as wire:
        wire.sendmulti(BODIES)
        before = wire.ledger()["messages"]
        ids = [made["message_id"] for made in before]
        statuses = wire.status(ids)
    with launch(ledger=file, time_scale=1e9, port=gateway.port) as again, Wire(again.base_url) as wire:
        assert again.base_url == gateway.base_url
        assert wire.ledger()["messages"] == before
        assert wire.status(ids) == statuses
        assert wire.send(BODIES["two"])["response_code"] == 507
        wire.send(hybrid("380501112255"))
        requests = [made["request"] for made in wire.ledger()["messages"]]
        assert requests == [1, 1, 4]  # request 2 was a status call; 3 repeated the second send


def test_a_torn_last_line_is_forgotten(launch: Any, tmp_path: Path) -> None:
    file = tmp_path / "ledger.jsonl"
    with launch(ledger=file) as gateway, Wire(gateway.base_url) as wire:
        wire.sendmulti(BODIES)
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    with launch(ledger=file) as gateway, Wire(gateway.base_url) as wire:
        assert [made["sequence_id"] for made in wire.ledger()["messages"]] == ["first"]
        wire.send(BODIES["two"])
    assert len(file.read_bytes().splitlines()) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_the_file_is_its_owner_s_alone(launch: Any, tmp_path: Path) -> None:
    file = tmp_path / "ledger.jsonl"
    launch(ledger=file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_broken_line_is_told(launch: Any, tmp_path: Path) -> None:
    file = tmp_path / "ledger.jsonl"
    file.write_bytes(b'{"at": "yesterday"}\n')
    with pytest.raises(UserError) as caught:
        launch(ledger=file)
    assert (caught.value.code, caught.value.values) == ("ledger_broken", {"path": str(file), "line": "1"})


def test_a_folder_is_no_ledger(launch: Any, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        launch(ledger=tmp_path)
    assert caught.value.code == "ledger_unusable"


def test_what_is_forgotten_is_in_no_file_and_the_rest_is_known_again(launch: Any, tmp_path: Path) -> None:
    file = tmp_path / "ledger.jsonl"
    with launch(ledger=file) as gateway, Wire(gateway.base_url) as wire:
        wire.sendmulti(BODIES)
        wire.send(hybrid("380501112255", "380501112266", sequence_id="third"))
        gateway.forget(["first"], ["380501112266"])
        left = [(made["sequence_id"], made["phone"]) for made in wire.ledger()["messages"]]
        assert left == [("second", "380501112244"), ("third", "380501112255")]
        wire.send(hybrid("380501112277", sequence_id="fourth"))
    with launch(ledger=file) as again, Wire(again.base_url) as wire:
        assert [made["phone"] for made in wire.ledger()["messages"]] == [
            "380501112244",
            "380501112255",
            "380501112277",
        ]
    assert b"380501112233" not in file.read_bytes()
    assert b"380501112266" not in file.read_bytes()


def test_only_the_program_makes_it_forget(launch: Any, tmp_path: Path) -> None:
    with launch(ledger=tmp_path / "ledger.jsonl") as gateway, Wire(gateway.base_url) as wire:
        wire.send(BODIES["one"])
        with pytest.raises(UserError, match="ledger_unusable"):
            replace(gateway, token="another").forget(["first"], [])
        assert len(wire.ledger()["messages"]) == 1
