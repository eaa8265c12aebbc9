"""How long a text takes to make, and how much memory: a large page, a long PDF, long captions.

python -m benchmarks.intake

Each source is made here and read in a process of its own. Goals: a page of 1 MB within 1 s, a PDF of
100 pages within 10 s, 500 MB of memory at most for anything.
"""

from __future__ import annotations

import io
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import click

from benchmarks.pdf_made import Line, pdf
from build_scripts.intake.reading import read_source
from build_scripts.intake.refusals import MOST_BYTES, MOST_CHARACTERS, MOST_MARKUP, CannotReadError

_SENTENCE = (
    "“We will not close the gate number {0},” the harbour master of Saltmere told the council."
)
_GOALS = {"page": 1, "pdf": 10}
_MEGABYTES = 500


@click.command()
@click.option(
    "--read", "path", type=click.Path(path_type=Path), help="Read one file and say how it went."
)
def main(path: Path | None) -> None:
    """Make sources, read each in a process of its own, and print seconds and memory beside the goals."""
    if path is not None:
        _read(path)
        return
    click.echo(f"{os.cpu_count()} processors, load before: {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        for name, data in _sources():
            source = Path(folder) / "source"
            source.write_bytes(data)
            command = [sys.executable, "-m", "benchmarks.intake", "--read", str(source)]
            run = subprocess.run(command, capture_output=True, text=True, check=True)
            goal = f"{_GOALS[name]} s, " if name in _GOALS else ""
            said = f"{name}, {len(data):,} bytes: {run.stdout.strip()}"
            click.echo(f"{said} (goal: {goal}{_MEGABYTES} MB)")


def _sources() -> Iterator[tuple[str, bytes]]:
    yield "page", _page()
    yield "pdf", _pdf(100)
    yield "captions", _captions()
    yield "largest page", b"<p>" + _SENTENCE.encode() * (MOST_CHARACTERS // len(_SENTENCE))
    yield "most markup", b"<p>" + b"<b>n</b><i>o</i> " * (MOST_MARKUP // 17 - 1)
    yield (
        "page with pictures",
        b"<p>No.<img src='data:image/png;base64," + b"A" * 39_000_000 + b"'>",
    )
    yield "mail with pictures", _mail()
    yield "pdf of 1000 pages", _pdf(1000)
    yield "document", _document()
    yield "too large", bytes(MOST_BYTES + 1)


def _read(path: Path) -> None:
    data = path.read_bytes()
    begun, busy = time.perf_counter(), time.process_time()
    try:
        made = read_source(data)
        what = f"{len(made.text.split()):,} words by {made.reader}"
    except CannotReadError as fault:
        what = f"refused: {fault}"
    clock, own = time.perf_counter() - begun, time.process_time() - busy
    peak = max(_peak(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    click.echo(
        f"{what}; {clock:.2f} s on the clock, {own:.2f} s of processor, {peak / 1024:.0f} MB"
    )


def _peak() -> int:
    """The most memory of this program so far, in kB: the system counts what ran before it apart."""
    found = re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text("ascii"))
    return int(found[1]) if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _mail() -> bytes:
    """A page in one file, with 38 MB of pictures."""
    head = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
    page = b"--b\nContent-Type: text/html\n\n<p>We will not close it.\n"
    picture = b"--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
    return head + page + picture + (b"A" * 76 + b"\n") * 500_000 + b"--b--\n"


def _document() -> bytes:
    """A Word document of as much XML as is read."""
    paragraph = f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{_SENTENCE}</w:t></w:r></w:p>"
    rows = paragraph * ((MOST_MARKUP - 200) // len(paragraph.encode()))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:d xmlns:w="w"><w:body>{rows}</w:body></w:d>')
    return out.getvalue()


def _page() -> bytes:
    """A page of 1 MB as dense with markup as those of newspapers."""
    paragraph = (
        '<div class="text-block wide" data-index="{0}"><p class="body-copy">'
        + _SENTENCE
        + " It was <a "
        'href="https://example.org/story/{0}">told before</a> by <b>Ann</b> <i>Reed</i>.</p></div>\n'
    )
    rows = "".join(paragraph.format(number) for number in range(4_200))
    return f"<!doctype html><html><body><main>{rows[:1_000_000]}</main></body></html>".encode()


def _captions() -> bytes:
    """Ten hours of rolling captions."""
    rows = []
    for number in range(18_000):
        first, last = number * 2, number * 2 + 2
        shown = "\n".join(_SENTENCE.format(line) for line in (number - 1, number))
        rows.append(f"{_clock(first)} --> {_clock(last)}\n{shown}\n")
    return ("WEBVTT\n\n" + "\n".join(rows)).encode()


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"


def _pdf(pages: int) -> bytes:
    """A PDF of full pages: 50 lines of a dozen words, a running head, a number."""
    return pdf(*(_full_page(number) for number in range(1, pages + 1)))


def _full_page(number: int) -> list[Line]:
    words = "{} of {}: we will not close the gate, they said."
    body = [Line(words.format(line, number), 72 + 14 * line) for line in range(50)]
    return [Line("Inquiry into the gate", 42), *body, Line(str(number), 812)]


if __name__ == "__main__":
    main()
