"""Templates in a campaign's menu: keep its message as one, or take the message of one."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from smsbat_composer.drafts.switched_off import SwitchedOff
from smsbat_composer.drafts.templates import Template, TemplateShelf
from smsbat_composer.ui.background import background
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.templates.name_dialog import NameDialog
from smsbat_composer.ui.templates.templates_dialog import TemplatesDialog
from smsbat_composer.words import tr

_TAKEN = ("message", "if_empty", "transliterate_sms", "options")


class TemplateMenu(QObject):
    """`told` carries what came of saving one, `failed` the error; `taken`: the message is another now."""

    told = Signal(str)
    failed = Signal(object)
    taken = Signal()

    def __init__(self, campaign: OpenCampaign, menu: QMenu, window: QWidget) -> None:
        super().__init__(window)
        self._campaign = campaign
        self.save = menu.addAction(tr("Save as template…"), self.ask_for_name)
        self.use = menu.addAction(tr("Start from a template…"), self.ask_for_template)
        menu.aboutToShow.connect(lambda: self.use.setEnabled(not campaign.is_sent))

    @property
    def _window(self) -> QWidget:
        parent = self.parent()  # never kept: the two would hold each other
        assert isinstance(parent, QWidget)  # noqa: S101 - as it was made
        return parent

    @property
    def _shelf(self) -> TemplateShelf:
        return self._campaign.composer.templates

    def ask_for_name(self) -> None:
        """Ask for a name, then keep the message and the options under it."""
        said = tr(
            "Message, values for empty cells and options are kept; recipients and the start time are not. "
            "A template of the same name is replaced."
        )
        dialog = NameDialog(tr("Save as template"), self._campaign.campaign.name, said, self._window)
        dialog.accepted.connect(lambda: self._save(dialog.chosen))
        dialog.open()

    def _save(self, name: str) -> None:
        content, shelf = self._campaign.campaign, self._shelf
        background(
            lambda: shelf.save(name, content),
            done=lambda _: self.told.emit(tr("Saved as the template “{name}”", name=name)),
            failed=self.failed.emit,
            owner=self,
        )

    def ask_for_template(self) -> None:
        """Let a template be chosen; its message takes the place of this one's, and can be undone."""
        said = tr("The message and the options of this campaign become the template’s. Undo takes them back.")
        dialog = TemplatesDialog(self._shelf, said, self._window)
        dialog.chosen.connect(self._take)
        dialog.open()

    def _take(self, template: Template) -> None:
        campaign = self._campaign
        said = campaign.composer.content_of(template)
        content = {name: getattr(said, name) for name in _TAKEN}
        campaign.edit(campaign.campaign.model_copy(update=content), switched_off=SwitchedOff())
        self.taken.emit()
