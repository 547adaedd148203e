"""Titles: subject, verb and object as the clause has them, short, without dates and attributions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.clauses import Clause, Span
from timeline.events.nominals import Absolute, Nominal
from timeline.events.reading import SentenceReading
from timeline.events.referents import Referents, join_names, strip_article
from timeline.events.triggers import noun_kinds
from timeline.events.usable import is_attribute, is_named
from timeline.languages.lexicon import event_lexicon, past_forms, verb_forms, verb_lexicon
from timeline.model import Dating, Timex, TimexState, TimexType
from timeline.text.names import NameKind
from timeline.text.words import read_words

MAX_WORDS = 14
MIN_WORDS = 4
_GOOD_WORDS = 11
_SMALL = verb_lexicon().small_words
_POSSESSIVES = frozenset({"his", "her", "their", "its"})
_LOOSE_ENDS = (
    (_SMALL.determiners - _SMALL.quantities)
    | (_SMALL.prepositions - _SMALL.particles)
    | _SMALL.conjunctions
    | {"which", "who", "that", "when", "where", "while", "in", "on", "through", "along", "around"}
)
_BRACKETS = re.compile(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]")
_SPACES = re.compile(r"\s+")
_TOKENISED = re.compile(r"\s+(?=[,.;:!?%)’]|'s\b|’s\b|n't\b)")
_OPEN_QUOTE = re.compile(r"(?<=\s)(?:\"|``)(?=\s)[^\"]*$")
_BESIDES = re.compile(r",\s(?:with|which|who|where|when|according\sto)\s.*", re.DOTALL)
_LEADING_THAT = re.compile(r"^that\s(?:the\s|an?\s)?")
_AMOUNT = re.compile(r"[$€£¥]?\d[\d,.]*|about|nearly|around|over")
_OBJECT_PRONOUN = re.compile(r"\b(?:it|them)\b(?!\s+(?:is|was|will|would|has|had|were|are))")
_OBJECT_WORDS = 4
_COUNTRY = re.compile(r"\bthe (?:[A-Z][\w-]+ )*(?:country|nation)\b")
_FILLERS = frozenset({"also", "already", "however", "meanwhile", "therefore", "further"})
_CUT_BEFORE = _SMALL.prepositions | _SMALL.conjunctions | _SMALL.subordinators


def clause_title(text: str, reading: SentenceReading, clause: Clause, referents: Referents) -> str:
    """The title of the event that a clause tells."""
    subject = _subject(text, reading, clause, referents)
    verb = _without_times(text, clause.group.start, clause.group.end, reading.timexes)
    rest = _without_times(text, clause.group.end, clause.end, reading.timexes)
    rest = _short_complement(_OPEN_QUOTE.sub("", _BESIDES.sub("", rest)))
    if clause.outer is not None and _OBJECT_PRONOUN.search(rest):
        rest = _name_object(text, reading, reading.clauses[clause.outer], rest)
    if not rest:
        rest = _short_complement(_complement(text, reading, clause))
    if clause.link in {"which", "that"} and clause.antecedent is not None:
        rest = f"{strip_article(text[slice(*clause.antecedent)])} {rest}"
    if not subject:
        return ""
    return compose(subject, _drop_fillers(verb), _name_country(rest, referents, clause.group.end))


def _short_complement(rest: str) -> str:
    """A long clause of what was said without the words that lead it in: "ruled that the merger …"."""
    return _LEADING_THAT.sub("", rest) if len(rest.split()) > _GOOD_WORDS else rest


def _name_object(text: str, reading: SentenceReading, outer: Clause, rest: str) -> str:
    """Puts the object of the verb before for "it" and "them": "called a strike and ended the strike"."""
    words = reading.words_in(outer.group.end, outer.end)
    last = next((k for k, w in enumerate(words) if w.lower in _CUT_BEFORE or not w.form[0].isalnum()), len(words))
    phrase = strip_article(text[words[0].start : words[last - 1].end]) if last else ""
    if not phrase or len(phrase.split()) > _OBJECT_WORDS or any(t.span.text in phrase for t in reading.timexes):
        return rest
    return _OBJECT_PRONOUN.sub(phrase if phrase[:1].isupper() and " " not in phrase else f"the {phrase}", rest, count=1)


def _complement(text: str, reading: SentenceReading, clause: Clause) -> str:
    """The clause that a verb without an object takes: "announced that the two would merge"."""
    content = next((c for c in reading.clauses if c.start >= clause.end and c.link == "that" and not c.reduced), None)
    if content is None or text[clause.end : content.start].strip() or content.outer is None:
        return ""
    return _without_times(text, content.start, content.end, reading.timexes)


def compose(subject: str, verb: str, rest: str) -> str:
    """A title from its parts, cut at a phrase where it grows too long.

    >>> compose("The port", "handled", "2,032 trains in the first quarter of the year as it had planned to do for long")
    'Port handled 2,032 trains in the first quarter of the year'
    """
    whole = _tidy(f"{subject} {verb} {rest}")
    if len(whole.split()) < MIN_WORDS:
        return finish(whole)
    head = _tidy(f"{strip_article(subject)} {verb}")
    room = MAX_WORDS - len(head.split())
    tail = _shorten(_tidy(rest).split(), room) if room > 0 else []
    return finish(f"{head} {' '.join(tail)}")


def finish(title: str) -> str:
    """A title with a capital first letter, no loose mark at its end, and its quotes and brackets closed."""
    title = _close(_tidy(title).strip(" ,;:–—-."))
    first = title.partition(" ")[0]
    return title if any(c.isupper() for c in first) else title[:1].upper() + title[1:]


def _subject(text: str, reading: SentenceReading, clause: Clause, referents: Referents) -> str:
    if clause.subject is None:
        return ""
    phrase = _without_times(text, clause.subject.start, clause.subject.end, reading.timexes)
    meant = referents.resolve(phrase, reading, clause)
    if meant is not None:
        return meant
    first, _, rest = phrase.partition(" ")
    if first.lower() in _POSSESSIVES and rest:
        owner = referents.owner(first.lower(), reading, clause)
        return f"{possessive(owner)} {rest}" if owner else rest
    return _short_subject(phrase)


def possessive(name: str) -> str:
    """The possessive of a name."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _short_subject(phrase: str) -> str:
    """A long subject without what follows its first comma, preposition or participle."""
    phrase = _BRACKETS.sub("", phrase)
    words = phrase.split()
    if len(words) <= MAX_WORDS // 2:
        return phrase
    known = verb_forms()
    for k in range(2, len(words)):
        word = words[k].lower()
        hangs = word in _SMALL.prepositions - {"of", "between"} or word in {"who", "which", "that"}
        noun = words[k + 1 : k + 2] == ["of"]
        participle = word in known and bool(known[word].gerund) and not known[word].base and not noun
        if hangs or participle or words[k - 1].endswith(","):
            return " ".join(words[:k]).rstrip(",") if " and " not in " ".join(words[:k]) else phrase
    return phrase


def _without_times(text: str, start: int, end: int, timexes: Sequence[Timex]) -> str:
    """A stretch of text without the words that date it."""
    pieces, position = [], start
    for timex in timexes:
        if timex.span.start < position or timex.span.end > end or not _is_date_word(timex):
            continue
        if is_named(text, timex.span, ()) or (not text[start : timex.span.start].strip() and _is_object(timex)):
            continue
        cut = _bare_cut(timex) if is_attribute(text, timex.span) else _with_preposition(text, position, timex)
        pieces.append(text[position : cut.start].rstrip(" ,"))
        position = cut.end
    pieces.append(text[position:end])
    words = _tidy(" ".join(pieces)).split(" ")
    return " ".join(word for word in words if word not in event_lexicon().reading.dating_adjectives)


def _is_object(timex: Timex) -> bool:
    """Whether a time right after the verb is its object: "called the day a success"."""
    return timex.signal is None and timex.span.text.startswith("the ")


def _is_date_word(timex: Timex) -> bool:
    if timex.type in {TimexType.DATE, TimexType.TIME}:
        return True
    return timex.type is TimexType.DURATION and timex.state is TimexState.RESOLVED and timex.time is not None


def _with_preposition(text: str, start: int, timex: Timex) -> Span:
    """The stretch to leave out: the expression, the preposition or signal before it, a possessive ending after it."""
    first = min(timex.span.start, timex.signal.start if timex.signal is not None else timex.span.start)
    words = read_words(text, max(start, first - 20), first)
    for word in reversed(words):
        if word.lower not in {
            "in",
            "on",
            "at",
            "of",
            "by",
            "since",
            "until",
            "from",
            "during",
            "for",
            "over",
            "early",
            "late",
            "the",
            "as",
        }:
            break
        first = word.start
    last = timex.span.end + (2 if text[timex.span.end : timex.span.end + 2] in {"'s", "’s"} else 0)
    if text[last : last + 1] == "," and text[start:first].rstrip().endswith(","):
        last += 1
    return Span(max(first, start), last)


def _bare_cut(timex: Timex) -> Span:
    """The stretch of a time that qualifies a noun, its article left: "the" of "the third-quarter loss"."""
    article = re.match(r"(?:the|a|an)\s", timex.span.text, re.IGNORECASE)
    return Span(timex.span.start + (article.end() if article else 0), timex.span.end)


def _drop_fillers(verb: str) -> str:
    return " ".join(word for word in verb.split() if word.lower() not in _FILLERS)


def _name_country(phrase: str, referents: Referents, position: int) -> str:
    """Puts the country's name for "the country"."""
    if not _COUNTRY.search(phrase):
        return phrase
    country = referents.place_meant(position)
    return _COUNTRY.sub(country, phrase, count=1) if country else phrase


def _shorten(words: list[str], room: int) -> list[str]:
    """The words up to the last phrase boundary that fits, without loose ends."""
    limit = len(words)
    if limit > room or limit > _GOOD_WORDS:
        limit = max(min(limit, room), 1)
        cuts = [k for k in range(2, limit + 1) if k < len(words) and _is_cut(words, k)]
        limit = cuts[-1] if cuts else limit
    whole = len(words)
    words = words[:limit]
    while words and (_is_loose(words) or (len(words) < whole and _is_torn(words))):
        words = words[:-1]
    return words


def _is_loose(words: list[str]) -> bool:
    """Whether a title cannot end in its last word: a preposition, an article."""
    last = words[-1].strip(',;“"').lower()
    return last in _LOOSE_ENDS | _POSSESSIVES


def _is_torn(words: list[str]) -> bool:
    """Whether a cut tears the last word from what follows: an amount, "in connection", a participle."""
    last = words[-1].strip(',;“"').lower()
    if _AMOUNT.fullmatch(last) or last in event_lexicon().reading.leading_nouns:
        return True
    form = verb_forms().get(last)
    hangs = form is not None and bool(form.participle or form.gerund) and not form.base
    return hangs and len(words) > 2 and last not in noun_kinds()


def _is_cut(words: list[str], k: int) -> bool:
    """Whether a title can end before the word at ``k``."""
    word, before = words[k].lower(), words[k - 1]
    if word == "of" or before.lower().strip(",") in _LOOSE_ENDS:
        return False
    if word in {"and", "or"} and not before.endswith(","):
        return False
    return word.strip(",") in _CUT_BEFORE or before.endswith((",", ";")) or word == "–"


def _tidy(text: str) -> str:
    text = _BRACKETS.sub("", _SPACES.sub(" ", text))
    return _TOKENISED.sub("", text).replace(" ,", ",").strip()


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


def is_good(title: str) -> bool:
    """Whether a title can stand on a timeline: at least a subject and a verb, and no pronoun in front."""
    words = title.split()
    pronouns = event_lexicon().referents.person_pronouns | {
        "i",
        "we",
        "you",
        "they",
        "this",
        "that",
        "there",
        "who",
        "it",
    }
    return len(words) >= 3 and words[0].lower() not in pronouns


def nominal_title(
    text: str, reading: SentenceReading, nominal: Nominal, referents: Referents, *, ahead: bool = False
) -> str:
    """The title of what a noun phrase tells: "Ann Lee's visit to Peru"; ``ahead`` if it lies in the future."""
    clause = next((c for c in reversed(reading.clauses) if c.group.start < nominal.phrase.start), None)
    phrase = _without_times(text, nominal.phrase.start, nominal.phrase.end, reading.timexes)
    first, _, rest = phrase.partition(" ")
    if first.lower() in _POSSESSIVES:
        owner = referents.person_meant(clause, nominal.phrase.start) if first.lower() in {"his", "her"} else None
        phrase = f"{possessive(owner)} {rest}" if owner else rest
    elif nominal.trigger.kind == "visit" and first.lower() in {"a", "an", "the"}:
        following = next((c for c in reading.clauses if c.group.start >= nominal.phrase.end), None)
        owner = referents.person_in(following or clause)
        phrase = f"{possessive(owner)} {rest}" if owner else rest
    phrase = _name_country(strip_article(phrase), referents, nominal.phrase.end)
    if nominal.trigger.word in event_lexicon().reading.begun:
        phrase = f"establishment of {phrase}"
    title = " ".join(_shorten(phrase.split(), MAX_WORDS))
    if nominal.dated.dating is Dating.DERIVED and not _names_in(reading, nominal.phrase):
        title += _parties(reading)
    if len(title.split()) > 3:
        return finish(title)
    owned = re.match(r"\S+['’]s?\s", title) or " of " not in title
    return finish(f"{title} {'will take' if ahead else 'took'} place" if owned else f"the {title}")


def _names_in(reading: SentenceReading, span: Span) -> list[str]:
    return [name.full for name in reading.names if span.start <= name.start < span.end]


def _parties(reading: SentenceReading) -> str:
    """ "between A and B", if the sentence names two countries first."""
    countries = list(dict.fromkeys(n.full for n in reading.names if n.kind is NameKind.COUNTRY))
    return f" between {join_names(countries[:2])}" if len(countries) > 1 else ""


def absolute_title(text: str, reading: SentenceReading, absolute: Absolute) -> str:
    """The title of a figure told beside a clause, its participle put into the past: "Trade reached $3 billion"."""
    subject = _without_times(text, *absolute.subject, reading.timexes)
    rest = _without_times(text, absolute.group.end, absolute.end, reading.timexes)
    return compose(subject, past_forms().get(absolute.group.lemma, absolute.group.head), rest)
