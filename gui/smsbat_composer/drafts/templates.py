"""Templates: messages kept by name to start campaigns from, each a campaign file without a start time."""

import logging
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from smsbat_composer.campaign.campaign_file import CampaignFile, read_campaign, write_campaign
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace

_SUFFIX = "json"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Template:
    """One template as it stands on disk; its name is the campaign's."""

    path: Path
    campaign: CampaignFile
    changed: datetime


class TemplateShelf:
    """The templates of a workspace. Every call reads or writes the disk."""

    def __init__(self, workspace: Workspace) -> None:
        self._folder = workspace.templates_folder

    def all(self) -> list[Template]:
        """Every template by name; what cannot be read is left out and logged, never removed."""
        found = []
        for path in self._folder.glob(f"*.{_SUFFIX}"):
            try:
                changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
                found.append(Template(path, read_campaign(path), changed))
            except (OSError, UserError) as error:
                _log.warning("Template %s left out: %s", path.name, type(error).__name__)
        return sorted(found, key=lambda template: (template.campaign.name.casefold(), template.path))

    def is_empty(self) -> bool:
        """Whether there is none, as far as is known without reading them."""
        return not any(self._folder.glob(f"*.{_SUFFIX}"))

    def save(self, name: str, campaign: CampaignFile) -> None:
        """Keep a campaign's message and options under a name, in place of the template of that name."""
        self._make_folder()
        same = self.named(name)
        path = same.path if same is not None else self._folder / f"{uuid.uuid4().hex}.{_SUFFIX}"
        write_campaign(path, campaign.model_copy(update={"name": name, "start_time": None}))

    def rename(self, template: Template, name: str) -> None:
        """Call it otherwise; UserError `template_name_taken` where another is called so."""
        same = self.named(name)
        if same is not None and same.path != template.path:
            raise UserError("template_name_taken", name=name)
        write_campaign(template.path, template.campaign.model_copy(update={"name": name}))

    def delete(self, template: Template) -> None:
        """Remove it; campaigns made from it stay."""
        template.path.unlink(missing_ok=True)

    def named(self, name: str) -> Template | None:
        """The template of that name; upper and lower case are the same."""
        return next((one for one in self.all() if one.campaign.name.casefold() == name.casefold()), None)

    def _make_folder(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(
                "workspace_unwritable", folder=self._folder, reason=error.strerror or ""
            ) from error
