"""Whether the journal takes nothing, and when it is tried again."""

from smsbat_composer.delivery.clock import Moment

_EVERY = 5.0  # s; a full disk is not emptied sooner


class JournalRepair:
    """The wait for a disk that takes what we write; while it is needed, answers are kept in memory."""

    def __init__(self) -> None:
        self._at: float | None = None

    @property
    def is_needed(self) -> bool:
        """Whether the last write failed: then nothing is written, and nothing may be sent."""
        return self._at is not None

    def wait(self, moment: Moment) -> float | None:
        """Seconds until the next try; None while none is needed."""
        return None if self._at is None else max(0.0, self._at - moment.seconds)

    def note_failure(self, moment: Moment) -> None:
        """A write failed, or a try to repair did."""
        self._at = moment.seconds + _EVERY

    def note_success(self) -> None:
        """The journal takes everything again, and everything kept is in it."""
        self._at = None
