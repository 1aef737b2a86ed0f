"""Everything that is wrong with a campaign before its rows are looked at; estimate.py looks at the rows."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from smsbat_composer.campaign import limits
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.hidden_characters import invisible_in
from smsbat_composer.campaign.message_fields import FieldKind, is_blank, message_fields
from smsbat_composer.campaign.placeholder_checks import check_placeholders
from smsbat_composer.campaign.precaution_checks import check_start
from smsbat_composer.campaign.problems import Problem, ProblemCode, Severity, found
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.campaign.sms_parts import measure
from smsbat_composer.campaign.text_rules import avoidable_unicode, judge_sms, viber_text_rules
from smsbat_composer.campaign.url_checks import check_urls
from smsbat_composer.campaign.viber_checks import check_viber
from smsbat_composer.gateway.payload import MessageContent


def check_message(
    campaign: CampaignFile, columns: Sequence[str] | None, *, now: datetime | None = None
) -> list[Problem]:
    """The problems of the message and its options, errors first, else in the order of the form.

    `columns` None: no list was opened yet, so column names are not judged. `now` is the present unless given.
    """
    problems = [
        *_check_channels(campaign.message),
        *_check_senders(campaign.message),
        *_check_sms_text(campaign.message),
        *check_viber(campaign.message),
        *check_placeholders(campaign, columns),
        *_check_constant_texts(Renderer(campaign, columns or ()), campaign),
        *check_urls(campaign.message),
        *check_start_time(campaign.start_time, now or datetime.now(UTC)),
        *check_start(campaign),
    ]
    return sorted(problems, key=lambda problem: problem.severity is Severity.WARNING)


def _check_channels(message: MessageContent) -> Iterator[Problem]:
    if not message.channels:
        yield found(ProblemCode.NO_CHANNEL, None)


def _check_senders(message: MessageContent) -> Iterator[Problem]:
    for channel in message.channels:
        sender = message.sms_sender if channel == "sms" else message.viber_sender
        if is_blank(sender):
            yield found(ProblemCode.SENDER_MISSING, f"{channel}.sender")
    for field in message_fields(message):
        if field.kind is FieldKind.NAME and not is_blank(field.text):
            around = " " if field.text.strip(" ") != field.text else ""
            if hidden := (*invisible_in(field.text), *around):
                yield found(ProblemCode.INVISIBLE_CHARACTERS, field.path, characters=hidden)
    sms_sender = message.sms_sender or ""
    limit = limits.SMS_SENDER
    if len(sms_sender) > limit.value:
        place = "sender" if message.sms is not None and message.sms.sender is None else "sms.sender"
        yield found(ProblemCode.TOO_LONG, place, length=len(sms_sender), limit=limit.value, unit=limit.unit)


def _check_sms_text(message: MessageContent) -> Iterator[Problem]:
    if message.sms is not None and is_blank(message.sms_text):
        yield found(ProblemCode.VALUE_MISSING, "sms.text")


def _check_constant_texts(renderer: Renderer, campaign: CampaignFile) -> Iterator[Problem]:
    """The lengths of texts that are the same for every row."""
    if renderer.sms is not None and renderer.sms.is_constant and not is_blank(renderer.sms.template.source):
        text = renderer.render_content(()).sms_text or ""
        size = measure(text)
        verdict = judge_sms(text, size)
        if verdict:
            yield verdict.at(renderer.sms.path)
        elif characters := avoidable_unicode(text, size):
            yield found(ProblemCode.UNICODE_AVOIDABLE, renderer.sms.path, characters=characters)
    if campaign.message.viber is not None:
        for rule in viber_text_rules(renderer, campaign.message.viber):
            if rule.text.is_constant and (verdict := rule.judge(rule.text.render(()))):
                yield verdict.at(rule.text.path)


def check_start_time(start_time: datetime | None, now: datetime) -> Iterator[Problem]:
    """Whether the gateway takes it at this moment: what was right when it was reviewed may be past."""
    if start_time is None:
        return
    if start_time <= now:
        yield found(ProblemCode.START_TIME_PAST, "start_time", start_time=start_time)
    elif start_time > now + timedelta(days=limits.START_TIME_AHEAD.value):
        limit = limits.START_TIME_AHEAD.value
        yield found(ProblemCode.START_TIME_TOO_FAR, "start_time", start_time=start_time, limit=limit)
