"""Every way to say a status that the lexicon lists has an example, and the example gives that status."""

import datetime as dt

import pytest

from tracker.extraction import extract_claims
from tracker.extraction.triggers.needs import CHECKS
from tracker.lexicon.frames import Frame
from tracker.lexicon.loader import load_lexicon
from tracker.readers import report_from_text
from tracker.vocabulary import LegalStatus

FRAMES = load_lexicon("en").frames


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_the_example_of_a_frame_is_read_by_that_frame(frame: Frame) -> None:
    report = report_from_text(frame.example, published=dt.date(2016, 11, 18))
    claims = extract_claims(report)
    assert (frame.name, frame.status) in {(claim.rule, claim.legal_status) for claim in claims}


def test_every_status_of_the_codebook_can_be_said() -> None:
    assert {frame.status for frame in FRAMES} == set(LegalStatus)


def test_whatever_a_frame_needs_is_known() -> None:
    of_the_report = {"asylum_topic"}  # seen to when the whole report is read
    assert {frame.needs for frame in FRAMES} - {None} == CHECKS.keys() | of_the_report
