"""Who takes part in a happening, and who is only named beside it."""

import pytest
from tests.events.telling import told


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("Peruvian President Ann Lee met Bo Berg on May 2.", ("Ann Lee", "Bo Berg")),
        ("President of Peru Ann Lee resigned on May 2.", ("Ann Lee",)),
        ("Peru's Congress passed the law on May 2.", ("Congress",)),
        ("Peruvian troops invaded the island on May 2.", ("Peru",)),
        ("Envoys signed a Peru-Chile treaty on May 2.", ("Peru", "Chile")),
        ("President Ann Lee spoke on May 1. Lee met Bo Berg on May 2.", ("Ann Lee", "Bo Berg")),
        ("Parliament passed the law on May 2.", ("Parliament",)),
        ("The Odda Trade League met in May. The OTL paid $3 million on May 2.", ("Odda Trade League",)),
        ("Norway sent US$3 million and C$2 million to the town on May 2.", ("Norway",)),
        ("President Ann Lee visited Peru on May 2.", ("Ann Lee",)),
        ("Moscow condemned the plan on May 2.", ("Moscow",)),
        ("A man who had hit Bo Berg was arrested on May 2.", ()),
    ],
)
def test_participants(text: str, participants: tuple[str, ...]) -> None:
    """Those who act and those acted on take part; a country that only says whose an office is does not, nor a place."""
    assert told(text)[-1].participants == participants
