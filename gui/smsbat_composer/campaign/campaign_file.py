"""The campaign file: what is said and how, readable JSON without contacts or token."""

import json
from datetime import UTC, datetime
from json import JSONDecodeError
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from smsbat_composer.campaign.campaign_file_error import (
    CampaignFileError,
    Expected,
    FileFault,
    explain,
    wrong_value,
)
from smsbat_composer.campaign.options import Options
from smsbat_composer.gateway.payload import Card, MessageContent, SmsContent, ViberContent, wire_time
from smsbat_composer.workspace.atomic_file import write_atomically

FORMAT: Literal["smsbat-campaign"] = "smsbat-campaign"
VERSION: Literal[1] = 1
MAX_BYTES = 1024 * 1024  # far above any message; a wrong file is refused before it is parsed


def _to_whole_utc_seconds(moment: datetime) -> datetime:
    if not 2000 <= moment.year < 3000:  # beyond, a time zone may leave what a datetime can hold
        raise ValueError("not a year to send messages in")
    return moment.astimezone(UTC).replace(microsecond=0)  # as precise as the wire is


StartTime = Annotated[AwareDatetime, AfterValidator(_to_whole_utc_seconds)]


class CampaignFile(BaseModel):
    """One campaign's content, its message a template. It may be an unfinished draft: checks.py judges it."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    format: Literal["smsbat-campaign"] = FORMAT
    version: Literal[1] = VERSION
    name: str
    message: MessageContent
    if_empty: dict[str, str] = Field(
        default_factory=dict, description="column header -> what stands for its empty cells; may be empty"
    )
    transliterate_sms: bool = Field(default=False, description="the SMS, values included, in Latin (КМУ-55)")
    start_time: StartTime | None = Field(default=None, description="null: at once")
    options: Options = Options()

    @property
    def wire_start_time(self) -> str | None:
        """`start_time` as the gateway wants it: ISO-8601, UTC, with Z."""
        return None if self.start_time is None else wire_time(self.start_time)


# The model behind each object of the file, "*" standing for any item of a list.
_MODELS: dict[str, type[BaseModel]] = {
    "": CampaignFile,
    "message": MessageContent,
    "message.sms": SmsContent,
    "message.viber": ViberContent,
    "message.viber.carousel.*": Card,
    "options": Options,
}


def read_campaign(path: Path) -> CampaignFile:
    """The campaign in a file; CampaignFileError tells the place of the first fault."""
    content = read_bytes(path)
    try:
        return parse_campaign(content)
    except CampaignFileError as error:
        error.values["path"] = path
        raise


def write_campaign(path: Path, campaign: CampaignFile) -> None:
    """Replace the file in one step: the same campaign always gives the same bytes."""
    write_bytes(path, campaign_bytes(campaign))


def read_bytes(path: Path) -> bytes:
    """What a file holds, to one byte over the limit; CampaignFileError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise CampaignFileError(FileFault.MISSING, path=path) from error
    except OSError as error:
        raise CampaignFileError(FileFault.UNREADABLE, path=path, reason=error.strerror or "") from error


def write_bytes(path: Path, content: bytes) -> None:
    """Replace a file in one step; CampaignFileError where it cannot be written."""
    try:
        write_atomically(path, content)
    except OSError as error:
        raise CampaignFileError(FileFault.UNWRITABLE, path=path, reason=error.strerror or "") from error


def campaign_bytes(campaign: CampaignFile) -> bytes:
    """The campaign as its file holds it: keys in product order, indented, unused message fields left out."""
    plain = {
        "format": campaign.format,
        "version": campaign.version,
        "name": campaign.name,
        "message": campaign.message.model_dump(mode="json", exclude_none=True),
        "if_empty": campaign.if_empty,
        "transliterate_sms": campaign.transliterate_sms,
        "start_time": campaign.wire_start_time,
        "options": campaign.options.model_dump(mode="json"),
    }
    return json.dumps(plain, ensure_ascii=False, indent=2).encode() + b"\n"


def parse_campaign(content: bytes) -> CampaignFile:
    """The campaign in a file's content; CampaignFileError tells the place of the first fault."""
    text = _decode(content)
    _check_version(_load(text))
    try:
        # By the text, not by the loaded object: only JSON lets a strict model take a list for a tuple.
        return CampaignFile.model_validate_json(text)
    except ValidationError as error:
        raise explain(error, _MODELS) from None


def json_schema() -> dict[str, object]:
    """The JSON schema that ships as resources/campaign.schema.json."""
    schema = CampaignFile.model_json_schema()
    required = [
        name for name in CampaignFile.model_fields if name in {"format", "version", "name", "message"}
    ]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "required": required}


def _decode(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise CampaignFileError(FileFault.TOO_LARGE, limit=MAX_BYTES)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CampaignFileError(FileFault.NOT_UTF8, byte=error.start) from None


class _RepeatedKeys(dict[str, object]):
    """An object that names a key twice: JSON readers would silently keep the last."""

    repeated: str


def _load(text: str) -> object:
    try:
        loaded: object = json.loads(text, object_pairs_hook=_object)
    except JSONDecodeError as error:
        raise CampaignFileError(FileFault.NOT_JSON, line=error.lineno, column=error.colno) from None
    except (RecursionError, ValueError):  # nested beyond reason, or a number of thousands of digits
        raise CampaignFileError(FileFault.NOT_JSON, line=1, column=1) from None
    _refuse_hidden_faults(loaded, ())
    return loaded


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    plain = dict(pairs)
    if len(plain) == len(pairs):
        return plain
    keys = [key for key, _ in pairs]
    marked = _RepeatedKeys(plain)
    marked.repeated = next(key for key in keys if keys.count(key) > 1)
    return marked


def _refuse_hidden_faults(value: object, place: tuple[str, ...]) -> None:
    """Refuse repeated keys, and text that is no text (half of a surrogate pair, written as an escape)."""
    if isinstance(value, _RepeatedKeys):
        raise CampaignFileError(
            FileFault.REPEATED_KEY, place=".".join((*place, value.repeated)), key=value.repeated
        )
    if isinstance(value, str) and any("\ud800" <= character <= "\udfff" for character in value):
        raise wrong_value(".".join(place), Expected.TEXT)
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        _refuse_hidden_faults(item, (*place, str(key)))


def _check_version(loaded: object) -> None:
    if not isinstance(loaded, dict) or loaded.get("format") != FORMAT:
        found = loaded.get("format") if isinstance(loaded, dict) else None
        raise CampaignFileError(FileFault.WRONG_FORMAT, expected=FORMAT, found=found)
    version = loaded.get("version")
    if type(version) is int and version > VERSION:
        raise CampaignFileError(FileFault.NEWER_VERSION, found=version, supported=VERSION)
    if type(version) is not int or version != VERSION:  # true is not 1
        raise CampaignFileError(FileFault.WRONG_VERSION, found=version, supported=VERSION)
