"""The shapes of a picture as text of SVG: on a page inside its element, in a file inside its frame.

No template writes them: a site has hundreds of thousands. Whatever was contributed is escaped here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from markupsafe import Markup

from build_scripts.diagrams.drawing import Box, Drawing, DrawnTie, Label, Line, Mark, Rect
from build_scripts.diagrams.escaped import escaped
from build_scripts.diagrams.history import sentence_of_mark
from build_scripts.diagrams.midway import Signed, signs_of
from build_scripts.diagrams.shapes import number
from build_scripts.diagrams.strokes import Stroke, strokes_of
from build_scripts.diagrams.words import sentence_of_bundle
from build_scripts.record.graph import Edge


def shapes_of(drawing: Drawing, sentences: Mapping[str, str], names: dict[str, str]) -> Markup:
    """Write the shapes of a picture, one to a line; `sentences` say each tie, by its id.

    `names` are those of the actors, by their ids. Lines, words and boxes are links without tab stops,
    each with a title; `data-` attributes are what scripts filter by.
    """
    signs, strokes = signs_of(drawing), strokes_of(drawing)
    lines = [f'<path class="diagram__rule" d="{rule}"/>' for rule in drawing.rules]
    for tie in drawing.ties:
        if tie.edge.bundle:
            lines.append(_bundle(tie, sentence_of_bundle(tie.edge, names), strokes[tie.edge.id]))
        else:
            lines.append(_tie(tie, sentences[tie.edge.id], signs.get(tie.edge.id)))
    lines += (line for head in drawing.heads for line in _head(head))
    lines += map(partial(_mark, names), drawing.marks)
    lines += (_box(box, names[box.node.id]) for box in drawing.boxes)
    return Markup("\n".join(lines))


def tokens(signed: Signed) -> Markup:
    """Write the sign that a line carries: what hides the line beneath it, what is filled, what is drawn."""
    return Markup(_tokens(signed))


def _tokens(signed: Signed) -> str:
    text = ""
    if signed.underlay:
        text += f'<path class="diagram__ground-of-token" d="{signed.underlay}"/>'
    if signed.solid:
        text += f'<path class="diagram__token" d="{signed.solid}"/>'
    if signed.stroke:
        text += f'<path class="diagram__token diagram__token--drawn" d="{signed.stroke}"/>'
    return text


def _ends(edge: Edge) -> str:
    return f'data-source="{escaped(edge.source)}" data-target="{escaped(edge.target)}"'


def _tie(tie: DrawnTie, sentence: str, signed: Signed | None) -> str:
    edge = tie.edge
    times = f' data-times="{edge.dated}"' if edge.times else ""
    return (
        f'<a class="diagram__tie family-{edge.family} standing-{edge.standing.value}" '
        f'href="{escaped(edge.href)}" data-sheet="" tabindex="-1" data-edge="{escaped(edge.id)}" '
        f"{_ends(edge)}{times}><title>{escaped(sentence)}</title>"
        f'<path class="diagram__hit" d="{tie.path}"/><path class="diagram__line" d="{tie.path}"/>'
        f"{_tokens(signed) if signed else ''}{_arrow(tie.head)}{_labels(tie.labels)}</a>"
    )


def _bundle(tie: DrawnTie, sentence: str, strokes: Sequence[Stroke]) -> str:
    edge = tie.edge
    return (
        f'<a class="diagram__bundle" href="{escaped(edge.href)}" tabindex="-1" '
        f'data-bundle="{escaped(edge.id)}" {_ends(edge)} data-of="{escaped(" ".join(edge.ids))}">'
        f'<title>{escaped(sentence)}</title><path class="diagram__hit" d="{tie.path}"/>'
        f"{''.join(map(_stroke, strokes))}{_labels(tie.labels)}</a>"
    )


def _stroke(stroke: Stroke) -> str:
    return (
        f'<g class="diagram__stroke family-{stroke.family} standing-{stroke.standing.value}" '
        f'data-of="{escaped(stroke.ids)}"><path class="diagram__line" d="{stroke.path}"/>'
        f"{_tokens(stroke.signed) if stroke.signed else ''}{''.join(map(_arrow, stroke.heads))}</g>"
    )


def _arrow(head: str) -> str:
    return f'<path class="diagram__head" d="{head}"/>' if head else ""


def _labels(labels: Sequence[Label]) -> str:
    return "".join(
        f'<rect class="diagram__room" {_rect(label.room)}/>{_texts(label.lines)}'
        for label in labels
    )


def _head(label: Label) -> Iterator[str]:
    of = f' data-of="{escaped(" ".join(label.edges))}"' if label.edges else ""
    return (_text(line, of) for line in label.lines)


def _mark(names: dict[str, str], mark: Mark) -> str:
    text = f'<path class="diagram__span" d="{mark.span}"/>' if mark.span else ""
    if mark.outline:
        text += f'<path class="diagram__glyph" d="{mark.outline}"/>'
    if mark.solid:
        text += f'<path class="diagram__glyph diagram__glyph--full" d="{mark.solid}"/>'
    text += _texts(mark.lines)
    if mark.said is None or mark.edge is None:
        return text
    return (
        f'<a class="diagram__mark" href="{escaped(mark.said.href)}" data-sheet="" '
        f'data-of="{escaped(mark.edge.id)}" tabindex="-1">'
        f"<title>{escaped(sentence_of_mark(mark.said, mark.edge, names))}</title>{text}</a>"
    )


def _box(box: Box, name: str) -> str:
    node = box.node
    focus = " diagram__actor--focus" if box.is_focus else ""
    language = f' lang="{escaped(node.language)}"' if node.language else ""
    of = f' data-of="{escaped(" ".join(box.edges))}"' if box.edges else ""
    rule = f'<path class="diagram__rule" d="{box.rule}"/>' if box.rule else ""
    return (
        f'<a class="diagram__actor{focus}" href="{escaped(node.href)}" tabindex="-1" '
        f'data-node="{escaped(node.id)}"{language}{of}>{rule}<title>{escaped(name)}</title>'
        f'<rect class="diagram__box" {_rect(box.room)} rx="{number(box.radius)}"/>'
        f"{_texts(box.lines)}</a>"
    )


def _texts(lines: Sequence[Line]) -> str:
    return "".join(map(_text, lines))


def _text(line: Line, of: str = "") -> str:
    return (
        f'<text class="{line.classes}"{of} x="{number(line.x)}" y="{number(line.y)}">'
        f"{escaped(line.text)}</text>"
    )


def _rect(room: Rect) -> str:
    return (
        f'x="{number(room.x)}" y="{number(room.y)}" width="{number(room.width)}" '
        f'height="{number(room.height)}"'
    )
