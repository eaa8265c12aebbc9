"""No tool proposes what the rules of sense refuse, nor other words than those that it was given."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from invented import Invented, articles

from benchmarks.twists import Twist, answer, invented
from build_scripts.checking.check import check
from build_scripts.drafting.adding import (
    CannotAddError,
    chosen_words,
    open_desk,
    proposal_for,
    quotation_edit,
)
from build_scripts.mending.marks import mended_marks
from build_scripts.words.bounds import words_of
from build_scripts.words.effort import bounded
from build_scripts.words.folding import fold_words
from build_scripts.words.matching import Found, find
from build_scripts.yaml_text.edits import apply_edits

ARTICLE = "title: Today\nlanguage: {language}\nrights: open\nlicence: x\n"
PIECES = [t for t in invented() if "[…]" not in t.words and t.language == "en"]
MARKS = re.compile(r"[“”‘’\"']")


@pytest.mark.parametrize("twist", PIECES, ids=lambda t: f"{t.kind}-{t.words[:20]}")
def test_quote_proposes_no_twist(twist: Twist, tmp_path: Path) -> None:
    """What it does propose of the words is an entry of which the check tells nothing of sense."""
    before = ARTICLE.format(language=twist.language)
    files = {
        "story.yml": "title: T\ncontact: a@example.org\n",
        "actors/ada-quill.yml": "name: Ada Quill\nkind: person\n",
        "articles/a.yml": before,
        "texts/a.txt": twist.source.text,
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    desk, _ = open_desk(tmp_path, "a")
    assert desk is not None
    bare = twist.words.strip("“”‘’ ")
    try:
        chosen = chosen_words(desk, bare, None, None)
        proposal = proposal_for(desk, chosen, speaker="ada-quill", cue="none")
    except CannotAddError:
        return
    after = apply_edits(before, [quotation_edit(desk, proposal)])
    (tmp_path / "articles/a.yml").write_text(after, "utf-8")
    told = [p.code.number for p in check(tmp_path).problems]
    assert not [number for number in told if "OTR240" <= number < "OTR260" or number == "OTR280"]


@pytest.mark.parametrize("twist", list(invented()), ids=lambda t: f"{t.kind}-{t.language}")
def test_mending_marks_keeps_every_word_of_a_twist(twist: Twist) -> None:
    for given_words in (MARKS.sub("", twist.words), twist.words, f"“{MARKS.sub('', twist.words)}”"):
        with bounded(1):
            mended = mended_marks(twist.source, given_words, None, marks_printed=True)
        if mended is not None:
            assert _letters(mended) == _letters(given_words)
            said = answer(
                Twist("mended", twist.source, mended, "Ada Quill", language=twist.language)
            )
            # The question mark may have come back with the marks: then the words are whole again.
            assert said.told or "?" in mended


@given(articles(), st.data())
def test_mending_marks_neither_drops_a_word_nor_adds_one(
    article: Invented, data: st.DataObject
) -> None:
    text = article.source.folded.text
    start = data.draw(st.integers(0, max(0, len(text) - 12)))
    words = text[start : start + data.draw(st.integers(8, 60))].split()[1:-1]
    assume(len(words) > 2)
    place = data.draw(st.integers(1, len(words) - 1))
    change = data.draw(st.sampled_from(["dropped", "added", "[not]"]))
    altered = {
        "dropped": [*words[:place], *words[place + 1 :]],
        "added": [*words[:place], "not", *words[place:]],
        "[not]": [*words[:place], "[not]", *words[place:]],
    }[change]
    pasted = " ".join(altered)
    assume(not isinstance(find(article.source, pasted, None, marks_printed=True), Found))
    with bounded(1):
        mended = mended_marks(article.source, pasted, None, marks_printed=True)
    assert mended is None or _letters(mended) == _letters(pasted)


def _letters(words: str) -> list[str]:
    """The words as they are compared, without the marks around them and at their edges."""
    return words_of(MARKS.sub("", fold_words(words)))
