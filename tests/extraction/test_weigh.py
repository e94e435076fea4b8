"""Which of several days a status has: weighed by what was learned from the gold."""

import datetime as dt
import math
from importlib.resources import files

import pytest

from tracker.errors import LexiconError
from tracker.extraction import read_report
from tracker.extraction.drafts import Draft
from tracker.extraction.weights import parse_weights
from tracker.extraction.when.candidates import RULES
from tracker.extraction.when.weigh import COLUMNS, FILE, keys_of
from tracker.readers import report_from_text

PUBLISHED = dt.date(2019, 5, 17)
HEAD = "\t".join(COLUMNS)

TWO_DATES = "Police in Peru detained 12 teachers on Monday over the march of May 4."


def draft(text: str) -> Draft:
    (found,) = read_report(report_from_text(text, published=PUBLISHED))
    return found


def test_the_days_that_are_taken_have_the_largest_share() -> None:
    when = draft(TWO_DATES).when
    assert when.weighing is not None
    best = max(when.weighing.candidates, key=lambda one: one.share)
    assert (when.start, when.end) == (best.when.start, best.when.end) == (dt.date(2019, 5, 13),) * 2


def test_every_date_of_the_sentence_the_day_of_publication_and_no_date_at_all_are_candidates() -> None:
    weighing = draft(TWO_DATES).when.weighing
    assert weighing is not None
    days = {one.when.start for one in weighing.candidates}
    assert days >= {None, PUBLISHED, dt.date(2019, 5, 13), dt.date(2019, 5, 4)}


def test_shares_add_up_to_one() -> None:
    weighing = draft(TWO_DATES).when.weighing
    assert weighing is not None
    assert sum(one.share for one in weighing.candidates) == pytest.approx(1)


def test_shares_follow_from_the_weights_of_the_file() -> None:
    text = files("tracker.extraction.when").joinpath(FILE).read_text(encoding="utf-8")
    weights = parse_weights(FILE, text, COLUMNS, 3)
    weighing = draft(TWO_DATES).when.weighing
    assert weighing is not None
    keys = [keys_of(one, weighing.signs) for one in weighing.candidates]
    parts = [math.exp(sum(weights.get(key, 0.0) for key in of_one)) for of_one in keys]
    shares = [one.share for one in weighing.candidates]
    assert shares == pytest.approx([part / sum(parts) for part in parts])


def test_days_that_several_grounds_give_are_one_candidate() -> None:
    weighing = draft("Police in Peru detained 12 teachers on Friday.").when.weighing
    assert weighing is not None
    (today,) = [one for one in weighing.candidates if one.when.start == PUBLISHED == one.when.end]
    assert {ground.name for ground in today.grounds} >= {RULES, "own date", "publication"}


def test_the_choice_of_the_rules_counts_the_same_whatever_the_status() -> None:
    weighing = draft(TWO_DATES).when.weighing
    assert weighing is not None
    chosen = weighing.candidates[0]
    of_rules = {sign for ground, sign, _ in keys_of(chosen, weighing.signs) if ground == RULES}
    assert of_rules == {"always", "rule"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sign\tvalue", "columns are not"),
        (f"{HEAD}\nnews\talways\t\tmuch\t9", "weight 'much' is not a number"),
        (f"{HEAD}\nnews\talways\t\t1\t9\nnews\talways\t\t2\t9", "line 3: not 5 columns, or a value"),
        (f"{HEAD}\nnews\t1", "line 2: not 5 columns"),
    ],
)
def test_a_file_of_weights_that_is_none_is_refused(text: str, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        parse_weights(FILE, text, COLUMNS, 3)
