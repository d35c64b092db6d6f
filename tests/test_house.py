"""The rules of the house: who may import whom, how large a room may be, what start-up may load."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

TUI = Path(__file__).resolve().parents[1] / "tui"
MODULES = sorted(TUI.rglob("*.py"))

OPTIONAL = {"tui.store.crew.cluster"}
"""Modules that need an extra, and are imported only where it is asked for."""

MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "vocabulary": set(),
    "naming": {"model", "vocabulary"},
    "reading": {"model"},
    "extracting": {"model", "vocabulary", "naming"},
    "linking": {"model", "vocabulary", "naming"},
    "browsing": {"model", "naming"},
    "journal": {"model"},
    "exporting": {"model", "browsing"},
    "store": {"model", "reading", "extracting", "linking"},
    "searching": {"browsing", "store"},
    "app": {
        "model",
        "browsing",
        "naming",
        "journal",
        "exporting",
        "store",
        "searching",
        "verifying",
    },
    "verifying": {"model", "reading", "store", "journal", "browsing"},
    "commands": {
        "model",
        "reading",
        "store",
        "journal",
        "browsing",
        "searching",
        "exporting",
        "verifying",
        "app",
    },
    "cli": {"commands"},
}


def _room(module: Path) -> str:
    return module.relative_to(TUI).parts[0].removesuffix(".py")


def _imported_rooms(module: Path, code: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(code):
        if isinstance(node, ast.ImportFrom):
            assert not node.level or _room(module) != "tui", f"relative import in {module}"
            names.add(node.module or "")
            if node.module == "tui":
                names.update(f"tui.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    rooms = {name.split(".")[1] for name in names if name.startswith("tui.")}
    return rooms & set(MAY_IMPORT)


def _long_functions(code: ast.Module) -> list[str]:
    return [
        f"{node.name} at line {node.lineno} does too much"
        for node in ast.walk(code)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.body[0].lineno) - node.body[0].lineno >= 40
    ]


@pytest.mark.parametrize("room", sorted({_room(module) for module in MODULES}))
def test_imports_run_one_way_and_files_and_functions_stay_small(room: str) -> None:
    allowed = MAY_IMPORT.get(room, set(MAY_IMPORT)) | {room}
    for module in (one for one in MODULES if _room(one) == room):
        source = module.read_text(encoding="utf-8")
        code = ast.parse(source)
        assert _imported_rooms(module, code) <= allowed, module
        assert source.count("\n") <= 300, f"two rooms are in {module}"
        assert not _long_functions(code), module


def _loaded_by(*names: str) -> set[str]:
    code = f"import sys, {', '.join(names)}; print(*sorted(sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(out.stdout.split())


def _names(*, outside: str) -> list[str]:
    """Every module outside a room, by its dotted name."""
    paths = [one.relative_to(TUI.parent) for one in MODULES if _room(one) != outside]
    named = [".".join(path.with_suffix("").parts) for path in paths]
    return [
        one.removesuffix(".__init__")
        for one in named
        if not one.endswith("__main__") and one not in OPTIONAL
    ]


def test_only_the_app_needs_textual() -> None:
    assert "textual" not in _loaded_by(*_names(outside="app"))


def test_the_store_opens_without_the_extractor() -> None:
    loaded = _loaded_by("tui.store.reader")
    assert not {name for name in loaded if name.startswith(("tui.extracting", "tui.linking"))}


def test_the_command_line_is_light_until_it_knows_what_to_run() -> None:
    assert not _loaded_by("tui.cli") & {"textual", "pydantic", "pendulum", "rapidfuzz", "anyascii"}


def test_the_app_paints_before_the_heavy_libraries_load() -> None:
    assert not _loaded_by("tui.app.app") & {"pydantic", "pendulum", "rapidfuzz", "anyascii"}


def test_a_journal_imports_no_kind_of_change_before_it_has_one() -> None:
    loaded = _loaded_by("tui.journal.journal", "tui.journal.overlay")
    changes = {name for name in loaded if name.startswith("tui.journal.changes.")}
    assert changes == {"tui.journal.changes.change"}


def test_the_promised_packages_do_the_work_they_were_chosen_for() -> None:
    """Users asked for these by name: pydantic checks records, pendulum dates, Textual shows."""
    users = {"pydantic": "store", "pendulum": "extracting", "textual": "app"}
    for package, room in users.items():
        imports = re.compile(rf"^\s*(?:from|import) {package}\b", re.MULTILINE)
        files = (TUI / room).rglob("*.py")
        assert any(imports.search(file.read_text(encoding="utf-8")) for file in files), package


PART_OF = {"pydantic_core": "pydantic", "dask": "distributed"}
"""Modules of a library that another one pins to one version of, and speaks of as its own."""


def _imported_from_elsewhere() -> dict[str, set[str]]:
    """Return the modules that the program imports and that are not its own, with who does."""
    found: dict[str, set[str]] = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for name in {one.partition(".")[0] for one in names}:
                if name != "tui" and name not in sys.stdlib_module_names:
                    found.setdefault(name, set()).add(str(path.relative_to(TUI)))
    return found


def test_nothing_is_imported_that_is_not_declared() -> None:
    project = tomllib.loads((TUI.parent / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    program = [*project["dependencies"], *extras["html"], *extras["dask"], *extras["watch"]]
    declared = {re.split(r"[^\w-]", one)[0].lower().replace("-", "_") for one in program}
    imported = {
        PART_OF.get(name, name).lower(): who for name, who in _imported_from_elsewhere().items()
    }
    assert not {name: who for name, who in imported.items() if name not in declared}
    assert declared - {*imported} == {"lxml_html_clean"}, "declared and not used"
