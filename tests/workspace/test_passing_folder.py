"""What a killed program left goes; what is in use, and what is the user's own, stays."""

import os
from pathlib import Path

import pytest

from smsbat_composer.workspace.passing_folder import passing_folder


@pytest.mark.parametrize("prefix", [".check-", ".звіт [1].xlsx."])
def test_only_folders_that_nobody_holds_are_removed(tmp_path: Path, prefix: str) -> None:
    with passing_folder(tmp_path, prefix) as held:
        (lock,) = held.iterdir()
        for name in ("orphan", "young", "theirs"):
            (tmp_path / f"{prefix}{name}").mkdir()
            (tmp_path / f"{prefix}{name}" / "recipients.sqlite").write_text("380501234567")
        for name in ("orphan", "young"):
            (tmp_path / f"{prefix}{name}" / lock.name).touch()
        for old in (lock, tmp_path / f"{prefix}orphan" / lock.name):
            os.utime(old, (0, 0))
        kept = {held, tmp_path / f"{prefix}young", tmp_path / f"{prefix}theirs"}
        with passing_folder(tmp_path, prefix) as another:
            assert set(tmp_path.iterdir()) == kept | {another}
    assert set(tmp_path.iterdir()) == kept - {held}
