"""Step 2: what is said, and beside it what a recipient will see."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smsbat_composer.campaign.limits import VIBER_TTL_DEFAULT
from smsbat_composer.drafts.switched_off import (
    ChannelChoice,
    Composition,
    with_channels,
    with_kind,
    with_own_texts,
    with_shared_texts,
)
from smsbat_composer.drafts.viber_kinds import ViberKind
from smsbat_composer.gateway.payload import SmsContent, ViberContent
from smsbat_composer.ui.components.panel import Panel, rule
from smsbat_composer.ui.components.reading_order import order_tabs
from smsbat_composer.ui.components.segmented import Segment, Segmented
from smsbat_composer.ui.message.channel_bar import ChannelBar
from smsbat_composer.ui.message.content_edits import with_message
from smsbat_composer.ui.message.cost_footer import CostFooter
from smsbat_composer.ui.message.if_empty import IfEmptyProblem
from smsbat_composer.ui.message.insert_bar import InsertBar
from smsbat_composer.ui.message.preview_panel import PreviewPanel
from smsbat_composer.ui.message.shared_section import SharedSection
from smsbat_composer.ui.message.sms_section import SmsSection
from smsbat_composer.ui.message.text_field import TextField
from smsbat_composer.ui.message.viber_section import ViberSection
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr

_RECIPIENTS, _REVIEW = 0, 2  # the steps beside this one
_WIDE = 1100  # of the window; narrower, the preview goes under a switch
_LEAST_WIDTH = 720
_MARGIN, _GAP = 20, 16


class MessageStep(QWidget):
    """Its widgets show the open campaign and change it by `edit`; nothing of it is kept here."""

    go_to_step = Signal(int)

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self.channel_bar = ChannelBar(campaign)
        self.insert_bar = InsertBar(campaign)
        self.if_empty_problem = IfEmptyProblem(campaign)
        self.shared = SharedSection(campaign)
        self.preview = PreviewPanel(campaign)
        self.viber = ViberSection(campaign)
        self.sms = SmsSection(campaign)
        self.footer = CostFooter(campaign)
        self.view = Segmented(
            [Segment("text", tr("Message")), Segment("preview", tr("Preview", comment="view"))]
        )
        self._between = rule()
        self._editors = QScrollArea()
        self._is_narrow: bool | None = None
        self._last_text: TextField = self.viber.text
        self._lay_out()
        self._connect()
        self._show_channels()
        self._fit()

    # --- layout

    def _lay_out(self) -> None:
        page = Panel("bg")
        sections = QVBoxLayout(page)
        sections.setContentsMargins(dp(_MARGIN), dp(12), dp(_MARGIN), dp(_GAP))
        sections.setSpacing(dp(_GAP))
        for widget in (self.shared, self.viber, self._between, self.sms):
            sections.addWidget(widget)
        sections.addStretch(1)
        self._editors.setWidget(page)
        self._editors.setWidgetResizable(True)
        self._editors.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._editors.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.channel_bar.add(self.view)
        left = QVBoxLayout()
        left.setSpacing(0)
        for bar in (self.channel_bar, self.insert_bar, self.if_empty_problem):
            left.addWidget(bar)
        left.addWidget(self._editors, 1)
        self._left = left
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addLayout(left, 1)
        self._body.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._body, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.channel_bar.channels_chosen.connect(self._choose_channels)
        self.channel_bar.kind_chosen.connect(self._choose_kind)
        self.insert_bar.column_chosen.connect(self._insert)
        self.insert_bar.list_asked.connect(lambda: self.go_to_step.emit(_RECIPIENTS))
        self.footer.next_asked.connect(lambda: self.go_to_step.emit(_REVIEW))
        self.view.chosen.connect(lambda _: self._place_preview())
        self.preview.watch_keys(self)
        self.channel_bar.sharing_chosen.connect(self._share)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._remember)
        self._campaign.campaign_changed.connect(self._show_channels)
        self._campaign.stepped.connect(self._show_sharing_anew)

    # --- wide and narrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Small enough for a wide step to become a narrow one."""
        return QSize(dp(_LEAST_WIDTH), super().minimumSizeHint().height())

    def _fit(self) -> None:
        narrow = self.window().width() < dp(_WIDE)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._place_preview()

    def _place_preview(self) -> None:
        """Beside the editors, or in a narrow window in their place."""
        alone = bool(self._is_narrow) and self.view.selected() == "preview"
        self.view.setVisible(bool(self._is_narrow))
        self.channel_bar.set_narrow(is_narrow=bool(self._is_narrow))
        for widget in (self.insert_bar, self._editors):
            widget.setVisible(not alone)
        if self._is_narrow:
            self._left.addWidget(self.preview, 1)
        else:
            self._body.addWidget(self.preview)
        self.preview.setVisible(alone or not self._is_narrow)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own
        order_tabs(self)  # cards, answers, columns and fixes come and go
        return super().focusNextPrevChild(next)

    # --- what the user does

    def _choose_channels(self, channels: ChannelChoice) -> None:
        account = self._campaign.composer.account
        ttl = VIBER_TTL_DEFAULT.value  # written down so that the user sees it
        new_sms = SmsContent(sender=next(iter(account.sms_senders), None))
        new_viber = ViberContent(sender=next(iter(account.viber_senders), None), ttl=ttl)
        self._switch(lambda now: with_channels(now, channels, new_sms=new_sms, new_viber=new_viber))

    def _choose_kind(self, kind: ViberKind) -> None:
        self._switch(lambda now: with_kind(now, kind))

    def _share(self, wanted: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._switch(with_shared_texts if wanted else with_own_texts)
        self.shared.ask(wanted=wanted)
        self._show_channels()

    def _show_sharing_anew(self) -> None:
        """What was asked for may just have been undone, except under the caret."""
        focused = QApplication.focusWidget()
        self.shared.ask(wanted=focused is not None and self.shared.isAncestorOf(focused))
        self._show_channels()

    def _switch(self, switched: Callable[[Composition], Composition]) -> None:
        """Say something else with what there is; what is not said now is kept."""
        campaign = self._campaign
        after = switched(Composition(campaign.campaign.message, campaign.switched_off))
        campaign.edit(with_message(campaign.campaign, after.message), switched_off=after.switched_off)

    def _insert(self, column: str) -> None:
        target = self._last_text
        if not target.isVisibleTo(self):
            shown = (field for field in (self.viber.text, self.sms.text) if field.isVisibleTo(self))
            target = next(shown, target)
        inherits = target in {self.viber.text, self.sms.text} and not target.editor.template()
        if inherits and self.shared.text.isVisibleTo(self):
            target = self.shared.text  # a word in the channel's own field would replace what all of them say
        target.editor.insert_column(column)
        target.editor.setFocus()

    def _remember(self, _old: QWidget | None, focused: QWidget | None) -> None:
        field = focused.parent() if focused is not None else None
        if isinstance(field, TextField) and self.isAncestorOf(field):
            self._last_text = field
        cards = self.viber.carousel.cards if self.viber.carousel else ()
        for place, card in enumerate(cards):
            if focused is not None and card.isAncestorOf(focused):
                self.preview.phone.show_card(place)  # the one that is worked on

    def focus_field(self, field: str) -> None:
        """Go to the place of a wire path, such as `sms.text` or `if_empty.City`, and tell its problem."""
        if self._is_narrow and self.view.selected() != "text":
            self.view.select("text")
            self._place_preview()
        if field.startswith("if_empty."):
            # Once the step is on the screen: a popup stands where its place is then.
            column = field.partition(".")[2]
            QTimer.singleShot(0, self, lambda: self._ask_value(column))
            return
        widget = self._widget_of(field)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._editors.ensureWidgetVisible(widget))

    def _ask_value(self, column: str) -> None:
        if not self.insert_bar.ask_value(column):
            self.if_empty_problem.remove.setFocus(Qt.FocusReason.OtherFocusReason)

    def _widget_of(self, path: str) -> QWidget:
        """The input of a wire path; of something that has none, the kind of message."""
        self.viber.show_place(path)
        for text_field in (self.shared.text, self.viber.text, *self.viber.line_fields, self.sms.text):
            if text_field.path == path:
                text_field.visit()
                return text_field.editor
        for sender in (self.shared.sender_field, self.viber.sender_field, self.sms.sender_field):
            if sender.path == path:
                sender.visit()
                return sender.box
        uses_viber = self._campaign.campaign.message.viber is not None
        others: dict[str, QWidget] = {
            "viber.ttl": self.viber.ttl,
            "viber.count_clicks": self.viber.count_clicks,
            "viber.is_transactional": self.viber.transactional,
            "viber.file_id": self.viber.file.number,
            "sms.is_flash": self.sms.flash,
            "transliterate_sms": self.sms.latin,
        }
        return others.get(path, self.channel_bar.kind if uses_viber else self.channel_bar.channels)

    # --- what the campaign says

    def _show_channels(self) -> None:
        message = self._campaign.campaign.message
        self.viber.setVisible(message.viber is not None)
        self.sms.setVisible(message.sms is not None)
        self._between.setVisible(message.is_hybrid)
        self.channel_bar.show_sharing(is_shared=self.shared.is_shown)
