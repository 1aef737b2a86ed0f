import logging
import re
from pathlib import Path

from smsbat_composer.workspace.log import place_of, start_log


def fail() -> None:
    raise ValueError("380500001234")


def test_a_bug_is_told_by_its_way_and_never_by_its_text() -> None:
    try:
        fail()
    except ValueError as bug:
        place = place_of(bug)
    assert re.match(r"ValueError at test_log\.py:\d+ fail < test_log\.py:\d+ test_a_bug", place)
    assert "38050" not in place


def test_a_large_log_is_put_aside_at_the_start(tmp_path: Path, own_log: None) -> None:
    path = tmp_path / "composer.log"
    path.write_text("x" * 1_000_001)
    start_log(path)
    logging.getLogger("smsbat_composer.test").warning("begun")
    assert (tmp_path / "composer.old.log").stat().st_size == 1_000_001
    assert "begun" in path.read_text(encoding="utf-8")
