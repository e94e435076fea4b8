"""The script that learns the weights of confidence, on claims made up of two signs."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"

ROWS = [{"date": "stated", "verb": "noun"}] * 90 + [{"date": "context", "verb": "noun"}] * 90
RIGHT = np.array(([1.0] * 80 + [0.0] * 10) + ([1.0] * 30 + [0.0] * 60))


@pytest.fixture(scope="module")
def logistic() -> ModuleType:
    spec = importlib.util.spec_from_file_location("logistic", SCRIPTS / "logistic.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["logistic"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_shares_of_the_values_are_learned(logistic: ModuleType) -> None:
    model = logistic.fit(ROWS, RIGHT, least=5, l2=0.001)
    share = logistic.sigmoid(model.log_odds([{"date": "stated"}, {"date": "context"}]))
    assert share == pytest.approx([80 / 90, 30 / 90], abs=0.001)


def test_weights_are_told_from_the_usual_value(logistic: ModuleType) -> None:
    rows = [*ROWS, {"date": "stated", "verb": "noun"}]
    named = logistic.fit(rows, np.append(RIGHT, 1.0), least=5, l2=1.0).named()
    assert list(named) == [("date", "stated"), ("date", "context"), ("verb", "noun")]
    assert named["date", "stated"] == named["verb", "noun"] == 0
    assert named["date", "context"] < -1


def test_rare_values_and_new_ones_are_one(logistic: ModuleType) -> None:
    rows = ROWS + [{"date": value, "verb": "noun"} for value in ("a", "b", "c")]
    model = logistic.fit(rows, np.append(RIGHT, [0.0] * 3), least=5, l2=1.0)
    rare, new, usual = model.log_odds([{"date": "a"}, {"date": "never seen"}, {"date": "stated"}])
    assert rare == new < usual


def test_a_stronger_penalty_holds_weights_nearer_to_zero(logistic: ModuleType) -> None:
    weights = [abs(logistic.fit(ROWS, RIGHT, least=5, l2=l2).weights[0]) for l2 in (0.1, 4.0, 100.0)]
    assert weights[0] > weights[1] > weights[2]


def test_the_shift_meets_the_mean(logistic: ModuleType) -> None:
    log_odds = np.array([-1.0, 0.5, 2.0, 3.0])
    shift = logistic.shift_to(log_odds, 0.49)
    assert shift < 0
    assert logistic.sigmoid(log_odds + shift).mean() == pytest.approx(0.49)
