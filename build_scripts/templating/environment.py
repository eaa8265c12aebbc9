"""The Jinja environment of all templates: it escapes for HTML, and an undefined name is an error."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_scripts.templating.compiled import CompiledTemplates
from build_scripts.templating.context import Context
from build_scripts.templating.escaping import text_of_element

TEMPLATES = Path(__file__).parents[1] / "templates"


class Templates(Environment):
    """The templates in `templates/`; `name` tells environments with other options or filters apart."""

    def __init__(self, name: str, **options: Any) -> None:
        super().__init__(
            loader=FileSystemLoader(TEMPLATES),
            undefined=StrictUndefined,
            autoescape=True,
            # No look at the disk for every page; where they change, `read_anew` is called.
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
            **options,
        )
        # Words in another language are an element in HTML; where none may stand, they are text.
        self.filters["plain"] = str
        self.filters["text"] = text_of_element
        self.name = name
        with_compiled(self, name)
        _all.append(self)

    def fill(self, context: Context) -> str:
        """Return what the template of a context prints for it."""
        return self.get_template(context.template).render(vars(context))


_all: list[Templates] = []
_kept_in: list[Path] = []


def keep_compiled(folder: Path) -> None:
    """Keep what templates are compiled to in a folder, from now on: of ours, and of a theme."""
    _kept_in[:] = [folder]
    for templates in _all:
        with_compiled(templates, templates.name)


def with_compiled(environment: Environment, name: str) -> None:
    """Let an environment use the kept templates, if any are kept; `name` tells it from others."""
    for folder in _kept_in:
        environment.bytecode_cache = CompiledTemplates(folder, name)


def read_anew() -> None:
    """Forget all templates, so that they are read from the disk again: a preview follows edits."""
    for templates in _all:
        assert templates.cache is not None
        templates.cache.clear()
