"""TTML, the captions of broadcasters (https://www.w3.org/TR/ttml2/)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from build_scripts.codes import intake as codes
from build_scripts.intake.captions import Cue, Said, seconds_of, write_cues
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import FactKey, SourceFact, SourceKind, TextMade, best_first
from build_scripts.intake.writer import Writer, without_unseen
from build_scripts.intake.xml_trees import local, tree_of, value

_OFFSET = re.compile(r"(\d+(?:\.\d+)?)(h|ms|m|s|f|t)")
_FRAMES = re.compile(r"(\d+:\d{2}:\d{2}):(\d+)(?:\.\d+)?")
_UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}


def read_ttml(data: bytes) -> TextMade:
    """Return the text of a TTML file. Raises CannotReadError where no words stand in it."""
    root = tree_of(data, "The TTML file")
    rates = {
        "f": float(value(root, "frameRate") or 30) or 30.0,
        "t": float(value(root, "tickRate") or 1) or 1.0,
    }
    voices = {
        value(agent, "id"): " ".join("".join(agent.itertext()).split())
        for agent in root.iter()
        if local(agent) == "agent"
    }
    hidden = {
        value(style, "id")
        for style in root.iter()
        if local(style) in ("style", "region") and value(style, "display") == "none"
    }
    cues: list[Cue] = []
    for element, begin, voice in _paragraphs(root, hidden):
        start = _time(begin or value(element, "begin"), rates)
        end = _time(value(element, "end"), rates) or start
        said = tuple(_said(element, voices, hidden, voice))
        if said:
            cues.append(Cue(start, end, said))
    writer = Writer()
    labelled = write_cues(cues, writer)
    written = writer.finished()
    if not written.text:
        raise CannotReadError(codes.SOURCE_WITHOUT_WORDS, "The captions have no words.")
    facts = best_first([SourceFact(FactKey.LANGUAGE, value(root, "lang").lower(), "<tt xml:lang>")])
    return TextMade(
        written.text,
        SourceKind.TTML,
        "captions 1",
        notes=written.notes,
        places=written.places,
        facts=facts,
        labelled=labelled,
    )


def _paragraphs(root: Element, hidden: set[str]) -> Iterator[tuple[Element, str, str]]:
    """Yield each `<p>` that is shown, with the time and the voice of the `<div>` around it."""
    steps = [(root, "", "")]
    while steps:
        element, begin, voice = steps.pop()
        if _is_hidden(element, hidden):
            continue
        if local(element) == "p":
            yield element, begin if not value(element, "begin") else "", voice
        elif local(element) in ("tt", "body", "div"):
            inner = (value(element, "begin") or begin, value(element, "agent") or voice)
            steps.extend((child, *inner) for child in reversed(element))


def _is_hidden(element: Element, hidden: set[str]) -> bool:
    names = {*value(element, "style").split(), value(element, "region")}
    return value(element, "display") == "none" or not names.isdisjoint(hidden)


def _said(element: Element, voices: dict[str, str], hidden: set[str], voice: str) -> Iterator[Said]:
    """Yield the lines of a `<p>`: `<br/>` ends one, and so does another voice."""
    line: list[str] = []
    speaker = ""
    for words, agent in [*_pieces(element, hidden, value(element, "agent") or voice), ("\n", "")]:
        name = voices.get(agent, "")
        if words == "\n" or (name and name != speaker and line):
            text = " ".join(without_unseen("".join(line)).split())
            if text:
                yield Said(text, speaker)
            line = [] if words == "\n" else [words]
        else:
            line.append(words)
        speaker = name or speaker


def _pieces(element: Element, hidden: set[str], agent: str) -> Iterator[tuple[str, str]]:
    if _is_hidden(element, hidden) or value(element, "ruby") in (
        "text",
        "textContainer",
        "delimiter",
    ):
        return
    yield element.text or "", agent
    for child in element:
        if local(child) == "br":
            yield "\n", agent
        elif local(child) == "span":
            yield from _pieces(child, hidden, value(child, "agent") or agent)
        yield child.tail or "", agent


def _time(text: str, rates: dict[str, float]) -> float:
    if found := _OFFSET.fullmatch(text.strip()):
        number, unit = float(found[1]), found[2]
        return number * _UNITS[unit] if unit in _UNITS else number / rates[unit]
    if found := _FRAMES.fullmatch(text.strip()):
        return (seconds_of(found[1]) or 0.0) + int(found[2]) / rates["f"]
    return seconds_of(text) or 0.0
