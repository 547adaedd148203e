"""Stretches that run on from what was told before."""

from __future__ import annotations

import pytest
from tests.events.telling import told

from timeline.model import Dating


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The brewery burned in April 1902. Within a year it was rebuilt.", ["1902-04", "1902-04/1903-04"]),
        ("Berg was freed on 3 May 2011. The state appealed within ten days.", ["2011-05-03", "2011-05-03/2011-05-13"]),
        ("Guards took the fort in 1852, and for the next three years its cells held rebels.", ["1852", "1852/1855"]),
        ("The club was founded in 1901. In the following two years it won nine cups.", ["1901", "1901/1903"]),
        ("The bank failed in 1931. Within two weeks, riots broke out in Lima.", ["1931", "1931"]),
        ("The law passed on 3 May 2011. Firms must comply within 30 days.", ["2011-05-03"]),
        ("The yard will close in June 2023. It sold its cranes within a month.", ["2023-06"]),
        ("The king died in 1702. Lee ran a farm. Within a year it was sold.", ["1702"]),
        ("The mill opened in 1902. Within a year of the fire it was rebuilt.", ["1902"]),
    ],
)
def test_stretches(text: str, expected: list[str]) -> None:
    """A length of time begins with what was told right before, if the verb is in the past and the length no rule."""
    assert [event.time.edtf for event in told(text) if event.time] == expected


def test_a_stretch_is_derived() -> None:
    """What is counted says so."""
    events = told("The brewery burned in April 1902. Within a year it was rebuilt.")
    assert [event.dating for event in events] == [Dating.OWN, Dating.DERIVED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orbo cut its forecast on Tuesday. Its shares lost 9% in early trading.", ["2023-05-16", "2023-05-16"]),
        ("The dam broke on 3 May 2011. Within hours, the army cleared the town.", ["2011-05-03", "2011-05-03"]),
        ("Orbo cut its forecast in March. Its shares lost 9% in early trading.", ["2023-03"]),
        ("Orbo will publish its results on Friday. Its shares lost 9% in early trading.", ["2023-05-19"]),
        ("Orbo cut its forecast on Tuesday. Its shares lose 9% in late trading.", ["2023-05-16"]),
    ],
)
def test_same_day(text: str, expected: list[str]) -> None:
    """Where words tell that it is still the same day, that is the day of the sentence before."""
    assert [event.time.edtf for event in told(text) if event.time] == expected
