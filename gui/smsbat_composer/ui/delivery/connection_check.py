"""Whether the gateway can be reached under a campaign's own account, asked without sending anything."""

from contextlib import closing

from PySide6.QtCore import QObject, Signal

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import background
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr


class ConnectionCheck(QObject):
    """`told` carries a sentence and whether it is the answer, or only says that it is being asked."""

    told = Signal(str, bool)

    def __init__(self, composer: Composer, campaign_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self._campaign_id = campaign_id

    def start(self) -> None:
        """Ask the gateway in the background."""
        self.told.emit(tr("Asking the gateway…"), False)  # noqa: FBT003 - a signal of two values
        background(self._ask, done=lambda _: self._answer(_fine()), failed=self._fail, owner=self)

    def _ask(self) -> None:
        account = self._composer.account_of(self._campaign_id)
        with closing(self._composer.client(account)) as client:
            client.check_connection()

    def _fail(self, error: Exception) -> None:
        self._answer(trouble_words(error))

    def _answer(self, words: str) -> None:
        self.told.emit(words, True)  # noqa: FBT003 - a signal of two values


def _fine() -> str:
    return tr("The gateway accepts the token; nothing was sent")
