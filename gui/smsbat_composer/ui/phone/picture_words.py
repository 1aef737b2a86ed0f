"""What is said of a picture: in its place while it is not there, and of its file once it is."""

from smsbat_composer.ui.phone.picture import Picture
from smsbat_composer.ui.phone.picture_place import PicturePlace
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.words.formats import decimal_size, number


def picture_facts(picture: Picture) -> str:
    """Type, pixels and bytes: "JPG, 800 × 600, 214 KB"."""
    return f"{picture.kind}, {number(picture.width)} × {number(picture.height)}, {decimal_size(picture.size)}"


def place_of(found: Picture | Exception | None) -> PicturePlace:
    """What stands in the place of a picture that was asked for; None while it is on its way."""
    if isinstance(found, Picture):
        return PicturePlace(found, picture_facts(found))
    if found is None:
        return PicturePlace(words=tr("Loading the picture…"))
    return PicturePlace(words=trouble_words(found), icon="warning")
