"""The switch between the languages of the program, each by its own name."""

from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.components.segmented import Segment, Segmented
from smsbat_composer.words import Language, current_language, tr


class LanguageSwitch(Segmented):
    """The language in use is marked; `chosen` carries a Language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        languages = [Segment(Language.UKRAINIAN, "Українська"), Segment(Language.ENGLISH, "English")]
        super().__init__(languages, height=30, ticked=True, parent=parent)
        self.select(current_language())
        self.setAccessibleName(tr("Language"))
