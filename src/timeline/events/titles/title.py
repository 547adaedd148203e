"""Titles: subject, verb and object as the clause has them, short, without dates and attributions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.dating.nominals import Absolute, Nominal
from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.marks import CLAUSE_TAKING, is_capital
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.reports import is_reported
from timeline.events.titles.appositions import name_beside
from timeline.events.titles.cuts import shorten
from timeline.events.titles.pieces import Piece, drop_asides, join, read_pieces
from timeline.events.titles.referents import Referents
from timeline.events.titles.wording import is_noun, is_plural, join_names, possessive, strip_article
from timeline.languages.lexicon import event_lexicon, past_forms, verb_forms, verb_lexicon
from timeline.model import Dating
from timeline.text.names import NameKind

MAX_WORDS = 14
MIN_WORDS = 4
_FEWEST_WORDS = 3
_LONGEST_SUBJECT = 7
_SMALL = verb_lexicon().small_words
_POSSESSIVES = frozenset({"his", "her", "their", "its"})
_OBJECT_PRONOUN = re.compile(r"(?<!\bof )\b(?:it|them)\b(?!\s+(?:is|was|will|would|has|had|were|are))")
_BELONGING = frozenset({"of", "by", "for", "from"})
_OBJECT_WORDS = 4
_POINTING = 2
_COUNTRY = re.compile(r"\bthe (?:[A-Z][\w-]{1,40} ){0,5}(?:country|nation)\b")
_FILLERS = frozenset({"also", "already", "however", "meanwhile", "therefore", "further"})
_ENDS_PHRASE = _SMALL.prepositions | _SMALL.conjunctions | _SMALL.subordinators
_OF_NAME = re.compile(
    r"\s(?:of|in|at|from)\s(?:the\s)?[A-Z][\w.-]{0,40}(?:\s[A-Z][\w.-]{0,40}){0,5}(?=\s(?:and|or)\s|$)"
)
_OWNED = re.compile(r"^(?:['’]s?|of)\s")
_SPACES = re.compile(r"\s+")
_MONEY = frozenset("$€£¥#")


def clause_title(text: str, reading: SentenceReading, clause: Clause, referents: Referents) -> str:
    """The title of the event that a clause tells."""
    subject = _subject(text, reading, clause, referents)
    if not subject:
        return ""
    verb = _verb(text, reading, clause, subject)
    rest = _complement(text, reading, clause)
    if clause.link in {"which", "that", "whom"} and clause.antecedent is not None:
        rest = _as_object(read_pieces(text, reading, *clause.antecedent)) + rest
    if len(subject.split()) + len(verb.split()) + len(rest) > MAX_WORDS:
        subject = _OF_NAME.sub("", subject) if len(_OF_NAME.findall(subject)) > 1 else subject
    if not rest and clause.link == "that" and _wants_object(clause) and not is_reported(reading, clause):
        return ""
    room = MAX_WORDS - len(strip_article(subject).split()) - len(verb.split())
    object_named = join(shorten(rest, room, reading))
    if clause.outer is not None and _OBJECT_PRONOUN.search(object_named):
        object_named = _name_object(text, reading, reading.clauses[clause.outer], object_named)
    return compose(subject, verb, _name_country(object_named, referents, clause.group.end))


def _wants_object(clause: Clause) -> bool:
    """Whether a verb without an object says nothing: "these issues made"."""
    return not clause.group.passive and clause.group.lemma not in verb_lexicon().reading.intransitive


def compose(subject: str, verb: str, rest: str) -> str:
    """A title from its parts, its article in front left out where it is long enough without.

    >>> compose("The port", "handled", "2,032 trains")
    'Port handled 2,032 trains'
    """
    bare = _tidy(f"{strip_article(subject)} {verb} {rest}")
    return finish(bare if len(bare.split()) >= MIN_WORDS else _tidy(f"{subject} {verb} {rest}"))


def finish(title: str) -> str:
    """A title with a capital first letter, no loose mark at its end, and its quotes and brackets closed."""
    title = _close(_tidy(title).strip(" ,;:–—-."))
    first = title.partition(" ")[0]
    return title if any(c.isupper() for c in first) and "-" not in first else title[:1].upper() + title[1:]


# --- the parts of a clause --------------------------------------------------------------------------------------------


def _verb(text: str, reading: SentenceReading, clause: Clause, subject: str) -> str:
    """The verb without fillers; a participle that hangs on a noun is given its auxiliary: "the bloc was set up"."""
    before = clause.subject.end if clause.subject is not None and not clause.reduced else clause.group.start
    adverbs = [w for w in reading.words_in(before, clause.group.start) if w.lower in event_lexicon().reading.degrees]
    start = (
        adverbs[0].start if adverbs and not text[adverbs[-1].end : clause.group.start].strip() else clause.group.start
    )
    if clause.gerund:
        start = clause.group.head_start
        if not clause.group.passive:
            return past_forms().get(clause.group.lemma, clause.group.head)
    pieces = read_pieces(text, reading, start, clause.group.end)
    verb = join(piece for piece in pieces if piece.lower not in _FILLERS)
    bare = clause.group.passive and start == clause.group.head_start
    if not (clause.reduced or bare):
        return verb
    named = any(name.full.endswith(subject) for name in reading.names)
    return f"{'were' if is_plural(subject) and not named else 'was'} {verb[:1].lower()}{verb[1:]}"


def _complement(text: str, reading: SentenceReading, clause: Clause) -> list[Piece]:
    """What follows the verb: its object, and what a verb of saying says."""
    rest = drop_asides(read_pieces(text, reading, clause.group.end, clause.end))
    content = _content(text, reading, clause)
    if content is None or not (_points_ahead(rest) or clause.group.lemma in CLAUSE_TAKING):
        return rest
    verb = content.group.start
    doer = drop_asides(read_pieces(text, reading, content.start, verb))
    doer[-1:] = [piece._replace(form=piece.form.rstrip(",")) for piece in doer[-1:]]
    said = doer + drop_asides(read_pieces(text, reading, verb, content.end))
    infinitive = rest and any(group.start == rest[0].start for group in reading.groups)
    if rest and (infinitive or rest[0].lower not in _SMALL.prepositions):
        return rest + said
    return said


def _points_ahead(rest: Sequence[Piece]) -> bool:
    """Whether nothing follows a verb but "it" and an adjective, which stand for what comes: "made it clear that"."""
    return not rest or (rest[0].lower == "it" and len(rest) <= _POINTING)


def _as_object(pieces: list[Piece]) -> list[Piece]:
    """A noun phrase from the head of a sentence, its determiner in lower case."""
    if not pieces or pieces[0].lower not in _SMALL.determiners:
        return pieces
    return [pieces[0]._replace(form=pieces[0].form.lower()), *pieces[1:]]


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
    if clause.subject is None:
        return ""
    start, end = clause.subject
    start -= text[start - 1 : start] in _MONEY
    phrase = _OWNED.sub("", join(read_pieces(text, reading, start, end)).strip(","))
    if not is_noun(phrase) and not referents.is_open(phrase) and phrase.split(" ")[0].lower() not in _POSSESSIVES:
        return ""
    meant = name_beside(reading, clause) or referents.resolve(phrase, reading, clause)
    if meant is not None:
        return meant.strip(" ,")
    first, _, rest = phrase.partition(" ")
    if first.lower() in _POSSESSIVES and rest:
        owner = None if clause.reduced else referents.owner(first.lower(), reading, clause)
        return f"{possessive(owner)} {rest}" if owner else rest
    if clause.link == "whose" and clause.antecedent is not None:
        owner = _short_subject(join(read_pieces(text, reading, *clause.antecedent)))
        phrase = f"{possessive(owner)} {phrase}"
    return _short_subject(phrase)


def _short_subject(phrase: str) -> str:
    """A long subject without what follows its first comma, preposition or participle."""
    words = _without_apposition(phrase.split())
    if len(words) <= _LONGEST_SUBJECT:
        return " ".join(words)
    ends = [k for k in range(1, len(words)) if _hangs(words, k)]
    comma = next((k for k in range(1, len(words)) if words[k - 1].endswith(",")), 0)
    if comma and "and" in words[comma:]:
        if _is_row_of_names(words, comma):
            ends = [k for k in range(1, comma) if words[k].lower() in _SMALL.prepositions]
    elif comma:
        ends.append(comma)
    return " ".join(words[: min(ends)] if ends else words).rstrip(",")


def _without_apposition(words: list[str]) -> list[str]:
    """A subject without what explains it behind a comma: "Acme, the mill" is Acme, "the mill, the yard and …" a row."""
    comma = next((k for k in range(1, len(words)) if words[k - 1].endswith(",")), 0)
    placed = any(word.lower() in _SMALL.prepositions - _BELONGING for word in words[:comma])
    explained = comma and not placed and words[comma].lower() in _SMALL.determiners and "and" not in words[comma:]
    return [*words[: comma - 1], words[comma - 1].rstrip(",")] if explained else words


def _is_row_of_names(words: Sequence[str], comma: int) -> bool:
    """Whether the comma before a place parts a row: "the envoys of Peru, Chile and …", not "the men, Lee and Berg"."""
    before = words[:comma]
    return before[0].lower() not in _SMALL.determiners or any(w.lower() in _SMALL.prepositions for w in before)


def _hangs(words: Sequence[str], k: int) -> bool:
    """Whether what begins at ``k`` only hangs on the subject: "the envoy | to Peru", "the plan | setting …"."""
    word = words[k].lower()
    if word in _SMALL.prepositions - {"of", "between"} or word in {"who", "which", "that"}:
        return k > 1 or words[0][:1].isupper()
    known = verb_forms().get(word)
    gerund = known is not None and bool(known.gerund) and not known.base
    return gerund and k > 1 and words[k - 1].lower() not in _SMALL.prepositions and words[k + 1 : k + 2] != ["of"]


def _name_object(text: str, reading: SentenceReading, outer: Clause, rest: str) -> str:
    """Puts the object of the verb before for "it" and "them": "called a strike and ended the strike"."""
    words = reading.words_in(outer.group.end, outer.end)
    if words and words[0].lower not in _SMALL.determiners and not is_capital(words[0]):
        return rest
    last = next((k for k, w in enumerate(words) if w.lower in _ENDS_PHRASE or not w.form[0].isalnum()), len(words))
    phrase = strip_article(text[words[0].start : words[last - 1].end]) if last else ""
    if not is_noun(phrase) or len(phrase.split()) > _OBJECT_WORDS or any(t.span.text in phrase for t in reading.timexes):
        return rest
    return _OBJECT_PRONOUN.sub(phrase if phrase[:1].isupper() and " " not in phrase else f"the {phrase}", rest, count=1)


def _name_country(phrase: str, referents: Referents, position: int) -> str:
    """Puts the country's name for "the country"."""
    if not _COUNTRY.search(phrase):
        return phrase
    country = referents.place_meant(position)
    return _COUNTRY.sub(country, phrase, count=1) if country else phrase


# --- marks ------------------------------------------------------------------------------------------------------------


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _close(title: str) -> str:
    """Closes a quotation that the title cuts short, and drops marks that stand alone."""
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]"), ("``", "''")):
        if opening == "“" and title.count(opening) == title.count(closing) + 1 and _is_short_quote(title):
            title += closing
        if title.count(opening) != title.count(closing) or title.find(closing) < title.find(opening):
            title = title.replace(opening, "").replace(closing, "")
    return title.replace('"', "") if title.count('"') % 2 else title


def _is_short_quote(title: str) -> bool:
    begin = title.rfind("“")
    return begin > title.rfind("”") and len(title[begin:].split()) < MAX_WORDS // 2


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


# --- happenings told by nouns -----------------------------------------------------------------------------------------


def nominal_title(
    text: str, reading: SentenceReading, nominal: Nominal, referents: Referents, *, ahead: bool = False
) -> str:
    """The title of what a noun phrase tells: "Ann Lee's visit to Peru"; ``ahead`` if it lies in the future."""
    pieces = read_pieces(text, reading, *nominal.phrase)
    phrase = _owned(join(shorten(pieces, MAX_WORDS, reading)), reading, nominal, referents)
    title = _name_country(strip_article(phrase), referents, nominal.phrase.end)
    if nominal.trigger.word in event_lexicon().reading.begun:
        title = f"establishment of {title}"
    if nominal.dated.dating is Dating.DERIVED and not _names_in(reading, nominal.phrase):
        title += _parties(reading)
    if len(title.split()) >= MIN_WORDS:
        return finish(title)
    owned = re.match(r"\S+['’]s?\s", title) or " of " not in title
    return finish(f"{title} {'will take' if ahead else 'took'} place" if owned else f"the {title}")


def _owned(phrase: str, reading: SentenceReading, nominal: Nominal, referents: Referents) -> str:
    """The phrase with the name of whose it is in front, where it says "his", or is a visit that somebody pays."""
    clause = next((c for c in reversed(reading.clauses) if c.group.start < nominal.phrase.start), None)
    first, _, rest = phrase.partition(" ")
    if first.lower() in _POSSESSIVES:
        owner = referents.person_meant(clause, nominal.phrase.start) if first.lower() in {"his", "her"} else None
        return f"{possessive(owner)} {rest}" if owner else rest
    if nominal.trigger.kind == "visit" and first.lower() in {"a", "an", "the"}:
        following = next((c for c in reading.clauses if c.group.start >= nominal.phrase.end), None)
        owner = referents.person_in(following or clause)
        return f"{possessive(owner)} {rest}" if owner else rest
    return phrase


def _names_in(reading: SentenceReading, span: Span) -> list[str]:
    return [name.full for name in reading.names if span.start <= name.start < span.end]


def _parties(reading: SentenceReading) -> str:
    """ "between A and B", if the sentence names two countries first."""
    countries = list(dict.fromkeys(n.full for n in reading.names if n.kind is NameKind.COUNTRY))
    return f" between {join_names(countries[:2])}" if len(countries) > 1 else ""


def absolute_title(text: str, reading: SentenceReading, absolute: Absolute) -> str:
    """The title of a figure told beside a clause, its participle put into the past: "Trade reached $3 billion"."""
    subject = join(read_pieces(text, reading, *absolute.subject))
    verb = past_forms().get(absolute.group.lemma, absolute.group.head)
    rest = read_pieces(text, reading, absolute.group.end, absolute.end)
    room = MAX_WORDS - len(strip_article(subject).split()) - 1
    return compose(subject, verb, join(shorten(rest, room, reading)))
