"""The pictures behind the addresses in the editors: what is known of each, shown beside its address."""

import math
from collections.abc import Sequence
from pathlib import PurePosixPath

from PySide6.QtWidgets import QWidget

from smsbat_composer.campaign.placeholders import literal_text, parse
from smsbat_composer.ui.message.line_field import LineField
from smsbat_composer.ui.phone.pictures import Pictures

_REST_SECONDS = 1.0
_SUFFIXES = {".jpg", ".jpeg", ".png"}


class EditedPictures:
    """Asks only for addresses without placeholders: they are everybody's, so they tell of nobody."""

    def __init__(self, pictures: Pictures, editors: QWidget) -> None:
        """Nothing is fetched for `editors` while nobody sees them."""
        self._pictures = pictures
        self._editors = editors
        self._shown: list[tuple[LineField, str]] = []
        pictures.is_being_written = self._is_being_written

    def show(self, fields: Sequence[LineField]) -> None:
        """These fields hold addresses of pictures now."""
        self._shown = [(field, _constant(field)) for field in fields]
        wanted = [address for _, address in self._shown if address] if self._editors.isVisible() else []
        self._pictures.want(self, wanted)
        self.tell()

    def tell(self) -> None:
        """Show at each field what is known by now."""
        for field, address in self._shown:
            field.show_picture(self._pictures.find(address) if address else None)

    def _is_being_written(self, address: str) -> bool:
        """Half an address is another one, and its server need not learn of it.

        It is whole once its field is left, when it was pasted, or where the keys rest behind a file's name.
        """
        is_named = PurePosixPath(address.partition("?")[0]).suffix.lower() in _SUFFIXES
        rest = _REST_SECONDS if is_named else math.inf
        return any(
            field.editor.seconds_since_key() < rest
            and literal_text(field.editor.template()).strip() == address
            for field, _ in self._shown
        )


def _constant(field: LineField) -> str:
    """The address in a field; "" where it is not the same for everybody, or none that is fetched."""
    source = parse(field.editor.template())
    address = source.render(lambda _name: "").strip()
    return address if not source.placeholders and address.lower().startswith("https://") else ""
