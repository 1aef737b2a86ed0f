"""Addresses in a message: they must lead somewhere, whatever the row's values are."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from smsbat_composer.campaign.hidden_characters import invisible_in
from smsbat_composer.campaign.message_fields import FieldKind, MessageField, message_fields
from smsbat_composer.campaign.placeholders import Literal, parse
from smsbat_composer.campaign.problems import Problem, ProblemCode, found
from smsbat_composer.gateway.payload import MessageContent

_ADDRESS = re.compile(r"https?://[^\s/?#]+(?:[/?#]\S*)?", re.IGNORECASE)
_LITERAL_HOST = re.compile(r"https?://[^\s/?#]+[/?#]", re.IGNORECASE)
_IMAGE_SUFFIXES = {"", ".jpg", ".jpeg", ".png"}


def check_urls(message: MessageContent) -> Iterator[Problem]:
    """The problems of every address that is filled in."""
    for field in message_fields(message):
        if field.kind is FieldKind.URL and field.text.strip():
            yield from _check_address(field)


def _check_address(field: MessageField) -> Iterator[Problem]:
    template = parse(field.text)
    # Values are percent-encoded, so any value looks like this one to the rules below.
    sample = template.render(lambda _name: "value")
    first = template.pieces[0]
    if invisible := invisible_in(sample):
        yield found(ProblemCode.INVISIBLE_CHARACTERS, field.path, characters=invisible)
    elif template.placeholders and not (isinstance(first, Literal) and _LITERAL_HOST.match(first.text)):
        # Encoded slashes and colons would break the address, and a value must not choose the site.
        yield found(ProblemCode.URL_HOST_NOT_LITERAL, field.path)
    elif not _ADDRESS.fullmatch(sample):
        yield found(ProblemCode.URL_INVALID, field.path)
    elif field.path.endswith("image_url"):
        yield from _check_image(field.path, sample)


def _check_image(path: str, address: str) -> Iterator[Problem]:
    parts = urlsplit(address)
    if parts.scheme != "https":
        yield found(ProblemCode.IMAGE_URL_NOT_HTTPS, path)
    suffix = PurePosixPath(parts.path).suffix.lower()
    if suffix not in _IMAGE_SUFFIXES:
        yield found(ProblemCode.IMAGE_TYPE_UNEXPECTED, path, suffix=suffix)
