"""Why people did not get a message, or got it by SMS: short, for a table cell and the reasons panel."""

from collections.abc import Callable, Mapping

from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Fallback, Reason
from smsbat_composer.gateway.statuses import Status, read_status
from smsbat_composer.sentences.codes import code_advice, code_sentence
from smsbat_composer.sentences.states import status_word
from smsbat_composer.words import tr

_REJECTED: Mapping[str, Callable[[], str]] = {
    "SRVC_NOT_VIBER_USER": lambda: tr("No Viber"),
    "SRVC_USER_BLOCKED": lambda: tr("Blocked your messages"),
    "SRVC_NO_SUITABLE_DEVICE": lambda: tr("No device with a recent Viber"),
}

_LEFT_TO_SMS: Mapping[str, Callable[[], str]] = {
    "": lambda: tr("Viber did not reach them"),
    Status.EXPIRED: lambda: tr("Not opened in time"),
    Status.UNDELIVERED: lambda: tr("Viber could not deliver it"),
    Status.REJECTED: lambda: tr("Viber did not take it"),
    Status.FAILED: lambda: tr("Failed on the way in Viber"),
    Status.CANCELLED: lambda: tr("Cancelled in Viber"),
}

_FAILED: Mapping[Status, Callable[[], str]] = {
    Status.EXPIRED: lambda: tr("Phone out of reach"),
    Status.UNDELIVERED: lambda: tr("Could not be delivered"),
    Status.REJECTED: lambda: tr("The operator refused"),
    Status.FAILED: lambda: tr("Failed on the way"),
    Status.CANCELLED: lambda: tr("Cancelled at the gateway"),
}

_REJECTED_ADVICES: Mapping[str, Callable[[], str]] = {
    "SRVC_NOT_VIBER_USER": lambda: tr("Write to them by SMS"),
    "SRVC_USER_BLOCKED": lambda: tr("Do not write to them in Viber"),
    "SRVC_NO_SUITABLE_DEVICE": lambda: tr("Write to them by SMS"),
}

_FAILED_ADVICES: Mapping[Status, Callable[[], str]] = {
    Status.EXPIRED: lambda: tr("Can be repeated later"),
    Status.UNDELIVERED: lambda: tr("Check the number in your file"),
    Status.REJECTED: lambda: tr("Ask the provider"),
    Status.FAILED: lambda: tr("Can be repeated later"),
    Status.CANCELLED: lambda: tr("Ask the provider who cancelled it"),
}

_EXCLUDED: Mapping[DisplayGroup, Callable[[], str]] = {
    DisplayGroup.DUPLICATE: lambda: tr("The phone is in an earlier row"),
    DisplayGroup.STOP_LIST: lambda: tr("On your stop list"),
    DisplayGroup.INVALID: lambda: tr("No phone to send to"),
    DisplayGroup.ALREADY_SENT: lambda: tr("Got the same text lately, and was left out"),
}


def rejected_sentence(raw: str) -> str:
    """Why Viber did not take a message (`rejected_status`); a word we do not know is shown as it came."""
    sentence = _REJECTED.get(raw)
    return sentence() if sentence else tr("Viber says “{word}”", word=raw)


def fallback_sentence(fallback: Fallback) -> str:
    """Why people got an SMS in place of the Viber message."""
    sentence = _LEFT_TO_SMS.get(fallback.viber_reason)
    return sentence() if sentence else rejected_sentence(fallback.viber_reason)


def reason_sentence(reason: Reason) -> str:
    """Why these recipients are where they are, without a full stop; "" where there is nothing to explain."""
    match reason.group:
        case DisplayGroup.REFUSED:
            return _refused(reason)
        case DisplayGroup.NOT_DELIVERED:
            return _not_delivered(reason)
        case DisplayGroup.NEEDS_ATTENTION | DisplayGroup.TREATED_AS_SENT | DisplayGroup.SENT_AGAIN:
            return code_sentence(reason.code, reason.code_name) if reason.code else tr("No answer came")
        case DisplayGroup.READ | DisplayGroup.DELIVERED | DisplayGroup.QUEUED:
            return fallback_sentence(Fallback(reason.viber_reason)) if reason.viber_reason else ""
        case DisplayGroup.NOT_SENT_YET:
            return ""
        case _:
            return _EXCLUDED[reason.group]()


def reason_advice(reason: Reason) -> str:
    """What to do about these recipients, without the last full stop; "" where nothing is to be done."""
    match reason.group:
        case DisplayGroup.REFUSED:
            return code_advice(reason.code).removesuffix(".") if reason.code else tr("Ask the provider")
        case DisplayGroup.NOT_DELIVERED:
            return _not_delivered_advice(reason)
        case DisplayGroup.NEEDS_ATTENTION:
            return tr("They may have got it, or not: decide")
        case DisplayGroup.READ | DisplayGroup.DELIVERED | DisplayGroup.QUEUED if reason.viber_reason:
            return tr("An SMS went instead, nothing to do")
        case DisplayGroup.INVALID:
            return tr("Correct it in your file")
        case _:
            return ""


def _refused(reason: Reason) -> str:
    if reason.code:
        return code_sentence(reason.code, reason.code_name)
    return tr("The provider’s report says “{word}”", word=reason.code_name)


def _not_delivered(reason: Reason) -> str:
    if reason.viber_reason:
        return rejected_sentence(reason.viber_reason)
    sentence = _FAILED.get(read_status(reason.status))
    return sentence() if sentence else status_word(reason.status)


def _not_delivered_advice(reason: Reason) -> str:
    advice = _REJECTED_ADVICES.get(reason.viber_reason) or _FAILED_ADVICES.get(read_status(reason.status))
    return advice() if advice else tr("Ask the provider")
