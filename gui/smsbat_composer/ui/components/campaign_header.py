"""The head of a campaign: back, its name, its state, whether it is saved, undo and redo, the menu."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from smsbat_composer.ui.components.buttons import icon_button
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.mode_badge import ModeBadge
from smsbat_composer.ui.components.status_badge import StatusBadge
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import SEMIBOLD, Tone, dp, font
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Mode

_HEIGHT, _NARROWEST, _WIDEST = 48, 60, 420


class CampaignHeader(QWidget):
    """`renamed` carries the new name when the user leaves the field or presses Enter; Esc takes it back."""

    back = Signal()
    renamed = Signal(str)
    undo = Signal()
    redo = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        back = icon_button("chevron-left", tr("Back to campaigns"))
        back.clicked.connect(self.back)
        self._name = QLineEdit()
        self._name.setProperty("bare", "true")
        self._name.setFont(font(16, SEMIBOLD))
        self._name.setAccessibleName(tr("Campaign name"))
        self._name.setPlaceholderText(tr("Untitled"))
        self._name.textChanged.connect(self._fit_name)
        self._name.editingFinished.connect(self._rename)
        self._name.installEventFilter(self)
        self._state = StatusBadge(StatusLook("dashed-ring", tr("Draft"), Tone.WAITING))
        self._mode = ModeBadge(Mode.PRACTICE)
        self._mode.hide()
        self._saved_icon = TintedIcon("tick", "text2", 13)
        self._saved = text_label(size=12, ink="text2")
        self._undo = icon_button("undo", tr("Undo ({keys})", keys=_keys(QKeySequence.StandardKey.Undo)))
        self._redo = icon_button("redo", tr("Redo ({keys})", keys=_keys(QKeySequence.StandardKey.Redo)))
        self._undo.clicked.connect(self.undo)
        self._redo.clicked.connect(self.redo)
        self._more = icon_button("dots", tr("More actions"))
        self._lay_out(back)
        self.set_saved("")
        self.set_can_undo(undo=False, redo=False)

    def _lay_out(self, back: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(13), 0, dp(17), 0)
        row.setSpacing(0)
        for widget, after in (
            (back, 4),
            (self._name, 4),
            (self._state, 10),
            (self._mode, 10),
            (self._saved_icon, 4),
            (self._saved, 0),
        ):
            row.addWidget(widget)
            row.addSpacing(dp(after))
        row.addStretch()
        for button in (self._undo, self._redo, self._more):
            row.addSpacing(dp(10))
            row.addWidget(button)
        self.setMinimumHeight(dp(_HEIGHT))

    def set_name(self, name: str) -> None:
        """Show a campaign's name; a name being typed is replaced."""
        self._kept = name
        self._name.setText(name)
        self._name.setCursorPosition(0)
        self._fit_name()

    def set_name_editable(self, editable: bool) -> None:  # noqa: FBT001 - a Qt-like setter of one switch
        """Whether the name can be changed here (a campaign that was sent keeps it)."""
        self._name.setReadOnly(not editable)

    def set_state(self, look: StatusLook, mode: Mode | None = None) -> None:
        """The state's badge, and the mode's beside it once the campaign is sent."""
        self._state.set_look(look)
        self._mode.setVisible(mode is not None)
        if mode is not None:
            self._mode.set_mode(mode)

    def set_saved(self, text: str) -> None:
        """The note "Saved at 14:41"; empty hides it."""
        self._saved.setText(text)
        self._saved.setVisible(bool(text))
        self._saved_icon.setVisible(bool(text))

    def set_can_undo(self, *, undo: bool, redo: bool) -> None:
        """Which of the two buttons can be pressed."""
        self._undo.setEnabled(undo)
        self._redo.setEnabled(redo)

    def show_editing(self, shown: bool) -> None:  # noqa: FBT001 - a Qt-like setter of one switch
        """Whether undo and redo stand there at all."""
        self._undo.setVisible(shown)
        self._redo.setVisible(shown)

    def set_menu(self, menu: QMenu) -> None:
        """The menu under the dots."""
        self._more.setMenu(menu)

    def _fit_name(self) -> None:
        shown = self._name.text() or self._name.placeholderText()
        width = QFontMetrics(self._name.font()).horizontalAdvance(shown) + dp(16)
        self._name.setFixedWidth(max(dp(_NARROWEST), min(width, dp(_WIDEST))))
        self._name.setToolTip(shown if width > dp(_WIDEST) else "")

    def _rename(self) -> None:
        name = self._name.text().strip()
        if name != self._kept:
            self._kept = name
            self.renamed.emit(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the name takes back what was typed."""
        if watched is self._name and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._name.setText(self._kept)
                self._name.clearFocus()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._name.clearFocus()
                return True
        return False


def _keys(standard: QKeySequence.StandardKey) -> str:
    return QKeySequence(standard).toString(QKeySequence.SequenceFormat.NativeText)
