"""The host where grammar tells it: who is asked to extradite, who sends people back, who decides."""

from tracker.extraction.where.agent import agent
from tracker.extraction.where.candidates import DECIDED
from tracker.extraction.where.lists import listed_with
from tracker.extraction.where.request import asked
from tracker.extraction.where.statement import Statement, Where
from tracker.extraction.where.surroundings import may_act
from tracker.lexicon.inflect import Form
from tracker.vocabulary import LegalStatus

_BEHIND_FROM = 2
_RELATIVES = frozenset({"which", "that"})
_OWN = frozenset({"their", "his", "her", "own"})
_GIVEN = (LegalStatus.ASYLUM_GRANTED, LegalStatus.ASYLUM_REFUSED, LegalStatus.ASYLUM_REVOKED)


def told_by_grammar(said: Statement) -> Where | None:
    """The host that stands where one stands in a sentence of this kind; null where there is none."""
    for tell in (_asked, _antecedent, _left, _sender, _own_country, _decider, _ruler, _protector):
        where = tell(said)
        if where is not None:
            return where
    return None


def _asked(said: Statement) -> Where | None:
    """The country that is asked to extradite: "Iran wants Oman to extradite him"."""
    country = asked(said.sentence, said.trigger) if said.status is LegalStatus.EXTRADITION_SOUGHT else None
    if country is None or country.iso3 == said.nationality.own:
        return None  # their own country asks
    return Where(country.iso3, country, "country that is asked")


def _antecedent(said: Statement) -> Where | None:
    """The country that a clause tells of: "fled to Mexico, which gave him asylum"."""
    sentence, k = said.sentence, said.trigger.start - 1
    if said.status is LegalStatus.EXTRADITION_SOUGHT:
        return None  # "the United States, which wants him back"
    if said.trigger.form is None or said.trigger.passive or k < 1 or sentence.lower[k] not in _RELATIVES:
        return None
    last = k - 1 if sentence.lower[k - 1] == "," else k
    place = next((p for p in said.places if p.last == last), None)
    return None if place is None else Where(place.iso3, place, "country of the clause")


def _sender(said: Statement) -> Where | None:
    """The country that sends people back."""
    if said.status is not LegalStatus.RETURNED or said.trigger.form is None:
        return None
    sender = agent(said)
    if sender is None or sender.iso3 == said.nationality.own:
        return None
    return Where(sender.iso3, sender, "country that sends them")


def _left(said: Statement) -> Where | None:
    """The country right behind "from": "expelled from Chile in a raid by Peru's agents"."""
    end = said.trigger.end
    if said.status is not LegalStatus.RETURNED or said.sentence.lower[end : end + 1] != ["from"]:
        return None
    place = next((p for p in said.places if 0 < p.first - end <= _BEHIND_FROM), None)
    if place is None or place.kind == "demonym" or place.iso3 == said.nationality.own:
        return None
    if listed_with(said.sentence, place):
        return None
    return Where(place.iso3, place, "country that they leave")


def _own_country(said: Statement) -> Where | None:
    """Their own country, which sends them away: "deported from their own country"."""
    lower, end = said.sentence.lower, said.trigger.end
    if said.status is not LegalStatus.RETURNED or lower[end : end + 1] != ["from"]:
        return None
    behind = lower[end + 1 : end + 4]
    if _OWN.isdisjoint(behind) or not ({"country", "homeland"} & set(behind)):
        return None
    return Where(said.nationality.own or said.nationality.home, None, "their own country")


def _decider(said: Statement) -> Where | None:
    """The country that decides, which may be their own: "Peru approved the extradition of its general"."""
    if said.status not in DECIDED or said.trigger.form in (None, Form.ING):
        return None
    decider = agent(said)
    return None if decider is None else Where(decider.iso3, decider, "country that decides")


def _ruler(said: Statement) -> Where | None:
    """The country of those who rule it, where a clause tells what: "a Greek court ruled that he could be"."""
    if said.status not in DECIDED or not said.trigger.passive:
        return None
    sentence, start = said.sentence, said.trigger.start
    ruling = next((k for k in range(start - 1, 0, -1) if sentence.lower[k] in sentence.cues.rulings), None)
    if ruling is None or sentence.cues.courts.isdisjoint(sentence.lower[:ruling]):
        return None
    before = [p for p in said.places if p.last <= ruling and p.kind != "modifier" and may_act(said, p)]
    return Where(before[0].iso3, before[0], "country that rules") if before else None


def _protector(said: Statement) -> Where | None:
    """The country that grants, refuses or revokes asylum, also where the report names no other."""
    if said.status not in _GIVEN or said.nationality.own is not None:
        return None
    giver = agent(said)
    if giver is None or giver.iso3 != said.origin:
        return None
    return Where(giver.iso3, giver, "country that decides")
