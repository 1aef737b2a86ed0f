"""The safeguard against saying the same twice: who got this text is left out, or gets it on purpose."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from smsbat_composer.delivery.already_sent import AlreadySent
from smsbat_composer.recipients.list_file import RecipientList, Row
from smsbat_composer.recipients.phones import format_phone
from smsbat_composer.review import ALREADY_SENT_FIELD
from smsbat_composer.ui.components.buttons import link, primary
from smsbat_composer.ui.components.choice_box import ChoiceBox
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.labels import EndLabel, text_label
from smsbat_composer.ui.components.paged_model import Align, Column, PagedModel
from smsbat_composer.ui.components.wrapping_row import TICK_INDENT, WrappingRow
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day, number

_PERIODS = (7, 14, 30, 90, 365)  # days
_HEIGHT = 280  # px of the table: some ten rows


class AlreadySentGuard(QWidget):
    """Ticked, those people are left out; not ticked, they get the text again, which Review then warns of."""

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self.leave_out = QCheckBox(tr("Leave out those who got this same text in the last"))
        self.period = ChoiceBox(measure="toolbar")
        self.period.setAccessibleName(tr("How far back to look"))
        self._told = EndLabel()
        self.people = link(tr("Show"))
        self.people.setAccessibleName(tr("Show who got this text"))
        row = WrappingRow(self, spacing=8, indent=TICK_INDENT)
        row.add(self.leave_out, self.period)
        row.add_gap()
        row.add(self._told, self.people)
        self.leave_out.toggled.connect(lambda ticked: campaign.send_again(sends_again=not ticked))
        self.period.chosen.connect(self._look_back)
        self.people.clicked.connect(self.show_people)
        for changed in (campaign.review_changed, campaign.campaign_changed, campaign.sent_changed):
            changed.connect(self._show)
        self._show()

    def words(self) -> str:
        """What is told of the people found."""
        return self._told.text()

    def focus_field(self, field: str) -> None:
        """Give the keyboard to the period, if that is what is asked for."""
        if field == ALREADY_SENT_FIELD:
            self.period.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_people(self) -> None:
        """Open the list of those people."""
        campaign = self._campaign
        if campaign.review is not None and campaign.recipients is not None:
            self.dialog = AlreadySentDialog(campaign.review.already_sent, campaign.recipients, self)
            self.dialog.open()

    def _look_back(self, days: object) -> None:
        campaign = self._campaign.campaign
        if isinstance(days, int):
            options = campaign.options.model_copy(update={"already_sent_days": days})
            self._campaign.edit(campaign.model_copy(update={"options": options}))

    def _show(self) -> None:
        campaign = self._campaign
        days = campaign.campaign.options.already_sent_days
        periods = sorted({*_PERIODS, days} - {0})
        never = (0, tr("no days: do not look"))
        self.period.set_choices([*((period, tr("{n} days", n=period)) for period in periods), never])
        self.period.select(days)
        self.leave_out.setChecked(not campaign.sends_again)
        for widget in (self.leave_out, self.period):
            widget.setEnabled(not campaign.is_sent)
        found = campaign.review.already_sent if campaign.review is not None else None
        self.people.setVisible(bool(found and found.rows))
        self._told.setVisible(not campaign.is_sent)
        self._told.setText("" if campaign.is_sent else self._words(found, days))

    def _words(self, found: AlreadySent | None, days: int) -> str:
        if days == 0:
            return tr("nobody is looked for")
        if found is None:
            return tr("looking…")
        if not found.rows:
            return tr("nobody found")
        count = len(found.rows)
        said = (
            tr("{n} people get it again", n=count)
            if self._campaign.sends_again
            else tr("{n} people are left out", n=count)
        )
        earlier = found.campaigns[0]
        return tr("{what}: see “{campaign}”, {day}", what=said, campaign=earlier.name, day=day(earlier.made))


class AlreadySentDialog(Dialog):
    """Those people, as they stand in the list, and what they got the text from."""

    def __init__(self, found: AlreadySent, recipients: RecipientList, parent: QWidget) -> None:
        heading = tr("{n} people got this text already", n=len(found.rows))
        super().__init__(tr("Already sent"), parent, heading=heading, width=620)
        for earlier in found.campaigns:
            said = tr(
                "“{campaign}”, {day}: {n} people",
                campaign=earlier.name,
                day=day(earlier.made),
                n=earlier.people,
            )
            self.body.addWidget(text_label(said, ink="text2", wrap=True))
        model = PagedModel[Row](_columns(recipients))
        self.table = DataTable(model)
        model.setParent(self.table)
        model.show(
            len(found.rows),
            lambda offset, limit: _rows(recipients, found.rows[offset : offset + limit]),
        )
        self.table.setFixedHeight(dp(_HEIGHT))
        self.table.setAccessibleName(tr("Already sent"))
        self.body.addWidget(self.table)
        close = primary(tr("Close"), size="large")
        close.clicked.connect(self.accept)
        self.add_answer(close, default=True)


def _rows(recipients: RecipientList, numbers: Sequence[int]) -> list[Row]:
    return [row for row in map(recipients.row, numbers) if row is not None]


def _columns(recipients: RecipientList) -> list[Column[Row]]:
    phones = set(recipients.phone_columns)

    def fields(row: Row) -> str:
        return " · ".join(cell for place, cell in enumerate(row.cells) if cell and place not in phones)

    return [
        Column(
            "row",
            tr("Row", comment="table column"),
            lambda row: number(recipients.place(row.number).row),
            width=72,
            align=Align.RIGHT,
            ink=lambda _: "text2",
        ),
        Column(
            "phone",
            tr("Phone", comment="table column"),
            lambda row: format_phone(row.phone or ""),
            width=170,
        ),
        Column("fields", tr("Fields", comment="table column"), fields, stretch=True, tooltip=fields),
    ]
