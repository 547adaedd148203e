"""A whole article of a kind that nothing was tuned on: what an editor would print of it."""

from __future__ import annotations

import pytest

from timeline import extract

ARTICLE = """\
Vesna Marić, pianist who played through the siege, dies at 83

Vesna Marić, the Croatian-born pianist whose recordings of Schubert won admirers around the world, died on Tuesday \
at a hospital in Vienna. She was 83.

Her death was confirmed by her daughter, Ana Horvat, who said that the cause was pneumonia.

Born in Zagreb on 3 May 1931, the second of four children, Marić gave her first public concert at the age of nine. Her \
father, a railway engineer, was killed in an air raid in 1944. In 1950 she won a scholarship to the Vienna Academy.

In 1961 she married the conductor Josef Horvat. The couple divorced in 1974. Mr. Horvat died in 1999.

A hand injury, suffered in a car accident in November 1979, kept her from the stage for six years. She taught in \
Salzburg from 1980 until 1996, and among her students were three winners of the Leeds competition.

In the summer of 1993 she travelled to Sarajevo, then under siege, and played eleven concerts by candlelight. The trip \
made her famous far beyond the world of music, and in 1995 she was awarded the Erasmus Prize.

She gave her last recital in Zagreb in 2011. A memorial concert will be held at the Musikverein on 21 March. Her \
archive is to be moved to the Croatian State Archives next year.
"""


@pytest.mark.parametrize(
    ("time", "title", "status"),
    [
        ("1931-05-03", "Marić was born in Zagreb", "happened"),
        ("1944", "Vesna Marić's father was killed in an air raid", "happened"),
        ("1950", "Vesna Marić won a scholarship to the Vienna Academy", "happened"),
        ("1961", "Vesna Marić married the conductor Josef Horvat", "happened"),
        ("1974", "The couple divorced", "happened"),
        ("1979-11", "Hand injury was suffered in a car accident", "happened"),
        ("1980/1996", "Vesna Marić taught in Salzburg", "happened"),
        ("1995", "Vesna Marić was awarded the Erasmus Prize", "happened"),
        ("1999", "Mr. Horvat died", "happened"),
        ("2011", "Vesna Marić gave her last recital in Zagreb", "happened"),
        ("2015-03-03", "Vesna Marić died at a hospital in Vienna", "happened"),
        ("2015-03-21", "Memorial concert will be held at the Musikverein", "scheduled"),
        ("2016", "Vesna Marić's archive is to be moved to the Croatian State Archives", "scheduled"),
    ],
)
def test_events_of_an_obituary(time: str, title: str, status: str) -> None:
    """Each happening is told with its own date and the name of whom it befell."""
    events = extract(ARTICLE, published="2015-03-05").events
    assert (time, title, status) in [(e.time.edtf if e.time else None, e.title, e.status.value) for e in events]
