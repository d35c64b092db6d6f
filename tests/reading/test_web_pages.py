"""Web pages: the article in them, what they say of themselves, and pages that mean harm."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tui.cli import main
from tui.reading import ReadingError, Source, discover, examine, fingerprint, read
from tui.reading.formats import page as page_format
from tui.reading.pages import serving
from tui.reading.pages.answer import Answer, load_answer
from tui.reading.pages.confined import Helper, HelperError
from tui.store import Store

pytest.importorskip("trafilatura", reason="the extra `html` is not installed")

Write = Callable[..., Source]

BODY = """
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Quay is safe, mayor says</h1>
<p>Mayor Ada Brook said the quay was safe<br>and dry. The <a href="/x">harbour office</a> agreed
with her on Monday in the <b>lower</b> town.</p>
<blockquote><p>“It will open in May,” she said.</p><p>Nobody asked why.</p></blockquote>
<ul><li>The ferry stays where it is</li><li>The pier is closed</li></ul>
<table><tr><td>Boats</td><td>forty</td></tr></table>
<p>Engineer Tomas Reuss denied that the quay was safe &amp; gave twelve reasons for it.</p>
</article>
<footer>© Tide Post</footer>
"""
TEXT = """Quay is safe, mayor says

Mayor Ada Brook said the quay was safe
and dry. The harbour office agreed with her on Monday in the lower town.

“It will open in May,” she said.

Nobody asked why.

The ferry stays where it is

The pier is closed

Boats · forty

Engineer Tomas Reuss denied that the quay was safe & gave twelve reasons for it."""


def web_page(head: str = "", body: str = BODY, lang: str = "en") -> str:
    return f"<!DOCTYPE html>\n<html lang='{lang}'><head>{head}</head><body>{body}</body></html>"


def linked(**values: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(values)}</script>'


def meta(**values: str) -> str:
    """`<meta>` tags; two underscores in a name stand for a colon."""
    names = {key.replace("__", ":"): value for key, value in values.items()}
    return "".join(f'<meta property="{key}" content="{value}">' for key, value in names.items())


def test_the_text_is_the_article_in_paragraphs(write: Write) -> None:
    article = read(write(web_page(), "a.html"))
    assert article.text == TEXT
    assert (article.headline, article.language) == ("Quay is safe, mayor says", "en")
    assert (article.published, article.skipped) == (None, ())


@pytest.mark.parametrize("name", ["a.html", "a.htm", "A.HTML", "a.xhtml"])
def test_every_suffix_of_pages_is_read(write: Write, name: str) -> None:
    page = '<?xml version="1.0" encoding="koi8-r"?>\n' + web_page()
    assert read(write(page, name)).text == TEXT


def test_the_same_page_gives_the_same_text_whatever_was_read_before(write: Write) -> None:
    source = write(web_page(), "a.html")
    first = read(source)
    read(write(web_page(body=BODY.replace("quay", "pier")), "b.html"))
    assert (read(source), fingerprint(source)) == (first, fingerprint(source))


LINKED = linked(
    **{
        "@graph": [
            {"@type": "Organization", "@id": "#us", "name": "Tide Post Ltd"},
            {"@type": "Person", "name": "Nobody"},
            {
                "@type": ["NewsArticle"],
                "headline": "Quay is safe",
                "datePublished": "2031-03-03T10:00:00+02:00",
                "dateModified": "2031-03-09",
                "publisher": {"@id": "#us"},
                "mainEntityOfPage": {"@type": "WebPage", "@id": "https://tide.example/quay"},
            },
        ]
    }
)
GRAPH = meta(
    og__title="The quay is safe | Tide Post",
    og__site_name="Tide Post",
    og__url="https://tide.example/og",
    og__locale="en_GB",
    article__published_time="2031-03-04",
    article__modified_time="2031-03-09",
)


def _facts(write: Write, page: str) -> tuple[str | None, ...]:
    one = read(write(page, "a.html"))
    return one.headline, one.outlet, one.published, one.url


def test_linked_data_goes_before_tags_and_tags_before_times(write: Write) -> None:
    times = '<p>By Ada <time datetime="2031-03-05">5 March</time></p>'
    assert _facts(write, web_page(LINKED + GRAPH, times + BODY)) == (
        "Quay is safe",
        "Tide Post",
        "2031-03-03T10:00:00+02:00",
        "https://tide.example/quay",
    )
    assert _facts(write, web_page(GRAPH, times + BODY)) == (
        "The quay is safe",
        "Tide Post",
        "2031-03-04",
        "https://tide.example/og",
    )
    assert _facts(write, web_page("<title>Quay</title>", times + BODY))[2] == "2031-03-05"


@pytest.mark.parametrize(
    "time_",
    [
        '<p>Last updated <time datetime="2031-03-09">9 March</time></p>',
        '<p class="modified"><time datetime="2031-03-09">9 March</time></p>',
        '<time itemprop="dateModified" datetime="2031-03-09">9 March</time>',
    ],
)
def test_the_day_of_a_change_is_not_that_of_publication(write: Write, time_: str) -> None:
    real = '<p><time datetime="2031-03-05T06:00:00Z">5 March</time></p>'
    page = web_page(body=f"<article>{time_}{real}{BODY}</article>")
    assert _facts(write, page)[2] == "2031-03-05T06:00:00+00:00"
    marked = '<p><time pubdate datetime="2031-03-04">4 March</time></p>'
    page = web_page(body=f"<article>{time_}{real}{marked}{BODY}</article>")
    assert _facts(write, page)[2] == "2031-03-04"


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": </script>',
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>",
        linked(**{"@type": "NewsArticle", "datePublished": 7, "headline": {"a": []}}),
        linked(**{"@type": "Recipe", "datePublished": "2031-03-09"}),
    ],
)
def test_linked_data_that_says_nothing_hides_nothing(write: Write, head: str) -> None:
    assert _facts(write, web_page(head + GRAPH))[:3] == (
        "The quay is safe",
        "Tide Post",
        "2031-03-04",
    )


def test_a_date_that_only_the_text_gives_is_told(write: Write) -> None:
    page = web_page(body=BODY + "<div class=date>12 May 2023</div>")
    reading = examine(write(page, "a.html"))
    assert reading.article.published == "2023-05-12"
    assert [one.reason for one in reading.problems] == [
        "published: no metadata gives it; its text says 2023-05-12"
    ]


def test_what_the_user_says_goes_before_what_the_page_says(write: Write) -> None:
    article = read(write(web_page(LINKED), "a.html", published="2031-03-01", headline=""))
    assert (article.published, article.headline) == ("2031-03-01", None)


@pytest.mark.parametrize("declared", ["windows-1251", "utf-8", ""])
def test_the_encoding_a_page_names_is_taken_unless_it_is_wrong(write: Write, declared: str) -> None:
    body = BODY.replace("Nobody asked why", "Мэр Ада Брук молчала, и никто не спросил")
    page = web_page(f'<meta charset="{declared}">', body)
    assert "никто не спросил" in read(write(page, "a.html")).text
    if declared == "windows-1251":
        raw = page.replace("“", "«").replace("”", "»").replace("©", "").encode(declared)
        assert "никто не спросил" in read(write(raw, "a.html")).text


@pytest.mark.parametrize("name", ["utf-7", "unicode_escape", "rot13", "idna", "no-such", "zlib"])
def test_an_encoding_that_is_none_of_pages_is_not_used(write: Write, name: str) -> None:
    page = web_page(f'<meta charset="{name}">', BODY.replace("why", "caf\xe9"))
    assert "café" in read(write(page.encode("cp1252", "replace"), "a.html")).text


def test_nothing_of_a_page_reaches_the_screen_as_it_is(write: Write) -> None:
    body = BODY.replace("town", "town &#27;]0;x&#7;&#155;2J &#8238;end&#x200b;[/]").replace(
        "Nobody", "No\x1b[2Jbody"
    )
    body = body.replace("denied", "de&shy;nied")
    head = meta(og__title="Quay &#27;]0;x&#7;", og__site_name="Tide&#155;2J")
    article = read(write(web_page(head, body), "a.html"))
    assert "No\ufffd[2Jbody" in article.text
    assert "town \ufffd]0;x\ufffd" in article.text
    assert "Reuss denied" in article.text
    for shown in (article.text, article.headline or "", article.outlet or ""):
        assert not {one for one in shown if one in "\x1b\x07\x9b\u202e\u200b"}


def test_a_page_that_carries_its_pictures_is_read(write: Write) -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 4_000_000}">'
    assert read(write(web_page(body=picture + BODY), "a.html")).text == TEXT


PLAIN = "<p>Mayor Ada Brook said the quay was safe.</p>"
BOMBS = {
    "attributes": (f"<a {' '.join(f'x{n}=1' for n in range(200_000))}>", "2,000 attributes"),
    "too large": ("<p>" + "word " * 700_000, "larger than 3 MB"),
    "nothing": ("<p></p>", "no article"),
    "a comment": ("<!--" * 100_000, "no article"),
    "deep": ("<div>" * 200_000, "no article"),
}


@pytest.mark.parametrize("attack", BOMBS)
def test_a_page_that_means_harm_is_refused(write: Write, attack: str) -> None:
    body, reason = BOMBS[attack]
    with pytest.raises(ReadingError, match=reason):
        read(write(web_page(body=body), "a.html"))
    assert read(write(web_page(), "b.html")).text == TEXT


def _helper(work: str) -> Helper:
    """A helper that does something else than reading pages; `x` is the page it is given."""
    return Helper(
        "import json, sys, os, time, signal\nsys.path[:] = json.loads(sys.argv[1])\n"
        "from tui.reading.pages import serving\nfrom tui.reading.pages.answer import Answer\n"
        "serving.SECONDS = 1\n"
        f"def work(x):\n    {work}\n    return Answer(x)\nserving.serve(work)\n"
    )


@pytest.mark.parametrize(
    "work",
    [
        "while x == 'bad': pass",
        "y = [bytes(10**8) for _ in range(10**6 * (x == 'bad'))]",
        "x == 'bad' and os._exit(0)",
        "x == 'bad' and os.kill(os.getpid(), signal.SIGSEGV)",
        "x = x * 10**8 if x == 'bad' else x",
    ],
    ids=["time", "memory", "exit", "fault", "answer"],
)
def test_no_page_takes_more_than_it_is_given(work: str) -> None:
    helper = _helper(work)
    try:
        assert helper.read("good").text == "good"
        started = time.monotonic()
        with pytest.raises(HelperError, match="too long or too much memory"):
            helper.read("bad")
        assert time.monotonic() - started < 60
        assert helper.read("good").text == "good"
    finally:
        helper.close()


def test_every_page_is_read_within_the_same_limits() -> None:
    asked = "[resource.getrlimit(getattr(resource, one)) for one in x.split()]"
    helper = _helper(f"import resource; x = json.dumps({asked})")
    try:
        said = helper.read("RLIMIT_CPU RLIMIT_AS RLIMIT_FSIZE RLIMIT_CORE").text
    finally:
        helper.close()
    assert json.loads(said) == [[1, 1], [1_000_000_000] * 2, [0, 0], [0, 0]]


def test_a_page_may_write_no_file(tmp_path: Path) -> None:
    helper = _helper("os.write(os.open(x, os.O_CREAT | os.O_WRONLY), b'mine')")
    try:
        assert helper.read(str(tmp_path / "planted")).text == ""
        assert not (tmp_path / "planted").exists() or not (tmp_path / "planted").stat().st_size
    finally:
        helper.close()


@pytest.mark.parametrize("code", ["", "raise SystemExit", "print('x' * 9000, flush=True)"])
def test_a_helper_that_cannot_run_is_told_and_started_again(code: str) -> None:
    helper = Helper(code)
    for _ in range(2):
        with pytest.raises(HelperError, match="install the extra `html` again"):
            helper.read("good")


STILL = {
    "takes no page": "time.sleep(600)",
    "takes half of it": "os.read(0, 90_000)\ntime.sleep(600)",
    "gives no answer": "while os.read(0, 90_000): pass",
    "gives half of one": "os.write(1, b'..')\nwhile os.read(0, 90_000): pass",
}


@pytest.mark.parametrize("code", STILL.values(), ids=STILL)
def test_a_helper_that_stands_still_is_ended_and_started_again(code: str) -> None:
    helper = Helper(f"import os, time\n{code}", patience=0.5)
    try:
        for _ in range(2):
            started = time.monotonic()
            with pytest.raises(HelperError, match="stood still"):
                helper.read("a page longer than a pipe holds " * 10_000)
            assert time.monotonic() - started < 30
            assert helper._process is None
    finally:
        helper.close()


def test_a_helper_that_was_killed_is_started_again() -> None:
    helper = _helper("pass")
    try:
        assert helper.read("one").text == "one"
        process = helper._process
        assert process is not None
        process.kill()
        process.wait()
        with pytest.raises(HelperError):
            helper.read("two")
        assert helper.read("three").text == "three"
    finally:
        helper.close()


@pytest.mark.parametrize("data", [b"[]", b"{}", b'{"text":1,"said":{},"guessed":""}', b"\xff"])
def test_an_answer_that_is_none_is_not_believed(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        load_answer(data)
    assert load_answer(b'{"text":"a","said":{"b":["c",3]},"guessed":""}') == Answer(
        "a", {"b": ("c",)}
    )


def test_the_limits_leave_room_for_every_page_that_is_read() -> None:
    assert serving.MEMORY >= 4 * 180_000_000


def test_without_the_extra_the_command_is_named_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(page_format, "library_version", lambda: "")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.html").write_text(web_page())
    (tmp_path / "in" / "b.txt").write_text("Ada Brook said it rained.")
    build = ["build", str(tmp_path / "in"), "--store", str(tmp_path / "store")]
    assert main(build) == 1
    assert "a.html: web pages need the extra `html`; run: pip install" in capsys.readouterr().err
    assert len(Store.open(tmp_path / "store").articles) == 1
    monkeypatch.undo()
    assert main(build) == 0
    assert len(Store.open(tmp_path / "store").articles) == 2


def test_another_version_of_the_library_reads_pages_again_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.html").write_text(web_page())
    (tmp_path / "in" / "b.txt").write_text("Ada Brook said it rained.")
    paths = [str(tmp_path / "in"), "--store", str(tmp_path / "store")]
    assert main(["build", *paths]) == 0
    assert main(["verify", *paths]) == 0
    monkeypatch.setattr(page_format, "library_version", lambda: "99")
    capsys.readouterr()
    assert main(["verify", *paths]) == 1
    assert "a.html: changed since it was read" in capsys.readouterr().out
    assert main(["build", *paths]) == 0
    assert "1 read, 1 unchanged" in capsys.readouterr().out
    assert main(["verify", *paths]) == 0


def test_a_page_among_articles_is_found(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.html").write_text(web_page())
    (source,) = discover([tmp_path]).sources
    assert source.name == "sub/a.html"
    assert source.reader.startswith("trafilatura ")
