"""The question before a sending is ended for good, with the numbers of that moment."""

from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.components.buttons import danger, outlined
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.delivery.standing import Standing
from smsbat_composer.ui.theme import MEDIUM
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number


class StopDialog(Dialog):
    """Accepted = stop. The numbers go on changing while it stands open."""

    def __init__(self, standing: Standing, parent: QWidget) -> None:
        super().__init__(tr("Stop the sending"), parent, heading=tr("Stop the sending for good?"), width=460)
        self.numbers = text_label(size=14, weight=MEDIUM, wrap=True, tabular=True)
        self._way = text_label(ink="text2", wrap=True)
        self.body.addWidget(self.numbers)
        self.body.addWidget(self._way)
        self.body.addWidget(
            text_label(
                tr("Those not sent to get nothing, and this campaign cannot go on. To wait, pause it."),
                ink="text2",
                wrap=True,
            )
        )
        keep = outlined(tr("Do not stop"), size="large")
        keep.clicked.connect(self.reject)
        self.stop = danger(tr("Stop", comment="the sending"), "stop", size="large")
        self.stop.clicked.connect(self.accept)
        self.add_answer(keep, default=True)
        self.add_answer(self.stop)
        self.show_standing(standing)

    def show_standing(self, standing: Standing) -> None:
        """Show the numbers of now."""
        tally = standing.tally
        self.numbers.setText(
            tr(
                "Handed over to the gateway: {handed_over}. Not sent: {rest}.",
                handed_over=number(standing.handed_over + tally.in_flight),
                rest=number(tally.planned),
            )
        )
        self._way.setVisible(tally.in_flight > 0)
        self._way.setText(tr("{n} of them are on their way and will be finished.", n=tally.in_flight))
