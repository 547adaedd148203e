"""Titles of happenings that a noun tells ("Ann Lee's visit to Peru"), or a participle beside a clause."""

from __future__ import annotations

import re

from timeline.events.dating.absolutes import Absolute
from timeline.events.dating.nominals import Nominal
from timeline.events.sentence.clauses import Span
from timeline.events.sentence.reading import SentenceReading
from timeline.events.titles.countries import name_country
from timeline.events.titles.cuts import shorten
from timeline.events.titles.marks import MAX_WORDS, MIN_WORDS, compose, finish
from timeline.events.titles.owners import owner_of
from timeline.events.titles.pieces import join, read_pieces
from timeline.events.titles.referents import Referents
from timeline.events.titles.wording import POSSESSIVES, join_names, possessive, strip_article, with_article
from timeline.languages.inflection import past_forms
from timeline.languages.lexicon import event_lexicon
from timeline.model import Dating
from timeline.text.names import NameKind


def nominal_title(
    text: str, reading: SentenceReading, nominal: Nominal, referents: Referents, *, ahead: bool = False
) -> str:
    """The title of what a noun phrase tells: "Ann Lee's visit to Peru"; ``ahead`` if it lies in the future."""
    pieces = read_pieces(text, reading, *nominal.phrase)
    phrase = _owned(join(shorten(pieces, MAX_WORDS, reading)), reading, nominal, referents)
    if not phrase:
        return ""
    title = name_country(strip_article(phrase), referents.before.names_before(nominal.phrase.end))
    if nominal.trigger.word in event_lexicon().reading.begun:
        title = f"establishment of {title}"
    if nominal.dated.dating is Dating.DERIVED and not _names_in(reading, nominal.phrase):
        title += _parties(reading)
    if len(title.split()) >= MIN_WORDS:
        return finish(title)
    owned = re.match(r"\S+['’]s?\s", title) or " of " not in title
    return finish(f"{title} {'will take' if ahead else 'took'} place" if owned else f"the {title}")


def _owned(phrase: str, reading: SentenceReading, nominal: Nominal, referents: Referents) -> str:
    """The phrase with the name of whose it is, where it says "his", or is a visit that somebody pays.

    Nothing where nobody knows whom "his" means and nothing more is said.
    """
    first, _, rest = phrase.partition(" ")
    if first.lower() in POSSESSIVES:
        owner = owner_of(first.lower(), reading, nominal.phrase.start, referents)
        return _with_owner(owner, rest) if owner else rest * (" " in rest)
    if nominal.trigger.kind == "visit" and first.lower() in {"a", "an", "the"}:
        told = [c for c in reading.clauses if c.group.start < nominal.phrase.start]
        following = next((c for c in reading.clauses if c.group.start >= nominal.phrase.end), None)
        owner = referents.persons.subject_of(following or next(reversed(told), None))
        return f"{possessive(owner)} {rest}" if owner else rest
    return phrase


def _with_owner(owner: str, happening: str) -> str:
    """A happening with whose it is: "Lee's visit to Peru", "launch of the probe"."""
    told = f"{possessive(owner)} {happening}"
    if len(told.split()) >= MIN_WORDS:
        return told
    return f"{happening} of {owner if owner[:1].isupper() else f'the {owner}'}"


def _names_in(reading: SentenceReading, span: Span) -> list[str]:
    return [name.full for name in reading.names if span.start <= name.start < span.end]


def _parties(reading: SentenceReading) -> str:
    """ "between A and B", if the sentence names two countries first."""
    countries = list(dict.fromkeys(n.full for n in reading.names if n.kind is NameKind.COUNTRY))
    return f" between {join_names(list(map(with_article, countries[:2])))}" if len(countries) > 1 else ""


def absolute_title(text: str, reading: SentenceReading, absolute: Absolute) -> str:
    """The title of a figure told beside a clause, its participle put into the past: "Trade reached $3 billion"."""
    subject = join(read_pieces(text, reading, *absolute.subject))
    verb = past_forms().get(absolute.group.lemma, absolute.group.head)
    rest = read_pieces(text, reading, absolute.group.end, absolute.end)
    room = MAX_WORDS - len(strip_article(subject).split()) - 1
    return compose(subject, verb, join(shorten(rest, room, reading)))
