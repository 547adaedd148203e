"""Numbers and years in words."""

from __future__ import annotations

from timeline.grammar.meanings.registry import meaning
from timeline.grammar.readings import FIRST_BARE_YEAR, LAST_BARE_YEAR


@meaning("number")
def tens_and_digit(tens: int, digit: int) -> int:
    """*twenty-five*"""
    return tens + digit


@meaning("number")
def times_scale(scale: int, number: float = 1, rest: float = 0) -> float:
    """*two hundred and ten*, *a thousand*"""
    return number * scale + rest


@meaning("number")
def times_two_scales(scale: int, lower: int, number: float = 1, more: float = 1, rest: float = 0) -> float | None:
    """*a thousand one hundred and ten*"""
    return number * scale + more * lower + rest if more * lower < scale else None


@meaning("number")
def plus_fraction(fraction: float, number: float = 0) -> float:
    """*two and a half*, *2 1/2*"""
    return number + fraction


@meaning("number")
def decimal_comma(whole: float, tenths: float) -> float | None:
    """*1,5*: a comma before the fraction, as most languages write it."""
    if not 0 <= whole < 100 or not 0 < tenths < 100 or tenths != int(tenths):
        return None
    return whole + float(f"0.{tenths:.0f}")


@meaning("number")
def grouped_number(grouped: int) -> int:
    """*1.500*: dots between the thousands."""
    return grouped


@meaning("ordinal")
def dotted_ordinal(ordinal: int) -> int:
    """*19.*: a number and a dot, as German writes *19th*."""
    return ordinal


@meaning("ordinal")
def tens_and_ordinal(tens: int, ordinal: int) -> int | None:
    """*twenty-first*"""
    return tens + ordinal if ordinal < 10 else None


@meaning("year")
def year_in_words(century: int, two_digits: int) -> int | None:
    """*nineteen ninety-six*"""
    year = century * 100 + two_digits
    return year if 10 <= century <= 21 and FIRST_BARE_YEAR <= year <= LAST_BARE_YEAR else None
