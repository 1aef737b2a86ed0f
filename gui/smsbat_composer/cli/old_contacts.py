"""The removal of contacts not to be kept any longer: a window does it every day, this after a command."""

import logging
import sys

from smsbat_composer.cli.session import Session
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.log import place_of

_log = logging.getLogger(__name__)


def remove_old_contacts(session: Session) -> None:
    """Remove what is due, unless a campaign is being sent at this moment, by whatever program.

    The command has done its own work by then: what fails here, or Ctrl+C cuts off, is tried the next time.
    """
    composer = session.composer
    sys.stdout.flush()  # whoever reads the result need not wait for this
    try:
        with composer.results() as results:
            if any(summary.record.state is CampaignState.SENDING for summary in results.campaigns()):
                return
        removed = composer.contacts.remove_due(composer.settings.keep_contacts_days)
    except UserError as error:
        _log.warning("Old contacts stay for now: %s", error.code)
    except KeyboardInterrupt:
        _log.info("Old contacts stay for now")
    except Exception as bug:  # noqa: BLE001 - it must not change how the command ends
        _log.error("Old contacts stay for now: %s", place_of(bug))  # its text may hold a contact
    else:
        if removed:
            session.console.say(tr("The contacts of {n} campaigns were removed.", n=removed))
