from pathlib import Path

import pytest

from smsbat_composer.words import Language
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Account, Mode, Settings, load_settings, save_settings

LIVE = Account(id="a1", name="Zatyshok", mode=Mode.LIVE, sms_senders=("Zatyshok",))


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    kept = Settings(language=Language.UKRAINIAN, theme="dark", account_id="a1").with_account(LIVE)
    save_settings(tmp_path / "settings.json", kept)
    assert load_settings(tmp_path / "settings.json") == kept
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_no_file_gives_practice(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json").account.mode is Mode.PRACTICE


@pytest.mark.parametrize("content", ["{", '{"theme": "pink"}', '{"surprise": 1}', "[]"])
def test_a_broken_file_is_told_and_kept(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content)
    with pytest.raises(UserError) as told:
        load_settings(path)
    assert told.value.code == "settings_unreadable"
    assert path.read_text() == content


def test_an_unknown_account_name_lists_the_known() -> None:
    with pytest.raises(UserError) as told:
        Settings().with_account(LIVE).named("other")
    assert told.value.values["known"] == ["practice", "Zatyshok"]
    assert Settings().with_account(LIVE).named("ZATYSHOK") == LIVE


def test_an_account_is_replaced_by_its_id() -> None:
    renamed = LIVE.model_copy(update={"name": "New"})
    accounts = Settings().with_account(LIVE).with_account(renamed).accounts
    assert [account.name for account in accounts] == ["", "New"]
