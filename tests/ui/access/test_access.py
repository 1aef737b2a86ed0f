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

LOOKS = (("light", 1.5), ("dark", 2.0))  # a theme, and how much larger its texts are; thoroughly in the first
SIZES = ((1024, 700), (1280, 800))  # the last one is looked at with everything
# Names of the trade, which are the same in every language.
KNOWN = "MIT Viber SMS SMSBAT API HTTPS XLSX Composer English Українська Python Qt PySide SQLite"
Findings = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
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
            yield _look(made, is_thorough=request.param is LOOKS[0])
    finally:
        patch.undo()
        _forget_sizes()
        apply_theme(qapp, "light")


def _forget_sizes() -> None:
    for measured in (sizes.font, sizes.metrics, sizes.monospace):
        measured.cache_clear()


def _look(made: House, *, is_thorough: bool) -> Findings:
    """Walk through the house; what takes its time and is the same in every theme is looked at in one."""
    found: Findings = defaultdict(dict)

    def note(kind: str, place: str, wrong: list[str]) -> None:
        for what in wrong:
            found[kind].setdefault(what, place)

    known = f"{KNOWN} {platform.platform()} {_words_of_data()}"
    focused: set[str] = set()
    for place, root in every_place(made):
        for size in SIZES if isinstance(root, QMainWindow) and is_thorough else SIZES[-1:]:
            made.resize(*size)
            note("cut", f"{place} at {size[0]}", looking.cut(root))
        if is_thorough:
            note("untranslated", place, looking.untranslated(root, known))
            note("nameless", place, looking.nameless(root))
            note("trapping", place, looking.trapping(root))
            way = looking.way_of_tab(root)
            note("order", place, looking.out_of_order(root, way))
            note("unseen", place, looking.unseen_focus(root, way, focused))
        note("pale", place, looking.pale(root, 4.4))
    assert len(focused) > 15 or not is_thorough, "the window was never active"
    return found


def _words_of_data() -> str:
    """What the house is furnished with: cells, texts, names."""
    here = Path(__file__).parent
    names = ("house.py", "places.py", "places_besides.py")
    furnished = [*(here / name for name in names), here.parent / "delivery" / "sending.py"]
    return " ".join(path.read_text("utf-8") for path in furnished)


@pytest.mark.parametrize("kind", ["cut", "pale"])
@pytest.mark.parametrize("findings", LOOKS, ids=str, indirect=True)
def test_nothing_is(findings: Findings, kind: str) -> None:
    assert [f"{place}: {what}" for what, place in findings[kind].items()] == []


@pytest.mark.parametrize("kind", ["untranslated", "nameless", "trapping", "order", "unseen"])
@pytest.mark.parametrize("findings", LOOKS[:1], ids=str, indirect=True)
def test_nothing_is_in_any_look(findings: Findings, kind: str) -> None:
    assert [f"{place}: {what}" for what, place in findings[kind].items()] == []
