"""Parts of a zipped document, parsed without the tricks that XML allows."""

import zipfile
from collections.abc import Callable, Iterator
from xml.etree import ElementTree as ET
from xml.parsers import expat

from smsbat_composer.recipients.errors import ImportFailed, ImportFault

_MOST_BYTES = 32 << 20  # of a part that is parsed whole; styles and relations take kilobytes
_PIECE = 1 << 20


def find_part(archive: zipfile.ZipFile, name: str) -> str | None:
    """The name of a part as the archive spells it: programs differ in its case, and Excel does not mind."""
    if name in archive.NameToInfo:
        return name
    return next((part for part in archive.NameToInfo if part.lower() == name.lower()), None)


def parse_part(archive: zipfile.ZipFile, name: str) -> ET.Element | None:
    """A small part as a tree, None when there is none. WORKBOOK_BROKEN for a doctype or what is no XML."""
    part = find_part(archive, name)
    if part is None:
        return None
    if archive.getinfo(part).file_size > _MOST_BYTES:
        raise ImportFailed(ImportFault.WORKBOOK_BROKEN, name=archive.filename)
    tree = ET.TreeBuilder()

    try:
        parse_stream(iter([archive.read(part)]), tree.start, tree.end, tree.data)
    except expat.ExpatError as error:
        raise ImportFailed(ImportFault.WORKBOOK_BROKEN, name=archive.filename) from error
    return tree.close()


def parse_stream(
    pieces: Iterator[bytes],
    start: Callable[[str, dict[str, str]], object],
    end: Callable[[str], object],
    text: Callable[[str], object],
) -> None:
    """Feed XML to these handlers piece by piece; a document that declares entities is refused.

    Tags and attributes come without their namespaces. Raises expat.ExpatError for what is no XML.
    """
    names = _LocalNames()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda tag, attributes: start(
        names[tag], {names[key]: value for key, value in attributes.items()}
    )
    parser.EndElementHandler = lambda tag: end(names[tag])
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    for piece in pieces:
        parser.Parse(piece, False)  # noqa: FBT003 - expat's own signature
    parser.Parse(b"", True)  # noqa: FBT003


def read_pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A part, unpacked a megabyte at a time."""
    with archive.open(name) as part:
        while piece := part.read(_PIECE):
            yield piece


class _LocalNames(dict[str, str]):
    """Names without their namespaces, each cut once."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition(" ")[2]
        return local


def _refuse_doctype(*_about: object) -> None:
    raise expat.ExpatError("a document type is of no use in a workbook")
