"""An article and its time expressions to events."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from itertools import chain

from timeline.events.build import Candidate, build_event, locate
from timeline.events.dating.absolutes import Absolute, absolutes
from timeline.events.dating.dated import Dated
from timeline.events.dating.gerunds import Gerund, dated_gerunds
from timeline.events.dating.lists import find_occasions
from timeline.events.dating.nominals import Nominal, counted_nominals, dated_nominals
from timeline.events.dating.offsets import count_gerunds, count_offsets
from timeline.events.dating.repetition import find_recurring, is_regular, names_its_days
from timeline.events.dating.stretches import run_on, runs_on
from timeline.events.dating.times import BOUNDS, date_clauses
from timeline.events.dating.usable import has_other_time, usable_timexes
from timeline.events.facets.status import is_unreal, status_of
from timeline.events.frames import Story
from timeline.events.happenings import is_happening, may_be_news
from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.reading import Article, SentenceReading, read_article
from timeline.events.sentence.reports import is_quoted, only_reports, reported_by, says_as_news
from timeline.events.sentence.triggers import OTHER, Trigger, find_trigger
from timeline.events.tagging import tagged_candidate
from timeline.events.titles.nominals import absolute_title, nominal_title
from timeline.events.titles.referents import Referents
from timeline.events.titles.title import clause_title, is_good
from timeline.languages.inflection import past_forms
from timeline.languages.lexicon import event_lexicon
from timeline.languages.patterns import any_of
from timeline.model import Dating, Document, Event, Status, Tags, Timex
from timeline.text.names import NameKind

_NEAREST = 3
_NO_BODIES = frozenset({NameKind.PERSON, NameKind.COUNTRY, NameKind.PLACE})
_NO_TAGS = Tags.model_construct()


def extract_events(
    document: Document, timexes: Sequence[Timex], dating: str = "context", tags: Tags = _NO_TAGS
) -> list[Event]:
    """The events that a document tells, in the order told, each with one mention.

    ``dating`` says which events are wanted: "own" (dated by their own words or arithmetic), "context" (also by the
    event they lean on), "document" (also by the article's own date). With the last two come undated tellings of what
    other articles may date; merging keeps those that it can join. ``tags`` are what a tagger tells: its names and
    happenings count before ours in the same places.
    """
    return _Extractor(document, timexes, dating, tags).extract()


class _Extractor:
    def __init__(self, document: Document, timexes: Sequence[Timex], dating: str, tags: Tags) -> None:
        self.document = document
        self.text = document.text
        self.dating = dating
        self.tags = tags
        self.article: Article = read_article(document, timexes, tags.names)
        self.referents = Referents(self.article)
        self.story = Story()
        self.published = document.published.time.first if document.published else None

    def extract(self) -> list[Event]:
        events, seen = [], set()
        for reading in self.article.sentences:
            words = self.text[reading.start : reading.end]
            if words in seen:
                continue
            usable = usable_timexes(self.document, reading)
            tagged = self._tagged(reading, usable)
            if not (tagged or usable or has_other_time(reading) or self._may_lean(reading)):
                continue
            seen.add(words)
            if _boilerplate().search(words):
                continue
            found = [c for c in self._candidates(reading, usable) if not any(_tells_same(other, c) for other in tagged)]
            for candidate in found + tagged:
                events.append(build_event(self.article, candidate))
                self._remember(candidate)
        return events

    def _candidates(self, reading: SentenceReading, usable: Sequence[Timex]) -> list[Candidate]:
        nominals = dated_nominals(self.text, reading, usable, self.published) + counted_nominals(self.document, reading)
        candidates = [self._locate(c) for n in nominals if (c := self._from_nominal(reading, n)) is not None]
        for candidate in candidates:
            self._remember(candidate)
        gerunds = list(dated_gerunds(reading, usable, self.published))
        beside = {timex.span.start for dated in _apart(gerunds, nominals) for timex in dated.timexes}
        usable = [timex for timex in usable if timex.span.start not in beside]
        bounds = {dated.timexes[0].span.start: lead for dated, lead in _leading(gerunds, nominals) if lead in BOUNDS}
        dated = count_offsets(reading, date_clauses(reading, usable, bounds, self.published))
        gerunds += count_gerunds(reading, dated)
        for number, clause in enumerate(reading.clauses):
            candidates.extend(map(self._locate, self._from_clause(reading, number, clause, dated)))
        candidates.extend(self._locate(c) for g in gerunds if (c := self._from_gerund(reading, g)) is not None)
        told = _without_subjects(candidates)
        placed = [candidate for candidate in told if candidate.places]
        return [c if c.places else _share_places(c, placed) for c in told]

    def _tagged(self, reading: SentenceReading, usable: Sequence[Timex]) -> list[Candidate]:
        """The happenings that the tagger tells in a sentence."""
        if not self.tags.events:
            return []
        tags = [tag for tag in self.tags.events if reading.start <= tag.trigger[0] < reading.end]
        by_document = self.dating == "document"
        found = (tagged_candidate(reading, tag, usable, self.document, by_document=by_document) for tag in tags)
        return [self._locate(candidate) for candidate in found]

    def _may_lean(self, reading: SentenceReading) -> bool:
        """Whether a sentence without a time may take one from elsewhere."""
        if self.dating != "context":
            return self.dating == "document"
        if _retelling().search(self.text, reading.start, reading.end) is not None:
            return True
        return self.story.may_frame(self.text, reading) or any(runs_on(reading, timex) for timex in reading.timexes)

    # --- from clauses ----------------------------------------------------------------------------------------------

    def _from_clause(
        self, reading: SentenceReading, number: int, clause: Clause, dated: list[Dated | None]
    ) -> Iterable[Candidate]:
        told = self._told_by(reading, number, dated)
        if told is None:
            return
        trigger = find_trigger(reading, told)
        when = (
            dated[number]
            or run_on(reading, number, dated, before := self.story.told_last(reading.number, self.published))
            or self.story.time_of_day(self.text, clause, before)
            or _recurring(reading, told, trigger)
            or self._time_from_elsewhere(reading, clause, told, trigger)
        )
        when = when or self._retold(told, trigger)
        if when is None or not is_happening(reading, told, trigger, when, self.published):
            return
        title = clause_title(self.text, reading, told, self.referents)
        if not is_good(title, told.group.lemma):
            return
        for span, at in find_occasions(reading, told, when):
            status = status_of(told.group, at.time, self.published)
            if told is not clause and status is not Status.ONGOING:
                status = Status.HAPPENED
            yield Candidate(reading, span, trigger, title, at, status, told.subject)
        for absolute in absolutes(reading, told):
            yield self._from_absolute(reading, absolute, when)

    def _retold(self, clause: Clause, trigger: Trigger) -> Dated | None:
        """No time, for what another article may date."""
        group = clause.group
        past = group.tense == "past" and not group.modal and not clause.reduced
        wanted = self.dating != "own" and trigger.kind in event_lexicon().reading.retold
        return Dated(None, Dating.UNDATED, ()) if past and wanted else None

    def _told_by(self, reading: SentenceReading, number: int, dated: list[Dated | None]) -> Clause | None:
        """The clause whose happening a clause tells: itself, what it reports if it has a date for that, or none."""
        clause = reading.clauses[number]
        if only_reports(reading, clause):
            content = reported_by(reading, number)
            framed = dated[number] or self._framed(reading, clause)
            if content is None or dated[content] is not None or not framed:
                return None
            told = reading.clauses[content]
            if content < number and is_quoted(reading, told):
                return None
            if content > number and says_as_news(reading, clause, told):
                return clause
            if not (told.group.modal or told.group.tense == "future"):
                return told
            return clause if content > number and not is_unreal(told.group, "", reported=True) else None
        if dated[number] is not None or clause.link != "that" or clause.outer is None:
            return clause
        reported = only_reports(reading, reading.clauses[clause.outer])
        return clause if reported and self.dating == "document" and dated[clause.outer] is None else None

    def _time_from_elsewhere(
        self, reading: SentenceReading, frame: Clause, clause: Clause, trigger: Trigger
    ) -> Dated | None:
        """The time of the event that a clause leans on, or of the article; ``frame`` is the clause that may name it."""
        if self.dating == "own" or clause.reduced:
            return None
        framed = self._framed(reading, frame)
        if framed is None and trigger.kind != OTHER and clause.group.tense == "past" and clause.subject is not None:
            framed = self.story.time_of_gathering(reading.number, self._bodies_in(*clause.subject))
        if framed is not None or self.dating != "document" or not may_be_news(reading, clause):
            return framed
        published = self.document.published
        return Dated(published.time, Dating.DOCUMENT, ()) if published is not None else None

    def _framed(self, reading: SentenceReading, clause: Clause) -> Dated | None:
        """The time of the event that a clause names as its frame, or that the verb before shares with it."""
        if self.dating == "own":
            return None
        framed = self.story.time_of(self.text, clause.start, clause.end)
        if framed is None and clause.outer is not None and clause.link in {"and", ","}:
            outer = reading.clauses[clause.outer]
            framed = self.story.time_of(self.text, outer.start, outer.group.start)
        return framed

    def _from_gerund(self, reading: SentenceReading, gerund: Gerund) -> Candidate | None:
        clause, when = gerund.clause, gerund.dated
        trigger = find_trigger(reading, clause)
        over = status_of(clause.group, when.time, self.published) is Status.HAPPENED
        title = clause_title(self.text, reading, clause, self.referents)
        told = over and is_happening(reading, clause, trigger, when, self.published)
        if not (told and is_good(title, clause.group.lemma)):
            return None
        return Candidate(reading, Span(clause.start, clause.end), trigger, title, when, Status.HAPPENED)

    # --- from nouns ------------------------------------------------------------------------------------------------

    def _from_nominal(self, reading: SentenceReading, nominal: Nominal) -> Candidate | None:
        time = nominal.dated.time
        ahead = time is not None and time.first is not None and time.first > (self.published or date.max)
        title = nominal_title(self.text, reading, nominal, self.referents, ahead=ahead)
        if not is_good(title):
            return None
        status = Status.SCHEDULED if ahead else Status.HAPPENED
        return Candidate(reading, nominal.phrase, nominal.trigger, title, nominal.dated, status)

    def _from_absolute(self, reading: SentenceReading, absolute: Absolute, when: Dated) -> Candidate:
        title = absolute_title(self.text, reading, absolute)
        return Candidate(
            reading, Span(absolute.subject.start, absolute.end), absolute.trigger, title, when, Status.HAPPENED
        )

    # --- what goes with them ---------------------------------------------------------------------------------------

    def _remember(self, candidate: Candidate) -> None:
        self.story.remember(candidate, chain(self.article.names_in(*candidate.clause), candidate.names.titled))

    def _locate(self, candidate: Candidate) -> Candidate:
        """The candidate with its places: those of its clause, else those of the event that it leans on."""
        located = locate(self.article, candidate)
        if located.places:
            return located
        places = candidate.dated.places or self.story.places_of(self.text, *candidate.clause)
        return located._replace(places=places) if places else located

    def _bodies_in(self, start: int, end: int) -> frozenset[str]:
        """The names of organisations and the like: of those that may hold a meeting."""
        return frozenset(n.full for n in self.article.names_in(start, end) if n.kind not in _NO_BODIES)


def _share_places(candidate: Candidate, beside: list[Candidate]) -> Candidate:
    """The candidate with the places of one that has its time from the same words and the same doer."""
    doer = _doer(candidate)
    same = (c for c in beside if c.dated is candidate.dated and doer and _doer(c) == doer)
    other = next(same, None)
    return candidate if other is None else candidate._replace(places=other.places)


def _doer(candidate: Candidate) -> str:
    """The first name of the title."""
    return next((name.full for name in candidate.names.titled), "")


def _apart(gerunds: Iterable[Gerund], nominals: Iterable[Nominal]) -> Iterable[Dated]:
    """The times that gerunds and nouns have for themselves, and the verbs beside them have not."""
    alone = [gerund.dated for gerund in gerunds if gerund.lead != "since"]
    return alone + [nominal.dated for nominal in nominals if nominal.alone]


def _leading(gerunds: Iterable[Gerund], nominals: Iterable[Nominal]) -> Iterable[tuple[Dated, str]]:
    """The times of gerunds and nouns with the words that lead them in."""
    return [(g.dated, g.lead) for g in gerunds] + [(n.dated, n.introduced_by) for n in nominals]


def _recurring(reading: SentenceReading, clause: Clause, trigger: Trigger) -> Dated | None:
    """No date, for what recurs on days that the text names, or for what is held or given every so often."""
    timex = find_recurring(reading, Span(clause.start, clause.end))
    if timex is None or not is_regular(timex):
        return None
    planned = trigger.kind in event_lexicon().reading.regular
    return Dated(None, Dating.UNDATED, (timex,)) if names_its_days(timex) or planned else None


def _without_subjects(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those that are not told by what another tells of them: not "the 2004 fire" of "the 2004 fire killed nobody"."""
    subjects = sorted({candidate.subject for candidate in candidates if candidate.subject is not None})
    starts = [subject.start for subject in subjects]
    before = (subjects[: bisect_right(starts, candidate.clause.start)][-_NEAREST:] for candidate in candidates)
    return [c for c, near in zip(candidates, before, strict=True) if not any(c.clause.end <= s.end for s in near)]


def _tells_same(tagged: Candidate, found: Candidate) -> bool:
    """Whether what we found is what the tagger tells: its trigger stands in the tagged clause."""
    return tagged.clause.start <= found.trigger.start < tagged.clause.end


@cache
def _retelling() -> re.Pattern[str]:
    """The past forms of the verbs that tell what articles come back to."""
    kinds = event_lexicon().kinds
    bases = {verb.split("_")[0] for kind in event_lexicon().reading.retold for verb in kinds[kind].verbs}
    return re.compile(rf"\b{any_of(past_forms()[base] for base in bases)}\b")


@cache
def _boilerplate() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in event_lexicon().reading.boilerplate), re.IGNORECASE)
