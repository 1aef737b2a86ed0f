"""The words of delivery: states of a campaign, its recipients and requests, and why sending stands still."""

from dataclasses import dataclass
from enum import StrEnum


class CampaignState(StrEnum):
    """Where a campaign stands as a whole."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    NEEDS_ATTENTION = "needs_attention"
    DELIVERING = "delivering"
    FINISHED = "finished"
    STOPPED = "stopped"


class RecipientState(StrEnum):
    """Where one recipient row stands; every row of the file is in exactly one.

    SUPERSEDED rows are history beside those: the user had them sent again, as rows of their own.
    """

    EXCLUDED = "excluded"
    PLANNED = "planned"
    IN_FLIGHT = "in_flight"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    NEEDS_ATTENTION = "needs_attention"
    WRITTEN_OFF = "written_off"
    SUPERSEDED = "superseded"


class Exclusion(StrEnum):
    """Why a row of the file is not sent to."""

    DUPLICATE = "duplicate"
    INVALID = "invalid"
    STOP_LIST = "stop_list"
    ALREADY_SENT = "already_sent"  # got the same text lately, and was left out


class DisplayGroup(StrEnum):
    """The groups that people read about; every row of the file is in exactly one (`recipient.display`).

    SENT_AGAIN holds SUPERSEDED rows, which no total counts.
    """

    READ = "read"
    DELIVERED = "delivered"
    QUEUED = "queued"
    NOT_DELIVERED = "not_delivered"
    REFUSED = "refused"
    NEEDS_ATTENTION = "needs_attention"
    TREATED_AS_SENT = "treated_as_sent"
    NOT_SENT_YET = "not_sent_yet"
    DUPLICATE = "duplicate"
    STOP_LIST = "stop_list"
    INVALID = "invalid"
    ALREADY_SENT = "already_sent"
    SENT_AGAIN = "sent_again"


class RequestState(StrEnum):
    """Where one request stands.

    WAITING: surely not sent, the same bytes go again. HELD: refused before execution, the same bytes go again
    once the user has fixed the cause and pressed Resume. UNKNOWN: some of its recipients may have got it.
    """

    WAITING = "waiting"
    IN_FLIGHT = "in_flight"
    DONE = "done"
    HELD = "held"
    UNKNOWN = "unknown"


class OutcomeClass(StrEnum):
    """What one attempt proved: A, N, E or U of the sending rules."""

    ANSWERED = "answered"
    NOT_SENT = "not_sent"
    REFUSED_BEFORE = "refused_before"
    UNKNOWN = "unknown"


class VerdictKind(StrEnum):
    """What the answer says of one recipient.

    HELD: refused before execution by a code of class account, inside an answer that accepted others;
    the row goes back to planned and is sent in a new request after the cause is fixed.
    """

    ACCEPTED = "accepted"
    REFUSED = "refused"
    HELD = "held"
    UNKNOWN = "unknown"


class Decision(StrEnum):
    """How doubts were settled: by the user, or by what the gateway said; each is a line of the audit."""

    TREAT_AS_SENT = "treat_as_sent"
    SEND_AGAIN = "send_again"
    PROVIDER_REPORT = "provider_report"
    REPEAT_RECOGNISED = "repeat_recognised"  # the gateway has the request, and tells no ids
    MESSAGE_NAMED = "message_named"  # the gateway told the id after all


class PauseCode(StrEnum):
    """What stopped the sending."""

    NOT_STARTED = "not_started"
    USER = "user"
    RESTARTED = "restarted"
    COMPUTER_SLEPT = "computer_slept"
    TOKEN_REFUSED = "token_refused"  # noqa: S105 - a reason, not a secret
    ACCOUNT_INACTIVE = "account_inactive"
    BALANCE_EMPTY = "balance_empty"
    SENDER_REFUSED = "sender_refused"
    ACCOUNT_REFUSED = "account_refused"
    MESSAGE_WRONG = "message_wrong"
    REQUEST_REFUSED = "request_refused"
    GATEWAY_UNREACHABLE = "gateway_unreachable"
    GATEWAY_BUSY = "gateway_busy"
    TOO_MANY_DOUBTS = "too_many_doubts"
    CANARY = "canary"  # the first ones are out: the user looks what became of them
    TOO_MANY_REFUSED = "too_many_refused"
    DOUBTS_SETTLED = "doubts_settled"
    CREATED_TWICE = "created_twice"
    JOURNAL_UNWRITABLE = "journal_unwritable"
    INTERNAL_ERROR = "internal_error"


@dataclass(frozen=True, slots=True)
class PauseReason:
    """Why the sending stands still, with the gateway's code and its name, or the HTTP status that said it."""

    code: PauseCode
    response_code: int | None = None
    name: str | None = None
    http_status: int | None = None
