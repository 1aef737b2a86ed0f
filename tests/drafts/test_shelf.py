"""Drafts are kept with everything that was typed in them."""

import json

import pytest

from smsbat_composer.campaign.campaign_file import CampaignFile, read_campaign
from smsbat_composer.campaign.campaign_file_error import CampaignFileError, FileFault
from smsbat_composer.drafts import DraftShelf
from smsbat_composer.drafts.switched_off import SwitchedOff
from smsbat_composer.drafts.viber_kinds import ViberKind
from smsbat_composer.gateway.payload import Card, MessageContent, SmsContent, ViberContent
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace

CAMPAIGN = CampaignFile(name="Осінь", message=MessageContent(sms=SmsContent(sender="Z", text="{Ім’я}")))
OFF = SwitchedOff(
    viber=ViberContent(image_url="https://x/i.jpg"),
    viber_kind=ViberKind.IMAGE,
    other_kinds=ViberContent(survey=("так", "ні"), carousel=(Card(title="Плед"),)),
    shared_text="усім",
)


@pytest.fixture
def shelf(workspace: Workspace) -> DraftShelf:
    return DraftShelf(workspace)


def test_what_is_switched_off_is_kept_and_doubled_with_the_rest(shelf: DraftShelf) -> None:
    draft = shelf.load(shelf.create(CAMPAIGN, OFF))
    assert (draft.campaign, draft.switched_off) == (CAMPAIGN, OFF)
    copy = shelf.load(shelf.duplicate(draft.campaign_id, "Copy"))
    assert (copy.campaign.name, copy.switched_off) == ("Copy", OFF)


def test_a_draft_without_it_is_a_campaign_file(shelf: DraftShelf, workspace: Workspace) -> None:
    campaign_id = shelf.create(CAMPAIGN)
    file = workspace.campaign_folder(campaign_id) / "campaign.json"
    assert read_campaign(file) == CAMPAIGN
    shelf.save(campaign_id, CAMPAIGN, OFF)
    shelf.save(campaign_id, CAMPAIGN)
    assert read_campaign(file) == CAMPAIGN


@pytest.mark.parametrize("kept", [{"sms": 5}, {"surprise": 1}, [], None])
def test_what_cannot_be_read_of_it_costs_no_draft(
    shelf: DraftShelf, workspace: Workspace, kept: object, caplog: pytest.LogCaptureFixture
) -> None:
    campaign_id = shelf.create(CAMPAIGN, OFF)
    file = workspace.campaign_folder(campaign_id) / "campaign.json"
    plain = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(plain | {"switched_off": kept}), encoding="utf-8")
    draft = shelf.load(campaign_id)
    assert (draft.campaign, draft.switched_off) == (CAMPAIGN, SwitchedOff())
    assert "switched off" in caplog.text


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"{", FileFault.NOT_JSON),
        (b"[]", FileFault.WRONG_FORMAT),
        (b"\xff", FileFault.NOT_UTF8),
        (b" " * 2**21, FileFault.TOO_LARGE),
        (json.dumps({"switched_off": {}}).encode(), FileFault.WRONG_FORMAT),
    ],
)
def test_a_broken_draft_is_told_with_its_file(
    shelf: DraftShelf, workspace: Workspace, content: bytes, fault: FileFault
) -> None:
    campaign_id = shelf.create(CAMPAIGN)
    file = workspace.campaign_folder(campaign_id) / "campaign.json"
    file.write_bytes(content)
    with pytest.raises(CampaignFileError) as told:
        shelf.load(campaign_id)
    assert (told.value.code, told.value.values["path"]) == (fault, file)
    assert shelf.all() == []


def test_a_draft_that_is_not_there_is_told(shelf: DraftShelf) -> None:
    with pytest.raises(UserError, match="campaign_unknown"):
        shelf.load("nowhere")
