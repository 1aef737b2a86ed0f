"""What the steps of a campaign say once its contacts were removed, and what can be done with it still."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.note import Note, NotePlace
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day


class PeopleGoneNote(NotePlace):
    """`made` carries the id of a draft with the campaign's message."""

    made = Signal(str)

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        note = Note("plain")
        note.hide()
        super().__init__(note, parent)
        self.setContentsMargins(0, dp(12), 0, 0)
        self.note = note
        self._campaign = campaign
        self.copy = outlined(tr("New campaign with this message"))
        self.copy.clicked.connect(self.make_copy)
        note.add_button(self.copy)

    def show_where(self, *, is_wanted: bool) -> None:
        """Say it, on the steps where it is wanted, of a campaign whose contacts were removed."""
        record = self._campaign.record
        removed_at = record.contacts_removed_at if record is not None else None
        if removed_at is not None:
            self.note.set_text(
                tr(
                    "The contacts of this campaign were removed on {day}, as Settings ask.",
                    day=day(removed_at),
                ),
                tr(
                    "Its message stays, and in Delivery its numbers and the report. "
                    "A new campaign needs a spreadsheet."
                ),
            )
        self.note.setVisible(is_wanted and removed_at is not None)

    def make_copy(self) -> None:
        """Make a draft that says the same, without people."""
        campaign = self._campaign
        name = tr("{name} (copy)", name=campaign.campaign.name or tr("Untitled"))
        background(
            lambda: campaign.composer.drafts.duplicate(campaign.campaign_id, name),
            done=self.made.emit,
            failed=lambda error: self.note.set_text(trouble_words(error)),
            owner=self,
        )
