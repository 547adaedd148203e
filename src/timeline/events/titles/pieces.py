"""What a title takes over from a clause: its words with the marks on them, without dates, brackets and asides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.events.dating.usable import function_words, is_attribute, is_named, is_part_of_name
from timeline.events.sentence.reading import SentenceReading
from timeline.languages.lexicon import event_lexicon, known_names, verb_lexicon
from timeline.model import Timex, TimexState, TimexType
from timeline.text.kept import Kept
from timeline.text.words import Word, read_words

_PIECE = re.compile(
    r"""
    (?: [$€£¥] \s? (?=\d) )? \S+                 # a word with its marks; a sign of money goes with the number
    (?:                            # marks and endings that were set apart
        \s+ (?: ['’]\s?s\b | (?= [,.;:!?%)’”] | ['’](?=\s) | n't\b | ''(?!\w) ) \S+ )
    )*
    """,
    re.VERBOSE,
)
_BRACKETS = re.compile(r"(?:(?<!\s)\s++)?(?:\([^()]*\)|\[[^\[\]]*\])")
_POSSESSIVE = re.compile(r"\s?['’](?:s\b|(?=\s))")
_COMPOUND = re.compile(r"-[a-z]")
_ARTICLE = re.compile(r"(?:the|a|an)\s", re.IGNORECASE)
_ASIDES = frozenset({"with", "which", "who", "where", "when", "according", "whose"})
_MEASURES = frozenset({"more", "fewer", "less", "higher", "lower"})
_LOOSE_MARKS = frozenset({'"', "``", "''", "_", ",", "-", "--", "–", "—"})
_ZONE = re.compile(r"\s(?:[A-Z][a-z]+\s){1,2}Time\b")
_COUNT = re.compile(r"[\w-]+\s(?:[\w-]+\s)?(?:second|minute|hour|day|night|week|month|year|decade)s?")
_COUNTED_FROM = re.compile(r"\s(?:after|before|following)\s[^,;:]*")
_SPENT = re.compile(r"\s(?:at|as|in|of|with)\s[^,;:]*")
_UNIT_SAID = re.compile(r"the\s(?:day|week|month|year)")
_AFTER = frozenset({"after", "following"})
_ORIGIN = re.compile(r"\bdating\s(?:back\s)?(?:to\s)?$")
_LEADS_ON = re.compile(r",\s(?:after|before|following|despite|during|without|amid)\s")
_SHARE_BEFORE = re.compile(r"\b(?:most|much|whole|part|half|all|rest|remainder|bulk)\sof\s$")
_NEEDS_NO_PREPOSITION = re.compile(r"(?:the\s)?(?:next|last)\s|this\s|yesterday|today|tonight", re.IGNORECASE)
_LEFT_OUT = event_lexicon().reading.dating_adjectives | {"here"}
_PATHS = frozenset({"through", "around", "along"})
_JOINS = frozenset({"and", "or"})
_ARTICLE_BEFORE = re.compile(r"\b(?:the|an?)\s$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s([a-z][\w-]*)")
_DATES = frozenset({TimexType.DATE, TimexType.TIME})
_REACH = 24
_LONGEST_ASIDE = 10
_LONGEST_TOWN = 4
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_LEADING = _DETERMINERS | event_lexicon().reading.dating_prepositions


class Piece(NamedTuple):
    """A word of a title with the marks on it, the bare word in lower case, and its place in the text."""

    form: str
    lower: str
    start: int
    end: int

    def put(self, form: str) -> Piece:
        """The same place with another word."""
        return Piece(*_FORMS[form], self.start, self.end)


class _Cut(NamedTuple):
    """A stretch to leave out, and the word that stands in for it, if any."""

    start: int
    end: int
    instead: str = ""


def read_pieces(text: str, reading: SentenceReading, start: int, end: int) -> list[Piece]:
    """The words of a stretch without its dates and brackets."""
    pieces: list[Piece] = []
    position = start
    for cut in [*_cuts(text, reading, start, end), _Cut(end, end)]:
        pieces.extend(_split(text, position, cut.start))
        if cut.instead and text[cut.end : end].strip():
            pieces.append(Piece(*_FORMS[cut.instead], cut.start, cut.end))
        position = max(position, cut.end)
    for k in range(1, len(pieces)):
        if pieces[k].form == "," and pieces[k - 1].form[-1] != ",":
            pieces[k - 1] = pieces[k - 1].put(f"{pieces[k - 1].form},")
    kept = [piece for piece in pieces if piece.form not in _LOOSE_MARKS and piece.lower not in _LEFT_OUT]
    return _drop_states(kept)


def _drop_states(pieces: list[Piece]) -> list[Piece]:
    """Without the state that comes between a town and what it qualifies: "a Mobile, Ala., shipyard"."""
    kept: list[Piece] = []
    for k, piece in enumerate(pieces):
        town = kept[-1].form if kept else ""
        if town[-1:] == "," and town[0].isupper() and _is_state(pieces, k):
            kept[-1] = kept[-1].put("".join((town[:-1], *piece.form.partition("-")[1:])))
        else:
            kept.append(piece)
    return kept


def _is_state(pieces: Sequence[Piece], k: int) -> bool:
    """Whether the word at ``k`` is the state of a town that qualifies a noun: "a Mobile, | Ala.-based firm"."""
    state, dash, _ = pieces[k].form.partition("-")
    return state.rstrip(",.") in known_names().regions and (bool(dash) or _qualifies(pieces, k))


def _qualifies(pieces: Sequence[Piece], k: int) -> bool:
    """Whether the noun that a town and its state qualify follows the word at ``k``: "a Mobile, Ala., | shipyard"."""
    begun = any(piece.lower in _DETERMINERS for piece in pieces[max(0, k - _LONGEST_TOWN) : k])
    following = pieces[k + 1] if k + 1 < len(pieces) else None
    noun = following is not None and following.form[0].islower() and following.lower not in function_words()
    return begun and pieces[k].form[-1] == "," and noun


def drop_asides(pieces: Sequence[Piece]) -> list[Piece]:
    """Without what begins with a comma and "which", "with", "more than" or a quotation, or tells who says it."""
    pairs = pairwise(pieces)
    ends = (
        k
        for k, (one, other) in enumerate(pairs, 1)
        if other.lower == "according" or (one.form[-1] == "," and (_opens_aside(pieces, k) or other.form[0] in '"“`'))
    )
    return list(pieces[: next(ends, None)])


def _opens_aside(pieces: Sequence[Piece], k: int) -> bool:
    """Whether what follows a comma only explains or measures: ", which", ", more | than in May"."""
    compared = [piece.lower for piece in pieces[k : k + 2]]
    return compared[0] in _ASIDES or (compared[0] in _MEASURES and compared[1:] == ["than"])


def drop_appositions(pieces: Sequence[Piece]) -> list[Piece]:
    """Without what explains a name between two commas: "Rex, the old dog, slept" is "Rex slept"."""
    kept: list[Piece] = []
    k = 0
    while k < len(pieces):
        kept.append(pieces[k])
        k += 1
        end = _apposition_end(pieces, k)
        if end:
            kept[-1] = kept[-1].put(kept[-1].form.rstrip(","))
            k = end
    return kept


def _apposition_end(pieces: Sequence[Piece], k: int) -> int:
    """The place after the comma that closes an apposition which begins at ``k``; 0 if none does."""
    if not 0 < k < len(pieces) or pieces[k - 1].form[-1] != "," or pieces[k].lower not in _DETERMINERS:
        return 0
    if not pieces[k - 1].form[0].isupper():
        return 0
    end = next((n for n in range(k, min(k + _LONGEST_ASIDE, len(pieces))) if pieces[n].form[-1] == ","), None)
    if end is None or end + 1 >= len(pieces) or pieces[end + 1].lower not in verb_lexicon().small_words.prepositions:
        return 0
    return 0 if any(piece.lower in {"and", "or", "to"} for piece in pieces[k:end]) else end + 1


def join(pieces: Iterable[Piece]) -> str:
    """The text of pieces."""
    return " ".join(piece.form for piece in pieces)


def _split(text: str, start: int, end: int) -> list[Piece]:
    return [_make_piece(Piece, _FORMS[match[0]] + match.span()) for match in _PIECE.finditer(text, start, end)]


def _spell(written: str) -> tuple[str, str]:
    """A word with the marks on it as a title has them, and the bare word in lower case."""
    form = "".join(written.split())
    return form, form.strip(",;:“”\"'’`()").lower()


_make_piece = tuple.__new__
"""A ``Piece`` of a row of its fields: what ``Piece(...)`` does, in half the time."""

_FORMS = Kept(_spell, most=1 << 13)


def _cuts(text: str, reading: SentenceReading, start: int, end: int) -> list[_Cut]:
    """The stretches to leave out, in order."""
    bracketed = text.find("(", start, end) >= 0 or text.find("[", start, end) >= 0
    brackets = [_Cut(*match.span()) for match in _BRACKETS.finditer(text, start, end)] if bracketed else []
    inside = (t for t in reading.timexes if start <= t.span.start and t.span.end <= end + len("."))
    dated = [t for t in inside if is_date_word(t) or _counts_up(text, t, end) or _bounds(text, t, end)]
    times: list[_Cut] = []
    position = start
    for timex in dated:
        if _belongs(reading, timex, start):
            continue
        bound = _is_bound(reading, timex)
        cut = _attribute(reading, timex) if bound else _adverbial(reading, position, timex, end)
        if times and text[times[-1].end : cut.start].strip() in _JOINS:
            cut = cut._replace(start=times[-1].end)
        position = cut.end
        times.append(cut)
    return sorted(brackets + times)


def _belongs(reading: SentenceReading, timex: Timex, start: int) -> bool:
    """Whether what is told wants a time: part of a word or name, the object of the verb, "most of May"."""
    text, span = reading.text, timex.span
    return bool(
        _COMPOUND.match(text, span.end)
        or text[span.start - 1 : span.start] == "-"
        or is_named(text, span, ())
        or _is_object(reading, timex, start)
        or _SHARE_BEFORE.search(text, start, span.start)
    )


def _is_bound(reading: SentenceReading, timex: Timex) -> bool:
    """Whether a time qualifies the noun behind it: "the May 3 slaying", "last year's sales"."""
    text, span = reading.text, timex.span
    return (
        span.text.lower() in event_lexicon().reading.dating_adjectives
        or is_attribute(reading, span)
        or is_part_of_name(text, span)
        or _POSSESSIVE.match(text, span.end) is not None
        or _stands_in_noun(text, timex)
    )


def is_date_word(timex: Timex) -> bool:
    """Whether an expression says when, so that a title leaves it out."""
    if timex.type in _DATES:
        return True
    return timex.type is TimexType.DURATION and timex.state is TimexState.RESOLVED and timex.time is not None


def _counts_up(text: str, timex: Timex, end: int) -> bool:
    """Whether a stretch at the end of a clause only counts to the next: "three weeks" before "after it closed"."""
    counts = timex.span.end == end and _COUNT.fullmatch(timex.span.text) is not None
    return counts and _COUNTED_FROM.match(text, end) is not None


def _bounds(text: str, timex: Timex, end: int) -> bool:
    """Whether a length at the end of a clause bounds when it happened: "within two months"."""
    return text.endswith("within ", 0, timex.span.start) and not text[timex.span.end : end].strip(" ,.")


def _is_object(reading: SentenceReading, timex: Timex, start: int) -> bool:
    """Whether a time right after the verb is its object: "called the day a success", "spent Monday in Oslo"."""
    if timex.signal is not None or reading.text[start : timex.span.start].strip():
        return False
    verb = next((g for g in reversed(reading.groups) if g.end <= timex.span.start), None)
    article, *words = timex.span.text.split()
    timed = verb is not None and not verb.passive and verb.lemma in event_lexicon().reading.timed
    return timed or (article == "the" and len(words) == 1)


def _stands_in_noun(text: str, timex: Timex) -> bool:
    """Whether a time stands between an article and its noun: "the May 3 slaying"."""
    following = _NOUN_AFTER.match(text, timex.span.end)
    article = _ARTICLE_BEFORE.search(text, max(0, timex.span.start - _REACH), timex.span.start)
    return article is not None and following is not None and following[1] not in function_words()


def _attribute(reading: SentenceReading, timex: Timex) -> _Cut:
    """The stretch of a time that qualifies a noun, its article left: "the" of "the third-quarter loss"."""
    text = reading.text
    article = _ARTICLE.match(timex.span.text)
    owned = _POSSESSIVE.match(text, timex.span.end)
    start = timex.span.start + (article.end() if article else 0)
    if owned:
        return _Cut(start, owned.end(), "" if article else "the")
    closed = text[timex.span.end : timex.span.end + 1] == "," and not reading.ends_before(start, ",")
    return _Cut(start, timex.span.end + closed)


def _adverbial(reading: SentenceReading, start: int, timex: Timex, end: int) -> _Cut:
    """The stretch of a time with the prepositions and adverbs before it, and what it is counted from."""
    text = reading.text
    first = min(timex.span.start, timex.signal.start if timex.signal is not None else timex.span.start)
    led = timex.signal is not None
    for word in reversed(read_words(text, max(start, first - _REACH), first)):
        closed = led and word.lower in _DETERMINERS
        if closed or word.lower not in _LEADING or _is_particle(reading, word, timex.span.start):
            break
        first, led = word.start, led or word.lower not in _DETERMINERS
    origin = _ORIGIN.search(text, max(start, first - _REACH), first)
    first = origin.start() if origin else first
    last = timex.span.end
    zone = _ZONE.match(text, last) if timex.type is TimexType.TIME else None
    counted = _COUNTED_FROM.match(text, last, end) if _COUNT.fullmatch(timex.span.text) else None
    if counted is None and timex.type is TimexType.DURATION and text[first:last].split()[0].lower() in _AFTER:
        counted = _SPENT.match(text, last, end)
    if counted is None and text.endswith(", ", start, first) and _UNIT_SAID.fullmatch(timex.span.text):
        counted = _SPENT.match(text, last, end)
    last = zone.end() if zone else counted.end() if counted else last
    if text[last : last + 1] == "," and (text[start:first].rstrip().endswith(",") or _LEADS_ON.match(text, last)):
        last += 1
    return _Cut(max(first, start), last)


def _is_particle(reading: SentenceReading, word: Word, first: int) -> bool:
    """Whether a small word belongs to the verb right before it, and not to the time: "was sworn in | on 2 May"."""
    verb = next((g for g in reading.groups if word.start - 1 == g.end), None)
    if verb is None or word.lower not in verb_lexicon().small_words.particles - _PATHS:
        return False
    bare = not reading.text[word.end : first].strip()
    return not bare or (word.lower == "in" and _NEEDS_NO_PREPOSITION.match(reading.text, first) is not None)
