"""The words a user reads: English in the source, Ukrainian (and plurals) in `resources/translations`.

`tr` is the only way a sentence reaches the screen or the terminal. It needs no Qt, so the window and the
command line speak with the same words.
"""

from smsbat_composer.words.language import Language, current_language, use_language
from smsbat_composer.words.translation import tr

__all__ = ["Language", "current_language", "tr", "use_language"]
