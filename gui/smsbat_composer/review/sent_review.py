"""What a campaign in the journal was planned to be: it is judged no more, and nobody is left out anew."""

import threading
from contextlib import closing
from pathlib import Path

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.estimate import estimate
from smsbat_composer.delivery.already_sent import AlreadySent
from smsbat_composer.delivery.campaign_record import read_campaign_record
from smsbat_composer.delivery.result_rows import read_columns, read_tally
from smsbat_composer.delivery.sent_rows import rows_with_the_same_text, sent_rows
from smsbat_composer.recipients.outcomes import Counts
from smsbat_composer.review.campaign_review import Review
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.settings import Prices


def review_sent_campaign(
    campaign: CampaignFile,
    campaign_id: str,
    prices: Prices,
    *,
    journal: Path,
    cancel: threading.Event | None = None,
) -> Review:
    """Its people and texts by the journal's rows; raises estimate.Cancelled once `cancel` is set.

    Where the contacts are removed there is no estimate. Its cost is no news: the journal knows the limit
    that was shown before the sending.
    """
    with closing(connect(journal, readonly=True)) as connection:
        tally = read_tally(connection, campaign_id)
        columns = read_columns(connection, campaign_id)
        is_kept = read_campaign_record(connection, campaign_id).contacts_removed_at is None
        rows = sent_rows(connection, campaign_id)
        return Review(
            problems=(),
            counts=Counts(
                to_send=tally.to_send + tally.already_sent,
                duplicates=tally.duplicates,
                stop_list=tally.stop_list,
                invalid=tally.invalid,
            ),
            estimate=estimate(campaign, columns, rows, prices, cancel=cancel) if is_kept else None,
            already_sent=AlreadySent(rows_with_the_same_text(connection, campaign_id)),
            left_out=tally.already_sent,
        )
