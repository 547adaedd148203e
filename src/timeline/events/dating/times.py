"""Which time dates which clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from itertools import pairwise

from timeline.dates import Granularity, Interval, Moment, Period, edtf
from timeline.dates.moment import from_date
from timeline.events.dating.dated import Dated
from timeline.events.dating.owners import COUNTING, owner_of
from timeline.events.dating.sharing import share_times, time_before
from timeline.events.dating.sides import is_ahead
from timeline.events.dating.usable import happening_after, is_attribute, is_part_of_name
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.delays import UNTIL
from timeline.events.sentence.marks import ASIDES, SMALL
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import FIGURES, lemma_of, noun_kinds, object_kinds, tells_state, verb_kinds
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.model import Dating, Relation, TextSpan, TimeValue, Timex, TimexMod, TimexType
from timeline.model.points import edtf_value, interval_value, period_value
from timeline.text.words import Word

BOUNDS = {"since": Relation.ON_OR_AFTER, "before": Relation.BEFORE, "until": Relation.ON_OR_BEFORE}
"""What the word before a dated happening makes of its time for the clause round it."""

ATTENDING = frozenset({"attend", "hold", "host", "stage"})
"""Verbs that have the time before their object: "attended a Sunday service"."""

_NAME_REACH = 25
_OVER_NIGHT = "overnight"
_TOLD_OF = frozenset({FIGURES, "statement", "proposal"})
_PARTS = frozenset({"minute", "minutes", "half", "round", "stage", "leg", "set"})
_AT = frozenset({"in", "at", "during"})
_ARRANGING = verb_lexicon().outlook.arranging
_FOR_LATER = event_lexicon().reading.postponing | event_lexicon().reading.planning
_TYING = (" for ", " of ", " of the ")
_MARKS = frozenset(",;:()")


def date_clauses(
    reading: SentenceReading, usable: Sequence[Timex], bounds: Mapping[int, str], published: date | None
) -> list[Dated | None]:
    """For each clause of a sentence the time that its own sentence gives it, if any.

    ``bounds`` are the words before happenings that bound a clause, by the start of the happening's time: with "since
    its launch in 2003" what is told runs from 2003 on. ``published`` is the article's date.
    """
    own: list[list[Timex]] = [[] for _ in reading.clauses]
    for timex in usable:
        owner = owner_of(reading, timex.span)
        if owner is not None:
            relation = _relation_in(reading.clauses[owner], timex, bounds.get(timex.span.start, ""))
            own[owner].append(timex if relation is timex.relation else timex.model_copy(update={"relation": relation}))
    _lift(reading, own)
    dated = [_settle(reading, clause, times, published) for clause, times in zip(reading.clauses, own, strict=True)]
    return share_times(reading, dated)


def _relation_in(clause: Clause, timex: Timex, leading: str) -> Relation | None:
    """How a clause lies to a time; the word that opens the clause bounds no time: "after September | sales fell"."""
    if clause.link and timex.signal is not None and timex.signal.start == clause.start:
        return None
    return timex.relation if leading == clause.link else BOUNDS.get(leading, timex.relation)


def _lift(reading: SentenceReading, own: list[list[Timex]]) -> None:
    """Gives the main verb the time behind a participle with its doer: "approved a plan drawn up by Lee in May"."""
    for number, clause in enumerate(reading.clauses):
        outer = clause.outer
        if not clause.reduced or outer is None or own[outer]:
            continue
        after = reading.words_in(clause.group.end, clause.end)[:1]
        if not after or after[0].lower != "by":
            continue
        main = reading.clauses[outer].group
        if main.finite and main.end <= clause.group.start and not tells_state(main):
            own[outer], own[number] = own[number], []


def _settle(reading: SentenceReading, clause: Clause, timexes: list[Timex], published: date | None) -> Dated | None:
    """The clause's time: of several expressions the one nearest to its verb that stands on its own."""
    if not timexes:
        return None
    counted_from = {to.span.start for since, to in pairwise(timexes) if _counts_from(reading.text, since, to)}
    free = [
        timex
        for timex in timexes
        if (not is_attribute(reading, timex.span) or _dates_subject(reading.text, clause, timex))
        and _fits(reading, clause, timex, published)
        and not _is_in_apposition(reading, clause, timex)
        and not _is_for_later(reading, clause, timex, published)
        and not _is_put_off(reading, clause, timex, published)
        and not _is_hour_of_day_before(reading, clause, timex)
        and not _is_beside_subject(reading, clause, timex)
        and timex.span.start not in counted_from
    ]
    free = free or [t for t in timexes if _dates_figure(reading, clause, t) or _dates_occasion(reading, clause, t)]
    if not free:
        return None
    timex = min(free, key=partial(_preference, reading, clause)) if len(free) > 1 else free[0]
    if clause.delayed and timex.relation is Relation.BEFORE:
        return date_by(timex.model_copy(update={"relation": Relation.ON_OR_AFTER}))
    put_off = clause.delayed or lemma_of(reading, clause) in event_lexicon().reading.postponing
    return date_by(_new_time(timex)) if put_off else _up_to_end(timex, timexes)


def _up_to_end(timex: Timex, timexes: Sequence[Timex]) -> Dated:
    """The time that an expression gives, up to another that ends it: "from 2009 until his dismissal in 2018"."""
    if timex.relation is not Relation.ON_OR_AFTER:
        return date_by(timex)
    ends = (t for t in timexes if t.relation is Relation.ON_OR_BEFORE and t.span.start > timex.span.end)
    end = next(ends, timex)
    first, last = timex.time, end.time
    if end is timex or first is None or last is None or not (first.first and last.last and first.first < last.last):
        return date_by(timex)
    grain = max(first.granularity, last.granularity)
    return Dated(edtf_value(f"{first.edtf}/{last.edtf}", grain), Dating.OWN, (timex, end))


def _new_time(timex: Timex) -> Timex:
    """The time that stands, of what came later: March of "until March", June 3 of "from May 6 to June 3"."""
    time = timex.parts[-1].time if timex.parts else timex.time
    return timex.model_copy(update={"time": time, "relation": None}) if _is_lasting(timex) or timex.parts else timex


def _preference(reading: SentenceReading, clause: Clause, timex: Timex) -> tuple[bool, bool, bool, int, int]:
    """What puts one time of a clause before another: the least comes first; last the aim, time or end of a noun."""
    span = timex.span
    tied = reading.text.endswith(_TYING, reading.start, span.start) or _is_lasting(timex)
    aside = bool(_aside_before(reading, clause, timex)) or tied
    return timex.time is None, is_part_of_name(reading.text, span), aside, _distance(clause, span), span.start


def _is_in_apposition(reading: SentenceReading, clause: Clause, timex: Timex) -> bool:
    """Whether it tells of what the subject is: "Lee, a member since May, left", not "Lee, on a visit in May, left"."""
    aside = _aside_before(reading, clause, timex)
    return bool(aside) and aside[0].lower not in SMALL.prepositions - {"out"}


def _aside_before(reading: SentenceReading, clause: Clause, timex: Timex) -> list[Word]:
    """What stands before a time in the aside that commas set between the subject and the verb."""
    subject, begin = clause.subject, timex.signal.start if timex.signal is not None else timex.span.start
    if subject is None or begin < subject.end or timex.span.end > clause.group.start:
        return []
    if not any(word.form in ASIDES for word in reading.words_in(timex.span.end, clause.group.start)):
        return []
    before = reading.words_in(subject.end, begin)
    return before[1:] if before and before[0].form in ASIDES else []


def _fits(reading: SentenceReading, clause: Clause, timex: Timex, published: date | None) -> bool:
    """Whether the tense allows the time: "has begun" goes with "this week", not with "two weeks ago".

    What somebody did is not yet to come: "called for a vote in June" tells no day of the call.
    """
    group = clause.group
    if group.tense == "past" and group.finite and not group.modal and is_ahead(timex.time, published):
        arranged = group.lemma in _ARRANGING and reading.text.endswith(" for ", clause.group.end, timex.span.start)
        return arranged or group.lemma == "be" or lemma_of(reading, clause) in _FOR_LATER
    if not (group.perfect and group.tense == "present") or timex.span.start < group.start:
        return True
    ago = timex.span.text.lower().endswith((" ago", " earlier")) or timex.span.text.lower().startswith("last ")
    return not ago


def _dates_subject(text: str, clause: Clause, timex: Timex) -> bool:
    """Whether the time dates a happening that is the subject: "the 2004 fire killed two", "Friday's fires did"."""
    subject, over = clause.subject, clause.group.tense == "past" and not clause.group.perfect
    noun = happening_after(text, timex.span, any_number=True) if over else None
    if noun is None or subject is None or not subject.start <= noun.start < subject.end:
        return False
    return object_kinds()[text[noun.start : noun.end].lower()] not in _TOLD_OF


def _dates_figure(reading: SentenceReading, clause: Clause, timex: Timex) -> bool:
    """Whether the time before a figure's name dates what became of it: "May sales fell", "posted a May loss"."""
    if verb_kinds().get(clause.group.lemma) != FIGURES or not is_attribute(reading, timex.span):
        return False
    following = reading.words_in(timex.span.end, timex.span.end + _NAME_REACH)
    period = timex.time is not None and timex.time.granularity > Granularity.WEEK
    return period and any(noun_kinds().get(word.lower) == FIGURES for word in following)


def _dates_occasion(reading: SentenceReading, clause: Clause, timex: Timex) -> bool:
    """Whether what is told happens at an occasion named by its time: "lost in Sunday's final", "won the 2022 vote".

    Also in a part of it: "in the first half of Sunday's final".
    """
    before = [word.lower for word in reading.words_in(clause.group.end, timex.span.start)]
    if clause.group.lemma in ATTENDING and len(before) <= len(_TYING):
        return happening_after(reading.text, timex.span) is not None
    owned = reading.text.startswith(("'s", "’s"), timex.span.end)
    if not (owned or before[-1:] == ["the"]) or happening_after(reading.text, timex.span) is None:
        return False
    leading = before if owned else before[:-1]
    if leading[-1:] == ["of"]:
        return not _PARTS.isdisjoint(leading[-2:])
    return leading[-1] in _AT if leading else verb_kinds().get(clause.group.lemma) == "award"


def _is_put_off(reading: SentenceReading, clause: Clause, timex: Timex, published: date | None) -> bool:
    """Whether what was put off to the time is not known to be still ahead: "suspended until June 3"."""
    if not _is_lasting(timex) or clause.group.lemma not in verb_lexicon().outlook.delaying:
        return False
    stands = lemma_of(reading, clause) in event_lexicon().reading.postponing and is_ahead(timex.time, published)
    return not stands and clause.group.tense == "past"


def _is_hour_of_day_before(reading: SentenceReading, clause: Clause, timex: Timex) -> bool:
    """Whether a part of a day belongs to the day before "when": "until 4 May, when it rained overnight"."""
    return timex.type is TimexType.TIME and clause.link == "when" and time_before(reading, clause) is not None


def _is_beside_subject(reading: SentenceReading, clause: Clause, timex: Timex) -> bool:
    """Whether "since" stands in an aside of the subject: "The party, in power since 2010, lost"."""
    inside = clause.start < timex.span.start < clause.group.start and clause.group.tense == "past"
    aside = reading.text.startswith(",", timex.span.end) and "," in reading.text[clause.start : timex.span.start]
    return inside and aside and timex.relation is Relation.ON_OR_AFTER and not clause.group.perfect


def _counts_from(text: str, timex: Timex, base: Timex) -> bool:
    """Whether a time counts from the next one: "fell two days after the vote on 3 May"."""
    between = text[timex.span.end : base.span.start]
    return timex.time is not None and between.startswith(COUNTING) and _MARKS.isdisjoint(between)


def _is_for_later(reading: SentenceReading, clause: Clause, timex: Timex, published: date | None) -> bool:
    """Whether the time belongs to what is yet to be done: "ordered the firm to sell the plant by 2030"."""
    between = (g for g in reading.groups if clause.group.end <= g.start and g.end <= timex.span.start)
    infinitive = not clause.group.modal and any(not g.finite and not g.passive and not g.progressive for g in between)
    last = timex.time.last if timex.time is not None else None
    ahead = last is not None and published is not None and last > published
    return infinitive and clause.group.tense == "past" and (ahead or timex.relation is Relation.ON_OR_BEFORE)


def date_by(timex: Timex) -> Dated:
    """The time that an expression gives to what it stands beside."""
    dating = Dating.UNDATED if timex.time is None else Dating.OWN
    return Dated(_related(timex), dating, (timex,))


def _related(timex: Timex) -> TimeValue | None:
    """The stretch that the word before the expression makes of its time: "since 2013" is open at its end.

    What happened overnight did so on one of two days.
    """
    time, within = timex.time, timex.mod is TimexMod.END
    over_night = timex.span.text.lower() == _OVER_NIGHT
    if time is None or (timex.relation is None and not over_night):
        return time
    start, end = _moment(time.start), _moment(time.end_exclusive)
    if start is not None and over_night:
        return interval_value(Interval(start, start.plus_days(2)), Granularity.DAY)
    if time.granularity < Granularity.DAY and timex.relation is not Relation.ON_OR_AFTER and start is not None:
        if not _is_lasting(timex):
            return period_value(Period(Granularity.DAY, start))
        return _open(time, None, start.plus_days(1))
    first, last = _said_ends(time)
    if timex.relation is Relation.ON_OR_AFTER and start is not None:
        return _open(time, start, None, first and f"{first}/..")
    if timex.relation is Relation.AFTER and end is not None:
        return _open(time, end, None)
    if (timex.relation is Relation.ON_OR_BEFORE or (timex.relation is Relation.BEFORE and within)) and end is not None:
        return _open(time, None, end, last and f"../{last}")
    if timex.relation is Relation.BEFORE and start is not None:
        return _open(time, None, start)
    return time


def _open(time: TimeValue, start: Moment | None, end: Moment | None, said: str = "") -> TimeValue:
    """A stretch that is open at one side and as doubtful as the time at its other end."""
    return interval_value(
        Interval(start, end),
        time.granularity,
        text=said or None,
        approximate=time.approximate,
        uncertain=time.uncertain,
    )


def _said_ends(time: TimeValue) -> tuple[str, str]:
    """The ends of what is told as a stretch, which may be finer than its unit: *the end of 2019* ends on a day."""
    first, slash, last = edtf.drop_doubts(time.edtf).partition("/")
    return (first, last) if slash else ("", "")


def _is_lasting(timex: Timex) -> bool:
    """Whether what is told goes on up to the time."""
    return timex.signal is not None and timex.signal.text.lower() in UNTIL


def _moment(point: date | None) -> Moment | None:
    return None if point is None else Moment(point.year, point.month, point.day)


def _distance(clause: Clause, span: TextSpan) -> int:
    after = span.start - clause.group.end
    return after if after >= 0 else 2 * (clause.group.start - span.end) + 40


def years_before(reference: date, count: int) -> TimeValue:
    """The year that lies so many years before a day, as news counts them: 31 years before May 2023 is 1992."""
    first = from_date(date(reference.year, 1, 1)).plus_months(-12 * count)
    return interval_value(Interval(first, first.plus_months(12)), Granularity.YEAR, text=f"{first.year:04d}")
