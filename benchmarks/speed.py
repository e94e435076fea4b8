"""How fast the tracker reads, in one process on one core, beside the least that any such program must do.

    python benchmarks/speed.py [--texts FILE.jsonl.gz] [--rounds N] [--scale X] [--json FILE]

Without arguments all texts are made from data in this project, the same ones on every machine. ``--texts``
adds a file of reports of your own, in any form that the tracker reads. ``docs/speed.md`` explains the table.
"""

import argparse
import json
import platform
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from corpora.dense import dense_reports
from corpora.ordinary import ordinary_reports
from corpora.pages import pages, write_pages
from stopwatch import spread, time_in_turn
from yardsticks import scan_for_literals, trafilatura_alone

from tracker.extraction import extract_claims
from tracker.readers import read_source
from tracker.records import Reject, Report

_IRRELEVANT = 20_000_000
_DENSE = 1_000_000
_PAGES = 120
_MEGABYTE = 1_000_000
_HEADER = (
    f"{'texts':<12} {'job':<18} {'reports':>7} {'MB':>6} {'claims':>7} | {'MB/s':>7} {'reports/s':>9} | "
    f"{'yardstick':<12} {'MB/s':>6} | {'ratio':>7} (least to greatest)"
)


@dataclass(frozen=True, slots=True)
class Result:
    """The speed of one job on one set of texts, and that of its yardstick in the same rounds.

    ``ratio`` is the speed as a share of the yardstick's: median, least and greatest of the rounds.
    """

    texts: str
    job: str
    reports: int
    megabytes: float
    claims: int
    megabytes_per_second: float
    reports_per_second: float
    yardstick: str
    yardstick_megabytes_per_second: float
    ratio: tuple[float, float, float]
    seconds: tuple[float, ...]

    def row(self) -> str:
        """The line of the table."""
        middle, least, greatest = self.ratio
        return (
            f"{self.texts[:12]:<12} {self.job:<18} {self.reports:>7,} "
            f"{self.megabytes:>6.1f} {self.claims:>7,} | "
            f"{self.megabytes_per_second:>7.2f} {self.reports_per_second:>9,.0f} | "
            f"{self.yardstick:<12} {self.yardstick_megabytes_per_second:>6.0f} | "
            f"{middle:>7.4f} ({least:.4f} to {greatest:.4f})"
        )


@dataclass(frozen=True, slots=True)
class Texts:
    """What is read in a measurement: so many reports of so many bytes together."""

    name: str
    reports: int
    size: int


def main() -> None:
    """Measure, print the table, write the figures."""
    arguments = _arguments()
    results: list[Result] = []
    print(_HEADER)
    with tempfile.TemporaryDirectory() as folder:
        for found in _measurements(arguments, Path(folder)):
            print(found.row(), flush=True)
            results.append(found)
    figures = {
        "machine": _machine(),
        "rounds": arguments.rounds,
        "results": [asdict(found) for found in results],
    }
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(
        f"\nMedian of {arguments.rounds} rounds, processor time of one process. "
        f"All figures are in {arguments.json}."
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--texts", type=Path, help="reports of your own, to be measured as well")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", type=float, default=1.0, help="share of the usual amount of text")
    parser.add_argument("--json", type=Path, default=Path("build/speed.json"))
    return parser.parse_args()


def _measurements(arguments: argparse.Namespace, folder: Path) -> Iterator[Result]:
    own, rounds, scale = arguments.texts, arguments.rounds, arguments.scale
    yield from _text_speed("irrelevant", list(ordinary_reports(int(_IRRELEVANT * scale))), rounds, folder)
    yield from _text_speed("dense", list(dense_reports(int(_DENSE * scale))), rounds, folder)
    if own is not None:
        yield from _text_speed(own.name.partition(".")[0], list(_read(own)), rounds, folder)
    yield from _page_speed(pages(max(2, int(_PAGES * scale))), rounds, folder)


def _text_speed(name: str, reports: list[Report], rounds: int, folder: Path) -> list[Result]:
    """Extraction from reports at hand, and from a file of JSON Lines with the same reports."""
    file = folder / f"{name}.jsonl"
    with file.open("w", encoding="utf-8") as stream:
        for report in reports:
            day = None if report.published is None else report.published.isoformat()
            record = {
                "id": report.report_id,
                "title": report.title,
                "published": day,
                "language": report.language,
            }
            stream.write(json.dumps(record | {"text": report.text[report.body_start :]}) + "\n")
    raw = [report.text.encode("utf-8") for report in reports]
    jobs = {"extract": lambda: _claims(reports), "read and extract": lambda: _claims(_read(file))}
    return _compare(
        Texts(name, len(raw), sum(map(len, raw))),
        jobs,
        ("re2 pass", lambda: list(map(scan_for_literals, raw))),
        rounds,
    )


def _page_speed(raw: list[bytes], rounds: int, folder: Path) -> list[Result]:
    """Web pages to reports, and on to claims."""
    paths = write_pages(raw, folder)
    jobs = {
        "read": lambda: sum(0 for path in paths for _ in _read(path)),
        "read and extract": lambda: _claims(report for path in paths for report in _read(path)),
    }
    return _compare(
        Texts("web pages", len(raw), sum(map(len, raw))),
        jobs,
        ("trafilatura", lambda: list(map(trafilatura_alone, raw))),
        rounds,
    )


def _compare(
    texts: Texts,
    jobs: Mapping[str, Callable[[], int]],
    yardstick: tuple[str, Callable[[], object]],
    rounds: int,
) -> list[Result]:
    """Run the jobs and their yardstick in turn; each job gives the number of its claims."""
    claims = {name: job() for name, job in jobs.items()}
    timings = time_in_turn({**jobs, yardstick[0]: yardstick[1]}, rounds)
    least = timings[yardstick[0]]
    return [
        Result(
            texts=texts.name,
            job=name,
            reports=texts.reports,
            megabytes=texts.size / _MEGABYTE,
            claims=claims[name],
            megabytes_per_second=texts.size / _MEGABYTE / timings[name].median,
            reports_per_second=texts.reports / timings[name].median,
            yardstick=yardstick[0],
            yardstick_megabytes_per_second=texts.size / _MEGABYTE / least.median,
            ratio=spread(timings[name].speed_against(least)),
            seconds=timings[name].seconds,
        )
        for name in jobs
    ]


def _claims(reports: Iterable[Report]) -> int:
    return sum(len(extract_claims(report)) for report in reports)


def _read(path: Path) -> Iterator[Report]:
    """The reports of a file; one that cannot be read would make the speed a lie."""
    for record in read_source(path, path):
        if isinstance(record, Reject):
            raise SystemExit(f"{record.source}: {record.message}")
        yield record


def _machine() -> dict[str, str]:
    packages = ("tracker", "google-re2", "trafilatura", "lxml", "sentencex")
    return {
        "processor": platform.processor() or platform.machine(),
        "system": platform.platform(),
        "python": platform.python_version(),
        **{package: version(package) for package in packages},
    }


if __name__ == "__main__":
    main()
