import pytest

from smsbat_composer.gateway.address import check_base_url
from smsbat_composer.workspace.errors import UserError


@pytest.mark.parametrize(
    ("written", "used"),
    [
        ("https://restapi.smsbat.com", "https://restapi.smsbat.com"),
        (" https://restapi.smsbat.com/ \n", "https://restapi.smsbat.com"),
        ("https://eu.example:8443/prefix/", "https://eu.example:8443/prefix"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.9.9.9", "http://127.9.9.9"),
        ("http://localhost:1", "http://localhost:1"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_a_safe_url_is_taken(written, used):
    assert check_base_url(written) == used


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "base_url_malformed"),
        ("restapi.smsbat.com", "base_url_malformed"),
        ("ftp://restapi.smsbat.com", "base_url_malformed"),
        ("https://", "base_url_malformed"),
        ("https://host:port", "base_url_malformed"),
        ("https://host:99999", "base_url_malformed"),
        ("https://ho st", "base_url_malformed"),
        ("https://host\nname", "base_url_malformed"),
        ("https://[::1", "base_url_malformed"),
        ("https://смсбат.укр", "base_url_malformed"),
        ("http://restapi.smsbat.com", "base_url_not_https"),
        ("http://127.0.0.1.example.com", "base_url_not_https"),
        ("http://localhost.example.com", "base_url_not_https"),
        ("http://10.0.0.1", "base_url_not_https"),
        ("http://0.0.0.0", "base_url_not_https"),
        ("https://user:secret@host", "base_url_has_extras"),
        ("http://127.0.0.1@evil.example", "base_url_has_extras"),
        ("https://host/?token=secret", "base_url_has_extras"),
        ("https://host/#x", "base_url_has_extras"),
    ],
)
def test_an_unsafe_url_is_refused_with_its_reason(written, code):
    with pytest.raises(UserError) as caught:
        check_base_url(written)
    assert caught.value.code == code
    assert "secret" not in f"{caught.value!r}{caught.value.values}"
