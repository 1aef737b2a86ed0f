"""A message on trial: one real row of a list, sent to the user's own number by the way of every campaign."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.options import Options
from smsbat_composer.drafts.shelf import DraftShelf
from smsbat_composer.list_desk import ListDesk
from smsbat_composer.recipients.phones import read_phone
from smsbat_composer.recipients.sheet import ReadChoices, SheetFormat
from smsbat_composer.recipients.source import Source
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace


@dataclass(frozen=True, slots=True)
class TrialRow:
    """Whose message is tried: the columns of the list, which of them holds phones, and the row's cells."""

    columns: tuple[str, ...]
    phone_columns: tuple[int, ...]
    cells: tuple[str, ...]


def make_trial(
    workspace: Workspace,
    drafts: DraftShelf,
    lists: ListDesk,
    campaign: CampaignFile,
    *,
    row: TrialRow,
    phone: str,
    name: str,
) -> tuple[str, CampaignFile]:
    """A campaign of one message, ready to be planned: its id and its content.

    It is sent at once, be it quiet, and to nobody else, and looks for no earlier message: a trial may be
    repeated. Raises
    UserError `phone_unusable`, or `phone_stopped`: the stop list wins over trials too.
    """
    digits = read_phone(phone).digits
    if digits is None:
        raise UserError("phone_unusable")
    if digits in lists.stop_list():
        raise UserError("phone_stopped")
    options = Options(already_sent_days=0)
    content = campaign.model_copy(update={"name": name, "start_time": None, "options": options})
    campaign_id = drafts.create(content)
    try:
        source = workspace.campaign_folder(campaign_id) / "trial.csv"
        _write(source, row, digits)
        phones = (row.columns[row.phone_columns[0]],)
        choices = ReadChoices(SheetFormat.CSV, "utf-8", ",", header_row=1, phone_columns=phones)
        lists.read_list([Source(source, choices)], drafts.new_list_path(campaign_id))
    except BaseException:
        drafts.delete(campaign_id)
        raise
    return campaign_id, content


def _write(target: Path, row: TrialRow, digits: str) -> None:
    cells: Sequence[str] = [
        "" if place in row.phone_columns[1:] else digits if place in row.phone_columns else cell
        for place, cell in enumerate(row.cells)
    ]
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([row.columns, cells])
