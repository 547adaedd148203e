"""Clauses: subjects, what belongs to the verb, and how clauses hang on each other."""

import pytest

from timeline.events.sentence.clauses import Clause, read_clauses
from timeline.text.verbs import group_verbs
from timeline.text.words import read_words


def clauses(text: str) -> list[Clause]:
    """The clauses of a sentence."""
    words = read_words(text)
    return read_clauses(words, group_verbs(words))


def parts(text: str) -> list[tuple[str, str, str]]:
    """Subject, verb and the rest of each clause."""
    return [
        (
            text[slice(*clause.subject)] if clause.subject else "",
            text[clause.group.start : clause.group.end],
            text[clause.group.end : clause.end].strip(),
        )
        for clause in clauses(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The club moved to Leeds.", [("The club", "moved", "to Leeds")]),
        (
            "The mayor paid a visit to Peru and opened a school.",
            [("The mayor", "paid", "a visit to Peru"), ("The mayor", "opened", "a school")],
        ),
        (
            "Berg praised the crews as he arrived in Oslo.",
            [("Berg", "praised", "the crews"), ("he", "arrived", "in Oslo")],
        ),
        (
            "Ann Lee, who led the board, resigned.",
            [("Ann Lee", "led", "the board"), ("Ann Lee", "resigned", "")],
        ),
        (
            "The firm, based in Leeds, closed a plant.",
            [("The firm", "based", "in Leeds"), ("The firm", "closed", "a plant")],
        ),
        (
            "The firm – based in Leeds – closed a plant.",
            [("The firm", "based", "in Leeds"), ("The firm", "closed", "a plant")],
        ),
        ("The firm - the oldest in Peru - closed.", [("The firm", "closed", "")]),
        (
            "Prices rose – and the firm closed.",
            [("Prices", "rose", ""), ("the firm", "closed", "")],
        ),
        ("Large crowds of fans cheered.", [("Large crowds of fans", "cheered", "")]),
        (
            "When the king died, the court left the city.",
            [("the king", "died", ""), ("the court", "left", "the city")],
        ),
        (
            "Norway, Peru and Malta signed the pact.",
            [("Norway, Peru and Malta", "signed", "the pact")],
        ),
        (
            "The yard cut a job and the port hired two.",
            [("The yard", "cut", "a job"), ("the port", "hired", "two")],
        ),
        (
            "Berg left the board but in the end Ann Lee stayed.",
            [("Berg", "left", "the board"), ("Ann Lee", "stayed", "")],
        ),
        (
            "He said the shop opened in Leeds.",
            [("He", "said", ""), ("the shop", "opened", "in Leeds")],
        ),
        (
            "The body of a girl who had fled was found.",
            [("a girl", "had fled", ""), ("The body of a girl", "was found", "")],
        ),
        (
            "The son of the man who built it died in May.",
            [("the man", "built", "it"), ("The son of the man", "died", "in May")],
        ),
        (
            "Two men trapped on a cliff near Hull, in the north, were rescued.",
            [("Two men", "trapped", "on a cliff near Hull"), ("Two men", "were rescued", "")],
        ),
        (
            "A review begun in the wake of the 2011–12 floods urged the town to build a wall.",
            [
                ("A review", "begun", "in the wake of the 2011–12 floods"),
                ("A review", "urged", "the town to build a wall"),
            ],
        ),
        (
            "Berg, first elected in Oslo, is a nurse.",
            [("Berg", "elected", "in Oslo"), ("Berg", "is", "a nurse")],
        ),
        (
            "The mill, which will close, employs 400 people.",
            [("The mill", "will close", ""), ("The mill", "employs", "400 people")],
        ),
        (
            "Rains that usually begin late are expected.",
            [("Rains", "begin", "late"), ("Rains", "are expected", "")],
        ),
        (
            "Ten died, among them a nurse who worked for Carers Without Limits, which paid her.",
            [
                ("Ten", "died", ", among them a nurse"),
                ("a nurse", "worked", "for Carers Without Limits"),
                ("Carers Without Limits", "paid", "her"),
            ],
        ),
        (
            "More than 200 people came; a vote, planned for noon, never took place.",
            [
                ("More than 200 people", "came", ""),
                ("a vote", "planned", "for noon"),
                ("a vote", "took", "place"),
            ],
        ),
        (
            "Berg, 58, who led it, will go.",
            [("Berg", "led", "it"), ("Berg", "will go", "")],
        ),
        (
            "Berg left, days before the firm closed, and moved to Oslo.",
            [("Berg", "left", ""), ("the firm", "closed", ""), ("Berg", "moved", "to Oslo")],
        ),
        (
            "Sales in Peru, which had doubled, dropped by a third.",
            [("Sales in Peru", "had doubled", ""), ("Sales in Peru", "dropped", "by a third")],
        ),
        (
            "The plan failed, and Berg's brother, Bo Lee, left.",
            [("The plan", "failed", ""), ("Berg's brother", "left", "")],
        ),
        (
            "Two men from the Port Union, who came in May, left.",
            [("Two men from the Port Union", "came", "in May"), ("Two men from the Port Union", "left", "")],
        ),
        (
            "The gong, a ton when cast, cracked.",
            [("", "cast", ""), ("The gong", "cracked", "")],
        ),
        (
            "The chapel, a ruin since the roof fell in, was pulled down.",
            [("the roof", "fell", "in"), ("The chapel", "was pulled", "down")],
        ),
        (
            "The raft, painted white and later loaded with tea, sank.",
            [("The raft", "painted", "white"), ("The raft", "loaded", "with tea"), ("The raft", "sank", "")],
        ),
        (
            "The villa, the largest that Falk built, burned.",
            [("Falk", "built", ""), ("The villa", "burned", "")],
        ),
        (
            "A yard where crews will mend nets was opened.",
            [("crews", "will mend", "nets"), ("A yard", "was opened", "")],
        ),
        (
            "The car was found abandoned in Leeds.",
            [("The car", "was found", "abandoned in Leeds")],
        ),
        (
            "The clerk who forged the will and tried to blame her was dismissed.",
            [
                ("The clerk", "forged", "the will"),
                ("The clerk", "tried", "to blame her"),
                ("The clerk", "was dismissed", ""),
            ],
        ),
        (
            "The city hired Karl Falk, who drew up plans, left for Peru and died.",
            [
                ("The city", "hired", "Karl Falk"),
                ("Karl Falk", "drew", "up plans"),
                ("Karl Falk", "left", "for Peru"),
                ("Karl Falk", "died", ""),
            ],
        ),
        (
            "The trail lies beside a hall built in Leeds.",
            [("The trail", "lies", "beside a hall built in Leeds"), ("a hall", "built", "in Leeds")],
        ),
    ],
)
def test_parts(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each verb has its subject, also across "and", relative clauses and parentheses, and its own words after it."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Berg left as the rain began.", ["", "as"]),
        ("Berg left and Lee stayed.", ["", "and"]),
        ("The plan that Lee made failed.", ["that", ""]),
        ("Lee said that Berg left.", ["", "that"]),
    ],
)
def test_links(text: str, links: list[str]) -> None:
    """The word that ties a clause to another is kept."""
    assert [clause.link for clause in clauses(text)] == links


@pytest.mark.parametrize(
    ("text", "antecedent"),
    [("The plan, which Lee made, failed.", "The plan"), ("A man whom Lee hired in May left.", "A man")],
)
def test_antecedent(text: str, antecedent: str) -> None:
    """A relative clause with a subject of its own knows the noun that is its object."""
    first = clauses(text)[0]
    assert first.antecedent is not None
    assert text[slice(*first.antecedent)] == antecedent


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("She dropped a trip to Lima planned for Monday.", "a trip to Lima"),
        ("He praised a hall in Lima built in May.", "a hall in Lima"),
        ("He left before the merger with Acme, announced in May.", "the merger with Acme"),
    ],
)
def test_participle_of_a_happening(text: str, subject: str) -> None:
    """What is planned or announced is the happening, not the place it leads to."""
    last = clauses(text)[-1]
    assert last.subject is not None
    assert text[slice(*last.subject)] == subject
