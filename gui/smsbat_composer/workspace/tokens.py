"""The token: in the operating system's keyring and nowhere else."""

import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from smsbat_composer.workspace.errors import UserError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "SMSBAT Composer"

# The backends that really keep a secret. Anything else (a plain file, "null", "fail") is refused.
_TRUSTED_BACKENDS = (
    "keyring.backends.Windows",
    "keyring.backends.macOS",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
)
# RFC 6750 names these characters; anything else would break the header or hide a pasted mistake.
_BEARER = re.compile(r"[A-Za-z0-9\-._~+/]+=*")
_LONGEST = 2000  # Windows keeps at most 2,560 bytes in one credential


@dataclass(frozen=True)
class Token:
    """A secret and the random id that tells one token from the next without showing either."""

    secret: str = field(repr=False)
    credential_id: str


def clean_token(text: str) -> str:
    """The token without what pasting adds (spaces, line ends, quotes, the word Bearer).

    Raises UserError `token_empty` or `token_malformed`; neither carries the text.
    """
    token = re.sub(r"^bearer\s+", "", text.strip().strip("\"'").strip(), flags=re.IGNORECASE)
    token = "".join(token.split())
    if not token:
        raise UserError("token_empty")
    if len(token) > _LONGEST or not _BEARER.fullmatch(token):
        raise UserError("token_malformed")
    return token


class TokenStore:
    """Tokens by account id, in the keyring. Every call may take seconds: keep it off the window's thread."""

    def read(self, account_id: str) -> Token | None:
        """The account's token, or None; `keyring_unavailable` when the keyring does not answer."""
        kept = _keyring_call("get_password", SERVICE, account_id)
        if not isinstance(kept, str):
            return None
        try:
            plain = json.loads(kept)
            return Token(secret=plain["token"], credential_id=plain["credential_id"])
        except (ValueError, KeyError, TypeError):
            return None  # another program's entry, or a damaged one: as good as none

    def write(self, account_id: str, text: str) -> Token:
        """Keep a new token, cleaned; it gets a new credential id."""
        token = Token(secret=clean_token(text), credential_id=uuid.uuid4().hex)
        kept = json.dumps({"token": token.secret, "credential_id": token.credential_id})
        _keyring_call("set_password", SERVICE, account_id, kept)
        return token

    def remove(self, account_id: str) -> None:
        """Forget the account's token; nothing happens when there is none."""
        if self.read(account_id) is not None:
            _keyring_call("delete_password", SERVICE, account_id)

    def backend_name(self) -> str:
        """The keyring in use, as its maker calls it."""
        return str(_trusted_backend().name)


class SessionTokens(TokenStore):
    """Tokens given for this run only: they are never kept, the store behind them answers for the rest."""

    def __init__(self, tokens: Mapping[str, str], behind: TokenStore) -> None:
        self._tokens = {
            account: Token(clean_token(text), uuid.uuid4().hex) for account, text in tokens.items()
        }
        self._behind = behind

    def read(self, account_id: str) -> Token | None:
        """The token of this run, or the kept one."""
        return self._tokens.get(account_id) or self._behind.read(account_id)


def _trusted_backend() -> "KeyringBackend":
    import keyring  # noqa: PLC0415 - it costs start-up time

    backend = keyring.get_keyring()
    first, *_ = getattr(backend, "backends", ()) or (backend,)  # the chainer asks its best one first
    if not type(first).__module__.startswith(_TRUSTED_BACKENDS):
        raise UserError("keyring_unavailable", reason=type(first).__module__)
    return cast("KeyringBackend", first)


def _keyring_call(name: str, *arguments: str) -> object:
    """One call to the trusted backend; its own errors (locked, dismissed, no bus) become ours."""
    backend = _trusted_backend()
    try:
        return getattr(backend, name)(*arguments)
    except Exception as error:  # noqa: BLE001 - backends pass on whatever their libraries raise
        # The class says enough; the text may hold more than a log should.
        raise UserError("keyring_unavailable", reason=type(error).__name__) from None
