"""What the first window does without is imported while it is looked at, so that no opening waits for it."""

import gc
from importlib import import_module

from smsbat_composer.ui.background import background

_STEPS = "smsbat_composer.ui.campaign_page"


def import_steps() -> None:
    """Import the steps of a campaign in the background; their first opening takes a second otherwise."""
    background(lambda: import_module(_STEPS), done=_leave, failed=_leave)


def _leave(_end: object) -> None:
    """Whatever came of it: where an import fails, the opening fails in the same way and tells it.

    What is there by now stays for good. Looked through again and again for garbage it would hold the window
    for a tenth of a second each time, in the middle of a sending.
    """
    gc.freeze()
