"""The days of the common holidays, by rule."""

from __future__ import annotations

from collections.abc import Callable

from dateutil.easter import easter

from timeline.dates.granularity import Granularity as G
from timeline.dates.moment import Moment
from timeline.dates.period import Period, floor, nth_weekday

Rule = Callable[[int], Moment | None]

MONDAY, TUESDAY, THURSDAY, FRIDAY, SUNDAY = 1, 2, 4, 5, 7


def holiday(name: str, year: int) -> Period | None:
    """The day of a holiday in a year, or None where the rule gives none (movable feasts outside years 1583 to 4099).

    >>> holiday("thanksgiving", 2023).start[:3], holiday("easter", 2024).start[:3]
    ((2023, 11, 23), (2024, 3, 31))
    """
    moment = RULES[name](year)
    return Period(G.DAY, moment) if moment else None


def _fixed(month: int, day: int) -> Rule:
    return lambda year: Moment(year, month, day)


def _nth(month: int, weekday: int, ordinal: int, days_later: int = 0) -> Rule:
    def find(year: int) -> Moment | None:
        found = nth_weekday(floor(Moment(year, month), G.MONTH).interval, weekday, ordinal)
        return found.start.plus_days(days_later) if found else None

    return find


def _from_easter(days: int) -> Rule:
    def find(year: int) -> Moment | None:
        if not 1583 <= year <= 4099:
            return None
        sunday = easter(year)
        return Moment(sunday.year, sunday.month, sunday.day).plus_days(days)

    return find


RULES: dict[str, Rule] = {
    "new_year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "martin_luther_king": _nth(1, MONDAY, 3),
    "groundhog_day": _fixed(2, 2),
    "valentines_day": _fixed(2, 14),
    "presidents_day": _nth(2, MONDAY, 3),
    "shrove_tuesday": _from_easter(-47),
    "ash_wednesday": _from_easter(-46),
    "st_patricks_day": _fixed(3, 17),
    "april_fools_day": _fixed(4, 1),
    "palm_sunday": _from_easter(-7),
    "good_friday": _from_easter(-2),
    "easter": _from_easter(0),
    "easter_monday": _from_easter(1),
    "earth_day": _fixed(4, 22),
    "may_day": _fixed(5, 1),
    "cinco_de_mayo": _fixed(5, 5),
    "mothers_day": _nth(5, SUNDAY, 2),
    "ascension_day": _from_easter(39),
    "pentecost": _from_easter(49),
    "memorial_day": _nth(5, MONDAY, -1),
    "fathers_day": _nth(6, SUNDAY, 3),
    "juneteenth": _fixed(6, 19),
    "independence_day": _fixed(7, 4),
    "bastille_day": _fixed(7, 14),
    "labor_day": _nth(9, MONDAY, 1),
    "columbus_day": _nth(10, MONDAY, 2),
    "german_unity_day": _fixed(10, 3),
    "halloween": _fixed(10, 31),
    "all_saints_day": _fixed(11, 1),
    "guy_fawkes_night": _fixed(11, 5),
    "veterans_day": _fixed(11, 11),
    "election_day": _nth(11, MONDAY, 1, days_later=1),
    "thanksgiving": _nth(11, THURSDAY, 4),
    "black_friday": _nth(11, THURSDAY, 4, days_later=1),
    "cyber_monday": _nth(11, THURSDAY, 4, days_later=4),
    "christmas_eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing_day": _fixed(12, 26),
    "new_years_eve": _fixed(12, 31),
}
