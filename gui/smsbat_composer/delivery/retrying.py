"""Whom a second campaign can reach although the first one could not; pure rules over a reason."""

from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Reason, Tally
from smsbat_composer.gateway.codes import CodeClass, classify
from smsbat_composer.gateway.statuses import Channel, Status, read_status

# The phone was off or the way was broken; the other failed statuses are told of a number or of a ban.
_PASSING_STATUSES = frozenset({Status.EXPIRED, Status.FAILED})
# What stands in the account's or the message's way is mended before the next campaign. ROW is the person's
# own: a wrong number or an opt-out stays one, and 407 and 427 say that the person has the message.
_PASSING_CLASSES = frozenset({CodeClass.LATER, CodeClass.ACCOUNT, CodeClass.FIX})


def can_succeed(reason: Reason) -> bool:
    """Whether sending the same message to these people again may reach them.

    Never of people in doubt: they may have got it, and only the user decides about that.
    """
    match reason.group:
        case DisplayGroup.REFUSED:
            return reason.code != 0 and classify(reason.code, inside_recipient=True) in _PASSING_CLASSES
        case DisplayGroup.NOT_DELIVERED:
            # A person without Viber has none tomorrow; in a campaign with SMS the SMS has answered for it.
            is_for_good = reason.channel != Channel.SMS and reason.viber_reason != ""
            return not is_for_good and read_status(reason.status) in _PASSING_STATUSES
        case _:
            return False


def count_retryable(tally: Tally) -> int:
    """How many people of a campaign can be reached by a second one."""
    return sum(recipients for reason, recipients in tally.reasons.items() if can_succeed(reason))
