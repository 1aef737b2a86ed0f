"""What a live account lacks to send a campaign.

For the window alone: a terminal is given its token by the command, and a campaign file names its sender.
"""

from collections.abc import Iterator

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.problems import Problem, ProblemCode, found
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.workspace.settings import Account, Mode


def check_account(campaign: CampaignFile, account: Account, *, has_token: bool) -> list[Problem]:
    """The problems of the account this campaign would go out by; practice has none.

    Their fields are `account.token` and `account.<channel>_senders`, which stand in Settings.
    """
    if account.mode is Mode.PRACTICE:
        return []
    problems = list(_check_senders(campaign, account))
    if not has_token:
        problems.insert(0, found(ProblemCode.TOKEN_MISSING, "account.token", account=account.name))
    return problems


def _check_senders(campaign: CampaignFile, account: Account) -> Iterator[Problem]:
    message = campaign.message
    for channel in message.channels:
        is_sms = channel == Channel.SMS
        listed = account.sms_senders if is_sms else account.viber_senders
        sender = message.sms_sender if is_sms else message.viber_sender
        if not listed:
            place = f"account.{channel}_senders"
            yield found(ProblemCode.ACCOUNT_WITHOUT_SENDER, place, account=account.name)
        elif sender and sender not in listed:
            place = f"{channel}.sender"
            yield found(ProblemCode.SENDER_NOT_LISTED, place, account=account.name, sender=sender)
