"""Where the program keeps its things on this computer."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from smsbat_composer.workspace.errors import UserError

_CAMPAIGN_ID = re.compile(r"[0-9a-zA-Z-]{1,64}")


@dataclass(frozen=True)
class Workspace:
    """One folder with everything: journal, witness, settings, log and the campaigns' own folders."""

    root: Path

    @classmethod
    def default(cls) -> "Workspace":
        """The platform's own data folder for the program."""
        import platformdirs  # noqa: PLC0415 - not needed when --workspace names a folder

        return cls(platformdirs.user_data_path("SMSBAT Composer", appauthor=False))

    @property
    def database(self) -> Path:
        """The journal: what was planned, sent and answered."""
        return self.root / "journal.sqlite"

    @property
    def witness_folder(self) -> Path:
        """Beside the database in a folder of its own, so that a restored database is found out."""
        return self.root / "witness"

    @property
    def settings_file(self) -> Path:
        """Accounts, prices, language and look; no token."""
        return self.root / "settings.json"

    @property
    def layouts_file(self) -> Path:
        """How spreadsheets were read, by keyed hashes of their columns' names; the key lies beside it."""
        return self.root / "layouts.json"

    @property
    def log_file(self) -> Path:
        """The program's own log, without contacts or secrets."""
        return self.root / "composer.log"

    @property
    def window_folder(self) -> Path:
        """What the window keeps for itself: the lock of the only one, and what later starts ask it for."""
        return self.root / "window"

    @property
    def practice_ledger(self) -> Path:
        """What the practice gateway was given, so that it still knows it after a restart."""
        return self.root / "practice-ledger.jsonl"

    @property
    def campaigns_folder(self) -> Path:
        """One folder per campaign: its draft and its recipient list."""
        return self.root / "campaigns"

    @property
    def templates_folder(self) -> Path:
        """Messages kept to start campaigns from: campaign files. Made with the first of them."""
        return self.root / "templates"

    def campaign_folder(self, campaign_id: str) -> Path:
        """The folder of one campaign; the id comes from us or from the command line, so it is checked."""
        if not _CAMPAIGN_ID.fullmatch(campaign_id):
            raise UserError("campaign_unknown", campaign=campaign_id)
        return self.campaigns_folder / campaign_id

    def create(self) -> None:
        """Make the folders, readable by their owner alone; `workspace_unwritable` where that fails."""
        try:
            for folder in (self.root, self.witness_folder, self.campaigns_folder):
                folder.mkdir(parents=True, exist_ok=True)
                if sys.platform != "win32":  # Windows profiles are private already
                    folder.chmod(0o700)
        except OSError as error:
            raise UserError("workspace_unwritable", folder=self.root, reason=error.strerror or "") from error
