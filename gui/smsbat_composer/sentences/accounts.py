"""How an account is called, and what its mode means for whoever reads of a campaign later."""

from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Mode


def account_word(mode: Mode, name: str) -> str:
    """Its name; the practice account is called by what it is."""
    return tr("Practice gateway") if mode is Mode.PRACTICE and not name else name


def account_with_mode(mode: Mode, name: str) -> str:
    """The same, and of practice that nobody got anything."""
    called = account_word(mode, name)
    if mode is Mode.LIVE:
        return called
    return f"{called} · {tr('Practice: no message left this computer')}"
