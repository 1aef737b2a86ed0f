"""What can be wrong with a campaign file, told with its place and the way to mend it."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from smsbat_composer.workspace.errors import UserError


class FileFault(StrEnum):
    """The codes of a CampaignFileError, each with its values; `path` is one more where a file was read."""

    MISSING = "campaign_file_missing"
    UNREADABLE = "campaign_file_unreadable"  # reason (the system's words)
    UNWRITABLE = "campaign_file_unwritable"  # path, reason
    TOO_LARGE = "campaign_file_too_large"  # limit (bytes)
    NOT_UTF8 = "campaign_file_not_utf8"  # byte (from 0)
    NOT_JSON = "campaign_file_not_json"  # line, column (from 1)
    REPEATED_KEY = "campaign_file_repeated_key"  # place, key
    WRONG_FORMAT = "campaign_file_wrong_format"  # expected, found (None: there is no `format`)
    NEWER_VERSION = "campaign_file_newer_version"  # found, supported
    WRONG_VERSION = "campaign_file_wrong_version"  # found (None: there is none), supported
    UNKNOWN_KEY = "campaign_file_unknown_key"  # place, key, allowed
    MISSING_KEY = "campaign_file_missing_key"  # place
    WRONG_VALUE = "campaign_file_wrong_value"  # place, expected (Expected), minimum, maximum (or None)


class Expected(StrEnum):
    """What a place of the file may hold."""

    TEXT = "text"
    INTEGER = "integer"  # between `minimum` and `maximum` where those are given
    YES_NO = "yes_no"  # true or false, without quotes
    LIST = "list"
    OBJECT = "object"
    TIME = "time"  # "2025-09-29T10:00:00Z", or with "+03:00"
    HOURS = "hours"  # "21:00-09:00"


class CampaignFileError(UserError):
    """A campaign file that cannot be read or written; `code` is a FileFault."""


_EXPECTED_BY_TYPE = {
    "string_type": Expected.TEXT,
    "string_unicode": Expected.TEXT,
    "int_type": Expected.INTEGER,
    "int_from_float": Expected.INTEGER,
    "int_parsing": Expected.INTEGER,
    "int_parsing_size": Expected.INTEGER,
    "greater_than_equal": Expected.INTEGER,
    "less_than_equal": Expected.INTEGER,
    "bool_type": Expected.YES_NO,
    "tuple_type": Expected.LIST,
    "dict_type": Expected.OBJECT,
    "model_type": Expected.OBJECT,
    "model_attributes_type": Expected.OBJECT,
}


def explain(error: ValidationError, models: Mapping[str, type[BaseModel]]) -> CampaignFileError:
    """The first fault of a validation.

    `models` gives, by dotted place ("*" for any item of a list), the model whose keys are allowed there.
    """
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(step) for step in first["loc"])
    if first["type"] == "json_invalid":  # what pydantic's own reader refuses and Python's does not
        return CampaignFileError(FileFault.NOT_JSON, line=1, column=1)
    if first["type"] == "missing":
        return CampaignFileError(FileFault.MISSING_KEY, place=place)
    if first["type"] == "extra_forbidden":
        parent = ".".join("*" if isinstance(step, int) else step for step in first["loc"][:-1])
        allowed = tuple(models[parent].model_fields)
        return CampaignFileError(FileFault.UNKNOWN_KEY, place=place, key=first["loc"][-1], allowed=allowed)
    minimum, maximum = _bounds(models, first)
    return wrong_value(place, _expected(first), minimum, maximum)


def wrong_value(
    place: str, expected: Expected, minimum: int | None = None, maximum: int | None = None
) -> CampaignFileError:
    """The error of a place that holds something else than it may."""
    return CampaignFileError(
        FileFault.WRONG_VALUE, place=place, expected=expected, minimum=minimum, maximum=maximum
    )


def _expected(error: ErrorDetails) -> Expected:
    if error["loc"][-1] == "start_time":
        return Expected.TIME
    if error["loc"][-1] == "quiet_hours":
        return Expected.HOURS
    return _EXPECTED_BY_TYPE[error["type"]]


def _bounds(models: Mapping[str, type[BaseModel]], error: ErrorDetails) -> tuple[int | None, int | None]:
    """The numbers allowed at the error's place, where the model sets any."""
    *parents, name = error["loc"]
    model = models.get(".".join("*" if isinstance(step, int) else step for step in parents))
    field = model.model_fields.get(str(name)) if model else None
    rules = field.metadata if field else ()
    minimum = next((rule.ge for rule in rules if hasattr(rule, "ge")), None)
    maximum = next((rule.le for rule in rules if hasattr(rule, "le")), None)
    return minimum, maximum
