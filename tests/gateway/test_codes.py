import re

import pytest

from smsbat_composer.gateway.codes import RESPONSE_CODES, CodeClass, classify

# gateway.md, "response_code", written out once more by class.
DOCUMENTED = {
    CodeClass.OK: {0, 1, 800, 801, 802, 803},
    CodeClass.ROW: {305, 307, 404, 406, 407, 414, 425, 427},
    CodeClass.FIX: {104, 200, 201, 202, 204, 205, 206, 300, 302, 303, 304, 306, 402, 403, 405, 408, 409}
    | {410, 411, 412, 413, 415, 416, 417, 418, 419, 420, 423, 502, 505, 506},
    CodeClass.ACCOUNT: {103, 105, 106, 203, 301, 400, 401, 421, 426},
    CodeClass.UNKNOWN: {500, 501, 507, 999},
    CodeClass.LATER: {503, 504},
}


def test_the_table_is_complete_and_every_code_has_its_class():
    by_class = {
        code_class: {code for code, known in RESPONSE_CODES.items() if known.code_class is code_class}
        for code_class in CodeClass
    }
    assert by_class == DOCUMENTED


def test_names_are_the_gateways_own():
    assert RESPONSE_CODES[404].name == "NOT_ALLOWED_NUMBER_STOPLIST"
    assert RESPONSE_CODES[206].name == "REQUIRED_MESSAGE_BUTTON_ACTION"
    assert all(
        RESPONSE_CODES[code].name.startswith("NOT_ALLOWED_FILE_") for code in (417, 418, 419, 420, 423)
    )
    names = [known.name for known in RESPONSE_CODES.values()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Z][A-Z0-9_]+", name) for name in names)


@pytest.mark.parametrize("code", [-1, 2, 422, 424, 508, 804, 1000])
def test_a_code_outside_the_table_refuses_a_recipient_but_proves_nothing_about_a_request(code):
    assert classify(code, inside_recipient=True) is CodeClass.ROW
    assert classify(code, inside_recipient=False) is CodeClass.UNKNOWN


@pytest.mark.parametrize("inside_recipient", [True, False])
def test_a_known_code_means_the_same_everywhere(inside_recipient):
    for code, known in RESPONSE_CODES.items():
        assert classify(code, inside_recipient=inside_recipient) is known.code_class


def test_507_alone_is_never_taken_for_success():
    assert classify(507, inside_recipient=True) is CodeClass.UNKNOWN
