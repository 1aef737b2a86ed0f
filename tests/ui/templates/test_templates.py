"""A message is kept as a template from a campaign's menu, and starts another campaign, through clicks."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.composer import Composer
from smsbat_composer.gateway.payload import MessageContent, SmsContent
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.campaign_page import MESSAGE, CampaignPage
from smsbat_composer.ui.campaigns_page import CampaignsPage
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.templates.name_dialog import NameDialog
from smsbat_composer.ui.templates.templates_dialog import TemplatesDialog

SALE = MessageContent(sms=SmsContent(sender="Zatyshok", text="{Ім’я}, -20 %"))


def names(composer: Composer) -> list[str]:
    return [template.campaign.name for template in composer.templates.all()]


def dialog_of(window: QWidget, kind: type[QWidget]) -> QWidget:
    found = window.findChild(kind)
    assert found is not None
    return found


def test_a_message_is_kept_by_name_and_becomes_another_campaigns(
    qtbot: QtBot, composer: Composer, deliveries: Deliveries
) -> None:
    first = composer.drafts.create(CampaignFile(name="Осінь", message=SALE, if_empty={"Ім’я": ""}))
    campaign = OpenCampaign(composer, first)
    page = CampaignPage(campaign, deliveries)
    qtbot.addWidget(page)
    page.show()
    page.templates.save.trigger()
    asked = dialog_of(page, NameDialog)
    assert isinstance(asked, NameDialog)
    assert asked.chosen == "Осінь"
    asked.name.clear()
    assert not asked.save.isEnabled()
    asked.name.setText(" Sale ")
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(composer) == ["Sale"])
    campaign.close()

    other = OpenCampaign(composer, composer.new_campaign("Зима"))
    page = CampaignPage(other, deliveries)
    qtbot.addWidget(page)
    page.show()
    before = other.campaign
    page.templates.use.trigger()
    choosing = dialog_of(page, TemplatesDialog)
    assert isinstance(choosing, TemplatesDialog)
    qtbot.waitUntil(choosing.use.isEnabled)
    qtbot.keyClick(choosing.table, Qt.Key.Key_Return)
    assert (other.campaign.message, other.campaign.if_empty) == (SALE, {"Ім’я": ""})
    assert (other.campaign.name, page.step()) == ("Зима", MESSAGE)
    other.undo()
    assert other.campaign == before
    other.close()


def test_the_list_of_campaigns_leads_to_templates_once_there_are_any(
    qtbot: QtBot, composer: Composer, deliveries: Deliveries
) -> None:
    page = CampaignsPage(composer, deliveries)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.listed):
        page.refresh()
    assert not page.template_button.isVisible()
    for name in ("Весна", "Осінь"):
        composer.templates.save(name, CampaignFile(name="", message=SALE))
    page.refresh()
    qtbot.waitUntil(page.template_button.isVisible)
    qtbot.mouseClick(page.template_button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(page, TemplatesDialog)
    assert isinstance(dialog, TemplatesDialog)
    qtbot.waitUntil(dialog.rename.isEnabled)
    qtbot.mouseClick(dialog.rename, Qt.MouseButton.LeftButton)
    dialog.naming.name.setText("осінь")
    qtbot.keyClick(dialog.naming, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Another template is called" in dialog.told.text())
    qtbot.mouseClick(dialog.rename, Qt.MouseButton.LeftButton)
    dialog.naming.name.setText("Літо")
    qtbot.keyClick(dialog.naming, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(composer) == ["Літо", "Осінь"])
    qtbot.waitUntil(lambda: (now := dialog.current()) is not None and now.campaign.name == "Літо")
    qtbot.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.deletion.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (now := dialog.current()) is not None and now.campaign.name == "Осінь")
    assert names(composer) == ["Осінь"]
    made: list[Path] = []
    page.file_asked.connect(made.append)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert made == [composer.templates.all()[0].path]
    draft = composer.drafts.load(composer.new_from_file(made[0]))
    assert (draft.campaign.name, draft.campaign.message) == ("Осінь", SALE)
    wait_for_background()
