"""What of Qt goes into the frozen program. Whatever stands on no list stays out: new parts of Qt do, too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import PurePath

Entry = tuple[str, str, str]  # PyInstaller's: the place in the program, the file it is, its kind

# The modules that the program imports, and those that they, or a plug-in below, are linked to.
MODULES = ("Core", "DBus", "Gui", "Svg", "WaylandClient", "Widgets", "XcbQpa")
PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qgif", "qicns", "qico", "qjpeg", "qsvg", "qwebp"),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platforms": ("qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"),
    "platformthemes": ("qxdgdesktopportal",),
    "styles": ("qmacstyle", "qmodernwindowsstyle"),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-shell-integration": ("xdg-shell",),
}
TRANSLATIONS = ("qtbase_en.qm", "qtbase_uk.qm")
# Beside them in the folder: PySide's own libraries, Unicode's data, and on Windows the compiler's run time.
_OTHERS = re.compile(
    r"(lib)?(pyside6|shiboken6|icu|msvcp|vcruntime|concrt|qt\.conf|py\.typed|__init__)", re.IGNORECASE
)
_MODULE = re.compile(r"(?:lib)?Qt6?(?P<name>[A-Z]\w*?)(?:\.framework|\.abi3|\.pyd|\.dll|\.so|$)")


def is_allowed(place: str) -> bool:
    """Whether a file of the frozen program stays; only PySide's are judged."""
    parts = PurePath(place).parts
    if "PySide6" not in parts:
        return True
    inside = parts[parts.index("PySide6") + 1 :]
    if "plugins" in inside:
        folder, name = inside[inside.index("plugins") + 1 :][:2]
        return PurePath(name).stem.removeprefix("lib") in PLUGINS.get(folder, ())
    if "translations" in inside:
        return inside[-1] in TRANSLATIONS
    named = next((found for part in inside if (found := _MODULE.match(part))), None)
    return named["name"] in MODULES if named else _OTHERS.match(inside[-1]) is not None


def prune(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> tuple[list[Entry], list[Entry]]:
    """What stays and what goes: what is not allowed, and the libraries that only such files needed.

    `needs` gives the names of the libraries that a file is linked to.
    """
    entries = list(entries)
    stay = [entry for entry in entries if _stays(entry)]
    banned = [entry for entry in entries if not _stays(entry)]
    libraries = {_library(place): source for place, source, _kind in entries}

    def reach(begin: list[Entry]) -> set[str]:
        found: set[str] = set()
        ahead = [source for _place, source, kind in begin if kind in {"BINARY", "EXTENSION"}]
        while ahead:
            for name in map(_library, needs(ahead.pop())):
                if name in libraries and name not in found:
                    found.add(name)
                    ahead.append(libraries[name])
        return found

    of_banned = reach(banned)
    roots = [entry for entry in stay if _library(entry[0]) not in of_banned]
    unneeded = of_banned - reach(roots)
    gone = [*banned, *(entry for entry in stay if _library(entry[0]) in unneeded)]
    return [entry for entry in entries if entry not in gone], gone


def _stays(entry: Entry) -> bool:
    place, source, kind = entry
    if kind == "SYMLINK":  # and leads, from where it stands, to something that stays
        return is_allowed(place) and is_allowed(str(PurePath(place).parent / source))
    return is_allowed(place)


def _library(place: str) -> str:
    """The name that a library is looked for by; Windows spells it now so, now so."""
    return PurePath(place).name.lower()
