"""What is known of the pictures behind a message's addresses, judged: who looked there is not asked here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from smsbat_composer.campaign import limits
from smsbat_composer.campaign.message_fields import MessageField, message_fields
from smsbat_composer.campaign.placeholders import literal_text, parse
from smsbat_composer.campaign.problems import Problem, ProblemCode, found
from smsbat_composer.gateway.payload import MessageContent
from smsbat_composer.workspace.errors import UserError


@dataclass(frozen=True)
class PictureFacts:
    """A whole JPG or PNG file: `width` and `height` in pixels, `size` in bytes."""

    kind: str
    width: int
    height: int
    size: int


PictureFinding = PictureFacts | UserError  # the file, or `picture_*`: why there is none

# What the gateway will find as well, when it fetches the picture for Viber.
_REFUSED_BY_ALL = {"picture_not_image", "picture_wrong_type", "picture_damaged", "picture_address_malformed"}
_ABSENT = {404, 410}  # HTTP: nobody gets it


def check_pictures(message: MessageContent, known: Mapping[str, PictureFinding]) -> list[Problem]:
    """The problems of the pictures that are known by their address, not of those that columns make."""
    return [
        problem
        for field in message_fields(message)
        if _is_picture(field) and (finding := known.get(picture_address(field)))
        for problem in _judge(field.path, finding)
    ]


def everybodys_pictures(message: MessageContent) -> list[str]:
    """The addresses that are the same for every recipient, as far as the gateway would fetch them."""
    addresses = [picture_address(field) for field in message_fields(message) if _is_picture(field)]
    return [address for address in addresses if address.lower().startswith("https://")]


def picture_address(field: MessageField) -> str:
    """The address that everybody gets; "" where each recipient has another."""
    return "" if parse(field.text).placeholders else literal_text(field.text).strip()


def _is_picture(field: MessageField) -> bool:
    return field.path.endswith("image_url")


def _judge(path: str, finding: PictureFinding) -> Iterator[Problem]:
    if isinstance(finding, PictureFacts):
        yield from _judge_file(path, finding)
    elif finding.code == "picture_too_big":
        yield _too_big(path, finding.values.get("size"))
    elif finding.code in _REFUSED_BY_ALL or finding.values.get("http_status") in _ABSENT:
        yield found(ProblemCode.IMAGE_UNUSABLE, path, why=finding)
    else:  # it may be our own connection
        yield found(ProblemCode.IMAGE_NOT_SEEN, path, why=finding)


def _judge_file(path: str, file: PictureFacts) -> Iterator[Problem]:
    if file.size > limits.IMAGE_BYTES.value:
        yield _too_big(path, file.size)
    width, height = limits.IMAGE_WIDTH.value, limits.IMAGE_HEIGHT.value
    is_advised = path == limits.IMAGE_WIDTH.field  # for cards nobody advises anything
    if is_advised and (file.width < width or file.height < height):
        yield found(
            ProblemCode.IMAGE_SMALL,
            path,
            width=file.width,
            height=file.height,
            advised_width=width,
            advised_height=height,
        )


def _too_big(path: str, size: object) -> Problem:
    """`size` None: it was not read to its end."""
    return found(ProblemCode.IMAGE_TOO_BIG, path, size=size, limit=limits.IMAGE_BYTES.value)
