import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.importing import import_list
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.source import Source

GUI = Path(__file__).parents[2] / "gui"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.csv"
    path.write_text("phone;name\n0500001234;Олена\n0670004518;Андрій\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough rows for the child to be at work for seconds."""
    path = tmp_path_factory.mktemp("large") / "large.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("phone;name\n")
        file.writelines(f"050{number:07};Олена {number}\n" for number in range(600_000))
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "campaign"
    folder.mkdir()
    return folder / "recipients.sqlite"


def child_of_import() -> multiprocessing.process.BaseProcess:
    return next(child for child in multiprocessing.active_children() if child.name == "read_into_list")


def assert_nothing_left(target: Path) -> None:
    assert list(target.parent.iterdir()) == []
    assert not [child for child in multiprocessing.active_children() if child.name == "read_into_list"]


def test_a_list_is_imported_whole_and_alone(small: Path, target: Path) -> None:
    import_list([Source(small)], target, stop_list=frozenset({"380670004518"}))
    assert list(target.parent.iterdir()) == [target]
    with RecipientList(target) as recipients:
        assert (recipients.counts().to_send, recipients.counts().stop_list) == (1, 1)
    assert list(target.parent.iterdir()) == [target]


def test_an_import_from_another_thread_than_the_main(small: Path, target: Path) -> None:
    thread = threading.Thread(target=import_list, args=([Source(small)], target))
    thread.start()
    thread.join()
    assert target.exists()


def test_progress_is_told_and_cancel_leaves_nothing(large: Path, target: Path) -> None:
    cancel = threading.Event()
    seen: list[int] = []

    def on_progress(rows: int) -> None:
        seen.append(rows)
        cancel.set()

    with pytest.raises(ImportFailed) as failure:
        import_list([Source(large)], target, on_progress=on_progress, cancel=cancel)
    assert failure.value.fault is ImportFault.IMPORT_CANCELLED
    assert len(seen) == 1
    assert 0 < seen[0] < 600_000
    assert_nothing_left(target)


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the processes of a process")
def test_cancel_ends_the_reader_of_the_child_too(large: Path, target: Path) -> None:
    cancel = threading.Event()
    readers: list[str] = []

    def on_progress(_rows: int) -> None:
        child = child_of_import().pid
        readers.extend(Path(f"/proc/{child}/task/{child}/children").read_text().split())
        cancel.set()

    with pytest.raises(ImportFailed):
        import_list([Source(large)], target, on_progress=on_progress, cancel=cancel)
    assert readers
    while any(is_at_work(reader) for reader in readers):
        time.sleep(0.01)


def is_at_work(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_cancel_before_the_first_row(small: Path, target: Path) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(ImportFailed, match="import_cancelled"):
        import_list([Source(small)], target, cancel=cancel)
    assert_nothing_left(target)


def test_a_crash_of_the_child_is_an_error_here(large: Path, target: Path) -> None:
    with pytest.raises(ImportFailed) as failure:
        import_list([Source(large)], target, on_progress=lambda _rows: child_of_import().kill())
    assert failure.value.fault is ImportFault.IMPORT_CRASHED
    assert failure.value.values["name"] == "large.csv"
    assert_nothing_left(target)


def test_a_bug_in_the_receiver_ends_the_child_too(large: Path, target: Path) -> None:
    def fail(_rows: int) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        import_list([Source(large)], target, on_progress=fail)
    assert_nothing_left(target)


def test_a_failed_import_keeps_the_earlier_list(small: Path, target: Path, tmp_path: Path) -> None:
    import_list([Source(small)], target)
    before = target.read_bytes()
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing more")
    with pytest.raises(ImportFailed) as failure:
        import_list([Source(broken)], target)
    assert failure.value.fault is ImportFault.WORKBOOK_BROKEN
    assert failure.value.values == {"name": "broken.xlsx"}
    assert target.read_bytes() == before
    assert list(target.parent.iterdir()) == [target]


def test_what_a_killed_program_left_goes_with_the_next_import(small: Path, target: Path) -> None:
    left = target.with_name("recipients-2.sqlite.0badcafe.12345678.partial")
    for path in (left, left.with_name(left.name + "-wal")):
        path.write_bytes(b"half a list")
    import_list([Source(small)], target)
    assert list(target.parent.iterdir()) == [target]


def test_an_import_leaves_the_other_under_way_alone(small: Path, large: Path, target: Path) -> None:
    cancel = threading.Event()
    partials: list[Path] = []

    def import_another(_rows: int) -> None:
        if not cancel.is_set():
            import_list([Source(small)], target)
            partials.extend(target.parent.glob("*.partial"))
            cancel.set()

    with pytest.raises(ImportFailed, match="import_cancelled"):
        import_list(
            [Source(large)],
            target.with_name("other.sqlite"),
            on_progress=import_another,
            cancel=cancel,
        )
    assert len(partials) == 1
    assert list(target.parent.iterdir()) == [target]


def test_a_missing_file(tmp_path: Path, target: Path) -> None:
    with pytest.raises(ImportFailed) as failure:
        import_list([Source(tmp_path / "nowhere.csv")], target)
    assert failure.value.fault is ImportFault.FILE_MISSING


def test_a_folder_that_is_gone(small: Path, tmp_path: Path) -> None:
    with pytest.raises(ImportFailed) as failure:
        import_list([Source(small)], tmp_path / "gone" / "list.sqlite")
    assert failure.value.fault is ImportFault.LIST_UNWRITABLE


@pytest.mark.skipif(sys.platform == "win32", reason="a killed program is simulated by SIGKILL")
def test_the_unfinished_list_goes_with_the_program(large: Path, target: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from smsbat_composer.recipients.importing import import_list\n"
        "from smsbat_composer.recipients.source import Source\n"
        "if __name__ == '__main__':\n"
        "    import_list([Source(Path(sys.argv[1]))], Path(sys.argv[2]),"
        " on_progress=lambda rows: print(rows, flush=True))\n"
    )
    program = target.parent.parent / "program.py"
    program.write_text(script, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, program, large, target],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(GUI)},
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline()
        running.send_signal(signal.SIGKILL)
    while list(target.parent.iterdir()):  # pytest-timeout ends this if nobody cleans up
        time.sleep(0.05)
