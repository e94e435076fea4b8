"""Label Studio: codings as labelled spans, out to its JSON import and back from its JSON export.

A claim is one region over its quote. Its label is the legal status; the other columns are controls of that
region, declared by the labelling interface (``labelinterface.py``).
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tracker.errors import UsageError
from tracker.evaluate.codings import CodedReport, Coding, parse_coding, parse_date
from tracker.evaluate.files import write_json
from tracker.records import Report

_KIND_OF_COLUMN = {
    "legal_status": "labels",
    "group": "choices",
    "count_qualifier": "choices",
    "measure": "choices",
    "count_low": "number",
    "count_high": "number",
    "date_start": "datetime",
    "date_end": "datetime",
    "country": "textarea",
    "origin": "textarea",
}
"""Column to the type of control that holds it, in Label Studio's names."""


def write_tasks(reports: Iterable[Report], codings: Iterable[CodedReport], path: Path) -> int:
    """Write reports as tasks that Label Studio imports.

    Args:
        reports: What to code.
        codings: What is coded already, matched by report id. People's codings go out as annotations, the
            extractor's as predictions for people to correct.
        path: The file to write.

    Returns:
        The number of tasks.

    Raises:
        UsageError: A coding does not fit its report, or the file cannot be written.
    """
    coded = {one.report_id: one for one in codings}
    tasks = [_task(report, coded.get(report.report_id)) for report in reports]
    write_json(path, tasks)
    return len(tasks)


def read_tasks(tasks: Iterable[Mapping[str, Any]], path: Path, coder: str | None = None) -> list[CodedReport]:
    """The codings of an export from Label Studio (its format "JSON").

    Args:
        tasks: The entries of the file.
        path: The file, for messages; its stem becomes the group of reports.
        coder: Number or e-mail address of the annotator to read, where several coded the same task.

    Returns:
        One report for each task that was annotated; tasks skipped or not yet done are left out.

    Raises:
        UsageError: A task has no text, a region does not fit it or lacks a column, or several annotators
            coded a task and none was chosen.
    """
    reports = []
    for number, task in enumerate(tasks, start=1):
        where = f"{path}, task {task.get('id', number)}"
        annotation = _annotation(task, coder, where)
        if annotation is not None:
            reports.append(_coded_report(task, annotation, where, path.stem))
    return reports


def _task(report: Report, coded: CodedReport | None) -> dict[str, Any]:
    data = {
        "report_id": report.report_id,
        "text": report.text,
        "body_start": report.body_start,
        "published": report.published and report.published.isoformat(),
        "language": report.language,
        "outlet": report.outlet,
        "url": report.url,
    }
    if coded is None:
        return {"data": data}
    regions = [
        entry
        for number, claim in enumerate(coded.claims, start=1)
        for entry in _region(claim, number, report)
    ]
    by_machine = any(claim.rule is not None for claim in coded.claims)
    return {"data": data, "predictions" if by_machine else "annotations": [{"result": regions}]}


def _region(claim: Coding, number: int, report: Report) -> Iterator[dict[str, Any]]:
    """The entries of one claim, a column each, tied together by their id."""
    start, end = claim.char_start, claim.char_end
    if start is None or end is None or report.text[start:end] != claim.quote:
        raise UsageError(f"report {report.report_id}: claim {number} has a quote that is not in its text")
    span = {"start": start, "end": end, "text": claim.quote}
    for column, kind in _KIND_OF_COLUMN.items():
        value = getattr(claim, column)
        if value is not None:
            yield {
                "id": f"claim-{number}",
                "from_name": column,
                "to_name": "text",
                "type": kind,
                "value": span | _control_value(kind, str(value) if kind == "datetime" else value),
            }


def _control_value(kind: str, value: Any) -> dict[str, Any]:
    if kind == "textarea":
        return {"text": [value]}
    return {kind: value if kind in ("number", "datetime") else [value]}


def _annotation(task: Mapping[str, Any], coder: str | None, where: str) -> Mapping[str, Any] | None:
    done = [one for one in task.get("annotations", ()) if not one.get("was_cancelled")]
    if coder is not None:
        done = [one for one in done if coder in _coder_names(one)]
    if len(done) > 1:
        names = sorted({name for one in done for name in _coder_names(one)})
        raise UsageError(f"{where}: {len(done)} annotations (by {', '.join(names)}); choose one with --coder")
    return done[0] if done else None


def _coder_names(annotation: Mapping[str, Any]) -> set[str]:
    by = annotation.get("completed_by")
    names = [by.get("id"), by.get("email")] if isinstance(by, Mapping) else [by]
    return {str(name) for name in names if name is not None}


def _coded_report(
    task: Mapping[str, Any], annotation: Mapping[str, Any], where: str, folder: str
) -> CodedReport:
    data = task.get("data", {})
    if not isinstance(data.get("text"), str):
        raise UsageError(f"{where}: 'data' has no 'text'")
    text, body_start = data["text"], data.get("body_start", 0)
    return CodedReport(
        report_id=str(data.get("report_id") or data.get("id") or f"task-{task.get('id')}"),
        folder=folder,
        language=data.get("language"),
        published=parse_date(data.get("published"), where),
        title=text[:body_start].strip() or None,
        text=text[body_start:],
        claims=tuple(_claims(annotation, text, where)),
        url=data.get("url"),
        outlet=data.get("outlet"),
    )


def _claims(annotation: Mapping[str, Any], text: str, where: str) -> Iterator[Coding]:
    regions: dict[str, dict[str, Any]] = {}
    for entry in annotation.get("result", ()):
        kind, value = entry.get("type"), entry.get("value", {})
        if kind not in _KIND_OF_COLUMN.values() or "start" not in value:
            continue  # a relation, or an answer about the whole task
        region = regions.setdefault(entry["id"], {})
        held = value["text"] if kind == "textarea" else value.get(kind)
        region[entry["from_name"]] = held[0] if isinstance(held, list) and held else held
        if kind == "labels":
            region["span"] = value
    for region_id, region in regions.items():
        place = f"{where}, region {region_id}"
        if "span" not in region:
            raise UsageError(f"{place}: has no label")
        start, end = _located(region.pop("span"), text, place)
        blank = dict.fromkeys(_KIND_OF_COLUMN)
        yield parse_coding(blank | region | {"char_start": start, "char_end": end}, place, text)


def _located(span: Mapping[str, Any], text: str, where: str) -> tuple[int, int]:
    """Start and end in characters; some versions of Label Studio count in UTF-16 units instead."""
    start, end, quote = int(span["start"]), int(span["end"]), span.get("text")
    if 0 <= start < end <= len(text) and quote in (None, text[start:end]):
        return start, end
    units = text.encode("utf-16-le")
    head, slice_ = (
        units[a:b].decode("utf-16-le", "replace") for a, b in ((0, 2 * start), (2 * start, 2 * end))
    )
    if slice_ and slice_ == quote:
        return len(head), len(head) + len(slice_)
    raise UsageError(f"{where}: characters {start} to {end} of the task's text are not {quote!r}")
