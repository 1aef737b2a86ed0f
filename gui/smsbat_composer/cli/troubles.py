"""What kept a command from ending well, told to the person at the terminal."""

import logging

from smsbat_composer.cli.console import Console
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.log import place_of

_log = logging.getLogger(__name__)


def tell_trouble(console: Console, trouble: Exception, campaign_id: str | None = None) -> None:
    """A UserError in its sentence; a bug gets one too, and the log its place."""
    if isinstance(trouble, UserError):
        from smsbat_composer.sentences.errors import error_sentence  # noqa: PLC0415 - half a start's time

        console.refuse(trouble.code, error_sentence(trouble), campaign_id)
        return
    _log.error("a bug ended the command: %s", place_of(trouble))
    said = tr("The program made a mistake ({kind}); its log tells where.", kind=type(trouble).__name__)
    console.refuse("bug", said, campaign_id)
