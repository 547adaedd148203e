"""Files to documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.documents import decode, read
from timeline.errors import DateInputError, DocumentError

TEXT = "Ferry line opens\r\n\r\nThe ferry left on Monday.\n"


def test_text_is_kept_as_it_is(tmp_path: Path) -> None:
    """Line ends and blanks stay, so that every offset points into the file's text; a byte order mark is no text."""
    file = tmp_path / "ferry.txt"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    document = read(file)
    assert document.text == TEXT
    assert document.title == "Ferry line opens"
    assert document.id == read(str(file)).id


def test_id_is_that_of_the_text(tmp_path: Path) -> None:
    """The same text in another file is the same document."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert read(tmp_path / "a.txt").id == read(tmp_path / "b.txt").id


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("binary.txt", b"text\0more", "a NUL byte at 4"),
        ("latin.txt", "Malmö".encode("latin-1"), "byte 0xf6 at 4 is not UTF-8"),
        ("utf16.txt", "text".encode("utf-16"), "binary data"),
        ("page.pdf", b"%PDF", "unknown kind of file '.pdf'"),
        ("missing.txt", None, "no such file"),
    ],
)
def test_unreadable_files(tmp_path: Path, name: str, data: bytes | None, message: str) -> None:
    """What is no text is an error that names the file and the fault."""
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(DocumentError, match=message) as raised:
        read(tmp_path / name)
    assert name in str(raised.value)


@pytest.mark.parametrize("name", [".", "no\0name.txt"])
def test_names_of_no_file(tmp_path: Path, name: str) -> None:
    """A directory and an impossible name are document errors, too."""
    with pytest.raises(DocumentError):
        read(f"{tmp_path}/{name}")


def test_decode_names_its_source() -> None:
    """The message of a failed decoding says where the bytes came from."""
    with pytest.raises(DocumentError, match="standard input"):
        decode(b"\xff", "standard input")


def test_sidecar(tmp_path: Path) -> None:
    """What stands in the sidecar is known of the document, and wins over what the text suggests."""
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "ferry.meta.toml").write_text(
        'published = 2024-07-03\ntitle = "Ferry"\nurl = "https://example.org/1"\npublisher = "Post"\nlanguage = "de"\n',
        encoding="utf-8",
    )
    document = read(tmp_path / "ferry.txt")
    assert document.published is not None
    assert document.published.time.edtf == "2024-07-03"
    assert (document.title, document.publisher, document.language) == ("Ferry", "Post", "de")


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        ("published = ", DocumentError, "ferry.meta.toml"),
        ("date = 2024-07-03", DocumentError, "unknown key 'date'"),
        ("title = 3", DocumentError, "title is not a text: 3"),
        ("published = 2024", DocumentError, "published is not a date: 2024"),
        ('published = "July"', DateInputError, "not a date: 'July'"),
    ],
)
def test_sidecar_mistakes(tmp_path: Path, content: str, error: type[Exception], message: str) -> None:
    """A mistake in a sidecar is an error that names it, never a field that is silently ignored."""
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "ferry.meta.toml").write_text(content, encoding="utf-8")
    with pytest.raises(error, match=message):
        read(tmp_path / "ferry.txt")
