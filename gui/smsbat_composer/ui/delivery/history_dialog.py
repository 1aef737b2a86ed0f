"""A campaign's history: what happened when, as a list that can be copied."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from smsbat_composer.delivery.campaign_history import CampaignHistory
from smsbat_composer.sentences.campaign_history import Line, campaign_lines
from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.paged_model import Column, PagedModel
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import clock, day

_HEIGHT = 280  # px of the table: some ten lines


class HistoryDialog(Dialog):
    """Shows one history; it is read once and does not follow the campaign."""

    def __init__(self, history: CampaignHistory, parent: QWidget) -> None:
        name = history.record.name or tr("Untitled")
        super().__init__(tr("History"), parent, heading=name, width=640)
        self.lines = campaign_lines(history)
        model = PagedModel[Line](_columns())
        self.table = DataTable(model)
        model.setParent(self.table)
        model.show(len(self.lines), lambda offset, limit: self.lines[offset : offset + limit])
        self.table.setFixedHeight(dp(_HEIGHT))
        self.table.setAccessibleName(tr("History"))
        self.body.addWidget(self.table)
        self.copy = outlined(tr("Copy"), "copy", size="large")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        close = primary(tr("Close"), size="large")
        close.clicked.connect(self.accept)
        self.add_answer(self.copy)
        self.add_answer(close, default=True)

    def text(self) -> str:
        """Everything shown, as plain text."""
        return "\n".join(f"{_moment(line)} {line[1]}" for line in self.lines)


def _columns() -> list[Column[Line]]:
    return [
        Column("time", tr("Time", comment="table column"), _moment, width=178, ink=lambda _: "text2"),
        Column("what", tr("What happened"), lambda line: line[1], stretch=True, tooltip=lambda line: line[1]),
    ]


def _moment(line: Line) -> str:
    return f"{day(line[0])} {clock(line[0], seconds=True)}"
