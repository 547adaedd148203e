"""Names for the persons whom "him", "his" or "he" mean behind the verb: "a judge barred him from sailing"."""

from __future__ import annotations

import re

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import Article, SentenceReading
from timeline.events.titles.antecedents import is_human
from timeline.events.titles.referents import Referents
from timeline.events.titles.wording import possessive
from timeline.languages.lexicon import verb_lexicon
from timeline.text.names import NameKind

_PRONOUN = re.compile(r"(?:\b(?P<before>[a-z]+)\s)?\b(?P<pronoun>he|him|his|she|her)\b(?:\s(?P<after>[a-z]+))?")
_AS_SUBJECT = {"him": "he", "his": "he", "her": "she"}
_MARKS = "'’,.;"
_LOCATING = frozenset({"with", "behind", "around", "before", "after", "over", "near", "beside"})
_SMALL = verb_lexicon().small_words
_NO_NOUNS = _SMALL.prepositions | _SMALL.conjunctions | _SMALL.subordinators | _SMALL.adverbs


def name_pronoun(rest: str, subject: str, reading: SentenceReading, clause: Clause, referents: Referents) -> str:
    """What follows the verb, with a name for its first "him", "his" or "he" if that means nobody in the title."""
    found = _PRONOUN.search(rest)
    start = found.start("pronoun") if found else 0
    if found is None or _names_person(referents.article, rest[:start]):
        return rest
    pronoun, owned = found["pronoun"], _is_owner(found)
    doers = [name.full for name in referents.article.names_of(subject) if name.kind is NameKind.PERSON]
    if doers or _names_person(referents.article, subject):
        apart = pronoun in {"him", "her"} and not owned and found["before"] not in _LOCATING
        if not apart or (doers and not subject.endswith(doers[-1].rsplit(" ", 1)[-1])):
            return rest
    meant = referents.persons.beside(_AS_SUBJECT.get(pronoun, pronoun), reading, clause, doers)
    if meant is None or meant == subject:
        return rest
    return f"{rest[:start]}{possessive(meant) if owned else meant}{rest[found.end('pronoun') :]}"


def _is_owner(found: re.Match[str]) -> bool:
    """Whether a pronoun says whose something is: "her" of "saw her ship", not of "saw her in Oslo"."""
    after = found["after"] or "to"
    return found["pronoun"] == "his" or (found["pronoun"] == "her" and after not in _NO_NOUNS)


def _names_person(article: Article, phrase: str) -> bool:
    """Whether a phrase speaks of one person by name, office or trade."""
    if any(name.kind is NameKind.PERSON for name in article.names_of(phrase)):
        return True
    return any(is_human(_bare(word)) for word in phrase.split())


def _bare(word: str) -> str:
    """A word without the marks and the "'s" behind it."""
    return word.rstrip(_MARKS).removesuffix("'s").removesuffix("’s").rstrip(_MARKS)
