"""Under the phone: why a picture waits, and the one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr


class PictureLine(QWidget):
    """There only while it is needed."""

    show_asked = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = text_label(size=12, ink="text2", wrap=True)
        self.show_picture = link("", "eye")
        self.again = link("", "refresh")
        self.show_picture.clicked.connect(self.show_asked)
        self.again.clicked.connect(self.again_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(2))
        column.addWidget(self._reason)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for button in (self.show_picture, self.again):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.tell(unasked=0, failed=0)

    def reason(self) -> str:
        """Why the pictures wait for the user's word; "" where they do not."""
        return "" if self._reason.isHidden() else self._reason.text()

    def tell(self, *, unasked: int, failed: int) -> None:
        """So many pictures wait for the user's word, so many could not be loaded."""
        self._reason.setText(
            tr("The address is this recipient’s own: its server will learn whose message you look at.")
        )
        self.show_picture.setText(tr("Show {n} pictures", n=unasked))
        self.again.setText(tr("Load {n} pictures again", n=failed))
        self._reason.setVisible(unasked > 0)
        self.show_picture.setVisible(unasked > 0)
        self.again.setVisible(failed > 0 and not unasked)
        self.setVisible(unasked + failed > 0)
