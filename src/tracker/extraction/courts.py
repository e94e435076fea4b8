"""International courts in a sentence, which charge and try people under no country's authority."""

from tracker.extraction.countries import PlaceMention
from tracker.lexicon.courts import Phrases, courts
from tracker.lexicon.places import PlaceKind
from tracker.text.tokens import POSSESSIVE, Tokens

INTERNATIONAL = ""
"""Stands for the country of an international court."""


def find_courts(tokens: Tokens, *, is_known: bool) -> list[PlaceMention]:
    """The international courts that a sentence names, in order.

    Args:
        tokens: One sentence.
        is_known: The report has named such a court, so that "the court" may mean it.

    >>> from tracker.text.tokens import tokenize
    >>> text = "Interpol named him; police in The Hague say that the court will hear him."
    >>> [(m.first, m.last) for m in find_courts(tokenize(text, 0, len(text)), is_known=False)]
    [(0, 1)]
    >>> [(m.first, m.last) for m in find_courts(tokenize(text, 0, len(text)), is_known=True)]
    [(0, 1), (6, 8), (10, 12)]
    """
    known = courts()
    found = [*_named(tokens, known.named), *_named(tokens, known.bodies)]
    if is_known:
        found += [*_named(tokens, known.again), *_named(tokens, known.seat)]
    elif not known.crimes.isdisjoint(tokens.lower) and known.not_beside.isdisjoint(tokens.lower):
        found += _named(tokens, known.seat)
    return sorted(found, key=lambda court: court.first)


def names_court(tokens: Tokens) -> bool:
    """Whether a sentence names an international court, so that what follows may call it "the court"."""
    return bool(_named(tokens, courts().named))


def _named(tokens: Tokens, phrases: Phrases) -> list[PlaceMention]:
    lower, firsts, courts_named = tokens.lower, phrases.first_words, list[PlaceMention]()
    for i in [i for i, word in enumerate(lower) if word in firsts]:
        found = phrases.starting_at(lower, i)
        if found is not None:
            end = found[1]
            is_owner = end < len(lower) and lower[end] in POSSESSIVE
            courts_named.append(PlaceMention(i, end, INTERNATIONAL, PlaceKind.COURT, is_owner))
    return courts_named
