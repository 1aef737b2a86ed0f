"""The side panel of a doubt: its evidence, the choices, and the buttons that carry one out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smsbat_composer.delivery.doubts import DoubtfulRequest
from smsbat_composer.ui.attention.doubt_choice import DoubtChoice, DoubtChoices
from smsbat_composer.ui.attention.evidence_list import EvidenceList
from smsbat_composer.ui.attention.requests_table import request_name
from smsbat_composer.ui.components.buttons import link, outlined, primary
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.components.panel import Panel, rule
from smsbat_composer.ui.theme import SEMIBOLD, Ink, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_WIDTH = 368


class ChoicePanel(Panel):
    """`applied` carries the requests the chosen way is for; `import_asked` wants the provider's report.

    `prove_asked` wants the place where de-duplication is proved.
    """

    applied = Signal(object)
    import_asked = Signal()
    prove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", "left", parent)
        self.setFixedWidth(dp(_WIDTH))
        self._checked: list[DoubtfulRequest] = []
        self._chosen: DoubtfulRequest | None = None
        self._is_busy = False
        self.evidence = EvidenceList()
        self.choices = DoubtChoices()
        self._title = text_label(size=14, weight=SEMIBOLD, wrap=True)
        self.apply_all = primary("")
        self.apply_one = outlined("")
        self.prove = link(tr("Prove…"), "shield-question")
        self.import_report = link(tr("The provider has answered: read its report…"), "upload")
        self.told = text_label(size=12, ink="text2", wrap=True)
        self.history = text_label(size=12, ink="text2", wrap=True, tabular=True)
        self.apply_all.clicked.connect(lambda: self.applied.emit(self._checked))
        self.apply_one.clicked.connect(lambda: self.applied.emit([self._chosen]))
        self.import_report.clicked.connect(self.import_asked)
        self.prove.clicked.connect(self.prove_asked)
        self.choices.changed.connect(self._name_buttons)
        self._deciding = QWidget()
        self._lay_out()
        self.tell("")

    def _lay_out(self) -> None:
        deciding = QVBoxLayout(self._deciding)
        deciding.setContentsMargins(0, 0, 0, 0)
        deciding.setSpacing(dp(8))
        deciding.addWidget(rule())
        deciding.addWidget(self._title)
        deciding.addWidget(self.choices)
        for way_out in (self.import_report, self.prove):
            deciding.addWidget(way_out, 0, Qt.AlignmentFlag.AlignLeft)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(dp(20), dp(12), dp(20), dp(10))
        column.setSpacing(dp(8))
        column.addWidget(self.evidence)
        column.addWidget(self._deciding)
        column.addWidget(self.evidence.number)  # whoever asks the provider looks for it; the ways come first
        column.addWidget(self.history)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what stands in it takes the keyboard
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.setSpacing(dp(8))
        buttons.addWidget(self.apply_all)
        buttons.addWidget(self.apply_one)
        buttons.addStretch()
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(dp(20), dp(4), dp(20), dp(12))
        foot.setSpacing(dp(6))
        foot.addWidget(self.told)
        foot.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._foot)

    def show_requests(self, checked: list[DoubtfulRequest], chosen: DoubtfulRequest | None) -> None:
        """Offer to decide for these: the checked ones together, and the chosen one alone."""
        self._checked, self._chosen = checked, chosen
        people = sum(doubt.waiting for doubt in checked)
        chosen_open = chosen is not None and chosen.is_open
        self._deciding.setVisible(people > 0 or chosen_open)
        self._title.setText(tr("What to do with {n} recipients", n=people))
        self._name_buttons()
        self.apply_one.setVisible(chosen_open)
        self.apply_all.setVisible(people > 0 or chosen_open)
        self._enable()

    def _name_buttons(self) -> None:
        """Two of the ways ask something first, and their buttons say so."""
        people = sum(doubt.waiting for doubt in self._checked)
        asks = "" if self.choices.selected() is DoubtChoice.TREAT_AS_SENT else "…"
        self.apply_all.setText(tr("Apply to {count}", count=number(people)) + asks)
        if self._chosen is not None:
            self.apply_one.setText(tr("Only to {name}", name=request_name(self._chosen)) + asks)

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a Qt-like setter of one switch
        """While a decision is being written down no other can be given."""
        self._is_busy = busy
        self._enable()

    def tell(self, words: str, ink: Ink = "text2") -> None:
        """Say what came of the last decision; "" says nothing."""
        self.told.setText(words)
        set_ink(self.told, ink)
        self.told.setVisible(bool(words))

    def show_history(self, lines: list[str]) -> None:
        """What was decided before, the newest first."""
        self.history.setText("\n".join([tr("Your decisions"), *lines]) if lines else "")
        self.history.setVisible(bool(lines))

    def _enable(self) -> None:
        self.apply_all.setEnabled(not self._is_busy and bool(self._checked))
        for widget in (self.apply_one, self.import_report):
            widget.setEnabled(not self._is_busy)
