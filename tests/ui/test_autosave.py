"""What is edited is on disk soon, whether one rests or not, and at the latest when one leaves."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smsbat_composer.ui import autosave
from smsbat_composer.ui.autosave import Autosave
from smsbat_composer.workspace.errors import UserError

_NEVER_MS = 3_600_000


@pytest.fixture
def written() -> list[int]:
    return []


@pytest.fixture
def made(qtbot: QtBot, written: list[int]) -> Callable[..., Autosave]:
    parent = QObject()

    def make(write: Callable[[], None] = lambda: written.append(1)) -> Autosave:
        return Autosave(write, parent)

    make.keep = parent  # type: ignore[attr-defined] # as long as the test
    return make


def test_a_rest_is_enough(
    qtbot: QtBot, made: Callable[..., Autosave], written: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "_LONGEST_MS", _NEVER_MS)
    saving = made()
    with qtbot.waitSignal(saving.saved):
        saving.expect()
    assert written == [1]


def test_who_never_rests_is_saved_too(
    qtbot: QtBot, made: Callable[..., Autosave], written: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "_REST_MS", _NEVER_MS)
    monkeypatch.setattr(autosave, "_LONGEST_MS", 50)
    saving = made()
    with qtbot.waitSignal(saving.saved):
        saving.expect()
        saving.expect()
    assert written == [1]


def test_leaving_saves_what_waits_and_only_that(made: Callable[..., Autosave], written: list[int]) -> None:
    saving = made()
    saving.finish()
    assert written == []
    saving.expect()
    saving.finish()
    saving.finish()
    assert written == [1]


def test_what_could_not_be_saved_is_tried_again_when_leaving(
    qtbot: QtBot, made: Callable[..., Autosave], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "_REST_MS", 0)
    tried: list[int] = []

    def refuse() -> None:
        tried.append(1)
        raise UserError("disk_full")

    saving = made(refuse)
    with qtbot.waitSignal(saving.failed):
        saving.expect()
    for _ in range(2):
        with pytest.raises(UserError, match="disk_full"):
            saving.finish()
    assert len(tried) == 3


def test_what_could_not_be_saved_is_tried_again_by_itself(
    qtbot: QtBot, made: Callable[..., Autosave], monkeypatch: pytest.MonkeyPatch
) -> None:
    for wait in ("_REST_MS", "_LONGEST_MS"):
        monkeypatch.setattr(autosave, wait, 0)
    answers: list[Exception | None] = [UserError("disk_full"), None]

    def write() -> None:
        if (answer := answers.pop(0)) is not None:
            raise answer

    saving = made(write)
    with qtbot.waitSignals([saving.failed, saving.saved], order="strict"):
        saving.expect()
    assert answers == []
