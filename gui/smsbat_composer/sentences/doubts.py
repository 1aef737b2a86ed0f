"""What is known of requests in doubt, and what the user's decisions mean, in plain words."""

from collections.abc import Callable, Mapping
from http import HTTPStatus

from smsbat_composer.delivery.doubts import AuditLine, DoubtfulRequest
from smsbat_composer.delivery.report_evidence import ReportOutcome
from smsbat_composer.delivery.result_rows import AttemptEvidence
from smsbat_composer.delivery.states import Decision, OutcomeClass
from smsbat_composer.delivery.trust import TrustLevel
from smsbat_composer.gateway.exchange import PACKED
from smsbat_composer.sentences.codes import code_sentence
from smsbat_composer.words import tr

# What stands in the evidence in place of an exception class when nobody saw an answer fail.
_CUT_OFF = "Interrupted"
_ROLLED_BACK = "DatabaseRolledBack"
_TIMED_OUT = frozenset({"ReadTimeout", "DeadlineExceeded"})


def happened_sentence(doubt: DoubtfulRequest) -> str:
    """What the doubt comes from, short, without a full stop."""
    return attempt_sentence(doubt.attempt) if doubt.attempt is not None else _from_backup()


def attempt_sentence(attempt: AttemptEvidence) -> str:
    """What came back of one transmission, short, without a full stop."""
    if attempt.exception is not None:
        return _failure(attempt.exception, attempt.elapsed or 0)
    if attempt.http_status is not None and not 200 <= attempt.http_status < 300:
        return tr("The gateway answered “{status}”", status=_status_words(attempt.http_status))
    if attempt.outcome is OutcomeClass.ANSWERED:
        return tr("The answer does not name these people")
    if attempt.code:
        said = code_sentence(attempt.code, attempt.code_name or "")
        return tr("The gateway answered: {said}", said=said)
    return tr("The answer could not be read")


_REPEATS: Mapping[TrustLevel, Callable[[], str]] = {
    TrustLevel.UNPROVEN: lambda: tr(
        "The program has not repeated it: it is not proven that the gateway discards repeats."
    ),
    TrustLevel.PROVEN: lambda: tr(
        "The program repeats it no more: it is too old for the gateway’s memory as far as that is proven."
    ),
    TrustLevel.DISPROVED: lambda: tr(
        "The program has not repeated it: the gateway does not discard repeats."
    ),
}


def repeats_sentence(level: TrustLevel) -> str:
    """Whether the program repeated a doubtful request by itself, and why it does not."""
    return _REPEATS[level]()


def _failure(exception: str, elapsed: float) -> str:
    if exception == _CUT_OFF:
        return tr("The program ended before the answer came")
    if exception == _ROLLED_BACK:
        return _from_backup()
    if exception == PACKED:
        return tr("The answer could not be read")
    if exception in _TIMED_OUT:
        return tr("No answer came for {seconds} s", seconds=round(elapsed))
    return tr("The connection broke after the request had begun")


def _from_backup() -> str:
    return tr("The journal was restored from a copy")


def _status_words(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


_DECISIONS: Mapping[Decision, Callable[[int], str]] = {
    Decision.TREAT_AS_SENT: lambda count: tr("{n} recipients treated as sent", n=count),
    Decision.SEND_AGAIN: lambda count: tr("{n} recipients to be sent to again", n=count),
    Decision.PROVIDER_REPORT: lambda count: tr("{n} recipients settled by the provider’s report", n=count),
    Decision.REPEAT_RECOGNISED: lambda count: tr(
        "{n} recipients treated as sent: the gateway says it has this request", n=count
    ),
    Decision.MESSAGE_NAMED: lambda count: tr(
        "{n} recipients in no doubt any more: the gateway told the numbers of their messages", n=count
    ),
}


def decision_sentence(line: AuditLine) -> str:
    """What was decided, about how many, and about which request where it was one."""
    said = _DECISIONS[line.decision](line.recipients)
    if line.request_number is None:
        return said
    return tr("{decision} (№ {number})", decision=said, number=line.request_number)


def report_outcome_sentence(outcome: ReportOutcome) -> str:
    """What a provider's report has settled, and what it has not."""
    if outcome.settled == 0:
        return tr("The report settles nobody’s doubt: no phone of it was written to at that time.")
    said = tr("{n} doubts are settled by the report.", n=outcome.settled)
    if outcome.still_in_doubt:
        said += " " + tr("{n} recipients stay in doubt.", n=outcome.still_in_doubt)
    return said
