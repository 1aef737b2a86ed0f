"""Every message is rendered here: for the preview, the checks, the price and the sending alike.

Spreadsheets have up to a million rows, so everything but the values is prepared once: each text becomes a
format, and so does the JSON of the whole message.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.compiled_text import CompiledText, picker
from smsbat_composer.campaign.content_format import ContentFormat
from smsbat_composer.campaign.message_fields import FieldKind, MessageField, is_blank, message_fields
from smsbat_composer.campaign.placeholders import column_key, literal_text, parse
from smsbat_composer.campaign.transliteration import to_latin
from smsbat_composer.gateway.payload import MessageContent, SmsContent


class Rendered(NamedTuple):
    """One row's message: compact UTF-8 JSON in wire order, and the text that each channel shows.

    `content_json` is the whole message: equal messages have equal bytes, so it serves as a key.
    """

    content_json: bytes
    sms_text: str | None
    viber_text: str | None

    def __repr__(self) -> str:
        """Nothing of the content: it holds a recipient's cells, and a repr may reach a log."""
        return f"Rendered({len(self.content_json)} bytes)"

    def message(self) -> MessageContent:
        """The message as an object."""
        return MessageContent.model_validate_json(self.content_json)


@dataclass(frozen=True)
class UsedColumn:
    """A column that some placeholder asks for; `if_empty` is None where the campaign has no entry."""

    header: str
    index: int
    if_empty: str | None


class Renderer:
    """Renders a campaign for the rows of one list; a placeholder without a column stays as written.

    Immutable, so threads may share it. A row's *values* are the cells of `used_columns`, blanks replaced.
    """

    def __init__(self, campaign: CampaignFile, columns: Sequence[str]) -> None:
        message = self._message = _without_blank_texts(campaign.message)
        fields = message_fields(message)
        self.used_columns = _used_columns(fields, columns, campaign.if_empty)
        self.unknown_columns = _unknown_columns(fields, columns)
        slots = {column_key(column.header): slot for slot, column in enumerate(self.used_columns)}
        self.texts: Mapping[str, CompiledText] = {field.path: CompiledText(field, slots) for field in fields}
        self.sms = _channel_text(self.texts, "sms", present=message.sms is not None)
        self.viber = _channel_text(self.texts, "viber", present=message.viber is not None)
        self._latin = campaign.transliterate_sms and self.sms is not None
        self._pick = picker([column.index for column in self.used_columns])
        self._fallbacks = tuple(column.if_empty or "" for column in self.used_columns)

    @cached_property
    def _content(self) -> ContentFormat:
        """Made when the first row is rendered: who only asks for texts or columns does so at every key."""
        content = _with_explicit_sms_text(self._message) if self._latin else self._message
        return ContentFormat(content, self.texts, latin_sms=self._latin)

    def render(self, cells: Sequence[str]) -> MessageContent:
        """The message of one row, as the preview shows it."""
        return self.render_content(cells).message()

    def render_content(self, cells: Sequence[str]) -> Rendered:
        """The message of one row, as it is counted, stored and sent."""
        return self.render_values(self.fill(self.pick(cells)))

    def pick(self, cells: Sequence[str]) -> tuple[str, ...]:
        """The cells of the used columns, as the sheet has them; a short row is empty at its end."""
        try:
            return self._pick(cells)
        except IndexError:
            return tuple(cells[c.index] if c.index < len(cells) else "" for c in self.used_columns)

    def fill(self, picked: Sequence[str]) -> tuple[str, ...]:
        """The values of a row: picked cells, with what stands for blank ones."""
        return tuple(
            [
                fallback if is_blank(cell) else cell
                for cell, fallback in zip(picked, self._fallbacks, strict=True)
            ]
        )

    def render_values(self, values: Sequence[str]) -> Rendered:
        """The message for the values of a row."""
        sms_text = self.sms_text(values)
        return Rendered(self._content.fill(values, sms_text), sms_text, self.viber_text(values))

    def sms_text(self, values: Sequence[str]) -> str | None:
        """What the SMS says, in Latin letters if asked; None without an SMS."""
        if self.sms is None:
            return None
        text = self.sms.render(values)
        return to_latin(text) if self._latin else text

    @property
    def sms_written(self) -> str:
        """What of the SMS is the same for every row."""
        written = literal_text(self.sms.template.source) if self.sms is not None else ""
        return to_latin(written) if self._latin else written

    def viber_text(self, values: Sequence[str]) -> str | None:
        """What the Viber message says; None without one, or when it has no text."""
        return None if self.viber is None else self.viber.render(values)


def _without_blank_texts(message: MessageContent) -> MessageContent:
    """The same message without a text of which nothing is to be seen, where leaving it out says the same.

    An image goes without text (gateway.md), and nothing tells what the gateway makes of an empty one.
    """
    if is_blank(message.text):
        message = message.model_copy(update={"text": None})
    viber = message.viber
    if viber is not None and is_blank(viber.text) and message.text is None:
        message = message.model_copy(update={"viber": viber.model_copy(update={"text": None})})
    return message


def _used_columns(
    fields: Sequence[MessageField], columns: Sequence[str], if_empty: Mapping[str, str]
) -> tuple[UsedColumn, ...]:
    """The columns asked for, in order of first use; of two columns with one name the first."""
    by_key: dict[str, int] = {}
    for index, header in enumerate(columns):
        by_key.setdefault(column_key(header), index)
    instead = {column_key(name): text for name, text in if_empty.items()}
    return tuple(
        UsedColumn(columns[by_key[key]], by_key[key], instead.get(key))
        for key in _asked_for(fields)
        if key in by_key
    )


def _unknown_columns(fields: Sequence[MessageField], columns: Sequence[str]) -> tuple[str, ...]:
    """The placeholders' names, as first written, for which there is no column."""
    known = {column_key(header) for header in columns}
    return tuple(name for key, name in _asked_for(fields).items() if key not in known)


def _asked_for(fields: Sequence[MessageField]) -> dict[str, str]:
    """Key and first spelling of every column the message asks for."""
    names: dict[str, str] = {}
    for field in fields:
        if field.kind is not FieldKind.NAME:
            for name in parse(field.text).columns:
                names.setdefault(column_key(name), name)
    return names


def _channel_text(texts: Mapping[str, CompiledText], channel: str, *, present: bool) -> CompiledText | None:
    """The text a channel shows: its own, else the message's."""
    return (texts.get(f"{channel}.text") or texts.get("text")) if present else None


def _with_explicit_sms_text(message: MessageContent) -> MessageContent:
    """The same message with the SMS text inside `sms`, where it can differ from Viber's."""
    sms = message.sms or SmsContent()
    return message.model_copy(update={"sms": sms.model_copy(update={"text": message.sms_text})})
