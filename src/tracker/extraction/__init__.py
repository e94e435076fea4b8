"""From a report to its claims: one file per kind of mention, then assembly.

``extract_claims`` is the whole of it; the flow within is

    scan -> sentences -> mentions -> triggers -> reality, roles, where, when -> drafts -> merge -> claims
"""

from collections import Counter

from tracker.coups import Coup, shipped_coups
from tracker.extraction.discourse import Discourse
from tracker.extraction.drafts import Draft
from tracker.extraction.merge import merge_drafts
from tracker.extraction.reading import About, Reading
from tracker.extraction.scan import asylum_follow_ups, has_status_words, is_about, status_sentences
from tracker.extraction.sentence import Sentence, read_sentence
from tracker.extraction.who import Resolver
from tracker.extraction.write import claims_of
from tracker.lexicon.loader import load_lexicon
from tracker.records import Claim, Report
from tracker.text.clean import chrome_lines
from tracker.text.sentences import SentenceSpan, sentences

_LOOK_BACK = 5
"""Sentences before a status that are read for the people whom a pronoun may mean."""
_LEAD = 3
"""Sentences at the head of a report that tell what it is about."""


def extract_claims(report: Report, coup: Coup | None = None) -> list[Claim]:
    """The claims of a report, in the order of its text.

    Args:
        report: As a reader made it.
        coup: Keep only what concerns this coup. Without one every claim is kept, and the report is matched
            against the shipped coups to date "since the coup".
    """
    return claims_of(report, read_report(report, coup))


def read_report(report: Report, coup: Coup | None = None) -> list[Draft]:
    """The claims of a report with the mentions that gave each column; ``explain`` shows these."""
    if report.language not in (None, "en") or not has_status_words(report.text):
        return []
    if coup is not None and not is_about(report, coup):
        return []
    known = coup or next((shipped for shipped in shipped_coups() if is_about(report, shipped)), None)
    spans = _article(report)
    wanted = status_sentences(report.text, spans)
    if not wanted:
        return []
    wanted |= asylum_follow_ups(report.text, spans)
    drafts = merge_drafts(_drafts(report, known, spans, wanted))
    return drafts if coup is None else [draft for draft in drafts if _in_scope(draft, coup)]


def _drafts(report: Report, coup: Coup | None, spans: list[SentenceSpan], wanted: set[int]) -> list[Draft]:
    """What the wanted sentences of a report say, each read with the ones before it."""
    lexicon = load_lexicon("en")
    needed = {k for n in wanted for k in range(max(0, n - _LOOK_BACK), n + 1)}
    needed.update(range(min(_LEAD, len(spans))))
    read = [
        read_sentence(
            report.text,
            spans[n],
            n,
            lexicon,
            published=report.published,
            coup=coup,
            headline=spans[n].end <= report.body_start,
        )
        for n in sorted(needed)
    ]
    home = _home(read, coup)
    first_body = next((n for n, span in enumerate(spans) if span.start >= report.body_start), 0)
    about = About(home, _away(read, home), first_body)
    resolver = Resolver(Discourse(lexicon.people_words.anybody))
    reading = Reading(report, lexicon, coup, about, resolver)
    for sentence in sorted(read, key=lambda s: s.headline):  # a headline is understood from the text below it
        reading.read(sentence, with_status=sentence.number in wanted)
    return reading.drafts


def _article(report: Report) -> list[SentenceSpan]:
    """The sentences of the report without page furniture."""
    chrome = chrome_lines(report.text)
    return [
        span
        for span in sentences(report.text, report.language or "en")
        if not any(a <= span.start and span.end <= b for a, b in chrome)
    ]


def _home(read: list[Sentence], coup: Coup | None) -> str | None:
    """The country that the report is mostly about; the coup's if that is named half as often as any."""
    counts = _places(read, in_lead=3)
    if coup is not None and 2 * counts[coup.origin] >= max(counts.values(), default=0):
        return coup.origin
    return max(counts, key=lambda iso3: (counts[iso3], iso3), default=None)


def _away(read: list[Sentence], home: str | None) -> str | None:
    """The other country that the report is about, if it names one more than once."""
    counts = _places(read, in_lead=1)
    counts.pop(home or "", None)
    best = max(counts, key=lambda iso3: (counts[iso3], iso3), default=None)
    return best if best is not None and counts[best] > 1 else None


def _places(read: list[Sentence], *, in_lead: int) -> Counter[str]:
    """How often each country is named; in the first sentences a mention counts ``in_lead`` times."""
    counts: Counter[str] = Counter()
    for n, sentence in enumerate(read):
        for place in sentence.places:
            if place.kind != "modifier":
                counts[place.iso3] += in_lead if n < _LEAD else 1
    return counts


def _in_scope(draft: Draft, coup: Coup) -> bool:
    """Whether a claim concerns the coup: its people or its authorities, on or after its day."""
    if coup.origin not in (draft.who.origin, draft.where.country):
        return False
    return draft.when.end is None or draft.when.end >= coup.day
