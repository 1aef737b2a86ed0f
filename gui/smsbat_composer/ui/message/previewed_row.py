"""Which recipient the preview shows."""

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.gateway.payload import MessageContent
from smsbat_composer.recipients.list_file import RecipientList, Row


class PreviewedRow:
    """A place among the rows to send, from 0, and the row there; read once, however often it is shown."""

    def __init__(self) -> None:
        self.index = 0
        self.count = 0
        self.row: Row | None = None
        self._recipients: RecipientList | None = None

    def use(self, recipients: RecipientList | None) -> None:
        """Show another list; the place stays as far as the list goes."""
        self._recipients = recipients
        self.count = recipients.counts().to_send if recipients else 0
        self.go_to(min(self.index, max(self.count - 1, 0)))

    def go_to(self, index: int) -> None:
        """Show the recipient at a place; beyond the last one comes the first."""
        self.index = index % self.count if self.count else 0
        self.row = self._recipients.to_send_at(self.index) if self._recipients and self.count else None

    def go_to_row(self, number: int) -> bool:
        """Show the recipient of this row of the sheet; False where the row is none to send.

        Found by halves: rows are in sheet order.
        """
        low, high = 0, self.count - 1
        while self._recipients and low <= high:
            middle = (low + high) // 2
            found = self._recipients.to_send_at(middle)
            if found is not None and found.number == number:
                self.index, self.row = middle, found
                return True
            is_below = found is not None and found.number < number
            low, high = (middle + 1, high) if is_below else (low, middle - 1)
        return False

    def row_at(self, number: int) -> Row | None:
        """The row of this number, to send or not; None where the list has none."""
        return self._recipients.row(number) if self._recipients else None

    @property
    def name(self) -> str:
        """What tells the recipient from others at a glance: the first cell that is no phone."""
        if self.row is None or self._recipients is None:
            return ""
        phones = self._recipients.phone_columns
        return next(
            (cell for place, cell in enumerate(self.row.cells) if place not in phones and cell.strip()), ""
        )

    def render(self, campaign: CampaignFile) -> MessageContent:
        """The message as this recipient gets it; without one, with the columns' names for values."""
        if self.row is not None and self._recipients is not None:
            return Renderer(campaign, self._recipients.columns).render(self.row.cells)
        names = Renderer(campaign, ()).unknown_columns
        return Renderer(campaign, names).render(names)
