"""What a server sent is decoded only as JPG or PNG, and never beyond what memory is spared for."""

import pytest
from PySide6.QtCore import QSize

from smsbat_composer.ui.phone.picture import MOST_PIXELS, read_picture
from smsbat_composer.workspace.errors import UserError
from ui.phone.picture_files import picture_file, png_that_says, turned_jpg


def code_of(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        read_picture(data)
    return caught.value.code


@pytest.mark.parametrize("kind", ["JPG", "PNG"])
def test_a_picture_with_its_facts(kind: str) -> None:
    data = picture_file(kind, 800, 600)
    picture = read_picture(data)
    assert (picture.kind, picture.width, picture.height, picture.size) == (kind, 800, 600, len(data))
    assert picture.image.size().toTuple() == (800, 600)
    assert picture.image.pixelColor(400, 300).red() > 150


def test_a_large_picture_is_kept_small_and_told_as_it_is() -> None:
    picture = read_picture(picture_file("JPG", 3000, 1500))
    assert (picture.width, picture.height) == (3000, 1500)
    assert picture.image.size().toTuple() == (960, 480)


def test_the_middle_of_a_picture_fills_its_place() -> None:
    picture = read_picture(picture_file(width=90, height=30))
    assert picture.cropped(QSize(20, 20)).size().toTuple() == (20, 20)
    assert picture.cropped(QSize(200, 20)).size().toTuple() == (200, 20)
    assert picture.cropped(QSize(20, 20)) is picture.cropped(QSize(20, 20))


def test_a_photograph_taken_on_its_side_stands_upright() -> None:
    picture = read_picture(turned_jpg(80, 40))
    assert (picture.width, picture.height) == (40, 80)
    assert picture.image.size().toTuple() == (40, 80)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"GIF89a" + bytes(40), "GIF"),
        (b"RIFF\x20\0\0\0WEBPVP8 " + bytes(40), "WEBP"),
        (b"\0\0\0\x20ftypheic" + bytes(40), "HEIC"),
        (b"\0\0\0\x20ftypavif" + bytes(40), "AVIF"),
        (b'\xef\xbb\xbf\n<svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (b"%PDF-1.7", "PDF"),
        (picture_file("BMP"), "BMP"),
    ],
)
def test_another_type_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(UserError) as caught:
        read_picture(data)
    assert (caught.value.code, caught.value.values) == ("picture_wrong_type", {"kind": kind})


@pytest.mark.parametrize("data", [b"", b"<!doctype html><html>", b'{"error": 404}', bytes(100)])
def test_no_picture_at_all(data: bytes) -> None:
    assert code_of(data) == "picture_not_image"


def test_pixels_without_number_are_not_decoded() -> None:
    side = int(MOST_PIXELS**0.5)
    with pytest.raises(UserError) as caught:
        read_picture(png_that_says(60_000, 60_000))
    assert (caught.value.code, caught.value.values) == (
        "picture_too_many_pixels",
        {"width": 60_000, "height": 60_000},
    )
    assert code_of(png_that_says(side + 1, side)) == "picture_too_many_pixels"


@pytest.mark.parametrize("kind", ["PNG", "JPG"])
def test_a_file_cut_short_is_damaged(kind: str) -> None:
    whole = picture_file(kind, 400, 400)
    assert code_of(whole[:20]) == "picture_damaged"
    assert code_of(whole[: len(whole) // 2]) == "picture_damaged"


def test_a_file_with_broken_bytes_is_damaged() -> None:
    whole = bytearray(picture_file("PNG", 400, 400))
    whole[60:80] = bytes(20)
    assert code_of(bytes(whole)) == "picture_damaged"
