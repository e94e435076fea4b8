import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tracker.errors import UsageError
from tracker.evaluate.codings import CodedReport, Coding
from tracker.evaluate.files import write_json
from tracker.evaluate.results import fingerprint, full_result, read_result
from tracker.evaluate.score import pair_reports

Make = Callable[..., Coding]
MakeReport = Callable[..., CodedReport]


def test_the_fingerprint_knows_the_gold_but_not_its_order(coding: Make, coded: MakeReport) -> None:
    gold = [coded("a", coding()), coded("b")]
    assert fingerprint(gold) == fingerprint(gold[::-1])
    assert fingerprint(gold) != fingerprint([coded("a", coding(count=7)), coded("b")])
    assert fingerprint(gold) != fingerprint([replace(gold[0], text="Another text."), gold[1]])


def test_a_result_holds_figures_breakdowns_and_both_codings(
    coding: Make, coded: MakeReport, tmp_path: Path
) -> None:
    gold = [coded("a", coding())]
    result = full_result(gold, pair_reports(gold, [coded("a", coding(count=2))]))
    write_json(tmp_path / "result.json", result)
    read = read_result(tmp_path / "result.json")
    assert read["found"] == {"gold": 1, "coded": 1, "matched": 1, "precision": 1, "recall": 1, "f1": 1}
    assert read["by"]["status"]["asylum_sought"]["right"]["f1"] == 0
    (claim,) = read["claims"]
    assert (claim["outcome"], claim["differ"]) == ("wrong", ["counts"])
    assert (claim["gold"]["count_low"], claim["coded"]["count_low"]) == (8, 2)


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        write_json(tmp_path, {})


@pytest.mark.parametrize("content", ["{", "[]", json.dumps({"found": {}})])
def test_what_is_no_result_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content)
    with pytest.raises(UsageError, match=r"x\.json"):
        read_result(tmp_path / "x.json")


def test_a_result_that_is_not_there_is_named_once_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"x\.json: no such file or directory$"):
        read_result(tmp_path / "x.json")
