"""Beside the editors: a phone with the message as one recipient gets it, and the way to the others."""

from PySide6.QtCore import QRandomGenerator, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.recipients.phones import format_phone
from smsbat_composer.sentences.channels import channel_word
from smsbat_composer.ui.components.buttons import link, outlined, set_icon
from smsbat_composer.ui.components.labels import ElidedLabel, text_label
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.components.segmented import Segment, Segmented
from smsbat_composer.ui.message.previewed_row import PreviewedRow
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.phone.phone_preview import PhonePreview
from smsbat_composer.ui.phone.shown_message import sms_bubble, viber_bubble
from smsbat_composer.ui.theme import MEDIUM, dp, theme
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_WIDTH = 320


class PreviewPanel(Panel):
    """Alt+Left and Alt+Right go through the recipients wherever the keyboard is on the step."""

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__("window", "left", parent)
        self._campaign = campaign
        self._row = PreviewedRow()
        self.channel = Segmented([Segment(channel, channel_word(channel)) for channel in Channel])
        self.light = Segmented(
            [
                Segment("light", icon="sun", name=tr("Light phone")),
                Segment("dark", icon="moon", name=tr("Dark phone")),
            ]
        )
        self.phone = PhonePreview()
        self.previous = _arrow("chevron-left", tr("Previous recipient (Alt+←)"))
        self.next = _arrow("chevron-right", tr("Next recipient (Alt+→)"))
        self._title = ElidedLabel(weight=MEDIUM)
        self._place = text_label(size=12, ink="text2", tabular=True)
        self.random = link(tr("Random"))
        self.longest = link(tr("Longest"))
        self.shortest = link(tr("Shortest"))
        self.emptiest = link(tr("Emptiest"))
        self._foot = QWidget()
        self._without_list = text_label(
            tr("The names of the columns stand for their values until there is a list."),
            size=12,
            ink="text2",
            wrap=True,
        )
        self._lay_out()
        self._connect()
        dark = "dark" if theme().dark else "light"
        self.light.select(dark)
        self.phone.set_dark(dark == "dark")
        self._use_list()
        self._show_links()
        self.refresh()

    # --- layout

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.channel)
        top.addStretch(1)
        top.addWidget(self.light)
        self._lay_out_foot()
        inner = QWidget()
        inner.setFixedWidth(self.phone.width() + dp(20))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, dp(12), 0, dp(12))
        column.setSpacing(0)
        switches = QWidget()
        switches.setFixedWidth(self.phone.width())
        top.setContentsMargins(0, 0, 0, 0)
        switches.setLayout(top)
        column.addWidget(switches, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(dp(11))
        column.addWidget(self.phone, 1, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(dp(12))
        column.addWidget(self._foot)
        column.addWidget(self._without_list)
        column.addStretch(1)
        column.setStretchFactor(self.phone, 1000)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inner)
        row.addStretch(1)
        self.setMinimumWidth(dp(_WIDTH))

    def _lay_out_foot(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._title, self._place):
            words.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        line = QHBoxLayout()
        line.addWidget(self.previous)
        line.addLayout(words, 1)
        line.addWidget(self.next)
        links = QHBoxLayout()
        for place, button in enumerate((self.random, self.longest, self.shortest, self.emptiest)):
            if place:
                links.addStretch(1)
            links.addWidget(button)
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(10))
        column.addLayout(line)
        column.addLayout(links)

    def _connect(self) -> None:
        campaign = self._campaign
        self.channel.chosen.connect(lambda _: self.refresh())
        self.light.chosen.connect(lambda key: self.phone.set_dark(key == "dark"))
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.random.clicked.connect(self._go_anywhere)
        self.longest.clicked.connect(lambda: self._go_to_estimated("longest_row"))
        self.shortest.clicked.connect(lambda: self._go_to_estimated("shortest_row"))
        self.emptiest.clicked.connect(lambda: self._go_to_estimated("emptiest_row"))
        campaign.campaign_changed.connect(self.refresh)
        campaign.recipients_changed.connect(self._use_list)
        campaign.review_changed.connect(self._show_links)

    def watch_keys(self, step: QWidget) -> None:
        """Take Alt+Left and Alt+Right of a whole step."""
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1)):
            shortcut = QShortcut(QKeySequence(keys), step)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._step(by))

    # --- which recipient

    def _use_list(self) -> None:
        self._row.use(self._campaign.recipients)
        self._foot.setVisible(self._row.count > 0)
        for button in (self.previous, self.next, self.random):
            button.setEnabled(self._row.count > 1)
        self.refresh()

    def _step(self, by: int) -> None:
        self._row.go_to(self._row.index + by)
        self.refresh()

    def _go_anywhere(self) -> None:
        if self._row.count > 1:
            ahead = 1 + QRandomGenerator.global_().bounded(self._row.count - 1)
            self._step(ahead)  # never the one that is shown

    def _go_to_estimated(self, which: str) -> None:
        estimate = self._campaign.review.estimate if self._campaign.review else None
        found = getattr(estimate, which) if estimate else None
        if found is not None:
            self._row.go_to_row(found)
            self.refresh()

    def _show_links(self) -> None:
        review = self._campaign.review
        if review is None:
            return
        estimate = review.estimate
        self.longest.setEnabled(estimate is not None and estimate.longest_row is not None)
        self.shortest.setEnabled(estimate is not None and estimate.shortest_row is not None)
        self.emptiest.setEnabled(estimate is not None and estimate.emptiest_row is not None)

    # --- what is shown

    def refresh(self) -> None:
        """Show the message as it is now."""
        campaign = self._campaign.campaign
        channels = campaign.message.channels
        self.channel.setVisible(len(channels) > 1)
        shown = self.channel.selected() if len(channels) > 1 else next(iter(channels), None)
        if shown is None:
            self.phone.show_message(None)
        else:
            content = self._row.render(campaign)
            self.phone.show_message(sms_bubble(content) if shown == Channel.SMS else viber_bubble(content))
        self._show_place()

    def _show_place(self) -> None:
        row = self._row.row
        names_shown = row is None and bool(Renderer(self._campaign.campaign, ()).unknown_columns)
        self._without_list.setVisible(names_shown)
        if row is None:
            return
        title = tr("{place} of {count}", place=number(self._row.index + 1), count=number(self._row.count))
        self._title.set_text(f"{title} · {self._row.name}" if self._row.name else title)
        where = tr("row {row}", row=number(row.number))
        self._place.setText(f"{format_phone(row.phone)} · {where}" if row.phone else where)


def _arrow(icon_name: str, name: str) -> QPushButton:
    button = outlined("")
    set_icon(button, icon_name)
    button.setFixedSize(dp(28), dp(28))
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
