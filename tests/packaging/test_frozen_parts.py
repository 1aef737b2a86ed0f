"""What stays in the frozen program, what the systems are told about it, and its icons."""

import os
import runpy
from pathlib import Path

import allow_list
import bundle_facts
import icons
import places
import pytest
from PIL import Image

from smsbat_composer.campaign.suffixes import CAMPAIGN_SUFFIXES


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt6Gui.dll",
        "PySide6/QtCore.pyd",
        "PySide6/VCRUNTIME140.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/lib/QtSvg.framework/Versions/A/QtSvg",
        "PySide6/Qt/translations/qtbase_uk.qm",
        "PySide6/libpyside6.abi3.so.6.11",
        "python_calamine/_python_calamine.abi3.so",
        "translations/of/somebody/else.qm",
    ],
)
def test_what_the_program_imports_stays(place: str) -> None:
    assert allow_list.is_allowed(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt6Quick.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/plugins/tls/qschannelbackend.dll",
        "PySide6/Qt/lib/QtVirtualKeyboard.framework/Versions/A/QtVirtualKeyboard",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    ],
)
def test_the_rest_of_qt_goes(place: str) -> None:
    assert not allow_list.is_allowed(place)


def test_a_library_goes_with_the_last_that_needed_it() -> None:
    linked = {"gtk": ["libgtk.so"], "xcb": ["libX11.so"], "lib-gtk": ["libX11.so", "LIBTHAI.so"]}
    entries = [
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "gtk", "BINARY"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "xcb", "BINARY"),
        ("libgtk.so", "lib-gtk", "BINARY"),
        ("libthai.so", "lib-thai", "BINARY"),
        ("libX11.so", "lib-x11", "BINARY"),
        ("libQt6Network.so.6", "PySide6/Qt/lib/libQt6Network.so.6", "SYMLINK"),
        ("alone.so", "alone", "EXTENSION"),
    ]
    stay, gone = allow_list.prune(entries, lambda source: linked.get(source, []))
    assert [place for place, _, _ in stay] == [entries[1][0], "libX11.so", "alone.so"]
    assert len(gone) == 4


@pytest.mark.parametrize("before", [None, "/opt/theirs"])
def test_programs_of_the_system_do_not_get_our_libraries(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    start = runpy.run_path(str(places.PACKAGING / "freezer" / "start.py"))
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/smsbat-composer/_internal")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/opt/smsbat-composer/_internal/PySide6/Qt/plugins")
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    start["give_back_the_environment"]()
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert "QT_PLUGIN_PATH" not in os.environ
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1"  # or ours would not find them either


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.3.1", (0, 3, 1, 0)),
        ("1.2.3.4.5", (1, 2, 3, 4)),
        ("2.0rc1", (2, 0, 0, 0)),
        ("10.4.dev1", (10, 4, 0, 0)),
    ],
)
def test_windows_counts_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert bundle_facts.four_numbers(version) == numbers


def test_every_system_is_told_the_programs_own_file_type() -> None:
    assert CAMPAIGN_SUFFIXES[0] == places.DOCUMENT_SUFFIX
    linux = places.PACKAGING / "linux"
    assert f'<glob pattern="*.{places.DOCUMENT_SUFFIX}"/>' in (linux / "smsbat-composer.xml").read_text(
        "utf-8"
    )
    assert f"MimeType={places.DOCUMENT_TYPE};" in (linux / "smsbat-composer.desktop").read_text("utf-8")


@pytest.mark.parametrize("name", icons.NAMES)
def test_every_size_is_drawn(name: str) -> None:
    for size in (icons.SIZES[0], icons.SIZES[-1]):
        picture = icons.draw(icons.DRAWINGS / f"{name}.svg", size)
        assert picture.size == (size, size)
        assert picture.getpixel((0, 0)) == (0, 0, 0, 0)
        assert picture.getextrema()[3] == (0, 255)  # transparent around, solid inside


def test_windows_and_macos_get_every_size_in_one_file(drawn_icons: Path) -> None:
    with Image.open(drawn_icons / "composer.ico") as picture:
        assert picture.info["sizes"] == {(size, size) for size in icons.SIZES}
    with Image.open(drawn_icons / "document.icns") as picture:
        assert max(width * scale for width, _, scale in picture.info["sizes"]) == 1024
