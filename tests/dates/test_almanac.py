"""Every holiday that is known, on its day of one year."""

from __future__ import annotations

import pytest

from timeline.dates.holidays import RULES, holiday

ALMANAC = """
new_year 1-1 epiphany 1-6 martin_luther_king 1-15 burns_night 1-25 australia_day 1-26 holocaust_memorial 1-27
candlemas 2-2 groundhog_day 2-2 lunar_new_year 2-10 shrove_monday 2-12 shrove_tuesday 2-13 ash_wednesday 2-14
valentines_day 2-14 presidents_day 2-19 lantern_festival 2-24 womens_day 3-8 ramadan_start 3-11 pi_day 3-14
st_patricks_day 3-17 palm_sunday 3-24 purim 3-24 maundy_thursday 3-28 good_friday 3-29 holy_saturday 3-30 easter 3-31
april_fools_day 4-1 easter_monday 4-1 world_health_day 4-7 ramadan_end 4-9 eid_al_fitr 4-10 tax_day 4-15
earth_day 4-22 passover 4-23 st_georges_day 4-23 anzac_day 4-25 kings_day 4-27 may_day 5-1 orthodox_good_friday 5-3
press_freedom_day 5-3 star_wars_day 5-4 cinco_de_mayo 5-5 orthodox_easter 5-5 orthodox_easter_monday 5-6 ve_day 5-8
ascension_day 5-9 mothers_day 5-12 pentecost 5-19 victoria_day 5-20 whit_monday 5-20 lag_baomer 5-26
trinity_sunday 5-26 memorial_day 5-27 corpus_christi 5-30 environment_day 6-5 d_day 6-6 shavuot 6-12 flag_day 6-14
eid_al_adha 6-16 fathers_day 6-16 juneteenth 6-19 canada_day 7-1 independence_day 7-4 islamic_new_year 7-7
bastille_day 7-14 ashura 7-16 parents_day 7-28 friendship_day 8-4 assumption_day 8-15 womens_equality_day 8-26
labor_day 9-2 grandparents_day 9-8 patriot_day 9-11 mawlid 9-15 peace_day 9-21 chinese_national_day 10-1
german_unity_day 10-3 rosh_hashanah 10-3 yom_kippur 10-12 canadian_thanksgiving 10-14 columbus_day 10-14 boss_day 10-16
sukkot 10-17 shemini_atzeret 10-24 united_nations_day 10-24 simchat_torah 10-25 halloween 10-31 all_saints_day 11-1
diwali 11-1 all_souls_day 11-2 election_day 11-5 guy_fawkes_night 11-5 singles_day 11-11 veterans_day 11-11
thanksgiving 11-28 black_friday 11-29 small_business_saturday 11-30 aids_day 12-1 first_advent 12-1 cyber_monday 12-2
giving_tuesday 12-3 st_nicholas_day 12-6 pearl_harbor_day 12-7 human_rights_day 12-10 christmas_eve 12-24
christmas 12-25 boxing_day 12-26 hanukkah 12-26 kwanzaa 12-26 new_years_eve 12-31
""".split()
"""The days of 2024, in their order."""


def test_the_almanac_is_complete() -> None:
    """Who adds a holiday says on which day of 2024 it fell."""
    assert set(ALMANAC[::2]) == set(RULES)


@pytest.mark.parametrize(("name", "day"), list(zip(ALMANAC[::2], ALMANAC[1::2], strict=True)))
def test_holidays_of_a_year(name: str, day: str) -> None:
    """Each falls where the almanac of 2024 has it."""
    found = holiday(name, 2024)
    assert found is not None
    assert f"{found.start.month}-{found.start.day}" == day


@pytest.mark.parametrize(("year", "is_known"), [(1599, False), (1600, True), (2400, True), (2401, False)])
def test_how_far_the_path_of_the_moon_is_known(year: int, *, is_known: bool) -> None:
    """Diwali is told for the centuries in which the series for the moon holds."""
    assert (holiday("diwali", year) is not None) is is_known
