"""The words that state a legal status, and what they are bound to: verb group, object, tail.

Each frame of the lexicon is one way to say one status. ``find`` looks for the words of every frame and keeps,
of those that share words, the ones that say most; ``verb_group`` reads voice, tense and polarity from the
auxiliaries; ``objects`` and ``needs`` look for what a frame wants to stand near its verb.
"""

from tracker.extraction.triggers.departures import leads_to
from tracker.extraction.triggers.find import find_all_triggers, find_triggers
from tracker.extraction.triggers.requests import count_of, is_part
from tracker.extraction.triggers.trigger import Trigger

__all__ = ["Trigger", "count_of", "find_all_triggers", "find_triggers", "is_part", "leads_to"]
