"""A quiet line over every page: something to know, one thing to do about it, and a way to put it away."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import icon_button, link
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr


@dataclass(frozen=True)
class Notice:
    """What to say, in whatever language is spoken then; `action` are the words of a link that calls `act`."""

    words: Callable[[], str]
    action: Callable[[], str] = str
    act: Callable[[], object] | None = None


class NoticeBar(Panel):
    """One notice at a time; a further one waits until that is put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sunken", "bottom", parent)
        self._told: deque[Notice] = deque()  # the first of them is shown
        self._text = text_label(wrap=True)
        self.action_button = link("")
        self.action_button.clicked.connect(self._act)
        self.hide_button = icon_button("close", "")
        self.hide_button.clicked.connect(self._put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(20), dp(6), dp(12), dp(6))
        row.setSpacing(dp(10))
        row.addWidget(TintedIcon("info", "text2", 16))
        row.addWidget(self._text, 1)
        row.addWidget(self.action_button)
        row.addWidget(self.hide_button)
        self.tell_anew()

    def tell(self, notice: Notice) -> None:
        """Say something, once what is said already was put away."""
        self._told.append(notice)
        self.tell_anew()

    def tell_anew(self) -> None:
        """Say it in the language in use."""
        self.setVisible(bool(self._told))
        self.hide_button.setToolTip(tr("Hide"))
        self.hide_button.setAccessibleName(tr("Hide"))
        if self._told:
            notice = self._told[0]
            self._text.setText(notice.words())
            self.setAccessibleName(notice.words())
            self.action_button.setText(notice.action())
            self.action_button.setVisible(notice.act is not None)

    def text(self) -> str:
        """What is being said."""
        return self._text.text() if self._told else ""

    def _act(self) -> None:
        if act := self._told[0].act:
            act()

    def _put_away(self) -> None:
        self._told.popleft()
        self.tell_anew()
