"""The image and the button of a Viber message."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.message.line_field import LineField
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr

_LABEL, _GAP, _CAPTION = 84, 8, 196


class ViberRows(QWidget):
    """Each row has its label at the left and its problems under it."""

    def __init__(self, campaign: OpenCampaign) -> None:
        super().__init__()
        self.image_url = LineField(campaign, "viber.image_url", tr("Image address"), slot_apart=True)
        self.caption = LineField(
            campaign, "viber.caption", tr("Button caption", comment="field"), slot_apart=True
        )
        self.action = LineField(
            campaign, "viber.action", tr("Button address", comment="field"), slot_apart=True
        )
        self.caption.set_hint(tr("Caption"))
        self.caption.setFixedWidth(dp(_CAPTION))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(_GAP))
        self._image = _row(column, tr("Image", comment="label"), self.image_url)
        self._button = _row(column, tr("Button", comment="label"), self.caption, self.action)

    def show_rows(self, *, image: bool, button: bool) -> None:
        """Show the rows that a kind of message has."""
        self._image.setVisible(image)
        self._button.setVisible(button)
        self.setVisible(image or button)


def _row(column: QVBoxLayout, words: str, *fields: LineField) -> QWidget:
    made = QWidget()
    line = QHBoxLayout()
    line.setSpacing(dp(_GAP))
    label = text_label(words, ink="text2")
    label.setFixedWidth(dp(_LABEL))
    line.addWidget(label)
    for field in fields:
        line.addWidget(field, 1)
    inner = QVBoxLayout(made)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(dp(4))
    inner.addLayout(line)
    for field in fields:
        field.slot.setContentsMargins(dp(_LABEL + _GAP), 0, 0, 0)
        inner.addWidget(field.slot)
    column.addWidget(made)
    return made
