"""What a UserError says: what happened, where, and how to mend it."""

from collections.abc import Mapping

from smsbat_composer.sentences.campaign_file_errors import CAMPAIGN_FILE_SENTENCES
from smsbat_composer.sentences.facts import Facts, Sentence
from smsbat_composer.sentences.gateway_errors import GATEWAY_SENTENCES
from smsbat_composer.sentences.list_errors import LIST_SENTENCES
from smsbat_composer.sentences.picture_errors import PICTURE_SENTENCES
from smsbat_composer.sentences.program_errors import PROGRAM_SENTENCES
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError

_SENTENCES: Mapping[str, Sentence] = {
    **LIST_SENTENCES,
    **CAMPAIGN_FILE_SENTENCES,
    **GATEWAY_SENTENCES,
    **PICTURE_SENTENCES,
    **PROGRAM_SENTENCES,
}


def error_sentence(error: UserError) -> str:
    """The error in the user's words; a code nobody has words for still gives a sentence."""
    facts = Facts(error.values)
    sentence = _SENTENCES.get(error.code)
    if sentence is None:
        return tr(
            "This did not work ({code}). The program’s log tells more.",
            code=error.code,
        )
    return sentence(facts)
