"""What becomes of a recipient after an attempt, as pure rules; the caller writes it down."""

from dataclasses import dataclass

from smsbat_composer.delivery.judgement import Judgement, Verdict
from smsbat_composer.delivery.states import OutcomeClass, RecipientState, RequestState, VerdictKind
from smsbat_composer.delivery.trust import ReplayAnswer, Trust
from smsbat_composer.gateway.codes import FIRST_ANSWER_AGAIN, SAME_MESSAGE_LATELY

# Evidence that speaks of the request as a whole, and where the request waits for its next attempt.
_WAITS_AS = {OutcomeClass.NOT_SENT: RequestState.WAITING, OutcomeClass.REFUSED_BEFORE: RequestState.HELD}

_CONFLICT = 409  # an HTTP status: the request is known, and no ids are told


@dataclass(frozen=True, slots=True)
class Settled:
    """A recipient's next state; `leaves_request` when it will be sent in another request than this one."""

    state: RecipientState
    leaves_request: bool = False


def settle_whole(judgement: Judgement, *, is_doubted: bool) -> RequestState | None:
    """The request's state when the whole of it surely did not go out; None when its recipients decide.

    WAITING or HELD: the same bytes go again. DONE: it was too large, its recipients go in smaller ones.
    `is_doubted`: an attempt of the request may have been executed. What a later one says of itself (not
    sent, no balance) then says nothing about that one.
    """
    if is_doubted:
        return None
    return RequestState.DONE if judgement.is_too_large else _WAITS_AS.get(judgement.outcome)


def is_recognised(verdict: Verdict, http_status: int | None, trust: Trust) -> bool:
    """Whether a replay without ids tells that the message exists: the gateway said just so when proven.

    More it does not tell: the message can never be asked about, and whom it refused the first time stays
    unsaid. An answer that says anything else of the person, or of the request, is no such answer.
    """
    if verdict.code == FIRST_ANSWER_AGAIN:
        return ReplayAnswer.REPEAT_WITHOUT_IDS in trust.bare_answers
    is_bare = verdict.code is None and not verdict.is_listed
    return is_bare and http_status == _CONFLICT and ReplayAnswer.CONFLICT in trust.bare_answers


def settle(
    verdict: Verdict,
    *,
    is_doubted: bool,
    is_replay: bool = False,
    is_recognised: bool = False,
    is_second_try: bool = False,
) -> Settled:
    """The state after an attempt that may have been executed.

    A message_id proves creation whatever else is said; everything else bows to a doubt. `is_replay`: an
    earlier attempt may have been executed, so this one went to a gateway proven to de-duplicate. Its list
    is then the first answer or the only one, and a refusal that names the person is true of both.
    `is_recognised`: by the function of that name. `is_second_try`: the user sent again after a doubt; that
    the same message went out lately then speaks of the first try, which arrived.
    """
    if verdict.message_id:
        return Settled(RecipientState.ACCEPTED)
    if is_replay:
        return Settled(_after_replay(verdict, is_recognised=is_recognised))
    if not is_doubted and verdict.kind is VerdictKind.HELD:
        return Settled(RecipientState.PLANNED, leaves_request=True)
    if is_doubted or verdict.kind is not VerdictKind.REFUSED:
        return Settled(RecipientState.UNKNOWN)
    speaks_of_first_try = is_second_try and verdict.code == SAME_MESSAGE_LATELY
    return Settled(RecipientState.NEEDS_ATTENTION if speaks_of_first_try else RecipientState.REFUSED)


def _after_replay(verdict: Verdict, *, is_recognised: bool) -> RecipientState:
    """What a replay leaves of a doubt when it brought no message_id."""
    if verdict.code == SAME_MESSAGE_LATELY:  # asked again, it would say so again
        return RecipientState.NEEDS_ATTENTION
    if verdict.kind is VerdictKind.REFUSED and verdict.is_listed:
        return RecipientState.REFUSED
    return RecipientState.WRITTEN_OFF if is_recognised else RecipientState.UNKNOWN
