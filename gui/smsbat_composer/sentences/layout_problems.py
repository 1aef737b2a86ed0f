"""Pieces of a message that are missing or do not go together, addresses, and when to send."""

from collections.abc import Mapping

from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.sentences.characters import character_words
from smsbat_composer.sentences.facts import quoted_names
from smsbat_composer.sentences.fields import field_name
from smsbat_composer.sentences.problem_facts import Explain, ProblemFacts, ProblemWords
from smsbat_composer.words import tr


def _no_channel(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("The message has neither Viber nor SMS"), tr("Choose how it goes out: Viber, SMS or both.")
    )


def _no_recipients(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("There is nobody to send to", comment="problem"),
        tr("Open a list with at least one phone that can be used."),
    )


def _sender_missing(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field}: none is chosen", field=facts.field),
        tr("Choose one that is registered with the provider."),
    )


def _value_missing(facts: ProblemFacts) -> ProblemWords:
    if facts.in_rows:
        return facts.words(
            tr("{field}: empty for {n} recipients", field=facts.field, n=facts.recipients),
            tr("Set a value for empty cells, or fill them in."),
        )
    return facts.words(tr("{field}: nothing is written", field=facts.field), tr("Fill it in."))


def _question_missing(facts: ProblemFacts) -> ProblemWords:
    return facts.words(tr("The survey asks nothing"), tr("Write its question above the options."))


def _layout_conflict(facts: ProblemFacts) -> ProblemWords:
    others = quoted_names([field_name(f"viber.{name}") for name in facts.each("conflicting")])
    return facts.words(
        tr("{field} does not go together with {others}", field=facts.field, others=others),
        tr("Viber shows only one of them. Take the rest out."),
    )


def _option_repeated(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field} says what another one says", field=facts.field),
        tr("Nobody can tell them apart. Say something else, or take one out."),
    )


def _caption_missing(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("The button has an address but no caption"), tr("Write the caption, or take the address out.")
    )


def _action_missing(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("The button has a caption but no address"), tr("Give the address, or take the caption out.")
    )


def _carousel_transactional(facts: ProblemFacts) -> ProblemWords:
    return facts.words(tr("A carousel can only be promotional"), tr("Take out the “transactional” mark."))


def _image_without_button(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("An image with text but without a button may be refused"),
        tr("The provider’s own papers disagree about it. Add a button, or send a test to yourself first."),
    )


def _needs_template(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("A transactional message must follow a registered template"),
        tr("The gateway refuses any other text. Make sure that the provider has registered this one."),
    )


def _file_experimental(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("A message with a file may be refused"),
        tr("The provider does not describe files. Send a test to yourself first."),
    )


def _invisible(facts: ProblemFacts) -> ProblemWords:
    characters = character_words(facts.each("characters"))
    return facts.words(
        tr(
            "{field}: what cannot be seen stands in it: {characters}",
            field=facts.field,
            characters=characters,
        ),
        tr("With it, it is another name or address. Take it out."),
    )


def _url_invalid(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field}: this is not an address", field=facts.field),
        tr("It must begin with https:// or http://, name a site such as shop.ua, and hold no spaces."),
    )


def _host_not_literal(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field}: a placeholder stands in the site’s name", field=facts.field),
        tr("Write the site in full; placeholders may stand behind it: https://site.example/{column}"),
    )


def _image_not_https(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field}: the address is not https", field=facts.field),
        tr("Viber takes images from https:// addresses only."),
    )


def _image_type(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field}: {suffix} may not be shown", field=facts.field, suffix=facts.text("suffix")),
        tr("Viber shows JPG and PNG. Choose such an image."),
    )


def _start_time_past(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("The start time has passed: {time}", time=facts.moment("start_time")),
        tr("Choose a later one, or send at once."),
    )


def _start_time_too_far(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("The start time is too far away: {time}", time=facts.moment("start_time")),
        tr("The gateway keeps messages for {n} days at most.", n=facts.whole("limit")),
    )


LAYOUT_PROBLEMS: Mapping[ProblemCode, Explain] = {
    ProblemCode.NO_CHANNEL: _no_channel,
    ProblemCode.NO_RECIPIENTS: _no_recipients,
    ProblemCode.SENDER_MISSING: _sender_missing,
    ProblemCode.VALUE_MISSING: _value_missing,
    ProblemCode.QUESTION_MISSING: _question_missing,
    ProblemCode.LAYOUT_CONFLICT: _layout_conflict,
    ProblemCode.OPTION_REPEATED: _option_repeated,
    ProblemCode.BUTTON_CAPTION_MISSING: _caption_missing,
    ProblemCode.BUTTON_ACTION_MISSING: _action_missing,
    ProblemCode.CAROUSEL_TRANSACTIONAL: _carousel_transactional,
    ProblemCode.IMAGE_WITHOUT_BUTTON: _image_without_button,
    ProblemCode.TRANSACTIONAL_NEEDS_TEMPLATE: _needs_template,
    ProblemCode.FILE_ID_EXPERIMENTAL: _file_experimental,
    ProblemCode.INVISIBLE_CHARACTERS: _invisible,
    ProblemCode.URL_INVALID: _url_invalid,
    ProblemCode.URL_HOST_NOT_LITERAL: _host_not_literal,
    ProblemCode.IMAGE_URL_NOT_HTTPS: _image_not_https,
    ProblemCode.IMAGE_TYPE_UNEXPECTED: _image_type,
    ProblemCode.START_TIME_PAST: _start_time_past,
    ProblemCode.START_TIME_TOO_FAR: _start_time_too_far,
}
