from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from smsbat_composer.words import Language
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Account, Mode, Prices, Settings
from smsbat_composer.workspace.settings_file import load_settings, save_settings

LIVE = Account(id="a1", name="Zatyshok", mode=Mode.LIVE, sms_senders=("Zatyshok",))


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    kept = Settings(
        language=Language.UKRAINIAN,
        theme="dark",
        account_id="a1",
        prices=Prices(Decimal("0.70"), None, "EUR"),
        quiet_hours="21:30-09:00",
    ).with_account(LIVE)
    save_settings(tmp_path / "settings.json", kept)
    assert load_settings(tmp_path / "settings.json") == kept
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_no_file_gives_practice(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json").account.mode is Mode.PRACTICE


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("{", "JSON"),
        ("[" * 100_000, "JSON"),
        ("[]", "version"),
        ('{"version": 2}', "version"),
        ('{"version": 1, "theme": "pink"}', "theme"),
        ('{"version": 1, "surprise": 1}', "surprise"),
        ('{"version": 1, "language": "xx"}', "language"),
        ('{"version": 1, "quiet_hours": "21:00"}', "quiet_hours"),
        ('{"version": 1, "quiet_hours": "09:00-09:00"}', "quiet_hours"),
        ('{"version": 1, "prices": {"viber": -1}}', "prices.viber"),
        ('{"version": 1, "prices": {"viber": "1001"}}', "prices.viber"),
        ('{"version": 1, "prices": []}', "prices"),
        ('{"version": 1, "accounts": {}}', "accounts"),
        ('{"version": 1, "accounts": [{"id": "a", "name": "A"}]}', "accounts.0"),
        ('{"version": 1, "accounts": [{"id": "a", "name": "A", "mode": "other"}]}', "accounts.0.mode"),
        ('{"version": 1, "accounts": [{"id": 1, "name": "A", "mode": "live"}]}', "accounts.0.id"),
        (
            '{"version": 1, "accounts": [{"id": "a", "name": "A", "mode": "live", "parallel_requests": 17}]}',
            "accounts.0.parallel_requests",
        ),
    ],
    ids=lambda given: given[:50],
)
def test_a_broken_file_is_told_and_kept(tmp_path: Path, content: str, place: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content)
    with pytest.raises(UserError) as told:
        load_settings(path)
    assert told.value.code == "settings_unreadable"
    assert told.value.values["place"] == place
    assert path.read_text() == content


def test_a_request_has_as_many_recipients_as_the_gateway_takes(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Settings().with_account(replace(LIVE, recipients_per_request=5000)))
    assert load_settings(path).named("Zatyshok").recipients_per_request == 5000
    save_settings(path, Settings().with_account(replace(LIVE, recipients_per_request=5001)))
    with pytest.raises(UserError) as told:
        load_settings(path)
    assert told.value.values["place"] == "accounts.1.recipients_per_request"


def test_an_unknown_account_name_lists_the_known() -> None:
    with pytest.raises(UserError) as told:
        Settings().with_account(LIVE).named("other")
    assert told.value.values["known"] == ["practice", "Zatyshok"]
    assert Settings().with_account(LIVE).named("ZATYSHOK") == LIVE


def test_an_account_is_replaced_by_its_id() -> None:
    renamed = replace(LIVE, name="New")
    accounts = Settings().with_account(LIVE).with_account(renamed).accounts
    assert [account.name for account in accounts] == ["", "New"]


def test_an_id_is_not_taken_for_another_accounts_name() -> None:
    namesake = replace(LIVE, id="other", name=LIVE.id)
    settings = Settings().with_account(namesake).with_account(LIVE)
    assert settings.by_id(LIVE.id) == LIVE
    with pytest.raises(UserError, match="account_unknown"):
        settings.by_id(LIVE.name)
