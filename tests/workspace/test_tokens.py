"""Against the system's real keyring: `python3 tests` runs it under a gnome-keyring of the tests' own."""

import threading
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import keyring
import pytest
from keyring.backends import fail, null

from smsbat_composer.workspace import keyring_access
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.tokens import SERVICE, TokenStore, clean_token


@pytest.fixture
def account() -> Iterator[str]:
    name = f"test-{uuid.uuid4().hex}"
    yield name
    TokenStore().remove(name)


def test_the_token_is_in_the_real_keyring(account: str) -> None:
    store = TokenStore()
    kept = store.write(account, "  abc.DEF-123\r\n")
    assert "abc.DEF-123" in (keyring.get_password(SERVICE, account) or "")
    assert store.read(account) == kept.token
    assert kept.token.secret == "abc.DEF-123"
    assert kept.keyring


def test_a_new_token_has_a_new_credential_id(account: str) -> None:
    store = TokenStore()
    first, second = store.write(account, "one").token, store.write(account, "one").token
    assert first.credential_id != second.credential_id


def test_removing_twice_is_no_error(account: str) -> None:
    store = TokenStore()
    store.write(account, "one")
    store.remove(account)
    store.remove(account)
    assert store.read(account) is None


def test_the_secret_is_not_in_the_repr(account: str) -> None:
    assert "abcdef" not in repr(TokenStore().write(account, "abcdef"))


def test_whether_there_is_a_token_is_asked_once(account: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = TokenStore()
    assert not store.holds(account)
    store.write(account, "one")
    assert store.holds(account)
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)
    assert store.holds(account)
    monkeypatch.undo()
    store.remove(account)
    assert not store.holds(account)


def test_a_token_for_the_session_goes_before_the_kept_one_and_with_it(account: str) -> None:
    store = TokenStore()
    store.write(account, "kept")
    assert store.keep_for_session(account, "mine").keyring is None
    assert store.read(account) != TokenStore().read(account)
    store.remove(account)
    assert store.read(account) is None
    assert TokenStore().read(account) is None


def test_an_entry_of_another_account_is_no_token(account: str) -> None:
    store = TokenStore()
    store.write(account, "one")
    other = f"{account}-other"
    keyring.set_password(SERVICE, other, keyring.get_password(SERVICE, account) or "")
    with pytest.raises(UserError) as told:
        store.read(other)
    assert told.value.code == "token_damaged"
    store.remove(other)
    assert store.read(other) is None


def test_of_chained_keyrings_the_trusted_one_is_asked(account: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Chain:
        backends = (null.Keyring(), keyring.get_keyring())

    monkeypatch.setattr(keyring, "get_keyring", Chain)
    store = TokenStore()
    kept = store.write(account, "one")
    assert store.read(account) == kept.token


def test_an_end_of_the_program_waits_for_what_is_being_kept_and_leaves_a_keyring_that_hangs(
    account: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, asked, answers = TokenStore(), threading.Event(), threading.Event()
    backend = type(keyring_access._trusted_backend())
    plain = backend.set_password

    def keep_late(*given: str) -> None:
        asked.set()
        answers.wait()
        plain(*given)

    with ThreadPoolExecutor() as pool:
        monkeypatch.setattr(backend, "set_password", keep_late)
        saving = pool.submit(store.write, account, "one")
        asked.wait()
        store.hurry()
        answers.set()
        assert saving.result().keyring
        answers.clear()
        monkeypatch.setattr(backend, "get_password", lambda *_: answers.wait())
        monkeypatch.setattr(keyring_access, "_LAST_PATIENCE", 0.0)
        hanging = pool.submit(store.read, account)
        assert isinstance(told := hanging.exception(30), UserError)  # half as long as one is waited for
        assert told.code == "keyring_silent"
        answers.set()
        monkeypatch.undo()


@pytest.mark.parametrize(
    "text",
    [
        "abc",
        " abc ",
        "abc\n",
        '"abc"',
        "Bearer abc",
        "ab\r\nc",
        "«abc»",
        "\N{ZERO WIDTH SPACE}abc\N{NO-BREAK SPACE}",
    ],
)
def test_pasting_leaves_no_trace(text: str) -> None:
    assert clean_token(text) == "abc"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "token_empty"),
        (" \n", "token_empty"),
        ("токен", "token_malformed"),
        ("a" * 2001, "token_malformed"),
    ],
)
def test_a_malformed_token_is_refused_before_it_is_kept(text: str, code: str) -> None:
    with pytest.raises(UserError) as told:
        clean_token(text)
    assert told.value.code == code
    assert told.value.values == {}
