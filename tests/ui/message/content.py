"""The campaign and the rows that the tests of the message step are about."""

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.open_campaign import OpenCampaign

ROWS = (
    ("Телефон", "Ім’я", "Звертання", "Місто"),
    ("050 000 12 34", "Олена", "Олено", "Київ"),
    ("067 000 45 18", "Андрій", "", "Львів"),
    ("093 000 77 02", "Ірина", "пані Ірино", "Переяслав-Хмельницький"),
)

VIBER_TEXT = "{Звертання}, вітаємо!\nЧекаємо: {Місто}"
SMS_TEXT = "{Звертання}, znyzhka u «Zatyshok» — chekaiemo: {Місто}"

HYBRID = CampaignFile(
    name="Осінь",
    message=MessageContent(
        sms=SmsContent(sender="Zatyshok", text=SMS_TEXT),
        viber=ViberContent(sender="ZATYSHOK", text=VIBER_TEXT, ttl=3600),
    ),
    if_empty={"Звертання": "Вітаємо"},
    transliterate_sms=True,
)


def changed(message: MessageContent, campaign: CampaignFile = HYBRID) -> CampaignFile:
    """The campaign with another message."""
    return campaign.model_copy(update={"message": message})


def with_viber(**fields: object) -> CampaignFile:
    """The campaign with another Viber message."""
    return changed(HYBRID.message.model_copy(update={"viber": ViberContent.model_validate(fields)}))


def with_sms(text: str, *, latin: bool = True) -> CampaignFile:
    """The campaign with another SMS text."""
    sms = SmsContent(sender="Zatyshok", text=text)
    campaign = changed(HYBRID.message.model_copy(update={"sms": sms}))
    return campaign.model_copy(update={"transliterate_sms": latin})


def campaign_of(step: MessageStep) -> OpenCampaign:
    """The open campaign behind a step."""
    return step._campaign


def message_of(step: MessageStep) -> MessageContent:
    """What the campaign would send now."""
    return campaign_of(step).campaign.message
