"""Every template and the value that it is given know the same names."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator

import pytest
from jinja2 import meta, nodes

import build_scripts
from build_scripts.diagrams import figure_model
from build_scripts.templating.context import Context
from build_scripts.templating.environment import TEMPLATES, Templates
from build_scripts.views.frame import pages

FILES = sorted(
    path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*") if path.is_file()
)


def contexts() -> list[type[Context]]:
    """Every kind of value for a template, wherever in the program it is."""
    for module in pkgutil.walk_packages(build_scripts.__path__, "build_scripts."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return Context.__subclasses__()


CONTEXTS = {context.template: context for context in contexts()}


def environment(name: str) -> Templates:
    return figure_model.templates() if name.startswith("diagram/") else pages.environment()


def parsed(name: str) -> nodes.Template:
    return environment(name).parse((TEMPLATES / name).read_text("utf-8"))


def used_by(
    name: str, *kinds: type[nodes.Include | nodes.FromImport | nodes.Import]
) -> Iterator[str]:
    """The templates that a template names, by an address that is written out."""
    for node in parsed(name).find_all(kinds):
        assert isinstance(node.template, nodes.Const)
        yield node.template.value


def whole(name: str) -> nodes.Template:
    """A template with those that it includes in their places: they see the names that it sees."""
    tree = parsed(name)
    for node in [tree, *tree.find_all(nodes.Node)]:
        for field, value in node.iter_fields():
            if isinstance(value, list):
                setattr(node, field, [_in_place(child) for child in value])
    assert not list(tree.find_all(nodes.Include))
    return tree


def _in_place(node: object) -> object:
    if not isinstance(node, nodes.Include):
        return node
    assert isinstance(node.template, nodes.Const)
    included = whole(node.template.value)
    # What an included template sets stays in it.
    return nodes.Scope(included.body, lineno=node.lineno)


def names_used(name: str) -> set[str]:
    """What a template needs to be given, by Jinja's own reading."""
    return meta.find_undeclared_variables(whole(name)) - environment(name).globals.keys()


@pytest.mark.parametrize("name", FILES)
def test_a_template_and_its_context_know_the_same_names(name: str) -> None:
    context = CONTEXTS.get(name)
    if context is None:
        # Included or imported: of what it is given by itself, there is nothing.
        users = [user for user in FILES if name in used_by(user, nodes.Include)]
        importers = [
            user for user in FILES if name in used_by(user, nodes.FromImport, nodes.Import)
        ]
        assert users or importers, "nothing prints this template"
        assert users or names_used(name) == set()
    else:
        assert dataclasses.is_dataclass(context)
        assert names_used(name) == {field.name for field in dataclasses.fields(context)}


def test_every_context_has_a_template_of_its_own() -> None:
    assert set(CONTEXTS) <= set(FILES)
    assert [
        name for name, number in Counter(c.template for c in contexts()).items() if number > 1
    ] == []


def test_a_context_is_given_as_it_is() -> None:
    """Frozen, since it is a value; without slots, since its attributes are what is printed."""
    for context in CONTEXTS.values():
        assert context.__dataclass_params__.frozen, context  # type: ignore[attr-defined]
        assert "__slots__" not in vars(context), context
