"""What can be wrong with a message: one code each, how serious it is and the values its sentence needs."""

import dataclasses
from collections.abc import Mapping
from enum import StrEnum


class Severity(StrEnum):
    """An error blocks sending; a warning is for the user to read and tick off."""

    ERROR = "error"
    WARNING = "warning"


class ProblemCode(StrEnum):
    """Every problem of a campaign's content, with its severity and the names of the values it carries.

    A problem found in rows (`row` is set) carries two values more: `count`, how many rows have it, and
    `rows`, the numbers of the first few. Lengths are then those of the worst row. Units: see limits.py.
    """

    severity: Severity
    value_names: tuple[str, ...]

    def __new__(cls, code: str, severity: Severity, *value_names: str) -> "ProblemCode":
        """A member that is its code and carries the rest."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.severity = severity
        member.value_names = value_names
        return member

    # The shape of the message
    NO_CHANNEL = "no_channel", Severity.ERROR
    NO_RECIPIENTS = "no_recipients", Severity.ERROR
    SENDER_MISSING = "sender_missing", Severity.ERROR
    VALUE_MISSING = "value_missing", Severity.ERROR  # the field must not be empty
    QUESTION_MISSING = "question_missing", Severity.ERROR  # of a survey: the Viber text
    LAYOUT_CONFLICT = "layout_conflict", Severity.ERROR, "conflicting"  # wire names that must go
    BUTTON_CAPTION_MISSING = "button_caption_missing", Severity.ERROR
    BUTTON_ACTION_MISSING = "button_action_missing", Severity.ERROR
    CAROUSEL_TRANSACTIONAL = "carousel_transactional", Severity.ERROR
    IMAGE_WITHOUT_BUTTON = "image_without_button", Severity.WARNING  # text + image: sources disagree
    TRANSACTIONAL_NEEDS_TEMPLATE = "transactional_needs_template", Severity.WARNING
    FILE_ID_EXPERIMENTAL = "file_id_experimental", Severity.WARNING

    # Limits
    TOO_LONG = "too_long", Severity.ERROR, "length", "limit", "unit"
    TOO_SHORT = "too_short", Severity.ERROR, "length", "limit", "unit"
    SMS_TOO_LONG = "sms_too_long", Severity.ERROR, "encoding", "units", "limit", "parts", "parts_limit"
    TTL_OUT_OF_RANGE = "ttl_out_of_range", Severity.ERROR, "seconds", "minimum", "maximum"
    TTL_UNREADABLE = "ttl_unreadable", Severity.ERROR, "typed"
    COUNT_OUT_OF_RANGE = "count_out_of_range", Severity.ERROR, "items", "minimum", "maximum"
    OPTION_REPEATED = "option_repeated", Severity.WARNING  # two answers of a survey that say the same

    # Addresses and senders
    INVISIBLE_CHARACTERS = "invisible_characters", Severity.ERROR, "characters"  # or a space around a sender
    URL_INVALID = "url_invalid", Severity.ERROR  # no http(s)://, no site behind it, or a space
    URL_HOST_NOT_LITERAL = "url_host_not_literal", Severity.ERROR  # a placeholder before the first / ? #
    IMAGE_URL_NOT_HTTPS = "image_url_not_https", Severity.ERROR
    IMAGE_TYPE_UNEXPECTED = "image_type_unexpected", Severity.WARNING, "suffix"

    # Pictures, as far as they were looked at; `why` is the UserError that tells
    IMAGE_TOO_BIG = "image_too_big", Severity.ERROR, "size", "limit"  # bytes; no size: not read to its end
    IMAGE_UNUSABLE = "image_unusable", Severity.ERROR, "why"
    IMAGE_NOT_SEEN = "image_not_seen", Severity.WARNING, "why"
    IMAGE_SMALL = "image_small", Severity.WARNING, "width", "height", "advised_width", "advised_height"

    # Placeholders; `position` counts characters from 1
    PLACEHOLDER_UNCLOSED = "placeholder_unclosed", Severity.ERROR, "position"
    PLACEHOLDER_EMPTY = "placeholder_empty", Severity.ERROR, "position"
    BRACE_STRAY = "brace_stray", Severity.ERROR, "position"
    BRACE_LITERAL = "brace_literal", Severity.WARNING, "excerpt", "column"  # "": it names no column
    UNKNOWN_PLACEHOLDER = "unknown_placeholder", Severity.ERROR, "placeholder", "columns"
    AMBIGUOUS_PLACEHOLDER = "ambiguous_placeholder", Severity.ERROR, "placeholder", "columns"
    PLACEHOLDER_NOT_ALLOWED = "placeholder_not_allowed", Severity.ERROR  # a brace in a sender
    IF_EMPTY_UNKNOWN_COLUMN = "if_empty_unknown_column", Severity.WARNING, "column", "columns"
    IF_EMPTY_REPEATED = "if_empty_repeated", Severity.ERROR, "column"
    EMPTY_CELLS = "empty_cells", Severity.WARNING, "column"
    COLUMN_WITHOUT_TITLES = (
        "column_without_titles",
        Severity.WARNING,
        "column",
    )  # in several files of the list

    # Money
    UNICODE_AVOIDABLE = "unicode_avoidable", Severity.WARNING, "characters"  # none of them a letter meant
    UNICODE_IN_CELLS = "unicode_in_cells", Severity.WARNING, "characters"  # the same, and not of the text

    # Who got it before; an error where nobody else is left
    ALREADY_SENT = "already_sent", Severity.WARNING, "people", "days"

    # The account, which a campaign file does not name
    TOKEN_MISSING = "token_missing", Severity.ERROR, "account"
    ACCOUNT_WITHOUT_SENDER = "account_without_sender", Severity.ERROR, "account"
    SENDER_NOT_LISTED = "sender_not_listed", Severity.WARNING, "account", "sender"

    # When, and how
    START_TIME_PAST = "start_time_past", Severity.ERROR, "start_time"
    START_TIME_TOO_FAR = "start_time_too_far", Severity.ERROR, "start_time", "limit"  # days
    START_IN_QUIET_HOURS = "start_in_quiet_hours", Severity.WARNING, "start_time", "hours"
    HANDED_OVER_TOO_LATE = "handed_over_too_late", Severity.WARNING, "start_time", "ends"
    PACE_BEFORE_START = (
        "pace_before_start",
        Severity.WARNING,
        "start_time",
    )  # the gateway releases all at once
    CANARY_BEFORE_START = "canary_before_start", Severity.WARNING, "start_time"  # nothing to see until then
    PACE_TOO_SLOW = "pace_too_slow", Severity.ERROR, "pace", "people", "limit"  # a minute; days
    CANARY_IS_EVERYBODY = "canary_is_everybody", Severity.WARNING, "canary", "people"


@dataclasses.dataclass(frozen=True)
class Problem:
    """One thing wrong, at its place.

    `field` is the dotted wire path inside the message ("sms.text", "viber.carousel.0.title": items count
    from 0), or "start_time", "options.canary", "if_empty.Column", or "account.token" in Settings; None where
    it is the list's.
    `row` is the sheet's number of the first row concerned, None when every row or no row is.
    """

    code: ProblemCode
    severity: Severity
    field: str | None
    row: int | None = None
    values: Mapping[str, object] = dataclasses.field(default_factory=dict, hash=False)


def found(code: ProblemCode, place: str | None, **values: object) -> Problem:
    """A problem of every row, with the severity of its code."""
    return Problem(code, code.severity, place, None, values)
