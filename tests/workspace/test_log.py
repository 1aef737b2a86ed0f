import re

from smsbat_composer.workspace.log import place_of


def fail() -> None:
    raise ValueError("380500001234")


def test_a_bug_is_told_by_its_way_and_never_by_its_text() -> None:
    try:
        fail()
    except ValueError as bug:
        place = place_of(bug)
    assert re.match(r"ValueError at test_log\.py:\d+ fail < test_log\.py:\d+ test_a_bug", place)
    assert "38050" not in place
