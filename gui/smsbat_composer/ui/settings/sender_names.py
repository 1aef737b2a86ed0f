"""The senders an account may send under, as chips: added by name, taken off by their cross."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from smsbat_composer.ui.components.buttons import icon_button, link
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.components.reading_order import inputs_of, keep_place
from smsbat_composer.ui.components.wrapping_row import WrappingRow
from smsbat_composer.ui.theme import MEDIUM, dp
from smsbat_composer.words import tr

_WIDTH = 150
_CROSS = 24


class SenderNames(QWidget):
    """`changed` carries the names, in their order; `refused` the words for a name that cannot be one."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, names: tuple[str, ...], longest: int | None = None) -> None:
        super().__init__()
        self._names = names
        self._longest = longest
        self._chips: list[QWidget] = []
        self.add_button = link(tr("Add", comment="a sender"), "plus")
        self.input = _NameInput()
        self.input.setFixedWidth(dp(_WIDTH))
        self.input.hide()
        self._row = WrappingRow(self, spacing=8)
        self._row.add(self.input, self.add_button)
        self.setFocusProxy(self.add_button)
        self.add_button.clicked.connect(self.ask)
        self.input.editingFinished.connect(self._take)
        self.input.given_up.connect(self._close)
        self._show()

    def setAccessibleName(self, name: str) -> None:
        """The name of the whole; its input and buttons tell whose senders they are."""
        super().setAccessibleName(name)
        self.input.setAccessibleName(name)
        self.add_button.setAccessibleName(tr("{senders}: add", senders=name))

    def names(self) -> tuple[str, ...]:
        """The senders as they stand."""
        return self._names

    def ask(self) -> None:
        """Ask for one more name, in place."""
        self.input.clear()
        self.input.show()
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.add_button.hide()

    def remove(self, name: str) -> None:
        """Take one off."""
        self._keep(tuple(known for known in self._names if known != name))

    def _take(self) -> None:
        """What was typed or pasted, several names between commas too."""
        if self.input.isHidden():
            return
        typed = [name.strip() for name in self.input.text().split(",") if name.strip()]
        for name in typed:
            if self._longest is not None and len(name) > self._longest:
                self.refused.emit(
                    tr(
                        "“{name}” has {n} characters, and {most} are allowed",
                        name=name,
                        n=len(name),
                        most=self._longest,
                    )
                )
                return
        self._close()
        self._keep(tuple(dict.fromkeys((*self._names, *typed))))

    def _close(self) -> None:
        had_focus = self.input.hasFocus()
        self.add_button.show()
        if had_focus:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.input.hide()
        self.refused.emit("")

    def _keep(self, names: tuple[str, ...]) -> None:
        if names != self._names:
            self._names = names
            self._show()
            self.changed.emit(names)

    def _show(self) -> None:
        while self._row.count():
            self._row.takeAt(0)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(name) for name in self._names]
        self._row.add(*self._chips, self.input, self.add_button)
        crosses = [cross for chip in self._chips for cross in inputs_of(chip)]
        keep_place(self, [*crosses, self.input, self.add_button])
        self.updateGeometry()

    def _chip(self, name: str) -> QWidget:
        chip = Panel("window", "all", self)
        row = QHBoxLayout(chip)
        row.setContentsMargins(dp(9), 0, dp(2), 0)
        row.setSpacing(dp(2))
        row.addWidget(text_label(name, weight=MEDIUM))
        cross = icon_button("close", tr("Take off {name}", name=name), pixels=12)
        cross.setFixedSize(dp(_CROSS), dp(_CROSS))
        cross.clicked.connect(lambda: self.remove(name))
        row.addWidget(cross)
        chip.show()
        return chip


class _NameInput(QLineEdit):
    """Esc gives it up."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)
