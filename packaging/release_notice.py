"""`python packaging/release_notice.py`: the signed notice of this version, which programs out there ask for.

RELEASE_SIGN_COMMAND   gets a file after its own words and gives its raw Ed25519 signature on standard output:
                       `openssl pkeyutl -sign -rawin -inkey release.pem -in`

Unset means that there is no notice, and that is said loudly.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import places
import signing
from system_packages import SetupError

NOTICE = places.DIST / "release.json"
_SIGNATURE = 64  # bytes


def make_notice(target: Path = NOTICE) -> None:
    """Write the notice of the version that is built; nothing where no command is set."""
    command = signing.command("RELEASE_SIGN_COMMAND")
    if not command:
        signing.shout(
            "RELEASE_SIGN_COMMAND is not set: there is NO RELEASE NOTICE; no program learns of this version."
        )
        return
    said = {"format": "smsbat-composer-release", "version": places.VERSION, "page": places.DOWNLOAD_PAGE}
    notice = json.dumps(said, ensure_ascii=True)
    signature = _sign(command, notice.encode())
    target.parent.mkdir(parents=True, exist_ok=True)
    whole = {"notice": notice, "signature": base64.b64encode(signature).decode()}
    target.write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8", newline="\n")


def _sign(command: str, content: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "notice"
        file.write_bytes(content)
        signed = subprocess.run(f'{command} "{file}"', shell=True, stdout=subprocess.PIPE, check=False)  # noqa: S602 - the user's own line
    if signed.returncode != 0 or len(signed.stdout) != _SIGNATURE:
        raise SetupError("RELEASE_SIGN_COMMAND gave no Ed25519 signature")
    return signed.stdout


if __name__ == "__main__":
    try:
        make_notice()
    except SetupError as problem:
        print(problem, file=sys.stderr)
        sys.exit(2)
