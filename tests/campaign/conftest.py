from collections.abc import Callable
from typing import Any

import pytest

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.gateway.payload import MessageContent


@pytest.fixture
def make_campaign() -> Callable[..., CampaignFile]:
    """A campaign from its message in plain JSON values; anything else of the file by keyword."""

    def make(message: dict[str, Any], **rest: Any) -> CampaignFile:
        content = MessageContent.model_validate(message, strict=False)
        return CampaignFile(name="Осінь", message=content, **rest)

    return make


@pytest.fixture
def sms() -> Callable[..., CampaignFile]:
    """A campaign with only an SMS of this text."""

    def make(text: str, **rest: Any) -> CampaignFile:
        message = MessageContent.model_validate({"sms": {"sender": "Zatyshok", "text": text}})
        return CampaignFile(name="Осінь", message=message, **rest)

    return make


@pytest.fixture
def viber(make_campaign: Callable[..., CampaignFile]) -> Callable[..., CampaignFile]:
    """A campaign with only a Viber message of these fields; the file's own keys go to the file."""

    def make(**fields: Any) -> CampaignFile:
        rest = {name: fields.pop(name) for name in CampaignFile.model_fields if name in fields}
        return make_campaign({"viber": {"sender": "ZATYSHOK", **fields}}, **rest)

    return make
