"""Every text can be read on every ground it stands on."""

import re

import pytest

from smsbat_composer.ui.theme import DARK, LIGHT, Theme, Tone
from smsbat_composer.ui.theme.style_sheet import style_sheet

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@THEMES
def test_plain_text_is_readable(theme: Theme) -> None:
    for ground in (theme.bg, theme.window, theme.sunken, theme.hover, theme.accent_soft, theme.pressed):
        for text in (theme.text, theme.text2, theme.text3, theme.accent_text):
            assert contrast(text, ground) >= 4.5, (text, ground)
    for ground in (theme.accent, theme.accent_hover, theme.accent_pressed):
        assert contrast(theme.on_accent, ground) >= 4.5


@THEMES
@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_is_readable(theme: Theme, tone: Tone) -> None:
    tones = theme.tone(tone)
    for ground in (theme.bg, theme.window, theme.sunken, theme.hover, theme.accent_soft):
        assert contrast(tones.text, ground) >= 4.5, ground
    assert contrast(tones.on_ground, tones.ground) >= 4.5
    assert tones.hatched or contrast(tones.on_fill, tones.fill) >= 4.5  # nothing is written on hatching


@THEMES
def test_the_style_sheet_writes_on_what_it_can_be_read_on(theme: Theme) -> None:
    """Wherever a rule sets the text and its ground together; what is disabled need not be read."""
    pairs = []
    for rule, body in re.findall(r"([^{}]+)\{([^}]*)\}", style_sheet(theme)):
        said = dict(re.findall(r"([\w-]+): (#\w{6})", body))
        for text, ground in (("color", "background"), ("selection-color", "selection-background-color")):
            if text in said and ground in said and ":disabled" not in rule:
                pairs.append((said[text], said[ground], rule.strip()))
    assert len(pairs) > 10
    assert [pair for pair in pairs if contrast(pair[0], pair[1]) < 4.5] == []


@THEMES
def test_the_mode_badges_are_readable(theme: Theme) -> None:
    for mode in (theme.practice, theme.live):
        assert contrast(mode.text, mode.ground) >= 4.5
        assert contrast(mode.solid_text, mode.solid_ground) >= 4.5


@THEMES
def test_the_outline_of_controls_is_seen(theme: Theme) -> None:
    assert contrast(theme.ctl, theme.bg) >= 3
    assert contrast(theme.ctl, theme.window) >= 3
