"""The names that ``import tracker`` gives."""

import inspect

import pytest

import tracker


def test_every_public_name_is_there_and_documented() -> None:
    assert [name for name in tracker.__all__ if not inspect.getdoc(getattr(tracker, name))] == []


def test_tab_completion_shows_the_public_names() -> None:
    assert dir(tracker) == sorted(tracker.__all__)


def test_a_name_that_is_not_there_is_told() -> None:
    with pytest.raises(AttributeError, match="no attribute 'tables_of'"):
        tracker.tables_of  # type: ignore[attr-defined]  # noqa: B018


def test_one_text_gives_its_claims() -> None:
    assert len(tracker.extract("Eight Turkish officers fled to Greece.")) == 1
