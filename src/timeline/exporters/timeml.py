"""TimeML 1.2.1: the text of an article with its time expressions marked inline as TIMEX3."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from timeline.dates import timex3
from timeline.exporters.report import Exported, Omission
from timeline.exporters.views.edges import find_edges
from timeline.model import Anchor, AnchorKind, Document, TextSpan, TimeValue, Timex, TimexType

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_ANCHORED_TO_DOCUMENT = (AnchorKind.GIVEN, AnchorKind.DOCUMENT_CREATION)


def export_timeml(document: Document, timexes: Iterable[Timex]) -> Exported:
    """The document as TimeML: its creation time as ``t0``, its time expressions as ``t1``, ``t2`` … in their places.

    The text between the TEXT tags is the document's, character by character; one that XML cannot hold becomes U+FFFD.
    ``omitted`` names expressions that overlap an earlier one, by their place.
    """
    placed, omitted = _part(document, timexes)
    body = "".join(_mark(document.text, placed))
    title = f"<TITLE>{_text(document.title)}</TITLE>\n" if document.title else ""
    head = f"<DOCID>{_text(document.id)}</DOCID>\n<DCT>{_creation_time(document)}</DCT>\n{title}"
    return Exported(f"{_HEAD}{head}<TEXT>{body}</TEXT>\n</TimeML>\n", omitted)


def _part(document: Document, timexes: Iterable[Timex]) -> tuple[list[Timex], list[Omission]]:
    """The expressions in order, and those that overlap one before them."""
    placed: list[Timex] = []
    omitted = []
    for timex in sorted(timexes, key=lambda timex: (timex.span.start, -timex.span.end)):
        if placed and timex.span.start < placed[-1].span.end:
            place = f"{document.id}:{timex.span.start}-{timex.span.end}"
            omitted.append(Omission(place, f"it overlaps {placed[-1].span.text!r}"))
        else:
            placed.append(timex)
    return placed, omitted


def _mark(text: str, timexes: Sequence[Timex]) -> Iterator[str]:
    at, ids = 0, {timex.span: f"t{number}" for number, timex in enumerate(timexes, start=1)}
    for timex in timexes:
        yield _text(text[at : timex.span.start])
        yield f"<TIMEX3 {_attributes(timex, ids)}>{_text(text[timex.span.start : timex.span.end])}</TIMEX3>"
        at = timex.span.end
    yield _text(text[at:])


def _attributes(timex: Timex, ids: Mapping[TextSpan, str]) -> str:
    fields = {
        "tid": ids[timex.span],
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "quant": timex.quant,
        "freq": timex.freq,
        "temporalFunction": "true" if timex.anchor else "false",
        "anchorTimeID": _anchor_id(timex.anchor, ids) if timex.anchor else None,
    }
    return " ".join(f"{name}={_quote(_clean(value))}" for name, value in fields.items() if value)


def _anchor_id(anchor: Anchor, ids: Mapping[TextSpan, str]) -> str | None:
    """The id of the expression that another is counted from."""
    if anchor.kind in _ANCHORED_TO_DOCUMENT:
        return "t0"
    return ids.get(anchor.evidence) if anchor.evidence else None


def _creation_time(document: Document) -> str:
    if document.published is None:
        return ""
    type_, value = _type_and_value(document.published.time)
    return (
        f'<TIMEX3 tid="t0" type="{type_}" value={_quote(value)} temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{_text(value)}</TIMEX3>'
    )


def _type_and_value(time: TimeValue) -> tuple[TimexType, str]:
    """What TIMEX3 says of a time; a time of day has its zone, as in ISO 8601."""
    if isinstance(time.start, datetime):
        return TimexType.TIME, time.start.isoformat(timespec="minutes")
    edges = [timex3.format_period(edge.period) for edge in find_edges(time) if edge]
    return TimexType.DATE, "/".join(dict.fromkeys(edges))


def _quote(value: str) -> str:
    from xml.sax.saxutils import quoteattr  # noqa: PLC0415 - brings all of urllib

    return quoteattr(value)


def _text(text: str) -> str:
    from xml.sax.saxutils import escape  # noqa: PLC0415 - the same

    return escape(_clean(text), {"\r": "&#13;"})


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
