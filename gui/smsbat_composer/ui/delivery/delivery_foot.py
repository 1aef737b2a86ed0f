"""The foot of a delivery: how fresh the numbers are, what was just done, and which rows are in view."""

from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.components.footer import Footer
from smsbat_composer.ui.components.labels import ElidedLabel, text_label
from smsbat_composer.ui.delivery.standing import Standing
from smsbat_composer.words import tr
from smsbat_composer.words.formats import clock, day_and_time, money, number


class DeliveryFoot(Footer):
    """`beside` stands right of the freshness: the line about the report."""

    def __init__(self, beside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent, low=True)
        self._told = ElidedLabel(size=12, ink="text2")
        self._rows = text_label(size=12, ink="text2", tabular=True)
        self.add_left(beside)
        self.add_left(self._told)
        self.add_action(self._rows)

    def show_standing(
        self, standing: Standing, currency: str, *, is_live: bool, is_awake: bool, is_alone: bool
    ) -> None:
        """Say when the gateway was last heard; `is_alone`: no head says how far the sending is."""
        words = []
        if standing.as_of is not None:
            when = clock(standing.as_of, seconds=True) if is_live else day_and_time(standing.as_of)
            words.append(tr("Statuses updated: {when}", when=when))
        if standing.is_sending and is_awake:
            words.append(tr("The computer does not sleep while messages go out"))
        if is_alone:
            handed, total = number(standing.handed_over), number(standing.tally.to_send)
            words.append(tr("Handed over {handed} of {total}", handed=handed, total=total))
            if standing.tally.price:
                words.append(tr("Spent {sum}", sum=money(standing.tally.price, currency)))
        self.set_text("  ·  ".join(words), "refresh" if standing.as_of is not None else "")

    def tell(self, words: str) -> None:
        """Say what was just done."""
        self._told.set_text(words)

    def told(self) -> str:
        """What it said was done."""
        return self._told.text()

    def show_rows_seen(self, first: int, last: int, count: int) -> None:
        """Say which rows are in view, from 1, and of how many; nothing where there are none."""
        if not count:
            self._rows.setText("")
            return
        span = f"{number(first)}–{number(last)}"
        self._rows.setText(tr("Rows {span} of {count}", span=span, count=number(count)))

    def rows_seen(self) -> str:
        """What it says of the rows in view."""
        return self._rows.text()
