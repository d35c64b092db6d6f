"""The part of the corpus that is no text file: web pages and JSON."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

MARK = "QXZ"
_NEWS = "Mayor Ada Brook said the quay was safe and that nobody would have to leave it."


def page(payload: str) -> str:
    """A page with a payload in everything that is read of it, bare, escaped and as references."""
    bare = payload.replace("<", "&lt;")
    attribute = escape(payload)
    references = "".join(f"&#{ord(one)};" for one in payload)
    linked = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": f"The quay {payload}",
            "datePublished": "2031-03-05",
            "publisher": {"name": f"Tide {payload} Post"},
            "url": f"https://{payload}.example/",
        }
    ).replace("<", "\\u003c")
    return (
        f'<html lang="{attribute}"><head><title>{bare}</title>'
        f'<meta property="og:site_name" content="{attribute}">'
        f'<script type="application/ld+json">{linked}</script></head><body><article>'
        f'<p title="{attribute}">Mayor Ada{references} Brook said the quay was {references} safe '
        f"and 12 {bare} metres long.</p><p>“The quay {bare} is safe,” Ada Brook said on Tuesday."
        f'</p><p><a href="{attribute}">Engineer</a> Tomas Reuss {references} denied that the quay '
        f"was safe. {payload}</p></article></body></html>"
    )


def record(payload: str) -> dict[str, Any]:
    """A JSON article with a payload in every value and in a key."""
    return {
        "title": f"The quay {payload}",
        "text": f"“The quay {payload} is safe,” Ada{payload} Brook said on Tuesday. {payload}",
        "source": {"name": f"Tide {payload} Post"},
        "published": "2031-03-05",
        "url": f"https://{payload}.example/{payload}",
        "id": payload,
        payload: payload,
    }


def write_payloads(folder: Path, texts: Mapping[str, str]) -> None:
    """Write a page for each payload, and a list of JSON articles with all of them."""
    for name, payload in texts.items():
        data = page(payload).encode("utf-8", "surrogatepass")
        (folder / f"page-{name}.html").write_bytes(data)
    records = [record(payload) for payload in texts.values()]
    refused = [{f"no text {payload}": payload} for payload in texts.values()]
    (folder / "json-payloads.json").write_text(json.dumps({"articles": [*records, *refused]}))


def write_bombs(folder: Path, size: Callable[[int, int], int]) -> None:
    """Write pages and JSON that are made to hang, to grow or to confuse their readers.

    Args:
        folder: Where to.
        size: Chooses between a size for every run and one that a real enemy would choose.
    """
    many = size(20_000, 200_000)
    deep = size(3_000, 500_000)
    for name, body in {
        "attributes": f"<a {' '.join(f'x{n}=1' for n in range(many))}>",
        "attributes-quoted": "<a " + "".join(f'x{n}="1>2" ' for n in range(size(300, many))) + ">",
        "deep": "<div>" * deep,
        "deep-inline": "<b><i>" * (deep // 2),
        "open-paragraphs": "<p>" * size(500, 900_000),
        "open-tables": "<table><tr><td>" * size(300, 190_000),
        "links": "<a href=x>y</a>" * size(300, 190_000),
        "comment": "<!--" * deep + _NEWS,
        "references": "&amp;" * deep + "&#x110000;&#xd800;&#0;&#xffffffffffff;",
        "declaration": "<!DOCTYPE a [" + '<!ENTITY a "&a;&a;">' * 500 + "]>&a;",
        "processing": '<?php system("true") ?><?xml-stylesheet href="file:///etc/passwd"?>',
        "outside": '<iframe src="file:///etc/passwd"></iframe><img src="http://127.0.0.1:9/x">',
        "base": f'<base href="file:///"><link rel=canonical href="javascript:{MARK}">',
        "linked-deep": '<script type="application/ld+json">' + "[" * deep + "</script>",
        "linked-types": '<script type="application/ld+json">{"@type":"Article","headline":{"a":1},'
        '"datePublished":[[[["2031"]]]],"publisher":{"@id":{"@id":[]}},"@id":[]}</script>',
        "frames": "<frameset><frame>" * 500,
        "empty": "",
    }.items():
        text = f"<html><body><p>{_NEWS}</p>{body}<p>{_NEWS}</p></body></html>"
        (folder / f"bomb-{name}.html").write_text(text, encoding="utf-8")
    for name, content in {
        "deep": b"[" * deep,
        "deep-objects": b'{"data":' * deep + b"1" + b"}" * deep,
        "digits": b'{"text": ' + b"9" * 6_000 + b"}",
        "many": b"[" + b"{}," * size(6_000, 900_000) + b"{}]",
        "keys": b'{"text":"' + b'","text":"'.join(b"%d" % n for n in range(many)) + b'"}',
        "numbers": b"[NaN, Infinity, -Infinity, 1e999, 0.1e-999]",
        "surrogates": b'{"title":"\\ud800","text":"Ada \\udfff Brook said \\ud83d it rained."}',
        "escapes": b'{"text":"Ada Brook said \\u001b]0;QXZ\\u0007 it rained. \\u009b31337J"}',
        "bytes": b'{"text":"Ada Brook said \xff\xfe it rained."}',
        "utf16": '{"text":"Ada Brook said it rained."}'.encode("utf-16"),
        "bom": b"\xef\xbb\xbf" + b'{"text":"Ada Brook said it rained."}',
        "two": b'{"text":"Ada"}{"text":"Brook"}',
        "export": b'{"articles":[],"speakers":[],"statements":[],"links":[]}',
        "prototype": b'{"__proto__":{"text":"x"},"constructor":1,"text":["a",{"b":[]}]}',
        "nul": b'{"text":"a\x00b"}',
    }.items():
        (folder / f"json-{name}.json").write_bytes(content)
