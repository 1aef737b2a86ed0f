"""What was typed and is not sent just now: it comes back when its channel or kind does."""

from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.ui.message.content_edits import ChannelChoice
from smsbat_composer.ui.message.viber_kinds import (
    FIXED_TRANSACTIONAL,
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
        self._transactional: bool | None = None
        self._shared_text: str | None = None

    def with_channels(
        self,
        message: MessageContent,
        channels: ChannelChoice,
        *,
        new_sms: SmsContent,
        new_viber: ViberContent,
    ) -> MessageContent:
        """The message over other channels; a channel it never had begins with what is given."""
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
        left, fields = kind_of(message), KIND_FIELDS[kind]
        message = (
            self._without_shared_text(message) if "text" not in fields else self._with_shared_text(message)
        )
        viber = message.viber or ViberContent()
        self._keep(viber, left)
        wanted: dict[str, object] = {
            name: self._values.get(name, new) if name in fields else None
            for name, new in LAYOUT_FIELDS.items()
        }
        if wanted["text"] == "" and (message.text is not None or kind is ViberKind.FILE):
            wanted["text"] = None  # the text of all channels stands here, or there may be none
        wanted["is_transactional"] = FIXED_TRANSACTIONAL.get(kind, self._transactional)
        return message.model_copy(update={"viber": viber.model_copy(update=wanted)})

    def _without_shared_text(self, message: MessageContent) -> MessageContent:
        """A text of all channels would be Viber's too: the SMS that lives by it gets its own."""
        if message.text is None:
            return message
        self._shared_text, sms = message.text, message.sms
        if sms is not None and sms.text is None:
            sms = sms.model_copy(update={"text": message.text})
        return message.model_copy(update={"text": None, "sms": sms})

    def _with_shared_text(self, message: MessageContent) -> MessageContent:
        shared, sms = self._shared_text, message.sms
        self._shared_text = None
        if shared is None or message.text is not None:
            return message
        if sms is not None and sms.text == shared:
            sms = sms.model_copy(update={"text": None})
        return message.model_copy(update={"text": shared, "sms": sms})

    def _keep(self, viber: ViberContent, kind: ViberKind) -> None:
        if kind not in FIXED_TRANSACTIONAL:
            self._transactional = viber.is_transactional
        for name in LAYOUT_FIELDS:
            value = getattr(viber, name)
            if value is not None:
                self._values[name] = value
            elif name in KIND_FIELDS[kind]:
                self._values.pop(name, None)
