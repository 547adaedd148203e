"""Run the library over documents and write what the scorers read.

    python evaluation/annotate.py IN.jsonl OUT.jsonl --what timexes|events|both [--dating own|context|document]

IN holds a document a line: ``id`` (or ``case``), ``text``, and, where known, ``dct`` (or ``reference``) and ``lang``.
OUT gets a line a document: its time expressions, its events (each once a document), or both and the document's date
(``dct``). Events of different documents that were merged share a cluster; the clusters of all documents stand in a last
line. Dates are inclusive ISO dates.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import timeline
from timeline.api import DatingChoice
from timeline.exporters.views.bounds import last_point
from timeline.model import Event, Mention, TimeValue
from timeline.model.timex import TimexState

Record = dict[str, Any]

CLUSTERS = "clusters"
"""The id of the last line, which is no document's: one scorer wants an id in every line."""


def main() -> None:
    """Read the arguments and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, metavar="IN.jsonl")
    parser.add_argument("target", type=Path, metavar="OUT.jsonl")
    parser.add_argument("--what", choices=sorted(ANNOTATORS), required=True)
    parser.add_argument("--dating", choices=("own", "context", "document"), default="context")
    parser.add_argument("--no-dct", action="store_true", help="do not tell the library when a document was written")
    options = parser.parse_args()
    annotate_file(options.source, options.target, options.what, dating=options.dating, dated=not options.no_dct)


def annotate_file(
    source: Path, target: Path, what: str, *, dating: DatingChoice = "context", dated: bool = True
) -> None:
    """Annotate the documents of one file into another."""
    lines = source.read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    if not dated:
        records = [{**record, "dct": None, "reference": None} for record in records]
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in ANNOTATORS[what](records, dating))


def annotate_timexes(records: list[Record], _dating: DatingChoice) -> Iterator[Record]:
    """A line for each document with its time expressions."""
    for record in records:
        key = "case" if "case" in record else "id"
        order = (record.get("options") or {}).get("order")
        found = timeline.find_timexes(make_document(record), order=order)
        yield {key: record[key], "timexes": [line for timex in found for line in describe_timex(timex, record["text"])]}


def annotate_events(records: list[Record], dating: DatingChoice) -> Iterator[Record]:
    """A line for each document with its events, then one with the clusters that merging made."""
    merged = timeline.extract(map(make_document, records), dating=dating)
    by_document: dict[str, list[Record]] = defaultdict(list)
    clusters = []
    for event in merged.events:
        told = group_by_document(event)
        clusters.append([f"{document_id}:{len(by_document[document_id])}" for document_id in told])
        for document_id, mentions in told.items():
            by_document[document_id].append(describe_event(event, mentions))
    for document in merged.documents:
        yield {"id": document.id, "dct": find_dct(document), "events": by_document[document.id]}
    yield {"id": CLUSTERS, "events": [], "clusters": clusters}


def annotate_both(records: list[Record], dating: DatingChoice) -> Iterator[Record]:
    """The lines of ``annotate_events`` with the time expressions added."""
    timexes = {line["id"]: line["timexes"] for line in annotate_timexes(records, dating)}
    for line in annotate_events(records, dating):
        yield {**line, "timexes": timexes.get(line["id"], [])}


ANNOTATORS: dict[str, Callable[[list[Record], DatingChoice], Iterator[Record]]] = {
    "timexes": annotate_timexes,
    "events": annotate_events,
    "both": annotate_both,
}


def find_dct(document: timeline.Document) -> str | None:
    """The day a document was written, ISO."""
    return date_bounds(document.published.time)[0] if document.published else None


def make_document(record: Record) -> timeline.Document:
    """The document of an input line."""
    return timeline.Document(
        id=record.get("id") or record["case"],
        text=record["text"],
        published=record.get("dct") or record.get("reference"),
        language=record.get("lang") or "en",
    )


def describe_timex(timex: timeline.Timex, text: str) -> list[Record]:
    """A time expression as the scorers read it.

    TIMEX3 corpora mark the two ends of a range or pair as two expressions, but a term in one word (for 2024-2025) as
    one. A date that the calendar does not have has no TIMEX3 value, and is left out.
    """
    if timex.state is TimexState.INVALID:
        return []
    is_term = " " not in timex.span.text and text[: timex.span.start].endswith("for ")
    parts = () if is_term else timex.parts
    lines = [describe_time(part.span, part.value, part.time) for part in parts]
    lines = lines or [describe_time(timex.span, timex.value, timex.time)]
    for line in lines:
        line["type"] = timex.type
    if timex.mod and not parts:
        lines[0]["mod"] = timex.mod
    return lines


def describe_time(span: timeline.TextSpan, value: str, time: TimeValue | None) -> Record:
    """A place in the text with its TIMEX3 value and inclusive bounds."""
    line: Record = {"start": span.start, "end": span.end, "text": span.text, "value": value}
    if time:
        points = (("earliest", time.start), ("latest", last_point(time)))
        line |= {name: point.isoformat() for name, point in points if point}
    return line


def group_by_document(event: Event) -> dict[str, list[Mention]]:
    """The mentions of an event, by the document that has them."""
    told: dict[str, list[Mention]] = defaultdict(list)
    for mention in event.mentions:
        told[mention.document_id].append(mention)
    return told


def describe_event(event: Event, mentions: list[Mention]) -> Record:
    """What one document tells of an event, dated as this document dates it; its evidence is clause and sentence."""
    best = next((mention for mention in mentions if mention.time), mentions[0])
    first, last = date_bounds(best.time) if best.time else (None, None)
    return {
        "id": f"{best.document_id}/{event.id}",
        "title": best.title,
        "text": " ".join(mention.clause.text for mention in mentions),
        "start_date": first,
        "end_date": last,
        "status": best.status,
        "spans": [[s.start, s.end] for mention in mentions for s in (mention.clause, mention.sentence)],
        "trigger": [best.trigger.start, best.trigger.end],
        "participants": list(best.participants),
        "places": list(best.places),
    }


def date_bounds(time: TimeValue) -> tuple[str | None, str | None]:
    """The first and the last day, ISO; None where there is none."""
    return time.first.isoformat() if time.first else None, time.last.isoformat() if time.last else None


if __name__ == "__main__":
    main()
