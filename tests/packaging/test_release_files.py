"""What lies beside the installers."""

import subprocess
from pathlib import Path

import freezing
import places
import pytest
import release_files


def test_the_sums_are_of_this_version_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "DIST", tmp_path)
    ours = places.installer(".deb")
    ours.write_bytes(b"new")
    (tmp_path / f"{places.COMMAND}-0.0.1-linux-x86_64.deb").write_bytes(b"old")
    release_files.write_checksums()
    sums = (tmp_path / "SHA256SUMS").read_text("utf-8")
    assert [line.split()[1] for line in sums.splitlines()] == [ours.name]
    if places.SYSTEM == "linux":
        subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path, check=True)


def test_a_build_that_cannot_look_for_new_versions_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_further() -> None:
        raise InterruptedError

    monkeypatch.setattr(freezing, "prepare", no_further)
    for key, said in ((tmp_path / "none.pem", True), (places.ROOT / "LICENSE", False)):
        monkeypatch.setattr(places, "RELEASE_KEY", key)
        with pytest.raises(InterruptedError):
            freezing.freeze()
        assert ("CANNOT LOOK FOR NEW VERSIONS" in capsys.readouterr().err) is said
