"""New campaigns from the rows of this one: asked about, made in the background, then opened."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.delivery.result_query import ResultQuery
from smsbat_composer.ui.background import background
from smsbat_composer.ui.delivery.new_campaign_dialog import NewCampaignDialog
from smsbat_composer.words import tr


class RowReuse(QObject):
    """`made` carries the new draft's id, `failed` the error."""

    made = Signal(str)
    failed = Signal(object)

    def __init__(self, composer: Composer, campaign_id: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._composer = composer
        self._campaign_id = campaign_id
        self._name = name or tr("Untitled")
        self._window = parent
        self._is_making = False

    def ask_about(self, query: ResultQuery, found: int) -> None:
        """Offer a campaign for the rows a query finds, `found` of them."""
        name = tr("{name} — part", name=self._name)
        self._ask(tr("A new campaign from {n} recipients?", n=found), name, query, only_retryable=False)

    def ask_to_retry(self, retryable: int) -> None:
        """Offer a campaign for everybody whom a second message can reach, so many of them."""
        name = tr("{name} — once more", name=self._name)
        heading = tr("Try {n} recipients once more?", n=retryable)
        self._ask(heading, name, ResultQuery(), only_retryable=True)

    def _ask(self, heading: str, name: str, query: ResultQuery, *, only_retryable: bool) -> None:
        if self._is_making:
            return
        dialog = NewCampaignDialog(heading, name, self._window)
        dialog.accepted.connect(
            lambda: self._make(query, dialog.name.text().strip() or name, only_retryable=only_retryable)
        )
        dialog.open()

    def _make(self, query: ResultQuery, name: str, *, only_retryable: bool) -> None:
        self._is_making = True
        background(
            lambda: self._composer.new_from_rows(
                self._campaign_id, query, name, only_retryable=only_retryable
            )[0],
            done=self._end,
            failed=self._fail,
            owner=self,
        )

    def _end(self, campaign_id: str) -> None:
        self._is_making = False
        self.made.emit(campaign_id)

    def _fail(self, error: Exception) -> None:
        self._is_making = False
        self.failed.emit(error)
