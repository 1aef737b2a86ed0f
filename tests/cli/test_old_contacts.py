"""Who works at the terminal alone keeps nobody's contacts for longer either."""

import json
import signal
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from delivery.desk import Desk, phone
from leaks.leak_search import leaks_under
from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.main import main
from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.folders import Workspace


@pytest.mark.usefixtures("own_log")
def test_contacts_that_are_due_go_after_a_command_but_never_while_something_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = Workspace(tmp_path / "workspace")
    workspace.create()
    desk = Desk(workspace.root)
    old = desk.plan(3)
    desk.journal.set_state(old, CampaignState.STOPPED)
    sending = desk.plan([(phone(7), "Ігор")])
    desk.journal.close()
    with closing(connect(workspace.database)) as connection:
        ended = datetime.now(UTC) - timedelta(days=181)
        connection.execute(
            "UPDATE campaign SET finished_at = ? WHERE campaign_id = ?",
            (round(ended.timestamp() * 1000), old),
        )
    for file in workspace.root.glob("list-*"):
        file.unlink()
    monkeypatch.setattr(signal, "signal", lambda *_: None)  # this process keeps its signals

    def list_them() -> str:
        assert main(["list", "--json", "--workspace", str(workspace.root)]) == ExitCode.DONE
        told = capsys.readouterr()
        assert len(json.loads(told.out)["campaigns"]) == 2
        return told.err

    with campaign_lock(workspace.witness_folder, sending):  # as an engine holds it, of whatever program
        assert list_them() == ""
        assert leaks_under(workspace.root, phone(1)[3:])
    assert "The contacts of 1 campaign were removed." in list_them()
    assert leaks_under(workspace.root, phone(1)[3:]) == []
    assert leaks_under(workspace.root, phone(7)[3:])
    assert list_them() == ""
