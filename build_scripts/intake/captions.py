"""Cues of captions to running text: repeated lines once, one turn a line, times as places.

Rolling captions show each line twice or three times. A cue's first lines that equal the lines shown
right before are dropped; what is said twice a second or more apart stays.
"""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.intake.result import NoteKind, PlaceKind
from build_scripts.intake.writer import Writer, without_unseen

_APART = 1.0
"""So many seconds between two equal cues make them two utterances."""
_PAUSE = 3.0
"""After so long a silence a new paragraph begins, where a sentence has ended."""
_ENDS = re.compile(r"[.!?…。！？♪\])]['\"’”»)\]]*$")
_NEW_LINE = re.compile(r"(?:[-–—‐]\s*\S|>>|\[[^\]]+\]$|[^\W\d_][\w .,'’()&-]{0,40}:\s)")
"""How a line begins whose speaker is another: a dash, `>>`, a name with a colon, a sound in brackets."""
_TAGS = re.compile(
    r"</?(?:v|c|i|b|u|ruby|lang|font)(?:[.\s][^<>]*)?>|<\d[\d:.]*>|\{\\[^{}]*\}", re.IGNORECASE
)
_READING = re.compile(
    r"<rt\b[^<>]*>.*?(?:</rt>|(?=</ruby>)|$)|<rp\b[^<>]*>.*?</rp>", re.DOTALL | re.IGNORECASE
)
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>]+)>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A line of a cue, with the name of the voice where the file has one."""

    words: str
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown at one time; `start` and `end` are seconds."""

    start: float
    end: float
    lines: tuple[Said, ...]


def said_in(payload: str) -> tuple[Said, ...]:
    """Return the lines of a cue's text: tags out, entities decoded, voices told apart.

    Only tags of WebVTT and SubRip are tags; any other `<` is a sign.
    """
    payload = _READING.sub("", payload)
    lines: list[Said] = []
    voice = ""
    position = 0
    pieces: list[tuple[str, str]] = []
    for found in _VOICE.finditer(payload):
        pieces.append((voice, payload[position : found.start()]))
        voice, position = " ".join(html.unescape(found[1]).split()), found.end()
    pieces.append((voice, payload[position:]))
    for voice, text in pieces:
        for line in text.split("\n"):
            words = " ".join(without_unseen(html.unescape(_TAGS.sub("", line))).split())
            if words:
                lines.append(Said(words, voice))
    return tuple(lines)


def write_cues(cues: Sequence[Cue], writer: Writer) -> bool:
    """Write cues as running text; return whether the file names its voices."""
    shown: tuple[Said, ...] = ()
    ended = speaker = ""
    before = 0.0
    rolling = _rolls(cues)
    dropped = 0
    for cue in cues:
        repeated = _repeated(shown, cue.lines) if cue.start - before < _APART else 0
        new = cue.lines[repeated:]
        if repeated and not rolling and cue.lines:
            what = f"The cue at {clock(cue.start)} repeats the one before it, and stands once."
            writer.note(NoteKind.DOUBTFUL, what)
        dropped += repeated
        if new:
            writer.place(PlaceKind.AT, clock(cue.start))
            pause = bool(ended) and cue.start - before >= _PAUSE
            ended, speaker = _write_lines(new, writer, cue.start, ended, speaker, pause=pause)
        shown, before = cue.lines, max(before, cue.end)
    if dropped and rolling:
        what = f"{dropped} lines of rolling captions that repeat the line before are left out."
        writer.note(NoteKind.LEFT_OUT, what)
    return any(line.voice for cue in cues for line in cue.lines)


def clock(seconds: float) -> str:
    """Return a time as 00:12:30."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def seconds_of(text: str) -> float | None:
    """Return the seconds of 1:02:03.456, 02:03,456 or 03; None where it is no time."""
    found = re.fullmatch(r"(?:(?:(\d+):)?(\d{1,2}):)?(\d{1,2})(?:[.,](\d+))?", text.strip())
    if found is None:
        return None
    hours, minutes, seconds, part = found.groups()
    return 3600 * int(hours or 0) + 60 * int(minutes or 0) + int(seconds) + float(f"0.{part or 0}")


def _write_lines(
    lines: Iterable[Said], writer: Writer, start: float, ended: str, speaker: str, *, pause: bool
) -> tuple[str, str]:
    """Write the new lines of a cue; return the end of the last sentence, if it ended, and who speaks."""
    for line in lines:
        other = bool(line.voice) and line.voice != speaker
        if other:
            writer.apart(1)
            writer.words(f"{line.voice}: ")
            speaker = line.voice
        elif pause and ended:
            writer.apart(2)
        elif _NEW_LINE.match(line.words) and (ended or writer.is_empty):
            writer.apart(1)
        elif not line.voice and speaker and ended:
            what = f"The cue at {clock(start)} names nobody; it stands in the turn of {speaker}."
            writer.note(NoteKind.DOUBTFUL, what)
        pause = False
        writer.words(f"{line.words} ")
        found = _ENDS.search(line.words)
        ended = found[0] if found else ""
    return ended, speaker


def _repeated(shown: tuple[Said, ...], lines: tuple[Said, ...]) -> int:
    """How many of a cue's first lines are the last ones that were shown."""
    for count in range(min(len(shown), len(lines)), 0, -1):
        if shown[-count:] == lines[:count]:
            return count
    return 0


def _rolls(cues: Sequence[Cue]) -> bool:
    """Whether captions roll: a line moves up while a new one comes below it."""
    return any(
        0 < _repeated(one.lines, two.lines) < len(two.lines)
        for one, two in itertools.pairwise(cues)
    )
