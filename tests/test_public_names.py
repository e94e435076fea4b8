"""The names that ``import tracker`` gives."""

import inspect

import tracker


def test_every_public_name_is_there_and_documented() -> None:
    assert [name for name in tracker.__all__ if not inspect.getdoc(getattr(tracker, name))] == []


def test_one_text_gives_its_claims() -> None:
    assert len(tracker.extract("Eight Turkish officers fled to Greece.")) == 1
