"""The one style sheet: a template of stock widgets, filled with a theme's colours.

In the template `@name` is a colour of the theme, `12dp` a length of the drawings, `url(@icons/…)` a file
of the theme's own indicators. Painted components take their colours from `theme()` instead.
"""

import re
from dataclasses import fields

from smsbat_composer.ui.theme.tokens import Theme, Tone
from smsbat_composer.ui.theme.type import dp
from smsbat_composer.words.resources import resource

_TEMPLATE = """
QToolTip { background: @bg; color: @text; border: 1px solid @border; padding: 4dp 6dp; }
QMainWindow, QDialog { background: @bg; }
QScrollArea, QStackedWidget { background: transparent; border: 0; }
QScrollArea[ringed="true"] { border: 2px solid transparent; }
QScrollArea[ringed="true"]:focus { border-color: @accent_text; border-radius: 6dp; }
QScrollArea > QWidget > QWidget { background: transparent; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QPushButton, QToolButton {
    border: 1px solid transparent; border-radius: 6dp; color: @text; background: transparent; }
QPushButton[measure] { padding: 0 12dp; min-height: 28dp; }
QToolButton { padding: 5dp; min-height: 16dp; }
QPushButton[measure="small"] { min-height: 22dp; padding: 0 8dp; }
QPushButton[measure="toolbar"] { min-height: 24dp; padding: 0 10dp; }
QPushButton[measure="large"] { min-height: 34dp; padding: 0 14dp; }
QDialogButtonBox QPushButton { padding: 0 14dp; min-height: 28dp; border-color: @ctl; background: @bg; }
QDialogButtonBox QPushButton:hover { background: @hover; }
QPushButton[kind="primary"] { background: @accent; border-color: @accent; color: @on_accent; }
QPushButton[kind="primary"]:hover { background: @accent_hover; border-color: @accent_hover; }
QPushButton[kind="primary"]:pressed { background: @accent_pressed; border-color: @accent_pressed; }
QPushButton[kind="primary"]:disabled { background: @hover; border-color: @hover; color: @disabled; }
QPushButton[kind="outlined"] { background: @bg; border-color: @ctl; }
QPushButton[kind="danger"] { background: @bg; border-color: @ctl; color: @refused_text; }
QPushButton[kind="outlined"]:hover, QPushButton[kind="danger"]:hover { background: @hover; }
QPushButton[kind="outlined"]:pressed, QPushButton[kind="danger"]:pressed { background: @pressed; }
QPushButton[kind="outlined"]:checked { background: @accent_soft; border-color: @accent_text; }
QPushButton[kind="outlined"]:disabled, QPushButton[kind="danger"]:disabled {
    background: transparent; border-color: @border; color: @disabled; }
QPushButton[kind="flat"] { color: @text2; }
QToolButton { color: @text2; }
QPushButton[kind="flat"]:hover, QToolButton:hover { background: @hover; }
QPushButton[kind="flat"]:pressed, QToolButton:pressed, QToolButton:open { background: @pressed; }
QPushButton[kind="flat"]:disabled, QToolButton:disabled { color: @disabled; background: transparent; }
QPushButton[kind="link"] { text-align: left; color: @accent_text; padding: 0; min-height: 18dp; border: 0;
    border-radius: 2dp; }
QPushButton[kind="link"][quiet="true"] { color: @text2; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:disabled { color: @disabled; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox, QTextEdit,
QPlainTextEdit, QListWidget {
    background: @bg; color: @text; border: 1px solid @ctl; border-radius: 6dp;
    selection-background-color: @accent; selection-color: @on_accent; placeholder-text-color: @text3; }
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {
    min-height: 28dp; padding: 0 10dp; }
QLineEdit[measure="toolbar"], QSpinBox[measure="toolbar"], QDoubleSpinBox[measure="toolbar"],
QDateEdit[measure="toolbar"],
QTimeEdit[measure="toolbar"], QDateTimeEdit[measure="toolbar"], QComboBox[measure="toolbar"] {
    min-height: 24dp; padding: 0 8dp; }
QLineEdit[measure="large"] { min-height: 34dp; }
QTextEdit, QPlainTextEdit, QListWidget { padding: 4dp 6dp; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus,
QComboBox:focus { border: 2px solid @accent_text; padding: 0 9dp; min-height: 26dp; }
QLineEdit[measure="toolbar"]:focus, QSpinBox[measure="toolbar"]:focus,
QDoubleSpinBox[measure="toolbar"]:focus,
QDateEdit[measure="toolbar"]:focus, QTimeEdit[measure="toolbar"]:focus,
QDateTimeEdit[measure="toolbar"]:focus,
QComboBox[measure="toolbar"]:focus { padding: 0 7dp; min-height: 22dp; }
QLineEdit[measure="large"]:focus { min-height: 32dp; }
QTextEdit:focus, QPlainTextEdit:focus, QListWidget:focus {
    border: 2px solid @accent_text; padding: 3dp 5dp; }
QTextBrowser { border: 0; border-radius: 0; padding: 2px; }
QTextBrowser:focus { border: 2px solid @accent_text; padding: 0; }
QLineEdit[invalid="true"], QSpinBox[invalid="true"], QComboBox[invalid="true"], QTextEdit[invalid="true"],
QPlainTextEdit[invalid="true"], QDateTimeEdit[invalid="true"] { border-color: @refused_text; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QDateEdit:disabled, QTimeEdit:disabled,
QDateTimeEdit:disabled, QComboBox:disabled, QTextEdit:disabled, QPlainTextEdit:disabled {
    background: @hover; border-color: @border; color: @disabled; }
QLineEdit[bare="true"] { border-color: transparent; background: transparent; padding: 0 4dp; }
QLineEdit[bare="true"]:hover { border-color: @border; }
QLineEdit[bare="true"]:focus { border: 2px solid @accent_text; background: @bg; padding: 0 3dp; }

QLineEdit QToolButton { padding: 0; min-height: 0; border: 0; background: transparent; }
QComboBox QLineEdit, QComboBox QLineEdit:focus {
    border: 0; padding: 0; min-height: 0; background: transparent; }
QAbstractSpinBox { max-height: 28dp; }
QAbstractSpinBox:focus { max-height: 26dp; }
QAbstractSpinBox[measure="toolbar"] { max-height: 24dp; }
QAbstractSpinBox[measure="toolbar"]:focus { max-height: 22dp; }

QLineEdit[searching="true"] { padding-left: 3dp; }
QLineEdit[searching="true"]:focus { padding-left: 2dp; }

QComboBox { combobox-popup: 0; padding-right: 4dp; }
QComboBox::drop-down { border: 0; width: 24dp; subcontrol-origin: border; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(@icons/chevron-down.svg); width: 14dp; height: 14dp; }
QComboBox QAbstractItemView {
    background: @bg; border: 1px solid @border; padding: 4dp; outline: 0;
    selection-background-color: @accent_soft; selection-color: @text; }
QComboBox QAbstractItemView::item { min-height: 28dp; padding: 0 6dp; border-radius: 4dp; }
QComboBox QAbstractItemView::item:hover { background: @hover; color: @text; }
QComboBox QAbstractItemView::item:selected { background: @accent_soft; color: @text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; border: 0; background: transparent; width: 20dp; height: 11dp; right: 4dp; }
QAbstractSpinBox::up-button { subcontrol-position: top right; top: 3dp; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; bottom: 3dp; }
QAbstractSpinBox::up-arrow { image: url(@icons/chevron-up.svg); width: 11dp; height: 11dp; }
QAbstractSpinBox::down-arrow { image: url(@icons/chevron-down.svg); width: 11dp; height: 11dp; }
QDateEdit::drop-down, QDateTimeEdit::drop-down {
    border: 0; width: 24dp; subcontrol-origin: border; subcontrol-position: center right; }
QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
    image: url(@icons/chevron-down.svg); width: 14dp; height: 14dp; }

QCheckBox, QRadioButton { spacing: 8dp; color: @text; background: transparent; min-height: 18dp; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator { width: 14dp; height: 14dp; border: 1px solid @ctl; border-radius: 4dp;
    background: @bg; }
QCheckBox::indicator:hover { background: @hover; }
QCheckBox::indicator:checked {
    background: @accent; border-color: @accent; image: url(@icons/tick.svg); }
QCheckBox::indicator:indeterminate {
    background: @accent; border-color: @accent; image: url(@icons/dash.svg); }
QCheckBox::indicator:disabled { background: @hover; border-color: @border; }
QCheckBox::indicator:checked:disabled { background: @disabled; border-color: @disabled; }
QRadioButton::indicator { width: 14dp; height: 14dp; border: 1px solid @ctl; border-radius: @radio_rounding;
    background: @bg; }
QRadioButton::indicator:hover { background: @hover; }
QRadioButton::indicator:checked {
    width: 6dp; height: 6dp; border: @radio_ring solid @accent; border-radius: @radio_rounding;
    background: @on_accent; }
QRadioButton::indicator:disabled { border-color: @border; background: @hover; }

QAbstractItemView { background: @bg; border: 0; outline: 0; color: @text;
    selection-background-color: @accent_soft; selection-color: @text; }
QHeaderView { background: @sunken; border: 0; }
QHeaderView::section {
    background: @sunken; color: @text2; border: 0; border-bottom: 1px solid @border; padding: 0 10dp; }
QTableCornerButton::section { background: @sunken; border: 0; border-bottom: 1px solid @border; }

QMenu { background: @bg; border: 1px solid @border; padding: 4dp; color: @text; }
QMenu::item { padding: 5dp 20dp 5dp 8dp; border-radius: 4dp; min-height: 18dp; }
QMenu::item:selected { background: @accent_soft; color: @text; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::icon { padding-left: 8dp; }
QMenu::separator { height: 1px; background: @border; margin: 4dp 0; }
QMenu::indicator { width: 0; height: 0; }

QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 12dp; }
QScrollBar:horizontal { height: 12dp; }
QScrollBar::handle { background: @border; border-radius: 3dp; margin: 3dp; }
QScrollBar::handle:vertical { min-height: 30dp; }
QScrollBar::handle:horizontal { min-width: 30dp; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @ctl; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }

QFrame[ground="bg"] { background: @bg; }
QFrame[ground="window"] { background: @window; }
QFrame[ground="sunken"] { background: @sunken; }
QFrame[line="top"] { border-top: 1px solid @border; }
QFrame[line="bottom"] { border-bottom: 1px solid @border; }
QFrame[line="left"] { border-left: 1px solid @border; }
QFrame[line="right"] { border-right: 1px solid @border; }
QFrame[line="all"] { border: 1px solid @border; border-radius: 6dp; }
QFrame[line="rule"] { background: @border; }
QFrame[note="attention"] { background: @attention_ground; border: 1px solid @note_outline;
    border-radius: 6dp; }
QFrame[note="plain"] { background: @sunken; border: 1px solid @border; border-radius: 6dp; }
QFrame[note="error"] { background: @refused_ground; border: 1px solid @error_outline; border-radius: 6dp; }
QFrame[choice="off"] { background: @bg; border: 1px solid @border; border-radius: 6dp; }
QFrame[choice="on"] { background: @accent_soft; border: 1px solid @accent_text; border-radius: 6dp; }
"""

_LENGTH = re.compile(r"(\d+(?:\.\d+)?)dp\b")
_NAME = re.compile(r"@([a-z0-9_]+)")


def style_sheet(theme: Theme) -> str:
    """The style sheet of a theme, in this system's text size."""
    names = {field.name: str(getattr(theme, field.name)) for field in fields(theme)}
    for tone, tones in theme.tones.items():
        names[f"{tone.value}_text"] = tones.text
        names[f"{tone.value}_ground"] = tones.ground
    names["icons"] = resource("icons", "dark" if theme.dark else "light").as_posix()
    names["radio_ring"] = f"{dp(5)}px"
    # A style sheet drops a rounding that is more than half of the box, so it is counted, not rounded up.
    names["radio_rounding"] = f"{(dp(14) + 2) // 2}px"
    sized = _LENGTH.sub(lambda found: f"{dp(float(found[1]))}px", _TEMPLATE + _label_inks())
    return _NAME.sub(lambda found: names[found[1]], sized)


def _label_inks() -> str:
    """A rule for every ink a label may have (see components/labels.py)."""
    tokens = ("text", "text2", "text3", "accent_text", "on_accent", "disabled")
    inks = {token: token for token in tokens} | {tone.value: f"{tone.value}_text" for tone in Tone}
    return "\n".join(
        f'QLabel[ink="{ink}"] {{ color: @{name}; background: transparent; }}' for ink, name in inks.items()
    )
