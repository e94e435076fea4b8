"""Who: choose, among the people of a sentence, those that a status is said of.

Each pattern of a frame says where its people stand: subject, object, owner of the object, agent, recipient.
Every people noun that could stand there is an option with a cost, and the cheapest option is taken. A cost is
a sum of what stands in the way: a word between costs a tenth to a third, another verb about one, and a
preposition or a clause that shuts the people out four to six. Past ``TOO_FAR`` the status is sooner said of
somebody whom the sentence does not name. The weights are set by hand on the development reports; each stands,
with its name, at the head of the file that uses it.
"""

from tracker.extraction.roles.choose import find_people_of
from tracker.extraction.roles.company import all_meant
from tracker.extraction.roles.gaps import gapped
from tracker.extraction.roles.role import Role, siblings

__all__ = ["Role", "all_meant", "find_people_of", "gapped", "siblings"]
