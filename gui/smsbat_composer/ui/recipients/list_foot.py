"""What stands under the rows: the rule that was applied to duplicates, or why there is nobody to send to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.sentences.rows import sent_twice_warning
from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.footer import Footer
from smsbat_composer.ui.components.labels import ElidedLabel
from smsbat_composer.ui.theme import Tone
from smsbat_composer.words import tr


class ListFoot(Footer):
    """`rows_asked` carries the RowFilter of the rows that its link opens."""

    rows_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._differing = ElidedLabel(ink="text2")
        self.show_differing = link(tr("Show"))
        self.show_differing.setCheckable(True)
        self.show_differing.clicked.connect(self._ask)
        self.add_left(self._differing)
        self.add_left(self.show_differing)

    def show_list(self, recipients: RecipientList | None, *, fixed: bool) -> None:
        """Say what there is to say of this list; of a `fixed` one that is gone, nothing."""
        differing = recipients.differing_duplicates if recipients else 0
        self._differing.set_text(tr("{n} duplicates say something else", n=differing))
        self._differing.setVisible(differing > 0)
        self.show_differing.setVisible(differing > 0)
        if recipients is None:
            self.set_text("" if fixed else tr("A message needs somebody to go to: open a spreadsheet first."))
        elif not recipients.counts().to_send:
            self.set_text(tr("There is nobody to send to: not one row is left."), "warning", Tone.ATTENTION)
        elif twice := sent_twice_warning(recipients):
            self.set_text(twice, "warning", Tone.ATTENTION)
        else:
            self.set_text(tr("Duplicate rule: the first row wins"))

    def mark(self, shown: RowFilter) -> None:
        """Say by the link which rows are shown."""
        self.show_differing.setChecked(shown is RowFilter.DIFFERING)
        self.show_differing.setText(tr("Show all rows") if shown is RowFilter.DIFFERING else tr("Show"))

    def _ask(self, checked: bool) -> None:  # noqa: FBT001 - the signal's own
        self.rows_asked.emit(RowFilter.DIFFERING if checked else RowFilter.ALL)
