"""What a live account lacks: said before the countdown, with the place where it is mended."""

import pytest

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.problems import ProblemCode, Severity
from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.review.account_checks import check_account
from smsbat_composer.workspace.settings import Account, Mode

HYBRID = CampaignFile(
    name="Autumn",
    message=MessageContent(
        sms=SmsContent(sender="Zatyshok", text="hi"), viber=ViberContent(sender="ZATYSHOK", text="hi")
    ),
)
ONLY_SMS = HYBRID.model_copy(update={"message": HYBRID.message.model_copy(update={"viber": None})})
BARE = Account(id="main", name="Main", mode=Mode.LIVE)
WHOLE = Account(
    id="main", name="Main", mode=Mode.LIVE, viber_senders=("ZATYSHOK",), sms_senders=("Other", "Zatyshok")
)


def _found(campaign: CampaignFile, account: Account, *, has_token: bool) -> list[tuple[str, str | None]]:
    return [
        (problem.code.value, problem.field)
        for problem in check_account(campaign, account, has_token=has_token)
    ]


def test_a_whole_account_lacks_nothing() -> None:
    assert _found(HYBRID, WHOLE, has_token=True) == []


def test_without_token_and_senders_each_lack_leads_to_its_field() -> None:
    assert _found(HYBRID, BARE, has_token=False) == [
        ("token_missing", "account.token"),
        ("account_without_sender", "account.viber_senders"),
        ("account_without_sender", "account.sms_senders"),
    ]
    assert {problem.severity for problem in check_account(HYBRID, BARE, has_token=False)} == {Severity.ERROR}


def test_only_the_channels_in_use_need_a_sender() -> None:
    assert _found(ONLY_SMS, BARE, has_token=True) == [("account_without_sender", "account.sms_senders")]


def test_a_sender_of_another_account_is_a_warning_at_the_message() -> None:
    other = Account(id="b", name="B", mode=Mode.LIVE, viber_senders=("B",), sms_senders=("Zatyshok",))
    (problem,) = check_account(HYBRID, other, has_token=True)
    assert (problem.code, problem.severity) == (ProblemCode.SENDER_NOT_LISTED, Severity.WARNING)
    assert problem.field == "viber.sender"
    assert problem.values == {"account": "B", "sender": "ZATYSHOK"}


@pytest.mark.parametrize("has_token", [True, False])
def test_practice_needs_neither(has_token: bool) -> None:
    practice = Account(id="practice", name="", mode=Mode.PRACTICE)
    assert _found(HYBRID, practice, has_token=has_token) == []
