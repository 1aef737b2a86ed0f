"""The list of people who got a campaign twice, because a gateway that was trusted sent a repeat again."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from smsbat_composer.delivery.odd_answers import SecondMessage
from smsbat_composer.delivery.results import Results
from smsbat_composer.recipients.phones import format_phone
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.file_dialogs import ask_to_save
from smsbat_composer.ui.components.labels import ElidedLabel, text_label
from smsbat_composer.ui.components.paged_model import Align, Column, PagedModel
from smsbat_composer.ui.theme import dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.words.formats import near_moment, number

_HEIGHT = 280  # px of the table: some ten rows


class SentTwiceDialog(Dialog):
    """Shows the list and saves it; `open_results` is called in the background."""

    def __init__(
        self,
        campaign_id: str,
        doubled: Sequence[SecondMessage],
        open_results: Callable[[], Results],
        parent: QWidget,
    ) -> None:
        heading = tr("{n} recipients got the message twice", n=len(doubled))
        super().__init__(tr("Sent twice"), parent, heading=heading, width=620)
        self._campaign_id = campaign_id
        self._open_results = open_results
        said = tr("The gateway was seen to drop repeats, and then sent one. From now on nothing is repeated.")
        self.body.addWidget(text_label(said, ink="text2", wrap=True))
        model = PagedModel[SecondMessage](_columns())
        self.table = DataTable(model)
        model.setParent(self.table)
        model.show(len(doubled), lambda offset, limit: list(doubled[offset : offset + limit]))
        self.table.setFixedHeight(dp(_HEIGHT))
        self.table.setAccessibleName(tr("Sent twice"))
        self.body.addWidget(self.table)
        self.told = ElidedLabel(size=12, ink="text2")
        self.add_foot_note(self.told)
        self.saving = outlined(tr("Save the list…"), "download", size="large")
        self.saving.clicked.connect(self._ask)
        close = primary(tr("Close"), size="large")
        close.clicked.connect(self.accept)
        self.add_answer(self.saving)
        self.add_answer(close, default=True)

    def _ask(self) -> None:
        kinds = [(tr("Excel workbook"), "xlsx"), (tr("CSV text"), "csv")]
        name = tr("sent twice", comment="file name")
        ask_to_save(self, tr("Save the list…"), name, kinds, self.save)

    def save(self, target: Path) -> None:
        """Write the list there, `.xlsx` or `.csv`."""

        def write() -> Path:
            with self._open_results() as results:
                return results.export_second_messages(self._campaign_id, target)

        self.saving.setEnabled(False)
        background(
            write,
            done=lambda place: self._end(tr("Saved: {name}", name=place.name)),
            failed=lambda error: self._end(trouble_words(error)),
            owner=self,
        )

    def _end(self, words: str) -> None:
        self.saving.setEnabled(True)
        self.told.set_text(words)


def _columns() -> list[Column[SecondMessage]]:
    return [
        Column(
            "phone",
            tr("Phone", comment="table column"),
            lambda second: format_phone(second.phone),
            stretch=True,
        ),
        Column(
            "time",
            tr("Time", comment="table column"),
            lambda second: near_moment(second.at),
            width=118,
            align=Align.RIGHT,
            ink=lambda _: "text2",
        ),
        Column(
            "request",
            tr("Request", comment="table column"),
            lambda second: f"№ {number(second.request_number)}",
            width=96,
            align=Align.RIGHT,
        ),
        Column(
            "message",
            tr("Second message", comment="table column"),
            lambda second: second.message_id,
            width=180,
            ink=lambda _: "text2",
            tooltip=lambda second: second.message_id,
        ),
    ]
