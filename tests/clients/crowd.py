"""Two thousand events, the same in every run: all precisions, zones and years, in hostile text."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone, tzinfo
from random import Random
from zoneinfo import ZoneInfo

from tests.exporters.fuzz import EVEN_OFFSETS_SINCE, HOSTILE

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment
from timeline.dates.moment import civil_date, day_number
from timeline.dates.period import floor
from timeline.model import Document, Event, Mention, Status, TextSpan, TimelineData, TimeValue, Timex, TimexType
from timeline.model.points import interval_value, period_value

ZONES: tuple[tzinfo | None, ...] = (
    None,
    UTC,
    timezone(timedelta(hours=5, minutes=30)),
    timezone(timedelta(hours=-11)),
    ZoneInfo("Europe/Paris"),
    ZoneInfo("America/St_Johns"),
)
WORDS = "harbour bridge council strike ferry market school river storm festival treaty visit summit vote fire".split()
RULES = (None, None, None, "FREQ=WEEKLY;BYDAY=TU", "FREQ=YEARLY", "FREQ=MONTHLY;COUNT=3")


def make_crowd(size: int = 2000, *, seed: int = 18_52) -> TimelineData:
    """That many events told by twenty articles."""
    random = Random(seed)  # noqa: S311
    articles = [_article(random, number) for number in range(20)]
    events = [_event(random, number, articles[number % 20]) for number in range(size)]
    return TimelineData(title="A crowd of events", documents=tuple(articles), events=tuple(events))


def _article(random: Random, number: int) -> Document:
    sentences = (f"On that day the {random.choice(WORDS)} was seen, {random.choice(HOSTILE)}." for _ in range(3))
    return Document(
        id=f"article-{number}",
        text=" ".join(sentences),
        title=_title(random),
        url=random.choice((f"https://news.example/{number}?a=1&b=2", "javascript:window.PWNED=1", None)),
        publisher=random.choice(("The Courier", "=cmd()", None)),
        published=f"2024-0{number % 9 + 1}-11",
    )


def _event(random: Random, number: int, article: Document) -> Event:
    time = _time(random) if number % 50 else None
    sentence = TextSpan(start=0, end=12, text=article.text[:12])
    trigger = TextSpan(start=number // 20, end=number // 20 + 1, text="x")
    timex = Timex(span=sentence, type=TimexType.DATE, value="", time=time)
    mention = Mention(
        document_id=article.id,
        title="t",
        sentence=sentence,
        clause=sentence,
        trigger=trigger,
        kind="x",
        time=time,
        timexes=(timex,),
    )
    return Event(
        id=f"event-{number}",
        title=f"{_title(random)} {number}",
        time=time,
        kind=random.choice(("meeting", "visit", "</script>", "other")),
        status=random.choice(list(Status)),
        places=tuple(random.sample(HOSTILE, 1)),
        mentions=(mention,),
        recurrence=random.choice(RULES) if time and time.granularity is G.DAY else None,
    )


def _title(random: Random) -> str:
    return f"{random.choice(WORDS).title()} {random.choice(HOSTILE)} {random.choice(WORDS)}"


def _time(random: Random) -> TimeValue:
    """Mostly in our times, now and then at the edges of the calendar or before Christ."""
    years = random.choice(((1990, 2030), (1990, 2030), (1, 9999), (-3000, 0), (9990, 12000), (1850, 1990)))
    moment = Moment(*civil_date(day_number(random.randint(*years), 1, 1) + random.randint(0, 364)), *_clock(random))
    granularity = random.choice([*G, G.DAY, G.DAY, G.MONTH])
    first = floor(moment, granularity)
    if granularity < G.DAYPART:
        zone = random.choice(ZONES)
        return period_value(first, zone=None if _has_odd_offset(zone, moment) else zone)
    if random.random() < 0.8:
        return period_value(first, approximate=random.random() < 0.1)
    start = first.start if random.random() < 0.7 else None
    end = first.shifted(random.randint(1, 5)).end if start is None or random.random() < 0.5 else None
    return interval_value(Interval(start, end), granularity)


def _clock(random: Random) -> tuple[int, int, int]:
    return random.randint(0, 23), random.randint(0, 59), random.randint(0, 59)


def _has_odd_offset(zone: tzinfo | None, moment: Moment) -> bool:
    return isinstance(zone, ZoneInfo) and moment.year < EVEN_OFFSETS_SINCE
