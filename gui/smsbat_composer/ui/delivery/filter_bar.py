"""The row over the table: search, channel, reason, the report, and the way back to the reasons panel."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from smsbat_composer.delivery.tally import Tally
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.sentences.channels import channel_word
from smsbat_composer.sentences.reasons import fallback_sentence, reason_sentence
from smsbat_composer.ui.components.buttons import icon_button, outlined
from smsbat_composer.ui.components.choice_box import ChoiceBox
from smsbat_composer.ui.components.search_field import SearchField
from smsbat_composer.ui.theme import dp, icon
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_REASONS_WIDTH = 150


class FilterBar(QWidget):
    """Says what the user asks for; what is shown is set from outside and emits nothing."""

    searched = Signal(str)
    channel_chosen = Signal(object)  # Channel, or None for all
    reason_chosen = Signal(object)  # Reason or Fallback, or None for all
    save_asked = Signal()
    reuse_asked = Signal()
    history_asked = Signal()
    reasons_asked = Signal()

    def __init__(self, channels: Sequence[Channel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(tr("Phone, name or row"), measure="toolbar")
        self.search.searched.connect(self.searched)
        self.channel = ChoiceBox(
            [
                (None, tr("All channels")),
                *((channel, tr("{channel} only", channel=channel_word(channel))) for channel in channels),
            ],
            measure="toolbar",
        )
        self.channel.setAccessibleName(tr("Channel", comment="table column"))
        self.channel.setVisible(len(channels) > 1)
        self.channel.chosen.connect(self.channel_chosen)
        self.reason = ChoiceBox([(None, tr("All reasons"))], measure="toolbar")
        self.reason.setAccessibleName(tr("Reason", comment="table column"))
        self.reason.setFixedWidth(dp(_REASONS_WIDTH))
        self.reason.chosen.connect(self.reason_chosen)
        self.save = outlined(tr("Save report…"), "download", size="toolbar")
        self.save.clicked.connect(self.save_asked)
        self.more = icon_button("dots", tr("More"))
        menu = QMenu(self.more)
        self.reuse = menu.addAction(icon("people", "text2"), tr("New campaign from these recipients…"))
        self.reuse.triggered.connect(self.reuse_asked)
        self.history = menu.addAction(icon("clock", "text2"), tr("History of the campaign…"))
        self.history.triggered.connect(self.history_asked)
        self.more.setMenu(menu)
        self.reasons = outlined(tr("Reasons"), "info", size="toolbar")
        self.reasons.clicked.connect(self.reasons_asked)
        self._offered: list[tuple[object, str]] = []
        self._lay_out()

    def _lay_out(self) -> None:
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(20), dp(9), dp(20), dp(9))
        row.setSpacing(dp(8))
        row.addWidget(self.search)
        row.addWidget(self.channel)
        row.addWidget(self.reason)
        row.addStretch()
        row.addWidget(self.save)
        row.addWidget(self.reasons)
        row.addWidget(self.more)

    def show_tally(self, tally: Tally) -> None:
        """Offer the reasons there are; an open list is left as it is."""
        offered: list[tuple[object, str]] = [(None, tr("All reasons"))]
        offered += [
            (reason, f"{reason_sentence(reason)} · {number(recipients)}")
            for reason, recipients in tally.reasons.items()
        ]
        offered += [
            (fallback, f"{tr('To SMS: {why}', why=fallback_sentence(fallback))} · {number(recipients)}")
            for fallback, recipients in tally.fallbacks.items()
        ]
        if offered != self._offered and not self.reason.view().isVisible():
            self._offered = offered
            self.reason.set_choices(offered)
            view = self.reason.view()
            view.setMinimumWidth(view.sizeHintForColumn(0) + dp(40))
        self.reason.setVisible(len(offered) > 1)
