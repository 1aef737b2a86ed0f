"""A text of one line, with its length or what is right about an address inside it, at its end."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from smsbat_composer.campaign.message_fields import FieldKind, kind_of_field
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.message.content_edits import field_value
from smsbat_composer.ui.message.counters import line_counter
from smsbat_composer.ui.message.text_field import TextField
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.phone.picture import Picture
from smsbat_composer.ui.phone.picture_words import picture_facts
from smsbat_composer.ui.theme import SEMIBOLD, Ink, Tone, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr


class EndMark(QWidget):
    """Words at the end of an editor, inside it; the text makes room for them."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._icon = TintedIcon("ok", "text3", 13)
        self._words = text_label(size=12, ink="text3", tabular=True)
        # A label of its own: a font that is changed later is lost when the theme changes.
        self._strong = text_label(size=12, weight=SEMIBOLD, ink="text3", tabular=True)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusProxy(editor)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(6), 0, dp(10), 0)
        row.setSpacing(dp(5))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words)
        row.addWidget(self._strong)
        editor.installEventFilter(self)
        self.show_words("")

    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def show_words(
        self, words: str, *, icon: str = "", ink: Ink = "text3", is_strong: bool = False, why: str = ""
    ) -> None:
        """Say something else, `why` in a tooltip; nothing takes no room."""
        self._words.setToolTip(why)
        self._words.setAccessibleDescription(why)
        for label in (self._words, self._strong):
            label.setText(words)
            set_ink(label, ink)
        self._words.setVisible(not is_strong)
        self._strong.setVisible(is_strong)
        self._icon.show_icon(icon, ink)
        self._icon.setVisible(bool(icon))
        self.setVisible(bool(words))
        self._place()

    def _place(self) -> None:
        width = self.sizeHint().width() if self._words.text() else 0
        margins = self._editor.viewportMargins()
        if margins.right() != width:
            self._editor.setViewportMargins(0, 0, width, 0)
        self.setGeometry(self._editor.width() - width, 0, width, self._editor.height())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the end of an editor that grows or shrinks."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False


class LineField(TextField):
    """Captions, titles and options are counted; of an address it is said that it is safe, or what is there.

    `picture_changed` carries the picture at the address, None while it is not known.
    """

    picture_changed = Signal(object)

    def __init__(self, campaign: OpenCampaign, path: str, name: str, *, slot_apart: bool = False) -> None:
        super().__init__(campaign, path, name, slot_apart=slot_apart)
        self.mark = EndMark(self.editor)
        self._found: Picture | Exception | None = None
        self._is_address = kind_of_field(path) is FieldKind.URL
        if self._is_address:
            self.set_hint("https://")
        campaign.campaign_changed.connect(self._show_mark)
        campaign.review_changed.connect(self._show_mark)
        self._show_mark()

    def show_picture(self, found: Picture | Exception | None) -> None:
        """What is known of the picture at this address: the picture, why it is not there, or nothing yet."""
        if found is not self._found:
            self._found = found
            self.picture_changed.emit(found if isinstance(found, Picture) else None)
            self._show_mark()

    def _show_mark(self) -> None:
        if self._is_address:
            self._show_safety()
            return
        review = self._campaign.review
        counter = line_counter(self._campaign.campaign, self.path, review.estimate if review else None)
        if counter.size or review is not None:
            ink = Tone.REFUSED if counter.is_over else "text3"
            self.mark.show_words(counter.size, ink=ink, is_strong=counter.is_over)

    def _show_safety(self) -> None:
        review = self._campaign.review
        if review is None:
            return  # what was said stays until it is known anew
        address = str(field_value(self._campaign.campaign.message, self.path) or "")
        sound = not any(problem.field == self.path for problem in review.errors)
        is_safe = sound and address.lower().startswith("https://")
        if is_safe and isinstance(self._found, Exception):
            why = trouble_words(self._found)
            self.mark.show_words(tr("not loaded"), icon="warning", ink=Tone.ATTENTION, why=why)
            return
        facts = picture_facts(self._found) if isinstance(self._found, Picture) else "HTTPS"
        self.mark.show_words(facts if is_safe else "", icon="ok", ink=Tone.DELIVERED)
