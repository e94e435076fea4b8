"""The baselines of ``benchmarks/accuracy`` do what they say they do."""

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tracker.evaluate.codings import CodedReport
from tracker.vocabulary import CountQualifier, Group, LegalStatus

MakeReport = Callable[..., CodedReport]
FOLDER = Path(__file__).parents[2] / "benchmarks" / "accuracy"


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def afternoon() -> ModuleType:
    return load("afternoon")


def test_status_word_first_number_first_country_and_report_date(
    afternoon: ModuleType, coded: MakeReport
) -> None:
    text = "In 2016 at least 40 Turkish soldiers sought asylum in Germany, and 12 in Greece."
    report = coded("a", text=text)
    (claim,) = afternoon.code(report).claims
    assert (claim.legal_status, claim.country, claim.group) == (
        LegalStatus.ASYLUM_SOUGHT,
        "DEU",
        Group.SOLDIERS,
    )
    assert (claim.count_low, claim.count_qualifier) == (40, CountQualifier.AT_LEAST)
    assert (claim.origin, claim.date_start) == ("TUR", report.published)


def test_a_special_status_word_silences_the_general_one(afternoon: ModuleType, coded: MakeReport) -> None:
    report = coded("a", text="Greece refused to extradite the eight.")
    assert [c.legal_status for c in afternoon.code(report).claims] == [LegalStatus.EXTRADITION_REFUSED]


def test_quotes_are_slices_of_the_text(afternoon: ModuleType, coded: MakeReport) -> None:
    text = "Two judges were detained. They denied it.\n\nA colonel fled!"
    claims = afternoon.code(coded("a", text=text)).claims
    assert [text[c.char_start : c.char_end] for c in claims] == [
        "Two judges were detained.",
        "A colonel fled!",
    ]


def test_the_parser_baseline_reads_a_passive(coded: MakeReport) -> None:
    pytest.importorskip("spacy")
    load("afternoon")
    code = load("dependency").load_coder()
    if code is None:
        pytest.skip("no English spaCy model is installed")
    (claim,) = code(coded("a", text="Forty judges were detained in Turkey.")).claims
    assert (claim.legal_status, claim.country, claim.count_low) == (LegalStatus.DETAINED, "TUR", 40)
