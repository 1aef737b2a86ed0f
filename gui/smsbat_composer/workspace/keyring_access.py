"""The operating system's keyring: found, judged, and asked with a time limit."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from smsbat_composer.workspace.errors import UserError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

Answer = TypeVar("Answer")

# The backends that really keep a secret. Anything else (a plain file, "null", "fail", a package that takes
# the place of the system's keyring) is never given one, whatever the environment or a configuration says.
_TRUSTED = frozenset(
    {
        ("keyring.backends.Windows", "WinVaultKeyring"),
        ("keyring.backends.macOS", "Keyring"),
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.libsecret", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
        ("keyring.backends.kwallet", "DBusKeyringKWallet4"),
    }
)
# A locked keyring asks for its password meanwhile; one that does not answer at all must not stop the program.
_PATIENCE = 60.0  # s
_LAST_PATIENCE = 2.0  # s, for what it is doing while the program ends


class KeyringAccess:
    """One service's entries in the keyring. Every failure is a UserError without any of the secret."""

    def __init__(self, service: str, patience: float = _PATIENCE) -> None:
        self._service = service
        self._patience = patience
        self._news = threading.Condition()  # an answer has come, or the program ends
        self._is_ending = False

    def hurry(self) -> None:
        """The program ends: nobody waits for the keyring any more, but a moment for what is being kept."""
        with self._news:
            self._is_ending = True
            self._news.notify_all()

    def read(self, key: str) -> tuple[object, str]:
        """What is kept under the key (None for nothing), and the keyring's name as its maker calls it."""

        def look() -> tuple[object, str]:
            backend = _trusted_backend()
            return backend.get_password(self._service, key), str(backend.name)

        return self._ask(look)

    def write(self, key: str, secret: str) -> str:
        """Keep it, and see that it is there; gives the keyring's name."""

        def keep() -> str:
            backend = _trusted_backend()
            backend.set_password(self._service, key, secret)
            if backend.get_password(self._service, key) != secret:
                raise UserError("keyring_unfaithful")
            return str(backend.name)

        return self._ask(keep)

    def remove(self, key: str) -> None:
        """Forget it, and see that it is gone; nothing happens where there is none."""

        def forget() -> None:
            backend = _trusted_backend()
            if backend.get_password(self._service, key) is None:
                return
            backend.delete_password(self._service, key)
            if backend.get_password(self._service, key) is not None:
                raise UserError("token_not_removed")

        self._ask(forget)

    def _ask(self, question: Callable[[], Answer]) -> Answer:
        """The answer, asked for on a thread of its own, so that a keyring that hangs is left behind."""
        answers: list[Answer] = []
        troubles: list[UserError] = []

        def ask() -> None:
            try:
                answers.append(question())
            except UserError as error:
                troubles.append(error)
            except Exception as error:  # noqa: BLE001 - backends pass on whatever their libraries raise
                # The class says enough; the text may hold more than a log should.
                troubles.append(UserError("keyring_unavailable", reason=type(error).__name__))
            with self._news:
                self._news.notify_all()

        threading.Thread(target=ask, name="keyring", daemon=True).start()
        with self._news:
            self._news.wait_for(lambda: answers or troubles or self._is_ending, self._patience)
            if self._is_ending:
                self._news.wait_for(lambda: answers or troubles, _LAST_PATIENCE)
        if troubles:
            raise troubles[0]
        if not answers:
            raise UserError("keyring_silent", seconds=round(self._patience))
        return answers[0]


def _trusted_backend() -> "KeyringBackend":
    """The backend in use; of several that are chained the best one that is trusted."""
    import keyring  # noqa: PLC0415 - it costs start-up time

    chosen = keyring.get_keyring()
    for backend in getattr(chosen, "backends", ()) or (chosen,):
        if (type(backend).__module__, type(backend).__name__) in _TRUSTED:
            found: KeyringBackend = backend
            return found
    raise UserError("keyring_untrusted", backend=type(chosen).__module__)
