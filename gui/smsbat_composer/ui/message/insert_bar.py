"""The bar of columns that can be put into the text."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from smsbat_composer.campaign.placeholders import column_key
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.edit_step import typed_key
from smsbat_composer.ui.message.content_edits import if_empty_of, with_if_empty
from smsbat_composer.ui.message.if_empty import IfEmptyPopup
from smsbat_composer.ui.message.insert_item import ColumnState, InsertItem, item_width
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr

_GAP, _MARGIN, _HEIGHT, _LEAST_WIDTH = 11, 20, 36, 320


class InsertBar(Panel):
    """As many columns as there is room for, those in use in any case; the rest under *More*."""

    column_chosen = Signal(str)
    list_asked = Signal()

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__("window", "bottom", parent)
        self._campaign = campaign
        self._states: list[ColumnState] = []
        self._hidden: list[ColumnState] = []
        self._items: list[InsertItem] = []
        self._title = text_label(tr("Insert"), size=12, ink="text2")
        self._without_list = text_label(size=12, ink="text2")
        self._to_list = link(tr("Add recipients"))
        self._to_list.clicked.connect(self.list_asked)
        self._more = link(tr("More"), "plus")
        self._menu = QMenu(self)
        self._more.setMenu(self._menu)
        self._more.setMinimumWidth(self._more.sizeHint().width() + dp(6))  # Qt forgets the menu's own room
        self._more.hide()
        self._popup = IfEmptyPopup(self)
        self._popup.decided.connect(self._decide)
        self.setMinimumHeight(dp(_HEIGHT))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(dp(_MARGIN), dp(4), dp(_MARGIN), dp(5))
        self._row.setSpacing(dp(_GAP))
        self._row.addWidget(self._title)
        self._row.addWidget(self._without_list)
        self._row.addWidget(self._to_list)
        self._row.addStretch(1)
        self._row.addWidget(self._more)
        campaign.campaign_changed.connect(self.refresh)
        campaign.recipients_changed.connect(self.refresh)
        campaign.sent_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the columns as they are now."""
        recipients = self._campaign.recipients
        self._title.setVisible(recipients is not None)
        self._without_list.setText(
            tr("The list with the columns is gone.")
            if self._campaign.is_sent
            else tr("Columns appear here with the list.")
        )
        self._without_list.setVisible(recipients is None)
        self._to_list.setVisible(recipients is None and not self._campaign.is_sent)
        self._states = self._column_states()
        self._fit()
        self._more.setEnabled(not self._campaign.is_sent)
        for item in self._items:
            item.setEnabled(not self._campaign.is_sent)

    def _column_states(self) -> list[ColumnState]:
        recipients, campaign = self._campaign.recipients, self._campaign.campaign
        if recipients is None:
            return []
        used = {column.index for column in Renderer(campaign, recipients.columns).used_columns}
        empty = recipients.empty_cells()
        first = [index for index in range(len(recipients.columns)) if index not in recipients.phone_columns]
        return [
            ColumnState(name, empty.get(name, 0), index in used, if_empty_of(campaign, name))
            for index in (*first, *recipients.phone_columns)
            for name in (recipients.columns[index],)
        ]

    # --- room

    def minimumSizeHint(self) -> QSize:
        return QSize(dp(_LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self._shown_states()
        if [item.state.name for item in self._items] != [state.name for state in shown]:
            self._make_items(shown)
        for item, state in zip(self._items, shown, strict=True):
            item.show_state(state)
        names = {state.name for state in shown}
        hidden = [state for state in self._states if state.name not in names]
        if hidden != self._hidden:
            self._hidden = hidden
            self._fill_menu()

    def _fill_menu(self) -> None:
        self._more.setVisible(bool(self._hidden))
        self._menu.clear()
        for state in self._hidden:
            words = f"{state.name} ({state.note})" if state.empty_rows else state.name
            words = words.replace("&", "&&")
            self._menu.addAction(words, partial(self.column_chosen.emit, state.name))
        asked = [state for state in self._hidden if state.value]
        if asked:
            self._menu.addSeparator()
        for state in asked:
            words = tr("When “{column}” is empty", column=state.name).replace("&", "&&")
            self._menu.addAction(f"{words}…", partial(self.ask_value, state.name))

    def _shown_states(self) -> list[ColumnState]:
        """Those in use, then others while there is room, in the list's order."""
        in_full = self._fitting(self._states)
        if all(state in in_full for state in self._states if state.is_used):
            return in_full
        return self._fitting([replace(state, is_brief=True) for state in self._states])

    def _fitting(self, states: list[ColumnState]) -> list[ColumnState]:
        room = self.width() - dp(2 * _MARGIN) - self._title.sizeHint().width()
        room -= self._more.minimumWidth() + dp(2 * _GAP)
        chosen: set[str] = set()
        for state in sorted(states, key=lambda state: not state.is_used):
            needed = item_width(state) + dp(_GAP)
            if needed > room:
                break
            room -= needed
            chosen.add(state.name)
        return [state for state in states if state.name in chosen]

    def _make_items(self, states: list[ColumnState]) -> None:
        for item in self._items:
            item.hide()
            self._row.removeWidget(item)
            item.deleteLater()
        self._items = [InsertItem(state) for state in states]
        for place, item in enumerate(self._items):
            item.chosen.connect(self.column_chosen)
            item.value_asked.connect(self.ask_value)
            self._row.insertWidget(1 + place, item)

    def items(self) -> list[InsertItem]:
        """The columns there is room for."""
        return list(self._items)

    # --- values for empty cells

    def ask_value(self, column: str) -> bool:
        """Open the window for what stands for a column's empty cells; False where there is no such column."""
        key = column_key(column)
        state = next((state for state in self._states if column_key(state.name) == key), None)
        if state is None or self._campaign.is_sent:
            return False
        item = next((item for item in self._items if item.state.name == state.name), None)
        corner = QPoint(0, (item or self).height() + dp(4))
        self._popup.ask(state, (item or self).mapToGlobal(corner))
        return True

    def _decide(self, column: str, value: str | None) -> None:
        campaign = self._campaign.campaign
        typed = typed_key(f"if_empty.{column}", if_empty_of(campaign, column) or "", value or "")
        self._campaign.edit(with_if_empty(campaign, column, value), typed=typed)
