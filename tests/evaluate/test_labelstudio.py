import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tracker.errors import UsageError
from tracker.evaluate.codings import CodedReport, Coding
from tracker.evaluate.labelinterface import labelling_interface
from tracker.evaluate.labelstudio import write_tasks
from tracker.evaluate.reading import read_codings
from tracker.readers import report_from_text
from tracker.records import Report
from tracker.vocabulary import Group, LegalStatus

Make = Callable[..., Coding]
MakeReport = Callable[..., CodedReport]

QUOTE = "Eight officers sought asylum in Greece."


@pytest.fixture
def report() -> Report:
    return report_from_text(
        f"ATHENS - They landed. {QUOTE}", title="Eight land", published="2016-07-17", report_id="a"
    )


@pytest.fixture
def claim(coding: Make, report: Report) -> Coding:
    start = report.text.index(QUOTE)
    return coding(quote=QUOTE, char_start=start, char_end=start + len(QUOTE))


def exported(tmp_path: Path, report: Report, *codings: CodedReport) -> list[dict[str, Any]]:
    write_tasks([report], codings, tmp_path / "tasks.json")
    tasks: list[dict[str, Any]] = json.loads((tmp_path / "tasks.json").read_text(encoding="utf-8"))
    return tasks


def imported(tmp_path: Path, tasks: object, coder: str | None = None) -> list[CodedReport]:
    (tmp_path / "export.json").write_text(json.dumps(tasks), encoding="utf-8")
    return read_codings(tmp_path / "export.json", coder=coder)


class TestThereAndBack:
    def test_a_coding_comes_back_as_it_went(
        self, tmp_path: Path, report: Report, claim: Coding, coded: MakeReport
    ) -> None:
        (back,) = imported(tmp_path, exported(tmp_path, report, coded("a", claim)))
        assert back.claims == (claim,)
        assert (back.report_id, back.title, back.published) == ("a", "Eight land", report.published)
        assert back.text == report.text[report.body_start :]

    def test_two_claims_on_one_sentence_stay_two(
        self, tmp_path: Path, report: Report, claim: Coding, coding: Make, coded: MakeReport
    ) -> None:
        span = {"quote": QUOTE, "char_start": claim.char_start, "char_end": claim.char_end}
        fled = coding(legal_status=LegalStatus.FLED, country=None, count=None, date_start=None, **span)
        (back,) = imported(tmp_path, exported(tmp_path, report, coded("a", claim, fled)))
        assert back.claims == (claim, fled)

    def test_a_report_coded_without_claims_is_still_coded(
        self, tmp_path: Path, report: Report, coded: MakeReport
    ) -> None:
        (back,) = imported(tmp_path, exported(tmp_path, report, coded("a")))
        assert back.claims == ()


class TestTasks:
    def test_a_report_nobody_coded_is_a_bare_task(self, tmp_path: Path, report: Report) -> None:
        (task,) = exported(tmp_path, report)
        assert set(task) == {"data"}

    def test_the_extractors_claims_are_predictions(
        self, tmp_path: Path, report: Report, claim: Coding, coding: Make, coded: MakeReport
    ) -> None:
        made = coding(rule="asylum.verb", quote=QUOTE, char_start=claim.char_start, char_end=claim.char_end)
        (task,) = exported(tmp_path, report, coded("a", made))
        assert set(task) == {"data", "predictions"}

    def test_a_quote_that_is_not_there_is_refused(
        self, tmp_path: Path, report: Report, coding: Make, coded: MakeReport
    ) -> None:
        with pytest.raises(UsageError, match="report a: claim 1"):
            exported(tmp_path, report, coded("a", coding(quote=QUOTE, char_start=0, char_end=9)))

    def test_every_control_of_a_claim_is_in_the_interface(
        self, tmp_path: Path, report: Report, claim: Coding, coded: MakeReport
    ) -> None:
        (task,) = exported(tmp_path, report, coded("a", claim))
        used = {entry["from_name"] for entry in task["annotations"][0]["result"]}
        declared = set(re.findall(r' name="(\w+)"', labelling_interface()))
        assert used == declared - {"text"}


class TestExports:
    """What Label Studio itself makes of a project."""

    def entries(self, **span: object) -> list[dict[str, Any]]:
        held = {"legal_status": ("labels", ["detained"]), "group": ("choices", ["police"])}
        held |= {"count_qualifier": ("choices", ["unstated"]), "measure": ("choices", ["event"])}
        return [
            {"id": "Xy1", "from_name": name, "to_name": "text", "type": kind, "value": span | {kind: value}}
            for name, (kind, value) in held.items()
        ]

    def task(self, text: str, *annotations: dict[str, Any]) -> dict[str, Any]:
        return {"id": 7, "data": {"text": text}, "annotations": list(annotations)}

    def test_columns_left_empty_are_null(self, tmp_path: Path) -> None:
        task = self.task("Police held.", {"result": self.entries(start=0, end=12, text="Police held.")})
        (report,) = imported(tmp_path, [task])
        claim = report.claims[0]
        assert (report.report_id, claim.group, claim.country, claim.count_low) == (
            "task-7",
            Group.POLICE,
            None,
            None,
        )

    def test_offsets_in_utf16_units_are_understood(self, tmp_path: Path) -> None:
        text = "🚨🚨 Police held."
        task = self.task(text, {"result": self.entries(start=5, end=17, text="Police held.")})
        claim = imported(tmp_path, [task])[0].claims[0]
        assert (claim.quote, claim.char_start) == ("Police held.", 3)

    def test_a_span_that_does_not_fit_the_text_is_refused(self, tmp_path: Path) -> None:
        task = self.task("Police held.", {"result": self.entries(start=3, end=12, text="Police held.")})
        with pytest.raises(UsageError, match="task 7, region Xy1: characters 3 to 12"):
            imported(tmp_path, [task])

    def test_a_region_without_a_column_that_must_be_is_refused(self, tmp_path: Path) -> None:
        task = self.task("Police held.", {"result": self.entries(start=0, end=12)[:-1]})
        with pytest.raises(UsageError, match="region Xy1: 'measure' is None"):
            imported(tmp_path, [task])

    def test_tasks_not_done_or_skipped_are_left_out(self, tmp_path: Path) -> None:
        done = self.task("Nothing.", {"result": []})
        skipped = self.task("Nothing.", {"result": [], "was_cancelled": True})
        assert len(imported(tmp_path, [done, skipped, self.task("Nothing.")])) == 1

    def test_one_of_several_annotators_must_be_chosen(self, tmp_path: Path) -> None:
        by_1 = {"completed_by": 1, "result": self.entries(start=0, end=12)}
        by_2 = {"completed_by": {"id": 2, "email": "b@example.org"}, "result": []}
        task = self.task("Police held.", by_1, by_2)
        with pytest.raises(UsageError, match=r"2 annotations \(by 1, 2, b@example.org\); choose one"):
            imported(tmp_path, [task])
        assert len(imported(tmp_path, [task], coder="1")[0].claims) == 1
        assert imported(tmp_path, [task], coder="b@example.org")[0].claims == ()

    def test_another_list_is_no_export(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="not of Label Studio tasks"):
            imported(tmp_path, [1, 2])
