"""The colours of the design language, once for light and once for dark.

Contrast of every text on every ground it stands on is at least 4.5 (the tests measure it).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a colour means; a tone never stands without its icon and its word."""

    READ = "read"
    DELIVERED = "delivered"
    WAITING = "waiting"
    SMS = "sms"
    NOT_DELIVERED = "not_delivered"
    REFUSED = "refused"
    ATTENTION = "attention"
    PRACTICE = "practice"
    LIVE = "live"
    NEUTRAL = "neutral"
    ACCENT = "accent"


@dataclass(frozen=True)
class Tones:
    """The colours of one tone: text on the work area, badge (ground and text on it), fill of a bar."""

    text: str
    ground: str
    on_ground: str
    fill: str
    on_fill: str = "#FFFFFF"
    hatched: bool = False


@dataclass(frozen=True)
class ModePaint:
    """The badge of a mode: on the work area with an outline, inside a filled button solid."""

    text: str
    ground: str
    outline: str
    solid_text: str
    solid_ground: str


@dataclass(frozen=True)
class Theme:
    """Every colour of the window, as #RRGGBB."""

    dark: bool
    bg: str
    window: str
    sunken: str
    hover: str
    pressed: str
    border: str
    line: str
    ctl: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str
    accent_soft: str
    note_outline: str
    error_outline: str
    practice: ModePaint
    live: ModePaint
    tones: Mapping[Tone, Tones]

    def tone(self, tone: Tone) -> Tones:
        """The colours of one meaning."""
        return self.tones[tone]


LIGHT = Theme(
    dark=False,
    bg="#FFFFFF",
    window="#F3F4F8",
    sunken="#F8F9FB",
    hover="#EDEFF5",
    pressed="#E2E5EE",
    border="#DCDFE8",
    line="#E8EAF1",
    ctl="#858DA0",
    text="#1A1E2B",
    text2="#505869",
    text3="#5C6476",
    disabled="#9AA1B0",
    accent="#33419F",
    accent_hover="#28347F",
    accent_pressed="#1F2964",
    on_accent="#FFFFFF",
    accent_text="#33419F",
    accent_soft="#E6E9F8",
    note_outline="#DDA83A",
    error_outline="#E2A3A1",
    practice=ModePaint("#7A4A00", "#FFEFCB", "#DDA83A", "#2E1D00", "#F4B73F"),
    live=ModePaint("#0F5F38", "#DBF2E5", "#5FB588", "#0B4527", "#BDE9CF"),
    tones={
        Tone.READ: Tones("#2457A6", "#E3ECF9", "#2457A6", "#2457A6"),
        Tone.DELIVERED: Tones("#176B43", "#DFF3E8", "#176B43", "#2C7F56"),
        Tone.WAITING: Tones("#505A6E", "#E9EBF0", "#505A6E", "#858DA0", hatched=True),
        Tone.SMS: Tones("#6A4B16", "#F4ECDC", "#6A4B16", "#D9C7A3", on_fill="#1A1E2B"),
        Tone.NOT_DELIVERED: Tones("#9A4208", "#FBE9DC", "#9A4208", "#C8692B", on_fill="#14161D"),
        Tone.REFUSED: Tones("#AD2323", "#FCE7E6", "#AD2323", "#AD2323"),
        Tone.ATTENTION: Tones("#855200", "#FFF2D3", "#855200", "#B97A0A", on_fill="#14161D"),
        Tone.PRACTICE: Tones("#7A4A00", "#FFEFCB", "#7A4A00", "#F4B73F", on_fill="#2E1D00"),
        Tone.LIVE: Tones("#0F5F38", "#DBF2E5", "#0F5F38", "#2C7F56"),
        Tone.NEUTRAL: Tones("#505869", "#EDEFF5", "#505869", "#858DA0", on_fill="#14161D"),
        Tone.ACCENT: Tones("#33419F", "#E6E9F8", "#33419F", "#33419F"),
    },
)

DARK = Theme(
    dark=True,
    bg="#191C25",
    window="#12151C",
    sunken="#1F2330",
    hover="#262B39",
    pressed="#2E3445",
    border="#313748",
    line="#272C3A",
    ctl="#767F95",
    text="#E8EBF2",
    text2="#B3BBCB",
    text3="#98A1B4",
    disabled="#646C7E",
    accent="#5263D1",
    accent_hover="#4656C2",
    accent_pressed="#3B49AB",
    on_accent="#FFFFFF",
    accent_text="#B0BCFF",
    accent_soft="#282F52",
    note_outline="#8A6A22",
    error_outline="#7C3A38",
    practice=ModePaint("#FFD27D", "#3A2D10", "#8A6A22", "#2E1D00", "#F4B73F"),
    live=ModePaint("#86E0AE", "#14382A", "#2F7A55", "#0B4527", "#BDE9CF"),
    tones={
        Tone.READ: Tones("#93BCFF", "#1C2E4D", "#93BCFF", "#3A6FC6"),
        Tone.DELIVERED: Tones("#7FD9A8", "#16352A", "#7FD9A8", "#2F855B"),
        Tone.WAITING: Tones("#B3BBCB", "#2A3040", "#B3BBCB", "#767F95", hatched=True),
        Tone.SMS: Tones("#E3CB9B", "#332B1B", "#E3CB9B", "#7A663C"),
        Tone.NOT_DELIVERED: Tones("#FFB07A", "#3B2515", "#FFB07A", "#B45D28"),
        Tone.REFUSED: Tones("#FF9C96", "#40201F", "#FF9C96", "#C4453F"),
        Tone.ATTENTION: Tones("#FFD27D", "#3A2D10", "#FFD27D", "#D99A1E", on_fill="#14161D"),
        Tone.PRACTICE: Tones("#FFD27D", "#3A2D10", "#FFD27D", "#F4B73F", on_fill="#2E1D00"),
        Tone.LIVE: Tones("#86E0AE", "#14382A", "#86E0AE", "#2F855B"),
        Tone.NEUTRAL: Tones("#B3BBCB", "#262B39", "#B3BBCB", "#767F95", on_fill="#14161D"),
        Tone.ACCENT: Tones("#B0BCFF", "#282F52", "#B0BCFF", "#5263D1"),
    },
)
