"""What the window does not need at once is not imported at start-up."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LATER = {"cryptography", "httpx", "importlib.metadata", "keyring", "openpyxl", "pandas", "phonenumbers"}


def test_the_window_starts_without_the_heavy_packages() -> None:
    code = f"import sys, smsbat_composer.app; print(*sorted({LATER} & sys.modules.keys()))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "gui")}
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    )
    assert run.stdout.split() == []
