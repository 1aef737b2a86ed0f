"""The ways a campaign begins: empty, from a file or a template, or with sample data."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smsbat_composer.campaign.suffixes import CAMPAIGN_SUFFIXES
from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import background
from smsbat_composer.words.resources import resource

if TYPE_CHECKING:
    from smsbat_composer.drafts.templates import Template


class Beginnings(QObject):
    """Makes drafts in the background.

    `made` carries the draft's id and whom it is for: the Path of a spreadsheet, pasted cells, or None.
    """

    made = Signal(str, object)
    failed = Signal(object)  # Exception with a sentence

    def __init__(self, composer: Composer, parent: QObject) -> None:
        super().__init__(parent)
        self._composer = composer

    def empty(self) -> None:
        """A campaign without anything."""
        self._begin(lambda: self._composer.new_campaign(""), None)

    def from_file(self, source: Path) -> None:
        """A campaign from a spreadsheet, named after it, or from a campaign file."""
        if source.suffix.lower().removeprefix(".") in CAMPAIGN_SUFFIXES:
            self._begin(lambda: self._composer.new_from_file(source), None)
        else:
            self._begin(lambda: self._composer.new_campaign(source.stem), source)

    def from_template(self, template: "Template") -> None:
        """A campaign that says what the template says."""
        self._begin(lambda: self._composer.new_from_template(template), None)

    def from_cells(self, cells: str) -> None:
        """A campaign for pasted cells."""
        self._begin(lambda: self._composer.new_campaign(""), cells)

    def sample(self) -> None:
        """The sample campaign with its 1,000 recipients."""
        file, people = resource("samples", "autumn-sale.json"), resource("samples", "customers.xlsx")
        self._begin(lambda: self._composer.new_from_file(file), people)

    def _begin(self, make: Callable[[], str], people: Path | str | None) -> None:
        background(make, done=partial(self._end, people), failed=self.failed.emit, owner=self)

    def _end(self, people: Path | str | None, campaign_id: str) -> None:
        self.made.emit(campaign_id, people)
