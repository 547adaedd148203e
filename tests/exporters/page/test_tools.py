from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from tests.exporters.stories import OPENING, harbour_story

from timeline.exporters import export_html, export_html_fragment
from timeline.model import Event, TimelineData

MANY = TimelineData(events=tuple(Event(id=f"e{n}", title=f"Event {n}", time=OPENING) for n in range(41)))


def scripts(page: str) -> list[str]:
    """The scripts of a page."""
    return re.findall(r"<script>(.*?)</script>", page, re.DOTALL)


def test_large_pages_have_our_script() -> None:
    """More than forty events are many; a caller may ask for it, or for none, and a fragment has none."""
    assert [len(scripts(page)) for page in (export_html(MANY), export_html(harbour_story()))] == [1, 0]
    assert len(scripts(export_html(MANY, script=False))) == 0
    assert len(scripts(export_html(harbour_story(), script=True))) == 1
    assert scripts(export_html_fragment(MANY)) == []


@pytest.mark.parametrize("script", [True, False])
def test_the_policy_lets_only_our_script_run(script: bool) -> None:
    """It names the script by its hash: no other can run, whatever an article holds."""
    page = export_html(MANY, script=script)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    hashes = [b64encode(sha256(code.encode()).digest()).decode() for code in scripts(page)]
    allowed = policy[1].replace("&#x27;", "'")
    assert re.findall(r"script-src 'sha256-([^']+)'$", allowed) == hashes
    assert allowed.startswith("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")


def test_the_script_takes_nothing_for_markup() -> None:
    """It makes elements and text, never markup from text, and asks for nothing."""
    (code,) = scripts(export_html(MANY))
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function|fetch|https?:|import", code)


def test_the_page_is_the_same_without_it() -> None:
    """Only the script and the policy differ: all that is told stands in the page itself."""
    page = export_html(MANY)
    bare = re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)
    assert re.sub(r"; script-src [^\"]+", "", bare) == export_html(MANY, script=False)
