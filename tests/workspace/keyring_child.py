"""A program of its own that saves, loads and deletes a token, whatever keyring it finds; tells it as JSON."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import keyring
from keyring.backend import KeyringBackend

from smsbat_composer.sentences.errors import error_sentence
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.keyring_access import KeyringAccess
from smsbat_composer.workspace.tokens import TokenStore

TOKEN = "canary-4f1c0a9d"


class Raising(KeyringBackend):
    """The system's own keyring, locked and dismissed."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError(service + username)

    def set_password(self, _service: str, _username: str, password: str) -> None:
        raise RuntimeError(password)

    def delete_password(self, service: str, username: str) -> None:
        raise RuntimeError(service + username)


class Hanging(Raising):
    """The system's own keyring, which never answers."""

    def get_password(self, _service: str, _username: str) -> str | None:
        time.sleep(600)
        return None

    def set_password(self, _service: str, _username: str, _password: str) -> None:
        time.sleep(600)

    def delete_password(self, _service: str, _username: str) -> None:
        time.sleep(600)


class Another(Raising):
    """The system's own keyring, with something else under every name."""

    def get_password(self, _service: str, _username: str) -> str | None:
        return "something else"

    def set_password(self, _service: str, _username: str, _password: str) -> None:
        """As if it did."""

    def delete_password(self, _service: str, _username: str) -> None:
        """As if it did."""


def take_the_systems_place(backend: type[KeyringBackend]) -> None:
    """Make it the one that is trusted."""
    backend.__module__, backend.__name__ = "keyring.backends.SecretService", "Keyring"
    keyring.set_keyring(backend())


def told(action: Callable[[], object]) -> dict[str, str]:
    try:
        action()
    except UserError as error:
        return {"code": error.code, "said": error_sentence(error), "raised": repr(error.__cause__)}
    return {}


def main(kind: str) -> None:
    odd = {"raising": Raising, "hanging": Hanging, "another": Another}
    if kind in odd:
        take_the_systems_place(odd[kind])
    if kind == "control":  # what is kept when nobody looks at the backend
        keyring.set_password("service", "name", TOKEN)
        return
    tokens = TokenStore(KeyringAccess("SMSBAT Composer", patience=0.2 if kind == "hanging" else 20))
    answer: dict[str, object] = {"load": told(lambda: tokens.read("main"))}
    kept = tokens.keep("main", f"  {TOKEN}\r\n")
    trouble = kept.trouble
    answer["save"] = {"code": trouble.code, "said": error_sentence(trouble)} if trouble else {}
    answer["in keyring"] = kept.keyring
    again = tokens.read("main")
    answer["for the session"] = again is not None and again.secret == TOKEN
    answer["session delete"] = told(lambda: tokens.remove("main"))
    answer["delete"] = told(lambda: tokens.remove("main"))
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()


if __name__ == "__main__":
    Path.home().mkdir(exist_ok=True)
    main(sys.argv[1])
