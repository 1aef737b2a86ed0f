"""A message is kept as a template from a campaign's menu, and starts another campaign, through clicks."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.options import Options
from smsbat_composer.composer import Composer
from smsbat_composer.gateway.payload import MessageContent, SmsContent
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.campaign_page import MESSAGE, CampaignPage
from smsbat_composer.ui.campaigns_page import CampaignsPage
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.main_window import MainWindow
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
    with qtbot.waitSignal(page.template_asked) as asked:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert asked.args == composer.templates.all()
    wait_for_background()


def test_a_template_without_quiet_hours_takes_the_usual_ones_and_no_others_do(
    qtbot: QtBot, window: MainWindow, composer: Composer
) -> None:
    composer.settings = replace(composer.settings, quiet_hours="21:00-09:00")
    for name, hours in (("Осінь", None), ("Весна", "22:00-07:00")):
        options = Options(quiet_hours=hours)
        composer.templates.save(name, CampaignFile(name="", message=SALE, options=options))
    spring, autumn = composer.templates.all()
    window.campaigns.template_asked.emit(autumn)
    qtbot.waitUntil(lambda: window.page is not None)
    assert window.page is not None
    made = window.page.campaign.campaign
    assert (made.name, made.message, made.options.quiet_hours) == ("Осінь", SALE, "21:00-09:00")
    taken = window.page.campaign
    taken.edit(made.model_copy(update={"options": Options()}))
    window.page.templates.use.trigger()
    choosing = dialog_of(window.page, TemplatesDialog)
    assert isinstance(choosing, TemplatesDialog)
    choosing.chosen.emit(autumn)
    assert taken.campaign.options.quiet_hours == "21:00-09:00"
    choosing.chosen.emit(spring)
    assert taken.campaign.options.quiet_hours == "22:00-07:00"
    choosing.reject()
    file = composer.drafts.load(composer.new_from_file(autumn.path))
    assert file.campaign.options.quiet_hours is None
    wait_for_background()
