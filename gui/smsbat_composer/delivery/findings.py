"""What an answer says of each recipient, taken alone: by `message_id` first, then by the nearest code."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from smsbat_composer.gateway.answers import AnomalyKind as ShapeAnomalyKind
from smsbat_composer.gateway.answers import RecipientResult, SendAnswer, read_id
from smsbat_composer.gateway.codes import FIRST_ANSWER_AGAIN, SAME_MESSAGE_LATELY, CodeClass, classify


class Finding(StrEnum):
    """What one entry, or the code standing for it, says of one recipient."""

    CREATED = "created"  # it has a message_id, whatever the codes say
    ROW = "row"  # this recipient is refused for good
    LATER = "later"  # surely not sent, may be tried again
    FIX = "fix"  # the message is wrong
    ACCOUNT = "account"  # token, money or sender
    DOUBT = "doubt"  # may or may not exist at the gateway
    SILENCE = "silence"  # the answer holds nothing on it, not even a code for all


@dataclass(frozen=True, slots=True)
class RecipientFinding:
    """One expected phone with what was found on it and the code for it; `is_listed`: in its own entry."""

    phone: str = field(repr=False)
    finding: Finding
    message_id: str | None = None
    code: int | None = None
    name: str | None = None
    is_listed: bool = False


class AnomalyKind(StrEnum):
    """What does not fit: in a well-shaped answer, or between the journal and its witness."""

    UNEXPECTED_PHONE = "unexpected_phone"
    REPEATED_PHONE = "repeated_phone"
    UNEXPECTED_ITEM = "unexpected_item"
    CREATED_AGAIN = "created_again"  # a second message for somebody who had one, by the same sequence_id
    DATABASE_ROLLED_BACK = "database_rolled_back"  # a transmission that only the witness remembers
    NAMED_TOO_LATE = "named_too_late"  # a message for somebody whose doubt was settled without it


@dataclass(frozen=True, slots=True)
class Anomaly:
    """One line for the journal; `phone` and `message_id` are contacts and stay out of every log."""

    kind: AnomalyKind | ShapeAnomalyKind
    item_key: str | None = None
    phone: str | None = field(default=None, repr=False)
    message_id: str | None = field(default=None, repr=False)
    code: int | None = None
    detail: str = ""  # where it stood in the item's list, as "[3]"


_FINDING_OF_CLASS = {
    CodeClass.ROW: Finding.ROW,
    CodeClass.LATER: Finding.LATER,
    CodeClass.FIX: Finding.FIX,
    CodeClass.ACCOUNT: Finding.ACCOUNT,
    CodeClass.UNKNOWN: Finding.DOUBT,
    CodeClass.OK: Finding.DOUBT,  # success claimed without an id to show for it
}
REFUSED_BEFORE = frozenset({Finding.LATER, Finding.FIX, Finding.ACCOUNT})


def find_in_answer(
    answer: SendAnswer, phones: Sequence[str], *, is_retry: bool
) -> tuple[RecipientFinding, ...]:
    """One finding per expected phone, in their order, from a send answer or one item of a sendmulti answer.

    An empty list names nobody and counts as none. `is_retry`: an earlier attempt of the same bytes was made.
    """
    if not answer.results:
        return find_by_code(answer.code, answer.name, phones, among=len(phones), is_retry=is_retry)
    entries: dict[str, list[RecipientFinding]] = {}
    for result in answer.results:
        entries.setdefault(result.phone, []).append(_find_in_entry(result, is_retry=is_retry))
    found = tuple(_strongest(phone, entries.get(phone, [])) for phone in phones)
    return doubt(found, REFUSED_BEFORE) if is_doubted(answer.code) else found


def find_by_code(
    code: int | None, name: str | None, phones: Sequence[str], *, among: int, is_retry: bool
) -> tuple[RecipientFinding, ...]:
    """The same finding for every phone, from a code without a list that speaks of so many recipients."""
    if code is None:
        finding = Finding.SILENCE
    else:
        finding = _finding_of(code, inside_recipient=False, is_retry=is_retry)
        if finding is Finding.ROW and among > 1:
            finding = Finding.DOUBT  # it speaks of one recipient and does not say which
    return tuple(RecipientFinding(phone, finding, code=code, name=name) for phone in phones)


def is_doubted(code: int | None) -> bool:
    """Whether this outer code contradicts a "refused before execution" further inside."""
    if code is None or is_first_answer_again(code):
        return False
    return classify(code, inside_recipient=False) is CodeClass.UNKNOWN


def is_first_answer_again(code: int | None) -> bool:
    """Whether the gateway repeats its answer to a transmission that it has already executed."""
    return code == FIRST_ANSWER_AGAIN


def doubt(found: Iterable[RecipientFinding], unbelieved: Collection[Finding]) -> tuple[RecipientFinding, ...]:
    """The same findings, with those of the unbelieved kinds turned to doubts."""
    return tuple(
        replace(entry, finding=Finding.DOUBT) if entry.finding in unbelieved else entry for entry in found
    )


def find_anomalies(key: str, answer: SendAnswer, phones: Sequence[str]) -> Iterator[Anomaly]:
    """Entries of the answer that no expected phone accounts for."""
    expected, seen = frozenset(phones), set[str]()
    for result in answer.results or ():
        if result.phone not in expected:
            yield _anomaly(AnomalyKind.UNEXPECTED_PHONE, key, result)
        elif result.phone in seen:
            yield _anomaly(AnomalyKind.REPEATED_PHONE, key, result)
        seen.add(result.phone)
    for misshapen in answer.anomalies:
        yield Anomaly(misshapen.kind, item_key=key, detail=misshapen.place)


def holds_other_id(json: object, known: Collection[str | None]) -> bool:
    """Whether a `message_id` that is not known stands anywhere in an answer, however misshapen.

    It proves that a message was created, for whomever.
    """
    unseen = [json]  # no recursion: an answer may be nested deeper than the interpreter's stack
    while unseen:
        piece = unseen.pop()
        if isinstance(piece, dict):
            told = piece.get("message_id")
            if told and read_id(told) not in known:
                return True
            unseen.extend(piece.values())
        elif isinstance(piece, list):
            unseen.extend(piece)
    return False


def _find_in_entry(result: RecipientResult, *, is_retry: bool) -> RecipientFinding:
    if result.message_id:
        finding = Finding.CREATED
    elif result.code is None:
        finding = Finding.DOUBT
    else:
        finding = _finding_of(result.code, inside_recipient=True, is_retry=is_retry)
    return RecipientFinding(
        result.phone, finding, result.message_id or None, result.code, result.name, is_listed=True
    )


def _finding_of(code: int, *, inside_recipient: bool, is_retry: bool) -> Finding:
    if code == FIRST_ANSWER_AGAIN:
        return Finding.DOUBT  # executed once, but what came of it is not told
    if code == SAME_MESSAGE_LATELY and is_retry:
        return Finding.DOUBT  # the message it collides with is probably ours
    return _FINDING_OF_CLASS[classify(code, inside_recipient=inside_recipient)]


def _strongest(phone: str, entries: Sequence[RecipientFinding]) -> RecipientFinding:
    """One finding from all entries of a phone: an id proves, entries that disagree or are absent do not."""
    if not entries:
        return RecipientFinding(phone, Finding.DOUBT)
    created = [entry for entry in entries if entry.finding is Finding.CREATED]
    if created:
        return created[0]
    first = entries[0]
    if any(entry.finding is not first.finding for entry in entries):
        return replace(first, finding=Finding.DOUBT)
    return first


def _anomaly(kind: AnomalyKind, key: str, result: RecipientResult) -> Anomaly:
    return Anomaly(kind, item_key=key, phone=result.phone, message_id=result.message_id, code=result.code)
