"""From drafts to the records of the codebook."""

from collections.abc import Iterator

from tracker.extraction.attribution import find_attribution
from tracker.extraction.confidence import confidence_of
from tracker.extraction.drafts import Draft
from tracker.records import Claim, Report
from tracker.vocabulary import Review


def claims_of(report: Report, drafts: list[Draft]) -> list[Claim]:
    """The claims of a report in order of their status words."""
    every = list(identified(report, drafts))
    sources = [find_attribution(report.text, draft.sentence, draft.trigger) for _, draft in every]
    return [_claim(report, *one, source) for one, source in zip(every, sources, strict=True)]


def identified(report: Report, drafts: list[Draft]) -> Iterator[tuple[str, Draft]]:
    """Each draft with its claim id, in order of the text.

    The id is the report's, the offset of the status words, and a number from the second claim there on.
    """
    seen: dict[int, int] = {}
    for draft in sorted(drafts, key=lambda d: (_place(d), d.role.people.first, d.where.country or "")):
        place = _place(draft)
        seen[place] = seen.get(place, 0) + 1
        suffix = f".{seen[place]}" if seen[place] > 1 else ""
        yield f"{report.report_id}:{place}{suffix}", draft


def _place(draft: Draft) -> int:
    return draft.sentence.tokens.starts[draft.trigger.first]


def _claim(report: Report, claim_id: str, draft: Draft, source: str | None) -> Claim:
    span, who, when = draft.sentence.span, draft.who, draft.when
    return Claim(
        claim_id=claim_id,
        report_id=report.report_id,
        legal_status=draft.status,
        country=draft.where.country,
        origin=who.origin,
        group=who.group,
        count_low=who.low,
        count_high=who.high,
        count_qualifier=who.qualifier,
        measure=when.measure,
        date_start=when.start,
        date_end=when.end,
        date_precision=when.precision,
        date_basis=when.basis,
        attribution=source,
        quote=report.text[span.start : span.end],
        char_start=span.start,
        char_end=span.end,
        rule=draft.trigger.frame.name,
        confidence=confidence_of(draft),
        review=Review.CANDIDATE,
    )
