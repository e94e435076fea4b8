"""The result of an evaluation as JSON: figures, breakdowns, and both codings of every claim."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tracker.errors import UsageError
from tracker.evaluate.changes import by_key, outcomes
from tracker.evaluate.codings import CodedReport
from tracker.evaluate.files import read_json
from tracker.evaluate.report import Grouping, grouped
from tracker.evaluate.score import COLUMNS, Pair, Scores, Tally, score
from tracker.version import CODEBOOK_VERSION, __version__


def fingerprint(gold: Iterable[CodedReport]) -> str:
    """A SHA-256 over texts and codings: the same gold, the same figures."""
    canonical = [
        (
            report.report_id,
            str(report.published),
            report.language,
            report.title,
            report.text,
            [[str(value) for value in asdict(claim).values()] for claim in report.claims],
        )
        for report in sorted(gold, key=lambda report: report.report_id)
    ]
    return hashlib.sha256(json.dumps(canonical, ensure_ascii=False).encode()).hexdigest()


def summary(gold: Sequence[CodedReport], pairs: Sequence[Pair]) -> dict[str, Any]:
    """The figures of an evaluation, with the outcome of each claim, as plain values for JSON."""
    return {
        "tracker": __version__,
        "codebook": CODEBOOK_VERSION,
        "gold": fingerprint(gold),
        "reports": len(gold),
        **_figures(score(pairs)),
        "outcomes": outcomes(pairs),
    }


def full_result(gold: Sequence[CodedReport], pairs: Sequence[Pair]) -> dict[str, Any]:
    """What ``summary`` gives, with all breakdowns and both codings of every claim."""
    return {
        **summary(gold, pairs),
        "by": {
            grouping.value: {name: _figures(scores) for name, scores in grouped(pairs, grouping).items()}
            for grouping in Grouping
        },
        "claims": [
            {
                "key": key,
                "report_id": pair.report_id,
                "outcome": pair.outcome,
                "differ": [column for column in COLUMNS if pair.found and not pair.agrees(column)],
                "gold": pair.gold and _plain(asdict(pair.gold)),
                "coded": pair.coded and _plain(asdict(pair.coded)),
            }
            for key, pair in by_key(pairs).items()
        ],
    }


def read_result(path: Path) -> dict[str, Any]:
    """A result (or a floor) written earlier.

    Raises:
        UsageError: It is not there, or is something else.
    """
    result = read_json(path)
    if not isinstance(result, dict) or not {"gold", "found", "right", "outcomes"} <= result.keys():
        raise UsageError(f"{path}: not the result of an evaluation")
    return result


def _figures(scores: Scores) -> dict[str, Any]:
    return {
        "found": _tally(scores.found),
        "right": _tally(scores.right),
        "columns": {
            column: round(agree / scores.found.matched, 4) if scores.found.matched else None
            for column, agree in scores.columns.items()
        },
    }


def _tally(tally: Tally) -> dict[str, int | float]:
    return asdict(tally) | {
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
    }


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, dt.date) else value for name, value in values.items()
    }
