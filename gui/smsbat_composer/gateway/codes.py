"""The gateway's response codes and what each of them means for a recipient, a message or an account."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class CodeClass(StrEnum):
    """What a code asks us to do."""

    OK = "ok"
    ROW = "row"  # this recipient only, for good
    FIX = "fix"  # the message is wrong: the same for every request, so stop once
    ACCOUNT = "account"  # token, money, sender: pause everything, resume later
    UNKNOWN = "unknown"  # the message may exist at the gateway
    LATER = "later"  # surely not sent, may be tried again with care


@dataclass(frozen=True)
class ResponseCode:
    """One line of the provider's table."""

    code: int
    name: str
    code_class: CodeClass


# The codes that more than their class is asked of.
OPTED_OUT = 404
TOO_MANY_RECIPIENTS = 405
SAME_MESSAGE_LATELY = 427  # within 90 s; after an unknown outcome it is probably ours
FIRST_ANSWER_AGAIN = 507  # the bytes were executed before

# gateway.md's table. The file names 417-420 and 423 are as TurboSMS clients list them.
_TABLE: tuple[tuple[int, str, CodeClass], ...] = (
    (0, "OK", CodeClass.OK),
    (1, "PONG", CodeClass.OK),
    (103, "REQUIRED_TOKEN", CodeClass.ACCOUNT),
    (104, "REQUIRED_CONTENT", CodeClass.FIX),
    (105, "REQUIRED_AUTH", CodeClass.ACCOUNT),
    (106, "REQUIRED_ACTIVE_USER", CodeClass.ACCOUNT),
    (200, "REQUIRED_MESSAGE_SENDER", CodeClass.FIX),
    (201, "REQUIRED_MESSAGE_TEXT", CodeClass.FIX),
    (202, "REQUIRED_MESSAGE_RECIPIENT", CodeClass.FIX),
    (203, "REQUIRED_BALANCE", CodeClass.ACCOUNT),
    (204, "REQUIRED_MESSAGE_BUTTON", CodeClass.FIX),
    (205, "REQUIRED_MESSAGE_BUTTON_CAPTION", CodeClass.FIX),
    (206, "REQUIRED_MESSAGE_BUTTON_ACTION", CodeClass.FIX),
    (300, "INVALID_REQUEST", CodeClass.FIX),
    (301, "INVALID_TOKEN", CodeClass.ACCOUNT),
    (302, "INVALID_MESSAGE_SENDER", CodeClass.FIX),
    (303, "INVALID_START_TIME", CodeClass.FIX),
    (304, "INVALID_MESSAGE_TEXT", CodeClass.FIX),
    (305, "INVALID_PHONE", CodeClass.ROW),
    (306, "INVALID_TTL", CodeClass.FIX),
    (307, "INVALID_MESSAGE_ID", CodeClass.ROW),  # of a status query
    (400, "NOT_ALLOWED_MESSAGE_SENDER", CodeClass.ACCOUNT),
    (401, "NOT_ALLOWED_MESSAGE_SENDER_NOT_ACTIVE", CodeClass.ACCOUNT),
    (402, "NOT_ALLOWED_MESSAGE_IMAGE", CodeClass.FIX),
    (403, "NOT_ALLOWED_START_TIME", CodeClass.FIX),
    (404, "NOT_ALLOWED_NUMBER_STOPLIST", CodeClass.ROW),
    (405, "NOT_ALLOWED_RECIPIENTS_LIMIT", CodeClass.FIX),
    (406, "NOT_ALLOWED_RECIPIENT_COUNTRY", CodeClass.ROW),
    (407, "NOT_ALLOWED_RECIPIENT_DUPLICATE", CodeClass.ROW),
    (408, "NOT_ALLOWED_MESSAGE_BUTTON_TEXT_LENGTH", CodeClass.FIX),
    (409, "NOT_ALLOWED_MESSAGE_TTL", CodeClass.FIX),
    (410, "NOT_ALLOWED_MESSAGE_TRANSACTION_CONTENT", CodeClass.FIX),
    (411, "NOT_ALLOWED_MESSAGE_DATA", CodeClass.FIX),
    (412, "NOT_ALLOWED_MESSAGE_TEXT", CodeClass.FIX),
    (413, "NOT_ALLOWED_MESSAGE_TEXT_LENGTH", CodeClass.FIX),
    (414, "NOT_ALLOWED_MESSAGE_ID", CodeClass.ROW),  # of a status query
    (415, "NOT_ALLOWED_MESSAGE_TRANSACTION_SENDER", CodeClass.FIX),
    (416, "NOT_ALLOWED_MESSAGE_TRANSACTION_PATTERN", CodeClass.FIX),
    (417, "NOT_ALLOWED_FILE_ID", CodeClass.FIX),
    (418, "NOT_ALLOWED_FILE_EMPTY", CodeClass.FIX),
    (419, "NOT_ALLOWED_FILE_TYPE", CodeClass.FIX),
    (420, "NOT_ALLOWED_FILE_SIZE", CodeClass.FIX),
    (421, "NOT_ALLOWED_MESSAGE_TRAFFIC_TYPE", CodeClass.ACCOUNT),
    (423, "NOT_ALLOWED_FILE_NAME_LENGTH", CodeClass.FIX),
    (425, "NOT_ALLOWED_TEST_NUMBER", CodeClass.ROW),
    (426, "NOT_ALLOWED_TEST_MESSAGES_LIMIT", CodeClass.ACCOUNT),
    (427, "NOT_ALLOWED_MESSAGE_DUPLICATE", CodeClass.ROW),  # after an unknown outcome: probably ours
    (500, "FAILED_CONVERT_RESULT2JSON", CodeClass.UNKNOWN),
    (501, "FAILED_CONVERT_RESULT2XML", CodeClass.UNKNOWN),
    (502, "FAILED_PARSE_BODY", CodeClass.FIX),
    (503, "FAILED_SMS_SEND", CodeClass.LATER),
    (504, "FAILED_VIBER_SEND", CodeClass.LATER),
    (505, "FAILED_SAVE_IMAGE", CodeClass.FIX),
    (506, "FAILED_SAVE_FILE", CodeClass.FIX),
    (507, "FAILED_DUPLICATE_REQUEST", CodeClass.UNKNOWN),  # good only by the ids it carries: see classify
    (800, "SUCCESS_MESSAGE_ACCEPTED", CodeClass.OK),
    (801, "SUCCESS_MESSAGE_SENT", CodeClass.OK),
    (802, "SUCCESS_MESSAGE_PARTIAL_ACCEPTED", CodeClass.OK),
    (803, "SUCCESS_MESSAGE_PARTIAL_SENT", CodeClass.OK),
    (999, "FATAL_ERROR", CodeClass.UNKNOWN),
)

RESPONSE_CODES: Mapping[int, ResponseCode] = MappingProxyType(
    {code: ResponseCode(code, name, code_class) for code, name, code_class in _TABLE}
)


def classify(code: int, *, inside_recipient: bool) -> CodeClass:
    """The class of a code by itself, before any message id is looked at.

    A code outside the table refuses the recipient it stands beside; at the top of an answer it proves
    nothing. 507 returns the first answer again: whoever finds ids in it has accepted them already, so
    what is left without an id is unknown.
    """
    known = RESPONSE_CODES.get(code)
    if known is not None:
        return known.code_class
    return CodeClass.ROW if inside_recipient else CodeClass.UNKNOWN
