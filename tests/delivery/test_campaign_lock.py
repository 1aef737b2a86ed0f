"""One engine per campaign: looking disturbs nobody, neither who looks too nor who wants to work."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from smsbat_composer.delivery.campaign_lock import campaign_lock, is_at_work
from smsbat_composer.workspace.errors import UserError


def test_who_is_at_work_is_seen_and_keeps_others_out(tmp_path: Path) -> None:
    assert not is_at_work(tmp_path, "spring")
    with campaign_lock(tmp_path, "spring"):
        assert is_at_work(tmp_path, "spring")
        with pytest.raises(UserError, match="campaign_at_work"), campaign_lock(tmp_path, "spring"):
            pass
        lock = campaign_lock(tmp_path, "spring", may_be_sent=False)
        with pytest.raises(UserError, match="campaign_busy"), lock:
            pass
    assert not is_at_work(tmp_path, "spring")


def test_many_who_look_at_once_do_not_take_each_other_for_an_engine(tmp_path: Path) -> None:
    with campaign_lock(tmp_path, "spring"):
        pass
    with ThreadPoolExecutor(8) as lookers:
        seen = lookers.map(lambda _: is_at_work(tmp_path, "spring"), range(4000))
        assert not any(seen)
