"""Against the system's real keyring: `python3 tests` runs it under a gnome-keyring of the tests' own."""

import sys
import uuid
from collections.abc import Iterator

import keyring
import pytest
from keyring.backends import fail, null

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
    assert store.read(account) == kept
    assert kept.secret == "abc.DEF-123"


def test_a_new_token_has_a_new_credential_id(account: str) -> None:
    store = TokenStore()
    assert store.write(account, "one").credential_id != store.write(account, "one").credential_id


def test_removing_twice_is_no_error(account: str) -> None:
    store = TokenStore()
    store.write(account, "one")
    store.remove(account)
    store.remove(account)
    assert store.read(account) is None


def test_the_secret_is_not_in_the_repr(account: str) -> None:
    assert "abcdef" not in repr(TokenStore().write(account, "abcdef"))


@pytest.mark.parametrize("backend", [fail.Keyring(), null.Keyring()], ids=["fail", "null"])
def test_a_keyring_that_keeps_nothing_is_refused(backend: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    with pytest.raises(UserError) as told:
        TokenStore().write("a", "secret")
    assert told.value.code == "keyring_unavailable"
    assert "secret" not in str(told.value.values)


@pytest.mark.parametrize("text", ["abc", " abc ", "abc\n", '"abc"', "Bearer abc", "ab\r\nc"])
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


@pytest.mark.skipif(sys.platform != "linux", reason="names the Linux keyring")
def test_the_backend_has_a_name() -> None:
    assert "SecretService" in TokenStore().backend_name()
