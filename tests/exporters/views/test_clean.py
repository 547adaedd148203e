from __future__ import annotations

import pytest
from hypothesis import given
from tests.exporters.fuzz import texts

from timeline.exporters.views.clean import clean_line, clean_text, safe_url


@given(texts)
def test_cleaned_text_is_harmless_and_stays_so(text: str) -> None:
    """No control character but TAB and LF, no lone surrogate; cleaning twice changes nothing more."""
    cleaned = clean_text(text)
    cleaned.encode()
    assert not any(ord(char) < 32 and char not in "\t\n" for char in cleaned)
    assert clean_text(cleaned) == cleaned
    assert len(clean_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://news.example/a?b=1&c=2#d", True),
        ("HTTP://NEWS.EXAMPLE/", True),
        ("mailto:desk@news.example", True),
        ("urn:isbn:9780000000000", True),
        (" https://news.example/ ", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://news.example/\r\nX:1", False),
        ('https://news.example/"onclick="x', False),
        ("", False),
        (None, False),
    ],
)
def test_only_harmless_addresses_are_kept(url: str | None, safe: bool) -> None:
    """http, https, mailto and urn, without blanks, quotes or angle brackets."""
    assert (safe_url(url) is not None) is safe
