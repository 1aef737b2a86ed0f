"""A rule of sending broken on purpose: which words of which file, why that is dangerous, who must notice."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path("gui", "smsbat_composer")


class OutOfDate(Exception):  # noqa: N818 - it says what is wrong
    """The text to change is not in the source exactly once: the list of mutants has to follow it."""


@dataclass(frozen=True)
class Edit:
    """`old` stands exactly once in `file`, which is told from the package's folder."""

    file: str
    old: str
    new: str

    def path(self, root: Path) -> Path:
        return root / PACKAGE / self.file

    def applied(self, root: Path) -> str:
        """The file's text with the change; raises OutOfDate."""
        text = self.path(root).read_text(encoding="utf-8")
        found = text.count(self.old)
        if found != 1:
            raise OutOfDate(f"{self.file} holds this {found} times:\n{self.old}")
        return text.replace(self.old, self.new)


@dataclass(frozen=True)
class Mutant:
    """`test` is the node id of the test that has to fail for it."""

    name: str
    danger: str
    edits: tuple[Edit, ...]
    test: str

    @contextmanager
    def alive(self, root: Path) -> Iterator[None]:
        """The tree at `root` with the rule broken; whole again afterwards. Raises OutOfDate."""
        whole = {path: path.read_text(encoding="utf-8") for path in {edit.path(root) for edit in self.edits}}
        try:
            for edit in self.edits:
                edit.path(root).write_text(edit.applied(root), encoding="utf-8")
            yield
        finally:
            for path, text in whole.items():
                path.write_text(text, encoding="utf-8")
