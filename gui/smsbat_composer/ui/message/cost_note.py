"""The note under the SMS: what makes it dear, what can be done, and what that saves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from smsbat_composer.campaign.estimate import Estimate
from smsbat_composer.campaign.sms_parts import EACH_PART, SINGLE_PART, Encoding
from smsbat_composer.sentences.characters import character_words
from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.note import Note
from smsbat_composer.ui.components.wrapping_row import WrappingRow
from smsbat_composer.ui.message.cheaper_sms import Offer, Way
from smsbat_composer.ui.message.forcing_characters import PlainFix, plain_fixes
from smsbat_composer.ui.message.money import all_by_sms
from smsbat_composer.ui.theme import REGULAR, SEMIBOLD, Ink, Tone, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number
from smsbat_composer.workspace.settings import Prices

_INDENT = 41  # where the words of the note begin


class CostNote(QWidget):
    """Shows an offer of cheaper_sms.py; takes no room while there is none."""

    fix_asked = Signal(object)  # PlainFix, or None for all
    latin_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prices = Prices()
        self._plain = Note("attention")
        self._fixes = QWidget()
        self._fix_row = WrappingRow(self._fixes, spacing=8)
        self._saving = _Saving()
        self._plain.add_below(self._fixes)
        self._plain.add_beside(self._saving)
        self._latin = Note("plain")
        self.show_how = outlined(tr("Show how it will read"), size="toolbar")
        self.show_how.setCheckable(True)
        self._sample = text_label(ink="text2", wrap=True)
        self._sample.setContentsMargins(dp(_INDENT), 0, 0, 0)
        self._sample.hide()
        self.show_how.toggled.connect(self._sample.setVisible)
        self._latin.add_button(self.show_how)
        change = outlined(tr("SMS in Latin letters"), size="toolbar")
        change.clicked.connect(self.latin_asked)
        self._latin.add_button(change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plain)
        column.setSpacing(dp(6))
        column.addWidget(self._latin)
        column.addWidget(self._sample)
        self._shown: tuple[str, ...] | None = None
        self.show_offer(None, Prices())

    def show_offer(self, offer: Offer | None, prices: Prices) -> None:
        """Show what can be saved at these prices; None hides the note."""
        self._prices = prices
        self.setVisible(offer is not None)
        self._plain.setVisible(offer is not None and offer.way is Way.PLAIN)
        is_latin = offer is not None and offer.way is Way.LATIN
        self._latin.setVisible(is_latin)
        self._sample.setVisible(is_latin and self.show_how.isChecked())
        if offer is None:
            return
        if offer.way is Way.PLAIN:
            self._show_plain(offer)
        else:
            self._show_latin(offer)

    def sample(self) -> str:
        """The text in Latin letters, where the user asked to see it."""
        return self._sample.text() if self._sample.isVisibleTo(self) else ""

    def fixes(self) -> list[QPushButton]:
        """The buttons there are, *Fix all* first."""
        return self._fixes.findChildren(QPushButton)

    def _show_plain(self, offer: Offer) -> None:
        self._plain.set_text(_plain_title(offer), _plain_reason(offer))
        self._saving.show_numbers(offer, self._prices)
        if offer.characters != self._shown:
            self._shown = offer.characters
            self._show_fixes(plain_fixes(offer.characters))

    def _show_fixes(self, fixes: list[PlainFix]) -> None:
        while item := self._fix_row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._fixes.setVisible(bool(fixes))
        is_one_loss = len(fixes) == 1 and fixes[0].says_less
        if fixes and not is_one_loss:
            everything = primary(tr("Fix all"), size="small")
            everything.clicked.connect(lambda: self.fix_asked.emit(None))
            self._fix_row.add(everything)
        for fix in fixes if len(fixes) > 1 or is_one_loss else ():
            button = outlined(fix.words, size="small")
            button.clicked.connect(lambda _on=False, chosen=fix: self.fix_asked.emit(chosen))
            self._fix_row.add(button)

    def _show_latin(self, offer: Offer) -> None:
        before, after = offer.now, offer.after
        if before is None or before.parts is None or after is None or after.parts is None:
            return
        title = tr("In Latin letters {n} parts are enough", n=after.parts.max)
        money_before, money_after = all_by_sms(before, self._prices), all_by_sms(after, self._prices)
        text = (
            tr("Up to {after} instead of {before}.", after=money_after, before=money_before)
            if money_before and money_after
            else tr("Now it takes {n} parts.", n=before.parts.max)
        )
        self._latin.set_text(title, text)
        self._sample.setText(offer.sample)


class _Saving(QWidget):
    """A small table: parts and money, now and after."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(dp(12), 0, dp(6), 0)
        self._grid.setHorizontalSpacing(dp(20))
        self._grid.setVerticalSpacing(dp(4))
        self._grid.setRowStretch(3, 1)  # the lines keep together at the top

    def show_numbers(self, offer: Offer, prices: Prices) -> None:
        """The numbers of an offer; nothing before the rows are counted, or where nothing is saved."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        now, after = offer.now, offer.after
        self.setVisible(now is not None and after is not None and _is_dearer(offer))
        if now is None or after is None:
            return
        self._line(0, "", tr("of parts", comment="table head"), tr("SMS, up to"), ink="text2")
        self._line(1, tr("Now"), _part_range(now), all_by_sms(now, prices))
        self._line(2, tr("After"), _part_range(after), all_by_sms(after, prices), saved=True)

    def _line(
        self, row: int, name: str, parts: str, sum_: str, *, ink: Ink = "text", saved: bool = False
    ) -> None:
        weight = SEMIBOLD if saved else REGULAR
        words = (
            text_label(name, size=12, ink="text" if saved else "text2"),
            text_label(parts, size=12, ink=ink, tabular=True),
            text_label(sum_, size=12, weight=weight, ink=Tone.DELIVERED if saved else ink, tabular=True),
        )
        for column, label in enumerate(words):
            align = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(label, row, column, align)


def _plain_title(offer: Offer) -> str:
    count = len(offer.characters)
    characters = character_words(offer.characters)
    if _is_dearer(offer):
        return tr("{n} characters make the SMS dearer: {characters}", n=count, characters=characters)
    return tr("{n} characters make the SMS Unicode: {characters}", n=count, characters=characters)


def _plain_reason(offer: Offer) -> str:
    many = offer.now is not None and offer.now.parts is not None and offer.now.parts.max > 1
    rooms = EACH_PART if many else SINGLE_PART
    fewer, more = number(rooms[Encoding.UCS2]), number(rooms[Encoding.GSM7])
    room = tr("Because of them a part holds {fewer} characters, not {more}.", fewer=fewer, more=more)
    if any(fix.says_less for fix in plain_fixes(offer.characters)):
        return room
    return f"{room} {tr('What is said stays the same.')}"


def _is_dearer(offer: Offer) -> bool:
    if offer.now is None or offer.after is None or offer.now.parts is None or offer.after.parts is None:
        return False
    return offer.after.parts.total < offer.now.parts.total


def _part_range(counted: Estimate) -> str:
    parts = counted.parts
    if parts is None:
        return ""
    least, most = number(parts.min), number(parts.max)
    return most if least == most else f"{least}–{most}"
