"""A folder full of attacks, each under a name that tells what it tries.

Never committed as files: `make_corpus` writes it where it is asked to. `HOSTILE=full` makes the
sizes that a real enemy would choose; without it they are small enough for every test run.

    python tests/hostile/corpus.py FOLDER
"""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus_pages import write_bombs, write_payloads

if TYPE_CHECKING:
    from collections.abc import Callable

FULL = os.environ.get("HOSTILE") == "full"
MARK = "QXZ"
SECRET = "the password is swordfish"
NUMBER = "31337"
"""Every payload holds the mark, or a sequence's parameters are this number: no honest sequence of
a terminal program does."""

ESCAPES = {
    "osc-0-title": f"\x1b]0;{MARK}\x07",
    "osc-8-link": f"\x1b]8;;http://{MARK}.example/\x1b\\click\x1b]8;;\x1b\\",
    "osc-52-clipboard": f"\x1b]52;c;{MARK}\x07",
    "csi-clear": f"\x1b[{NUMBER}J",
    "csi-cursor": f"\x1b[{NUMBER};{NUMBER}H",
    "csi-mode": f"\x1b[?{NUMBER}h",
    "csi-report": f"\x1b[>{NUMBER}c",
    "dcs": f"\x1bP$q{MARK}\x1b\\",
    "apc": f"\x1b_{MARK}\x1b\\",
    "pm": f"\x1b^{MARK}\x1b\\",
    "sos": f"\x1bX{MARK}\x1b\\",
    "reset": f"\x1bc{MARK}",
    "c1-osc": f"\x9d0;{MARK}\x9c",
    "c1-csi": f"\x9b{NUMBER}J",
    "c1-dcs": f"\x90{MARK}\x9c",
    "bell-and-backspace": f"\x07\x08\x08{MARK}\x7f",
    "unfinished": f"\x1b]0;{MARK}",
}
MARKUP = {
    "markup-close": f"[/]{MARK}",
    "markup-click": f"[@click=app.quit]{MARK}[/]",
    "markup-link": f"[link=file:///etc/passwd]{MARK}[/link]",
    "markup-unclosed": f"[bold red {MARK}",
    "markup-style": f"[on #gg0000]{MARK}[/on]",
    "markup-variable": f"[$primary {MARK}] $text \\[/]",
    "markup-emoji": f":skull: {MARK}",
}
HIDDEN = {
    "bidi-override": f"\u202egnp.{MARK}\u202c",
    "bidi-isolate": f"\u2066\u2067{MARK}\u2069",
    "zero-width": f"\u200b{MARK}\u200d\u2060\ufeff",
    "tags": "".join(chr(0xE0000 + ord(one)) for one in MARK),
    "line-separator": f"\u2028{MARK}\u2029",
    "combining": f"{MARK}" + "\u0301" * 500,
    "wide": "龍" * 60 + MARK + "👩\u200d👩\u200d👧",
}
PROGRAMS = {
    "formula-equals": f"=cmd|' /C calc'!A{MARK}",
    "formula-at": f"@SUM(1+1)*{MARK}",
    "formula-plus": f"+1+{MARK}",
    "formula-minus": f"-2+{MARK}",
    "script": f"<script>alert('{MARK}')</script></script>",
    "image": f"![{MARK}](http://{MARK}.example/x.png)",
    "markdown-link": f"[{MARK}](javascript:alert(1))",
    "argdown": f"[{MARK}]: #tag <{MARK}>\n  - {{isInGroup: true}}",
}
TEXTS = {**ESCAPES, **MARKUP, **HIDDEN, **PROGRAMS}
"""Everything that may stand inside an article, by the name of the attack."""


@dataclass(frozen=True)
class Corpus:
    """The folder, and the names of the attacks in it."""

    folder: Path
    attacks: tuple[str, ...]


def article(payload: str, *, day: int = 3) -> str:
    """An article with a payload in its front matter, headline, name, cue, quotation and claim."""
    line = " ".join(payload.split("\n"))
    return (
        f"---\nheadline: The quay {line}\noutlet: Tide {line} Post\n"
        f"published: 2031-03-{day:02d}\nurl: http://{line}.example/\n---\n\n"
        f"Mayor Ada{payload} Brook said the quay was {payload} safe "
        f"and 12 {payload} metres long.\n\n"
        f"“The quay {payload} is safe,” Ada Brook said on Tuesday.\n\n"
        f"Engineer Tomas Reuss {payload} denied that the quay was safe. {payload}\n\n"
        f"According to {payload} the harbour office of {payload}, nobody was hurt.\n"
    )


def _size(small: int, full: int) -> int:
    return full if FULL else small


def _repeats(folder: Path) -> None:
    size = _size(3_000, 1_000_000)
    for name, token in {
        "quotes": "“", "closing": "”", "apostrophes": "'", "said": "said ",
        "that": "that said ", "names": "Ada Brook ", "he-said": "he said, ", "dots": ". ",
        "newlines": "\n", "digits": "9", "titles": "Mayor ", "commas": "a, ", "dashes": "— ",
        "days": "Tuesday ", "brackets": "((", "long-word": "a", "wide": "龍",
        "replacement": "\ufffd", "hyphens": "---\n",
    }.items():  # fmt: skip
        text = (token * (size // len(token) + 1))[:size]
        (folder / f"repeat-{name}.txt").write_text(f"Ada Brook said {text}", encoding="utf-8")


def _front_matter(folder: Path) -> None:
    deep = _size(500, 100_000)
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    for name, head in {
        "yaml-bomb": bomb + "headline: *t",
        "yaml-tags": 'headline: !!python/object/apply:os.system ["true"]',
        "yaml-merge": "<<: *x\nheadline: &x {a: *x}",
        "deep": "headline: " + "[" * deep,
        "deep-keys": "".join(" " * n + f"k{n}:\n" for n in range(min(deep, 2_000))),
        "many-keys": "".join(f"k{n}: v\n" for n in range(deep)) + "headline: x",
        "unclosed": "headline: x\n" * deep + "and no end",
        "quotes": 'headline: "' + '\\"' * deep,
        "surrogate-date": "published: ２０３１-03-03",
    }.items():
        text = f"---\n{head}\n---\n\nAda Brook said it rained.\n"
        (folder / f"front-{name}.md").write_text(text, encoding="utf-8")


def _sidecars(folder: Path) -> None:
    deep = _size(2_000, 200_000)
    for name, text in {
        "deep": "x = " + "[" * deep,
        "dotted": "a" + ".a" * deep + " = 1",
        "digits": "x = " + "1" * 6_000,
        "tables": "[[article]]\n" * deep,
        "outside": '[[article]]\nfile = "../../../etc/passwd"\n',
        "escapes": '[[article]]\nfile = "a.txt"\nheadline = "\\u001b]0;QXZ\\u0007"\n',
        "types": "[[article]]\nfile = 3\n[[article]]\nfile = []\n[[article]]\nfile = {}\n",
        "not-utf8": "\udcff\udcfe",
    }.items():
        inner = folder / f"sidecar-{name}"
        inner.mkdir()
        (inner / "a.txt").write_text("Ada Brook said it rained.")
        (inner / "articles.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
        (inner / "cast.toml").write_bytes(text.encode("utf-8", "surrogateescape"))


def _encodings(folder: Path) -> None:
    text = article("é ü “curly”")
    for name, data in {
        "utf16-bom": text.encode("utf-16"),
        "utf16-no-bom": text.encode("utf-16-le"),
        "utf32-bom": text.encode("utf-32"),
        "lying-utf16-bom": b"\xff\xfe" + text.encode("utf-8") + b"x",
        "lying-utf8-bom": b"\xef\xbb\xbf" + text.encode("cp1252", "replace"),
        "double-bom": b"\xef\xbb\xbf\xef\xbb\xbf" + text.encode(),
        "overlong": b"Ada Brook said \xc0\x80 \xc0\x9b]0;QXZ it rained.",
        "surrogates": "Ada \ud800Brook said “it \udfff rained”.".encode("utf-8", "surrogatepass"),
        "utf7": text.encode("utf-7"),
        "cp1251": "Мэр Ада Брук сказала, что причал безопасен. ".encode("cp1251") * 20,
        "nul": b"Ada Brook said\x00 it rained.",
        "random": bytes(range(256)) * 8,
        "mixed-newlines": text.replace("\n", "\r", 5).replace("\n", "\r\n", 5).encode(),
        "only-white-space": b" \n\t\r\n" * 50,
        "empty": b"",
        "pdf": b"%PDF-1.7\n" + b"\x1b]0;QXZ\x07" * 9,
        "long-line": b"Ada Brook said it rained. " * _size(2_000, 115_000),
        "too-large": b"a " * _size(1_600_000, 5_000_000),
    }.items():
        (folder / f"encoding-{name}.txt").write_bytes(data)


def _pages(folder: Path) -> None:
    write_payloads(folder, TEXTS)
    write_bombs(folder, _size)


def _files(folder: Path) -> None:
    secret = folder.with_name("outside.txt")
    secret.write_text(f"Ada Brook said {SECRET} and nothing else.")
    (folder / "secret.txt").symlink_to(secret)
    (folder / "secret-in-two-steps.txt").symlink_to("secret.txt")
    (folder / "secret.json").symlink_to("/proc/self/environ")
    (folder / "secret.html").symlink_to("/etc/passwd")
    (folder / "loop").symlink_to(folder)
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "device.txt").symlink_to("/dev/zero")
    (folder / "terminal.txt").symlink_to("/dev/tty")
    (folder / "this-program.txt").symlink_to("/proc/self/mem")
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        there = Path.cwd()
        os.chdir(folder)  # the name of a socket is short by nature
        server.bind("socket.txt")
        os.chdir(there)
    (folder / "folder.txt").mkdir()
    (folder / "unreadable.txt").write_text("Ada Brook said it rained.")
    (folder / "unreadable.txt").chmod(0)
    (folder / "unreadable").mkdir(mode=0)
    with (folder / "sparse.txt").open("wb") as file:
        file.truncate(_size(10, 1_000) * 1_000_000)


def _names(folder: Path) -> None:
    for number, payload in enumerate(TEXTS.values()):
        name = f"name {number:02d} {payload}".replace("/", "∕")[:90]
        (folder / f"{name}.txt").write_text(article("", day=4), encoding="utf-8")
    (folder / "name\nwith\r\nnew lines.txt").write_text(article(""))
    Path(os.fsdecode(os.fsencode(folder) + b"/name-not-\xff\xfe-utf8.txt")).write_text(article(""))
    (folder / "-rf --force.txt").write_text(article(""))


def _contents(folder: Path) -> None:
    for name, payload in TEXTS.items():
        (folder / f"text-{name}.txt").write_text(article(payload), encoding="utf-8")


def _many(folder: Path) -> None:
    inner = folder / "many"
    inner.mkdir()
    for number in range(_size(20, 100_000)):
        (inner / f"{number}.txt").write_text(f"Ada Brook said it rained {number} times.")


_MAKERS: tuple[Callable[[Path], None], ...] = (
    _contents,
    _names,
    _encodings,
    _front_matter,
    _sidecars,
    _repeats,
    _pages,
    _files,
    _many,
)


def make_corpus(folder: Path) -> Corpus:
    """Write every attack into a new folder."""
    folder.mkdir(parents=True)
    for make in _MAKERS:
        make(folder)
    return Corpus(folder, tuple(sorted(one.name for one in folder.iterdir())))


if __name__ == "__main__":
    made = make_corpus(Path(sys.argv[1]))
    print(len(made.attacks), "attacks in", made.folder)
