"""Addresses in a message: they must lead somewhere, whatever the row's values are."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from smsbat_composer.campaign.hidden_characters import invisible_in
from smsbat_composer.campaign.message_fields import FieldKind, MessageField, is_blank, message_fields
from smsbat_composer.campaign.placeholders import Literal, parse
from smsbat_composer.campaign.problems import Problem, ProblemCode, found
from smsbat_composer.gateway.payload import MessageContent

_ADDRESS = re.compile(
    r"(?P<scheme>https?)://(?P<host>[^\s/?#:]+)(?::(?P<port>[0-9]{1,5}))?(?P<path>/[^\s?#]*)?(?:[?#]\S*)?",
    re.IGNORECASE,
)
_LITERAL_HOST = re.compile(r"https?://[^\s/?#]+[/?#]", re.IGNORECASE)
_IMAGE_SUFFIXES = {"", ".jpg", ".jpeg", ".png"}
_PORTS = 65_536


def check_urls(message: MessageContent) -> Iterator[Problem]:
    """The problems of every address that is filled in."""
    for field in message_fields(message):
        if field.kind is FieldKind.URL and not is_blank(field.text):
            yield from _check_address(field)


def _check_address(field: MessageField) -> Iterator[Problem]:
    template = parse(field.text)
    # Values are percent-encoded, so any value looks like this one to the rules below.
    sample = template.render(lambda _name: "value")
    first = template.pieces[0]
    address = _ADDRESS.fullmatch(sample)
    if invisible := invisible_in(sample):
        yield found(ProblemCode.INVISIBLE_CHARACTERS, field.path, characters=invisible)
    elif template.placeholders and not (isinstance(first, Literal) and _LITERAL_HOST.match(first.text)):
        # Encoded slashes and colons would break the address, and a value must not choose the site.
        yield found(ProblemCode.URL_HOST_NOT_LITERAL, field.path)
    elif address is None or not _leads_somewhere(address):
        yield found(ProblemCode.URL_INVALID, field.path)
    elif field.path.endswith("image_url"):
        yield from _check_image(field.path, address)


def _leads_somewhere(address: re.Match[str]) -> bool:
    """Phones know no names of one word, such as localhost, and no port there cannot be."""
    labels = address["host"].split(".")
    return len(labels) > 1 and all(map(_is_label, labels)) and int(address["port"] or 1) in range(1, _PORTS)


def _is_label(label: str) -> bool:
    """One step of a site's name: letters of any alphabet with their marks, digits, and hyphens inside."""
    return (
        bool(label)
        and not label.startswith("-")
        and not label.endswith("-")
        and all(one in "-_" or one.isalnum() or unicodedata.category(one).startswith("M") for one in label)
    )


def _check_image(path: str, address: re.Match[str]) -> Iterator[Problem]:
    if address["scheme"].lower() != "https":
        yield found(ProblemCode.IMAGE_URL_NOT_HTTPS, path)
    suffix = PurePosixPath(address["path"] or "").suffix.lower()
    if suffix not in _IMAGE_SUFFIXES:
        yield found(ProblemCode.IMAGE_TYPE_UNEXPECTED, path, suffix=suffix)
