"""A tick with hours of the day behind it, from one time to another."""

from PySide6.QtCore import QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from smsbat_composer.ui.components.clock_box import ClockBox
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.wrapping_row import WrappingRow
from smsbat_composer.words import tr

_SHAPE = "HH:mm"


class HoursBox(QWidget):
    """`changed` carries the hours, such as "21:00-09:00", or None when they are ticked off."""

    changed = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hours = "21:00-09:00"  # offered by the first tick
        self.tick = QCheckBox(title)
        self.start = ClockBox(tr("{name}: from", name=title))
        self.end = ClockBox(tr("{name}: until", name=title))
        row = WrappingRow(self, spacing=8)
        row.add(self.tick, self.start, text_label("–", ink="text2"), self.end)
        for editor in (self.start, self.end):
            editor.timeChanged.connect(lambda _: self._keep())
        self.tick.toggled.connect(lambda _: self._tell())
        self.show_hours(None)

    def show_hours(self, hours: str | None) -> None:
        """Show these; None unticks, and keeps the hours for the next tick."""
        self._hours = hours or self._hours
        start, _, end = self._hours.partition("-")
        with QSignalBlocker(self.tick), QSignalBlocker(self.start), QSignalBlocker(self.end):
            self.tick.setChecked(hours is not None)
            self.start.setTime(QTime.fromString(start, _SHAPE))
            self.end.setTime(QTime.fromString(end, _SHAPE))
        self._enable()

    def set_editable(self, editable: bool) -> None:  # noqa: FBT001 - a Qt-like setter of one switch
        """Whether the user may change anything."""
        self.tick.setEnabled(editable)
        self._enable()

    def _enable(self) -> None:
        for editor in (self.start, self.end):
            editor.setEnabled(self.tick.isEnabled() and self.tick.isChecked())

    def _keep(self) -> None:
        start, end = (editor.time().toString(_SHAPE) for editor in (self.start, self.end))
        if start == end:  # no hours at all, or all of them: it cannot be meant
            self.show_hours(self._hours if self.tick.isChecked() else None)
        elif (hours := f"{start}-{end}") != self._hours:
            self._hours = hours
            self._tell()

    def _tell(self) -> None:
        self._enable()
        self.changed.emit(self._hours if self.tick.isChecked() else None)
