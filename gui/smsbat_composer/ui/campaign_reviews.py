"""The review that the window shows of a campaign: of a draft what would be sent, of a sent one what was."""

import threading

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.estimate import Cancelled
from smsbat_composer.composer import Composer
from smsbat_composer.review import Review, review_campaign, review_sent_campaign
from smsbat_composer.review.account_checks import check_account


def review_draft(
    composer: Composer,
    campaign_id: str,
    campaign: CampaignFile,
    cancel: threading.Event,
    *,
    sends_again: bool,
) -> Review | None:
    """The review, of the account in use too; None when it was overtaken by a newer edit."""
    settings = composer.settings
    account = settings.account
    try:
        review = review_campaign(
            campaign,
            composer.drafts.list_path(campaign_id),
            settings.prices,
            account,
            journal=composer.workspace.database,
            sends_again=sends_again,
            cancel=cancel,
        )
    except Cancelled:
        return None
    return review.with_problems(check_account(campaign, account, has_token=composer.has_token(account)))


def review_sent(
    composer: Composer, campaign_id: str, campaign: CampaignFile, cancel: threading.Event
) -> Review | None:
    """What the journal says of it; None when it was closed meanwhile."""
    prices, journal = composer.settings.prices, composer.workspace.database
    try:
        return review_sent_campaign(campaign, campaign_id, prices, journal=journal, cancel=cancel)
    except Cancelled:
        return None
