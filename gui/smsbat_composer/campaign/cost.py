"""The least and the most a campaign can cost."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from smsbat_composer.gateway.payload import MessageContent
from smsbat_composer.workspace.settings import Prices


@dataclass(frozen=True)
class CostRange:
    """Money, from `min` to `max`; they are equal where only one channel is used."""

    min: Decimal
    max: Decimal
    currency: str


def cost_range(
    message: MessageContent, recipients: int, by_parts: Mapping[int, int], prices: Prices
) -> CostRange | None:
    """The range for so many recipients, `by_parts` giving how many of them need so many SMS parts.

    A hybrid message costs least when everybody is reached by Viber and most when nobody is. Where a
    contract makes some SMS the cheaper one, each recipient counts with the lower and the higher price.
    None when a price that is needed is not known.
    """
    if message.is_hybrid:
        if prices.viber is None or prices.sms_part is None:
            return None
        pairs = [(rows, sorted((prices.viber, parts * prices.sms_part))) for parts, rows in by_parts.items()]
        low = sum((rows * pair[0] for rows, pair in pairs), Decimal(0))
        high = sum((rows * pair[1] for rows, pair in pairs), Decimal(0))
        return CostRange(low, high, prices.currency)
    total = _one_channel(message, recipients, by_parts, prices)
    return None if total is None else CostRange(total, total, prices.currency)


def _one_channel(
    message: MessageContent, recipients: int, by_parts: Mapping[int, int], prices: Prices
) -> Decimal | None:
    if message.viber is not None:
        return None if prices.viber is None else recipients * prices.viber
    if message.sms is not None:
        parts = sum(count * rows for count, rows in by_parts.items())
        return None if prices.sms_part is None else parts * prices.sms_part
    return None
