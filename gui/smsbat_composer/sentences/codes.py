"""What the gateway's response codes say, in words; the code itself stands in tooltips and reports."""

from collections.abc import Callable, Mapping

from smsbat_composer.words import tr

_SENTENCES: Mapping[int, Callable[[], str]] = {
    0: lambda: tr("The gateway accepted the message"),
    1: lambda: tr("The gateway answers"),
    103: lambda: tr("The gateway got no token"),
    104: lambda: tr("The message has no content"),
    105: lambda: tr("The gateway does not recognise the account"),
    106: lambda: tr("The account is not active"),
    200: lambda: tr("The message has no sender"),
    201: lambda: tr("The message has no text"),
    202: lambda: tr("The request has no recipients"),
    203: lambda: tr("There is not enough money on the account"),
    204: lambda: tr("The message has no button"),
    205: lambda: tr("The button has no caption"),
    206: lambda: tr("The button has no address"),
    300: lambda: tr("The gateway did not understand the request"),
    301: lambda: tr("The token is not valid"),
    302: lambda: tr("The sender’s name is wrong"),
    303: lambda: tr("The start time is wrong"),
    304: lambda: tr("The text is wrong"),
    305: lambda: tr("Wrong number"),
    306: lambda: tr("The wait before SMS is wrong"),
    307: lambda: tr("The gateway does not know this message"),
    400: lambda: tr("This sender is not allowed"),
    401: lambda: tr("The sender is not active"),
    402: lambda: tr("The gateway does not take this image"),
    403: lambda: tr("The gateway does not allow this start time"),
    404: lambda: tr("On the gateway’s stop list"),
    405: lambda: tr("Too many recipients in one request"),
    406: lambda: tr("This country is not served"),
    407: lambda: tr("The number was twice in the request"),
    408: lambda: tr("The button’s caption is too long"),
    409: lambda: tr("The gateway does not allow this wait before SMS"),
    410: lambda: tr("A transactional message may not hold this"),
    411: lambda: tr("The gateway does not take the message’s content"),
    412: lambda: tr("The gateway does not allow this text"),
    413: lambda: tr("The text is too long"),
    414: lambda: tr("The gateway does not show this message"),
    415: lambda: tr("This sender may not send transactional messages"),
    416: lambda: tr("The text follows no registered template"),
    417: lambda: tr("The gateway does not know the attached file"),
    418: lambda: tr("The attached file is empty"),
    419: lambda: tr("The gateway does not take files of this kind"),
    420: lambda: tr("The attached file is too large"),
    421: lambda: tr("The account may not send messages of this kind"),
    423: lambda: tr("The attached file’s name is too long"),
    425: lambda: tr("Not one of the account’s test numbers"),
    426: lambda: tr("The test messages are used up"),
    427: lambda: tr("The same message went to this number moments ago"),
    500: lambda: tr("The gateway failed while it answered"),
    501: lambda: tr("The gateway failed while it wrote its answer"),
    502: lambda: tr("The gateway could not read the request"),
    503: lambda: tr("The gateway could not pass the SMS on"),
    504: lambda: tr("The gateway could not pass the Viber message on"),
    505: lambda: tr("The gateway could not take the image over"),
    506: lambda: tr("The gateway could not take the file over"),
    507: lambda: tr("The gateway had this request already"),
    800: lambda: tr("The gateway accepted the messages"),
    801: lambda: tr("The gateway took the messages on"),
    802: lambda: tr("The gateway accepted some of the messages"),
    803: lambda: tr("The gateway took some of the messages on"),
    999: lambda: tr("The gateway failed inside"),
}


def _nothing_to_do() -> str:
    return tr("There is nothing to do.")


def _new_token() -> str:
    return tr("Enter the token again in Settings and check the connection.")


def _other_sender() -> str:
    return tr("Choose a sender that is registered with the provider, or have this one allowed.")


def _correct_text() -> str:
    return tr("Correct the text.")


def _correct_time() -> str:
    return tr("Choose a time within the next 14 days, or send at once.")


def _correct_wait() -> str:
    return tr("Set the wait before SMS from 1 minute to 24 hours.")


def _correct_button() -> str:
    return tr("Fill in both the button’s caption and its address.")


def _other_image() -> str:
    return tr("Choose a JPG or PNG image of up to 1 MB with an https address.")


def _other_file() -> str:
    return tr("Send the message without the file, or ask the provider about it.")


def _ask_provider() -> str:
    return tr("Ask the provider.")


def _send_later() -> str:
    return tr("It can be sent again later.")


def _settle_doubt() -> str:
    return tr("They may have got the message, or not. Decide under Needs attention.")


_ADVICES: Mapping[int, Callable[[], str]] = {
    **dict.fromkeys((0, 1, 407, 800, 801), _nothing_to_do),
    **dict.fromkeys((103, 105, 301), _new_token),
    **dict.fromkeys((200, 302, 400, 401), _other_sender),
    **dict.fromkeys((104, 201, 304), _correct_text),
    **dict.fromkeys((303, 403), _correct_time),
    **dict.fromkeys((306, 409), _correct_wait),
    **dict.fromkeys((204, 205, 206), _correct_button),
    **dict.fromkeys((402, 505), _other_image),
    **dict.fromkeys((417, 418, 419, 420, 423, 506), _other_file),
    **dict.fromkeys((300, 307, 411, 414, 502), _ask_provider),
    **dict.fromkeys((503, 504), _send_later),
    **dict.fromkeys((427, 500, 501, 507, 999), _settle_doubt),
    106: lambda: tr("Ask the provider to activate the account."),
    202: lambda: tr("Add recipients."),
    203: lambda: tr("Top up the account and go on."),
    305: lambda: tr("Correct it in your file."),
    404: lambda: tr("The person asked for no messages. Take the number out of your lists."),
    405: lambda: tr("Lower the recipients per request in Settings."),
    406: lambda: tr("Take the number out, or ask the provider to open the country."),
    408: lambda: tr("Shorten the caption to 30 characters."),
    410: lambda: tr("Take out the image and the button, or the “transactional” mark."),
    412: lambda: tr("Word it differently, or have it approved by the provider."),
    413: lambda: tr("Shorten the text."),
    415: lambda: tr("Choose another sender, or take out the “transactional” mark."),
    416: lambda: tr("Use a registered template, or take out the “transactional” mark."),
    421: lambda: tr("Ask the provider to open this kind of message."),
    425: lambda: tr("Ask the provider to end the test mode, or add the number to the test numbers."),
    426: lambda: tr("Ask the provider to end the test mode."),
    802: lambda: tr("See each recipient’s own reason."),
    803: lambda: tr("See each recipient’s own reason."),
}


def code_sentence(code: int, name: str) -> str:
    """What a code says, without a full stop; one we do not know is shown by the gateway's `name` for it."""
    sentence = _SENTENCES.get(code)
    if sentence is not None:
        return sentence()
    if name:
        return tr("The gateway says “{name}”", name=name)
    return tr("The gateway gave no reason that we know")


def code_advice(code: int) -> str:
    """What to do about a code, as whole sentences."""
    return _ADVICES.get(code, _ask_provider)()
