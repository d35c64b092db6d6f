"""Articles in JSON: one object a file, or a service's list of them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tui.reading import ReadingError, Source, discover, examine, fingerprint, read
from tui.reading.formats.listing import MOST, entries_of

Write = Callable[..., Source]
TEXT = "Mayor Ada Brook said the quay was safe."


def _read(write: Write, document: object, **sidecar: str) -> Any:
    return read(write(json.dumps(document), "a.json", **sidecar))


@pytest.mark.parametrize(
    "document",
    [
        {"title": "Quay", "text": TEXT, "published": "2031-03-03", "url": "https://t.example/"},
        {"headline": "Quay", "articleBody": TEXT, "datePublished": "2031-03-03",
         "mainEntityOfPage": {"@id": "https://t.example/"}, "publisher": {"name": "Tide"}},
        {"title": {"rendered": "Quay"}, "content": {"rendered": f"<p>{TEXT}</p>"},
         "date": "2031-03-03", "link": "https://t.example/"},
        {"webTitle": "Quay", "webPublicationDate": "2031-03-03", "webUrl": "https://t.example/",
         "fields": {"bodyText": TEXT}},
        {"title": "Quay", "maintext": TEXT, "date_publish": "2031-03-03 04:05:06",
         "source_domain": "t.example", "url": "https://t.example/"},
    ],
    ids=["plain", "schema.org", "blog", "fields", "scraper"],
)  # fmt: skip
def test_the_names_that_exporters_give(write: Write, document: object) -> None:
    article = _read(write, document)
    assert article.text == f"Quay\n\n{TEXT}"
    assert (article.headline, article.published) == ("Quay", "2031-03-03")
    assert article.url == "https://t.example/"


def test_the_outlet_is_a_name_wherever_it_stands(write: Write) -> None:
    assert _read(write, {"text": TEXT, "source": {"name": "Tide Post"}}).outlet == "Tide Post"
    scraped = {"text": TEXT, "source": "https://t.example/1", "hostname": "t.example"}
    assert _read(write, scraped).outlet == "t.example"
    assert _read(write, {"text": TEXT, "publisher": [{"@type": "X"}, {"name": "B"}]}).outlet == "B"


def test_a_language_that_is_no_code_is_passed_over(write: Write) -> None:
    reading = examine(write(json.dumps({"text": TEXT, "language": "English"}), "a.json"))
    assert (reading.article.language, reading.problems) == (None, ())


def test_offsets_are_those_of_the_value_below_the_headline(write: Write) -> None:
    article = _read(write, {"title": " The\nquay ", "text": "one\x1b\r\ntwo\u202e\ud800 three"})
    assert article.text == "The quay\n\none\ufffd\r\ntwo\ufffd\ufffd three"
    assert _read(write, {"title": "Quay", "text": f"Quay\n{TEXT}"}).text == f"Quay\n{TEXT}"
    assert _read(write, {"text": ["one", "two"]}).text == "one\n\ntwo"


def test_a_piece_of_a_page_loses_its_tags(write: Write) -> None:
    body = (
        "<p>Ada &amp; Ben\nsaid</p><script>alert('</p>')</script><ul><li>a<li>b<br>c</ul><style>x"
    )
    assert _read(write, {"content": body}).text == "Ada & Ben said\n\na\n\nb\n\nc"
    assert _read(write, {"text": "1 < 2 and 3 > 2"}).text == "1 < 2 and 3 > 2"


def test_a_text_given_only_in_part_is_told_and_the_mark_is_no_article(write: Write) -> None:
    reading = examine(write(json.dumps({"content": f"{TEXT} … [+2310 chars]"}), "a.json"))
    (start, end) = reading.article.skipped[0]
    assert reading.article.text[start:end] == "… [+2310 chars]"
    assert [one.reason[:9] for one in reading.problems] == ["content: "]


def test_what_the_user_says_goes_before_what_an_exporter_wrote(write: Write) -> None:
    document = {"text": TEXT, "published": "2031-03-03", "outlet": "tide.example"}
    article = _read(write, document, published="2031-03-04", outlet="Tide Post")
    assert (article.published, article.outlet) == ("2031-03-04", "Tide Post")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"text": ', "not JSON: Expecting value at line 1, column 10"),
        ("[" * 100_000, "nested too deeply"),
        ('{"text": ' + "1" * 5_000 + "}", "too many digits"),
        (b'{"text": "\xff"}', "not UTF-8"),
        ("3", "no object"),
        ("[]", "no article in it"),
        ('{"articles": []}', "no article in it"),
        ("{}", "its keys are none"),
        ('{"title": "x\\u001b", "lede": "y"}', "its keys are title, lede"),
        ('{"text": " \\n"}', "no article text"),
        ('{"articles": [], "speakers": [], "statements": [], "links": []}', "an export of"),
    ],
)
def test_what_cannot_be_read_is_told(write: Write, content: str | bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason) as told:
        read(write(content, "a.json"))
    assert told.value.name == "a.json"


def test_a_date_that_is_none_is_a_problem(write: Write) -> None:
    reading = examine(write(json.dumps({"text": TEXT, "date": 1_900_000}), "a.json"))
    assert not reading.problems, "a number is no text, so nothing was said"
    reading = examine(write(json.dumps({"text": TEXT, "date": "soon"}), "a.json"))
    assert [one.reason[:20] for one in reading.problems] == ['published: "soon" is']


def _list(*numbers: int) -> list[dict[str, str]]:
    return [
        {"title": f"Quay {n}", "text": f"{TEXT} {n}", "url": f"https://t.example/{n}"}
        for n in numbers
    ]


@pytest.mark.parametrize(
    "document",
    [
        _list(1, 2),
        {"status": "ok", "articles": _list(1, 2)},
        {"response": {"results": _list(1, 2)}},
        {"hits": {"hits": [{"_source": one} for one in _list(1, 2)]}},
        {
            "@graph": [
                {"@type": "Person", "name": "Ada"},
                *({"@type": ["NewsArticle"], **one} for one in _list(1, 2)),
                {"@type": "Claim", "text": "The quay is safe"},
            ]
        },
    ],
    ids=["list", "service", "response", "index", "graph"],
)
def test_every_article_of_a_list_is_one(tmp_path: Path, document: object) -> None:
    (tmp_path / "list.json").write_text(json.dumps(document))
    sources = discover([tmp_path]).sources
    assert [one.name[:16] for one in sources] == ["list.json#quay-1", "list.json#quay-2"]
    assert [read(one).text for one in sources] == [f"Quay {n}\n\n{TEXT} {n}" for n in (1, 2)]
    assert len({read(one).id for one in sources}) == 2


def test_an_article_stays_the_same_when_others_come_before_it(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps(_list(2, 3)))
    before = {one.name: (fingerprint(one), read(one)) for one in discover([tmp_path]).sources}
    path.write_text(json.dumps({"articles": _list(1, 2, 3, 2)}, indent=2))
    after = {one.name: (fingerprint(one), read(one)) for one in discover([tmp_path]).sources}
    assert len(after) == 3
    assert before.items() <= after.items()


def test_an_article_that_left_its_list_is_told(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps(_list(1, 2)))
    source = discover([tmp_path]).sources[0]
    path.write_text(json.dumps(_list(2, 3)))
    with pytest.raises(ReadingError, match="no longer in its file"):
        read(source)


def test_what_is_wrong_in_a_list_is_told_by_its_place_and_costs_nothing_else(
    tmp_path: Path,
) -> None:
    (tmp_path / "list.json").write_text(json.dumps([*_list(1), {"title": "x"}, 7, None]))
    reasons = []
    for source in discover([tmp_path]).sources:
        try:
            read(source)
        except ReadingError as error:
            reasons.append(error.reason[:26])
    assert reasons == [
        "entry 2: no article text u",
        "entry 3: not an article: J",
        "entry 4: not an article: J",
    ]


def test_the_sidecar_speaks_of_all_articles_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text(json.dumps(_list(1, 2)))
    (tmp_path / "articles.toml").write_text('[[article]]\nfile = "list.json"\noutlet = "Tide"\n')
    found = discover([tmp_path])
    assert not found.problems
    assert {read(one).outlet for one in found.sources} == {"Tide"}


def test_a_list_too_long_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([*range(MOST + 1)]))
    (source,) = discover([tmp_path]).sources
    with pytest.raises(ReadingError, match="more than 5,000 articles in one file; split it"):
        read(source)


def test_articles_that_look_alike_have_names_of_their_own() -> None:
    alike = [{"url": "https://t.example/", "text": str(n)} for n in range(3)]
    names = list(entries_of(json.dumps([*alike, alike[0]]).encode()))
    assert [one.removeprefix(names[0]) for one in names] == ["", "-2", "-3"]
