"""Problems and counts, shown: for people in a terminal, as JSON for tools, as GitHub annotations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from build_scripts.problems import Code, Fix, Location, Problem, Severity

if TYPE_CHECKING:  # To show problems takes less than to count quotations, or to know colours.
    from rich.console import Console

    from build_scripts.checking.counted import Counts

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
_WIDEST = 160
Styled = tuple[str, str]
"""Some text, and how it is shown where there are colours, as rich names it."""


def show_problems(console: Console, problems: Iterable[Problem], site: str = "") -> None:
    """Print problems for people: code, place, the line with a caret, the fact, the remedy.

    `site` is the address of the site, where it is known: then a code is a link to its page, in
    terminals that show links.
    """
    from rich.style import Style
    from rich.text import Text

    _lines.cache_clear()  # In a preview the files change between two reports.
    for problem in problems:
        shown = Text()
        for text, style in _styled(problem):
            shown.append(text, style)
        if page := problem_page(problem.code, site):
            first = len(problem.severity.value) + 1
            shown.stylize(Style(link=page), first, first + len(_name(problem.code)))
        console.print(shown, soft_wrap=True)


def problems_as_text(problems: Iterable[Problem]) -> str:
    """Return problems as `show_problems` prints them where there are no colours."""
    _lines.cache_clear()
    parts: list[str] = []
    for problem in problems:
        parts.extend(text for text, _ in _styled(problem))
        parts.append("\n")
    return "".join(parts)


def _name(code: Code) -> str:
    return f"{code.number} {code.name}"


def _styled(problem: Problem) -> Iterator[Styled]:
    """A problem in lines, each ending with a line feed."""
    yield problem.severity.value, _STYLES[problem.severity]
    yield " ", ""
    yield _name(problem.code), "bold"
    yield f"\n  --> {printable(str(problem.location))}\n", "cyan"
    for line in excerpt(problem.location):
        yield f"{line}\n", "dim"
    yield f"  {printable(problem.message)}\n", ""
    for line in problem.detail:
        yield f"    {printable(line)}\n", ""
    for related in problem.related:
        yield f"    see {printable(str(related.location))}: ", "cyan"
        yield f"{printable(related.note)}\n", ""
    if problem.hint:
        yield "  help: ", "bold green"
        yield f"{printable(problem.hint)}\n", ""
    if problem.fix:
        yield "  fix: ", "bold green"
        yield f"make fix mends this: {printable(problem.fix.message)}\n", ""


def problem_page(code: Code, site: str = "") -> str:
    """Return the address of the page that explains a code; "" where no site is known."""
    return f"{site}contribute/problems/{code.number.lower()}/" if site else ""


def printable(text: str) -> str:
    """Return text with its control characters made visible: a contribution must not steer the terminal."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


@lru_cache(maxsize=64)
def _lines(file: str) -> tuple[str, ...]:
    path = Path(file)
    try:
        if not path.is_file() or path.stat().st_size > 5_000_000:
            return ()
        return tuple(path.read_text(encoding="utf-8", errors="replace").split("\n"))
    except OSError:
        return ()


def excerpt(location: Location) -> list[str]:
    """Return the line of the file, with a caret under the column; nothing where there is none."""
    lines = _lines(location.file)
    if not 1 <= location.line <= len(lines) or not location.file.endswith((".yml", ".txt")):
        return []
    line = lines[location.line - 1].rstrip("\r").replace("\t", " ")
    first = max(0, location.column - 1 - _WIDEST // 2)
    # What is made visible takes more room than it did, and wide letters take two places.
    before = printable(line[first : location.column - 1])
    shown = before + printable(line[location.column - 1 : first + _WIDEST])
    number = str(location.line)
    caret = " " * _width(before) + "^"
    return [f"  {number} | {shown}", f"  {' ' * len(number)} | {caret}"]


def _width(text: str) -> int:
    """How many places of a terminal a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def problems_as_json(problems: Iterable[Problem], counts: Counts) -> str:
    """Return problems and counts as JSON: one object, `problems` in order of place."""
    rows = [
        {
            "code": p.code.number,
            "name": p.code.name,
            "severity": p.severity.value,
            "file": p.location.file,
            "line": p.location.line,
            "column": p.location.column,
            "message": p.message,
            "hint": p.hint,
            "detail": list(p.detail),
            "related": [
                {
                    "file": r.location.file,
                    "line": r.location.line,
                    "column": r.location.column,
                    "note": r.note,
                }
                for r in p.related
            ],
            "fix": _fix(p.fix),
        }
        for p in problems
    ]
    return json.dumps({"problems": rows, "counts": counts.as_dict()}, ensure_ascii=False, indent=2)


def _fix(fix: Fix | None) -> dict[str, object] | None:
    """A fix for tools: edits with places counted from 1, the end not included."""
    if fix is None:
        return None
    edits = [
        {
            "file": edit.start.file,
            "line": edit.start.line,
            "column": edit.start.column,
            "end_line": edit.end.line,
            "end_column": edit.end.column,
            "text": edit.text,
        }
        for edit in fix.edits
    ]
    return {"message": fix.message, "edits": edits}


def problems_for_github(problems: Iterable[Problem]) -> str:
    """Return problems as workflow commands, which GitHub shows beside the lines of a change.

    Each is one line, whatever files are called: the signs that part a command are escaped as GitHub
    reads them back (`%`, CR and LF; in properties `:` and `,` too), and other invisible ones shown.
    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    lines = []
    for p in problems:
        message = " ".join(part for part in (p.message, *p.detail, p.hint) if part)
        lines.append(
            f"::{p.severity.value} file={_property(p.location.file)},line={p.location.line},"
            f"col={p.location.column},title={_property(f'{p.code.number} {p.code.name}')}"
            f"::{_data(message)}"
        )
    return "\n".join(lines)


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return printable(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary_of_check(counts: Counts) -> str:
    """Return a few lines on what was checked, for people."""
    outcomes = [
        f"{counts.compared:,} compared with the text",
        f"{counts.by_receipt:,} by receipt",
        f"{counts.unchecked:,} declared unchecked",
    ]
    if counts.failed:
        outcomes.append(f"{counts.failed:,} failed")
    passages = f" and {_count(counts.passages, 'passage')}" if counts.passages else ""
    drafts = f" ({counts.drafts:,} of them drafts)" if counts.drafts else ""
    return (
        f"{_count(counts.articles, 'article')}{drafts}, {_count(counts.actors, 'actor')}, "
        f"{_count(counts.claims, 'claim')}\n"
        f"{_count(counts.quotations, 'quotation')}{passages}: "
        f"{', '.join(outcomes)}\n"
        f"{_not_counted(counts)}"
        f"{_count(counts.errors, 'error')}, {_count(counts.warnings, 'warning')}"
    )


def _not_counted(counts: Counts) -> str:
    """What is there and could not be understood: that there is none of it would be untrue."""
    other = "other file" if counts.unread_articles else "file"
    unread = (counts.unread_articles, "article"), (counts.unread_others, other)
    named = " and ".join(_count(number, noun) for number, noun in unread if number)
    return f"Not counted, as they could not be read: {named}\n" if named else ""


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"
