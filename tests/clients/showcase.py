"""A few events that show every convention of dates, told in text that would like to run."""

from __future__ import annotations

from datetime import timedelta, timezone

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period
from timeline.dates.period import floor
from timeline.model import Document, Event, Mention, TextSpan, TimelineData, TimeValue, Timex, TimexType
from timeline.model.points import interval_value, period_value

ATTACKS = (
    "</script><script>window.PWNED=1</script>",
    '<img src=x onerror="window.PWNED=1">',
    "<iframe src='javascript:parent.PWNED=1'></iframe>",
)
TIMES: dict[str, TimeValue] = {
    "ides": period_value(floor(Moment(-43, 3, 15), G.DAY)),
    "year33": period_value(floor(Moment(33, 4, 3), G.DAY)),
    "day": period_value(floor(Moment(2023, 5, 18), G.DAY)),
    "two-days": interval_value(Interval(Moment(2023, 5, 18), Moment(2023, 5, 20)), G.DAY),
    "month": period_value(floor(Moment(2024, 7), G.MONTH)),
    "year": period_value(floor(Moment(2024), G.YEAR)),
    "clock": period_value(Period(G.MINUTE, Moment(2024, 7, 2, 10, 30)), zone=timezone(timedelta(hours=2))),
    "since": interval_value(Interval(Moment(2023, 4, 8), None), G.DAY),
}


def make_showcase() -> TimelineData:
    """One event for each kind of time."""
    document = Document(
        id="article",
        text=f"It happened in May. {' '.join(ATTACKS)}",
        title=ATTACKS[0],
        publisher=ATTACKS[1],
        url="javascript:window.PWNED=1",
        published="2024-08-01",
    )
    events = (_event(name, time, document, number) for number, (name, time) in enumerate(TIMES.items()))
    return TimelineData(title=f"Showcase {ATTACKS[0]}", documents=(document,), events=tuple(events))


def _event(name: str, time: TimeValue, document: Document, number: int) -> Event:
    whole = TextSpan(start=0, end=len(document.text), text=document.text)
    words = TextSpan(start=15, end=18, text="May")
    timex = Timex(span=words, type=TimexType.DATE, value="", time=time)
    mention = Mention(
        document_id=document.id,
        title=name,
        sentence=whole,
        clause=whole,
        trigger=words,
        kind="x",
        time=time,
        timexes=(timex,),
    )
    attack = ATTACKS[number % len(ATTACKS)]
    return Event(
        id=name, title=f"Title of {name} {attack}", time=time, kind=attack, places=(attack,), mentions=(mention,)
    )
