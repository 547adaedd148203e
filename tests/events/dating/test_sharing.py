"""Verbs in a row that have one time, told at their end."""

from __future__ import annotations

import pytest
from tests.events.telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme axed its route and mothballed both ships in May 2021.", ["2021-05", "2021-05"]),
        ("Police arrested two men and seized a boat on Monday.", ["2023-05-15", "2023-05-15"]),
        ("The ship hit a reef and sank on 3 May 1911.", ["1911-05-03", "1911-05-03"]),
        ("The board fired Berg, and the club hired Lee in May 2020.", ["2020-05"]),
        ("Acme bought the house, and sold its garden in May 1998.", ["1998-05"]),
        ("Acme was founded in Leeds and moved to Hull in 1950.", ["1950"]),
        ("Lee scored nine goals last season and signed a new contract in May 2021.", ["2021-05"]),
        ("Peru rejected the claims and was invaded in May 1939.", ["1939-05"]),
        ("Ann Lee studied law and became a judge in May 1998.", ["1998-05"]),
        ("Acme opened a mill in 1990 and sold it on 3 May 1998.", ["1990", "1998-05-03"]),
    ],
)
def test_shared_times(text: str, expected: list[str]) -> None:
    """A day or month behind two verbs is that of both, if they tell short acts of one doer."""
    assert [event.time.edtf for event in told(text) if event.time] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The founder retired in 1997, and Ann Lee took over the mill.", ["1997", "1997"]),
        ("The founder was born in 1907, and Ann Lee took over the mill.", ["1907"]),
        ("The founder retired in 1997, and Ann Lee later took over the mill.", ["1997"]),
        ("On Sunday the team beat Hull and will now meet Leeds.", ["2023-05-14"]),
        ("In May 2011 the guild sued the mill; Berg paid a tenth of the bill.", ["2011-05", "2011-05"]),
        ("The guild sued the mill in May 2011; Berg paid a tenth of the bill.", ["2011-05"]),
        ("The leaders meet in Oslo on 20 May, before ministers sign a treaty.", ["2023-05-20", "2023-05-20"]),
    ],
)
def test_beside(text: str, expected: list[str]) -> None:
    """A clause without a time has that of the one before it, unless that begins a stretch of life or it is later."""
    assert [event.time.edtf for event in told(text) if event.time] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed and dozens were missing on Sunday after a slide.", ["2023-05-14", "2023-05-14"]),
        ("Ten homes were destroyed and forty were damaged on Monday.", ["2023-05-15", "2023-05-15"]),
        ("A guard was shot and her brother was stabbed on 3 May 2021.", ["2021-05-03", "2021-05-03"]),
        ("The plant was sold and the pier was closed on 3 May 2021.", ["2021-05-03"]),
        ("A guard was shot and her brother was stabbed in May 2021.", ["2021-05"]),
    ],
)
def test_harmed_together(text: str, expected: list[str]) -> None:
    """A day behind what befell some is also that of what befell others just before."""
    assert [event.time.edtf for event in told(text) if event.time] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A barge sank overnight off Malta, killing two.", "2023-05-17/2023-05-18"),
        ("A barge sank overnight on Tuesday.", "2023-05-16"),
    ],
)
def test_overnight(text: str, expected: str) -> None:
    """What happened overnight did so on one of two days, unless the text says on which."""
    assert [event.time.edtf for event in told(text) if event.time] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee worked in Ulm from 1931 until she left in 1938.", ["1931/1938", "1938"]),
        ("The hall was used as a store until the war ended in 1945.", ["../1945", "1945"]),
        ("The road will stay shut until the bridge opens in May 2025.", ["../2025-05", "2025-05"]),
        ("In May 1990 Lee sold bread until the shop burned in June.", ["1990-05", "1990-06"]),
        ("Ann Lee has worked in Ulm since 2001.", ["2001/.."]),
        ("The shop sold bread until it burned.", []),
        ("They praised the law that stood until Peru left in 1905.", ["1905"]),
    ],
)
def test_until(text: str, expected: list[str]) -> None:
    """What goes on until something dated happens ends with it."""
    assert [event.time.edtf for event in told(text) if event.time] == expected
