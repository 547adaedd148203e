"""Reported speech: which clauses only say who tells, and which clause it is that they report."""

from __future__ import annotations

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.parties import has_person
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import tells_state
from timeline.languages.lexicon import event_lexicon, verb_lexicon

_DECIDING = verb_lexicon().reading.clause_taking | {"rule", "order", "decide"}
_MARKS = " ”\"'’"
_PREPOSITIONS = verb_lexicon().small_words.prepositions
_QUOTES = frozenset('“"`')
_CLOSING = frozenset("”\"'")
_SHORT = 25
_URGING = frozenset({"should", "must", "could", "can"})
_PRONOUNS = frozenset({"me", "us", "him", "her", "them", "you", "it"})
_DATING = frozenset({"", "by", "on", "in", "at"})


def only_reports(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a clause only says who tells: "he said", and ", the court ruled" behind what was ruled."""
    words = event_lexicon().reading
    if clause.group.lemma in words.reporting:
        thing = clause.group.lemma not in words.showing and _has_object(reading, clause)
        acts = _is_undergone(reading, clause) or thing or _addresses(reading, clause)
        is_act = acts and clause.group.lemma in words.acting
        return not (is_act or _asks_to_do(reading, clause) or _is_awaited(reading, clause))
    short = clause.end - clause.group.end < _SHORT
    if clause.link or not short or clause.group.lemma not in _DECIDING or not _stands_behind(reading, clause):
        return False
    behind = reading.words_in(clause.group.end, clause.end)
    return all(reading.timex_at(word.start) is not None or word.lower in _PREPOSITIONS for word in behind)


def says_as_news(reading: SentenceReading, clause: Clause, content: Clause) -> bool:
    """Whether saying or showing it is the news, as what is said or shown is no happening itself.

    "An X-ray in 1994 showed that the ribs were whole", "told farmers on Friday that they should not sell".
    """
    if clause.group.tense != "past" or clause.group.negated or clause.group.modal:
        return False
    showing = clause.group.lemma in event_lexicon().reading.showing and not has_person(reading, clause.subject)
    if showing:
        return tells_state(content.group) or content.group.negated
    if clause.group.lemma in verb_lexicon().reading.demanding and content.group.modal == "should":
        return True
    following = reading.words_in(clause.group.end, clause.end)[:1]
    addressed = clause.group.lemma == "tell" and bool(following) and following[0].lower not in _PRONOUNS
    return addressed and (content.group.negated or content.group.modal in _URGING)


def is_reported(reading: SentenceReading, clause: Clause) -> bool:
    """Whether "that" after a verb of saying leads a clause in: "said that the mill burned"."""
    told = reading.text.startswith("that", clause.start) and clause.outer is not None
    return told and only_reports(reading, reading.clauses[clause.outer or 0])


def reported_by(reading: SentenceReading, number: int) -> int | None:
    """The index of the clause that a reporting verb reports."""
    after = [n for n, c in enumerate(reading.clauses) if c.outer == number and c.link == "that" and not c.reduced]
    if after:
        return after[0]
    clause = reading.clauses[number]
    main = [n for n, c in enumerate(reading.clauses[:number]) if not c.link and not c.reduced]
    trailing = clause.end >= reading.words[-1].start - 1 and _stands_behind(reading, clause)
    return main[0] if main and trailing and not clause.link else None


def is_quoted(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a clause begins a quotation, as somebody's own words: "“We have waited,” he said"."""
    before = reading.text[max(reading.start, clause.start - len("``")) : clause.start + 1]
    return not _QUOTES.isdisjoint(before)


def speaker_of(reading: SentenceReading, clause: Clause) -> Clause | None:
    """The clause that tells whose words a quotation is that a clause begins: "“He won,” | Lee said"."""
    if not is_quoted(reading, clause):
        return None
    behind = (c for c in reading.clauses if c.start >= clause.end and c.subject is not None)
    said = next((c for c in behind if c.group.lemma in event_lexicon().reading.reporting), None)
    closed = said is not None and not _CLOSING.isdisjoint(reading.text[clause.end : said.group.start])
    return said if closed else None


def is_foretold(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a clause is what somebody said to come, without a condition: "said it would open in May"."""
    reporter = reporter_of(reading, clause)
    if reporter is None or any(c.link in {"if", "unless"} for c in reading.clauses):
        return False
    return reporter.group.tense == "past"


def reporter_of(reading: SentenceReading, clause: Clause) -> Clause | None:
    """The clause that tells who says it: before it, or behind it after a comma: "it would open, he said"."""
    words, told_by = event_lexicon().reading, _clause_beside(reading, clause)
    lemma = told_by.group.lemma if told_by is not None else ""
    return told_by if lemma in words.reporting or lemma in words.foretelling else None


def _clause_beside(reading: SentenceReading, clause: Clause) -> Clause | None:
    """The clause that may tell who says it."""
    clauses = reading.clauses
    number = next((n for n, each in enumerate(clauses) if each is clause), 0)
    while clause.link == "and" and clause.outer is not None and clause.outer < number:
        number, clause = clause.outer, clauses[clause.outer]
        if clause.link not in {"and", "that"}:
            return None
    if clause.link == "that":
        return clauses[clause.outer] if clause.outer is not None else None
    if clause.link:
        return None
    behind = [c for c in clauses[number + 1 :] if not c.reduced and c.start >= clause.end]
    if behind and only_reports(reading, behind[0]) and _stands_behind(reading, behind[0]):
        return behind[0]
    return clauses[number - 1] if number else None


def _stands_behind(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a comma parts a clause from what stands before it."""
    return not clause.parts and reading.ends_before(clause.start, ",", _MARKS)


def _asks_to_do(reading: SentenceReading, clause: Clause) -> bool:
    """Whether somebody is asked or told to do something: "asked Lee to form a cabinet"."""
    words = [word.lower for word in reading.words_in(clause.group.end, clause.end)]
    asking = clause.group.lemma in event_lexicon().reading.moving and bool(words)
    asking = asking and (words[0] != "to" or clause.group.passive)
    inside = (g for g in reading.groups if clause.group.end <= g.start < clause.end)
    return asking and any(not g.finite and g.head_start > g.start for g in inside)


def _is_undergone(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a thing is told of, and nothing that it does: "was reported over Perth", not "was reported missing"."""
    following = reading.words_in(clause.group.end, clause.end)[:1]
    verbal = any(word.verb.participle or word.verb.gerund or word.lower == "to" for word in following)
    return clause.group.passive and not verbal


def _addresses(reading: SentenceReading, clause: Clause) -> bool:
    """Whether somebody is written to: "wrote to ministers"."""
    following = [word.lower for word in reading.words_in(clause.group.end, clause.end)[:1]]
    return clause.group.lemma == "write" and following == ["to"]


def _is_awaited(reading: SentenceReading, clause: Clause) -> bool:
    """Whether nothing is said yet, but somebody is to speak: "will report by the end of March"."""
    after = clause.group.end
    near = (reading.text[after : t.span.start].strip() for t in reading.timexes if t.span.start > after)
    awaited = clause.group.tense == "future" and not clause.group.plans and next(near, "-") in _DATING
    return awaited and reported_by(reading, reading.clauses.index(clause)) is None


def _has_object(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a thing follows the verb, and no speech: "recalled 3,100 cars", "reported sales of $9 million"."""
    following = reading.words_in(clause.group.end, clause.end)
    small = verb_lexicon().small_words
    if not following or any(
        c.outer is not None and reading.clauses[c.outer] is clause and c.link == "that" for c in reading.clauses
    ):
        return False
    first = following[0]
    opens = (
        first.lower in (small.determiners - {"that"}) | event_lexicon().reading.earned
        or first.form[0].isdigit()
        or first.lower in _PRONOUNS
        or reading.text[first.start - 1] in "$€£¥"
    )
    return opens and not _stands_behind(reading, clause)
