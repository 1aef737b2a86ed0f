"""A ceiling for the memory of this process, so that a hostile file ends the import and nothing else."""

import sys

_MOST_BYTES = 6 << 30  # address space; 1,000,000 rows of 5 columns need about 1 GiB of it


def limit_memory() -> None:
    """Make allocations beyond the ceiling fail; Windows and macOS have no such switch and do nothing."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - not on Windows

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = _MOST_BYTES if hard == resource.RLIM_INFINITY else min(_MOST_BYTES, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
