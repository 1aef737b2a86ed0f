"""Puts a theme on the application, and keeps it in step with the system's."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from smsbat_composer.ui.theme.current import show_theme, theme
from smsbat_composer.ui.theme.focus_ring import FocusRing
from smsbat_composer.ui.theme.style_sheet import style_sheet
from smsbat_composer.ui.theme.tokens import DARK, LIGHT, Theme
from smsbat_composer.ui.theme.type import font
from smsbat_composer.workspace.settings import ThemeChoice

__all__ = ["ThemeChoice", "apply_theme", "theme"]


def apply_theme(app: QApplication, choice: ThemeChoice) -> None:
    """Show the application in this theme from now on; "system" follows the system's while it changes."""
    follower = app.findChild(_ThemeFollower)
    if follower is None:
        app.setStyle("Fusion")
        app.setFont(font())
        FocusRing(app)
        follower = _ThemeFollower(app)
    follower.choose(choice)


class _ThemeFollower(QObject):
    """Lives with the application and repaints it when the choice or the system's scheme changes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: ThemeChoice = "system"
        self._scheme = app.styleHints().colorScheme()
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: ThemeChoice) -> None:
        self._choice = choice
        self._show()

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        self._show()

    def _show(self) -> None:
        of_system = DARK if self._scheme == Qt.ColorScheme.Dark else LIGHT
        chosen = {"light": LIGHT, "dark": DARK}.get(self._choice, of_system)
        show_theme(chosen)
        self._app.setPalette(_palette(chosen))
        self._app.setStyleSheet(style_sheet(chosen))


def _palette(chosen: Theme) -> QPalette:
    """The palette of a theme, for what the style sheet does not name."""
    role = QPalette.ColorRole
    palette = QPalette()
    for of, hex_colour in {
        role.Window: chosen.bg,
        role.WindowText: chosen.text,
        role.Base: chosen.bg,
        role.AlternateBase: chosen.sunken,
        role.Text: chosen.text,
        role.PlaceholderText: chosen.text3,
        role.Button: chosen.bg,
        role.ButtonText: chosen.text,
        role.Highlight: chosen.accent_soft,
        role.HighlightedText: chosen.text,
        role.Accent: chosen.accent,
        role.Link: chosen.accent_text,
        role.LinkVisited: chosen.accent_text,
        role.ToolTipBase: chosen.bg,
        role.ToolTipText: chosen.text,
        role.Mid: chosen.border,
        role.Midlight: chosen.line,
        role.Dark: chosen.ctl,
    }.items():
        palette.setColor(of, QColor(hex_colour))
    for of in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, of, QColor(chosen.disabled))
    return palette
