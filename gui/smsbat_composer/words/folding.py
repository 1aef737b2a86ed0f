"""Names that are the same to whoever typed them."""

import unicodedata

_APOSTROPHES = str.maketrans(dict.fromkeys("'‘ʼʹ`´′＇", "’"))


def fold_name(name: str) -> str:
    """What names have in common that differ in case, white space, apostrophes or composed letters only."""
    folded = unicodedata.normalize("NFC", name).casefold()
    return " ".join(unicodedata.normalize("NFC", folded).translate(_APOSTROPHES).split())
