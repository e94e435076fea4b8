"""From a report to its claims: one file per kind of mention, then assembly.

``extract_claims`` is the whole of it; the flow within is

    scan -> triggers -> people -> statements (roles, reality) -> who, where, when -> drafts -> merge -> claims

Each step looks only at what the one before it left: the scan at all text; triggers at sentences with status
words; people and statements at sentences with triggers; the rest at reports in which a sentence states a
status, which are then read with the sentences before it that tell of whom.
"""

from tracker.coups import Coup, shipped_coups
from tracker.extraction.about import LEAD, find_about
from tracker.extraction.article import Article
from tracker.extraction.discourse import Discourse, surname
from tracker.extraction.drafts import Draft
from tracker.extraction.figures import may_tell_figure
from tracker.extraction.merge import merge_drafts
from tracker.extraction.nationality import with_nationalities
from tracker.extraction.people import find_people
from tracker.extraction.portraits import with_portraits
from tracker.extraction.reading import Reading
from tracker.extraction.scan import (
    asking_positions,
    asylum_positions,
    has_status_words,
    is_about,
    status_positions,
    vague_positions,
)
from tracker.extraction.selection import first_of_pairs, is_of_somebody, is_of_those_told
from tracker.extraction.sentence import People, Sentence
from tracker.extraction.statements import statements
from tracker.extraction.triggers import find_all_triggers
from tracker.extraction.when import NamedEvents
from tracker.extraction.who import Resolver
from tracker.extraction.write import claims_of
from tracker.lexicon.loader import load_lexicon
from tracker.records import Claim, Report

_LOOK_BACK = 5
"""Sentences before a status that are read for the people whom a pronoun may mean."""
_FOLLOW_UP = 3
"""Sentences from one on asylum on where "they applied" is enough, or "the request" from one that asks."""


def extract_claims(report: Report, coup: Coup | None = None) -> list[Claim]:
    """The claims of a report, in the order of its text.

    Args:
        report: As a reader made it.
        coup: Keep only what concerns this coup. Without one every claim is kept, and the report is matched
            against the shipped coups to date "since the coup".
    """
    found = all_claims(report, coup)
    return found if coup is None else [claim for claim in found if concerns(claim, coup)]


def all_claims(report: Report, coup: Coup | None = None) -> list[Claim]:
    """The claims of a report, also those that do not concern the coup; none where it does not speak of it."""
    return claims_of(report, read_report(report, coup))


def concerns(claim: Claim, coup: Coup) -> bool:
    """Whether a claim concerns a coup: its people or its authorities, on or after its day."""
    if coup.origin not in (claim.origin, claim.country):
        return False
    return claim.date_end is None or claim.date_end >= coup.day


def is_readable(report: Report) -> bool:
    """Whether the language of a report is one that the extractor reads, or is not known."""
    return report.language in (None, "en")


def read_report(report: Report, coup: Coup | None = None) -> list[Draft]:
    """The claims of a report with the mentions that gave each column; ``explain`` shows these."""
    if not is_readable(report) or not has_status_words(report.text):
        return []
    if coup is not None and not is_about(report, coup):
        return []
    known = coup or next((shipped for shipped in shipped_coups() if is_about(report, shipped)), None)
    article = Article(report, known, load_lexicon("en"))
    worded = _worded(article)
    if not any(_may_claim(sentence) for sentence in worded):
        return []
    return merge_drafts(with_portraits(_drafts(article, worded), article))


def _worded(article: Article) -> list[Sentence]:
    """The sentences in which a status may be stated, with their triggers."""
    text = article.report.text
    worded = {sentence.span.start: sentence for sentence in article.holding(status_positions(text))}
    for position in (*asylum_positions(text), *asking_positions(text)) if worded else ():
        worded.update((sentence.span.start, sentence) for sentence in article.beginning(position, _FOLLOW_UP))
    every = find_all_triggers(list(worded.values()), article.lexicon)
    for sentence, triggers in zip(worded.values(), every, strict=True):
        sentence.triggers = first_of_pairs(sentence, triggers)
    return article.without_chrome(worded.values()) if any(s.triggers for s in worded.values()) else []


def _may_claim(sentence: Sentence) -> bool:
    """Whether a sentence states a status of somebody, as far as it tells by itself."""
    if all(map(is_of_those_told, sentence.triggers)):
        return False
    people = find_people(sentence, sentence.lexicon)
    sentence.people = [
        person for person in people if person.kind != "surname" or _is_named_twice(sentence, person)
    ]
    return any(
        is_of_somebody(said) and not is_of_those_told(said.trigger)
        for said in statements(sentence, sentence.triggers)
    )


def _is_named_twice(sentence: Sentence, person: People) -> bool:
    """Whether a surname may be that of somebody whom the report has named; a headline is read last."""
    text = sentence.tokens.text
    told = text if sentence.headline else text[: sentence.span.end]
    return told.casefold().count(surname(person.name or "")) > 1


def _drafts(article: Article, worded: list[Sentence]) -> list[Draft]:
    """What the triggers of a report say, each read with the sentences before it."""
    near = article.without_chrome(article.holding(vague_positions(article.report.text)))
    about = find_about(_with_look_back(article, worded + near), article.first_body)
    resolver = Resolver(Discourse(article.lexicon.people_words.anybody))
    named = NamedEvents(article)
    reading = Reading(article.report, article.lexicon, article.coup, about, resolver, named)
    read = _with_figures(article, _with_look_back(article, [s for s in worded if s.triggers]))
    read.sort(key=lambda s: s.headline)  # a headline is understood from the text below it
    reading.prepare(read)
    for sentence in read:
        reading.read(sentence)
    return with_nationalities(reading.drafts, about.home)


def _with_figures(article: Article, read: list[Sentence]) -> list[Sentence]:
    """The sentences that are read, and those right behind a status that tell another figure of it."""
    every = article.sentences
    behind = {s.number + 1 for s in read if s.triggers and s.number + 1 < len(every)}
    more = {n for n in behind if may_tell_figure(every[n])}
    return [every[n] for n in sorted(more.union(s.number for s in read))]


def _with_look_back(article: Article, wanted: list[Sentence]) -> list[Sentence]:
    """The head of a report, and the wanted sentences with those before them."""
    every = article.sentences
    numbers = {k for s in wanted for k in range(max(0, s.number - _LOOK_BACK), s.number + 1)}
    return [every[n] for n in sorted(numbers.union(range(min(LEAD, len(every)))))]
