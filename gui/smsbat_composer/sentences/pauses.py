"""Why the sending stands still: what happened, what that means for the people, and how to go on."""

from collections.abc import Callable, Mapping
from datetime import datetime

from smsbat_composer.campaign.kyiv_time import by_kyiv
from smsbat_composer.delivery.states import DisplayGroup, PauseCode, PauseReason
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.sentences.codes import code_advice, code_sentence
from smsbat_composer.sentences.states import group_word
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_HANDED_OVER = (
    DisplayGroup.READ,
    DisplayGroup.DELIVERED,
    DisplayGroup.QUEUED,
    DisplayGroup.NOT_DELIVERED,
    DisplayGroup.REFUSED,
    DisplayGroup.NEEDS_ATTENTION,
    DisplayGroup.TREATED_AS_SENT,
)

_TITLES: Mapping[PauseCode, Callable[[], str]] = {
    PauseCode.NOT_STARTED: lambda: tr("nothing was sent yet", comment="pause"),
    PauseCode.USER: lambda: tr("by you", comment="pause"),
    PauseCode.RESTARTED: lambda: tr("the program was closed", comment="pause"),
    PauseCode.COMPUTER_SLEPT: lambda: tr("the computer slept or its clock was set", comment="pause"),
    PauseCode.TOKEN_REFUSED: lambda: tr("the gateway does not accept the token", comment="pause"),
    PauseCode.ACCOUNT_INACTIVE: lambda: tr("the account is not active", comment="pause"),
    PauseCode.BALANCE_EMPTY: lambda: tr("the money ran out", comment="pause"),
    PauseCode.SENDER_REFUSED: lambda: tr("the sender is not allowed", comment="pause"),
    PauseCode.ACCOUNT_REFUSED: lambda: tr("the account may not send this", comment="pause"),
    PauseCode.MESSAGE_WRONG: lambda: tr("the gateway refused the message", comment="pause"),
    PauseCode.REQUEST_REFUSED: lambda: tr("the gateway refused the request", comment="pause"),
    PauseCode.GATEWAY_UNREACHABLE: lambda: tr("there is no connection to the gateway", comment="pause"),
    PauseCode.GATEWAY_BUSY: lambda: tr("the gateway is overloaded", comment="pause"),
    PauseCode.TOO_MANY_DOUBTS: lambda: tr("three answers in a row did not come", comment="pause"),
    PauseCode.CREATED_TWICE: lambda: tr("the gateway sent messages again", comment="pause"),
    PauseCode.CANARY: lambda: tr("the first ones are handed over", comment="pause"),
    PauseCode.TOO_MANY_REFUSED: lambda: tr("too many are refused", comment="pause"),
    PauseCode.DOUBTS_SETTLED: lambda: tr("some are to be sent to again", comment="pause"),
    PauseCode.JOURNAL_UNWRITABLE: lambda: tr("the disk does not take the journal", comment="pause"),
    PauseCode.INTERNAL_ERROR: lambda: tr("the program made a mistake", comment="pause"),
}


def _told_by_gateway(pause: PauseReason) -> str:
    """The gateway's own reason and its mend; an HTTP status alone tells none."""
    if pause.response_code is None:
        return ""
    said = code_sentence(pause.response_code, pause.name or "")
    return f"{said}. {code_advice(pause.response_code)} "


_SENTENCES: Mapping[PauseCode, Callable[[PauseReason], str]] = {
    PauseCode.NOT_STARTED: lambda _: tr("Everything is ready and nothing was sent yet. Resume to start."),
    PauseCode.USER: lambda _: tr(
        "You paused the sending. It goes on where it stopped: resume when you like."
    ),
    PauseCode.RESTARTED: lambda _: tr(
        "The program was closed during the sending. What was on its way without an answer waits under "
        "Needs attention. Resume to go on with the others."
    ),
    PauseCode.COMPUTER_SLEPT: lambda _: tr(
        "The computer slept during the sending, or its clock was set. What was on its way without an "
        "answer waits under Needs attention. See whether it is still a good hour, then resume for the others."
    ),
    PauseCode.TOKEN_REFUSED: lambda _: tr(
        "The gateway does not accept the token. The request was not carried out: nobody got anything by it. "
        "Enter the token again in Settings, check the connection and resume."
    ),
    PauseCode.ACCOUNT_INACTIVE: lambda _: tr(
        "The account is not active at the provider. The request was not carried out: "
        "nobody got anything by it. Ask the provider to activate it and resume."
    ),
    PauseCode.BALANCE_EMPTY: lambda _: tr(
        "There is not enough money on the account. Those it did not suffice for got nothing. "
        "Top it up and resume: sending goes on where it stopped."
    ),
    PauseCode.SENDER_REFUSED: lambda _: tr(
        "The provider does not allow this sender. The request was not carried out: "
        "nobody got anything by it. Have the sender allowed and resume."
    ),
    PauseCode.ACCOUNT_REFUSED: lambda pause: (
        _told_by_gateway(pause)
        + tr(
            "The request was not carried out: nobody got anything by it. "
            "Settle it with the provider and resume."
        )
    ),
    PauseCode.MESSAGE_WRONG: lambda pause: (
        _told_by_gateway(pause)
        + tr(
            "The gateway refused the message; those it refused got nothing. If the cause is at the provider, "
            "resume once it is mended; otherwise send a corrected copy to those who have not got it."
        )
    ),
    PauseCode.REQUEST_REFUSED: lambda _: tr(
        "The gateway refused the request without carrying it out: nobody got anything by it. "
        "Check the address and the limits of the account in Settings, then resume."
    ),
    PauseCode.GATEWAY_UNREACHABLE: lambda _: tr(
        "There is no connection to the gateway. What could not leave was not sent. "
        "Check the internet connection and resume."
    ),
    PauseCode.GATEWAY_BUSY: lambda _: tr(
        "The gateway takes nothing more for now. What it sent back was not sent to people. "
        "Resume in a few minutes."
    ),
    PauseCode.TOO_MANY_DOUBTS: lambda _: tr(
        "Three answers in a row did not come. Those people may have got the message, or not: nobody gets it "
        "again unless the gateway has proved that it drops repeats. Check the connection and resume."
    ),
    PauseCode.CREATED_TWICE: lambda _: tr(
        "The gateway had proved that it drops repeats, and now it sent a repeat to people: some got the "
        "message twice: “Who got it twice” names them. From now on the program repeats nothing by "
        "itself. Show this to the provider, then resume for the others."
    ),
    PauseCode.CANARY: lambda _: tr(
        "Nothing more goes out without you, as you asked: see what became of the first ones, "
        "then resume for the others."
    ),
    PauseCode.TOO_MANY_REFUSED: lambda _: tr(
        "The gateway refused more recipients than this campaign allows; they got nothing. See the reasons. "
        "If they are not the message’s fault, resume: refusals are counted anew from there."
    ),
    PauseCode.DOUBTS_SETTLED: lambda _: tr(
        "You decided to send again to people who may get it twice then. "
        "Again nothing was sent yet: resume to send."
    ),
    PauseCode.JOURNAL_UNWRITABLE: lambda _: tr(
        "The journal cannot be written, so nothing more is sent: nobody gets it twice. "
        "Free some space on the disk and resume."
    ),
    PauseCode.INTERNAL_ERROR: lambda _: tr(
        "The program made a mistake and stopped. What was on its way without an "
        "answer waits under Needs attention. Restart the program and resume; its log tells more."
    ),
}


def pause_title(pause: PauseReason) -> str:
    """The reason in a few words, in lower case: it stands behind "Paused at 14:58:"."""
    return _TITLES[pause.code]()


def pause_sentence(pause: PauseReason) -> str:
    """What happened, what that means for the people, and how to go on."""
    return _SENTENCES[pause.code](pause)


def quiet_title(until: datetime) -> str:
    """Until when the sending waits by itself; no full stop."""
    return tr("Quiet hours until {time}, Kyiv time", time=f"{by_kyiv(until):%H:%M}")


def quiet_sentence() -> str:
    """What that means for the user."""
    return tr(
        "Nobody is sent to before; then it goes on by itself. Keep the program open and the computer on."
    )


def holdup_sentence(code: PauseCode) -> str:
    """Why the sending gets on slowly or not at all just now, although it is not paused; no full stop."""
    if code is PauseCode.GATEWAY_UNREACHABLE:
        return tr("No connection to the gateway, it is tried again by itself")
    return tr("The gateway does not take everything now, it is tried again more slowly")


def outcomes_so_far(tally: Tally) -> str:
    """What became of those handed over: "10 handed over: 6 delivered, 4 queued."."""
    counted = ((group, tally.in_group(group)) for group in _HANDED_OVER)
    told = ", ".join(f"{number(count)} {group_word(group)}" for group, count in counted if count)
    return tr("{n} handed over: {outcomes}.", n=tally.handed_over, outcomes=told)
