"""TimeML to a document and its time expressions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeVar

from timeline.dates import Interval, timex3
from timeline.documents.markup import Element, read_xml
from timeline.errors import DateInputError, DocumentError
from timeline.model import Anchor, AnchorKind, Document, TextSpan, TimeValue, Timex, TimexMod, TimexState, TimexType
from timeline.model.document import given_anchor
from timeline.model.points import interval_value, period_value

_ON_CALENDAR = (TimexType.DATE, TimexType.TIME)
_VAGUE = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
_Choice = TypeVar("_Choice", bound=StrEnum)


class MarkedDocument(NamedTuple):
    """An article, and the time expressions that are marked in it."""

    document: Document
    timexes: list[Timex]


def read_timeml(data: bytes | str, *, name: str = "TimeML", language: str = "en") -> MarkedDocument:
    """The article of a TimeML file: the text between its TEXT tags, its creation time as ``published``, its TIMEX3s.

    ``name`` stands for the file in messages. TIMEX3s without words are left out; so are events and links. A file
    without TEXT is all text, as in TimeBank 1.2.

    >>> read_timeml("<TimeML><TEXT>In <TIMEX3 type='DATE' value='2023'>2023</TIMEX3></TEXT></TimeML>").document.text
    'In 2023'

    Raises ``DocumentError`` for what is no TimeML, and for a file with entities of its own.
    """
    content, elements = read_xml(data, name)
    if elements[0].name != "TimeML":
        raise DocumentError(f"cannot read {name!r}: the root element is {elements[0].name!r}; expected TimeML")
    whole = _first(elements, "TEXT") or elements[0]
    marks = [element for element in elements if element.name == "TIMEX3"]
    creation = next((mark for mark in marks if mark.attributes.get("functionInDocument") == "CREATION_TIME"), None)
    document = Document(
        text=content[whole.start : whole.end],
        id=_field(content, elements, "DOCID"),
        title=_field(content, elements, "TITLE") or None,
        published=_read_creation(creation.attributes.get("value", "")) if creation else None,
        language=language,
    )
    inner = (mark for mark in marks if whole.start <= mark.start < mark.end <= whole.end)
    return MarkedDocument(document, list(_make_timexes(inner, document, whole.start, creation)))


def _first(elements: Iterable[Element], name: str) -> Element | None:
    return next((element for element in elements if element.name == name), None)


def _field(content: str, elements: Sequence[Element], name: str) -> str:
    """The text of the first element of that name, empty if there is none."""
    element = _first(elements, name)
    return content[element.start : element.end].strip() if element else ""


def _read_creation(value: str) -> Anchor | None:
    """The creation time: a date-time with its zone, or a calendar unit."""
    try:
        return given_anchor(value) if "T" in value else _given(_find_time(value))
    except DateInputError:
        return None


def _given(time: TimeValue | None) -> Anchor | None:
    return Anchor(kind=AnchorKind.GIVEN, time=time) if time else None


def _make_timexes(
    marks: Iterable[Element], document: Document, offset: int, creation: Element | None
) -> Iterator[Timex]:
    """The expressions in order, each anchored if its anchor is the creation time or stands before it."""
    anchors: dict[str | None, Anchor] = {}
    if creation and document.published:
        anchors[creation.attributes.get("tid")] = document.published
    for mark in marks:
        timex = _make_timex(mark, document, offset, anchors)
        yield timex
        if timex.time and "tid" in mark.attributes:
            told = Anchor(kind=AnchorKind.PRECEDING_TIMEX, time=timex.time, evidence=timex.span)
            anchors.setdefault(mark.attributes["tid"], told)


def _make_timex(mark: Element, document: Document, offset: int, anchors: Mapping[str | None, Anchor]) -> Timex:
    fields = mark.attributes
    start, end = mark.start - offset, mark.end - offset
    value, mod = fields.get("value", ""), _choose(TimexMod, fields.get("mod"))
    type_ = _choose(TimexType, fields.get("type")) or TimexType.DATE
    time = _find_time(value, approximate=mod is TimexMod.APPROX) if type_ in _ON_CALENDAR else None
    return Timex(
        span=TextSpan.of(document.text, start, end),
        type=type_,
        value=value,
        mod=mod,
        quant=fields.get("quant"),
        freq=fields.get("freq"),
        state=_find_state(value, placed=time is not None or type_ not in _ON_CALENDAR),
        time=time,
        anchor=anchors.get(fields.get("anchorTimeID")),
    )


def _find_time(value: str, *, approximate: bool = False) -> TimeValue | None:
    """The time of a value: a calendar unit, or a range from one to another; None for any other."""
    first, is_range, last = value.partition("/")
    try:
        start, end = timex3.parse_period(first), timex3.parse_period(last or first)
    except ValueError:
        return None
    if not is_range:
        return period_value(start, approximate=approximate)
    if end.end <= start.start:
        return None
    return interval_value(Interval(start.start, end.end), start.granularity, approximate=approximate)


def _find_state(value: str, *, placed: bool) -> TimexState:
    if value in _VAGUE:
        return TimexState.VAGUE
    return TimexState.RESOLVED if placed else TimexState.UNRESOLVED


def _choose(choices: type[_Choice], name: str | None) -> _Choice | None:
    """The member of that name; None for a name that the standard does not have."""
    return choices(name) if name in list(choices) else None
