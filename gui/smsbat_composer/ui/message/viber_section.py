"""The Viber message: from whom, how long it waits, its text, image and button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.estimate import Estimate
from smsbat_composer.campaign.limits import VIBER_TTL_DEFAULT
from smsbat_composer.ui.components.choice_box import ChoiceBox
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.note import Note
from smsbat_composer.ui.components.wrapping_row import WrappingRow
from smsbat_composer.ui.message.content_edits import with_field
from smsbat_composer.ui.message.counters import caption_counter, viber_counter
from smsbat_composer.ui.message.durations import OFFERED, duration_words
from smsbat_composer.ui.message.end_mark import EndMark
from smsbat_composer.ui.message.field_problems import problem_at
from smsbat_composer.ui.message.problem_slot import ProblemSlot
from smsbat_composer.ui.message.sender_field import SenderField
from smsbat_composer.ui.message.text_field import TextField
from smsbat_composer.ui.message.viber_kinds import EDITED_KINDS, KIND_FIELDS, ViberKind, kind_of
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import SEMIBOLD, Tone, dp, font
from smsbat_composer.words import tr

_LABEL, _CAPTION = 84, 196


class ViberSection(QWidget):
    """Shows the fields its kind has; a kind that is not edited yet is only told."""

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self.sender_field = SenderField(campaign, "viber.sender", tr("Viber sender", comment="field"))
        self.ttl = ChoiceBox(measure="toolbar")
        self.ttl.setAccessibleName(tr("How long Viber may take"))
        self._ttl_label = text_label(size=12, ink="text2")
        self.count_clicks = _check_box(tr("Count clicks", comment="field"))
        self.transactional = _check_box(tr("Transactional", comment="field"))
        self.transactional.setToolTip(
            tr("Not advertising: an order, a delivery, a reminder, by a template the provider registered")
        )
        self.text = TextField(campaign, "viber.text", tr("Viber text", comment="field"), lines=4, size=14)
        self.image_url = TextField(campaign, "viber.image_url", tr("Image address"))
        self.caption = TextField(campaign, "viber.caption", tr("Button caption", comment="field"))
        self.action = TextField(campaign, "viber.action", tr("Button address", comment="field"))
        self._caption_mark = EndMark(self.caption.editor)
        self._address_marks = {
            "image_url": EndMark(self.image_url.editor),
            "action": EndMark(self.action.editor),
        }
        self._problems = ProblemSlot()
        self._untouched = Note("plain")
        self._estimate: Estimate | None = None  # the last one known
        self._rows = QGridLayout()
        self._lay_out()
        self.ttl.chosen.connect(lambda seconds: self._edit("ttl", seconds))
        self.count_clicks.clicked.connect(lambda on: self._edit("count_clicks", on))
        self.transactional.clicked.connect(lambda on: self._edit("is_transactional", on))
        campaign.campaign_changed.connect(self.refresh)
        campaign.review_changed.connect(self._show_review)
        campaign.sent_changed.connect(self.refresh)
        self.refresh()
        self._show_review()

    @property
    def text_fields(self) -> tuple[TextField, ...]:
        """The fields that take placeholders."""
        return self.text, self.image_url, self.caption, self.action

    # --- layout

    def _lay_out(self) -> None:
        head = WrappingRow()
        head.add(
            text_label("Viber", size=14, weight=SEMIBOLD),
            text_label(tr("from", comment="before a sender"), size=12, ink="text2"),
            self.sender_field.box,
            self._ttl_label,
            self.ttl,
        )
        head.add_gap()
        head.add(self.count_clicks, self.transactional)
        self._lay_out_rows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(8))
        column.addLayout(head)
        column.addWidget(self.sender_field)
        column.addWidget(self._problems)
        column.addWidget(self._untouched)
        column.addWidget(self.text)
        column.addLayout(self._rows)

    def _lay_out_rows(self) -> None:
        self._rows.setHorizontalSpacing(dp(8))
        self._rows.setVerticalSpacing(dp(8))
        self._rows.setColumnStretch(2, 1)
        self._image_label = self._row_label(tr("Image", comment="label"), 0)
        self._button_label = self._row_label(tr("Button", comment="label"), 1)
        self.caption.setFixedWidth(dp(_CAPTION))
        top = Qt.AlignmentFlag.AlignTop
        self._rows.addWidget(self.image_url, 0, 1, 1, 2, top)
        self._rows.addWidget(self.caption, 1, 1, top)
        self._rows.addWidget(self.action, 1, 2, top)
        self.caption.editor.set_hint(tr("Caption"))
        for field in (self.image_url, self.action):
            field.editor.set_hint("https://")

    def _row_label(self, text: str, row: int) -> QLabel:
        label = text_label(text, ink="text2")
        label.setFixedWidth(dp(_LABEL))
        label.setFixedHeight(self.caption.editor.height())
        self._rows.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        return label

    # --- content

    def refresh(self) -> None:
        """Show what the campaign says."""
        campaign = self._campaign.campaign
        viber = campaign.message.viber
        if viber is None:
            return
        self._show_kind(kind_of(campaign.message), campaign)
        seconds = VIBER_TTL_DEFAULT.value if viber.ttl is None else viber.ttl
        self.ttl.set_choices([(known, duration_words(known)) for known in sorted({*OFFERED, seconds})])
        self.ttl.select(seconds)
        hybrid = campaign.message.is_hybrid
        self._ttl_label.setText(tr("wait before SMS") if hybrid else tr("deliver within"))
        self.count_clicks.setChecked(bool(viber.count_clicks))
        self.transactional.setChecked(bool(viber.is_transactional))
        for widget in (self.ttl, self.count_clicks, self.transactional):
            widget.setEnabled(not self._campaign.is_sent)
        self._show_counters()

    def _show_kind(self, kind: ViberKind, campaign: CampaignFile) -> None:
        fields = KIND_FIELDS.get(kind, ("text",) if campaign.message.viber_text is not None else ())
        self.text.setVisible("text" in fields)
        self.image_url.setVisible("image_url" in fields)
        self._image_label.setVisible("image_url" in fields)
        for widget in (self._button_label, self.caption, self.action):
            widget.setVisible("caption" in fields)
        self._untouched.setVisible(kind not in EDITED_KINDS)
        if kind not in EDITED_KINDS:
            self._untouched.set_text(*_untouched_words(kind, campaign))

    def _edit(self, name: str, value: object) -> None:
        path = f"viber.{name}"
        self._campaign.edit(with_field(self._campaign.campaign, path, value), path)

    def _show_counters(self) -> None:
        campaign = self._campaign.campaign
        review = self._campaign.review
        if review is not None:
            self._estimate = review.estimate
        self.text.show_counter(viber_counter(campaign, self._estimate))
        counter = caption_counter(campaign)
        self._caption_mark.show_words(counter.size, ink=Tone.REFUSED if counter.is_over else "text3")

    # --- review

    def _show_review(self) -> None:
        review = self._campaign.review
        if review is None or self._campaign.campaign.message.viber is None:
            return
        self._show_counters()
        elsewhere = ("viber.ttl", "viber.is_transactional", "viber.carousel", "viber.survey", "viber.file_id")
        self._problems.show_problem(problem_at(review, *elsewhere, visited=True))
        for name, mark in self._address_marks.items():
            path = f"viber.{name}"
            address = str(getattr(self._campaign.campaign.message.viber, name) or "")
            sound = not any(problem.field == path for problem in review.errors)
            is_safe = sound and address.lower().startswith("https://")
            mark.show_words("HTTPS" if is_safe else "", icon="ok", ink=Tone.DELIVERED)


def _check_box(text: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setFont(font(12))
    return box


def _untouched_words(kind: ViberKind, campaign: CampaignFile) -> tuple[str, str]:
    viber = campaign.message.viber
    text = tr("It is sent as the campaign file has it. Here it cannot be changed yet.")
    if kind is ViberKind.CAROUSEL:
        return tr("A carousel of {n} cards", n=len(viber.carousel or ()) if viber else 0), text
    if kind is ViberKind.SURVEY:
        return tr("A survey with {n} options", n=len(viber.survey or ()) if viber else 0), text
    return tr("A file, number {number}", number=viber.file_id if viber else ""), text
