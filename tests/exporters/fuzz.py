"""Hypothesis strategies: events of any time, in any text."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment
from timeline.dates.moment import civil_date, day_number
from timeline.dates.period import floor
from timeline.model import Conflict, Document, Event, Mention, Status, TextSpan, TimelineData, TimeValue
from timeline.model.points import interval_value, period_value

HOSTILE = (
    "=1+1",
    '=HYPERLINK("http://x.example")',
    "'=quoted",
    "＝1",
    "@sum",
    "+1",
    "-1",
    "\ttab",
    "\r\nX-INJECTED:1",
    "a\rb",
    "BEGIN:VEVENT",
    "a\x00b\x07c\x1bd\x7fe",
    "lone \ud800 and \udfff",
    "</script><script>window.PWNED=1</script>",
    '<img src=x onerror="window.PWNED=1">',
    "javascript:window.PWNED=1",
    "\u2028\u2029\x85\x0b\x0c",
    "\u202eturned",
    'say "no", twice; and \\ more',
    "西安 " * 40,
    "🚂" * 30,
    "e\u0301" * 40,
    "a|b|c",
    "",
    " ",
)
PLACES_IN_TIME = (
    -12000,
    -44,
    -43,
    -1,
    0,
    1,
    33,
    800,
    1582,
    1789,
    1969,
    1970,
    2023,
    2024,
    2037,
    2038,
    9998,
    9999,
    10000,
    12000,
)
EVEN_OFFSETS_SINCE = 1972  # before that, zones had offsets of odd seconds, which ISO 8601 cannot write
ZONES: tuple[tzinfo | None, ...] = (
    None,
    UTC,
    timezone(timedelta(hours=5, minutes=30)),
    timezone(timedelta(hours=-11)),
    ZoneInfo("Europe/Paris"),
    ZoneInfo("America/St_Johns"),
)
RULES = (
    None,
    "FREQ=WEEKLY;BYDAY=TU",
    "FREQ=YEARLY",
    "RRULE:FREQ=DAILY;COUNT=3",
    "FREQ=MONTHLY;UNTIL=20300101",
    "FREQ=SECONDLY",
    "nonsense\r\nX:1",
)

texts = st.sampled_from(HOSTILE) | st.text(alphabet=st.characters(codec=None), max_size=30)
years = st.sampled_from(PLACES_IN_TIME) | st.integers(-100, 10100)


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Any second of any year, often one at the edge."""
    first = day_number(draw(years), 1, 1)
    day = draw(st.sampled_from((0, 1, 58, 59, 364)) | st.integers(0, 364))
    return Moment(
        *civil_date(first + day), draw(st.integers(0, 23)), draw(st.integers(0, 59)), draw(st.integers(0, 59))
    )


@st.composite
def times(draw: st.DrawFn) -> TimeValue:
    """A unit of any granularity, a range of them, or one with an open side; perhaps approximate or uncertain."""
    granularity = draw(st.sampled_from(list(G)))
    first = floor(draw(moments()), granularity)
    zone = draw(st.sampled_from(ZONES)) if granularity < G.DAYPART else None
    if isinstance(zone, ZoneInfo) and first.start.year < EVEN_OFFSETS_SINCE:
        zone = None
    doubts: Any = {"approximate": draw(st.booleans()), "uncertain": draw(st.booleans())}
    shape = draw(st.sampled_from(("unit", "unit", "range", "since", "until")))
    if shape == "unit" or granularity < G.DAY:
        return period_value(first, zone=zone, **doubts)
    last = first.shifted(draw(st.integers(1, 12)))
    start = None if shape == "until" else first.start
    end = None if shape == "since" else last.end
    return interval_value(Interval(start, end), granularity, **doubts)


@st.composite
def documents(draw: st.DrawFn, number: int) -> Document:
    """An article with hostile fields."""
    return Document(
        id=f"d{number}",
        text=draw(texts) + " something happened " + draw(texts),
        title=draw(st.none() | texts),
        url=draw(
            st.sampled_from(
                (None, "https://news.example/a", "javascript:alert(1)", "http://x.example/\r\nX-INJECTED:1")
            )
        ),
        publisher=draw(st.none() | texts),
        published=draw(st.sampled_from((None, "2023-05-18", "2023-05-18T10:00:00+05:30", "0001-01-01T00:00:00+05:30"))),
    )


@st.composite
def events(draw: st.DrawFn, number: int, told_by: Document) -> Event:
    """An event told by the article."""
    whole = TextSpan(start=0, end=len(told_by.text), text=told_by.text)
    time = draw(st.none() | times())
    mention = Mention(
        document_id=told_by.id, title="t", sentence=whole, clause=whole, trigger=whole, kind="other", time=time
    )
    return Event(
        id=f"e{number}-{draw(texts)}",
        title=draw(texts),
        time=time,
        status=draw(st.sampled_from(list(Status))),
        kind=draw(texts),
        participants=tuple(draw(st.lists(texts, max_size=2))),
        places=tuple(draw(st.lists(texts, max_size=2))),
        mentions=(mention,),
        conflicts=tuple(
            draw(st.lists(st.builds(Conflict, field=texts, claims=st.just((("a", ("d0",)),))), max_size=1))
        ),
        confidence=draw(st.floats(0, 1)),
        salience=draw(st.floats(0, 1)),
        recurrence=draw(st.sampled_from(RULES)),
    )


@st.composite
def timelines(draw: st.DrawFn, most: int = 4) -> TimelineData:
    """Some events told by two articles."""
    told_by = [draw(documents(number)) for number in range(2)]
    chosen = [draw(events(number, draw(st.sampled_from(told_by)))) for number in range(draw(st.integers(0, most)))]
    return TimelineData(title=draw(st.none() | texts), documents=tuple(told_by), events=tuple(chosen))
