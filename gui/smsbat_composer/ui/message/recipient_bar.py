"""Under the phone: whose message it shows, and the way to everybody else's."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPoint, QRandomGenerator, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from smsbat_composer.campaign.estimate import Estimate
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.recipients.phones import format_phone
from smsbat_composer.sentences.rows import outcome_word
from smsbat_composer.ui.components.buttons import link, outlined, set_icon
from smsbat_composer.ui.components.labels import ElidedLabel, text_label
from smsbat_composer.ui.message.previewed_row import PreviewedRow
from smsbat_composer.ui.message.row_popup import RowPopup
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import MEDIUM, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_KEYS = (("Alt+Left", -1), ("Alt+Right", 1))
_FOUND_BY_REVIEW = ("longest_rows", "shortest_rows", "emptiest_row")


class RecipientBar(QWidget):
    """`moved` tells that `row` is another one now.

    A row that only the review can find is gone to as soon as there is a review, unless the user went on.
    """

    moved = Signal()

    def __init__(self, campaign: OpenCampaign, row: PreviewedRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self.row = row
        self._channel = Channel.VIBER
        self._awaited: str | None = None  # a row that the next review finds
        self.previous = _arrow("chevron-left", tr("Previous recipient (Alt+←)"))
        self.next = _arrow("chevron-right", tr("Next recipient (Alt+→)"))
        self.title = ElidedLabel(weight=MEDIUM)
        self.phone = text_label(size=12, ink="text2", tabular=True)
        self.go_to = _quiet_link("")
        self.go_to.setToolTip(tr("Show another row (Ctrl+G)"))
        self.random = _quiet_link(tr("Random"))
        self.longest = _quiet_link(tr("Longest"))
        self.shortest = _quiet_link(tr("Shortest"))
        self.emptiest = _quiet_link(tr("Emptiest"))
        self.random.setAccessibleName(tr("A random recipient"))
        self.longest.setAccessibleName(tr("The recipient of the longest message"))
        self.shortest.setAccessibleName(tr("The recipient of the shortest message"))
        self.emptiest.setAccessibleName(tr("The recipient with the most empty cells"))
        self.popup = RowPopup(self._go_to_row, self)
        self._lay_out()
        self._connect()
        self.use_list()
        self._take_review()

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(dp(3))
        place.addStretch(1)
        place.addWidget(self.phone)
        place.addWidget(self.go_to)
        place.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title, 0, Qt.AlignmentFlag.AlignHCenter)
        words.addLayout(place)
        line = QHBoxLayout()
        line.addWidget(self.previous)
        line.addLayout(words, 1)
        line.addWidget(self.next)
        ways = QHBoxLayout()
        ways.setSpacing(0)
        for count, button in enumerate((self.random, self.longest, self.shortest, self.emptiest)):
            if count:
                ways.addStretch(1)
            ways.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(10))
        column.addLayout(line)
        column.addLayout(ways)

    def _connect(self) -> None:
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.go_to.clicked.connect(self.ask_row)
        self.random.clicked.connect(self._go_anywhere)
        for button, which in self._found_by_review():
            button.clicked.connect(lambda _on=False, which=which: self._go_to_found(which))
        self._campaign.review_changed.connect(self._take_review)

    def watch_keys(self, step: QWidget) -> None:
        """Take the keys of a whole step: Alt+Left, Alt+Right and Ctrl+G."""
        for keys, by in _KEYS:
            self._shortcut(keys, step).activated.connect(lambda by=by: self.step(by))
        self._shortcut("Ctrl+G", step).activated.connect(self.ask_row)

    def _shortcut(self, keys: str, step: QWidget) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), step)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    # --- which recipient

    def use_list(self) -> None:
        """Show the campaign's list as it is now."""
        self.row.use(self._campaign.recipients)
        self.setVisible(self.row.count > 0)
        for button in (self.previous, self.next, self.random, self.go_to):
            button.setEnabled(self.row.count > 1)
        self._show_row()

    def step(self, by: int) -> None:
        """Go so many recipients on; after the last comes the first."""
        if self.row.count:
            self._awaited = None
            self.row.go_to(self.row.index + by)
            self._show_row()

    def ask_row(self) -> None:
        """Ask which row of the sheet to show."""
        if self.row.row is not None and self.isVisible():
            over = self.go_to.mapToGlobal(QPoint(self.go_to.width() // 2, 0))
            self.popup.ask(self.row.row.number, over)

    def _go_anywhere(self) -> None:
        self.step(1 + QRandomGenerator.global_().bounded(self.row.count - 1))  # never the one that is shown

    def _go_to_row(self, row_number: int) -> str:
        if self.row.go_to_row(row_number):
            self._awaited = None
            self._show_row()
            return ""
        row = self.row.row_at(row_number)
        if row is None:
            return tr("The list has no row {row}.", row=number(row_number))
        return tr(
            "Row {row} gets no message: {reason}.", row=number(row_number), reason=outcome_word(row.outcome)
        )

    def _go_to_found(self, which: str) -> None:
        self._awaited = which
        self._take_review()

    def _take_review(self) -> None:
        review = self._campaign.review
        if review is None:
            return
        found = self._row_of(review.estimate, self._awaited) if self._awaited else None
        self._awaited = None
        for button, which in self._found_by_review():
            button.setEnabled(self._row_of(review.estimate, which) is not None)
        if found is not None and self.row.go_to_row(found):
            self._show_row()

    def _row_of(self, estimate: Estimate | None, which: str) -> int | None:
        """The row the review found; the longest message is the longest of the channel that is shown."""
        found = getattr(estimate, which, None)
        return found.get(self._channel) if isinstance(found, Mapping) else found

    def _found_by_review(self) -> Iterator[tuple[QPushButton, str]]:
        return zip((self.longest, self.shortest, self.emptiest), _FOUND_BY_REVIEW, strict=True)

    def show_channel(self, channel: Channel) -> None:
        """The phone shows the messages of this channel now."""
        if channel != self._channel:
            self._channel = channel
            self._take_review()

    # --- what is told

    def _show_row(self) -> None:
        row = self.row.row
        if row is not None:
            place, count = number(self.row.index + 1), number(self.row.count)
            title = tr("{place} of {count}", place=place, count=count)
            self.title.set_text(f"{title} · {self.row.name}" if self.row.name else title)
            self.phone.setText(f"{format_phone(row.phone)} ·" if row.phone else "")
            self.go_to.setText(tr("row {row}", row=number(row.number)))
            self.go_to.setAccessibleName(tr("Row {row}: show another one", row=number(row.number)))
        self.moved.emit()


def _quiet_link(text: str) -> QPushButton:
    """One of several ways on, none of them the thing to do."""
    button = link(text)
    button.setProperty("quiet", "true")
    return button


def _arrow(icon_name: str, name: str) -> QPushButton:
    button = outlined("")
    set_icon(button, icon_name)
    button.setFixedSize(dp(28), dp(28))
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
