"""Cells from the clipboard, kept as a file of their own so that they can be read like any other."""

from pathlib import Path

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.sheet import ReadChoices, SheetFormat
from smsbat_composer.recipients.source import Source
from smsbat_composer.workspace.atomic_file import write_atomically


def keep_pasted(text: str, target: Path) -> Source:
    """A source with the cells of a clipboard's plain text; PASTED_NOTHING where there are none.

    Programs put tabs between cells; a text without any was copied from somewhere else and is guessed at.
    """
    if not text.strip():
        raise ImportFailed(ImportFault.PASTED_NOTHING)
    write_atomically(target, text.encode("utf-8", "replace"))
    delimiter = "\t" if "\t" in text else None
    choices = ReadChoices(format=SheetFormat.TSV, encoding="utf-8", delimiter=delimiter)
    return Source(target, choices, is_pasted=True)
