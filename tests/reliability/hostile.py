"""Texts that made other libraries slow, and more in the same spirit: each grows to any length from a small unit."""

from __future__ import annotations

from typing import NamedTuple

from tests.reliability.inputs import ARTICLES


class Hostile(NamedTuple):
    """A unit that is repeated, between what opens and what closes the text; ``#`` in it counts, where that is asked."""

    unit: str
    opening: str = ""
    closing: str = ""
    counts: bool = False

    def text(self, length: int) -> str:
        """The text of about that many characters; a unit is cut only where it is longer."""
        room = length - len(self.opening) - len(self.closing)
        times = room // len(self.unit) or 1
        row = "".join(self.unit.replace("#", str(n)) for n in range(times)) if self.counts else self.unit * times
        return self.opening + row[:room] + self.closing


NAMED = {
    "prose": Hostile("\n\n".join(ARTICLES)),
    "question marks": Hostile("?", closing="x"),
    "years": Hostile("2001 "),
    "slashes": Hostile("1/1/"),
    "commas": Hostile("May 1, "),
    "of the": Hostile("the 1st of "),
    "digits": Hostile("1"),
    "spaces": Hostile(" ", "a", "b"),
    "may": Hostile("May "),
    "dashes": Hostile("1-"),
    "letters": Hostile("a"),
    "counts": Hostile("one "),
}
"""Those that are known to break others."""

OWN = {
    # optional words of phrases
    "the": Hostile("the "),
    "of": Hostile("of "),
    "last": Hostile("last "),
    "and": Hostile("and "),
    "early late": Hostile("early late mid "),
    "about": Hostile("about "),
    # openers without closers
    "from": Hostile("from 1 "),
    "between": Hostile("between May "),
    "since": Hostile("since "),
    "every": Hostile("every "),
    "the end of": Hostile("the end of "),
    # near misses: all but the last word of a long phrase
    "near range": Hostile("from the end of May 2001 to the end of the "),
    "near offset": Hostile("two and a half years and three months "),
    "near fiscal": Hostile("the third quarter of the fiscal "),
    "near nth": Hostile("the second to last Thursday of the "),
    # separators
    "comma blank": Hostile("1, "),
    "stop blank": Hostile("a. "),
    "stops": Hostile(".", closing="x"),
    "stops and quotes": Hostile('."'),
    "en dashes": Hostile("1991–"),
    "stamps": Hostile("2001-01-01T"),
    "colons": Hostile("12:"),
    "amounts": Hostile("$1,000.5 "),
    "figures without end": Hostile("1,,1,"),
    "shares": Hostile("1,1 percent "),
    # numbers glued to words
    "glued ordinals": Hostile("1st2nd"),
    "glued clocks": Hostile("10pm10pm"),
    "glued units": Hostile("3days4weeks"),
    # names of months and weekdays in turn
    "months and weekdays": Hostile("Monday January Tuesday February "),
    "abbreviations": Hostile("Jan. Mon. Feb. "),
    # quotes, brackets, line ends
    "quotes": Hostile('"'),
    "quoted sentences": Hostile("“He left.” "),
    "open brackets": Hostile("(1991 "),
    "nested brackets": Hostile("(["),
    "line ends": Hostile("\n"),
    "blank lines": Hostile(" \n"),
    "wide gaps": Hostile("(" + " " * 99),
    "short lines": Hostile("May\n"),
    # capitals and titles
    "titles": Hostile("Mr. "),
    "initials": Hostile("U.S. "),
    "one long name": Hostile("Calder "),
    "names joined": Hostile("Calder of Bergen and "),
    "capitals": Hostile("A"),
    # sentences
    "one sentence": Hostile("the bridge that the company opened in 2001 and closed "),
    "one word sentences": Hostile("No. "),
    "events of a day": Hostile("The bridge opened on 18 May 2024. "),
    "events": Hostile("The bridge at Calder opened on 18 May 2024 after storms hit Bergen in 2023. "),
    "clauses": Hostile("he said that "),
    "verbs": Hostile("had been closed "),
    "relatives": Hostile("two days before "),
    "figures": Hostile("41 billion "),
    # letters of other scripts
    "combining marks": Hostile("\u0301", "e"),
    "joiners": Hostile("\u200d"),
    "right to left": Hostile("\u202e1991 "),
    "full-width digits": Hostile("２００１ "),
    "arabic digits": Hostile("١٩٩١ "),
    "no blanks": Hostile("五月十八日"),
    "surrogates": Hostile("\ud800"),
    # several dates for one verb, and dates that lean on what stands before
    "rows": Hostile("Peru in 2015 and ", "They visited "),
    "rows of counts": Hostile("a third in 2015, ", "They opened "),
    "as many": Hostile("his third win in as many years, "),
    "ended quarters": Hostile("the quarter ended June 30 "),
    "forecasts": Hostile("cut its forecast for 2024 on Monday "),
    "fixtures": Hostile("the sides meet on 3 May "),
    "results": Hostile("the 3-0 win at Hale on 3 May "),
    # sentences that are all different, of which what was told before is asked again and again
    "many frames": Hostile("The summit # began on 3 May 2024. During the summit # ministers left. ", counts=True),
    "many names": Hostile("Ann Lee# left Bergen# on 3 May 2024. She met Bo Berg# in 2023. ", counts=True),
    "many firms": Hostile("Plant # closed on 3 May 2024. The company sold # shops in 2022. ", counts=True),
    "many meetings": Hostile("Summit, talks, summit, talks, summit #. It was held in Odda# on 3 May. ", counts=True),
    "many asides": Hostile("Bridge # opened on 3 May 2024. It is grey, and # people like it. ", counts=True),
    # what looks like a page
    "tags": Hostile("<div>"),
    "angles": Hostile("<"),
    "entities": Hostile("&amp;"),
    "comments": Hostile("<!--"),
    "attributes": Hostile('a="b" '),
}
"""Our own: at least one for each family of phrases, marks and characters."""

HOSTILE = NAMED | OWN
