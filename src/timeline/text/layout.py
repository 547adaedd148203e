"""What the lines of a text tell: where paragraphs begin, and which lines are headings."""

from __future__ import annotations

import re

from timeline.text.sentences import Sentence

LONGEST_HEADING = 90
_CLOSING = ".!?:;,\"'”’"
_LINE_END = re.compile(r"[^\S\n]*\n")


def begins_paragraph(text: str, sentence: Sentence) -> bool:
    """Whether a sentence begins its line."""
    start = sentence.start
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    return start == 0 or text[start - 1] == "\n"


def is_heading(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is a short line of its own, without a closing mark, and not the last line.

    >>> text = "The war at sea (1805)\\n\\nThe fleet sailed in March."
    >>> is_heading(text, Sentence(0, 21)), is_heading(text, Sentence(23, 49))
    (True, False)
    """
    start, end = sentence
    if end - start > LONGEST_HEADING or text[end - 1] in _CLOSING:
        return False
    return begins_paragraph(text, sentence) and _LINE_END.match(text, end) is not None
