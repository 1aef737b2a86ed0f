"""Every page and dialog, in Ukrainian with larger text: words, names, room, keyboard and contrast."""

import platform
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from smsbat_composer.ui.theme import apply_theme
from smsbat_composer.ui.theme import type as sizes
from smsbat_composer.words import Language, use_language
from smsbat_composer.words.translation import Catalogue
from ui.access import looking
from ui.access.house import House, house
from ui.access.places import every_place

SIZES = ((1024, 700), (1280, 800))  # the last one is looked at with everything
# Names of the trade, which are the same in every language.
KNOWN = "MIT Viber SMS SMSBAT API HTTPS XLSX Composer English Українська Python Qt PySide SQLite"
Findings = dict[str, dict[str, str]]


@pytest.fixture(scope="module", params=[("light", 1.5), ("dark", 2.0)], ids=["light, 150 %", "dark, 200 %"])
def findings(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Findings]:
    """What is wrong, by kind: each finding with the first place it was made at."""
    theme, scale = request.param
    patch = pytest.MonkeyPatch()
    patch.setattr(sizes, "base_pixels", lambda: round(sizes.BASE * scale))
    plain = Catalogue.find
    patch.setattr(Catalogue, "find", lambda *asked: looking.MARK + plain(*asked))
    _forget_sizes()
    apply_theme(qapp, theme)
    use_language(Language.UKRAINIAN)
    try:
        with house(tmp_path_factory.mktemp("access")) as made:
            yield _look(made, at_keys=theme == "light")
    finally:
        patch.undo()
        _forget_sizes()
        apply_theme(qapp, "light")


def _forget_sizes() -> None:
    for measured in (sizes.font, sizes.metrics, sizes.monospace):
        measured.cache_clear()


def _look(made: House, *, at_keys: bool) -> Findings:
    """Walk through the house; what Tab does is the same in every theme and size, and takes its time."""
    found: Findings = defaultdict(dict)

    def note(kind: str, place: str, wrong: list[str]) -> None:
        for what in wrong:
            found[kind].setdefault(what, place)

    known = f"{KNOWN} {platform.platform()} {_words_of_data()}"
    focused: set[str] = set()
    for place, root in every_place(made):
        for size in SIZES if isinstance(root, QMainWindow) else SIZES[-1:]:
            made.resize(*size)
            note("cut", f"{place} at {size[0]}", looking.cut(root))
        note("untranslated", place, looking.untranslated(root, known))
        note("nameless", place, looking.nameless(root))
        note("trapping", place, looking.trapping(root))
        if at_keys:
            note("order", place, looking.out_of_order(root))
            note("unseen", place, looking.unseen_focus(root, focused))
        note("pale", place, looking.pale(root, 4.4))
    assert len(focused) > 15 or not at_keys, "the window was never active"
    return found


def _words_of_data() -> str:
    """What the house is furnished with: cells, texts, names."""
    here = Path(__file__).parent
    furnished = [here / "house.py", here / "places.py", here.parent / "delivery" / "sending.py"]
    return " ".join(path.read_text("utf-8") for path in furnished)


@pytest.mark.parametrize("kind", ["untranslated", "nameless", "cut", "trapping", "order", "unseen", "pale"])
def test_nothing_is(findings: Findings, kind: str) -> None:
    assert [f"{place}: {what}" for what, place in findings[kind].items()] == []
