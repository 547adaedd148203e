"""What is known of an event in a few plain lines, for formats that have one field for text."""

from __future__ import annotations

from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.labels import date_label, precision_note, worded_label
from timeline.exporters.views.schedule import is_imprecise
from timeline.exporters.views.sources import Source, describe_conflict, distinct_articles
from timeline.model import Event, TimeValue


def dated_title(title: str, time: TimeValue, *, whole: bool) -> str:
    """The title; before it the date in words, if it is not known to the day or the entry is not the ``whole``."""
    line = clean_line(title) or "(no title)"
    return line if whole and not is_imprecise(time) else f"[{clean_line(date_label(time))}] {line}"


def describe(event: Event, sources: list[Source]) -> str:
    """The sentence with its source, the date as told, the other articles, and where they disagree."""
    documents = {source.document.id: source.document for source in sources if source.document}
    conflicts = (describe_conflict(conflict, documents) for conflict in event.conflicts)
    blocks = [_telling(sources), _dating(event), _others(sources), "\n".join(conflicts)]
    return "\n\n".join(block for block in blocks if block)


def _telling(sources: list[Source]) -> str:
    if not sources:
        return ""
    return f"“{clean_line(sources[0].mention.sentence.text)}”\n— {sources[0].citation}"


def _dating(event: Event) -> str:
    if event.time is None:
        words = clean_line(event.date_text)
        return f"Date: {words}" if event.recurrence and words else ""
    note = precision_note(event.time)
    return clean_line(f"Date: {worded_label(event)}{'; ' + note if note else ''}")


def _others(sources: list[Source]) -> str:
    others = distinct_articles(sources)[1:]
    lines = [f"- {source.citation}{' ' + source.url if source.url else ''}" for source in others]
    return "\n".join(["Also told by:", *lines]) if lines else ""
