"""Chance that repeats itself: the same seed and the same names always fall the same way."""

from hashlib import blake2b


def roll(seed: int, *names: object) -> float:
    """A number from 0 (included) to 1 (excluded), spread evenly over different names."""
    return rolls(seed, *names)[0]


def rolls(seed: int, *names: object) -> tuple[float, ...]:
    """Eight independent numbers from 0 to 1 for one set of names."""
    digest = blake2b("\x1f".join(map(str, (seed, *names))).encode("utf-8", "surrogatepass")).digest()
    return tuple(int.from_bytes(digest[at : at + 8], "big") / 2**64 for at in range(0, 64, 8))
