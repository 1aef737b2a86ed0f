"""The language in use."""

from enum import StrEnum


class Language(StrEnum):
    """A language of the program, by its ISO 639-1 code."""

    UKRAINIAN = "uk"
    ENGLISH = "en"


class _Current:
    """One per process: a sentence has no owner that could carry its language."""

    language = Language.ENGLISH


def use_language(language: Language) -> None:
    """Make every later `tr` and format speak this language."""
    _Current.language = language


def current_language() -> Language:
    """The language that `tr` speaks now."""
    return _Current.language
