"""WebVTT and SubRip files: their cues, without what is no speech.

https://www.w3.org/TR/webvtt1/ . Of SubRip there is no standard: a cue goes on to the next time line,
so that a blank line inside it loses nothing.
"""

from __future__ import annotations

import re

from build_scripts.codes import intake as codes
from build_scripts.intake.captions import Cue, said_in, seconds_of, write_cues
from build_scripts.intake.decoding import Decoded
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import FactKey, NoteKind, SourceFact, SourceKind, TextMade
from build_scripts.intake.writer import Writer

TIME_LINE = re.compile(
    r"[ \t]*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})[ \t]*-->[ \t]*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})(.*)"
)
_HEADERS = re.compile(r"\ufeff?WEBVTT(?:[ \t].*)?$|X-TIMESTAMP-MAP|Kind:|Language:")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t:].*)?$")
_LANGUAGE = re.compile(r"^Language:[ \t]*([A-Za-z-]+)", re.MULTILINE)


def read_webvtt(decoded: Decoded) -> TextMade:
    """Return the text of a WebVTT file. Raises CannotReadError where no cue stands in it."""
    cues: list[Cue] = []
    lines = _lines(decoded)
    index = 0
    while index < len(lines):
        found = TIME_LINE.fullmatch(lines[index])
        if found is None:
            # A header, a comment, a style or the name of a cue: none of them is speech.
            index = _past_aside(lines, index)
            continue
        end = index + 1
        while end < len(lines) and lines[end].strip() and not _HEADERS.match(lines[end]):
            if TIME_LINE.fullmatch(lines[end]):
                break
            end += 1
        cues.append(_cue(found, lines[index + 1 : end]))
        index = end
    return _text_of(cues, SourceKind.WEBVTT, decoded)


def read_subrip(decoded: Decoded) -> TextMade:
    """Return the text of a SubRip file. Raises CannotReadError where no cue stands in it."""
    lines = _lines(decoded)
    times = [index for index, line in enumerate(lines) if TIME_LINE.fullmatch(line)]
    cues = []
    for index, after in zip(times, [*times[1:], len(lines) + 1], strict=True):
        found = TIME_LINE.fullmatch(lines[index])
        assert found is not None
        # Before the next time line stands the number of its cue.
        body = lines[index + 1 : after]
        if after <= len(lines) and body and body[-1].strip().isdigit():
            body.pop()
        cues.append(_cue(found, body))
    return _text_of(cues, SourceKind.SUBRIP, decoded)


def _lines(decoded: Decoded) -> list[str]:
    return decoded.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _past_aside(lines: list[str], index: int) -> int:
    if not _ASIDE.match(lines[index]):
        return index + 1
    while index < len(lines) and lines[index].strip():
        index += 1
    return index + 1


def _cue(found: re.Match[str], body: list[str]) -> Cue:
    start, end = seconds_of(found[1]) or 0.0, seconds_of(found[2]) or 0.0
    return Cue(start, end, said_in("\n".join(body)))


def _text_of(cues: list[Cue], kind: SourceKind, decoded: Decoded) -> TextMade:
    writer = Writer()
    if decoded.doubt:
        writer.note(NoteKind.DOUBTFUL, decoded.doubt)
    labelled = write_cues([cue for cue in cues if cue.lines], writer)
    written = writer.finished()
    if not written.text:
        raise CannotReadError(codes.SOURCE_WITHOUT_WORDS, "No cue of the captions has any words.")
    return TextMade(
        written.text,
        kind,
        "captions 1",
        notes=written.notes,
        places=written.places,
        facts=_facts(decoded),
        labelled=labelled,
    )


def _facts(decoded: Decoded) -> tuple[SourceFact, ...]:
    found = _LANGUAGE.search(decoded.text[:2000])
    if found is None:
        return ()
    return (SourceFact(FactKey.LANGUAGE, found[1].lower(), "the head of the captions"),)
