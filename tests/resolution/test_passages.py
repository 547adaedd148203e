"""Whole passages in the manner of encyclopedias: every date of a history lies in its right year."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from timeline.model import Document
from timeline.resolution import find_timexes


class Passage(NamedTuple):
    """A piece of a history, and what its dates mean: in order, their words and values."""

    text: str
    dates: tuple[tuple[str, str], ...]


WAR = Passage(
    """\
The War of the Two Rivers began on 14 March 1823, when the army of Calden crossed the Lenne. The first weeks of
the campaign went badly for the defenders, and on the 20th the fortress of Orr surrendered. By late April the
capital was besieged. Two weeks later a relief force arrived from the south, and the siege was lifted on 9 May.

Peace talks opened in October but failed before the end of the year. In February 1824 fighting resumed along the
coast. That spring the Caldenese lost three ports in as many weeks, and in July their fleet, which had been
launched in 1819, was destroyed off Cape Wend. The following November an armistice was agreed; it was to last
until the next April. In January the king died, and his son signed the Treaty of Marn on 3 March 1825, ten days
before the anniversary of the invasion.
""",
    (
        ("14 March 1823", "1823-03-14"),
        ("the 20th", "1823-03-20"),
        ("late April", "1823-04"),
        ("Two weeks later", "1823-WXX"),
        ("9 May", "1823-05-09"),
        ("October", "1823-10"),
        ("the end of the year", "1823"),
        ("February 1824", "1824-02"),
        ("That spring", "1824-SP"),
        ("July", "1824-07"),
        ("1819", "1819"),
        ("The following November", "1824-11"),
        ("the next April", "1825-04"),
        ("January", "1825-01"),
        ("3 March 1825", "1825-03-03"),
    ),
)

SIEGE = Passage(
    """\
In the autumn of 1611 the Margrave raised an army of eight thousand men. He marched in November and wintered at
Hallen. In March he took the road to the coast, and on 2 April 1612 his guns opened fire on the walls of Tessel.
On the night of 5 April a sortie burned two batteries. The next morning the besiegers began to dig. The
bombardment continued from 10 to 24 April, and the day after, the garrison asked for terms.

Meanwhile, in January, the Duke had hired mercenaries in the north. They set out in late February and reached
the river on 28 March. Eleven days later they crossed it. On the 12th they met an advance guard near Orme, and
the same day the Duke sent word to the town. The relief came too late: on 27 April Tessel had opened its gates.
The winter of 1612-13 was quiet, and in May 1613 both sides made peace.
""",
    (
        ("the autumn of 1611", "1611-FA"),
        ("November", "1611-11"),
        ("March", "1612-03"),
        ("2 April 1612", "1612-04-02"),
        ("the night of 5 April", "1612-04-05TNI"),
        ("The next morning", "1612-04-06TMO"),
        ("10 to 24 April", "1612-04-10/1612-04-24"),
        ("January", "1612-01"),
        ("late February", "1612-02"),
        ("28 March", "1612-03-28"),
        ("Eleven days later", "1612-04-08"),
        ("the 12th", "1612-04-12"),
        ("the same day", "1612-04-12"),
        ("27 April", "1612-04-27"),
        ("The winter of 1612-13", "1612-WI"),
        ("May 1613", "1613-05"),
    ),
)

COMPANY = Passage(
    """\
Norrland Mills was founded in June 1888 by two brothers from Esk. The first saw ran in September, and by the end
of the year the company employed forty men. In 1893 a fire destroyed the works; they were rebuilt within eight
months and reopened in May of the following year. The company went public in 1901. Three years later it bought
its rival Holm & Sons, which had been in business since 1862.

During the strike of 1909 the mills stood still for five weeks. Production resumed on 6 September, but in
November the elder brother died. His widow sold her shares in February to a bank in the capital. By then the
firm had debts of two million crowns. In the spring it was put up for auction, and in August 1910 the new owners
took over. From November 1916 to March 1917 no wood was cut. Between 1917 and 1919 the number of workers fell by
half. On Christmas Eve 1921 the last saw was stopped.
""",
    (
        ("June 1888", "1888-06"),
        ("September", "1888-09"),
        ("the end of the year", "1888"),
        ("1893", "1893"),
        ("May of the following year", "1894-05"),
        ("1901", "1901"),
        ("Three years later", "1904"),
        ("1862", "1862"),
        ("1909", "1909"),
        ("6 September", "1909-09-06"),
        ("November", "1909-11"),
        ("February", "1910-02"),
        ("then", "1910-02"),
        ("the spring", "1910-SP"),
        ("August 1910", "1910-08"),
        ("November 1916 to March 1917", "1916-11/1917-03"),
        ("Christmas Eve 1921", "1921-12-24"),
    ),
)

BIO = Passage(
    """\
Ada Kellner (3 August 1841 – 19 January 1912) was a Moravian botanist. She was born in Brenn and moved to Vienna
at the age of nine. In October 1859 she entered the conservatory, but left it the next spring. After her
father's death in January 1863 she travelled to Trieste, where she spent the summer. In December she returned
home, and the following month she began to draw plants for Professor Lang, whom she had met in 1861.

Her first book appeared in 1866. A second edition followed two years later, and a third in May 1871. On 11 June
of that year she married the surveyor Paul Rede. They sailed for Java in September and arrived on 4 November. A
daughter was born there in the following March. The family stayed until 1878; in the summer of that year they
settled in Graz. Earlier, in April, her atlas had won a gold medal in Paris. From the late 1880s she was ill. On
17 January 1912 she caught a cold, and two days later she died.
""",
    (
        ("3 August 1841 – 19 January 1912", "1841-08-03/1912-01-19"),
        ("October 1859", "1859-10"),
        ("the next spring", "1860-SP"),
        ("January 1863", "1863-01"),
        ("the summer", "1863-SU"),
        ("December", "1863-12"),
        ("the following month", "1864-01"),
        ("1861", "1861"),
        ("1866", "1866"),
        ("two years later", "1868"),
        ("May 1871", "1871-05"),
        ("11 June of that year", "1871-06-11"),
        ("September", "1871-09"),
        ("4 November", "1871-11-04"),
        ("the following March", "1872-03"),
        ("1878", "1878"),
        ("the summer of that year", "1878-SU"),
        ("April", "1878-04"),
        ("the late 1880s", "188"),
        ("17 January 1912", "1912-01-17"),
        ("two days later", "1912-01-19"),
    ),
)

REVOLT = Passage(
    """\
The rising (1733–1735)

The new tax was proclaimed on 1 December 1732. Riots broke out in the ports within days, and on New Year's Day
the governor closed the harbours. By mid-January the rebels held four towns. A first assembly met on 8 February;
it sat for six days. On the 15th it declared the governor deposed.

The summer campaign

In June the crown sent two regiments under Colonel Varga. They landed on the 19th, and four days later they took
the town of Piro. At dawn on 2 July the rebels attacked the camp. The fighting lasted until nightfall. That
night Varga withdrew to the coast. In the months that followed neither side moved. By November the regiments had
lost a third of their men, most of them to fever. In December the rebels offered a truce, and in February it was
signed. It held until the autumn, when on 30 September 1734 the Crown Prince landed. A year later, on 4 October,
the last rebels laid down their arms. The leader, who had been captured in May 1735, was pardoned in 1740.
""",
    (
        ("1 December 1732", "1732-12-01"),
        ("New Year's Day", "1733-01-01"),
        ("mid-January", "1733-01"),
        ("8 February", "1733-02-08"),
        ("the 15th", "1733-02-15"),
        ("June", "1733-06"),
        ("the 19th", "1733-06-19"),
        ("four days later", "1733-06-23"),
        ("dawn on 2 July", "1733-07-02TMO"),
        ("That night", "1733-07-02TNI"),
        ("November", "1733-11"),
        ("December", "1733-12"),
        ("February", "1734-02"),
        ("the autumn", "1734-FA"),
        ("30 September 1734", "1734-09-30"),
        ("A year later", "1735"),
        ("4 October", "1735-10-04"),
        ("May 1735", "1735-05"),
        ("1740", "1740"),
    ),
)

RAILWAY = Passage(
    """\
Work on the Alder Valley Railway started in March 1871 and was to be finished within three years. The first
section, from Alder to Mund, was opened on 1 May 1872 and the second on 15 October. In the winter a flood
carried away the bridge at Lees (27 January 1873). It was replaced by July. On the 9th of that month the first
through train ran from Alder to Soren.

In 1880 the line was sold to the state. The contract, signed on 12 November, took effect on 1 January. By the
end of that year traffic had doubled. The express began in the summer of 1884; a sleeping car was added the
following year. On the evening of 3 February 1889 a train left the rails at Mund, killing eleven. Four of the
injured died over the next two weeks. The inquiry, which opened on 20 February, lasted until June. Its report
was published in the first week of September 1889. After the war of 1891–1893 the line was rebuilt to a wider
gauge. It was closed on the last day of 1957, although freight had ended in 1949.
""",
    (
        ("March 1871", "1871-03"),
        ("1 May 1872", "1872-05-01"),
        ("15 October", "1872-10-15"),
        ("the winter", "1872-WI"),
        ("27 January 1873", "1873-01-27"),
        ("July", "1873-07"),
        ("the 9th of that month", "1873-07-09"),
        ("1880", "1880"),
        ("12 November", "1880-11-12"),
        ("1 January", "1881-01-01"),
        ("the end of that year", "1881"),
        ("the summer of 1884", "1884-SU"),
        ("the following year", "1885"),
        ("the evening of 3 February 1889", "1889-02-03TEV"),
        ("20 February", "1889-02-20"),
        ("June", "1889-06"),
        ("the first week of September 1889", "1889-W36"),
        ("the last day of 1957", "1957-12-31"),
        ("1949", "1949"),
    ),
)

ANCIENT = Passage(
    """\
The league of the islands was formed in 478 BC, a year after the siege of Karos. In 471 BC its treasury was
moved to Amphis, and five years later the city of Thera revolted. The revolt was put down in the spring of 465
BC. In the summer of the following year the admiral Lykon sailed with sixty ships against the Phrygian coast; he
returned in the autumn.

The peace of 449 BC held for almost twenty years. War broke out again in 431 BC, and in the first year of the
war Thera was burned. A plague struck the league in the second year. By the end of the 5th century BC the league
was no more. Its archive, founded in the 460s BC, was destroyed in 403 BC or the year after. It was rebuilt in
the early 4th century BC. In AD 17 an earthquake levelled it.
""",
    (
        ("478 BC", "BC0478"),
        ("471 BC", "BC0471"),
        ("five years later", "BC0466"),
        ("the spring of 465 BC", "BC0465-SP"),
        ("the summer of the following year", "BC0464-SU"),
        ("the autumn", "BC0464-FA"),
        ("449 BC", "BC0449"),
        ("431 BC", "BC0431"),
        ("the end of the 5th century BC", "BC04"),
        ("the 460s BC", "BC046"),
        ("403 BC", "BC0403"),
        ("the early 4th century BC", "BC03"),
        ("AD 17", "0017"),
    ),
)

MODERN = Passage(
    """\
The coup (1961–1963)

On the night of 11 March 1961 tanks moved into the capital. President Aruna had been elected in November 1958
and had survived two attempts on his life, in February 1959 and in June of that year. By the morning of the 12th
the palace had fallen. A junta of five officers was announced at noon.

Earlier, in January, the junta's leader, General Oke, had met the ambassador in secret; a second meeting
followed on 2 February. In April the constitution was suspended. Elections promised for October 1962 were put
off until the spring of 1963. On 30 August 1962 the union called a general strike. It lasted nine days. In
mid-September the first arrests were made, and by December more than four hundred people had been jailed.

Aftermath

In the following year Oke was forced out. He left for exile on 6 May and died in 1987. A commission, set up in
July, reported in March 1964. Its findings were kept secret until 1991.
""",
    (
        ("1961–1963", "1961/1963"),
        ("the night of 11 March 1961", "1961-03-11TNI"),
        ("November 1958", "1958-11"),
        ("February 1959", "1959-02"),
        ("June of that year", "1959-06"),
        ("the morning of the 12th", "1961-03-12TMO"),
        ("noon", "1961-03-12T12:00"),
        ("January", "1961-01"),
        ("2 February", "1961-02-02"),
        ("April", "1961-04"),
        ("October 1962", "1962-10"),
        ("the spring of 1963", "1963-SP"),
        ("30 August 1962", "1962-08-30"),
        ("mid-September", "1962-09"),
        ("December", "1962-12"),
        ("the following year", "1963"),
        ("6 May", "1963-05-06"),
        ("1987", "1987"),
        ("July", "1963-07"),
        ("March 1964", "1964-03"),
        ("1991", "1991"),
    ),
)

EXPEDITION = Passage(
    """\
The expedition left Bergen on 24 June 1893 under Captain Ruud, a veteran of the voyages of 1878 and 1884. By the
end of July the ship had passed the North Cape. It reached the ice on 21 September and was frozen in the next
day. All through the winter the crew took soundings. On 14 March 1895 Ruud and one companion set out on skis;
they turned back on 8 April, having come nearer to the pole than anyone before. The two men wintered in a hut
from 28 August until the following May. On 17 June 1896 they met an English party. Six weeks later they boarded
a steamer, and on 13 August they were home. The ship came free of the ice that same day and followed a week
later. In September the whole crew was received in the capital.
""",
    (
        ("24 June 1893", "1893-06-24"),
        ("1878", "1878"),
        ("1884", "1884"),
        ("the end of July", "1893-07"),
        ("21 September", "1893-09-21"),
        ("the next day", "1893-09-22"),
        ("the winter", "1893-WI"),
        ("14 March 1895", "1895-03-14"),
        ("8 April", "1895-04-08"),
        ("28 August", "1895-08-28"),
        ("the following May", "1896-05"),
        ("17 June 1896", "1896-06-17"),
        ("Six weeks later", "1896-W31"),
        ("13 August", "1896-08-13"),
        ("that same day", "1896-08-13"),
        ("a week later", "1896-W34"),
        ("September", "1896-09"),
    ),
)

LISTS = Passage(
    """\
Chronology

1941

12 March – The garrison is reinforced.

4 May: The first convoy arrives; a second follows nine days later.

In June the harbour is mined.

1942

January: The governor resigns.

On 3 February the city is bombed. The raids go on until the end of the month.

November 11 – Landing at Cape Orr.

March 1943

The front collapses on the 9th. On the 12th the last ship leaves.
""",
    (
        ("1941", "1941"),
        ("12 March", "1941-03-12"),
        ("4 May", "1941-05-04"),
        ("nine days later", "1941-05-13"),
        ("June", "1941-06"),
        ("1942", "1942"),
        ("January", "1942-01"),
        ("3 February", "1942-02-03"),
        ("the end of the month", "1942-02"),
        ("November 11", "1942-11-11"),
        ("March 1943", "1943-03"),
        ("the 9th", "1943-03-09"),
        ("the 12th", "1943-03-12"),
    ),
)

BATTLE = Passage(
    """\
Battle

The two armies met near Vell on 16 October 1756. The fighting began at dawn and lasted until late in the
evening. By noon the left wing had given way. At about 3 p.m. the cavalry charged. During the night the Saxons
withdrew; in the morning of the 17th the field was empty. Two days after the battle the king entered Vell.

The war had begun in August, when the king crossed the border without a declaration. On 29 August his vanguard
had reached the river. On 10 September he stood before the capital, and the blockade of the camp at Penn lasted
from 11 September to 16 October. After the battle the army went into winter quarters. In April it marched again.
The campaign of 1757 opened on the 18th of that month. On 6 May a bloody battle was fought under the walls of
the city, and six weeks later, on 18 June, the king suffered his first defeat. The next five months brought
little but retreat. Then, within a month, he won two battles: on 5 November and on 5 December.
""",
    (
        ("16 October 1756", "1756-10-16"),
        ("dawn", "1756-10-16TMO"),
        ("noon", "1756-10-16T12:00"),
        ("the night", "1756-10-16TNI"),
        ("the morning of the 17th", "1756-10-17TMO"),
        ("August", "1756-08"),
        ("29 August", "1756-08-29"),
        ("10 September", "1756-09-10"),
        ("11 September to 16 October", "1756-09-11/1756-10-16"),
        ("April", "1757-04"),
        ("1757", "1757"),
        ("the 18th of that month", "1757-04-18"),
        ("6 May", "1757-05-06"),
        ("six weeks later", "1757-W24"),
        ("18 June", "1757-06-18"),
        ("5 November", "1757-11-05"),
        ("5 December", "1757-12-05"),
    ),
)

PASSAGES = {
    "war": WAR,
    "siege": SIEGE,
    "company": COMPANY,
    "bio": BIO,
    "revolt": REVOLT,
    "railway": RAILWAY,
    "ancient": ANCIENT,
    "modern": MODERN,
    "expedition": EXPEDITION,
    "lists": LISTS,
    "battle": BATTLE,
}


def read(text: str) -> list[tuple[str, str]]:
    """The words and values of the expressions of a history."""
    lines = [line.replace("\n", " ") for line in text.split("\n\n")]
    document = Document(text="\n\n".join(lines), published="2009-12-19")
    return [(timex.span.text, timex.value) for timex in find_timexes(document)]


@pytest.mark.parametrize("passage", PASSAGES.values(), ids=PASSAGES)
def test_every_date_of_a_history_lies_in_its_year(passage: Passage) -> None:
    """The dates of a passage, some with their year and most without, have the values that a reader gives them."""
    found = read(passage.text)
    assert [pair for pair in found if pair in passage.dates] == list(passage.dates)
