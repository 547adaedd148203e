"""Times shared by the clauses of a sentence: "closed a route and sold both ships in May", "fell in May and broke"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.dates import Granularity, Interval
from timeline.dates.moment import from_date
from timeline.events.dating.dated import Dated
from timeline.events.dating.owners import leads_up
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import noun_kinds, verb_kinds
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.model import Dating, TimeValue, Timex
from timeline.model.points import edtf_value, interval_value

_MEANWHILE = frozenset({"as", "while", "when"})
_TURNS = frozenset({"before", "after"})
_JOINING = frozenset({"and", ",", "but"})
_LATER = frozenset({"later", "then", "eventually", "since", "finally", "subsequently", "soon", "now", "still"})
_NAMED_PERIODS = tuple(f", the {unit} " for unit in ("day", "week", "month", "year", "spring", "summer", "winter"))
_AT_WHICH = frozenset({"at", "during"})
_HARM = event_lexicon().reading.sudden | {"death", "court"}
_OTHERS = frozenset({"others", "scores", "half", "third", "fourth", "fifth", "second", "most"})
_FORMS = ("tense", "modal", "perfect", "progressive", "passive")


def share_times(reading: SentenceReading, dated: Sequence[Dated | None]) -> list[Dated | None]:
    """The times of the clauses; those with none of their own have that of another which tells it for both."""
    result = list(dated)
    for _ in range(2):
        before = list(result)
        for number, clause in enumerate(reading.clauses):
            if result[number] is None and not clause.reduced and not _leans_elsewhere(reading, number, result):
                result[number] = _inherited(reading, number, clause, result)
        if result == before:
            break
    return [_ended(reading, number, when, result) for number, when in enumerate(result)]


def time_before(reading: SentenceReading, clause: Clause) -> Timex | None:
    """The time right before the word that leads a clause in: "on May 2, when it rained"."""
    near = (t for t in reading.timexes if 0 <= clause.start - t.span.end <= len(" _ ,") and t.time is not None)
    return next(near, None)


def _time_of_occasion(reading: SentenceReading, clause: Clause) -> Timex | None:
    """The time of an occasion that a clause tells more of: "a fair in Lund in 1987, at which Dahl drew a map"."""
    if clause.link != "which" or clause.start == reading.start:
        return None
    before = reading.words[reading.word_at(clause.start) - 1]
    near = (t for t in reading.timexes if 0 <= before.start - t.span.end <= len(", ") and t.time is not None)
    return next(near, None) if before.lower in _AT_WHICH else None


def _inherited(reading: SentenceReading, number: int, clause: Clause, dated: Sequence[Dated | None]) -> Dated | None:
    """The time that a clause has from the one it hangs on, goes on with, or leads in."""
    beside = time_before(reading, clause) if clause.link in {"when", "where"} else _time_of_occasion(reading, clause)
    if beside is not None:
        return Dated(_last_before(beside, clause.start), Dating.OWN, (beside,))
    source = dated[clause.outer] if clause.outer is not None else None
    if source is not None and _takes_from(reading, clause, reading.clauses[clause.outer or 0], source):
        return source
    before = dated[number - 1] if number else None
    if before is not None and _follows_mark(reading, clause, reading.clauses[number - 1], before):
        return before
    if before is not None and _is_done_by(reading, clause, reading.clauses[number - 1]):
        return _up_to(before)
    return _from_leaning(reading, number, clause, dated)


def _leans_elsewhere(reading: SentenceReading, number: int, dated: Sequence[Dated | None]) -> bool:
    """Whether a clause is told to follow another with a time of its own: "was sacked after a bear escaped in May"."""
    return any(
        leaning.link == "after" and leaning.outer == number and dated[other] is not None
        for other, leaning in enumerate(reading.clauses)
    )


def _last_before(timex: Timex, offset: int) -> TimeValue | None:
    """The time that an expression tells last before a place: 1943 of "from 1890 until 1943, when it was melted"."""
    told = [part.time for part in timex.parts if part.span.end <= offset]
    return told[-1] if told else timex.time


# --- from the clause before -------------------------------------------------------------------------------------------


def _takes_from(reading: SentenceReading, clause: Clause, other: Clause, source: Dated) -> bool:
    """Whether a clause takes the time of the one it hangs on."""
    if not source.timexes:
        return False
    if clause.link in _TURNS:
        return _is_to_follow(clause, other, source)
    if clause.link == "that" and other.group.lemma == "be" and other.subject is not None:
        return reading.text[slice(*other.subject)].lower() == "it"
    if clause.link in _JOINING:
        if clause.group.tense == "future" and other.group.tense == "past":
            return False
        return source.timexes[0].span.start < other.group.start or _goes_on(reading, clause, other, source)
    return clause.link in _MEANWHILE or (clause.link == "where" and clause.group.tense == other.group.tense)


def _is_to_follow(clause: Clause, other: Clause, source: Dated) -> bool:
    """Whether two happenings to come are those of one day: "meet on Friday, before ministers sign a treaty"."""
    ahead = other.group.tense == "future" or other.group.simple_present
    day = source.time is not None and source.time.granularity <= Granularity.DAY
    return clause.group.simple_present and clause.group.finite and ahead and day


def _goes_on(reading: SentenceReading, clause: Clause, other: Clause, source: Dated) -> bool:
    """Whether a clause tells what was done at the time of the one before: "arrived on May 2 and met the mayor".

    It may have a subject of its own behind a comma: "retired in 1997, and his daughter took over".
    """
    joined = clause.link == "and" and clause.subject is not None and _tells_past(clause, other)
    time = source.time
    if not joined or time is None or source.timexes[0].relation is not None or time.granularity > Granularity.YEAR:
        return False
    same = clause.subject == other.subject
    if same and time.granularity <= Granularity.DAY:
        return True
    lasting = other.group.lemma in event_lexicon().reading.beginning
    if lasting or _is_later(reading, clause):
        return False
    apart = reading.text.endswith(", ", 0, clause.start) and other.link in {"", "and"}
    return same or (apart and not _is_timed(reading, clause))


def _follows_mark(reading: SentenceReading, clause: Clause, other: Clause, source: Dated) -> bool:
    """Whether a semicolon parts a clause from one with its time in front: "In May Lee sued; Berg paid"."""
    parted = not clause.link and reading.ends_before(clause.start, ";") and _tells_past(clause, other)
    fronted = bool(source.timexes) and source.timexes[0].span.start < other.group.start and not other.link
    return parted and fronted and not _is_timed(reading, clause) and not _is_later(reading, clause)


def _is_done_by(reading: SentenceReading, clause: Clause, other: Clause) -> bool:
    """Whether a clause tells what was done by then: "By the time it closed in 1945, the yard had built 90 ships"."""
    return leads_up(reading, other) and clause.group.perfect and clause.group.tense == "past"


def _up_to(when: Dated) -> Dated | None:
    """The time up to the end of another."""
    time = when.time
    if time is None or time.end_exclusive is None or time.granularity < Granularity.DAY:
        return None
    return when._replace(time=interval_value(Interval(None, from_date(time.end_exclusive)), time.granularity))


def _ended(reading: SentenceReading, number: int, when: Dated | None, dated: Sequence[Dated | None]) -> Dated | None:
    """The time of a clause that goes on until another: "taught from 1931 until she left in 1938", "until it rained"."""
    clause = reading.clauses[number]
    closed = when is not None and (when.time is None or when.time.first is None or when.time.last is not None)
    if closed or clause.reduced or clause.link not in _JOINING | {""}:
        return when
    end = next(
        (d for d, c in zip(dated, reading.clauses, strict=True) if c.link == "until" and c.outer == number), None
    )
    until = _up_to(end) if end is not None else None
    if when is None or until is None or when.time is None or until.time is None:
        return when or until
    if not (when.time.first and until.time.last and when.time.first < until.time.last):
        return when
    edges = f"{when.time.edtf.partition('/')[0]}/{until.time.edtf.partition('/')[2]}"
    return when._replace(time=edtf_value(edges, max(when.time.granularity, until.time.granularity)))


def _tells_past(clause: Clause, other: Clause) -> bool:
    return clause.group.tense == other.group.tense == "past" and not (clause.group.perfect or clause.group.modal)


def _is_timed(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a time expression of any kind stands in a clause."""
    return any(clause.start <= timex.span.start < clause.end for timex in reading.timexes)


def _is_later(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a word before the verb says that it was not at the same time: "and later met the mayor"."""
    return not _LATER.isdisjoint(reading.text[clause.start : clause.group.start].lower().split())


def _names_season(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a clause speaks of a stretch of time that is not placed: "scored nine goals last season"."""
    behind = reading.words_in(clause.group.end, clause.end)
    return any(word.lower in verb_lexicon().reading.periods for word in behind)


# --- from a clause that leans on this one -----------------------------------------------------------------------------


def _from_leaning(reading: SentenceReading, number: int, clause: Clause, dated: Sequence[Dated | None]) -> Dated | None:
    """The time of a clause that hangs on this one, where it tells when both were."""
    for other, leaning in enumerate(reading.clauses):
        if (when := dated[other]) is None:
            continue
        meanwhile = leaning.outer == number and leaning.link in _MEANWHILE and not leaning.reduced
        if meanwhile and clause.group.tense == "past" and leaning.group.tense != "past":
            continue
        explains = _in_front(clause, leaning) or (other == number - 1 and _names_period(reading, leaning))
        if meanwhile or explains or _befalls(reading, clause, leaning, number, when):
            return when
        if other == number + 1 and _shares_end(reading, clause, leaning, when):
            return when
    return None


def _befalls(reading: SentenceReading, clause: Clause, leaning: Clause, number: int, when: Dated) -> bool:
    """Whether a relative clause tells the day of a happening that is the subject: "the quake that struck on May 2"."""
    told = leaning.link in {"that", "which"} and leaning.outer == number and leaning.subject == clause.subject
    told = told and clause.group.tense == "past" and not leaning.group.modal
    if not told or when.time is None or when.time.granularity > Granularity.DAY:
        return False
    return any(word.lower in noun_kinds() for word in reading.words_in(*leaning.subject or (0, 0)))


def _in_front(clause: Clause, leaning: Clause) -> bool:
    """Whether a participle stands in a phrase before the subject of the clause."""
    fronted = leaning.reduced and clause.start <= leaning.group.start < clause.group.start
    return fronted and clause.subject is not None and leaning.group.end <= clause.subject.start


def _names_period(reading: SentenceReading, leaning: Clause) -> bool:
    """Whether a clause only tells which period a time in front is: "In 1931, the year the harbour froze, …"."""
    subject = leaning.subject
    return subject is not None and reading.text.endswith(_NAMED_PERIODS, reading.start, subject.start)


def _shares_end(reading: SentenceReading, clause: Clause, follower: Clause, when: Dated) -> bool:
    """Whether a clause has the time that the next one ends with.

    It has if both share an object ("signed and issued the statement on Monday"), or tell short acts of one doer, joined
    by "and". A year says too little of the first then: "was founded in Leeds and moved to Hull in 1950".
    """
    if _shares_object(clause, follower):
        return True
    if when.time is None or not _is_short(clause):
        return False
    if not (_goes_with(reading, clause, follower) or _strikes_with(reading, clause, follower, when.time)):
        return False
    lasting = clause.group.perfect and clause.group.tense == "present"
    near = lasting or (when.time.granularity <= Granularity.MONTH and "/" not in when.time.edtf)
    behind = all(timex.span.start > follower.group.end for timex in when.timexes)
    return near and behind and not (_is_timed(reading, clause) or _names_season(reading, clause))


def _shares_object(clause: Clause, follower: Clause) -> bool:
    joined = follower.link in {"and", ","} and follower.subject == clause.subject
    return joined and clause.group.end == clause.end


def _goes_with(reading: SentenceReading, clause: Clause, follower: Clause) -> bool:
    """Whether the next verb has the same doer and form, and nothing but "and" stands between."""
    group, other = clause.group, follower.group
    alike = all(getattr(group, form) == getattr(other, form) for form in _FORMS)
    same = clause.subject is not None and clause.subject == follower.subject and follower.link == "and"
    return alike and same and reading.text[clause.end : other.start].strip() == "and"


def _strikes_with(reading: SentenceReading, clause: Clause, follower: Clause, time: TimeValue) -> bool:
    """Whether others met their fate on the same day: "nine people were killed and dozens were missing on Sunday"."""
    apart = reading.text[clause.end : follower.start].strip()
    if follower.link != "and" or apart or time.granularity > Granularity.DAY:
        return False
    group, other = clause.group, follower.group
    past = group.tense == other.tense == "past" and not (other.modal or group.perfect or other.perfect)
    counted = all(word.lower in _counts() for word in reading.words_in(*follower.subject or (0, 0)))
    harmed = other.passive and {verb_kinds().get(group.lemma), verb_kinds().get(other.lemma)} <= _HARM
    return past and group.passive and follower.subject is not None and (counted or harmed)


@cache
def _counts() -> frozenset[str]:
    """The words that count something named before: "ten", "a third", "dozens", "others"."""
    return event_lexicon().reading.numbers | verb_lexicon().small_words.determiners | _OTHERS


def _is_short(clause: Clause) -> bool:
    """Whether a verb tells what is done at once, and no state, thought or long work."""
    words, group = event_lexicon().reading, clause.group
    long = words.lasting | words.stative | verb_lexicon().reading.clause_taking
    return group.finite and not (group.modal or group.progressive) and group.lemma not in long
