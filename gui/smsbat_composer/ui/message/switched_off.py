"""What was typed and is not sent just now: it comes back when its channel or kind does."""

from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.ui.message.content_edits import ChannelChoice, with_own_texts
from smsbat_composer.ui.message.viber_kinds import (
    EDITED_KINDS,
    KIND_FIELDS,
    LAYOUT_FIELDS,
    ViberKind,
    kind_of,
)


class SwitchedOff:
    """Keeps for a session what switching takes out of the message; the campaign holds only what is sent."""

    def __init__(self) -> None:
        self._channels: dict[str, SmsContent | ViberContent] = {}
        self._values: dict[str, object] = {}
        self._layouts: dict[ViberKind, dict[str, object]] = {}

    @property
    def kinds(self) -> tuple[ViberKind, ...]:
        """The kinds that are not edited, yet were there when they were left."""
        return tuple(self._layouts)

    def with_channels(
        self,
        message: MessageContent,
        channels: ChannelChoice,
        *,
        new_sms: SmsContent,
        new_viber: ViberContent,
    ) -> MessageContent:
        """The message over other channels; a channel it never had begins with what is given."""
        message = with_own_texts(message)
        if message.sms is not None:
            self._channels["sms"] = message.sms
        if message.viber is not None:
            self._channels["viber"] = message.viber
        has_viber, has_sms = channels is not ChannelChoice.SMS, channels is not ChannelChoice.VIBER
        return message.model_copy(
            update={
                "viber": self._channels.get("viber", new_viber) if has_viber else None,
                "sms": self._channels.get("sms", new_sms) if has_sms else None,
            }
        )

    def with_kind(self, message: MessageContent, kind: ViberKind) -> MessageContent:
        """The message with its Viber side of another kind."""
        left = kind_of(message)
        message = with_own_texts(message)
        viber = message.viber or ViberContent()
        layout = {name: getattr(viber, name) for name in LAYOUT_FIELDS}
        if left not in EDITED_KINDS:
            self._layouts[left] = layout
        self._values.update({name: value for name, value in layout.items() if value is not None})
        if kind in EDITED_KINDS:
            fields = KIND_FIELDS[kind]
            wanted = {name: self._values.get(name, "") if name in fields else None for name in LAYOUT_FIELDS}
        else:
            wanted = self._layouts[kind]
        return message.model_copy(update={"viber": viber.model_copy(update=wanted)})
