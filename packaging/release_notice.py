"""`python packaging/release_notice.py`: the signed notice of this version, which programs out there ask for.

RELEASE_SIGN_COMMAND   gets a file after its own words and gives its raw Ed25519 signature on standard output:
                       `openssl pkeyutl -sign -rawin -inkey release.pem -in`

Unset means that there is no notice, and that is said loudly; nor is there one of a pre-release, which is not
for everybody. A signature that no program would believe ends the release: openssl, which must be here, tells.
"""

from __future__ import annotations

import base64
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import places
import signing
from system_packages import SetupError

NOTICE = places.DIST / "release.json"
_SIGNATURE = 64  # bytes


def make_notice(target: Path = NOTICE, *, key: Path = places.RELEASE_KEY) -> None:
    """Write the notice of the version that is built; nothing where no command is set, or for a pre-release.

    `key`: the public one that programs are built with; SetupError for a signature that it does not prove.
    """
    command = signing.command("RELEASE_SIGN_COMMAND")
    if not command:
        signing.shout(
            "RELEASE_SIGN_COMMAND is not set: there is NO RELEASE NOTICE; no program learns of this version."
        )
        return
    if not re.fullmatch(r"[0-9]+(\.[0-9]+){1,3}", places.VERSION):
        signing.shout(f"{places.VERSION} is a pre-release: there is NO RELEASE NOTICE of it.")
        return
    said = {"format": "smsbat-composer-release", "version": places.VERSION, "page": places.DOWNLOAD_PAGE}
    notice = json.dumps(said, ensure_ascii=True)
    signature = _sign(command, notice.encode())
    _verify(signature, notice.encode(), key)
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


def _verify(signature: bytes, content: bytes, key: Path) -> None:
    """With openssl: whoever releases has none of the program's packages."""
    if not key.is_file():
        raise SetupError(f"There is no {key}: no program could believe a notice (packaging/README.md).")
    with tempfile.TemporaryDirectory() as folder:
        file, proof = Path(folder) / "notice", Path(folder) / "signature"
        file.write_bytes(content)
        proof.write_bytes(signature)
        verify = ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", str(key)]
        try:
            run = subprocess.run(
                [*verify, "-sigfile", str(proof), "-in", str(file)], capture_output=True, check=False
            )
        except FileNotFoundError:
            raise SetupError("openssl is not here to verify the notice's signature") from None
    if run.returncode != 0:
        raise SetupError(f"The signature is by another key than {key}: no program would believe the notice.")


if __name__ == "__main__":
    try:
        make_notice()
    except SetupError as problem:
        print(problem, file=sys.stderr)
        sys.exit(2)
