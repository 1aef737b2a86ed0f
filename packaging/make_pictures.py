"""`python packaging/make_pictures.py`: the README's screenshots, taken of the real window at work.

Needs a screen (`xvfb-run` will do) and the packages of the checkout's `.venv`. The sample campaign goes
through every step against the practice gateway; nothing leaves this computer.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from smsbat_composer.app import Program
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.words import Language
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import ThemeChoice

PICTURES = Path(__file__).resolve().parents[1] / "resources" / "pictures"
LONGEST_WAIT_MS = 60_000


class Studio:
    """One window in one language and theme, and the pictures taken of it."""

    def __init__(
        self, application: QApplication, language: Language, theme: ThemeChoice, folder: Path
    ) -> None:
        self._composer = Composer(Workspace(folder))
        self._composer.settings = replace(self._composer.settings, language=language, theme=theme)
        self._program = Program(application, self._composer)
        self.window: MainWindow = self._program.window
        self._suffix = f"{language}-{theme}"
        self.window.resize(1280, 800)
        self.window.show()
        self.window.begin()
        self.rest()

    def take(self, name: str) -> None:
        """Save what the window shows now."""
        self.rest()
        PICTURES.mkdir(exist_ok=True)
        self.window.grab().save(str(PICTURES / f"{name}-{self._suffix}.png"))

    def rest(self, milliseconds: int = 700) -> None:
        """Let the window work for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(self, true: Callable[[], bool]) -> None:
        """Let the window work until something is true; an error after a minute."""
        waited = 0
        while not true():
            self.rest(50)
            waited += 50
            if waited > LONGEST_WAIT_MS:
                raise TimeoutError

    def state(self) -> CampaignState | None:
        """Where the open campaign stands."""
        standing = self.window.page.delivery.standing if self.window.page else None
        return standing.state if standing else None

    def close(self) -> None:
        """Close the window as a user does."""
        closed: list[bool] = []
        self.window.closed.connect(lambda: closed.append(True))
        self.window.close()
        self.until(lambda: bool(closed))
        wait_for_background()


def take_all(studio: Studio) -> None:
    """Empty list, the four steps, a delivery under way, the filled list, settings."""
    window = studio.window
    studio.take("campaigns-empty")
    window.try_sample()
    studio.until(lambda: window.page is not None and window.page.campaign.recipients is not None)
    page = window.page
    if page is None:
        raise RuntimeError("the sample did not open")
    studio.until(lambda: page.campaign.review is not None)
    for step, name in enumerate(("recipients", "message", "review")):
        page.go_to_step(step)
        studio.take(name)
    page.review.ask_to_send()
    studio.rest(2500)
    page.review.countdown.accept()
    studio.until(lambda: studio.state() is CampaignState.DELIVERING)
    studio.rest(3500)
    studio.take("delivery")
    studio.until(lambda: studio.state() is CampaignState.FINISHED)
    studio.take("delivery-finished")
    window.show_campaigns()
    studio.take("campaigns")
    studio.close()


def main() -> int:
    """Take every picture: English in the light, Ukrainian in the dark."""
    application = QApplication(sys.argv)
    looks: tuple[tuple[Language, ThemeChoice], ...] = (
        (Language.ENGLISH, "light"),
        (Language.UKRAINIAN, "dark"),
    )
    for language, theme in looks:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            take_all(Studio(application, language, theme, Path(folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
