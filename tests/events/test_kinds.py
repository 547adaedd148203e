"""The kinds of happenings: every example in the language file is of its kind."""

import pytest

from timeline.events import extract_events
from timeline.languages.lexicon import event_lexicon
from timeline.model import Document
from timeline.resolution import find_timexes

KINDS = [(kind, text) for kind, entry in event_lexicon().kinds.items() for text in entry.examples]
EXAMPLES = [*KINDS, *((doing.kind, text) for doing in event_lexicon().doings for text in doing.examples)]


@pytest.mark.parametrize(("kind", "text"), EXAMPLES)
def test_examples(kind: str, text: str) -> None:
    """Each example sentence of the language file tells an event of the kind that it stands under."""
    document = Document(text=text, published="2023-05-18")
    assert kind in {event.kind for event in extract_events(document, find_timexes(document))}


def test_every_kind_has_an_example() -> None:
    """No kind and no doing stands in the file without a sentence that shows it."""
    lexicon = event_lexicon()
    assert all(kind.examples for kind in lexicon.kinds.values())
    assert all(doing.examples for doing in lexicon.doings)


def test_doings_tell_known_kinds() -> None:
    """What a verb tells by its parties is a kind of the file, or none."""
    assert {doing.kind for doing in event_lexicon().doings} <= {*event_lexicon().kinds, "other"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The firm lost the case in May 2003.", "court"),
        ("Ann Lee declined a post in May 2003.", "other"),
        ("The plan was dropped in May 2003.", "other"),
        ("Profit dropped 5 percent in May 2003.", "statistic"),
        ("A court ordered the firm to pay in May 2003.", "court"),
        ("A man in court colours built a mill in May 2003.", "project"),
        ("A fire broke out in May 2003.", "disaster"),
        ("Talks on a new treaty broke down in May 2003.", "meeting"),
        ("Violence erupted in May 2003.", "conflict"),
        ("Lee became mayor in May 2003.", "appointment"),
        ("Lee became ill in May 2003.", "other"),
        ("The roof collapsed in May 2003.", "disaster"),
        ("The government collapsed in May 2003.", "other"),
        ("The contract went to Acme in May 2003.", "other"),
        ("Ann Lee left Peru in May 2003.", "visit"),
        ("Peru left the union in May 2003.", "membership"),
        ("Sales were $4 million in 2003.", "statistic"),
        ("Shares closed at $4 in May 2003.", "statistic"),
        ("The bar closed at noon on 5 May 2003.", "closing"),
        ("Flames jumped the road in May 2003.", "other"),
        ("Reports of the talks emerged in May 2003.", "other"),
        ("Lee was confirmed as manager in May 2003.", "appointment"),
        ("Acme completed the acquisition of a mill in May 2003.", "acquisition"),
        ("The World Peace Treaty Organisation praised itself in May 2003.", "statement"),
        ("Acme held 19 percent of the market in May 2003.", "other"),
        ("The ferry left Holm at noon on 3 May 2003.", "visit"),
        ("The mayor inaugurated the archive in 2003.", "opening"),
        ("Ann Lee was inaugurated as mayor in 2003.", "election"),
        ("The chairman accused the bishop of waste in 2003.", "statement"),
        ("A clerk was accused of theft in 2003.", "court"),
        ("A fourth round was held in Riga in 2003.", "meeting"),
        ("Four men were held in Riga in 2003.", "court"),
        ("A trophy was presented to the choir in 2003.", "award"),
        ("Rockets struck a depot in May 2003.", "attack"),
        ("The storm left the valley in ruins in 2003.", "disaster"),
        ("The repairs were completed in 2003.", "project"),
        ("The railway reached Holm in 1903.", "opening"),
        ("The motor was demonstrated in Brno in 2003.", "launch"),
        ("Students demonstrated in Brno in 2003.", "conflict"),
        ("A baker stood for parliament in 2003.", "election"),
        ("The march was followed by a strike in May 2003.", "conflict"),
        ("The fire was followed by an inquiry in 2003.", "court"),
        ("The vote was preceded by riots in 2003.", "conflict"),
        ("The club came second in 2003.", "award"),
        ("Lee finished the fifth volume in 2003.", "project"),
        ("Lee fell ill in May 2003.", "other"),
        ("Profit fell in May 2003.", "statistic"),
        ("Police seized a boat in May 2003.", "court"),
        ("Berg occupied the post in 2003.", "appointment"),
        ("The bank took the loss in 2003.", "statistic"),
    ],
)
def test_kinds_by_what_stands_beside_the_verb(text: str, kind: str) -> None:
    """Who acts and on what tells the kind where the verb alone does not."""
    document = Document(text=text, published="2023-05-18")
    assert [event.kind for event in extract_events(document, find_timexes(document))] == [kind]
