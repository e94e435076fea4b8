"""What makes a claim sure, and the weights that were learned for it."""

import datetime as dt
import math
from importlib.resources import files
from itertools import pairwise

import pytest

from tracker.errors import LexiconError
from tracker.extraction import read_report
from tracker.extraction.confidence import COLUMNS, FILE, confidence_of, parse_confidence, weighed
from tracker.extraction.drafts import Draft
from tracker.extraction.signs import signs_of
from tracker.readers import report_from_text

TEXT = files("tracker.extraction").joinpath(FILE).read_text(encoding="utf-8")
WEIGHTS = parse_confidence(TEXT)
HEAD = "\t".join(COLUMNS)
ALWAYS = "every claim\tstart\t1\t9\t0.5\nevery claim\tnew reports\t-1\t9\t0.5"


def draft(text: str, title: str | None = None) -> Draft:
    (found,) = read_report(report_from_text(text, title=title, published=dt.date(2016, 7, 21)))
    return found


SURE = "Eight Turkish officers were arrested in Ankara on 18 July 2016."


def test_the_signs_of_a_claim_can_be_read() -> None:
    assert signs_of(draft(SURE)) == {
        "date": "stated, lead",
        "date rule": "date in the sentence (at)",
        "date weighed": "up to 1.0",
        "number": "more",
        "status": "arrested",
        "status words": "plain",
        "verb": "passive",
        "people": "noun",
        "distance": "none",
        "said by a source": "no",
        "told": "once",
    }


def test_what_a_report_says_again_is_surer() -> None:
    again = draft(f"{SURE}\n\nThe eight officers were arrested in Ankara on 18 July 2016.")
    assert signs_of(again)["told"] == "again"
    assert confidence_of(again) > confidence_of(draft(SURE))


def test_what_a_sentence_leaves_open_makes_a_claim_less_sure() -> None:
    plain = confidence_of(draft(SURE))
    assert confidence_of(draft("Eight Turkish officers were arrested in Ankara.")) < plain
    assert confidence_of(draft("Turkish officers were arrested in Ankara on 18 July 2016.")) < plain


def test_confidence_is_the_sum_of_what_is_shown() -> None:
    one = draft(SURE)
    log_odds = sum(part.weight for part in weighed(one))
    assert confidence_of(one) == round(1 / (1 + math.exp(-log_odds)), 2)


def test_values_that_the_gold_did_not_have_count_as_other() -> None:
    one = draft(SURE)
    one.when = one.when._replace(rule="a rule that is new")
    (part,) = (part for part in weighed(one) if part.sign == "date rule")
    assert part.weight == WEIGHTS["date rule", "other"]


def test_the_model_is_small() -> None:
    assert len(WEIGHTS) < 100
    assert max(abs(weight) for weight in WEIGHTS.values()) < 2.5


@pytest.mark.parametrize(
    ("sign", "surer_first"),
    [
        ("distance", ["none", "up to 4", "further"]),
        ("number", ["more", "none"]),
        ("number", ["one", "none"]),
        ("date", ["stated, body", "relative, body", "context, body"]),
        ("date", ["stated, lead", "none, lead"]),
        ("date rule", ["date in the sentence (at)", "news of the day"]),
        ("date rule", ["date in the sentence (at)", "background without a date"]),
        ("status words", ["plain", "with other senses"]),
        ("people", ["name", "pronoun"]),
        ("people", ["noun", "pronoun"]),
        ("verb", ["passive", "noun"]),
        ("told", ["again", "once"]),
        ("said by a source", ["no", "yes"]),
        ("every claim", ["start", "new reports"]),
    ],
)
def test_weights_fall_with_what_has_to_be_guessed(sign: str, surer_first: list[str]) -> None:
    weights = [WEIGHTS[sign, value] for value in surer_first]
    assert all(one > other for one, other in pairwise(weights))


def test_signs_that_have_weights_are_those_that_claims_have() -> None:
    assert {sign for sign, _ in WEIGHTS} == {"every claim", *signs_of(draft(SURE))}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sign\tweight", "columns are not"),
        (f"{HEAD}\n{ALWAYS}\nverb\tnoun\t-0.5", "line 4: not 5 columns"),
        (f"{HEAD}\n{ALWAYS}\nverb\tnoun\tlow\t9\t0.5", "line 4: weight 'low' is not a number"),
        (f"{HEAD}\n{ALWAYS}\nverb\tnoun\tnan\t9\t0.5", "line 4: weight 'nan' is not a number"),
        (f"# made by\n{HEAD}\n{ALWAYS}\n{ALWAYS}", "line 5: not 5 columns, or a value's second row"),
        (HEAD, "no row for every claim, start; every claim, new reports"),
    ],
)
def test_weights_that_are_none_are_refused(text: str, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        parse_confidence(text)
