"""Web pages to documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import timeline
from timeline.documents.html import read_html
from timeline.documents.html_scan import Tag, scan
from timeline.model import Anchor, AnchorKind

PAGE = """<!doctype html>
<html lang="en-GB"><head><title>Bridge opens &amp; closes | Gazette</title>
<meta property="og:title" content="Bridge opens &amp; closes"><meta property="og:site_name" content="The Gazette">
<link rel="canonical" href="https://news.example/bridge">
<meta property="article:published_time" content="2024-05-20T07:30:00+00:00">
<style>p { color: red }</style></head>
<body><nav><ul><li>Home <li>Published: 1 April 2019</ul></nav>
<article><h1>Bridge opens</h1><script>if (1 < 2) alert("<p>no</p>")</script>
<p>The Calder Bridge opened on <b>Satur</b>day.<br>It was
  built&nbsp;before. <p>Work took <i>six</i> years.</p><!-- a <b>comment</b> > --><aside>Read more</aside></article>
<footer>Copyright 2019</footer></body></html>
"""


def test_a_page() -> None:
    """A page gives the text of its story in paragraphs, and tells its title, address, publisher, language and date."""
    fields = read_html(PAGE.encode())
    assert fields.pop("text") == (
        "Bridge opens\n\nThe Calder Bridge opened on Saturday.\nIt was built before.\n\nWork took six years."
    )
    published: Anchor = fields.pop("published")
    assert (published.kind, published.time.edtf) == (AnchorKind.DOCUMENT_CREATION, "2024-05-20T07:30:00Z")
    assert fields == {
        "title": "Bridge opens & closes",
        "url": "https://news.example/bridge",
        "publisher": "The Gazette",
        "language": "en",
        "truncations": (),
    }


def test_a_page_as_a_file(tmp_path: Path) -> None:
    """Pages are read like texts; what stands in a sidecar file comes before what they say of themselves."""
    page = tmp_path / "bridge.html"
    page.write_text(PAGE, encoding="utf-8")
    events = timeline.extract(timeline.read(page)).events
    assert "2024-05-18" in [event.time.edtf for event in events if event.time]
    (tmp_path / "bridge.meta.toml").write_text('title = "The bridge"', encoding="utf-8")
    assert timeline.read(page).title == "The bridge"


def test_a_page_too_large(tmp_path: Path) -> None:
    """Of a page past its limit the beginning is read, and the note stays with the document."""
    page = tmp_path / "long.html"
    page.write_bytes(b"<p>It opened on 3 May 2021." + b"<p>It rained." * 100)
    (article,) = timeline.extract(timeline.read(page, limits=timeline.Limits(markup=27))).documents
    assert article.text == "It opened on 3 May 2021."
    assert [str(note) for note in article.truncations] == [
        "more than 27 bytes of markup: nothing after character 24 was read"
    ]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("", ""),
        ("It rained.", "It rained."),
        ("a < b & c > d", "a < b & c > d"),
        ("1 <2", "1 <2"),
        ("one\n\ntwo", "<div>one</div><div>two</div>"),
        ("one two", "<span>one</span> <a href='x'>two</a>"),
        ("two", "<a title='>'>two</a>"),
        ("one", "one<script>two</script>"),
        ("one two", "one <script>two"),
        ("one", "one<!-- two -->"),
        ("two", "<!-- one > two"),
        ("story", "<p>before</p><main>story</main><p>after</p>"),
        ("one\n\ntwo", "<article>one</article><article>two</article>"),
        ("one", "<nav>one"),
        ("é €", "&eacute; &#8364;"),
        ("\ufffd", "\0"),
        ("text", "<head><title>x</title><body>text"),
        ("one\n\ntwo", "<table><tr><td>one<td>two</table>".replace("<td>two", "</tr><tr><td>two")),
    ],
)
def test_text_of_odd_pages(text: str, page: str) -> None:
    """Text is never lost to what is not closed, and never taken from what a reader does not see."""
    assert read_html(page.encode())["text"] == text


@pytest.mark.parametrize(
    ("day", "head"),
    [
        ("2024-05-20", '<meta name="date" content="2024-05-20">'),
        ("2024-05-20", "<META CONTENT=2024-05-20 NAME=DC.date.issued>"),
        ("2024-05-20", '<time itemprop="datePublished" datetime="2024-05-20">today</time>'),
        ("2024-05-20", '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-05-20"}]}</script>'),
        ("2024-05-20", '<script type="application/ld+json">[{"datePublished": "2024-05-20"}]</script>'),
        ("2024-05-20", '<meta name="date" content="yesterday"><meta name="pubdate" content="2024-05-20">'),
        (None, '<meta name="date" content="yesterday">'),
        (None, '<meta name="modified" content="2024-05-20">'),
        (None, '<script type="application/ld+json">{"datePublished": 2024</script>'),
        (None, '<script type="application/ld+json">' + "[" * 100_000 + "</script>"),
    ],
)
def test_dates_of_pages(day: str | None, head: str) -> None:
    """A page's date is one that it calls its date of publication, and is whole; others are left alone."""
    published = read_html(f"{head}<p>It rained.".encode()).get("published")
    assert (published and published.time.edtf) == day


@pytest.mark.parametrize(
    ("coding", "data"),
    [
        ("utf-8", "é".encode()),
        ("utf-8 with a mark", b"\xef\xbb\xbf" + "é".encode()),
        ("utf-16", "é".encode("utf-16")),
        ("latin", b'<meta charset="ISO-8859-1">\xe9'),
        ("cyrillic", "<meta charset=koi8-r>é".replace("é", "и").encode("koi8-r")),
        ("unknown", '<meta charset="klingon">é'.encode()),
        ("no coding of text", '<meta charset="base64">é'.encode()),
    ],
)
def test_codings(coding: str, data: bytes) -> None:
    """The coding is the one that the page states; without any, or one unknown, it is UTF-8."""
    assert read_html(data)["text"] == ("и" if coding == "cyrillic" else "é")


@pytest.mark.parametrize(
    "data", [b"\xff", b"\xff\xfe\x00", b"<\xed\xa0\x80>", bytes(range(256)), b"&#xD800;&#0;&#x110000;"]
)
def test_any_bytes(data: bytes) -> None:
    """Any bytes give some text, without an error."""
    assert isinstance(read_html(data)["text"], str)


def test_entities_are_not_declared() -> None:
    """A page cannot declare entities of its own, so none can grow or load anything."""
    bomb = '<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><p>&a;&b;'
    assert read_html(bomb.encode())["text"] == "]>\n\n&a;&b;"


def steps(source: str) -> int:
    """How many pieces a page is cut into, all of it told once."""
    pieces: list[Any] = list(scan(source, frozenset({"script", "title"})))
    lengths = (len(p) if isinstance(p, str) else len(p.source) + len(p.content or "") for p in pieces)
    assert sum(lengths) <= len(source)
    return len(pieces)


@pytest.mark.parametrize(
    "unit",
    ["<", "<!--", "<!", "</", '<a "', '<a ">"', "<a b='\"'", "<script>", "<ScRiPt ", "<nav>", "<a '\">", "<?", "&#"],
)
def test_hostile_pages(unit: str) -> None:
    """What is opened again and again and never closed makes no more pieces than it has marks."""
    assert steps(unit * 1000) <= 2 * 1000 + 1


def test_attributes() -> None:
    """Attributes are read with and without quotes, in capitals, with entities; without a value they are empty."""
    (tag,) = scan("<A Href='x>y' title=\"a&amp;b\" n=1 checked/>", frozenset())
    assert isinstance(tag, Tag)
    assert tag.attributes() == {"href": "x>y", "title": "a&b", "n": "1", "checked": ""}
