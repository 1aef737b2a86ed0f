"""Channels, kinds and sharing switched: what is not sent just now is kept, and comes back when it is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from pydantic import BaseModel, ConfigDict

from smsbat_composer.drafts.viber_kinds import (
    FIXED_TRANSACTIONAL,
    KIND_FIELDS,
    LAYOUT_FIELDS,
    ViberKind,
    kind_of,
)
from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent


class SwitchedOff(BaseModel):
    """What was typed and is not part of the message now; whatever is part of it wins over what is here."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", hide_input_in_errors=True)

    sms: SmsContent | None = None  # as it was when its channel was switched off
    viber: ViberContent | None = None
    viber_kind: ViberKind | None = None  # of `viber`, whose fields alone may not tell
    other_kinds: ViberContent = ViberContent()  # the fields of the kinds that were left
    shared_text: str | None = None  # of all channels, while the kind of Viber message takes no text
    unread_ttl: str = ""  # typed in the place of `viber.ttl`, and no duration: it blocks until it is one


@dataclass(frozen=True)
class Composition:
    """Everything typed: the message as it is sent, and what is switched off."""

    message: MessageContent
    switched_off: SwitchedOff


class ChannelChoice(StrEnum):
    """Which channels a campaign uses, as the user chooses them."""

    HYBRID = "hybrid"
    VIBER = "viber"
    SMS = "sms"


def channels_of(message: MessageContent) -> ChannelChoice | None:
    """The channels in use; None when a campaign file names none."""
    if message.is_hybrid:
        return ChannelChoice.HYBRID
    if message.viber is not None:
        return ChannelChoice.VIBER
    return ChannelChoice.SMS if message.sms is not None else None


def with_channels(
    composed: Composition, channels: ChannelChoice, *, new_sms: SmsContent, new_viber: ViberContent
) -> Composition:
    """The message over other channels; a channel it never had begins with what is given."""
    message, off = composed.message, composed.switched_off
    if message.sms is not None:
        off = _changed(off, sms=message.sms)
    if message.viber is not None:
        off = _changed(off, viber=message.viber, viber_kind=kind_of(message))
    has_viber, has_sms = channels is not ChannelChoice.SMS, channels is not ChannelChoice.VIBER
    switched = _changed(
        message,
        sms=(off.sms or _beginning(new_sms, message)) if has_sms else None,
        viber=(off.viber or _beginning(new_viber, message)) if has_viber else None,
    )
    return _settled(switched, off, off.viber_kind or ViberKind.TEXT if has_viber else None)


def with_kind(composed: Composition, kind: ViberKind) -> Composition:
    """The message with its Viber side of another kind, which has the fields it had when it was left."""
    message, off = composed.message, composed.switched_off
    viber = message.viber or ViberContent()
    others = _kept(off.other_kinds, viber, kind_of(message))
    wanted: dict[str, object] = {
        name: _begun(getattr(others, name), new) if name in KIND_FIELDS[kind] else None
        for name, new in LAYOUT_FIELDS.items()
    }
    is_shared = message.text is not None or off.shared_text is not None
    if wanted["text"] == "" and (is_shared or kind is ViberKind.FILE):
        wanted["text"] = None  # the text of all channels stands here, or there may be none
    wanted["is_transactional"] = FIXED_TRANSACTIONAL.get(kind, others.is_transactional)
    switched = _changed(message, viber=_changed(viber, **wanted))
    return _settled(switched, _changed(off, other_kinds=others), kind)


def _kept(others: ViberContent, viber: ViberContent, kind: ViberKind) -> ViberContent:
    """The fields of all kinds, with those of the kind that is left as they are now."""
    if kind not in FIXED_TRANSACTIONAL:
        others = _changed(others, is_transactional=viber.is_transactional)
    found = {name: getattr(viber, name) for name in LAYOUT_FIELDS}
    return _changed(
        others,
        **{name: value for name, value in found.items() if value is not None or name in KIND_FIELDS[kind]},
    )


def _begun(kept: object, new: object) -> object:
    return new if kept is None else kept


def with_own_texts(composed: Composition) -> Composition:
    """The same with sender and text inside each channel, in use or not, so that each can be changed alone."""
    message, off = composed.message, composed.switched_off
    sender, text = message.sender, off.shared_text if message.text is None else message.text
    others = off.other_kinds
    if not others.text and not all(map(_takes_text, _kinds(composed))):
        others = _changed(others, text=text)  # an image's, which gets it with its next kind
    now, later = (text if _takes_text(kind) else None for kind in _kinds(composed))
    return Composition(
        _changed(
            message,
            sender=None,
            text=None,
            sms=_owning(message.sms, sender, text),
            viber=_owning(message.viber, sender, now),
        ),
        _changed(
            off,
            sms=_owning(off.sms, sender, text),
            viber=_owning(off.viber, sender, later),
            other_kinds=others,
            shared_text=None,
        ),
    )


def with_shared_texts(composed: Composition) -> Composition:
    """The same with one sender and one text for all channels; a channel keeps what it says otherwise."""
    composed = with_own_texts(composed)
    message, off = composed.message, composed.switched_off
    sender, text = message.viber_sender or message.sms_sender, message.viber_text or message.sms_text
    shared = _changed(
        message,
        sender=sender,
        text=text,
        sms=_inheriting(message.sms, sender=sender, text=text),
        viber=_inheriting(message.viber, sender=sender, text=text),
    )
    off = _changed(
        off,
        sms=_inheriting(off.sms, sender=sender, text=text),
        viber=_inheriting(off.viber, sender=sender, text=text),
        other_kinds=_inheriting(off.other_kinds, text=text),
        shared_text=None,
    )
    return _settled(shared, off, _kinds(composed)[0])


def _kinds(composed: Composition) -> tuple[ViberKind | None, ViberKind | None]:
    """The kind of the Viber message in use, and of the one that is switched off; None where there is none."""
    message = composed.message
    return None if message.viber is None else kind_of(message), composed.switched_off.viber_kind


def _takes_text(kind: ViberKind | None) -> bool:
    return kind is None or "text" in KIND_FIELDS[kind]


def _settled(message: MessageContent, off: SwitchedOff, kind: ViberKind | None) -> Composition:
    """A text of all channels would be an image's too: it is put away while Viber sends one."""
    shared = off.shared_text if message.text is None else message.text
    if shared is None:
        return Composition(message, off)
    sms = message.sms
    if not _takes_text(kind):
        if sms is not None and sms.text is None:
            sms = _changed(sms, text=shared)
        return Composition(_changed(message, text=None, sms=sms), _changed(off, shared_text=shared))
    kept = off.sms
    if message.text is None:  # it comes back, and to those who did not change it meanwhile
        sms, kept = _inheriting(sms, text=shared), _inheriting(kept, text=shared)
    return Composition(_changed(message, text=shared, sms=sms), _changed(off, sms=kept, shared_text=None))


_Model = TypeVar("_Model", bound=BaseModel)
_Channel = TypeVar("_Channel", SmsContent, ViberContent, SmsContent | None, ViberContent | None)


def _changed(part: _Model, **changes: object) -> _Model:
    return part.model_copy(update=changes)


def _beginning(new: _Model, message: MessageContent) -> _Model:
    """A new channel has the sender of all channels, where there is one."""
    return new if message.sender is None else _changed(new, sender=None)


def _owning(part: _Channel, sender: str | None, text: str | None) -> _Channel:
    """A channel with these, where it lived by those of all channels."""
    if part is None:
        return part
    return _changed(
        part,
        sender=sender if part.sender is None else part.sender,
        text=text if part.text is None else part.text,
    )


def _inheriting(part: _Channel, **shared: str | None) -> _Channel:
    """A channel without what it has in common with all of them."""
    if part is None:
        return part
    return _changed(
        part, **{name: None for name, value in shared.items() if getattr(part, name) in {value, "", None}}
    )
