"""An answer without our own token: a gateway that gives it back must not bring it into the journal."""

import json
from urllib.parse import quote

_HIDDEN = b"***"
_SHORTEST = 12  # characters; a shorter word may stand in an answer by itself


def without_token(answer: bytes, token: str) -> bytes:
    """The answer with the token blotted out, as it is or as JSON and addresses write it."""
    if len(token) < _SHORTEST:
        return answer
    as_json = json.dumps(token)[1:-1]
    for form in (token, as_json, as_json.replace("/", "\\/"), quote(token, safe="")):
        answer = answer.replace(form.encode(), _HIDDEN)
    return answer
