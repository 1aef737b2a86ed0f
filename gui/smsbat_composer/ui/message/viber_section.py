"""The Viber message: from whom, how long it waits, its text, and what stands under it by its kind."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.campaign.estimate import Estimate
from smsbat_composer.drafts.viber_kinds import FIXED_TRANSACTIONAL, KIND_FIELDS, ViberKind, kind_of
from smsbat_composer.ui.components.field import set_invalid
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.components.wrapping_row import WrappingRow
from smsbat_composer.ui.message.carousel_editor import CarouselEditor
from smsbat_composer.ui.message.content_edits import with_field
from smsbat_composer.ui.message.counters import viber_counter
from smsbat_composer.ui.message.edited_pictures import EditedPictures
from smsbat_composer.ui.message.file_field import FileField
from smsbat_composer.ui.message.line_field import LineField
from smsbat_composer.ui.message.problem_slot import PlaceProblem
from smsbat_composer.ui.message.sender_field import SenderField
from smsbat_composer.ui.message.shared_section import OwnText
from smsbat_composer.ui.message.survey_editor import SurveyEditor
from smsbat_composer.ui.message.text_field import TextField, writing_hint
from smsbat_composer.ui.message.ttl_box import TtlBox
from smsbat_composer.ui.message.undo_keys import UndoKeys
from smsbat_composer.ui.message.viber_rows import ViberRows
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import SEMIBOLD, dp, font
from smsbat_composer.words import tr

_TEXT_LINES = 4


class ViberSection(QWidget):
    """Shows the fields its kind has; the editors of cards and answers are made when first needed."""

    def __init__(self, campaign: OpenCampaign) -> None:
        super().__init__()
        self._campaign = campaign
        self._pictures = EditedPictures(campaign.pictures, self)
        self.sender_field = SenderField(campaign, "viber.sender", tr("Viber sender", comment="field"))
        self.ttl = TtlBox(tr("How long Viber may take"))
        self._ttl_label = text_label(size=12, ink="text2")
        self.count_clicks = _check_box(tr("Count clicks", comment="field"))
        self.transactional = _check_box(tr("Transactional", comment="field"))
        self.transactional.setToolTip(
            tr("Not advertising: an order, a delivery, a reminder, by a template the provider registered")
        )
        self._locked = _LockedWords()
        self.problems = PlaceProblem(campaign, "viber.ttl", "viber.is_transactional")
        self.text = TextField(
            campaign, "viber.text", tr("Viber text", comment="field"), lines=_TEXT_LINES, size=14
        )
        self.text.set_hint(writing_hint())
        self.rows = ViberRows(campaign)
        self.file = FileField(campaign)
        self.carousel: CarouselEditor | None = None
        self.survey: SurveyEditor | None = None
        self._kind: ViberKind | None = None
        self._estimate: Estimate | None = None  # the last one known
        self._column = QVBoxLayout(self)
        self._lay_out()
        UndoKeys(campaign, self).watch(self.ttl.typed)
        self.ttl.chosen.connect(self._set_ttl)
        self.ttl.unread.connect(self._keep_unread_ttl)
        self.count_clicks.clicked.connect(lambda on: self._edit("count_clicks", on))
        self.transactional.clicked.connect(lambda on: self._edit("is_transactional", on))
        campaign.pictures.changed.connect(self._pictures.tell)
        campaign.campaign_changed.connect(self.refresh)
        campaign.review_changed.connect(self._show_review)
        campaign.sent_changed.connect(self.refresh)
        self.refresh()
        self._show_review()

    @property
    def line_fields(self) -> tuple[LineField, ...]:
        """Every field of one line there is, of the kinds that are not shown too."""
        cards = self.carousel.cards if self.carousel else ()
        options = self.survey.options if self.survey else ()
        return (
            self.rows.image_url,
            self.rows.caption,
            self.rows.action,
            *(field for card in cards for field in card.fields),
            *(option.field for option in options),
        )

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
        head.add(self.count_clicks, self.transactional, self._locked)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dp(8))
        self._column.addLayout(head)
        own = OwnText(self._campaign, "viber.text")
        for widget in (self.sender_field, self.problems, self.text, own, self.rows, self.file):
            self._column.addWidget(widget)

    # --- content

    def refresh(self) -> None:
        """Show what the campaign says."""
        message = self._campaign.campaign.message
        viber = message.viber
        if viber is None:
            return
        self._show_kind(kind_of(message))
        self.ttl.show_wait(viber.ttl, self._campaign.switched_off.unread_ttl)
        self._ttl_label.setText(tr("wait before SMS") if message.is_hybrid else tr("deliver within"))
        self.count_clicks.setChecked(bool(viber.count_clicks))
        self.transactional.setChecked(bool(viber.is_transactional))
        for widget in (self.ttl, self.count_clicks, self.transactional):
            widget.setEnabled(not self._campaign.is_sent)
        fixed = FIXED_TRANSACTIONAL.get(kind_of(message))
        is_locked = fixed is not None and fixed == bool(viber.is_transactional)
        self.transactional.setVisible(not is_locked)
        self._locked.setVisible(is_locked)
        self._show_counter()
        self._pictures.show(self._picture_fields)

    @property
    def _picture_fields(self) -> tuple[LineField, ...]:
        if self._kind is ViberKind.CAROUSEL:
            return tuple(card.image_url for card in self.carousel.cards) if self.carousel else ()
        return (self.rows.image_url,) if self._kind and "image_url" in KIND_FIELDS[self._kind] else ()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pictures.show(())

    def _show_kind(self, kind: ViberKind) -> None:
        if kind is self._kind:
            return
        self._kind = kind
        fields = KIND_FIELDS[kind]
        self._make_editor(kind)
        self.text.setVisible("text" in fields)
        self.text.show_title(_text_title(kind))
        self.text.editor.set_least_lines(_TEXT_LINES if not _text_title(kind) else 1)
        self.rows.show_rows(image="image_url" in fields, button="caption" in fields)
        self.file.setVisible("file_id" in fields)
        if self.carousel is not None:
            self.carousel.setVisible(kind is ViberKind.CAROUSEL)
        if self.survey is not None:
            self.survey.setVisible(kind is ViberKind.SURVEY)
        self._locked.show_words(
            tr("Transactional only") if kind is ViberKind.SURVEY else tr("Advertising only")
        )

    def _make_editor(self, kind: ViberKind) -> None:
        if kind is ViberKind.CAROUSEL and self.carousel is None:
            self.carousel = CarouselEditor(self._campaign)
            self._column.addWidget(self.carousel)
        elif kind is ViberKind.SURVEY and self.survey is None:
            self.survey = SurveyEditor(self._campaign)
            self._column.addWidget(self.survey)

    def show_place(self, path: str) -> None:
        """Make the field of a wire path visible where it stands on a card that is closed."""
        for card in self.carousel.cards if self.carousel else ():
            if any(field.path == path for field in card.fields):
                card.set_open(is_open=True)

    def _edit(self, name: str, value: object) -> None:
        self._campaign.edit(with_field(self._campaign.campaign, f"viber.{name}", value))

    def _set_ttl(self, seconds: int | None) -> None:
        now = self._campaign
        read = now.switched_off.model_copy(update={"unread_ttl": ""})
        now.edit(with_field(now.campaign, "viber.ttl", seconds), switched_off=read)

    def _keep_unread_ttl(self, typed: str) -> None:
        """What was chosen before must not go out in the place of what is no duration."""
        now = self._campaign
        now.edit(now.campaign, switched_off=now.switched_off.model_copy(update={"unread_ttl": typed}))

    def _show_counter(self) -> None:
        counter = viber_counter(
            self._campaign.campaign, self._estimate, is_brief=bool(self._kind and _text_title(self._kind))
        )
        self.text.show_counter(counter)

    # --- review

    def _show_review(self) -> None:
        review = self._campaign.review
        if review is None or self._campaign.campaign.message.viber is None:
            return
        self._estimate = review.estimate
        self._show_counter()
        self.ttl.typed.setAccessibleDescription(self.problems.text())
        set_invalid(self.ttl, invalid=any(problem.field == "viber.ttl" for problem in review.errors))


def _check_box(text: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setFont(font(12))
    return box


def _text_title(kind: ViberKind) -> str:
    """What stands over the text, where it is not the message itself."""
    if kind is ViberKind.CAROUSEL:
        return tr("Text above the cards")
    return tr("Question") if kind is ViberKind.SURVEY else ""


class _LockedWords(QWidget):
    """A choice that the kind of message has made already: a lock, and what it is."""

    def __init__(self) -> None:
        super().__init__()
        self._words = text_label(size=12, ink="text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(6))
        row.addWidget(TintedIcon("lock", "text2", 13), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words)

    def show_words(self, words: str) -> None:
        """Say what was chosen."""
        self._words.setText(words)
