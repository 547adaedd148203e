"""The marks of a title: a capital in front, quotes and brackets closed, nothing loose at the end."""

from __future__ import annotations

import re

from timeline.events.titles.wording import strip_article

MAX_WORDS = 14
MIN_WORDS = 4
_LOOSE_BEFORE_MARK = re.compile(r" (?=[,;:!?](?:\s|$))")
_COMMA_IN_QUOTE = re.compile(r",(?=(?:''|”)$)")
_ABBREVIATION = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")


def compose(subject: str, verb: str, rest: str) -> str:
    """A title from its parts, its article in front left out where it is long enough without.

    >>> compose("The port", "handled", "2,032 trains")
    'Port handled 2,032 trains'
    >>> compose("Her husband, the painter Bo Ba", "died", "")
    'Her husband, the painter Bo Ba, died'
    """
    subject = _close_aside(subject)
    bare = _tidy(f"{strip_article(subject)} {verb} {rest}")
    return finish(bare if len(bare.split()) >= MIN_WORDS else _tidy(f"{subject} {verb} {rest}"))


def _close_aside(subject: str) -> str:
    """The subject with a comma behind what explains it: "her son, the painter"; no row ("Peru, Chile and Malta")."""
    before, comma, aside = subject.partition(", ")
    explains = bool(comma) and ", " not in aside and "and" not in aside.split()
    return f"{before}, {aside.rstrip(',')}," if explains else subject


def finish(title: str) -> str:
    """A title with a capital first letter, no loose mark at its end, and its quotes and brackets closed.

    >>> finish("asked the U.S.,"), finish("left in May.")
    ('Asked the U.S.', 'Left in May')
    """
    title = _COMMA_IN_QUOTE.sub("", _tidy(_close(_tidy(title).strip(" ,;:–—-."))))
    title += "." * bool(_ABBREVIATION.fullmatch(title.rpartition(" ")[2]))
    first = title.partition(" ")[0]
    return title if any(c.isupper() for c in first) and "-" not in first else title[:1].upper() + title[1:]


def _tidy(text: str) -> str:
    return _LOOSE_BEFORE_MARK.sub("", " ".join(text.split()))


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
