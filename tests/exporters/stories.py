"""Events made by hand, for every shape of time that the exporters must hold."""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import Any

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period
from timeline.dates.period import year
from timeline.model import (
    Conflict,
    Dating,
    Document,
    Event,
    Mention,
    Status,
    TextSpan,
    TimelineData,
    TimeValue,
    Timex,
    TimexType,
)
from timeline.model.points import interval_value, period_value

HARBOUR = Document(
    id="harbour",
    text=(
        "The new harbour of Port Lorne opened on May 18 and 19, 2023. Mayor Ana Brook praised it.\n"
        "Work had begun in July 2021. The town was founded about 1850."
    ),
    title="Harbour opens, at last",
    url="https://news.example/harbour?a=1&b=2",
    publisher="The Lorne Courier",
    published="2023-05-20",
)
FERRY = Document(
    id="ferry",
    text="A ferry will leave Port Lorne at 10:30 on 2 July 2023; the harbour opened in May 2023.",
    title="Ferry to sail",
    published="2023-06-01",
)


def span(document: Document, words: str) -> TextSpan:
    """Where the words first stand in the document."""
    start = document.text.index(words)
    return TextSpan(start=start, end=start + len(words), text=words)


def mention(document: Document, sentence: str, trigger: str, words: str, time: TimeValue | None) -> Mention:
    """A telling in the document."""
    timex = Timex(span=span(document, words), type=TimexType.DATE, value="", time=time)
    where = span(document, sentence)
    return Mention(
        document_id=document.id,
        title=sentence,
        sentence=where,
        clause=where,
        trigger=span(document, trigger),
        kind="opening",
        time=time,
        dating=Dating.OWN,
        timexes=(timex,),
    )


def days(first: Moment, count: int) -> TimeValue:
    """Some days told one by one."""
    return interval_value(Interval(first, first.plus_days(count)), G.DAY)


OPENING = days(Moment(2023, 5, 18), 2)
JULY = period_value(Period(G.MONTH, Moment(2021, 7)))
ABOUT_1850 = period_value(year(1850), approximate=True)
DEPARTURE = period_value(Period(G.MINUTE, Moment(2023, 7, 2, 10, 30)), zone=timezone(timedelta(hours=2)))


def harbour_story() -> TimelineData:
    """A small story in two articles."""
    opened = "The new harbour of Port Lorne opened on May 18 and 19, 2023."
    events = (
        Event(
            id="e-opening",
            title="Harbour of Port Lorne opens",
            time=OPENING,
            dating=Dating.OWN,
            kind="opening",
            participants=("Ana Brook",),
            places=("Port Lorne", "Lorne | Bay"),
            figures=("$41 million",),
            mentions=(
                mention(HARBOUR, opened, "opened", "May 18 and 19, 2023", OPENING),
                mention(FERRY, "the harbour opened in May 2023.", "opened", "in May 2023", None),
            ),
            conflicts=(
                Conflict(field="time", claims=(("2023-05-18/2023-05-19", ("harbour",)), ("2023-05", ("ferry",)))),
            ),
        ),
        Event(
            id="e-work",
            title="Work begins, with pauses; slowly",
            time=JULY,
            mentions=(mention(HARBOUR, "Work had begun in July 2021.", "begun", "July 2021", JULY),),
        ),
        Event(
            id="e-founding",
            title="Town founded",
            time=ABOUT_1850,
            mentions=(mention(HARBOUR, "The town was founded about 1850.", "founded", "about 1850", ABOUT_1850),),
        ),
        Event(
            id="e-ferry",
            title="Ferry leaves",
            time=DEPARTURE,
            status=Status.SCHEDULED,
            mentions=(
                mention(
                    FERRY,
                    "A ferry will leave Port Lorne at 10:30 on 2 July 2023;",
                    "leave",
                    "10:30 on 2 July 2023",
                    DEPARTURE,
                ),
            ),
        ),
        Event(id="e-praise", title="Mayor praises harbour"),
    )
    return TimelineData(title="Port Lorne", documents=(HARBOUR, FERRY), events=events)


def lone(title: str, time: TimeValue | None, **fields: Any) -> TimelineData:
    """A timeline of one event without articles."""
    return TimelineData(events=(Event(id="only", title=title, time=time, **fields),))
