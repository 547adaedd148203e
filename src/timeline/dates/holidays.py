"""The days of the common holidays, by rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from timeline.dates.granularity import Granularity as G
from timeline.dates.lunar import diwali, hebrew_new_year, islamic_day, lunar_new_year
from timeline.dates.moment import Moment
from timeline.dates.period import Period, floor, nth_weekday

Rule = Callable[[int], Moment | None]

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(1, 8)


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


def _before(month: int, day: int, weekday: int, weeks: int = 1) -> Rule:
    """The weekday before a day of the year, ``weeks`` back: Victoria Day is the Monday before 25 May."""

    def find(year: int) -> Moment:
        limit = Moment(year, month, day)
        return Moment(*limit.plus_days(-((limit.weekday - weekday - 1) % 7 + 1) - 7 * (weeks - 1))[:3])

    return find


def _from_easter(days: int, method: Literal[1, 2, 3] = EASTER_WESTERN) -> Rule:
    def find(year: int) -> Moment | None:
        if not 1583 <= year <= 4099:
            return None
        sunday = easter(year, method)
        return Moment(sunday.year, sunday.month, sunday.day).plus_days(days)

    return find


def _from_hebrew_new_year(days: int, *, years_later: int = 0, days_by_length: bool = False) -> Rule:
    """Days from the Hebrew new year of autumn, the same year's or the next; Hanukkah's vary with the year's length."""

    def find(year: int) -> Moment | None:
        if not 1583 <= year <= 4099:
            return None
        start = hebrew_new_year(year + years_later)
        long = days_by_length and hebrew_new_year(year + 1).ordinal - start.ordinal in (355, 385)
        return start.plus_days(days + long)

    return find


def _from_lunar_new_year(days: int) -> Rule:
    return lambda year: lunar_new_year(year).plus_days(days) if 1600 <= year <= 2400 else None


def _islamic(month: int, day: int, days_later: int = 0) -> Rule:
    def find(year: int) -> Moment | None:
        found = islamic_day(year, month, day) if 1583 <= year <= 4099 else None
        return found.plus_days(days_later) if found else None

    return find


APPROXIMATE = frozenset(
    "islamic_new_year ashura mawlid ramadan_start ramadan_end eid_al_fitr eid_al_adha diwali".split()
)
"""Holidays whose true day may be one or two off, as the moon must be seen or schools differ."""


RULES: dict[str, Rule] = {
    "new_year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "burns_night": _fixed(1, 25),
    "australia_day": _fixed(1, 26),
    "holocaust_memorial": _fixed(1, 27),
    "martin_luther_king": _nth(1, MONDAY, 3),
    "candlemas": _fixed(2, 2),
    "groundhog_day": _fixed(2, 2),
    "valentines_day": _fixed(2, 14),
    "presidents_day": _nth(2, MONDAY, 3),
    "shrove_monday": _from_easter(-48),
    "shrove_tuesday": _from_easter(-47),
    "ash_wednesday": _from_easter(-46),
    "womens_day": _fixed(3, 8),
    "pi_day": _fixed(3, 14),
    "st_patricks_day": _fixed(3, 17),
    "april_fools_day": _fixed(4, 1),
    "world_health_day": _fixed(4, 7),
    "tax_day": _fixed(4, 15),
    "palm_sunday": _from_easter(-7),
    "maundy_thursday": _from_easter(-3),
    "good_friday": _from_easter(-2),
    "holy_saturday": _from_easter(-1),
    "easter": _from_easter(0),
    "easter_monday": _from_easter(1),
    "orthodox_good_friday": _from_easter(-2, EASTER_ORTHODOX),
    "orthodox_easter": _from_easter(0, EASTER_ORTHODOX),
    "orthodox_easter_monday": _from_easter(1, EASTER_ORTHODOX),
    "earth_day": _fixed(4, 22),
    "st_georges_day": _fixed(4, 23),
    "anzac_day": _fixed(4, 25),
    "kings_day": _fixed(4, 27),
    "may_day": _fixed(5, 1),
    "press_freedom_day": _fixed(5, 3),
    "star_wars_day": _fixed(5, 4),
    "cinco_de_mayo": _fixed(5, 5),
    "ve_day": _fixed(5, 8),
    "mothers_day": _nth(5, SUNDAY, 2),
    "victoria_day": _before(5, 25, MONDAY),
    "ascension_day": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit_monday": _from_easter(50),
    "trinity_sunday": _from_easter(56),
    "corpus_christi": _from_easter(60),
    "memorial_day": _nth(5, MONDAY, -1),
    "environment_day": _fixed(6, 5),
    "d_day": _fixed(6, 6),
    "flag_day": _fixed(6, 14),
    "fathers_day": _nth(6, SUNDAY, 3),
    "juneteenth": _fixed(6, 19),
    "canada_day": _fixed(7, 1),
    "independence_day": _fixed(7, 4),
    "bastille_day": _fixed(7, 14),
    "parents_day": _nth(7, SUNDAY, 4),
    "friendship_day": _nth(8, SUNDAY, 1),
    "assumption_day": _fixed(8, 15),
    "womens_equality_day": _fixed(8, 26),
    "labor_day": _nth(9, MONDAY, 1),
    "grandparents_day": _nth(9, MONDAY, 1, days_later=6),
    "patriot_day": _fixed(9, 11),
    "peace_day": _fixed(9, 21),
    "chinese_national_day": _fixed(10, 1),
    "german_unity_day": _fixed(10, 3),
    "columbus_day": _nth(10, MONDAY, 2),
    "canadian_thanksgiving": _nth(10, MONDAY, 2),
    "boss_day": _fixed(10, 16),
    "united_nations_day": _fixed(10, 24),
    "halloween": _fixed(10, 31),
    "all_saints_day": _fixed(11, 1),
    "all_souls_day": _fixed(11, 2),
    "guy_fawkes_night": _fixed(11, 5),
    "veterans_day": _fixed(11, 11),
    "singles_day": _fixed(11, 11),
    "election_day": _nth(11, MONDAY, 1, days_later=1),
    "thanksgiving": _nth(11, THURSDAY, 4),
    "black_friday": _nth(11, THURSDAY, 4, days_later=1),
    "small_business_saturday": _nth(11, THURSDAY, 4, days_later=2),
    "cyber_monday": _nth(11, THURSDAY, 4, days_later=4),
    "giving_tuesday": _nth(11, THURSDAY, 4, days_later=5),
    "first_advent": _before(12, 25, SUNDAY, weeks=4),
    "aids_day": _fixed(12, 1),
    "st_nicholas_day": _fixed(12, 6),
    "pearl_harbor_day": _fixed(12, 7),
    "human_rights_day": _fixed(12, 10),
    "christmas_eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing_day": _fixed(12, 26),
    "kwanzaa": _fixed(12, 26),
    "new_years_eve": _fixed(12, 31),
    "rosh_hashanah": _from_hebrew_new_year(0),
    "yom_kippur": _from_hebrew_new_year(9),
    "sukkot": _from_hebrew_new_year(14),
    "shemini_atzeret": _from_hebrew_new_year(21),
    "simchat_torah": _from_hebrew_new_year(22),
    "hanukkah": _from_hebrew_new_year(83, days_by_length=True),
    "purim": _from_hebrew_new_year(-193),
    "passover": _from_hebrew_new_year(-163),
    "lag_baomer": _from_hebrew_new_year(-130),
    "shavuot": _from_hebrew_new_year(-113),
    "lunar_new_year": _from_lunar_new_year(0),
    "lantern_festival": _from_lunar_new_year(14),
    "islamic_new_year": _islamic(1, 1),
    "ashura": _islamic(1, 10),
    "mawlid": _islamic(3, 12),
    "ramadan_start": _islamic(9, 1),
    "ramadan_end": _islamic(10, 1, days_later=-1),
    "eid_al_fitr": _islamic(10, 1),
    "eid_al_adha": _islamic(12, 10),
    "diwali": lambda year: diwali(year) if 1600 <= year <= 2400 else None,
}
