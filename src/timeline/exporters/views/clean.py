"""News text is untrusted: what every format takes out of it before it escapes the rest in its own way."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SAFE_SCHEMES = ("http:", "https:", "mailto:", "urn:")
_NOT_IN_URL = re.compile(r"[\s\"<>\\^`{|}]")


def clean_text(text: str) -> str:
    """The text without control characters (TAB and LF stay) and lone surrogates; every line end becomes LF.

    >>> clean_text("a\\x00b\\r\\nc")
    'ab\\nc'
    """
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))


def clean_line(text: str) -> str:
    """The text cleaned and on one line, each run of blanks a single one; no characters that turn the writing direction.

    >>> clean_line("  two\\nwords ")
    'two words'
    """
    return " ".join(_TURNING.sub("", clean_text(text)).split())


def safe_url(url: str | None) -> str | None:
    """The address, if it is one that may be followed without harm (http, https, mailto, urn), else None.

    >>> safe_url("https://example.org/a"), safe_url("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    if url is None:
        return None
    address = clean_text(url).strip()
    if not address.lower().startswith(_SAFE_SCHEMES) or _NOT_IN_URL.search(address):
        return None
    return address
