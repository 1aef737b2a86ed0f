"""What the packaging script signs is what the program believes."""

import shutil
import subprocess
from pathlib import Path

import places
import pytest
import release_notice
from system_packages import SetupError

from smsbat_composer.gateway.release_notice import NoticeRefusedError, read_notice

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="signs with openssl")


@pytest.fixture
def makers(tmp_path: Path) -> Path:
    """A key pair as packaging/README.md says to make one: the private file; the public one lies beside it."""
    private = tmp_path / "release.pem"
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", private], check=True)
    public = private.with_suffix(".pub")
    subprocess.run(["openssl", "pkey", "-in", private, "-pubout", "-out", public], check=True)
    return private


@pytest.fixture
def signs(makers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RELEASE_SIGN_COMMAND", f'openssl pkeyutl -sign -rawin -inkey "{makers}" -in')


@pytest.mark.usefixtures("signs")
def test_the_notice_is_believed_with_its_own_key_only(makers: Path, tmp_path: Path) -> None:
    target, key = tmp_path / "dist" / "release.json", makers.with_suffix(".pub")
    release_notice.make_notice(target, key=key)
    release = read_notice(target.read_bytes(), key.read_bytes())
    assert (release.version, release.page) == (places.VERSION, places.DOWNLOAD_PAGE)
    changed = target.read_bytes().replace(places.VERSION.encode(), b"9.9.9")
    with pytest.raises(NoticeRefusedError):
        read_notice(changed, key.read_bytes())


@pytest.mark.usefixtures("signs")
def test_a_signature_that_no_program_believes_ends_the_release(makers: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.pem"
    target = tmp_path / "release.json"
    with pytest.raises(SetupError, match="no program could believe"):
        release_notice.make_notice(target, key=other)
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", tmp_path / "private"], check=True)
    subprocess.run(["openssl", "pkey", "-in", tmp_path / "private", "-pubout", "-out", other], check=True)
    with pytest.raises(SetupError, match="by another key"):
        release_notice.make_notice(target, key=other)
    assert not target.exists()


@pytest.mark.usefixtures("signs")
@pytest.mark.parametrize("version", ["1.0rc1", "1.0.dev2", "1.0a1"])
def test_a_pre_release_is_told_to_nobody(
    version: str,
    makers: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(places, "VERSION", version)
    release_notice.make_notice(tmp_path / "release.json", key=makers.with_suffix(".pub"))
    assert not (tmp_path / "release.json").exists()
    assert f"{version} is a pre-release: there is NO RELEASE NOTICE" in capsys.readouterr().err


def test_without_a_command_there_is_none_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("RELEASE_SIGN_COMMAND", raising=False)
    release_notice.make_notice(tmp_path / "release.json")
    assert list(tmp_path.iterdir()) == []
    assert "NO RELEASE NOTICE" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["false", "echo no signature #"])
def test_a_command_that_does_not_sign_ends_the_release(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RELEASE_SIGN_COMMAND", command)
    with pytest.raises(SetupError, match="no Ed25519 signature"):
        release_notice.make_notice(tmp_path / "release.json")
