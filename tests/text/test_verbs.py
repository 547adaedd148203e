"""Verb groups: tense, voice, modality and what is no verb."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.verbs import governing_group, verb_groups


def heads(text: str) -> list[tuple[str, str]]:
    """Base form and tense of each verb group."""
    return [(group.lemma, group.tense) for group in verb_groups(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sides meet again at Lowfield Park on 27 January.", [("meet", "present")]),
        ("Rovers face Westburn in the semi-final on 14 February.", [("face", "present")]),
        ("Sweden play Portugal in Malmo on 22 March.", [("play", "present")]),
        ("United visit York on Friday and then face Hull.", [("visit", "present"), ("face", "present")]),
        ("Ministers from Peru, who lost, meet in Lima on 5 June.", [("lose", "past"), ("meet", "present")]),
        ("Luna, a small orbiter, enters orbit on 9 October.", [("enter", "present")]),
        ("Hearings in the case resume on Monday.", [("resume", "present")]),
        ("The shop was still open on Monday.", [("be", "past")]),
        ("The fleet sails on Monday.", [("sail", "present")]),
        ("Tickets go on sale on Friday.", [("go", "present")]),
        ("The army launches attacks on three towns on Monday.", [("launch", "present")]),
    ],
)
def test_present_with_a_date(text: str, expected: list[tuple[str, str]]) -> None:
    """A form in the present that a date follows is a verb where the sentence would have none without it."""
    assert heads(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 4 - Deputies table a motion.", [("table", "present")]),
        ("Feb. 2, 2024 - Miners strike over pay.", [("strike", "present")]),
        ("7 March: Police seal off the quay.", [("seal", "present")]),
        ("March 8 - Referee books three players.", [("book", "present")]),
        ("March 4 - Peace talks resume in Holm.", [("resume", "present")]),
        ("March 4 - Police reports of a fire.", []),
        ("March 4 - A strike enters its third week.", [("enter", "present")]),
        ("Holm - Deputies and a table on Friday.", []),
    ],
)
def test_chronicle(text: str, expected: list[tuple[str, str]]) -> None:
    """Behind a date and a dash, a form that agrees with the noun before it is the verb, if there is no clearer one."""
    assert heads(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("New talks between the two sides in Geneva on Monday.", []),
        ("The president's visits to Peru in May and June.", []),
        ("The mill's owners in Leeds on Friday.", []),
        (
            "An attempt by Polish forces to take the fort failed on 9 October.",
            [("take", "none"), ("fail", "past")],
        ),
        ("Hopes for a quick end to the war were dashed in May.", [("dash", "past")]),
        ("The China visit in May was short.", [("be", "past")]),
    ],
)
def test_no_present_with_a_date(text: str, expected: list[tuple[str, str]]) -> None:
    """A noun is no verb for the date behind it: where a verb follows, in a phrase of names, or behind a possessive."""
    assert heads(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm will shut its mill in May and open a new one in June.", [("shut", "will"), ("open", "will")]),
        ("The boat could leave in May and arrive in June.", [("leave", "could"), ("arrive", "could")]),
        ("Lee will fly to Rome on Friday and then meet the pope.", [("fly", "will"), ("meet", "will")]),
        ("The fair will open on 3 May and run until 9 May.", [("open", "will"), ("run", "will")]),
        ("The rules will cut jobs and pay in May.", [("cut", "will")]),
        ("The ferry will stop on 3 May and work on the quay will begin.", [("stop", "will"), ("begin", "will")]),
        ("Lee will not come and vote on it was put off.", [("come", "will"), ("put", "")]),
        ("Lee will be ready and open to talks.", [("be", "will")]),
    ],
)
def test_shared_modal(text: str, expected: list[tuple[str, str]]) -> None:
    """A bare verb behind "and" has the modal of the verb before, unless it may be a noun."""
    assert [(group.lemma, group.modal) for group in verb_groups(text) if group.finite] == expected


@pytest.mark.parametrize(
    ("text", "lemma", "tense"),
    [
        ("Schools will stay shut until 19 July.", "shut", "future"),
        ("The pass remained closed until May.", "close", "past"),
        ("Lee got stuck in a lift.", "stick", "past"),
    ],
)
def test_linked_passive(text: str, lemma: str, tense: str) -> None:
    """What stays or gets a participle is in the passive of its verb."""
    assert [(g.lemma, g.tense, g.passive) for g in verb_groups(text)] == [(lemma, tense, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme, founded by two brothers from a town, went public in 1994.", [("found", "none"), ("go", "past")]),
        ("Ministers from Peru, who left, meet in Rome on 2 May.", [("leave", "past"), ("meet", "present")]),
        ("Town visit Holm on Saturday and then face Leeds on Monday.", [("visit", "present"), ("face", "present")]),
        ("The number of men who led banks declined in May.", [("lead", "past"), ("decline", "past")]),
        ("The mill that burned in a fire reopened in May.", [("burn", "past"), ("reopen", "past")]),
        ("The visit to Holm on Saturday failed.", [("fail", "past")]),
        ("The minister arrived on Tuesday.", [("arrive", "past")]),
        ("Exports more than doubled in May.", [("double", "past")]),
        ("The war had all but ended by June.", [("end", "past")]),
        ("The coast was almost fully conquered.", [("conquer", "past")]),
        ("The bridge was opened in May.", [("open", "past")]),
        ("Talks have not yet begun.", [("begin", "present")]),
        ("The port has since doubled its traffic.", [("double", "present")]),
        ("The talks will be held on Monday.", [("hold", "future")]),
        ("She won't attend.", [("attend", "future")]),
        ("They'll meet again.", [("meet", "future")]),
        ("He didn't sign it.", [("sign", "past")]),
        ("The fair is to open in June.", [("open", "future")]),
        ("The fair is expected to open in June.", [("open", "future")]),
        ("The firm plans to build a plant.", [("build", "future")]),
        ("The king chose to visit Norway first.", [("visit", "past")]),
        ("The mayor was quick to thank them.", [("thank", "past")]),
        ("They agreed to share the water.", [("agree", "past"), ("share", "none")]),
        ("The star, long believed lost, flared up.", [("believe", "none"), ("lose", "none"), ("flare", "past")]),
        ("The kiln, green because Lee loved green, cracked.", [("love", "past"), ("crack", "past")]),
        (
            "The inn, burnt down in 1867 and richly rebuilt, closed.",
            [("burn", "none"), ("rebuild", "none"), ("close", "past")],
        ),
        ("A steep cut in fares was announced.", [("announce", "past")]),
        ("The first run of the play was short.", [("be", "past")]),
        ("A truce that year ended the siege.", [("end", "past")]),
        ("The bishop dedicated the organ.", [("dedicate", "past")]),
        ("When the sails of the mill turn on 2 June, a band will play.", [("turn", "present"), ("play", "future")]),
        ("The club founded in 1901 moved to Leeds.", [("found", "none"), ("move", "past")]),
        ("The club moved into a hall built in 1901.", [("move", "past"), ("build", "none")]),
        ("He said the shop opened in 1998.", [("say", "past"), ("open", "past")]),
        ("Norway hails the newly signed accord.", [("hail", "present")]),
        ("The unit, which is small, accounted for most sales.", [("be", "present"), ("account", "past")]),
        ("The family fled to Oslo.", [("flee", "past")]),
        ("The plan that Lee made in May was dropped.", [("make", "past"), ("drop", "past")]),
        ("She said that the plan made in May was dropped.", [("say", "past"), ("make", "none"), ("drop", "past")]),
        ("A dam holding back mud burst on Monday.", [("hold", "none"), ("burst", "past")]),
        ("A fund set up by the state in 2021 had paid them.", [("set", "none"), ("pay", "past")]),
        ("The club, founded in 1921 and moved to Leeds, won.", [("found", "none"), ("move", "none"), ("win", "past")]),
        ("A trial, the second this year, begins on Monday.", [("begin", "present")]),
        ("The museum opens to visitors on Friday.", [("open", "present")]),
        (
            "Lee, elected in 2018 and re-elected four years later, left.",
            [("elect", "none"), ("re-elect", "none"), ("leave", "past")],
        ),
        ("The bank was sold and returned to private hands two years later.", [("sell", "past"), ("return", "past")]),
        ("The airport, which rebels seized, is shut.", [("seize", "past"), ("shut", "present")]),
        ("The mills, docks, and works in Leeds were sold.", [("sell", "past")]),
        ("Before heading to Oslo, he met the press.", [("head", "none"), ("meet", "past")]),
    ],
)
def test_groups(text: str, expected: list[tuple[str, str]]) -> None:
    """Each verb group is read with its main verb and tense; infinitives and participles have none."""
    assert heads(text) == expected


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("The town was flooded.", "passive"),
        ("Crews are building a dam.", "progressive"),
        ("Crews have built a dam.", "perfect"),
        ("Crews did not build a dam.", "negated"),
        ("Crews may build a dam.", "modal"),
        ("The dam is scheduled to open in May.", "modal"),
    ],
)
def test_features(text: str, flag: str) -> None:
    """Voice, aspect, negation and modality are read from the auxiliaries."""
    (group,) = verb_groups(text)
    assert getattr(group, flag)


@pytest.mark.parametrize(
    "text", ["United hundred media news", "the will of the people", "Increased trade and limited supplies", ""]
)
def test_no_verbs(text: str) -> None:
    """Nouns and adjectives that look like verb forms are no verb groups."""
    assert verb_groups(text) == []


@pytest.mark.parametrize(
    ("text", "time", "lemma"),
    [
        ("The minister arrived on Tuesday.", "Tuesday", "arrive"),
        ("On Tuesday the minister arrived.", "Tuesday", "arrive"),
        ("Sales rose sharply, but on Tuesday the firm cut jobs.", "Tuesday", "cut"),
        ("He said the talks will resume on Friday.", "Friday", "resume"),
    ],
)
def test_governing_group(text: str, time: str, lemma: str) -> None:
    """A time belongs to the verb on its left in the clause, else to the one on its right."""
    group = governing_group(text, verb_groups(text), text.index(time))
    assert group is not None
    assert group.lemma == lemma


@given(st.text(alphabet="to be haved ing,'’wil plansed.", max_size=80))
def test_offsets(text: str) -> None:
    """Groups stand in order, inside the text, and hold their head."""
    position = 0
    for group in verb_groups(text):
        assert position <= group.start <= group.head_start < group.head_end <= group.end <= len(text)
        assert text[group.head_start : group.head_end] == group.head
        position = group.end
