"""What keeps a campaign from going out although its message is right: the account, and who got it before."""

from collections.abc import Mapping

from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.sentences.problem_facts import Explain, ProblemFacts, ProblemWords
from smsbat_composer.words import tr


def _token_missing(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("The account “{account}” has no token", account=facts.text("account")),
        tr("Without it the gateway takes nothing. Set it in Settings."),
    )


def _account_without_sender(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field} of “{account}”: there are none", field=facts.field, account=facts.text("account")),
        tr("Add the names that are registered with the provider in Settings."),
    )


def _sender_not_listed(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr(
            "{field} “{sender}” is not among those of “{account}”",
            field=facts.field,
            sender=facts.text("sender"),
            account=facts.text("account"),
        ),
        tr("The gateway refuses a sender that is not registered. Choose another one, or add it in Settings."),
    )


def _already_sent(facts: ProblemFacts) -> ProblemWords:
    days = facts.figure("days")
    if facts.blocks:
        return facts.words(
            tr("Everybody on the list got this text already", comment="problem"),
            tr(
                "All {n} people got, or are about to get, it within {days} days. "
                "Change the text or the list, or send again on purpose.",
                n=facts.whole("people"),
                days=days,
            ),
        )
    return facts.words(
        tr("{n} people get the same text again", n=facts.whole("people")),
        tr("They got it, or are about to get it, within {days} days.", days=days),
    )


SAFEGUARD_PROBLEMS: Mapping[ProblemCode, Explain] = {
    ProblemCode.ALREADY_SENT: _already_sent,
    ProblemCode.TOKEN_MISSING: _token_missing,
    ProblemCode.ACCOUNT_WITHOUT_SENDER: _account_without_sender,
    ProblemCode.SENDER_NOT_LISTED: _sender_not_listed,
}
