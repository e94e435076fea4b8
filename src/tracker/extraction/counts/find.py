"""All quantities of a sentence, in one pass over its words."""

from tracker.extraction.counts import quantities
from tracker.extraction.counts.lexicon import counts_lexicon
from tracker.extraction.counts.mention import CountMention
from tracker.extraction.counts.numbers import counted, date_or_time
from tracker.extraction.counts.numerals import read_numeral
from tracker.extraction.counts.scope import Scope
from tracker.text.tokens import Tokens


def find_counts(tokens: Tokens) -> list[CountMention]:
    """All quantities of a sentence, in order, none overlapping another.

    >>> from tracker.text.tokens import tokenize
    >>> text = "Some 40 officers were held, three of the eight in Greece."
    >>> [(m.low, m.high, m.qualifier.value) for m in find_counts(tokenize(text, 0, len(text)))]
    [(40, 40, 'about'), (3, 3, 'exact'), (8, 8, 'exact')]
    """
    lexicon = counts_lexicon()
    anchors = lexicon.anchors
    places = [i for i, word in enumerate(tokens.lower) if word in anchors]
    if tokens.figures:
        places = sorted({*places, *tokens.figures})
    if not places:
        return []
    scope = Scope(tokens, tokens.lower, lexicon)
    mentions: list[CountMention] = []
    for i in places:
        if i < scope.floor or not _may_begin(scope, i):
            continue
        mention = _mention_at(scope, i)
        if mention is not None:
            mentions.append(mention)
            scope.floor = mention.last
    return mentions


def _may_begin(scope: Scope, i: int) -> bool:
    """Whether the next word lets a quantity begin at ``i``; a quick test, as "a" and "the" are everywhere."""
    followers = scope.lexicon.followers.get(scope.lower[i])
    return followers is None or scope.word(i + 1) in followers


def _mention_at(scope: Scope, i: int) -> CountMention | None:
    """The quantity that is recognised at word ``i``."""
    word, lexicon = scope.lower[i], scope.lexicon
    if word not in lexicon.anchors:
        if not word[0].isdecimal():
            return quantities.compound(scope, i)
        if mention := date_or_time(scope, i):
            return mention
    numeral = read_numeral(scope.lower, i, lexicon)
    if numeral is not None:
        return counted(scope, numeral)
    if word in lexicon.vague_plurals or word in lexicon.vague_multipliers:
        return quantities.plural(scope, i)
    if word in lexicon.collectives:
        return quantities.collective(scope, i)
    if word in lexicon.quantities.first_words and (mention := quantities.phrase(scope, i)):
        return mention
    return quantities.ordinal(scope, i)
