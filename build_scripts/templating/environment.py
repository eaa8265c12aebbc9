"""The Jinja environment of all templates: it escapes for HTML, and an undefined name is an error."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from markupsafe import Markup, escape

from build_scripts.templating.context import Context

TEMPLATES = Path(__file__).parents[1] / "templates"

_signs = re.compile("[&<>\"']").search
"""What `escape` would change."""


def printed(value: object) -> str:
    """Return what a template prints for a value: the same as MarkupSafe's `escape`, only sooner.

    A large story prints millions of values, nearly all of them words without a sign to escape, or
    finished HTML: for these the copy as `Markup` that `escape` makes costs more than all else.
    """
    # Not isinstance: what derives from str may print as something else.
    if type(value) is str:
        return escape(value) if _signs(value) else value
    return value if type(value) is Markup else escape(value)


class _Generator(CodeGenerator):
    """Compiles templates to Python that prints by `printed`, as jinja2.nativetypes has it its way."""

    def _output_child_pre(
        self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.printed(")


class Templates(Environment):
    """The templates in `templates/`."""

    code_generator_class = _Generator
    printed = staticmethod(printed)

    def __init__(self, **options: Any) -> None:
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
        _all.append(self)

    def fill(self, context: Context) -> str:
        """Return what the template of a context prints for it."""
        return self.get_template(context.template).render(vars(context))


_all: list[Templates] = []


def read_anew() -> None:
    """Forget all templates, so that they are read from the disk again: a preview follows edits."""
    for templates in _all:
        assert templates.cache is not None
        templates.cache.clear()
