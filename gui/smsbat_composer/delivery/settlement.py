"""What becomes of a recipient after an attempt, as pure rules; the caller writes it down."""

from dataclasses import dataclass

from smsbat_composer.delivery.judgement import Judgement, Verdict
from smsbat_composer.delivery.states import OutcomeClass, RecipientState, RequestState, VerdictKind

# Evidence that speaks of the request as a whole, and where the request waits for its next attempt.
_WAITS_AS = {OutcomeClass.NOT_SENT: RequestState.WAITING, OutcomeClass.REFUSED_BEFORE: RequestState.HELD}


@dataclass(frozen=True, slots=True)
class Settled:
    """A recipient's next state; `leaves_request` when it will be sent in another request than this one."""

    state: RecipientState
    leaves_request: bool = False


def settle_whole(judgement: Judgement, *, is_doubted: bool) -> RequestState | None:
    """The request's state when the whole of it surely did not go out; None when its recipients decide.

    WAITING or HELD: the same bytes go again. DONE: it was too large, its recipients go in smaller ones.
    `is_doubted`: an attempt of the request ended UNKNOWN. What a later one says of itself (not sent, no
    balance) then says nothing about that one.
    """
    if is_doubted:
        return None
    return RequestState.DONE if judgement.is_too_large else _WAITS_AS.get(judgement.outcome)


def settle(verdict: Verdict, *, is_doubted: bool) -> Settled:
    """The state after an attempt that may have been executed.

    A message_id proves creation whatever else is said; everything else bows to a doubt.
    """
    if verdict.message_id:
        return Settled(RecipientState.ACCEPTED)
    if is_doubted:
        return Settled(RecipientState.UNKNOWN)
    if verdict.kind is VerdictKind.REFUSED:
        return Settled(RecipientState.REFUSED)
    if verdict.kind is VerdictKind.HELD:
        return Settled(RecipientState.PLANNED, leaves_request=True)
    return Settled(RecipientState.UNKNOWN)
