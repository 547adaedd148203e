"""Whom "he" and "she" mean a sentence after the person was named."""

import pytest
from tests.events.telling import told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Maria Holt joined as a cellist. The conductor admired her playing. She became leader in 1998.",
            "Maria Holt became leader",
        ),
        ("The airline grew fast. Its founder, Rolf Hahn, left in 2001. He died in 2007.", "Rolf Hahn died"),
        ("Tom Reed lost. His successor, Ana Cruz, cheered. She signed the pact in 2004.", "Ana Cruz signed the pact"),
        ("Bo Berg fell. Ann Lee spoke. Berg's lawyers said nothing. He was jailed in May 2003.", "Bo Berg was jailed"),
        ("Bo Karst asked Ann Lee to go. “She sold the trams in 2003,” he said.", "Ann Lee sold the trams"),
        ("Ann Lee spoke of Eva Dahl. “She won the cup in 2003,” Lee said.", "Eva Dahl won the cup"),
        ("The pilot landed. He was hired in May 2003.", "Pilot was hired"),
        (
            "Ann Lee wrote novels. Her son, the painter Bo Berg, whom she loved, left. Her last book appeared in 1999.",
            "Ann Lee's last book appeared",
        ),
    ],
)
def test_pronouns(text: str, title: str) -> None:
    """A pronoun goes on with the person in view, not with one who only does something to that person."""
    assert told(text)[-1].title.removeprefix("The ").lower() == title.lower()
