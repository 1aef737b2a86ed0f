"""What the campaign costs by the prices in the settings, if all of it went one way."""

from smsbat_composer.campaign.estimate import Estimate
from smsbat_composer.words.formats import money
from smsbat_composer.workspace.settings import Prices


def all_by_viber(estimate: Estimate, prices: Prices) -> str:
    """Every recipient reached by Viber; "" when the price is not known."""
    return "" if prices.viber is None else money(estimate.recipients * prices.viber, prices.currency)


def all_by_sms(estimate: Estimate, prices: Prices) -> str:
    """Every recipient reached by SMS, each with the parts it takes; "" when the price is not known."""
    if prices.sms_part is None or estimate.parts is None:
        return ""
    return money(estimate.parts.total * prices.sms_part, prices.currency)
