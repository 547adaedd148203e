"""Tokens: words, numbers, numeric dates and clock times, and punctuation."""

from __future__ import annotations

import re
from unicodedata import category, normalize

_MARKS = "".join(chr(code) for code in range(0x300, 0x2000) if category(chr(code)).startswith("M")) + "\u200c\u200d"
"""Vowel signs, accents and joiners that belong to the letter before them."""

_HAN = r"\u3400-\u9fff"
_WORD = rf"[^\W\d_{_HAN}]+(?:[{_MARKS}]+[^\W\d_{_HAN}]*)*|[{_HAN}]"
"""A word; a Chinese character is one of its own, as no blanks part the words."""

_USUAL_WORD = r"(?:[A-Za-z]{2,}+|[A-Za-z](?!\.))(?!\w|[^\x00-\x7f])"
"""Most words, told from all else at a glance."""

_ABBREVIATION = r"(?:[A-Za-z]\.){2,}"  # a.m.  B.C.  U.S.
_CODE = r"\d{4,}(?!ern?\b)(?:[A-Za-z]{2}\w*|m\b)|[A-Za-z]\d+[A-Za-z]\w*|(?![FC]Y|[fc]y)[A-Za-z]++\d{4,}\w*"
"""1995ab, 1500m, H1N1, B2019"""

_CLOCK = r"\d\d:\d\d (?: :\d\d (?: [.,]\d{1,9} )? )?"
_KINDS = {
    "word": rf"{_USUAL_WORD} | (?! {_ABBREVIATION} | {_CODE} ) (?: {_WORD} )",
    "mark": r"[^\w\s'’] | _ | ['’] (?! \d\d(?!\d) | s\b )",
    "abbreviation": _ABBREVIATION,
    "code": _CODE,
    "stamp": rf"\d{{4}}-\d\d-\d\d [T ] {_CLOCK} (?: Z | [+-]\d\d:?\d\d )? (?! \d )",
    # 3/4/2012  2012-04-03
    "numeric": r"""\d{1,4} (?: /\d{1,2}/\d{1,4} (?! [\d/] | \.\d )
                         | (?: \.\d{1,2}\. | -\d{1,2}- ) \d{1,4} (?! [\d/] | [.-]\d ) )""",
    "slashed": r"\d{1,2} / \d{1,4} (?! [\d/] )",  # 3/4  5/2013
    "clock": r"\d{1,2} : \d\d (?: : \d\d )? (?! \d )",
    "decade": r"\d{1,3} 0 ['’]? s \b",  # 1990s  90's
    "ordinal": r"\d{1,4} (?: st | nd | rd | th ) \b",
    "number": r"\d+ (?: ,\d{3} (?!\d) )* (?: \.\d+ )?",
    "short_year": r"['’] \d\d (?! \d ) (?: s \b )?",  # '99  '90s
    "possessive": r"['’] s \b",
}
"""The kinds of tokens: at each place of a text the first that fits. No form could be of two kinds."""

TOKEN = re.compile(rf"(?! \s ) (?: {' | '.join(_KINDS.values())} )", re.VERBOSE)
_KIND = re.compile(
    " | ".join(f"(?P<{kind}> {pattern} )" for kind, pattern in _KINDS.items() if kind != "word"), re.VERBOSE
)


def tokenize(text: str) -> list[str]:
    """The tokens of a text in order, as ``fold_case`` has them; white space is between them.

    >>> tokenize("May 18-21, 2023 at 3 p.m.")
    ['may', '18', '-', '21', ',', '2023', 'at', '3', 'p.m.']
    """
    return [fold_case(form) for form in TOKEN.findall(text)]


def kind_of(form: str) -> str:
    """The kind of a token, which its form alone tells; a word with its full stop is a word.

    >>> kind_of("1990s"), kind_of("3/4/2012"), kind_of("Sept.")
    ('decade', 'numeric', 'word')
    """
    match = _KIND.fullmatch(form)
    return (match and match.lastgroup) or "word"


def fold_case(form: str) -> str:
    """The form in lower case, its accents composed, with a plain apostrophe.

    >>> fold_case("Août"), fold_case("L’an")
    ('août', "l'an")
    """
    return form.lower() if form.isascii() else normalize("NFC", form).lower().replace("’", "'")
