"""Templates are campaign files in a folder of their own, known by their names."""

from datetime import UTC, datetime

import pytest

from smsbat_composer.campaign.campaign_file import CampaignFile, read_campaign
from smsbat_composer.campaign.options import Options
from smsbat_composer.drafts.templates import TemplateShelf
from smsbat_composer.gateway.payload import MessageContent, SmsContent
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace

CAMPAIGN = CampaignFile(
    name="Осінь",
    message=MessageContent(sms=SmsContent(sender="Z", text="{Ім’я}")),
    if_empty={"Ім’я": "Вітаємо"},
    start_time=datetime(2026, 9, 1, 9, tzinfo=UTC),
    options=Options(canary=50),
)


@pytest.fixture
def shelf(workspace: Workspace) -> TemplateShelf:
    return TemplateShelf(workspace)


def test_all_but_name_and_start_is_kept_once_for_each_name(shelf: TemplateShelf) -> None:
    assert (shelf.is_empty(), shelf.all()) == (True, [])
    shelf.save("Знижки", CAMPAIGN.model_copy(update={"if_empty": {}}))
    shelf.save("знижки", CAMPAIGN)  # in place of it
    (kept,) = shelf.all()
    assert kept.campaign == CAMPAIGN.model_copy(update={"name": "знижки", "start_time": None})
    assert read_campaign(kept.path) == kept.campaign
    assert not shelf.is_empty()


def test_a_name_belongs_to_one_and_what_cannot_be_read_stays(
    shelf: TemplateShelf, workspace: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("Весна", "Осінь"):
        shelf.save(name, CAMPAIGN)
    broken = workspace.templates_folder / "mine.json"
    broken.write_text("{", encoding="utf-8")
    spring, autumn = shelf.all()
    assert "mine.json" in caplog.text
    with pytest.raises(UserError, match="template_name_taken"):
        shelf.rename(spring, "ОСІНЬ")
    shelf.rename(autumn, "ОСІНЬ")
    shelf.delete(spring)
    assert [template.campaign.name for template in shelf.all()] == ["ОСІНЬ"]
    assert broken.exists()
