"""Titles: subject, verb and object as the clause has them, short, without dates and attributions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile

from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.marks import CLAUSE_TAKING, is_capital
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.reports import is_reported
from timeline.events.titles.appositions import name_beside
from timeline.events.titles.countries import name_country
from timeline.events.titles.cuts import shorten
from timeline.events.titles.marks import MAX_WORDS, compose
from timeline.events.titles.owners import owner_of_part
from timeline.events.titles.periods import title_of_what_was_seen
from timeline.events.titles.pieces import Piece, drop_asides, join, read_pieces
from timeline.events.titles.pronouns import name_pronoun
from timeline.events.titles.referents import Referents
from timeline.events.titles.stand_ins import is_open
from timeline.events.titles.subjects import shorten_subject
from timeline.events.titles.verbs import is_past_perfect, put_in_past, verb_of
from timeline.events.titles.wording import POSSESSIVES, is_gerund, is_noun, possessive, strip_article
from timeline.languages.inflection import past_forms, verb_forms
from timeline.languages.lexicon import event_lexicon, verb_lexicon

_FEWEST_WORDS = 3
_SMALL = verb_lexicon().small_words
_OBJECT_PRONOUN = re.compile(r"(?<!\bof )\b(?:it|them)\b(?!\s+(?:is|was|will|would|has|had|were|are))")
_OBJECT_WORDS = 4
_MOST_POINTING = 2
_POINTING = re.compile(r"^(?:this|that|these|those|such|our|your|my)\s(?=[a-z])", re.IGNORECASE)
_NO_SUBJECT = frozenset({"not", "including", "for", "by", "with", "rather", "despite", "except", "besides"})
_COORDINATED = frozenset({"", "and", "but"})
_GOVERNING = frozenset({"of", "onto", "into", "with", "unlike", "by", "to", "at", "from", "for", "among", "toward"})
_ENDS_PHRASE = _SMALL.prepositions | _SMALL.conjunctions | _SMALL.subordinators
_OF_NAME = re.compile(
    r"\s(?:of|in|at|from)\s(?:the\s)?[A-Z][\w.-]{0,40}(?:\s[A-Z][\w.-]{0,40}){0,5}(?=\s(?:and|or)\s|$)"
)
_OWNED = re.compile(r"^(?:['’]s?|of)\s")
_MONEY = frozenset("$€£¥#")
_EMPTY = frozenset({"this", "that", "these", "those", "so"})
"""Words that alone behind a verb say nothing: "denied this"."""


def clause_title(text: str, reading: SentenceReading, clause: Clause, referents: Referents) -> str:
    """The title of the event that a clause tells; none where what seems its subject hangs on a preposition."""
    if _hangs_on_preposition(reading, clause):
        return ""
    subject = _subject(text, reading, clause, referents)
    if not subject:
        return title_of_what_was_seen(text, reading, clause)
    verb = verb_of(text, reading, clause, subject)
    rest = _complement(text, reading, clause)
    if clause.gerund:
        rest = _put_in_past(rest)
    elif is_past_perfect(clause.group):
        joined = pairwise([*rest[:1], *rest])
        rest = [put_in_past(piece) if before.lower == "and" else piece for before, piece in joined]
    if clause.link in {"which", "that", "whom"} and clause.antecedent is not None and not clause.group.passive:
        rest = _as_object(_antecedent(text, reading, clause, clause.antecedent)) + rest
    rest += _company_of(text, reading, clause)
    if len(subject.split()) + len(verb.split()) + len(rest) > MAX_WORDS:
        subject = _OF_NAME.sub("", subject) if len(_OF_NAME.findall(subject)) > 1 else subject
    if not rest and clause.link == "that" and _wants_object(clause) and not is_reported(reading, clause):
        return ""
    room = MAX_WORDS - len(strip_article(subject).split()) - len(verb.split())
    object_named = _name_what_follows(text, reading, clause, referents, join(shorten(rest, room, reading)), subject)
    excess = len(object_named.split()) - max(room, 0)
    if excess > 0:
        shorter = join(shorten(rest, room - excess, reading))
        object_named = _name_what_follows(text, reading, clause, referents, shorter, subject)
    return "" if object_named.lower() in _EMPTY else compose(subject, verb, object_named)


def _name_what_follows(
    text: str, reading: SentenceReading, clause: Clause, referents: Referents, rest: str, subject: str
) -> str:
    """What follows the verb, with names for "it", "him", "the country"."""
    if clause.outer is not None and _OBJECT_PRONOUN.search(rest):
        named = _name_object(text, reading, reading.clauses[clause.outer], rest)
        rest = rest if strip_article(subject).lower() in named.lower() else named
    named = name_pronoun(rest, subject, reading, clause, referents)
    return name_country(named, referents.before.names_before(clause.group.end))


def _hangs_on_preposition(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a form in -ed can only be a participle: "onto the road bound for Oslo", "of a group called Orion"."""
    bare = clause.group.start == clause.group.head_start and not clause.reduced and clause.link in _COORDINATED
    if clause.subject is None or not bare or clause.subject.start < clause.start:
        return False
    first = reading.word_at(clause.subject.start)
    before = reading.words[first - 1] if first else None
    return before is not None and before.lower in _GOVERNING


def _wants_object(clause: Clause) -> bool:
    """Whether a verb without an object says nothing: "these issues made"."""
    return not clause.group.passive and clause.group.lemma not in verb_lexicon().reading.intransitive


# --- the parts of a clause --------------------------------------------------------------------------------------------


def _complement(text: str, reading: SentenceReading, clause: Clause) -> list[Piece]:
    """What follows the verb: its object, and what a verb of saying says."""
    following = [piece for part in clause.predicate for piece in read_pieces(text, reading, *part)]
    rest = _drop_filler([piece for piece in drop_asides(following) if piece.lower != "however"])
    content = None if clause.reduced else _content(text, reading, clause)
    if content is None or not (_points_ahead(rest) or clause.group.lemma in CLAUSE_TAKING):
        return rest
    verb = content.group.start
    doer = drop_asides(read_pieces(text, reading, content.start, verb))
    doer[-1:] = [piece.put(piece.form.rstrip(",")) for piece in doer[-1:]]
    said = doer + drop_asides(read_pieces(text, reading, verb, content.end))
    infinitive = rest and any(group.start == rest[0].start for group in reading.groups)
    if rest and (infinitive or rest[0].lower not in _SMALL.prepositions):
        return rest + said
    return said


def _is_filler(piece: Piece) -> bool:
    """Whether a word only ties what is told to what was told before: "also", "instead"."""
    return piece.lower in event_lexicon().reading.fillers


def _leads_in(piece: Piece) -> bool:
    """Whether a filler stands before a subject: "also | the mill", but not "further | sanctions"."""
    return piece.lower == "also" or (_is_filler(piece) and piece.form.endswith(","))


def _drop_filler(rest: list[Piece]) -> list[Piece]:
    """What follows a verb without a filler at its end: "hired Lee | instead"."""
    return rest[:-1] if len(rest) > 1 and _is_filler(rest[-1]) else rest


def _antecedent(text: str, reading: SentenceReading, clause: Clause, noun: Span) -> list[Piece]:
    """What a relative clause is about; with a participle between, what that hangs on: "a pact calling for aid"."""
    pieces = read_pieces(text, reading, *noun)
    if clause.outer is None or not pieces or pieces[0].lower not in _SMALL.prepositions:
        return pieces
    before = read_pieces(text, reading, reading.clauses[clause.outer].group.end, pieces[0].start)
    return list(takewhile(lambda piece: piece.lower not in _SMALL.prepositions and not is_gerund(piece.lower), before))


def _company_of(text: str, reading: SentenceReading, clause: Clause) -> list[Piece]:
    """The name that a relative clause takes with its preposition: "with Lee" for "Lee, with whom he met"."""
    link = reading.word_at(clause.start)
    preposition = reading.words[link - 1] if link and clause.link in {"which", "whom"} else None
    if preposition is None or preposition.lower not in _SMALL.prepositions:
        return []
    name = next((n for n in reading.names if 0 <= preposition.start - n.end <= len(", ")), None)
    if name is None:
        return []
    spans = [(preposition.start, preposition.end), (name.start, name.end)]
    return [piece for span in spans for piece in read_pieces(text, reading, *span)]


def _put_in_past(rest: list[Piece]) -> list[Piece]:
    """What follows a gerund that a title puts into the past, with the gerunds that "and" joins to it."""
    told = rest[:1]
    for before, piece in pairwise(rest):
        base = verb_forms()[piece.lower].gerund if before.lower == "and" and is_gerund(piece.lower) else ""
        told.append(piece.put(past_forms()[base]) if base in past_forms() else piece)
    return told


def _points_ahead(rest: Sequence[Piece]) -> bool:
    """Whether nothing follows a verb but "it" and an adjective, which stand for what comes: "made it clear that"."""
    return not rest or (rest[0].lower == "it" and len(rest) <= _MOST_POINTING)


def _as_object(pieces: list[Piece]) -> list[Piece]:
    """A noun phrase from the head of a sentence, its determiner in lower case."""
    if not pieces or pieces[0].lower not in _SMALL.determiners:
        return pieces
    return [pieces[0].put(pieces[0].form.lower()), *pieces[1:]]


def _content(text: str, reading: SentenceReading, clause: Clause) -> Clause | None:
    """The clause right after a verb that takes one: "announced that the two would merge"."""
    after = [c for c in reading.clauses if c.start >= clause.end and not c.reduced]
    content = min(after, key=lambda c: c.start, default=None)
    if content is None or text[clause.end : content.start].strip():
        return None
    bare = (
        clause.group.lemma in CLAUSE_TAKING
        and not content.link
        and content.subject is not None
        and content.start == content.subject.start
    )
    return content if bare or (content.link == "that" and content.outer is not None) else None


def _subject(text: str, reading: SentenceReading, clause: Clause, referents: Referents) -> str:
    """The subject, with a name for what means one; nothing where no noun stands there."""
    if clause.subject is None:
        return ""
    start, end = clause.subject
    pieces = read_pieces(text, reading, start - (text[start - 1 : start] in _MONEY), end)
    pieces += read_pieces(text, reading, *clause.counted) if clause.counted else []
    if pieces and pieces[0].lower in _NO_SUBJECT:
        return next((name.full for name in reading.names if name.end + 1 == clause.group.start), "")
    leading = list(dropwhile(_leads_in, pieces))
    phrase = _POINTING.sub("the ", _OWNED.sub("", join(leading).strip(",")))
    named = is_noun(phrase) or is_open(phrase) or phrase.split(" ")[0].lower() in POSSESSIVES
    meant = name_beside(reading, clause) if named else None
    meant = meant or referents.resolve(phrase, reading, _teller(reading, clause, phrase))
    if not (named or meant) or pieces[-1].lower == "each":
        return ""
    bare = f"the {meant}" if meant is not None and meant.islower() else join(leading)
    meant = (referents.described(bare, reading, clause) if meant is None or meant.islower() else None) or meant
    return meant.strip(" ,") if meant is not None else _owned_subject(text, reading, clause, referents, phrase)


def _teller(reading: SentenceReading, clause: Clause, phrase: str) -> Clause:
    """The first clause with the same subject, before which what that means is told.

    A pronoun goes on with it only behind "and" or "but": "He hired Lee, who won, and left".
    """
    goes_on = " " in phrase or clause.link in {"and", "but"}
    return next((other for other in reading.clauses if goes_on and other.subject == clause.subject), clause)


def _owned_subject(text: str, reading: SentenceReading, clause: Clause, referents: Referents, phrase: str) -> str:
    """A subject with the name of whose it is: for "his mill", a mill "whose roof fell", the "net income" of a firm."""
    first, _, rest = phrase.partition(" ")
    if first.lower() in POSSESSIVES and rest:
        owner = None if clause.reduced else referents.owner(first.lower(), reading, _teller(reading, clause, phrase))
        return f"{possessive(owner)} {rest}" if owner else rest
    if clause.link == "whose" and clause.antecedent is not None:
        phrase = (
            f"{possessive(_named_whole(text, reading, owner_of_part(reading, clause.antecedent, phrase)))} {phrase}"
        )
    earner = None if clause.reduced else referents.bodies.earner(phrase, reading, clause)
    if earner is not None:
        return f"{possessive(earner)} {phrase[:1].lower()}{phrase[1:]}"
    return shorten_subject(_name_owner(phrase, reading, clause, referents))


def _named_whole(text: str, reading: SentenceReading, noun: Span) -> str:
    """A noun phrase, or the name that it ends: "the Commission on Paint" where "Paint" is what "whose" follows."""
    name = next((name for name in reading.names if name.start < noun.start and name.end == noun.end), None)
    return name.full if name is not None else shorten_subject(join(read_pieces(text, reading, *noun)))


def _name_owner(phrase: str, reading: SentenceReading, clause: Clause, referents: Referents) -> str:
    """The name of whose it is in a subject: of "part of its roof", of "the company's mill"."""
    described, apostrophe, owned = phrase.replace("’", "'").partition("'s ")
    if apostrophe and is_open(described):
        meant = referents.resolve(described, reading, clause)
        return f"{possessive(meant)} {owned}" if meant else phrase
    pairs = pairwise(phrase.split())
    pronoun = next((word for before, word in pairs if word in POSSESSIVES and before in _SMALL.prepositions), None)
    subject = clause.subject
    named = subject is not None and any(subject.start <= name.start < subject.end for name in reading.names)
    if pronoun is None or clause.reduced or named:
        return phrase
    owner = referents.owner(pronoun, reading, clause)
    if owner is None:
        return phrase
    return phrase.replace(f" {pronoun} ", f" {possessive(owner if owner[0].isupper() else f'the {owner}')} ", 1)


def _name_object(text: str, reading: SentenceReading, outer: Clause, rest: str) -> str:
    """Puts the object of the verb before for "it" and "them": "called a strike and ended the strike"."""
    words = reading.words_in(outer.group.end, outer.end)
    if words and words[0].lower not in _SMALL.determiners and not is_capital(words[0]):
        return rest
    last = next((k for k, w in enumerate(words) if w.lower in _ENDS_PHRASE or not w.form[0].isalnum()), len(words))
    phrase = strip_article(text[words[0].start : words[last - 1].end]) if last else ""
    if (
        not is_noun(phrase)
        or len(phrase.split()) > _OBJECT_WORDS
        or any(t.span.text in phrase for t in reading.timexes)
    ):
        return rest
    return _OBJECT_PRONOUN.sub(phrase if phrase[:1].isupper() and " " not in phrase else f"the {phrase}", rest, count=1)


def is_good(title: str, lemma: str = "") -> bool:
    """Whether a title can stand on a timeline: not too short or long for its verb, and no pronoun in front.

    Two words are enough where the verb asks for no object: "Petrov died".
    """
    words = title.split()
    pronouns = {"i", "we", "you", "they", "this", "that", "there", "who", "it"}
    opening = words[0].lower() if words else ""
    spoken = opening in pronouns or opening in event_lexicon().referents.person_pronouns
    fewest = _FEWEST_WORDS - (lemma in verb_lexicon().reading.intransitive)
    return fewest <= len(words) <= MAX_WORDS and not spoken
