"""Invented articles: some sentences in marks, some not, in the shapes in which news prints them."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from build_scripts.words.sources import SourceText

_VOCABULARY = """
    the mayor ferry quay harbour boats council captain pays never not stop would night empty non-stop
    isn’t town’s café 2,400 $275 15% 12:30 May Lowport again old new three and of in to
"""
_WORDS = _VOCABULARY.split()
_STOPS = [",", ".", "?", "!", ""]

phrases = st.lists(st.sampled_from(_WORDS), min_size=3, max_size=9).map(" ".join)


@dataclass(frozen=True)
class Invented:
    """An article and the quotations in it, each as printed and without its marks."""

    source: SourceText
    quotations: tuple[str, ...]


@st.composite
def nested(draw: st.DrawFn) -> str:
    """A phrase that may hold words in inner marks."""
    before, after = draw(phrases), draw(phrases)
    if draw(st.integers(0, 3)):
        return before
    return f"{before} ‘{draw(phrases)}’ {after}"


@st.composite
def articles(draw: st.DrawFn) -> Invented:
    opening, closing = draw(st.sampled_from([("“", "”"), ('"', '"'), ("«", "»")]))
    paragraphs, quotations = [], []
    for _ in range(draw(st.integers(1, 4))):
        quoted = [
            draw(nested()) + draw(st.sampled_from(_STOPS)) for _ in range(draw(st.integers(1, 3)))
        ]
        match draw(st.sampled_from(["one", "two", "lead", "running"])):
            case "one":
                quoted = quoted[:1]
                text = f"{opening}{quoted[0]}{closing} Oster said. {draw(phrases).capitalize()}."
            case "two":
                quoted = [quoted[0], quoted[-1]]
                text = f"{opening}{quoted[0]}{closing} said Oster. {opening}{quoted[-1]}{closing}"
            case "lead":
                quoted = quoted[:1]
                text = f"{draw(phrases).capitalize()}, he said: {opening}{quoted[0]}{closing}"
            case _:
                text = f"\n\n{opening}".join(quoted)
                text = f"He said: {opening}{text}{closing}"
        paragraphs.append(text)
        quotations += quoted
    text = "\n\n".join(paragraphs) + "\n"
    return Invented(SourceText("a.txt", text), tuple(quotations))
