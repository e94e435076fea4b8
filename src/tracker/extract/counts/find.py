"""All quantities of a sentence, in one pass over its words."""

from dataclasses import replace

from tracker.extract.counts import quantities
from tracker.extract.counts.lexicon import CountsLexicon, counts_lexicon
from tracker.extract.counts.mention import CountKind, CountMention
from tracker.extract.counts.modifiers import is_partitive
from tracker.extract.counts.numbers import counted, date_or_time
from tracker.extract.counts.numerals import read_numeral
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
    mentions: list[CountMention] = []
    reached = 0
    for i, word in enumerate(tokens.lower):
        # Digits sort before ":"; this is the cheapest test that lets nothing pass but them and punctuation.
        if i < reached or not (word in anchors or word < ":" or "-" in word):
            continue
        mention = _mention_at(tokens, i, reached, lexicon)
        if mention is not None:
            mentions.append(mention)
            reached = mention.last
    return _with_wholes(mentions, tokens, lexicon)


def _mention_at(tokens: Tokens, i: int, floor: int, lexicon: CountsLexicon) -> CountMention | None:
    """The quantity that is recognised at word ``i``; its words before it reach back to ``floor`` at most."""
    word = tokens.lower[i]
    if word not in lexicon.anchors:
        if not word[0].isdecimal():
            return quantities.compound(tokens, i, lexicon)
        if mention := date_or_time(tokens, i):
            return mention
    numeral = read_numeral(tokens.lower, i, lexicon)
    if numeral is not None:
        return counted(tokens, numeral, floor, lexicon)
    if word in lexicon.vague_plurals or word in lexicon.vague_multipliers:
        return quantities.plural(tokens, i, floor, lexicon)
    if word in lexicon.collectives:
        return quantities.collective(tokens, i, floor, lexicon)
    if word in lexicon.quantities.first_words and (mention := quantities.phrase(tokens, i, floor, lexicon)):
        return mention
    return quantities.ordinal(tokens, i, lexicon)


def _with_wholes(mentions: list[CountMention], tokens: Tokens, lexicon: CountsLexicon) -> list[CountMention]:
    """Points every part at its whole where the whole is a quantity too: "three of the eight"."""
    if not any(mention.partitive for mention in mentions):
        return mentions
    begins = {
        mention.first: index for index, mention in enumerate(mentions) if mention.kind is CountKind.PEOPLE
    }
    return [
        replace(mention, partitive_of=begins.get(is_partitive(tokens.lower, mention.last, lexicon) or -1))
        if mention.partitive
        else mention
        for mention in mentions
    ]
