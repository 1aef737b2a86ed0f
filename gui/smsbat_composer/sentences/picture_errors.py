"""Why a picture cannot be shown, in as few words as fit into its place."""

from collections.abc import Mapping

from smsbat_composer.sentences.facts import Facts, Sentence
from smsbat_composer.words import tr
from smsbat_composer.words.formats import decimal_size, number

_UNKNOWN_NAME = "gaierror"
_UNTRUSTED = {"SSLCertVerificationError", "SSLError", "CertificateError"}


def _not_reached(facts: Facts) -> str:
    host = facts.text("host")
    if facts.text("cause") == _UNKNOWN_NAME:
        return tr(
            "The server {host} was not found. Check the address and the internet connection.", host=host
        )
    if facts.text("cause") in _UNTRUSTED:
        return tr("{host} cannot prove that it is who it says, so it was not asked.", host=host)
    return tr("There is no connection to {host}.", host=host)


def _not_given(facts: Facts) -> str:
    host = facts.text("host")
    match facts.whole("http_status"):
        case 404 | 410:
            return tr("{host} has no such picture.", host=host)
        case 401 | 403 | 407:
            return tr("{host} does not show this picture to everybody.", host=host)
    return tr(
        "{host} did not give the picture, answer {http_status}.",
        host=host,
        http_status=facts.text("http_status"),
    )


def _too_big(facts: Facts) -> str:
    limit = decimal_size(facts.whole("limit"))
    if facts.has("size"):
        return tr(
            "The file is too big: {size}, at most {limit}.",
            size=decimal_size(facts.whole("size")),
            limit=limit,
        )
    return tr("The file is bigger than {limit}.", limit=limit)


PICTURE_SENTENCES: Mapping[str, Sentence] = {
    "picture_address_malformed": lambda _: tr(
        "This is no address of a picture. It looks like this: https://shop.example/sale.jpg"
    ),
    "picture_not_https": lambda facts: tr(
        "The address must begin with https://, not http:// ({host}).", host=facts.text("host")
    ),
    "picture_not_reached": _not_reached,
    "picture_too_slow": lambda facts: tr(
        "{host} is too slow: no picture came in time.", host=facts.text("host")
    ),
    "picture_broken_off": lambda facts: tr(
        "The connection to {host} broke before the whole picture came.", host=facts.text("host")
    ),
    "picture_packed": lambda facts: tr(
        "{host} sends the picture compressed, which nobody asked for: it was not opened.",
        host=facts.text("host"),
    ),
    "picture_redirected": lambda facts: tr(
        "{host} sends from one address to another without end.", host=facts.text("host")
    ),
    "picture_redirected_inside": lambda facts: tr(
        "The address leads on to {host}, inside your own network: nobody else can see the picture there.",
        host=facts.text("host"),
    ),
    "picture_not_given": _not_given,
    "picture_too_big": _too_big,
    "picture_not_image": lambda _: tr("There is no picture at this address, but a page or another file."),
    "picture_wrong_type": lambda facts: tr(
        "This is {kind}. Viber shows only JPG and PNG.", kind=facts.text("kind")
    ),
    "picture_too_many_pixels": lambda facts: tr(
        "{width} × {height} pixels are too many. 800 × 600 is advised.",
        width=number(facts.whole("width")),
        height=number(facts.whole("height")),
    ),
    "picture_damaged": lambda _: tr("The file is damaged: it begins as a picture and does not end as one."),
}
