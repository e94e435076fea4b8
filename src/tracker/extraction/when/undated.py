"""The days of a status whose sentence names none: carried over, the news, or unknown (ruling 22)."""

from tracker.extraction.dates import DateRole
from tracker.extraction.when.anchors import anchored
from tracker.extraction.when.below import told_below
from tracker.extraction.when.choose import tells_who
from tracker.extraction.when.cost import is_of_end
from tracker.extraction.when.finite import main_verb_between
from tracker.extraction.when.insertions import insertions, parted
from tracker.extraction.when.setting import Dated, Setting, When
from tracker.extraction.when.statement import (
    Statement,
    describes_people,
    is_present,
    is_put_later,
)
from tracker.lexicon.inflect import Form
from tracker.vocabulary import FAMILY_OF, DateBasis, DatePrecision, Family, LegalStatus, Measure

_CAME_OF_FLIGHT = (Family.EXTRADITION, Family.COURT)
"""What befalls people long after they fled."""
_LEAD_REACH = 4
"""Sentences over which the lead's day holds."""
_SAME_DAY = frozenset({"hours", "hour", "minutes", "time"})
"""Words of times that are those of the sentence before: "hours later", "at the time"."""
_OLD = 30
"""Days before the news from which a day is another story."""
_BESIDE = 3
"""Tokens between a status and a time that is told of it."""
_AT_ONCE = 1
"""Tokens between people and the words that take them, or that describe them."""
_INSERTED = 8
"""Tokens of a phrase between commas before a verb: "and, after a show trial, sentenced"."""
_AFTER = frozenset({"after", "following"})
_REACH = 3
"""Sentences over which an event goes on with what came of it."""


def undated(said: Statement) -> When:
    """The days of a status without a date of its own."""
    sentence, trigger, setting = said.sentence, said.trigger, said.setting
    background = said.background or _only_describes(said)
    now = said.stands_now or _is_held_person(said)
    before = setting.before
    if setting.chain is not None and _is_earlier_step(said, setting.chain):
        background = True
    if setting.entry is not None and not trigger.past_perfect:
        return carried(setting.entry, "date of the entry")
    if _is_of_unknown_time(said) or _is_later_day(said) or _is_apart_from_dates(said):
        return When(None, None, None, None, Measure.EVENT, None, "time that cannot be told")
    shares = said.role.path.startswith("subject shared") and not (now or is_present(trigger))
    if shares and before is not None and _is_shared(said, before):
        return carried(before, "date of the verb before")
    if not background and not now and _is_of_news_rather(said):
        return carried(setting.news.when, "day of the news")  # type: ignore[union-attr]
    if (
        not background
        and not now
        and not trigger.perfect
        and setting.chain is not None
        and _is_near(said, setting.chain)
    ):
        return carried(setting.chain.when, "date of the sentence before")
    if _is_told_of_day(said):
        return carried(setting.chain.when, "day that the source tells of")  # type: ignore[union-attr]
    if not background and not now and setting.chain is not None and _is_of_last_event(said, setting.chain):
        return carried(setting.chain.when, "date of the last event")
    if not background and not now and _is_of_lead(said):
        return carried(setting.news.when, "day of the lead")  # type: ignore[union-attr]
    if not now and _goes_on(said, background=background):
        return carried(setting.news.when, "day of the news")  # type: ignore[union-attr]
    if setting.lead and not sentence.headline and _is_told_in_lead(said):
        return news_of_the_day(setting)
    present = now or (is_present(trigger) and (not trigger.perfect or _is_fresh(said)))
    announced = trigger.form is None and trigger.frame.pattern == "of"
    below = told_below(said) if setting.lead and not background else None
    if below is not None:
        basis = DateBasis.CONTEXT
        return When(below.start, below.end, below.precision, basis, Measure.EVENT, None, "day told below")
    if not background and (announced or setting.lead or sentence.headline or present):
        return news_of_the_day(setting)._replace(is_state=now or (trigger.perfect and not setting.lead))
    return When(None, None, None, None, Measure.EVENT, None, "background without a date")


def _is_of_unknown_time(said: Statement) -> bool:
    """Whether words beside it give a time that cannot be told: "years later", "in the days after it"."""
    sentence, trigger = said.sentence, said.trigger
    if said.setting.published is None:
        return False
    for mention in sentence.dates:
        if mention.start is not None or mention.role is not DateRole.AT:
            continue
        if mention.shift is not None and mention.shift.is_none and not mention.is_event:
            continue  # "later that day"
        if _SAME_DAY.isdisjoint(sentence.lower[mention.first : mention.last]) and (
            (mention.first <= 1 and mention.last <= trigger.start)
            or 0 <= mention.first - trigger.end <= _BESIDE
        ):
            return anchored(said, mention).start is None
    return False


def _is_held_person(said: Statement) -> bool:
    """Whether it tells by the way that somebody is held: "the jailed editor Ana Gomez"."""
    held = (
        FAMILY_OF[said.trigger.status] is Family.CUSTODY and said.trigger.lemma in said.sentence.cues.lasting
    )
    return held and said.known and said.role.path == "participle before the noun"


def _only_describes(said: Statement) -> bool:
    """Whether a participle tells how people came to be what they are: "the men sentenced there wept"."""
    sentence, trigger = said.sentence, said.trigger
    if sentence.headline or not describes_people(said) or trigger.lemma in sentence.cues.lasting:
        return False
    people = said.role.people
    if trigger.start - people.last > _AT_ONCE:
        return False  # "two walked away acquitted"
    if any(0 <= people.first - other.last <= _AT_ONCE for other in sentence.triggers):
        return True  # "deported a man arrested for theft"
    return main_verb_between(sentence, trigger.end, len(sentence.lower))


def _is_shared(said: Statement, when: When) -> bool:
    """Whether words of the sentence gave a date to the verb before, and not in a clause that tells who."""
    if when.mention is None or when.start is None:
        return False
    return not parted(insertions(said.sentence), when.mention.first, said.trigger.first)


def _is_near(said: Statement, last: Dated) -> bool:
    """Whether the last date is of this sentence or the one before, but not of a clause that tells who."""
    mention = last.when.mention
    of_clause = mention is not None and mention in said.sentence.dates and tells_who(said, mention)
    apart = _is_later_step(said, last) or _is_earlier_step(said, last)
    return said.setting.chain_distance <= 1 and not of_clause and not apart


def _is_of_news_rather(said: Statement) -> bool:
    """Whether a verdict goes on with that of the news, past a reminder of another time: "… was acquitted"."""
    news, chain, trigger = said.setting.news, said.setting.chain, said.trigger
    if news is None or chain is None or news.status is None or chain.when.start is None:
        return False
    court = FAMILY_OF[trigger.status] is FAMILY_OF[news.status] is Family.COURT and trigger.form is Form.PAST
    if not court or trigger.perfect or trigger.status is LegalStatus.CHARGED:
        return False
    other = chain.status is not None and FAMILY_OF[chain.status] is not Family.COURT
    return other and news.when.start is not None and (news.when.start - chain.when.start).days > _OLD


def _is_later_day(said: Statement) -> bool:
    """Whether words say that it came after a month or longer time just told: "were later released"."""
    last = said.setting.chain
    if last is None or last.when.is_day or said.setting.chain_distance > 1:
        return False
    return is_put_later(said.sentence, said.trigger)


def _is_apart_from_dates(said: Statement) -> bool:
    """Whether some time lies before it: "was held in 1977 and, after a trial, jailed", "was later jailed".

    Or behind it, up to the end of a life: "was convicted and executed on July 9, 1987".
    """
    sentence, trigger = said.sentence, said.trigger
    if trigger.form is Form.PAST and any(is_of_end(sentence, trigger, mention) for mention in sentence.dates):
        return True
    behind = sentence.lower[trigger.end : trigger.end + 1]
    if trigger.form is Form.PAST and behind == ["earlier"] and not sentence.dated[trigger.end]:
        return True  # "was let out earlier because of his health"
    if said.setting.before is None:
        first = said.setting.chain is None and said.setting.news is None
        return first and trigger.form is Form.PAST and is_put_later(sentence, trigger)
    lower, k = sentence.lower, trigger.start - 1
    if is_put_later(sentence, trigger):
        return True
    opened = next((j for j in range(k - 1, max(k - _INSERTED, 0), -1) if lower[j] == ","), None)
    return lower[k] == "," and opened is not None and lower[opened + 1] in _AFTER


def _is_told_in_lead(said: Statement) -> bool:
    """Whether the lead lets a source tell it: "Peru said that the colonel had asked for asylum"."""
    trigger = said.trigger
    told = trigger.past_perfect and trigger.reported
    return told and not said.subordinate


def _is_told_of_day(said: Statement) -> bool:
    """Whether a source goes on with a day of the news just told: "police said they had detained 40"."""
    trigger, chain = said.trigger, said.setting.chain
    if not (trigger.past_perfect and trigger.reported) or chain is None or said.setting.chain_distance != 1:
        return False
    fresh = chain.status is None and said.setting.news is not None and chain.when.is_day
    return fresh and not said.known and not said.subordinate


def _is_later_step(said: Statement, last: Dated) -> bool:
    """Whether a court comes after an arrest of the sentence before, on a day of its own."""
    courts = FAMILY_OF[said.trigger.status] is Family.COURT and said.setting.chain_distance > 0
    return courts and last.status is not None and FAMILY_OF[last.status] is Family.CUSTODY


def _is_earlier_step(said: Statement, last: Dated) -> bool:
    """Whether people of whom the sentence before told what came of their flight fled: "the colonel fled"."""
    fled = said.trigger.status is LegalStatus.FLED and said.known and said.setting.chain_distance > 0
    return fled and last.status is not None and FAMILY_OF[last.status] in _CAME_OF_FLIGHT


def _is_fresh(said: Statement) -> bool:
    """Whether a perfect tells news: "21 officers have been arrested", "the minister has been released".

    Warrants and lost posts of people whom the report knows may be long ago, and so may what they were given
    abroad; so is what has happened "since" a day that is not told, or has taken years.
    """
    trigger, sentence = said.trigger, said.sentence
    group = sentence.lower[trigger.start : trigger.first]
    if trigger.lemma in sentence.cues.serves or not {"since", "having"}.isdisjoint(group):
        return False
    sought = trigger.status is LegalStatus.ASYLUM_SOUGHT
    held = FAMILY_OF[trigger.status] in (Family.CUSTODY, Family.COURT)
    return not said.known or sought or (held and trigger.lemma != "issue")


def _is_of_last_event(said: Statement, last: Dated) -> bool:
    """Whether a plain past goes on with an event of the same family some sentences before."""
    trigger = said.trigger
    plain = trigger.form is Form.PAST and not trigger.perfect
    if not plain or last.status is None or said.setting.chain_distance > _REACH:
        return False
    return FAMILY_OF[last.status] is FAMILY_OF[trigger.status]


def _is_of_lead(said: Statement) -> bool:
    """Whether a plain past near a lead that only named the day tells what happened: "… was arrested"."""
    news, trigger = said.setting.news, said.trigger
    if news is None or news.status is not None or said.sentence.number - news.sentence > _LEAD_REACH:
        return False
    plain = trigger.form is Form.PAST and not trigger.perfect
    return plain and FAMILY_OF[trigger.status] in (Family.CUSTODY, Family.COURT)


def _goes_on(said: Statement, *, background: bool) -> bool:
    """Whether the sentence goes on with the news: what came of it in a plain past, or it told again."""
    news, trigger = said.setting.news, said.trigger
    if news is None or news.status is None or trigger.perfect or trigger.past_perfect:
        return False
    if news.status is trigger.status:
        retold = trigger.form is None or trigger.bare_past  # "83 people jailed for life"
        near = retold and said.sentence.number - news.sentence <= _REACH
        return near if background else near or trigger.form is Form.PAST
    if background or trigger.status is LegalStatus.CHARGED:  # that was before the trial
        return False
    return trigger.form is Form.PAST and FAMILY_OF[news.status] is FAMILY_OF[trigger.status]


def carried(when: When, rule: str) -> When:
    """The days of something else that the report dated, taken over."""
    return When(when.start, when.end, when.precision, DateBasis.CONTEXT, Measure.EVENT, None, rule)


def news_of_the_day(setting: Setting) -> When:
    """The day of publication, where it is known."""
    day = setting.published
    if day is None:
        return When(None, None, None, None, Measure.EVENT, None, "news of a day that is not known")
    basis = DateBasis.PUBLICATION
    return When(day, day, DatePrecision.DAY, basis, Measure.EVENT, None, "news of the day")
