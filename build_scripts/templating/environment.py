"""The Jinja environment of all templates: it escapes for HTML, and an undefined name is an error."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_scripts.system.places import TEMPLATES
from build_scripts.templating.compiled import CompiledTemplates
from build_scripts.templating.context import Context
from build_scripts.templating.escaping import text_of_element
from build_scripts.templating.referenced import referenced_templates
from build_scripts.templating.straight_code import CODE_KEY, StraightCode, macro_of, printed
from build_scripts.templating.used import note_templates


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
        self.filters["text"] = text_of_element
        self.name = name
        self._needed: dict[str, frozenset[str]] = {}
        with_compiled(self, name, CODE_KEY)
        _all.append(self)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template: those of all, which need no layer of its own above them."""
        return super().make_globals(d) if d else self.globals

    def fill(self, context: Context) -> str:
        """Return what the template of a context prints for it."""
        note_templates(self.needed_by(context.template))
        return self.get_template(context.template).render(vars(context))

    def needed_by(self, name: str) -> frozenset[str]:
        """Return a template with all that it includes, imports or extends, and these in turn."""
        found = self._needed.get(name)
        if found is None:
            found = self._needed[name] = frozenset(self._with_referenced(name))
        return found

    def read_anew(self) -> None:
        """Forget all templates, so that they are read from the disk again."""
        assert self.cache is not None
        self.cache.clear()
        self._needed.clear()

    def _with_referenced(self, name: str) -> set[str]:
        assert self.loader is not None
        found, waiting = {name}, [name]
        comment = (self.comment_start_string, self.comment_end_string)
        while waiting:
            source, _, _ = self.loader.get_source(self, waiting.pop())
            for other in referenced_templates(source, comment):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return found


def template_texts() -> Mapping[str, str]:
    """Return the text of every template by its name, as they are on the disk. Raises OSError."""
    return {
        path.relative_to(TEMPLATES).as_posix(): path.read_text("utf-8")
        for path in TEMPLATES.rglob("*")
        if path.is_file()
    }


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
        templates.read_anew()
