"""The token: in the operating system's keyring, or in memory until the program ends, and nowhere else."""

import json
import re
import uuid
from dataclasses import dataclass, field

from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.keyring_access import KeyringAccess

SERVICE = "SMSBAT Composer"

# RFC 6750 names these characters; anything else would break the header or hide a pasted mistake.
_BEARER = re.compile(r"[A-Za-z0-9\-._~+/]+=*")
_LONGEST = 2000  # Windows keeps at most 2,560 bytes in one credential


@dataclass(frozen=True)
class Token:
    """A secret and the random id that tells one token from the next without showing either."""

    secret: str = field(repr=False)
    credential_id: str


@dataclass(frozen=True)
class Kept:
    """Where an account's token is: in the keyring of this name, or (None) in memory for this session.

    `trouble`: why the keyring did not take it.
    """

    token: Token
    keyring: str | None
    trouble: UserError | None = None


def clean_token(text: str) -> str:
    """The token without what pasting adds (spaces, line ends, quotes, the word Bearer).

    Raises UserError `token_empty` or `token_malformed`; neither carries the text.
    """
    token = "".join(character for character in text if character not in _INVISIBLE)
    token = re.sub(r"^bearer\s+", "", token.strip().strip("\"'«»“”„’").strip(), flags=re.IGNORECASE)
    token = "".join(token.split())
    if not token:
        raise UserError("token_empty")
    if len(token) > _LONGEST or not _BEARER.fullmatch(token):
        raise UserError("token_malformed")
    return token


# What copying from a web page or a letter brings along unseen.
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f")


class TokenStore:
    """Tokens by account id. Every call may take seconds: keep it off the window's thread."""

    def __init__(self, keyring: KeyringAccess | None = None) -> None:
        self._keyring = keyring or KeyringAccess(SERVICE)
        self._session: dict[str, Kept] = {}
        self._known: dict[str, bool] = {}  # whether there is one, as it was found last

    def hurry(self) -> None:
        """The program ends: whoever waits for the keyring waits a moment longer, and no more."""
        self._keyring.hurry()

    def read(self, account_id: str) -> Token | None:
        """The account's token, or None.

        Raises UserError when the keyring does not answer, or has something else in its place.
        """
        kept = self.look_up(account_id)
        return None if kept is None else kept.token

    def look_up(self, account_id: str) -> Kept | None:
        """The account's token and where it is; None when there is none. Raises as `read`."""
        if session := self._session.get(account_id):
            return session
        entry, keyring = self._keyring.read(account_id)
        token = None if entry is None else _parse(entry, account_id)
        self._known[account_id] = token is not None
        return None if token is None else Kept(token, keyring)

    def holds(self, account_id: str) -> bool:
        """Whether the account has a token, as far as it is known: the keyring is asked once.

        A keyring that cannot be asked holds none.
        """
        known = self._known.get(account_id)
        if known is None:
            try:
                known = self.read(account_id) is not None
            except UserError:
                known = False
            self._known[account_id] = known
        return known

    def write(self, account_id: str, text: str) -> Kept:
        """Keep a new token, cleaned, in the keyring; it gets a new credential id. Raises UserError."""
        token = Token(clean_token(text), uuid.uuid4().hex)
        keyring = self._keyring.write(account_id, _entry(token, account_id))
        self._session.pop(account_id, None)
        self._known[account_id] = True
        return Kept(token, keyring)

    def keep(self, account_id: str, text: str) -> Kept:
        """Keep a new token in the keyring; where that fails, in memory until the program ends."""
        clean_token(text)  # what is wrong with it is no trouble of the keyring
        try:
            return self.write(account_id, text)
        except UserError as trouble:
            return self.keep_for_session(account_id, text, trouble)

    def keep_for_session(self, account_id: str, text: str, trouble: UserError | None = None) -> Kept:
        """Keep a new token in memory until the program ends; it goes before the one in the keyring."""
        kept = self._session[account_id] = Kept(Token(clean_token(text), uuid.uuid4().hex), None, trouble)
        self._known[account_id] = True
        return kept

    def remove(self, account_id: str) -> None:
        """Forget the account's token; nothing happens when there is none. Raises UserError.

        One that was kept for the session goes whatever the keyring says.
        """
        had_session = self._session.pop(account_id, None) is not None
        self._known[account_id] = False
        try:
            self._keyring.remove(account_id)
        except UserError:
            if not had_session:
                self._known.pop(account_id, None)
                raise


def _entry(token: Token, account_id: str) -> str:
    """What the keyring keeps; the account in it tells an entry that came to the wrong place."""
    return json.dumps({"token": token.secret, "credential_id": token.credential_id, "account": account_id})


def _parse(entry: object, account_id: str) -> Token:
    try:
        plain = json.loads(entry) if isinstance(entry, str) else None
        if isinstance(plain, dict) and plain.get("account", account_id) == account_id:
            return Token(clean_token(plain["token"]), str(plain["credential_id"]))
    except (ValueError, KeyError, AttributeError, UserError):
        pass  # said below, without the cause: it may hold the secret
    raise UserError("token_damaged")
