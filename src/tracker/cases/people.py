"""A group of people as one report speaks of it."""

from dataclasses import dataclass, field, replace

from tracker.cases.mention import Mention
from tracker.cases.records import JoinRule
from tracker.vocabulary import Group


@dataclass(slots=True, eq=False)
class People:
    """One group of people of one report.

    Attributes:
        mentions: Its claims in the order of the text, each with the rule that put it here and why.
        parent: The group of the report that it is a part of.
        whole: The size of a group that it is a part of, where the report says nothing else of that group.
        is_part: Whether it is part of some group.
    """

    mentions: list[Mention] = field(default_factory=list)
    reasons: list[tuple[JoinRule, str]] = field(default_factory=list)
    parent: "People | None" = None
    whole: int | None = None
    is_part: bool = False

    @property
    def first(self) -> Mention:
        """The first claim."""
        return self.mentions[0]

    @property
    def figure(self) -> int | None:
        """The number of people, by the first claim that gives one."""
        return next((mention.figure for mention in self.mentions if mention.figure is not None), None)

    @property
    def names(self) -> frozenset[str]:
        """Names in any of its quotes."""
        return frozenset().union(*(mention.names for mention in self.mentions))

    def share_names(self) -> None:
        """Gives every claim the names that any of them has: all are about one person."""
        names, full = self.names, frozenset[str]().union(*(mention.full_names for mention in self.mentions))
        self.mentions = [replace(mention, names=names, full_names=full) for mention in self.mentions]

    def share_group(self) -> None:
        """Gives claims that only speak of people the group that the first other claim calls them by."""
        told = next((one.group for one in self.mentions if one.group is not Group.PEOPLE), Group.PEOPLE)
        self.mentions = [
            replace(one, group=told) if one.group is Group.PEOPLE is not told else one
            for one in self.mentions
        ]

    def add(self, mention: Mention, rule: JoinRule, why: str) -> None:
        """Takes in one more claim."""
        self.mentions.append(mention)
        self.reasons.append((rule, why))
