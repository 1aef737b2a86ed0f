"""The one judgement of a campaign before it is sent, for the window's steps and for `check`."""

from smsbat_composer.review.campaign_review import ALREADY_SENT_FIELD, Review, review_campaign
from smsbat_composer.review.sent_review import review_sent_campaign

__all__ = ["ALREADY_SENT_FIELD", "Review", "review_campaign", "review_sent_campaign"]
