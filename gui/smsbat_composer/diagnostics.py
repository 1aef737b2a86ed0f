"""What the makers need to see when something went wrong: a ZIP without secrets and without contacts."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from smsbat_composer.delivery.results import Results
from smsbat_composer.workspace.atomic_file import write_atomically
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.run_mark import crash_file
from smsbat_composer.workspace.settings import Account, Settings
from smsbat_composer.workspace.versions import made_of, version_of

_LIBRARIES = ("httpx", "apsw", "pydantic", "keyring", "openpyxl", "python-calamine")
# A phone, however it is written; not the time at the beginning of a line.
_LONG_NUMBER = re.compile(r"(?<!\d)(?:\+\d|380|80|0)(?:[\s().-]{0,2}\d){8,}")
_MOST_LOG = 2_000_000  # characters, the newest


def save_diagnostics(workspace: Workspace, settings: Settings, target: Path) -> None:
    """Write the ZIP, whole or not at all; UserError `diagnostics_unwritable`.

    The program and its libraries, the computer's system, the accounts without names, addresses beyond the
    server and senders, the campaigns as states and counts, and the log with numbers and the home folder
    blotted out. No token, phone, text, name or file of the user's.
    """
    packed = io.BytesIO()
    try:
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in _contents(workspace, settings):
                archive.writestr(name, content)
        write_atomically(target, packed.getvalue())
    except OSError as error:
        raise UserError("diagnostics_unwritable", path=target, reason=error.strerror or "") from error


def _contents(workspace: Workspace, settings: Settings) -> Iterator[tuple[str, str]]:
    yield "program.json", _json(_program())
    yield "settings.json", _json(_settings(settings))
    yield "campaigns.json", _json(list(_campaigns(workspace)))
    crash = crash_file(workspace.window_folder)
    for path in (workspace.log_file.with_suffix(".old.log"), workspace.log_file, crash):
        if path.exists():
            yield path.name, scrubbed(path.read_text("utf-8", errors="replace")[-_MOST_LOG:])


def scrubbed(text: str) -> str:
    """The text with everything that may be a phone, and the user's own folder, blotted out."""
    return _LONG_NUMBER.sub("#########", text).replace(str(Path.home()), "~")


def _program() -> dict[str, Any]:
    return {
        "saved": datetime.now(UTC).isoformat(timespec="seconds"),
        **made_of(),
        "libraries": {name: version_of(name) for name in _LIBRARIES},
    }


def _settings(settings: Settings) -> dict[str, Any]:
    return {
        "language": settings.language,
        "theme": settings.theme,
        "accounts": [_account(account) for account in settings.accounts],
        "account_in_use": [known.id for known in settings.accounts].index(settings.account.id)
        if settings.account in settings.accounts
        else None,
    }


def _account(account: Account) -> dict[str, Any]:
    return {
        "mode": account.mode.value,
        "base_url": account.base_url,
        "viber_senders": len(account.viber_senders),
        "sms_senders": len(account.sms_senders),
        "requests_per_second": account.requests_per_second,
        "parallel_requests": account.parallel_requests,
        "recipients_per_request": account.recipients_per_request,
        "items_per_request": account.items_per_request,
    }


def _campaigns(workspace: Workspace) -> Iterator[dict[str, Any]]:
    with Results(workspace.database, workspace.witness_folder) as results:
        for summary in results.campaigns():
            record, tally = summary.record, summary.tally
            states: dict[str, int] = {}
            for line in tally.lines:
                states[line.state.value] = states.get(line.state.value, 0) + line.recipients
            yield {
                "campaign_id": record.campaign_id,
                "mode": record.mode.value,
                "state": record.state.value,
                "pause": record.pause.code.value if record.pause else None,
                "made": record.created_at.isoformat(timespec="seconds"),
                "rows": states,
            }


def _json(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, indent=2)
