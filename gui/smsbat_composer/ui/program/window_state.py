"""Where the window stood and what it showed, from one run to the next."""

import base64
import json
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray

from smsbat_composer.ui.components.panel_edge import WIDTHS
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.sidebar_news import CAMPAIGNS, SETTINGS, STOP_LIST
from smsbat_composer.workspace.atomic_file import write_atomically

_PLACES = (CAMPAIGNS, STOP_LIST, SETTINGS)
_WIDEST = 10_000  # px; what is more is no width of a panel


class WindowState:
    """The file of one workspace; one that cannot be read or written is no reason to trouble the user."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "state.json"
        self.place = CAMPAIGNS
        self._geometry = b""
        self._widths: dict[str, int] = {}
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            kept = json.loads(self._path.read_bytes())
            self._geometry = base64.b64decode(kept["geometry"])
            self.place = kept["place"] if kept["place"] in _PLACES else CAMPAIGNS
            self._widths = {name: width for name, width in kept["widths"].items() if _is_width(width)}

    def restore(self, window: MainWindow) -> None:
        """Stand where it stood; Qt brings it back where that screen is gone, or smaller now."""
        window.restoreGeometry(QByteArray(self._geometry))
        window.setProperty(WIDTHS, self._widths)

    def keep(self, window: MainWindow) -> None:
        """Remember it as it stands."""
        geometry = base64.b64encode(window.saveGeometry().data()).decode()
        widths = dict(window.property(WIDTHS) or {})
        kept = {"geometry": geometry, "place": window.place(), "widths": widths}
        with suppress(OSError):
            write_atomically(self._path, json.dumps(kept).encode())


def _is_width(value: object) -> bool:
    return isinstance(value, int) and 0 < value <= _WIDEST
