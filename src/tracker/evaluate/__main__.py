"""``python -m tracker.evaluate GOLD... --extract``: score the extractor while working on it."""

import argparse
import sys
from pathlib import Path

from tracker.errors import TrackerError
from tracker.evaluate.coder import code_with
from tracker.evaluate.codings import CodedReport
from tracker.evaluate.gold import read_gold
from tracker.evaluate.report import GROUPINGS, headline, listing, table
from tracker.evaluate.score import pair_reports, score
from tracker.records import Report


def _build(report: CodedReport) -> Report:
    try:
        from tracker.readers import report_from_text
    except ImportError:
        body = report.text or ""
        text = f"{report.title}\n\n{body}" if report.title else body
        return Report(
            report_id=report.report_id,
            url=report.url,
            outlet=report.outlet,
            published=report.published,
            language=report.language,
            title=report.title,
            authors=None,
            text=text,
            body_start=len(text) - len(body),
            source="gold",
            source_sha256="0" * 64,
            also_in=None,
        )
    return report_from_text(
        report.text,
        title=report.title,
        published=report.published,
        url=report.url,
        outlet=report.outlet,
        language=report.language,
        report_id=report.report_id,
    )


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--extract", action="store_true")
    parser.add_argument("--language")
    parser.add_argument("--verbose", "-v", action="store_true")
    parser.add_argument("--group-by", action="append", default=[], choices=sorted(GROUPINGS))
    parser.add_argument("--only", action="append", default=[], help="report id")
    args = parser.parse_args()
    from tracker.extract import extract_claims

    gold = [
        r
        for r in read_gold(args.gold)
        if args.language in (None, r.language) and (not args.only or r.report_id in args.only)
    ]
    pairs = pair_reports(gold, code_with(extract_claims, _build, gold))
    if args.verbose:
        print("\n".join(listing(pairs)))
    for grouping in args.group_by:
        print(table(pairs, grouping))
    print(f"{len(gold)} reports")
    print(headline(score(pairs)))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except TrackerError as error:
        sys.exit(f"error: {error}")
