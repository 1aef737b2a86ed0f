"""The language this computer speaks."""

import locale
import os
import sys

from smsbat_composer.words.language import Language, use_language


def system_language() -> Language:
    """Ukrainian where the computer is set to it, English everywhere else."""
    return Language.UKRAINIAN if _locale_name().lower().startswith(("uk", "ukrainian")) else Language.ENGLISH


def use_system_language() -> None:
    """Speak as the computer does, until the settings say otherwise."""
    use_language(system_language())


def _locale_name() -> str:
    if sys.platform != "win32":  # what gettext looks at, in its order
        for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
            if name := os.environ.get(variable):
                return name
    return locale.getlocale()[0] or ""
