"""People: the mentions of a sentence that stand for people, and how they belong together."""

from tracker.extraction.people.find import find_all_people, find_people

__all__ = ["find_all_people", "find_people"]
