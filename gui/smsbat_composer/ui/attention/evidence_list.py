"""What is known of one request, line by line in the order it happened."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.delivery.doubts import DoubtEvidence, DoubtfulRequest
from smsbat_composer.delivery.result_rows import AttemptEvidence
from smsbat_composer.sentences.doubts import attempt_sentence
from smsbat_composer.ui.attention.requests_table import request_name
from smsbat_composer.ui.components.labels import ElidedLabel, text_label
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import SEMIBOLD, Ink, Tone, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day_and_time, near_moment


class EvidenceList(QWidget):
    """`number` is what the provider knows the request by; it stands wherever its panel has room for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text_label(size=14, weight=SEMIBOLD, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dp(7))
        self._column.addWidget(self._title)
        self.number = ElidedLabel(size=12, ink="text2")
        self._lines: QWidget | None = None
        self._said: list[str] = []

    def show_evidence(self, doubt: DoubtfulRequest, evidence: DoubtEvidence, repeats: str) -> None:
        """Show what is known; `repeats` says whether and why the program repeated nothing."""
        self._title.setText(tr("What is known of request {name}", name=request_name(doubt)))
        lines = QWidget()
        self._said = []
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(4))
        for icon, ink, text in _told(doubt, evidence):
            column.addLayout(self._line(icon, ink, text))
        column.addLayout(self._line("shield-question", "text2", repeats))
        self.number.set_text(f"{tr('Request ID:')} {', '.join(evidence.sequence_ids)}")
        self.number.setVisible(bool(evidence.sequence_ids))
        if self._lines is not None:
            self._column.removeWidget(self._lines)
            self._lines.deleteLater()
        self._lines = lines
        self._column.addWidget(lines)
        self.show()

    def words(self) -> list[str]:
        """Every line, in order."""
        return list(self._said)

    def _line(self, icon: str, ink: Ink, text: str) -> QHBoxLayout:
        self._said.append(text)
        row = QHBoxLayout()
        row.setSpacing(dp(10))
        row.addWidget(TintedIcon(icon, ink, 15), 0, Qt.AlignmentFlag.AlignTop)
        label = text_label(text, wrap=True, tabular=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(label, 1)
        return row


def _told(doubt: DoubtfulRequest, evidence: DoubtEvidence) -> list[tuple[str, Ink, str]]:
    told: list[tuple[str, Ink, str]] = []
    if evidence.written_at is not None:
        at = near_moment(evidence.written_at)
        told.append(("tick", Tone.DELIVERED, tr("{time} the intent is written to the journal", time=at)))
    for attempt in evidence.attempts:
        told += _of_attempt(attempt, doubt.recipients)
    for moment in evidence.witnessed_at:
        at = day_and_time(moment)
        told.append(
            (
                "arrow-right",
                "text2",
                tr("{time} a request was about to leave, says the program’s second record", time=at),
            )
        )
    if not evidence.attempts:
        told.append(
            ("warning", Tone.ATTENTION, tr("The journal was restored from a copy that does not know it"))
        )
    return told


def _of_attempt(attempt: AttemptEvidence, recipients: int) -> list[tuple[str, Ink, str]]:
    begun = near_moment(attempt.started_at)
    if attempt.request_started:
        went = tr("{time} the request for {n} recipients began to leave", time=begun, n=recipients)
    elif attempt.request_started is None:
        went = tr("{time} whether the request left is not known", time=begun)
    else:
        went = tr("{time} the request did not begin to leave", time=begun)
    ended = near_moment(attempt.started_at + timedelta(seconds=attempt.elapsed or 0))
    happened = attempt_sentence(attempt)
    what = tr("{time} {happened}", time=ended, happened=happened[:1].lower() + happened[1:])
    return [("arrow-right", "text2", went), ("warning", Tone.ATTENTION, what)]
