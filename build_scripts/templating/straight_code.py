"""What templates are compiled to: attributes, calls and macros as Python has them, without a detour.

Jinja asks an environment for each attribute, a context for each call, and makes finished HTML of each
value that is printed. Ours print millions of them, and need none of what that is for: view-models have
attributes, nothing that is called asks for the context, and everything is escaped, always. What is
printed is the same; a test compares both. A name that a view-model lacks is an AttributeError.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.utils import missing
from markupsafe import Markup, escape

try:
    from markupsafe._speedups import _escape_inner
except ImportError:  # Where MarkupSafe was not compiled.
    from markupsafe._native import _escape_inner

CODE_KEY = hashlib.blake2b(Path(__file__).read_bytes(), digest_size=8).hexdigest()
"""The way in which templates are compiled here: another one in another version of this module."""

_new = str.__new__


def printed(value: object) -> str:
    """Return what a template prints of a value: what MarkupSafe's `escape` does, as any text."""
    if type(value) is str:
        return _escape_inner(value)
    return value if type(value) is Markup else escape(value)


def macro_of(write: Callable[..., str], names: Sequence[str]) -> Callable[..., Markup]:
    """Return a macro as a function: it gives finished HTML of what `write` writes.

    `names` are those of its arguments; `write` takes all, `missing` for those that were not given.
    """
    size = len(names)

    def macro(*given: Any, **named: Any) -> Markup:
        if named or len(given) != size:
            given = (*given, *(named.pop(name, missing) for name in names[len(given) :]))
            if named or len(given) != size:
                raise TypeError(f"A macro takes {', '.join(names)}; too much was given to it.")
        return _new(Markup, write(*given))

    return macro


class StraightCode(CodeGenerator):
    """Writes the Python of a template of ours."""

    _in_doubt: nodes.Node | None = None
    """An attribute that a value may not have."""

    def write_commons(self) -> None:
        """Begin a function, with what its code calls."""
        super().write_commons()
        self.writeline("printed = environment.printed")
        self.writeline("macro_of = environment.macro_of")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:
        """Write a test; whether there is an attribute is asked in Jinja's way."""
        self._in_doubt = node.node if node.name in ("defined", "undefined") else None
        super().visit_Test(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Write an attribute."""
        if node is self._in_doubt:
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Write a call; one of another kind than ours are as Jinja writes it."""
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write a macro; one that takes what it does not name is as Jinja writes it."""
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs or macro_ref.accesses_caller:
            super().macro_def(macro_ref, frame)
            return
        names = "".join(f"{argument.name!r}, " for argument in macro_ref.node.args)
        self.write(f"macro_of(macro, ({names}))")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("printed(")
