from typing import Any

import pytest

from tracker.errors import LexiconError
from tracker.lexicon.frames import read_frames
from tracker.lexicon.loader import load_lexicon
from tracker.lexicon.phrases import by_last_word

_FRAME = {"name": "jail_them", "status": "arrested", "pattern": "them", "example": "Police jailed them."}


def _statuses(*frames: dict[str, Any]) -> dict[str, Any]:
    return {"classes": {"seize": ["seize"]}, "objects": {"asylum": ["asylum"]}, "frame": list(frames)}


def test_a_frame_is_read_with_what_it_wants_beside_its_verb() -> None:
    (frame,) = read_frames(_statuses({**_FRAME, "class": "seize", "object": ["asylum"]}))
    assert frame.name == "jail_them"
    assert frame.wants == {"<asylum>"}


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"objet": ["asylum"]}, "'jail_them' has unknown keys \\['objet'\\]"),
        ({"object": ["exile"]}, "'jail_them' names the unknown list 'exile'"),
        ({"class": "grab"}, "'jail_them' names the unknown class 'grab'"),
    ],
)
def test_a_frame_with_a_mistake_is_refused_by_name(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        read_frames(_statuses({**_FRAME, **wrong}))


def test_two_frames_of_one_name_are_refused() -> None:
    with pytest.raises(LexiconError, match="two frames have the same name"):
        read_frames(_statuses(_FRAME, _FRAME))


def test_one_phrase_with_two_meanings_is_refused() -> None:
    pairs = [(("army", "chief"), "officers"), (("army", "chief"), "politicians")]
    with pytest.raises(LexiconError, match="'army chief' means both officers and politicians"):
        by_last_word(pairs)


def test_a_language_without_lexicon_is_refused() -> None:
    with pytest.raises(LexiconError, match="no lexicon for language 'xx'"):
        load_lexicon("xx")
