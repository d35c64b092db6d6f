import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.reading import ReadingError, Source, examine, read
from tui.reading.opening import LIMIT

Write = Callable[..., Source]


def test_a_plain_file_becomes_an_article(write: Write) -> None:
    content = "Bridge stays open\n\n“It stays open,” the mayor said.\n"
    article = read(write(content, "week/a.txt", published="12 May 2023", outlet=" Sample\nDesk "))
    assert article.text == content
    assert article.id == "a" + hashlib.sha256(b"week/a.txt").hexdigest()[:10]
    assert article.sha256 == hashlib.sha256(content.encode()).hexdigest()
    assert article.path == "week/a.txt"
    assert (article.outlet, article.published) == ("Sample Desk", "2023-05-12")
    assert article.headline == "Bridge stays open"
    assert article.skipped == ()


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Why is the bridge closed?\n\nNobody knows.", "Why is the bridge closed?"),
        ("Mayor: “It stays”\r\n\r\nShe said so.", "Mayor: “It stays”"),
        ("The mayor spoke on Friday.\n\nShe said no.", None),
        ("The mayor spoke\non Friday.", None),
        ("Only one line", None),
        ("Share This\n\nThe mayor spoke on Friday.", None),
        ("word " * 40 + "\n\nText.", None),
    ],
)
def test_a_first_line_may_be_the_headline(write: Write, text: str, headline: str | None) -> None:
    article = read(write(text))
    assert article.headline == headline
    assert article.text == text


def test_an_empty_headline_in_the_sidecar_means_that_there_is_none(write: Write) -> None:
    assert read(write("Looks like one\n\nText.", headline="")).headline is None


MARKDOWN = """---
outlet: Desk
published: May 12, 2023
---

# Bridge *stays* #

Text.

## More

End.
"""


def test_markdown_keeps_its_offsets_and_lists_its_marks(write: Write) -> None:
    article = read(write(MARKDOWN, "a.md"))
    assert article.text == MARKDOWN
    assert (article.outlet, article.published) == ("Desk", "2023-05-12")
    assert article.headline == "Bridge *stays*"
    head, heading = [MARKDOWN[start:end] for start, end in article.skipped]
    assert head.endswith("---\n\n# ")
    assert heading == "## "


def test_rules_and_pictures_in_markdown_are_not_article(write: Write) -> None:
    article = read(write("Text.\n\n***\n\n![A bridge](b.jpg)\n\nThe #1 bridge.\n", "a.md"))
    assert [article.text[a:b] for a, b in article.skipped] == ["***\n\n![A bridge](b.jpg)"]


def test_front_matter_goes_before_the_sidecar_key_by_key(write: Write) -> None:
    reading = examine(write(MARKDOWN, "a.md", outlet="Other", language="en"))
    assert (reading.article.outlet, reading.article.language) == ("Desk", "en")
    assert not reading.problems


def test_a_date_that_is_none_is_a_problem_and_the_article_undated(write: Write) -> None:
    text = "---\npublished: soon\nurl: ftp://x\n---\nText."
    reading = examine(write(text, "a.md"))
    assert (reading.article.published, reading.article.url) == (None, None)
    assert [str(one).split('"')[0] for one in reading.problems] == [
        "a.md: published: ",
        "a.md: url: ",
    ]
    assert read(write(text, "a.md", published="2023-05-12")).published == "2023-05-12"


def test_line_ends_stay_as_they_are_and_unsafe_characters_keep_their_place(write: Write) -> None:
    article = read(write("one\r\ntwo\rthree\n\x1b[2Jfour\u202e".encode()))
    assert article.text == "one\r\ntwo\rthree\n\ufffd[2Jfour\ufffd"


@pytest.mark.parametrize("content", ["---\noutlet: Desk\n---\n", "Share This\n\nRelated Posts\n"])
def test_a_file_without_an_article_in_it_is_refused(write: Write, content: str) -> None:
    with pytest.raises(ReadingError, match="no article in it"):
        read(write(content))


def test_a_file_that_is_too_large_is_refused_with_the_limit(write: Write) -> None:
    assert read(write(b"x" * LIMIT)).text
    with pytest.raises(ReadingError, match="3 MB"):
        read(write(b"x" * (LIMIT + 1)))


def test_a_file_that_has_gone_or_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    for name, reason in {"gone.txt": "not there", "folder.txt": "not a regular file"}.items():
        with pytest.raises(ReadingError, match=f"{name}: {reason}"):
            read(Source(tmp_path / name, name))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_and_a_device_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    for name in ("pipe.txt", "device.txt"):
        with pytest.raises(ReadingError, match="not a regular file"):
            read(Source(tmp_path / name, name))


def test_a_file_that_may_not_be_read_is_refused(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    source = write("Text.")
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ReadingError, match="check its permissions"):
        read(source)


@given(
    data=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=100).map(str.encode),
        st.text(alphabet="-:\n\r a#*!()[]“\x1b", max_size=120).map(str.encode),
    ),
    suffix=st.sampled_from([".txt", ".md"]),
)
@settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_bytes_are_an_article_or_refused(write: Write, data: bytes, suffix: str) -> None:
    try:
        article = read(write(data, "a" + suffix))
    except ReadingError:
        return
    ends = [0, *(offset for span in article.skipped for offset in span), len(article.text)]
    assert ends == sorted(ends)
    assert all(start < end for start, end in article.skipped)
    article.text.encode()
