"""The Jinja environment of all templates: it escapes for HTML, and an undefined name is an error."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_scripts.templating.compiled import CompiledTemplates
from build_scripts.templating.context import Context
from build_scripts.templating.straight_code import CODE_KEY, StraightCode, macro_of, printed

TEMPLATES = Path(__file__).parents[1] / "templates"


class Templates(Environment):
    """The templates in `templates/`; `name` tells environments with other options or filters apart."""

    code_generator_class = StraightCode
    printed = staticmethod(printed)
    macro_of = staticmethod(macro_of)

    def __init__(self, name: str, **options: Any) -> None:
        super().__init__(
            loader=FileSystemLoader(TEMPLATES),
            undefined=StrictUndefined,
            autoescape=True,
            # No look at the disk for every page; where they change, `read_anew` is called.
            auto_reload=False,
            # All of them are kept, in a plain dictionary.
            cache_size=-1,
            trim_blocks=True,
            lstrip_blocks=True,
            **options,
        )
        # Words in another language are an element in HTML; where none may stand, they are text.
        self.filters["plain"] = str
        self.name = name
        with_compiled(self, name, CODE_KEY)
        _all.append(self)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template: those of all, which need no layer of its own above them."""
        return super().make_globals(d) if d else self.globals

    def fill(self, context: Context) -> str:
        """Return what the template of a context prints for it."""
        return self.get_template(context.template).render(vars(context))


_all: list[Templates] = []
_kept_in: list[Path] = []


def keep_compiled(folder: Path) -> None:
    """Keep what templates are compiled to in a folder, from now on: of ours, and of a theme."""
    _kept_in[:] = [folder]
    for templates in _all:
        with_compiled(templates, templates.name, CODE_KEY)


def with_compiled(environment: Environment, name: str, way: str = "") -> None:
    """Let an environment use the kept templates, if any are kept; `name` tells it from others.

    `way` is the key of the code that compiles them, where that is not Jinja's own.
    """
    for folder in _kept_in:
        environment.bytecode_cache = CompiledTemplates(folder, name, way)


def read_anew() -> None:
    """Forget all templates, so that they are read from the disk again: a preview follows edits."""
    for templates in _all:
        assert templates.cache is not None
        templates.cache.clear()
