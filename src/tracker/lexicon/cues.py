"""Content words near a status word that decide how it is read; ``cues.toml`` explains each list."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from tracker.errors import LexiconError


@dataclass(frozen=True, slots=True)
class Cues:
    """The lists of ``cues.toml``, by the same names; words in lower case, lemmas where a list says so."""

    # the verb and what must stand near it
    not_adverbs: frozenset[str]
    adjectives: frozenset[str]
    demands: frozenset[str]
    intransitive: frozenset[str]
    copulas: frozenset[str]
    staying: frozenset[str]
    holding: frozenset[str]
    infinitives: frozenset[str]
    befalls: frozenset[str]
    unawares: frozenset[str]
    in_company: frozenset[str]
    fellows: frozenset[str]
    jobs: frozenset[str]
    not_jobs: frozenset[str]
    honours: frozenset[str]
    highest: frozenset[str]
    topplers: frozenset[str]
    retirement: frozenset[str]
    custody: frozenset[str]
    spots: frozenset[str]
    laws: frozenset[str]
    grounds: frozenset[str]
    ransacked: frozenset[str]
    handed: frozenset[str]
    naming: frozenset[str]
    employers: frozenset[str]
    withdrawn_envoys: frozenset[str]
    foreigners: frozenset[str]
    errands: frozenset[str]
    errands_done: frozenset[str]
    forces: frozenset[str]
    verdicts: frozenset[str]
    abroad: frozenset[str]
    punishments: frozenset[str]
    term_units: frozenset[str]
    time_units: frozenset[str]
    before_prison: frozenset[str]
    # did it happen?
    attempts: frozenset[str]
    wishes: frozenset[str]
    wishes_for: frozenset[str]
    wished_for: frozenset[str]
    rulings: frozenset[str]
    refuses: frozenset[str]
    asks: frozenset[str]
    gives: frozenset[str]
    pleas: frozenset[str]
    turns_down: frozenset[str]
    weighs: frozenset[str]
    sought_by: frozenset[str]
    allows: frozenset[str]
    keeps: frozenset[str]
    intentions: frozenset[str]
    denials: frozenset[str]
    befell: frozenset[str]
    evidence: frozenset[str]
    arguments: frozenset[str]
    rejects: frozenset[str]
    prevents: frozenset[str]
    hostages: frozenset[str]
    remains: frozenset[str]
    lifts: frozenset[str]
    practices: frozenset[str]
    rumours: frozenset[str]
    untruths: frozenset[str]
    plotters: frozenset[str]
    deaths: frozenset[str]
    all_but: frozenset[str]
    rejectable: frozenset[str]
    published: frozenset[str]
    moods: frozenset[str]
    mood_adverbs: frozenset[str]
    campaigns: frozenset[str]
    unfulfilled: frozenset[str]
    risked: frozenset[str]
    serves: frozenset[str]
    before_trial: frozenset[str]
    must: frozenset[str]
    annuls: frozenset[str]
    decisions: frozenset[str]
    drops: frozenset[str]
    decides: frozenset[str]
    anybody: frozenset[str]
    not_denials: frozenset[str]
    # where
    soil: frozenset[str]
    sending: frozenset[str]
    extraditing: frozenset[str]
    homeland: frozenset[str]
    citizens: frozenset[str]
    back: frozenset[str]
    prisons: frozenset[str]
    imprisonment: frozenset[str]
    courts: frozenset[str]
    suspendable: frozenset[str]
    media: frozenset[str]
    sheltering: frozenset[str]
    leaving: frozenset[str]
    arriving: frozenset[str]
    reaching: frozenset[str]
    upheaval: frozenset[str]
    linking: frozenset[str]
    entering: frozenset[str]
    unlawful: frozenset[str]
    asylum: frozenset[str]
    sites: frozenset[str]
    elsewhere: frozenset[str]
    moves_on: frozenset[str]
    repelled: frozenset[str]
    residing: frozenset[str]
    accusations: frozenset[str]
    states: frozenset[str]
    evils: frozenset[str]
    missions: frozenset[str]
    envoys: frozenset[str]
    loyal: frozenset[str]
    gatherings: frozenset[str]
    speakers: frozenset[str]
    reacting: frozenset[str]
    requests: frozenset[str]
    toppled: frozenset[str]
    neighbouring: frozenset[str]
    ground: frozenset[str]
    borders: frozenset[str]
    districts: frozenset[str]
    directions: frozenset[str]
    # when
    totals: frozenset[str]
    standing: frozenset[str]
    present: frozenset[str]
    lasting: frozenset[str]
    pasts: frozenset[str]
    begins: frozenset[str]
    vanishes: frozenset[str]
    ends: frozenset[str]
    tellings: frozenset[str]
    told_rulings: frozenset[str]
    told_arrests: frozenset[str]
    happens: frozenset[str]
    later: frozenset[str]
    demands_now: frozenset[str]
    as_it_was: frozenset[str]
    demanding: frozenset[str]
    demanded: frozenset[str]
    upheavals: frozenset[str]
    temporal: frozenset[str]
    priced: frozenset[str]


def read_cues(raw: Mapping[str, Any]) -> Cues:
    """The lists of a language.

    Args:
        raw: The content of its ``cues.toml``.

    Raises:
        LexiconError: A list is missing, unknown, empty, has a word twice or one that is not in lower case.
    """
    known = {field.name for field in fields(Cues)}
    if wrong := sorted(known ^ raw.keys()):
        raise LexiconError(f"cues.toml: these lists are missing or unknown: {', '.join(wrong)}")
    for name, words in raw.items():
        if not words or len(set(words)) < len(words) or any(word != word.lower() for word in words):
            raise LexiconError(f"cues.toml: '{name}' is empty, repeats a word or has one in capitals")
    return Cues(**{name: frozenset(words) for name, words in raw.items()})
