"""What is known of a picture is judged like the rest of the message."""

from collections.abc import Callable

import pytest

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.picture_checks import PictureFacts, check_pictures
from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.workspace.errors import UserError

Make = Callable[..., CampaignFile]
URL = "https://x.example/a.jpg"


def found(campaign: CampaignFile, finding: PictureFacts | UserError) -> list[tuple[ProblemCode, str | None]]:
    problems = check_pictures(campaign.message, {URL: finding})
    for problem in problems:
        assert set(problem.values) == set(problem.code.value_names)
    return [(problem.code, problem.field) for problem in problems]


@pytest.mark.parametrize(
    ("code", "values", "problem"),
    [
        ("picture_too_big", {"size": None, "limit": 5}, ProblemCode.IMAGE_TOO_BIG),
        ("picture_wrong_type", {"kind": "GIF"}, ProblemCode.IMAGE_UNUSABLE),
        ("picture_not_image", {}, ProblemCode.IMAGE_UNUSABLE),
        ("picture_damaged", {}, ProblemCode.IMAGE_UNUSABLE),
        ("picture_address_malformed", {}, ProblemCode.IMAGE_UNUSABLE),
        ("picture_not_given", {"host": "x", "http_status": 404}, ProblemCode.IMAGE_UNUSABLE),
        ("picture_not_given", {"host": "x", "http_status": 410}, ProblemCode.IMAGE_UNUSABLE),
        ("picture_not_given", {"host": "x", "http_status": 403}, ProblemCode.IMAGE_NOT_SEEN),
        ("picture_not_given", {"host": "x", "http_status": 503}, ProblemCode.IMAGE_NOT_SEEN),
        ("picture_not_reached", {"host": "x", "cause": None}, ProblemCode.IMAGE_NOT_SEEN),
        ("picture_too_slow", {"host": "x"}, ProblemCode.IMAGE_NOT_SEEN),
        ("picture_broken_off", {"host": "x"}, ProblemCode.IMAGE_NOT_SEEN),
        ("picture_packed", {"host": "x"}, ProblemCode.IMAGE_NOT_SEEN),
        ("picture_redirected_inside", {"host": "x"}, ProblemCode.IMAGE_NOT_SEEN),
        ("picture_too_many_pixels", {"width": 1, "height": 1}, ProblemCode.IMAGE_NOT_SEEN),
    ],
)
def test_why_there_is_no_picture(
    viber: Make, code: str, values: dict[str, object], problem: ProblemCode
) -> None:
    assert found(viber(image_url=f" {URL}"), UserError(code, **values)) == [(problem, "viber.image_url")]


def test_every_card_is_judged_and_no_size_is_advised_for_it(viber: Make) -> None:
    campaign = viber(carousel=[{"image_url": "https://x.example/b.jpg"}, {"image_url": URL}])
    assert found(campaign, UserError("picture_damaged")) == [
        (ProblemCode.IMAGE_UNUSABLE, "viber.carousel.1.image_url")
    ]
    assert found(campaign, PictureFacts("PNG", 200, 100, 5)) == []


@pytest.mark.parametrize("other", ["https://x.example/{Код}.jpg", "https://x.example/other.jpg", ""])
def test_what_is_not_known_is_not_judged(viber: Make, other: str) -> None:
    assert found(viber(image_url=other), UserError("picture_damaged")) == []
