"""The connection, the address, the token and the account: what is wrong with them, and what to do."""

from collections.abc import Mapping

from smsbat_composer.sentences.codes import code_advice, code_sentence
from smsbat_composer.sentences.facts import Facts, Sentence
from smsbat_composer.words import tr

_UNKNOWN_NAME = "gaierror"
_UNTRUSTED = {"SSLCertVerificationError", "SSLError", "CertificateError"}


def _not_reached(facts: Facts) -> str:
    host = facts.text("host")
    if facts.text("cause") == _UNKNOWN_NAME:
        return tr(
            "The address {host} was not found. Check the internet connection and the address in Settings. "
            "Nothing was sent.",
            host=host,
        )
    if facts.text("cause") in _UNTRUSTED:
        return tr(
            "{host} cannot prove that it is who it says, so no token was shown to it. "
            "Check the address and this computer’s clock, or ask your administrator. Nothing was sent.",
            host=host,
        )
    return tr(
        "There is no connection to {host}. Check the internet connection and try again. Nothing was sent.",
        host=host,
    )


def _busy(facts: Facts) -> str:
    if facts.whole("retry_after"):
        return tr(
            "The gateway {host} is asked too often. Try again in {n} seconds.",
            host=facts.text("host"),
            n=facts.whole("retry_after"),
        )
    return tr("The gateway {host} is asked too often. Try again in a minute.", host=facts.text("host"))


def _refused(facts: Facts) -> str:
    if facts.has("response_code"):
        code = facts.whole("response_code")
        name = facts.text("name") if facts.has("name") else ""
        return f"{code_sentence(code, name)}. {code_advice(code)}"
    if facts.whole("http_status") in {401, 403}:
        return tr(
            "The gateway {host} does not accept the token. Enter it again in Settings.",
            host=facts.text("host"),
        )
    if facts.whole("http_status") == 402:
        return tr("There is no money left on the account. Top it up.")
    return tr("The gateway {host} refused to answer. Check its address in Settings.", host=facts.text("host"))


def _token_missing(facts: Facts) -> str:
    if not facts.has("account"):
        return tr("The account has no token. Enter it in Settings.")
    return tr("The account “{account}” has no token. Enter it in Settings.", account=facts.text("account"))


GATEWAY_SENTENCES: Mapping[str, Sentence] = {
    "gateway_not_reached": _not_reached,
    "gateway_no_answer": lambda facts: tr(
        "{host} did not answer in time. Check the internet connection and try again.",
        host=facts.text("host"),
    ),
    "gateway_bad_answer": lambda facts: tr(
        "{host} answered, but not as the gateway does. Check the address in Settings.",
        host=facts.text("host"),
    ),
    "gateway_busy": _busy,
    "gateway_refused": _refused,
    "base_url_malformed": lambda _: tr(
        "This is not an address. It looks like this: https://restapi.smsbat.com"
    ),
    "base_url_not_https": lambda facts: tr(
        "The address must begin with https://, or others could read the token on its way to {host}.",
        host=facts.text("host"),
    ),
    "base_url_has_extras": lambda _: tr(
        "Leave only the server in the address: no user name, no ? and no #. "
        "It looks like this: https://restapi.smsbat.com"
    ),
    "account_unknown": lambda facts: tr(
        "There is no account “{account}”. There are: {known}.",
        account=facts.text("account"),
        known=facts.names("known"),
    ),
    "token_missing": _token_missing,
    "token_empty": lambda _: tr("The token is empty. Copy it from your account at the provider."),
    "token_malformed": lambda _: tr(
        "This is not a token: it holds characters that no token has. "
        "Copy it again from your account at the provider."
    ),
    "token_damaged": lambda _: tr(
        "What the system’s password store keeps for this account is not its token. Enter the token again."
    ),
    "token_not_removed": lambda _: tr(
        "The system’s password store still keeps the token. Remove it there: it stands under “SMSBAT "
        "Composer”."
    ),
    "practice_needs_no_token": lambda _: tr("Practice needs no token. Name a live account, or make one."),
    "keyring_unavailable": lambda facts: tr(
        "The system’s password store does not answer ({reason}). Unlock it and try again. "
        "The token is kept nowhere else.",
        reason=facts.text("reason"),
    ),
    "keyring_untrusted": lambda facts: tr(
        "This computer has no password store that keeps a secret ({backend} does not), "
        "so a token is never written down.",
        backend=facts.text("backend"),
    ),
    "keyring_silent": lambda facts: tr(
        "The system’s password store has not answered for {n} seconds. Unlock it and try again.",
        n=facts.whole("seconds"),
    ),
    "keyring_unfaithful": lambda _: tr(
        "The system’s password store gave back something other than it was given, so it is not relied on."
    ),
}
