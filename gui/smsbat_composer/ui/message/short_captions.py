"""Captions that are often written and too long for a card, and shorter ones that say the same."""

from collections.abc import Mapping
from types import MappingProxyType

# In the language of the message, not of the window.
_SHORTER: Mapping[str, str] = MappingProxyType(
    {
        "переглянути": "Дивитися",
        "переглянути все": "Дивитися",
        "купити зараз": "Купити",
        "замовити зараз": "Замовити",
        "дізнатися більше": "Деталі",
        "детальна інформація": "Деталі",
        "перейти на сайт": "На сайт",
        "перейти до каталогу": "У каталог",
        "зареєструватися": "Записатися",
        "забронювати": "Бронювати",
        "see the offer": "See offer",
        "shop the sale": "Shop now",
        "find out more": "Details",
        "read the details": "Details",
        "visit the site": "Our site",
    }
)


def shorter_caption(caption: str, limit: int) -> str | None:
    """A caption that says the same in at most so many characters; None where none is known."""
    shorter = _SHORTER.get(" ".join(caption.casefold().split()))
    return shorter if shorter is not None and len(shorter) <= limit else None
