"""The rooms of build_scripts: each imports only from rooms above it in this list, so there is no knot.

Imports inside functions and under TYPE_CHECKING count like all others.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = ROOT / "build_scripts"

_ORDER = """
    __init__ letters problems codes._make codes.files codes.entries codes.check codes.evidence
    codes.publishing codes examples loading loading.memory yaml_text yaml_text.problem_list edits
    loading.similar publishing publishing.swap publishing.lock processes

    yaml_text.source_text yaml_text.characters yaml_text.events yaml_text.comments
    yaml_text.document yaml_text.frames yaml_text.escapes yaml_text.syntax yaml_text.walk
    yaml_text.reader yaml_text.layout yaml_text.writing yaml_text.insertion yaml_text.former

    entries.date_points entries.dates entries.calendars
    entries.printed_dates entries.date_forms
    entries.roles entries.fields entries.base entries.place entries.quotation entries.evidence
    entries.claim entries.topic entries.actor entries.article entries.relation_type entries.story
    entries loading.keys schema key_hints loading.misplaced loading.paths loading.roles loading.lost_words
    loading.sited     loading.salvage loading.fault_words loading.validate loading.folder

    words words.folding words.marks words.bounds words.effort words.sources words.matching words.nearest
    words.fragments checking checking.receipts checking.compared checking.pieces checking.misses
    checking.beside checking.printed
    checking.near_words checking.receipt_check checking.verify checking.acts

    loading.load loading.assemble checking.references checking.former_ids schema_ids checking.repeated_ids
    checking.reference_check
    checking.other_calendars
    checking.fairness checking.likely_pairs checking.pair_check checking.consequences
    checking.print_limit
    checking.check report
    checking.receipt_writing

    record.years record.resolved record record.tie_time
    record.resolve record.graph record.standing record.article_voices record.voices
    record.utterances record.wording

    templating diagrams.widths diagrams.measure diagrams.history diagrams.timespan diagrams.drawing
    diagrams.dot diagrams.shapes diagrams.ranks diagrams.groups diagrams.curves diagrams.span
    diagrams.words diagrams.layered diagrams.ego diagrams.rail diagrams.room diagrams.strands
    diagrams.graphml diagrams.clearance diagrams.force diagrams.group_map diagrams.pair
    diagrams.forms diagrams.figure diagrams

    escaping views.dates_in_words views.addresses views.words views.roles views.pages views.former
    views.downloads views.card_model views.filters views.wording_link views.languages
    views.card_notes views.cards views.bodies views.months views.structured views.rows views.site
    views.parts views.difference_words views.printed_words
    views.wording views.claim_reports views.claims views.claim_grid views.tie_words
    views.ties
    views.net_words views.walk views.front views.voice_rows views.voices views.open_text
    views.articles views.claim_pages views.timeline_entries views.listed views.topic_pages
    views.timeline
    views.citations views.standalone views.hover views.actors views.quotations views.relationships
    views.pairs views.method views.problem_pages views.reference views.feed_entries views.feeds
    views search.words search.numbers search.entries search.facets search.by_hand search.index
    search

    generate publishing.scripts publishing.stage publishing.content_policy publishing.finished_html
    publishing.rendering publishing.publish publishing.pipeline preview.faults preview.families
    preview.workbench preview.state preview.watching preview.banner preview.server preview.serving
    preview

    drafting.reporting_words drafting.mentions drafting.attributions drafting.stretch
    drafting.names drafting.proposal drafting.entry drafting.adding drafting
    mending.marks mending.key_order mending.tidy_text mending.replacing mending.value_fixes
    mending.renaming mending scaffolds
    audit.advice audit.people audit.words_said audit.claims_and_events audit.sources_held audit

    commands.shared commands.explain commands.audit commands.editing commands.new commands.quote commands.rename
    commands.check commands.build commands.serve commands.receipts commands.schema commands cli
    __main__
"""
ROOMS = _ORDER.split()


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


def test_every_room_is_in_the_list_once() -> None:
    assert sorted(ROOMS) == sorted(MODULES)


@pytest.mark.parametrize("name", MODULES)
def test_a_room_imports_only_from_rooms_above_it(name: str) -> None:
    above = set(ROOMS[: ROOMS.index(name)])
    assert rooms_used(name) - above == set()


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("networkx", {"record.graph"}),
        ("pygraphviz", {"diagrams.dot"}),
        (
            "yaml",
            {
                *("yaml_text.events", "yaml_text.document", "yaml_text.syntax"),
                *("yaml_text.walk", "yaml_text.frames"),
                *("yaml_text.layout", "mending.tidy_text"),
            },
        ),
        (
            "rapidfuzz",
            {"words.nearest", "loading.similar", "checking.likely_pairs", "record.wording"},
        ),
        ("rich", {"report", "commands.shared", "commands.editing", "commands.audit"}),
        ("click", {"cli", *COMMANDS}),
        ("watchdog", {"preview.watching"}),
        ("mkdocs", {"publishing.rendering", "publishing.publish", "preview.workbench"}),
        ("icu", {"letters"}),
        ("markdown", {"search.by_hand", "publishing.rendering"}),
        (
            "jinja2",
            {"templating", "diagrams.figure", "publishing.rendering", "publishing.publish"},
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
    "publishing.swap": "puts the new site in the place of the old one",
    "publishing.publish": "removes what a failed rendering left",
    "publishing.rendering": "renders the site beside the old one",
    "publishing.lock": "says who is at work",
    "preview.serving": "holds the site of a preview",
    "commands.new": "makes the folders of a new story",
    "commands.rename": "gives the file of an entry another name",
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
