"""A broken limit is told at its field, and no longer once it is kept."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from campaign.limit_cases import CASES, PICTURE_CASES, LimitCase, campaign_of
from gateway.loopback import LoopbackServer, answering
from smsbat_composer.campaign.problems import ProblemCode, Severity
from smsbat_composer.gateway.pictures import PictureFetch
from smsbat_composer.sentences.problems import problem_sentence
from smsbat_composer.ui.message.content_edits import with_field
from smsbat_composer.ui.message.problem_slot import ProblemSlot
from smsbat_composer.ui.message.template_edit import TemplateEdit
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.phone import pictures
from smsbat_composer.ui.phone.picture import Picture
from ui.message.content import campaign_of as open_campaign_of
from ui.phone.picture_files import picture_file

Opened = Callable[..., MessageStep]


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    running = LoopbackServer()
    yield running
    running.stop()


def _slot(step: MessageStep, place: str) -> ProblemSlot:
    """The line at the field of a wire path."""
    viber = step.viber
    lists = {"viber.carousel": viber.carousel, "viber.survey": viber.survey}
    if place in lists:
        editor = lists[place]
        assert editor is not None
        return editor.problem
    if place == "viber.ttl":
        return viber.problems
    if place == "sms.sender":
        return step.sms.sender_field
    fields = (viber.text, step.sms.text, *viber.line_fields)
    return next(field.slot for field in fields if field.path == place)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_it_is_told_at_the_field_and_in_the_review(qtbot: QtBot, open_step: Opened, case: LimitCase) -> None:
    step = open_step(campaign_of(case.broken), with_list=False)
    campaign = open_campaign_of(step)
    assert campaign.review is not None
    (problem,) = [found for found in campaign.review.errors if found.field == case.place]
    slot = _slot(step, case.place)
    qtbot.waitUntil(lambda: slot.text() == problem_sentence(problem))
    assert slot.isVisibleTo(step)
    step.focus_field(case.place)
    if case.code not in {ProblemCode.COUNT_OUT_OF_RANGE, ProblemCode.TTL_OUT_OF_RANGE}:
        editors = [editor for editor in step.findChildren(TemplateEdit) if editor.isVisibleTo(step)]
        red = [editor for editor in editors if editor.property("invalid") == "true"]
        assert len(red) == (0 if case.limit == "sms_sender" else 1)
    if case.code is ProblemCode.TTL_OUT_OF_RANGE:
        assert step.viber.ttl.property("invalid") == "true"
    campaign.edit(campaign_of(case.kept))
    qtbot.waitUntil(lambda: _slot(step, case.place).text() == "")
    assert not _slot(step, case.place).isVisible()
    assert campaign.review.errors == ()


@pytest.mark.parametrize("case", PICTURE_CASES, ids=str)
def test_a_picture_that_breaks_one_is_told_too(
    qtbot: QtBot, open_step: Opened, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch, case: LimitCase
) -> None:
    """The file comes from a real server, only its address is another's."""
    monkeypatch.setattr(
        pictures, "PictureFetch", lambda _, limit, **how: PictureFetch(server.url, limit, **how)
    )
    assert case.pictures is not None
    kept, broken = case.pictures
    server.behaviour = answering(picture_file("JPG", broken.width, broken.height).ljust(broken.size, b"\0"))
    step = open_step(campaign_of(case.broken), with_list=False)
    campaign, field = open_campaign_of(step), step.viber.rows.image_url
    qtbot.waitUntil(field.slot.isVisible)
    assert campaign.review is not None
    (problem,) = [found for found in campaign.review.problems if found.field == case.place]
    assert problem.code is case.code
    assert field.problem_text() == problem_sentence(problem)
    is_error = problem.severity is Severity.ERROR
    assert (field.editor.property("invalid") == "true") == is_error
    server.behaviour = answering(picture_file("JPG", kept.width, kept.height).ljust(kept.size, b"\0"))
    address = "https://pictures.example/other.jpg"
    campaign.edit(with_field(campaign.campaign, case.place, address))
    qtbot.waitUntil(lambda: isinstance(step.preview.pictures.find(address), Picture))
    qtbot.waitUntil(lambda: campaign.review is not None and campaign.review.problems == ())
    assert not field.slot.isVisible()
    assert field.mark.text() == "JPG, 800 × 600, 1 MB"
