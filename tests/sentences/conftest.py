"""Both languages, one after the other."""

import pytest

from smsbat_composer.words import Language, use_language


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest) -> Language:
    """The language spoken in this run of the test."""
    use_language(request.param)
    return Language(request.param)
