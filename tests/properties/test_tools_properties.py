"""What is quoted passes the check; what is mended changes nothing else, and nothing when done again."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from invented import Invented, articles

from build_scripts.checking.check import check
from build_scripts.drafting.adding import (
    CannotAddError,
    CheckRefusesError,
    chosen_words,
    open_desk,
    proposal_for,
    quotation_edit,
)
from build_scripts.mending import mend
from build_scripts.words.bounds import cuts_a_word
from build_scripts.yaml_text.edits import apply_edits
from build_scripts.yaml_text.reader import read_yaml

FILES = {
    "story.yml": "title: T\ncontact: a@example.org\n",
    "actors/bram-oster.yml": "name: Bram Oster\nkind: person\naliases: [Oster]\n",
}
ASKED = ("title-not-headline", "indirect-without-says")
"""What no tool can know: the invented text has no headline, and `says` is left to a person."""
HEADS = [
    "title: T\nrights: open\nlicence: x\n",
    "# one\n\ntitle: T  # two\nrights: open\nlicence: x\nquotations: []\n# three\n",
    "title: T\nrights: open\nlicence: x\nquotations:\n  - {id: old, text: Oster, near: Oster, speaker: "
    "bram-oster, cue: none, withdrawn: {date: 2031-03-03, why: x}}\n# end",
]


def _story(root: Path, text: str, article: str) -> None:
    for name, content in {**FILES, "articles/a.yml": article, "texts/a.txt": text}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content.encode())


# Much of what is drawn at random is a part of a sentence that says something else, which is refused.
@settings(max_examples=120, suppress_health_check=[HealthCheck.filter_too_much])
@given(articles(), st.data())
def test_whatever_stretch_is_quoted_passes_the_check(
    article: Invented, data: st.DataObject
) -> None:
    text = article.source.folded.text
    words = [i for i in range(len(text)) if text[i] != " " and not cuts_a_word(text, i)]
    start = data.draw(st.sampled_from(words))
    end = data.draw(st.integers(start + 1, min(len(text), start + 90)))
    assume(not cuts_a_word(text, end) and any(c.isalnum() for c in text[start:end]))
    first, last = article.source.folded.span(start, end)
    stretch = article.source.text[first:last]
    assume(len(stretch.split()) >= 1)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        before = data.draw(st.sampled_from(HEADS))
        _story(root, article.source.text, before)
        desk, problems = open_desk(root, "a")
        assert desk is not None, problems
        try:
            chosen = chosen_words(desk, stretch, stretch, None)
            proposal = proposal_for(desk, chosen, speaker="bram-oster")
        except CannotAddError as fault:
            # A part of a sentence that says something else is not proposed, nor somebody else's words.
            assume(not isinstance(fault, CheckRefusesError))
            # Where the same words stand several times somebody must choose.
            assume("times" not in str(fault))
            # Words that begin inside inner marks and end outside have no way of being written.
            assume("cannot be written" not in str(fault) or not _cuts_marks(article, first, last))
            raise
        if proposal.cue == "undecided":
            proposal = proposal_for(desk, chosen, speaker="bram-oster", cue="none")
        after = apply_edits(before, [quotation_edit(desk, proposal)])
        (root / "articles" / "a.yml").write_bytes(after.encode())
        problems = check(root).problems
        found = [f"{p.code.name}: {p.message}" for p in problems if p.code.name not in ASKED]
        assert found == [], after


def _cuts_marks(article: Invented, first: int, last: int) -> bool:
    """Whether the words hold one of two marks that belong together, and words beyond it."""
    words = article.source.text[first:last]
    return (
        any(words.count(opens) != words.count(closes) for opens, closes in ("“”", "‘’"))
        or words.count('"') % 2 == 1
        or any(
            s.start <= first < s.end < last or first < s.start < last < s.end
            for s in article.source.stretches
        )
    )


_VALUES = ["2031-03-03", "3 March 2031", "2031/3/3", "03/04/2031", "March 2031", "2031"]
_SPEAKERS = ["bram-oster", "Bram Oster", "'Oster'", "[Bram Oster]", "nobody", "Bram"]


@st.composite
def entries(draw: st.DrawFn) -> str:
    """An article in whatever layout, with values right and wrong."""
    quotation = [
        ("id", "q"),
        (
            "text",
            draw(st.sampled_from(["“We pay”", "We pay", ">-\n      We\n      pay", '"We pay"'])),
        ),
        ("speaker", draw(st.sampled_from(_SPEAKERS))),
        ("cue", "none  # a comment"),
        ("said_on", draw(st.sampled_from(_VALUES))),
    ]
    lines = []
    for index, (key, value) in enumerate(draw(st.permutations(quotation))):
        lines += ["    # above " + key] * draw(st.integers(0, 1)) if index else []
        lines.append(("  - " if index == 0 else "    ") + f"{key}: {value}")
    top = [
        "title: T  # the title",
        "rights: open",
        "licence: x",
        f"published: {draw(st.sampled_from(_VALUES))}",
        "quotations:\n" + "\n".join(lines),
        "summary: |\n  Some   words\n\n  more # no comment",
    ]
    joined = draw(st.sampled_from(["\n", "\n\n", "\n# between\n"]))
    text = "# head\n" + joined.join(draw(st.permutations(top)))
    text += draw(st.sampled_from(["", "\n", "\n\n# the end\n"]))
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


@settings(max_examples=150)
@given(entries(), st.booleans())
def test_mending_keeps_every_line_and_is_done_once(article: str, all_keys: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _story(root, "T\n\n“We pay”\n", article)
        mended = {file.path.name: file for file in mend(root, all_keys=all_keys)}
        if "a.yml" not in mended:
            return
        file = mended["a.yml"]
        before, _ = read_yaml(file.before.encode(), "a.yml")
        after, _ = read_yaml(file.after.encode(), "a.yml")
        assert before is not None
        assert after is not None
        changed = _flat(before.data) ^ _flat(after.data)
        assert {path[-1] if isinstance(path[-1], str) else path[-2] for path, _ in changed} <= {
            "published",
            "said_on",
            "speaker",
            "text",
        }
        assert ("\r\n" in file.after) is ("\r\n" in file.before)
        # Every line is there still, but for those whose value was mended.
        lines = sorted(_bare(file.before)), sorted(_bare(file.after))
        lost = [line for line in lines[0] if line not in lines[1]]
        assert all(
            line.split(":")[0] in ("published", "said_on", "speaker", "text", "We", "pay")
            for line in lost
        )
        assert file.before.count("#") == file.after.count("#")
        file.path.write_bytes(file.after.encode())
        assert mend(root, all_keys=all_keys) == ()


def _bare(text: str) -> list[str]:
    return [line.strip(" -\r") for line in text.split("\n") if line.strip(" -\r")]


def _flat(data: object, path: tuple[str | int, ...] = ()) -> set[tuple[tuple[str | int, ...], str]]:
    if isinstance(data, dict):
        return set().union(*(_flat(value, (*path, key)) for key, value in data.items()), set())
    if isinstance(data, list):
        return set().union(*(_flat(value, (*path, i)) for i, value in enumerate(data)), set())
    return {(path, str(data).strip())}
