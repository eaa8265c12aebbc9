"""Why the check would refuse a proposal, in words for somebody to whom it has no id yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.problems import Problem

UNNAMED = "not-named-yet"
"""The id under which the check looks at a proposal, which has none of its own yet."""


def refusal(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield what is wrong with a proposal, then what to do, each once."""
    for problem in problems:
        message = problem.message.replace(f" (quotation {UNNAMED!r})", "")
        yield message.replace(f" of {UNNAMED!r}", "").replace(f" {UNNAMED!r}", "")
    yield from dict.fromkeys(problem.hint for problem in problems)
