"""The rooms of build_scripts: what imports what, who writes, and which library is used where.

Imports inside functions and under TYPE_CHECKING count like all others.
"""

from __future__ import annotations

import ast
import graphlib
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = ROOT / "build_scripts"


FOLDERS = [
    "problems",
    "codes",
    "entries",
    "yaml_text",
    "words",
    "intake",
    "numbers",
    "receipts",
    "attribution",
    "sense",
    "system",
    "loading",
    "checking",
    "gathering",
    "drafting",
    "mending",
    "report",
    "record",
    "telling",
    "templating",
    "tracking",
    "keeping",
    "diagrams",
    "charts",
    "share_pictures",
    "views.frame",
    "views.cards",
    "views.charts",
    "views.timeline",
    "views.claims",
    "views.ties",
    "views.sharing",
    "views.method",
    "views.voices",
    "views.wording",
    "views",
    "search",
    "exports",
    "exports.database",
    "exports.followthemoney",
    "exports.bundle",
    "importing",
    "publishing",
    "schemas",
    "audit",
    "phrases",
    "preview",
    "commands",
    "cli",
    "__main__",
]
"""Each uses only those before it. What stands beside the folders is a room by itself."""


def modules() -> dict[str, ast.Module]:
    """Every module by its name inside build_scripts; a package has the name of its folder."""
    found = {}
    for path in sorted(CODE.rglob("*.py")):
        name = ".".join(path.relative_to(CODE).with_suffix("").parts)
        if name != "__init__":
            name = name.removesuffix(".__init__")
        found[name] = ast.parse(path.read_text("utf-8"))
    return found


MODULES = modules()
COMMANDS = {name for name in MODULES if name.startswith("commands.")}


def imported(tree: ast.AST) -> Iterator[str]:
    """The full names of all modules that are imported anywhere in a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            assert node.module is not None
            # `from build_scripts.codes import check` imports a module of the package.
            yield from (
                full if full.removeprefix("build_scripts.") in MODULES else node.module
                for full in (f"{node.module}.{alias.name}" for alias in node.names)
            )


def rooms_used(name: str) -> set[str]:
    return {
        full.removeprefix("build_scripts.")
        for full in imported(MODULES[name])
        if full.startswith("build_scripts.")
    }


def folder_of(name: str) -> str:
    """The folder of a module; a package is in its own."""
    if (CODE / name.replace(".", "/")).is_dir():
        return name
    return name.rpartition(".")[0] or name


def test_every_folder_is_in_the_list_once() -> None:
    assert sorted(FOLDERS) == sorted({folder_of(name) for name in MODULES} - {"__init__"})


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_uses_only_those_before_it(folder: str) -> None:
    before = {*FOLDERS[: FOLDERS.index(folder)], folder}
    used = {
        f"{name} → {other}"
        for name in MODULES
        if folder_of(name) == folder
        for other in rooms_used(name)
        if folder_of(other) not in before
    }
    assert used == set()


def test_no_module_needs_itself() -> None:
    """Data flows one way: no circle of imports, however long."""
    graph = {name: rooms_used(name) - {name} for name in MODULES}
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as circle:
        pytest.fail(" → ".join(circle.args[1]))


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("networkx", {"record.graph"}),
        ("pygraphviz", {"diagrams.dot"}),
        (
            "yaml",
            {
                *("yaml_text.events", "yaml_text.document", "yaml_text.syntax"),
                *("yaml_text.walk", "yaml_text.frames", "yaml_text.refusals"),
                *("yaml_text.layout", "mending.tidy_text", "words.mark_customs"),
            },
        ),
        (
            "rapidfuzz",
            {"words.nearest", "loading.similar", "checking.likely_pairs", "record.wording"},
        ),
        (
            "rich",
            {"report"}
            | {
                f"commands.{room}"
                for room in ("shared", "editing", "audit", "review_screen", "progress_bar")
            },
        ),
        ("click", {"cli", *COMMANDS}),
        ("watchdog", {"preview.watching"}),
        (
            "mkdocs",
            {
                *("publishing.rendering", "publishing.publish", "publishing.by_hand"),
                *("publishing.address", "publishing.prepared", "publishing.on_demand"),
                *("publishing.setting", "publishing.site_files", "publishing.asked_files"),
                *("publishing.frames", "publishing.generated_page", "publishing.linked_pages"),
                "preview.workbench",
            },
        ),
        ("icu", {"words.alphabets"}),
        (
            "selectolax",
            {f"intake.html_{room}" for room in ("tree", "words", "page")} | {"intake.mhtml"},
        ),
        ("pypdfium2", {"intake.pdf_by_pdfium"}),
        ("defusedxml", {"intake.xml_trees"}),
        ("brotli", {"intake.http_bodies"}),
        ("http", {"gathering.fetching", "preview.server"}),
        ("zstandard", {"intake.http_bodies"}),
        ("openpyxl", {"importing.xlsx_sheet"}),
        ("bibtexparser", {"importing.bibtex"}),
        ("pylatexenc", {"importing.bibtex"}),
        (
            "markdown",
            {"search.by_hand", "publishing.finished_html", "publishing.generated_page"},
        ),
        (
            "jinja2",
            {
                *("templating.environment", "templating.compiled", "templating.straight_code"),
                "diagrams.figure",
                *("publishing.prepared", "publishing.publish", "publishing.frames"),
                "publishing.setting",
            },
        ),
    ],
)
def test_a_library_is_used_in_few_rooms(library: str, rooms: set[str]) -> None:
    using = {
        name
        for name, tree in MODULES.items()
        if any(full.partition(".")[0] == library for full in imported(tree))
    }
    assert using <= rooms


WRITERS = {
    "publishing.stage": "the writer",
    "publishing.unchanged": "removes the record of a build",
    "system.whole_files": "writes one file whole or not at all",
    "exports.written": "streams the files of the data",
    "exports.database.file": "writes the database beside the old one",
    "exports.bundle.writing": "makes the folder for them",
    "checking.kept_comparisons": "makes the folder for what became of each article's words",
    "checking.kept_pairs": "makes the folder for how alike quotations are",
    "checking.last_check": "makes the folder for what the last check found",
    "loading.kept_documents": "makes the folder for files as they were read",
    "keeping.kept_texts": "makes the folder for pages that are kept from build to build",
    "keeping.pack": "writes the texts of kept pages",
    "search.kept": "writes the lines of pages that the search kept",
    "diagrams.kept_figures": "keeps figures from build to build",
    "templating.compiled": "keeps compiled templates from build to build",
    "publishing.swap": "puts the new site in the place of the old one",
    "publishing.kept": "marks a site, and keeps what somebody else put into it",
    "publishing.kept_pictures": "keeps pictures for sharing from build to build",
    "publishing.rendering": "renders the site beside the old one",
    "publishing.standing": "takes files of the standing site over into the next one",
    "publishing.lock": "says who is at work",
    "preview.serving": "holds the site of a preview",
    "phrases.story": "writes invented stories",
    "phrases.listing": "makes a folder for them that goes away",
    "commands.editing": "makes a folder for files that go out together, and takes them back",
    "commands.draft": "makes the folder of actors in a story that has none",
    "commands.new": "makes the folders of a new story",
    "commands.rename": "gives the file of an entry another name",
    "commands.text_files": "makes the folders for texts and their sources",
    "commands.texts_fetched": "makes the folder for what was fetched",
    "commands.shared": "makes the folder for receipts and schemas",
}
_WRITING_METHODS = {
    *("write_text", "write_bytes", "mkdir", "makedirs", "rmdir", "unlink", "touch", "rename"),
    *("renames", "removedirs", "rmtree", "symlink_to", "hardlink_to", "chmod", "copytree", "copy2"),
    *("copyfile", "move", "TemporaryDirectory", "NamedTemporaryFile", "mkdtemp", "mkstemp"),
}


def _writes(call: ast.Call) -> bool:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name in _WRITING_METHODS:
        return True
    if name in ("replace", "remove"):
        return isinstance(function, ast.Attribute) and ast.unparse(function.value) == "os"
    if name in ("open", "fdopen"):
        literals = [a.value for a in ast.walk(call) if isinstance(a, ast.Constant)]
        return any(isinstance(mode, str) and set(mode) <= set("rwaxbt+") and set(mode) & set("wax+")
                   for mode in literals)  # fmt: skip
    return False


def test_only_some_rooms_write_to_the_disk() -> None:
    writing = {
        name
        for name, tree in MODULES.items()
        if any(isinstance(node, ast.Call) and _writes(node) for node in ast.walk(tree))
    }
    assert writing <= set(WRITERS)


@pytest.mark.parametrize("name", MODULES)
def test_a_room_says_at_its_head_what_it_is(name: str) -> None:
    assert ast.get_docstring(MODULES[name])


def things_named(tree: ast.Module) -> Iterator[str]:
    """The classes, the aliases of types and the public functions that a module makes."""
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [target.id for target in targets if isinstance(target, ast.Name)]
            yield from (name for name in names if re.fullmatch(r"_?[A-Z]\w*[a-z]\w*", name))
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node.name
    yield from (node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def test_a_name_means_one_thing() -> None:
    """Who reads `Tie` in one room need not ask which of two; a name for one room only counts too."""
    rooms = defaultdict(list)
    for room, tree in MODULES.items():
        for name in things_named(tree):
            rooms[name.lstrip("_")].append(room)
    assert {name: at for name, at in rooms.items() if len(at) > 1} == {}, (
        "Two things have one name. Give the newer one the word for what it is."
    )


def test_no_room_knows_the_story_that_ships() -> None:
    """Someone takes the repository as a template: its code knows no actor and no article of ours."""
    names = [
        path.stem
        for folder in ("actors", "articles")
        for path in (ROOT / "content" / folder).glob("*.yml")
        if "-" in path.stem
    ]
    named = {
        (name, node.value)
        for name, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in names
    }
    assert named == set()
