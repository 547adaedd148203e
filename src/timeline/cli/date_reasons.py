"""Why a date is what it is, in words that a journalist understands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from timeline.cli.paragraphs import join_paragraphs, quote
from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.labels import date_label
from timeline.languages import load_language
from timeline.model import Anchor, AnchorKind, Document, Relation, Timex, TimexState
from timeline.text.sentences import Sentence, split_sentences

_ANCHORS = {
    AnchorKind.GIVEN: "the date that was given for the article",
    AnchorKind.DOCUMENT_CREATION: "the date that the article states of itself",
    AnchorKind.PRECEDING_TIMEX: "the date told before it",
    AnchorKind.EVENT: "the event that it leans on",
}
_RELATIONS = {
    Relation.BEFORE: "before then",
    Relation.AFTER: "after then",
    Relation.ON_OR_BEFORE: "until then",
    Relation.ON_OR_AFTER: "from then on",
    Relation.AS_OF: "as things stood then",
    Relation.DURING: "in the course of it",
}
_STATES = {
    TimexState.UNRESOLVED: "cannot be placed",
    TimexState.INVALID: "no such date",
    TimexState.VAGUE: "vague",
}


def explain_dates(document: Document, timexes: list[Timex], *, width: int) -> str:
    """A paragraph on the article's own date, then one on each time expression."""
    sentences = split_sentences(document.text, load_language(document.language).sentences)
    starts = [sentence.start for sentence in sentences]
    line_starts = [0, *(place + 1 for place, char in enumerate(document.text) if char == "\n")]
    paragraphs = [[clean_line(document.title or document.id), *_explain_published(document.published)]]
    for timex in timexes:
        sentence = sentences[bisect_right(starts, timex.span.start) - 1]
        line = bisect_right(line_starts, timex.span.start)
        paragraphs.append([f"“{clean_line(timex.span.text)}”, line {line}", *_explain_timex(document, timex, sentence)])
    return join_paragraphs(paragraphs, width)


def _explain_published(anchor: Anchor | None) -> Iterator[str]:
    if anchor is None:
        yield "Its date is not known: what counts from it (“Tuesday”, “last month”) stays open."
    elif anchor.evidence is None:
        yield f"Published {date_label(anchor.time)}, as given."
    else:
        yield f"Published {date_label(anchor.time)}, as it says itself: “{clean_line(anchor.evidence.text)}”."


def _explain_timex(document: Document, timex: Timex, sentence: Sentence) -> Iterator[str]:
    yield quote(document.text, timex.span, sentence)
    if timex.time is not None:
        yield f"means {date_label(timex.time)} ({timex.type} {timex.value})"
    elif timex.state is TimexState.RESOLVED:
        yield f"{timex.type} {timex.value}: {timex.reason or 'it has no place on the calendar'}"
    else:
        yield f"{_STATES[timex.state]} ({timex.type} {timex.value}): {timex.reason or 'the text does not tell'}"
    if timex.signal is not None and timex.relation is not None:
        yield f"“{clean_line(timex.signal.text)}” says: {_RELATIONS[timex.relation]}"
    if timex.anchor is not None:
        yield explain_anchor(timex.anchor)
    if timex.alternative is not None:
        yield f"could also be read as {date_label(timex.alternative)}"
    if timex.steps:
        yield "steps: " + ", ".join(step.replace("_", " ") for step in timex.steps)


def explain_anchor(anchor: Anchor) -> str:
    """What a time was counted from."""
    return f"counted from {date_label(anchor.time)}, {_ANCHORS[anchor.kind]}{_cite(anchor)}"


def _cite(anchor: Anchor) -> str:
    return f": “{clean_line(anchor.evidence.text)}”" if anchor.evidence else ""
