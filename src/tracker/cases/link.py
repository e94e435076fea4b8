"""From claims to cases and series: the whole of linking in one reading.

claims of one report --one_report--> people --joins, parts--> cases --steps, path--> their rows
cumulative claims -----------------------------series----------------------------> running totals
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from tracker.cases.build import build_cases
from tracker.cases.constraints import Ruling, pairs_of, set_apart
from tracker.cases.joins import join_wholes
from tracker.cases.mention import Mention, mention_of
from tracker.cases.names import last_names_in, names_near
from tracker.cases.one_report import people_of
from tracker.cases.parts import join_parts
from tracker.cases.people import People
from tracker.cases.records import Case, CaseClaim, CaseStep, SeriesPoint
from tracker.cases.series import series_of
from tracker.cases.sources import Source, first_prints, source_of
from tracker.cases.stories import join_stories
from tracker.records import Claim, Report
from tracker.vocabulary import Measure


@dataclass(frozen=True, slots=True)
class CaseTables:
    """The rows of the four case tables, ordered.

    Attributes:
        overruled: Ids of rulings to join that a ruling to split other claims of the same people forbids.
    """

    cases: tuple[Case, ...]
    case_claims: tuple[CaseClaim, ...]
    case_steps: tuple[CaseStep, ...]
    series: tuple[SeriesPoint, ...]
    overruled: tuple[str, ...] = ()


def link(claims: Iterable[Claim], reports: Iterable[Report], rulings: Collection[Ruling] = ()) -> CaseTables:
    """Puts claims together to cases and running totals.

    The result depends on the claims and reports alone, not on their order. ``docs/cases.md`` has the rules.

    Args:
        claims: Claims of any number of reports; their ids are unique.
        reports: Their reports, read once, so that an iterator need not hold all texts. A claim whose report
            is not among them counts as undated, from an outlet of its own.
        rulings: What a person has joined or split, above all rules. Those about running totals, which are no
            cases, and about claims that are not there have no effect.
    """
    by_report: dict[str, list[Claim]] = {}
    for claim in claims:
        by_report.setdefault(claim.report_id, []).append(claim)
    sources, known, nearby = _read_reports(reports, by_report)
    prints = first_prints(sources.values())
    groups: list[People] = []
    totals: list[Mention] = []
    for report_id in sorted(by_report):
        names = known.get(report_id, ())
        mentions = [mention_of(claim, sources, prints, names) for claim in by_report[report_id]]
        groups.extend(people_of(one for one in mentions if one.claim.measure is Measure.EVENT))
        totals.extend(one for one in mentions if one.claim.measure is Measure.CUMULATIVE)
    groups = sorted(set_apart(groups, rulings), key=lambda people: people.first.order)
    joined = join_wholes(groups, pairs_of(groups, rulings))
    join_stories(joined)
    parents = join_parts(joined, nearby)
    cases, steps, links = build_cases(joined, parents)
    points, totals_linked = series_of(totals)
    in_order = sorted(
        [*links, *totals_linked], key=lambda row: (row.case_id or "", row.series_id or "", row.step)
    )
    return CaseTables(tuple(cases), tuple(in_order), tuple(steps), tuple(points), tuple(joined.overruled))


def _read_reports(
    reports: Iterable[Report], by_report: Mapping[str, list[Claim]]
) -> tuple[dict[str, Source], dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """What linking needs of the reports that have claims, so that their texts need not stay in memory.

    Returns:
        Report to its source record; report to the last names in it; claim of one person to the names near it.
    """
    sources: dict[str, Source] = {}
    known: dict[str, frozenset[str]] = {}
    nearby: dict[str, frozenset[str]] = {}
    for report in reports:
        claims = by_report.get(report.report_id)
        if claims is None:
            continue
        sources[report.report_id] = source_of(report)
        ones = [claim for claim in claims if claim.count_low == claim.count_high == 1]
        if ones:
            known[report.report_id] = last_names_in(report.text)
            for claim in ones:
                nearby[claim.claim_id] = names_near(report.text, claim.char_start, claim.char_end)
    return sources, known, nearby
