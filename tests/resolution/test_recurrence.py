"""Sets of times as recurrence rules, and as open values."""

from __future__ import annotations

import pytest

from timeline.dates import Granularity as G
from timeline.grammar.expressions import (
    Ahead,
    Approximate,
    Beside,
    CalendarDate,
    Clock,
    DayPart,
    Duration,
    Expression,
    Holiday,
    Named,
    Nth,
    Offset,
    Pair,
    Part,
    Recurring,
    Reference,
    Season,
    Told,
    Unit,
    Within,
)
from timeline.resolution.open_values import open_value
from timeline.resolution.recurrence import recurrence_rule

MONTHLY, YEARLY, MONDAY = Duration(((G.MONTH, 1),)), Duration(((G.YEAR, 1),)), CalendarDate(weekday=1)

RULES: list[tuple[Expression, str | None]] = [
    (Duration(((G.DAY, 1),)), "FREQ=DAILY"),
    (Duration(((G.DAY, 3),)), "FREQ=DAILY;INTERVAL=3"),
    (Duration(((G.HOUR, 2),)), "FREQ=HOURLY;INTERVAL=2"),
    (Duration(((G.WEEK, 1),)), "FREQ=WEEKLY"),
    (Duration(((G.QUARTER, 1),)), "FREQ=MONTHLY;INTERVAL=3"),
    (Duration(((G.QUARTER, 2),)), "FREQ=MONTHLY;INTERVAL=6"),
    (Duration(((G.DECADE, 1),)), "FREQ=YEARLY;INTERVAL=10"),
    (YEARLY, "FREQ=YEARLY"),
    (Duration(((G.CENTURY, 1),)), None),
    (Duration(((G.WEEK, None),)), None),
    (Duration(((G.WEEK, 1.5),)), None),
    (Duration(((G.YEAR, 1), (G.MONTH, 6))), None),
    (Duration(()), None),
    (MONDAY, "FREQ=WEEKLY;BYDAY=MO"),
    (Clock(19, 30, day=MONDAY), "FREQ=WEEKLY;BYDAY=MO;BYHOUR=19;BYMINUTE=30"),
    (Clock(9, None), "FREQ=DAILY;BYHOUR=9"),
    (Clock(24, 0, day=MONDAY), "FREQ=WEEKLY;BYDAY=MO"),
    (Clock(9, None, day=Named(MONDAY)), None),
    (DayPart("MO"), "FREQ=DAILY"),
    (DayPart("NI", MONDAY), "FREQ=WEEKLY;BYDAY=MO"),
    (Clock(19, 0, day=Nth(1, 1, MONTHLY)), "FREQ=MONTHLY;BYDAY=1MO;BYHOUR=19;BYMINUTE=0"),
    (
        Pair(Clock(16, None, day=MONDAY), Clock(16, None, day=CalendarDate(weekday=4))),
        "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=16",
    ),
    (DayPart("NI", Named(MONDAY)), None),
    (CalendarDate(weekday=7), "FREQ=WEEKLY;BYDAY=SU"),
    (CalendarDate(month=7), "FREQ=YEARLY;BYMONTH=7"),
    (CalendarDate(month=7, day=4), "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4"),
    (CalendarDate(day=4), None),
    (Nth(1, 1, MONTHLY), "FREQ=MONTHLY;BYDAY=1MO"),
    (Nth(-1, 7, MONTHLY), "FREQ=MONTHLY;BYDAY=-1SU"),
    (Nth(2, 4, YEARLY), "FREQ=YEARLY;BYDAY=2TH"),
    (Nth(1, 1, Duration(((G.WEEK, 1),))), None),
    (Nth(1, 1, Duration(((G.MONTH, 2),))), None),
    (Nth(1, 1, CalendarDate(2020)), None),
    (Nth(1, 1), None),
    (Pair(Nth(1, 3, MONTHLY), Nth(3, 3, MONTHLY)), "FREQ=MONTHLY;BYDAY=1WE,3WE"),
    (Pair(MONDAY, CalendarDate(weekday=4)), "FREQ=WEEKLY;BYDAY=MO,TH"),
    (Pair(MONDAY, CalendarDate(weekday=5), (CalendarDate(weekday=3),)), "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    (Pair(CalendarDate(month=5), CalendarDate(month=10)), "FREQ=YEARLY;BYMONTH=5,10"),
    (Pair(Season("SU"), Season("WI")), None),
    (Season("SU"), None),
]


@pytest.mark.parametrize(("every", "rule"), RULES)
def test_rules(every: Expression, rule: str | None) -> None:
    """What recurs regularly has the rule that says so; what no rule can say has none."""
    assert recurrence_rule(Recurring(every)) == rule


def test_rules_of_every_second() -> None:
    """A name that counts only every so often says so; how often it is within a unit no rule can say."""
    assert recurrence_rule(Recurring(MONDAY, interval=2)) == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"
    assert recurrence_rule(Recurring(CalendarDate(month=7), interval=4)) == "FREQ=YEARLY;INTERVAL=4;BYMONTH=7"
    assert recurrence_rule(Recurring(Duration(((G.WEEK, 1),)), None, "2X")) is None


VALUES: list[tuple[Expression, str]] = [
    (CalendarDate(), "XXXX"),
    (CalendarDate(850), "0850"),
    (MONDAY, "XXXX-WXX-1"),
    (CalendarDate(2020, weekday=1), "2020-WXX-1"),
    (CalendarDate(month=7), "XXXX-07"),
    (CalendarDate(day=4), "XXXX-XX-04"),
    (CalendarDate(month=7, day=4), "XXXX-07-04"),
    (CalendarDate(2020, 7, 4), "2020-07-04"),
    (CalendarDate(month=7, weekday=1), "XXXX-07"),
    (CalendarDate(day=4, weekday=1), "XXXX-XX-04"),
    (Season("SU"), "XXXX-SU"),
    (Holiday("easter"), "XXXX-XX-XX"),
    (Told(), "XXXX"),
    (Named(Season("WI"), -1), "XXXX-WI"),
    (Unit(G.WEEKEND, 1), "XXXX-WXX-WE"),
    (Unit(G.DECADE, -1), "XXX"),
    (Nth(3, G.QUARTER), "XXXX-Q3"),
    (Nth(1, G.HALF), "XXXX-H1"),
    (Nth(-1, G.QUARTER), "XXXX-QX"),
    (Nth(0, G.HALF), "XXXX-HX"),
    (Nth(5, G.WEEK), "XXXX-W05"),
    (Nth(2, G.WEEK, CalendarDate(month=5)), "XXXX-WXX"),
    (Nth(1, G.MONTH), "XXXX-XX"),
    (Nth(1, 4), "XXXX-WXX-4"),
    (Within(CalendarDate(month=7), Unit(G.YEAR, 0)), "XXXX-07"),
    (Offset(((G.YEAR, 1), (G.MONTH, 2)), -1, Reference.SPEECH), "XXXX-XX"),
    (Beside(MONDAY, 2, Reference.SPEECH), "XXXX-WXX-1"),
    (Ahead(((G.WEEK, 1), (G.DAY, 2))), "XXXX-XX-XX"),
    (Part("START", CalendarDate(month=7)), "XXXX-07"),
    (Approximate(CalendarDate(month=7)), "XXXX-07"),
    (Clock(9, None), "XXXX-XX-XXT09"),
    (Clock(9, 5), "XXXX-XX-XXT09:05"),
    (Clock(21, 5, 7), "XXXX-XX-XXT21:05:07"),
    (Clock(9, None, day=MONDAY), "XXXX-WXX-1T09"),
    (DayPart("MO"), "XXXX-XX-XXTMO"),
    (DayPart("MO", MONDAY), "XXXX-WXX-1TMO"),
    (Duration(((G.DAY, 1),)), "XXXX"),
]


@pytest.mark.parametrize(("expression", "value"), VALUES)
def test_open_values(expression: Expression, value: str) -> None:
    """What is not known is X, what was said is not."""
    assert open_value(expression) == value
