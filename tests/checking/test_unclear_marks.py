"""Where print leaves open whose words they are the check asks, and where the text is at fault it says so."""

from __future__ import annotations

import pytest
from builders import Story, brief

from build_scripts.checking.compared import Outcome
from build_scripts.codes.evidence import INDIRECT_WITHOUT_SAYS
from build_scripts.problems import Problem
from build_scripts.words.sources import Form


def problems(story: Story, text: str, *quotations: str, more: str = "") -> list[Problem]:
    """The problems of an article with these quotations of Ada Quill, as flow mappings."""
    rows = "".join(
        f"  - {{id: q{number}, speaker: ada-quill, {row}}}\n"
        for number, row in enumerate(quotations)
    )
    head = f"title: Row\ntitle_basis: made for this\nrights: open\nlicence: CC0\n{more}"
    story.write("articles/row.yml", f"{head}quotations:\n{rows}")
    story.write("texts/row.txt", text)
    return [p for p in story.check().problems if p.code is not INDIRECT_WITHOUT_SAYS]


def told(story: Story, text: str, *quotations: str, more: str = "") -> list[str]:
    """The names of the problems; that words in another language want a translation is none of ours."""
    named = (brief(p).split()[1] for p in problems(story, text, *quotations, more=more))
    return [name for name in named if name != "translation-missing"]


UNCLOSED = "Row one\n\n“The pier is old, Ada Quill said, and it stands.\n\nThe gate fell.\n"


def test_words_from_an_unclosed_mark_on_are_direct_and_the_mark_is_told_once(story: Story) -> None:
    found = problems(story, UNCLOSED, "text: '“The pier is old,”', cue: said")
    assert [brief(p) for p in found] == ["texts/row.txt:3 stray-mark"]
    assert story.check().compared["row"].forms["q0"] is Form.DIRECT


def test_words_behind_an_unclosed_mark_are_asked_about(story: Story) -> None:
    words = "text: '“it stands”', cue: none"
    assert told(story, UNCLOSED, words) == ["marks-unclear", "stray-mark"]
    assert told(story, UNCLOSED, f"{words}, speech_marks: printed") == ["stray-mark"]


def test_the_reporters_words_behind_an_unclosed_mark_are_no_passage_but_told(story: Story) -> None:
    assert told(story, UNCLOSED, "text: and it stands, cue: none") == [
        "marks-unclear",
        "stray-mark",
    ]


LOST = "Row one\n\n“The pier is old, Ada Quill said. “It stands.” The gate fell. “It holds,” Ada Quill said.\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("“The pier is old,”", []),
        ("“It stands.”", []),
        ("“It holds,”", []),
        ("“The pier is old, Ada Quill said.”", ["marks-unclear"]),
        ("“The gate fell.”", ["marks-unclear"]),
        ("The gate fell.", ["marks-unclear"]),
    ],
)
def test_a_mark_that_was_lost_before_the_cue_gives_nobody_the_reporters_words(
    story: Story, words: str, expected: list[str]
) -> None:
    found = told(story, LOST, f"text: '{words}', cue: none")
    assert found == [*expected, "stray-mark"]
    straight = words.replace("“", '"').replace("”", '"')
    found = told(story, LOST.replace("“", '"').replace("”", '"'), f"text: '{straight}', cue: none")
    assert found == [*expected, "stray-mark"]


def test_the_cue_of_the_entry_among_the_words_is_named(story: Story) -> None:
    text = "Rad eins\n\n„Der Steg ist alt, meinte Ada Quill. Er steht.\n"
    row = "text: '„Der Steg ist alt, meinte Ada Quill.“', cue: meinte"
    (unclear, *_) = problems(story, text, row, more="language: de\n")
    assert unclear.code.name == "marks-unclear"
    assert "“meinte”" in unclear.message


def test_words_of_the_next_paragraph_are_never_speech(story: Story) -> None:
    words = "text: '“The gate fell.”', cue: none"
    assert told(story, UNCLOSED, words) == ["form-differs", "stray-mark"]
    assert told(story, UNCLOSED, "text: The gate fell., cue: none") == ["stray-mark"]


def test_a_text_without_marks_tells_of_no_strays(story: Story) -> None:
    words = "text: The pier is old, cue: none"
    assert told(story, UNCLOSED.replace("“", ""), words, more="kind: speech\n") == []
    assert "stray-mark" not in told(story, UNCLOSED, words, more="kind: speech\n")


DASH = "El muelle\n\n—El muelle es viejo —dijo Ada Quill—. Se cae.\n\nNadie vino.\n"


def test_speech_after_a_dash_is_asked_about(story: Story) -> None:
    words = "text: El muelle es viejo, cue: dijo"
    assert told(story, DASH, words, more="language: es\n") == ["speech-after-a-dash"]
    assert told(story, DASH, f"{words}, speech_marks: absent", more="language: es\n") == []
    assert story.check().compared["row"].forms["q0"] is Form.DIRECT
    assert told(story, DASH, f"{words}, speech_marks: printed", more="language: es\n") == []
    assert story.check().compared["row"].forms["q0"] is Form.INDIRECT


def test_in_a_language_without_that_custom_nobody_asks(story: Story) -> None:
    assert told(story, DASH, "text: El muelle es viejo, cue: dijo", more="language: de\n") == []


BLOCK = (
    "Row one\n\nAda Quill wrote to the council:\n\nThe pier is old and must be closed.\n\n"
    "“We know,” Ada Quill said. Bram Oster said nothing.\n\nThe mayor took the money, papers show.\n"
)


def test_a_block_without_marks_may_be_said_to_be_speech(story: Story) -> None:
    words = "text: The pier is old and must be closed., cue: wrote"
    assert told(story, BLOCK, f"{words}, speech_marks: absent") == []
    assert story.check().compared["row"].forms["q0"] is Form.DIRECT


@pytest.mark.parametrize(
    "row",
    [
        "text: Bram Oster said nothing., cue: none",
        "text: 'The mayor took the money, papers show.', cue: none",
        "text: The mayor took the money, cue: papers show",
        "text: We know, cue: said",
        "text: 'The mayor took the money, papers show.', cue: said, attributed_as: Ada Quill",
    ],
)
def test_what_print_contradicts_is_no_block_of_speech(story: Story, row: str) -> None:
    assert told(story, BLOCK, f"{row}, speech_marks: absent") == ["no-block-of-speech"]


LONG_BLOCK = (
    "Row one\n\nThe mayor, Ada Quill, said:\n\nThe pier is old and must be closed.\n\n"
    "We have known it for years, and it has cost a fortune.\n\nNobody will be safe on it.\n\n{after}\n"
)


def test_a_block_has_several_paragraphs_and_its_cue_stands_before_the_first(story: Story) -> None:
    text = LONG_BLOCK.format(after="The council meets on Monday.")
    long = "We have known it for years, and it has cost a fortune."
    text = text.replace(long, f"{long} {'The sea was high. ' * 12}")
    words = "text: Nobody will be safe on it., cue: said, speech_marks: absent"
    assert told(story, text, words) == []
    assert told(story, text, words.replace("said", "wrote")) == ["cue-not-near"]


@pytest.mark.parametrize(
    "after",
    [
        "“No,” Bram Oster said.\n\nThe gate fell.",
        "Ada Quill left the room.\n\nThe gate fell.",
        "Bram Oster added that he knew.\n\nThe gate fell.",
        "The gate fell, he said in a statement.",
        "The sea was high.\n\n" * 8 + "The gate fell.",
    ],
)
def test_a_block_ends_where_the_reporter_speaks_or_far_behind_its_head(
    story: Story, after: str
) -> None:
    words = "text: The gate fell, cue: none, speech_marks: absent"
    assert told(story, LONG_BLOCK.format(after=after), words) == ["no-block-of-speech"]


@pytest.mark.parametrize(
    "row",
    [
        "text: dijo Ada Quill, cue: none",
        "text: El muelle es viejo —dijo Ada Quill—. Se cae., cue: dijo",
        "text: El muelle es viejo —dijo Ada Quill—. Se cae., cue: none",
    ],
)
def test_what_stands_between_dashes_is_the_reporters(story: Story, row: str) -> None:
    found = told(story, DASH, f"{row}, speech_marks: absent", more="language: es\n")
    assert found == ["no-block-of-speech"]
    assert (
        told(story, DASH, "text: Se cae., cue: dijo, speech_marks: absent", more="language: es\n")
        == []
    )


def test_a_block_is_introduced_by_a_colon_a_heading_or_a_label(story: Story) -> None:
    words = "text: The pier is old, cue: none, speech_marks: absent"
    named = f"{words}, attributed_as: Ada Quill"
    rest = "\n\n“Yes,” Bram Oster said.\n"
    assert told(story, f"Row\n\nStatement of Ada Quill\n\nThe pier is old.{rest}", named) == []
    assert told(story, f"Row\n\nAda Quill: The pier is old.{rest}", named) == []
    assert told(story, f"Row\n\nAda Quill left.\n\nThe pier is old.{rest}", named) != []
    assert told(story, f"Row\n\nPapers show:\n\nThe pier is old.{rest}", words) != []
    assert told(story, f"Row\n\nThe pier is old.{rest}", words) != []


PAGE = (
    "Row one\n\n“The struc-\ntural wall of the well-\nknown pier was ﬁrst built\n"
    "in 1950,” Ada Quill said.\n"
)


def test_words_broken_at_a_line_end_are_told_as_the_fault_of_the_text(story: Story) -> None:
    text = "“The structural wall of the well-known pier was first built in 1950,”"
    (problem,) = problems(story, PAGE, f"text: '{text}', cue: said")
    assert problem.code.name == "broken-by-the-page"
    assert "«struc-⏎tural» (line 3), «well-⏎known» (line 4)" in problem.message
    assert told(story, PAGE, "text: '“first built in 1950,”', cue: said") == []


def test_a_broken_word_is_not_to_be_pasted(story: Story) -> None:
    entry = "text: '“The struc- tural wall”', cue: said, context: It is of 1950."
    assert told(story, PAGE, entry) == ["broken-by-the-page"]


def test_a_hyphen_that_was_typed_otherwise_is_no_fault_of_the_page(story: Story) -> None:
    text = f"{PAGE}\n“The pier is well-known,” Ada Quill said.\n"
    assert told(story, text, "text: '“The pier is wellknown,”', cue: said") == [
        "quotation-not-in-source"
    ]


def test_a_page_number_between_two_halves_is_told(story: Story) -> None:
    text = "“The pier is old\n\n12\n\nand must be closed,” Ada Quill said.\n"
    (problem, *_) = problems(
        story, text, "text: '“The pier is old and must be closed,”', cue: said"
    )
    assert problem.code.name == "broken-by-the-page"
    assert "page number" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n\n00:01.000 --> 00:02.000\nThe pier\n",
        "1\n00:00:01,000 --> 00:00:02,000\nThe pier\n\n2\n00:00:02,000 --> 00:00:03,000\nis old.\n",
    ],
)
def test_a_subtitle_file_is_called_one(story: Story, text: str) -> None:
    assert told(story, text, "text: The pier is old., cue: none", more="kind: transcript\n") == [
        "subtitle-file"
    ]
    assert set(story.check().compared["row"].outcomes.values()) == {Outcome.FAILED}


def test_a_thousand_unbalanced_marks_are_told_in_one_warning(story: Story) -> None:
    text = "The gate fell.\n\n" + "“One, she said.\n\n" * 1_000
    found = told(story, text, "text: The gate fell., cue: none")
    assert [name for name in found if name != "speaker-never-named"] == ["stray-mark"]
