"""Misquotations letter by letter as printed: what a cut, a late beginning or an early end makes of words."""

from __future__ import annotations

import pytest
from builders import Story

HEAD = "title: The gate\nrights: open\nlicence: CC0\n"
ADA = "Ada Quill said."

# What the article prints, what the entry says, what is told; the speaker is Ada Quill.
CUT = [
    ("“The pilots were not told of it,” " + ADA, "“The pilots were […] told of it,”", "negation"),
    ("“We have never, in all these years, paid,” " + ADA, "“We have […] paid,”", "negation"),
    ("“We didn’t and never will sell it,” " + ADA, "“We […] will sell it,”", "negation"),
    ("“No member of my staff took money,” " + ADA, "“[…] member of my staff took money,”", None),
    ("“I can say without any doubt it fell,” " + ADA, "“I can say […] it fell,”", "negation"),
    ("“We refused to close the gate,” " + ADA, "“We […] close the gate,”", "negation"),
    ("“It is false that he paid us,” " + ADA, "“It is […] that he paid us,”", "negation"),
    ("“Nobody but a fool would pay,” " + ADA, "“[…] a fool would pay,”", None),
    ("“We will, if the county pays, open it,” " + ADA, "“We will, […] open it,”", "condition"),
    ("“We close it, unless it rains, in May,” " + ADA, "“We close it, […] in May,”", "condition"),
    ("“I resign, but only for a day, in May,” " + ADA, "“I resign, […] in May,”", "condition"),
    ("“Did he take it? Yes, so they say,” " + ADA, "“Did he take it […] Yes,”", None),
    ("“The gate might, in a storm, fail,” " + ADA, "“The gate […] fail,”", "hedge"),
    ("“He is, they say, a thief,” " + ADA, "“He is, […] a thief,”", "hedge"),
    ("“He is, I think, a thief,” " + ADA, "“He is, […] a thief,”", "hedge"),
    ("“We paid $275 million for it,” " + ADA, "“We paid $275 […] for it,”", "number"),
    ("“It takes 10 to 15 days of work,” " + ADA, "“It takes […] 15 days of work,”", "number"),
    ("“It costs less than 40 crowns,” " + ADA, "“It costs […] 40 crowns,”", "number"),
]
AROUND = [
    ("“I do not believe the gate failed,” " + ADA, "“the gate failed,”", "begun-behind-negation"),
    ("“Nobody said that we knew,” " + ADA, "“we knew,”", "begun-behind-negation"),
    ("“It isn’t true that we knew,” " + ADA, "“we knew,”", "begun-behind-negation"),
    ("“Never have we paid a crown,” " + ADA, "“have we paid a crown,”", "begun-behind-negation"),
    ("“He denies that we knew,” " + ADA, "“we knew,”", "begun-behind-negation"),
    ("“If they pay, we will open it,” " + ADA, "“we will open it,”", "begun-behind-condition"),
    ("“Unless it rains, we close it,” " + ADA, "“we close it,”", "begun-behind-condition"),
    (
        "“Suppose we lied to all of you,” " + ADA,
        "“we lied to all of you,”",
        "begun-behind-condition",
    ),
    ("“They say that I stole it,” " + ADA, "“I stole it,”", "begun-behind-hedge"),
    ("“I was told that he stole it,” " + ADA, "“he stole it,”", "begun-behind-hedge"),
    ("“I think he stole it,” " + ADA, "“he stole it,”", "begun-behind-hedge"),
    ("“Perhaps he stole it,” " + ADA, "“he stole it,”", "begun-behind-hedge"),
    ("“The rumour is that he stole it,” " + ADA, "“he stole it,”", "begun-behind-hedge"),
    ("“It cost nearly 40 crowns,” " + ADA, "“40 crowns,”", "begun-inside-number"),
    ("“It takes 10 to 15 days,” " + ADA, "“15 days,”", "begun-inside-number"),
    ("“It takes up to 15 days,” " + ADA, "“15 days,”", "begun-inside-number"),
    ("“We close it unless they pay,” " + ADA, "“We close it”", "ended-before-limit"),
    ("“We close it, but only in May,” " + ADA, "“We close it”", "ended-before-limit"),
    ("“We close it in May if they pay,” " + ADA, "“We close it in May”", "ended-before-limit"),
    ("“I like him, except when he lies,” " + ADA, "“I like him”", "ended-before-limit"),
    ("“He is a thief, they say,” " + ADA, "“He is a thief”", "ended-before-limit"),
    ("“He is a thief. That is a lie,” " + ADA, "“He is a thief.”", "ended-before-limit"),
    ("“I love taxes. I’m joking,” " + ADA, "“I love taxes.”", "ended-before-limit"),
    ("“It will open. But not in May,” " + ADA, "“It will open.”", "ended-before-limit"),
    ("“He is guilty of nothing at all,” " + ADA, "“He is guilty”", "ended-before-negation"),
    ("“I trust no one,” " + ADA, "“I trust”", "ended-before-negation"),
    ("“It cost $275 million,” " + ADA, "“It cost $275”", "ended-inside-number"),
    ("“It cost two hundred crowns,” " + ADA, "“It cost two”", "ended-inside-number"),
    ("“It takes 10–15 days,” " + ADA, "“It takes 10”", "ended-inside-number"),
    ("“It takes 10 to 15 days,” " + ADA, "“It takes 10”", "ended-inside-number"),
    ("“It rose by 10 per cent,” " + ADA, "“It rose by 10”", "ended-inside-number"),
    ("“Is the gate safe?” Ada Quill asked.", "“the gate safe”", "question-cut-off"),
    ("“Who says we knew of it?” Ada Quill asked.", "“we knew of it”", "question-cut-off"),
    ("“We open,” Ada Quill said, “unless it rains.”", "“We open,”", "ended-before-limit"),
    (
        "“I do not think,” Ada Quill said, “that we knew.”",
        "“that we knew.”",
        "begun-behind-negation",
    ),
]
BOUND = [
    ("Ada Quill denied that “the gate failed”.", "“the gate failed”", "denied-around"),
    ("Ada Quill never said that “the gate failed”.", "“the gate failed”", "denied-around"),
    ("Ada Quill did not say “the gate failed”.", "“the gate failed”", "denied-around"),
    ("Ada Quill refused to say “the gate failed”.", "“the gate failed”", "denied-around"),
    (
        "It is not true that “the gate failed”, Ada Quill said.",
        "“the gate failed”",
        "denied-around",
    ),
    ("No one believes “the gate failed”, Ada Quill said.", "“the gate failed”", "denied-around"),
    ("Ada Quill was misquoted as saying “the gate failed”.", "“the gate failed”", "denied-around"),
    (
        "It would be wrong to say “the gate failed”, Ada Quill said.",
        "“the gate failed”",
        "denied-around",
    ),
    (
        "The claim that “the gate failed” is a lie, Ada Quill said.",
        "“the gate failed”",
        "denied-around",
    ),
    ("Ada Quill called it a lie that “the gate failed”.", "“the gate failed”", "denied-around"),
    ("Ada Quill was asked whether “the gate failed”.", "“the gate failed”", "asked-around"),
    ("Ada Quill shrugged, as if to say “the gate failed”.", "“the gate failed”", "asked-around"),
]
SPEAKER = [
    (
        "“We neglected it,” Bram Oster said. Ada Quill nodded.",
        "“We neglected it,”",
        "speaker-differs",
    ),
    (
        "“We neglected it,” said Bram Oster.\n\n“No,” Ada Quill said.",
        "“We neglected it,”",
        "speaker-differs",
    ),
    (
        "“We neglected it,” the head of the line, Bram Oster, had warned Ada Quill.",
        "“We neglected it,”",
        "speaker-differs",
    ),
    (
        "Bram Oster, who succeeded Ada Quill, said: “We neglected it.”",
        "“We neglected it.”",
        "speaker-differs",
    ),
    (
        "Ada Quill asked twice. Bram Oster told the council: “We neglected it.”",
        "“We neglected it.”",
        "speaker-differs",
    ),
    (
        "According to Bram Oster, “we neglected it”. Ada Quill left.",
        "“we neglected it”",
        "speaker-differs",
    ),
    (
        "Ada Quill spoke first.\n\nThe rain fell.\n\nThe gulls slept.\n\nThe lamps were lit.\n\n"
        "Bram Oster came later. “We neglected it,” he said.",
        "“We neglected it,”",
        "speaker-differs",
    ),
    ("“We neglected it,” said the chair.", "“We neglected it,”", "speaker-never-named"),
]
JOINED = [
    "“I never saw it,” Ada Quill said.\n\n“It fell because we slept,” Bram Oster said.",
    "“I never saw it,” Ada Quill said. “It fell because we slept,” said Bram Oster.",
    "“I never saw it,” Ada Quill said.\n\nBram Oster said: “It fell because we slept.”",
    "“I never saw it,” said Ada Quill.\n\nThe harbour master, Bram Oster, disagreed. “It fell "
    "because we slept,” he said.",
    "“I never saw it,” Ada Quill said.\n\n“It was the storm that did it,” Bram Oster said.\n\n“It fell "
    "because we slept,” Ada Quill said.",
]


def told(
    story: Story, text: str, quotation: str, speaker: str = "ada-quill", more: str = ""
) -> list[str]:
    story.write("texts/gate.txt", f"The gate\n\n{text}\n\nIt rained all day.\n")
    entry = (
        f"  - id: q\n    text: >-\n      {quotation}\n    speaker: {speaker}\n    cue: none\n{more}"
    )
    story.write("articles/gate.yml", f"{HEAD}quotations:\n{entry}")
    return [problem.code.name for problem in story.check().problems]


@pytest.mark.parametrize(("text", "quotation", "kind"), CUT)
def test_a_cut_takes_no_sense_with_it(
    story: Story, text: str, quotation: str, kind: str | None
) -> None:
    found = told(story, text, quotation)
    assert found, "a misquotation passes"
    if kind:
        wanted = "cut-parts-number" if kind == "number" else f"cut-drops-{kind}"
        assert wanted in found
        assert told(story, text, quotation, more="    cut_basis: It is said elsewhere.\n") == []


@pytest.mark.parametrize(("text", "quotation", "code"), [*AROUND, *BOUND])
def test_what_stands_around_words_is_told_until_it_is_answered(
    story: Story, text: str, quotation: str, code: str
) -> None:
    assert code in told(story, text, quotation)
    for key in ("context", "cut_basis"):
        assert code not in told(story, text, quotation, more=f"    {key}: The reader is told.\n")


@pytest.mark.parametrize(("text", "quotation", "code"), SPEAKER)
def test_the_one_who_is_printed_speaks(story: Story, text: str, quotation: str, code: str) -> None:
    assert told(story, text, quotation) == [code]


@pytest.mark.parametrize("text", JOINED)
def test_a_cut_stays_within_one_speakers_turn(story: Story, text: str) -> None:
    assert told(story, text, "“I never saw it,” […] “It fell because we slept,”".replace(
        "slept,”", "slept.”" if "slept.”" in text else "slept,”")) == ["cut-joins-speakers"]  # fmt: skip
    story.remove("articles/gate.yml")


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("“I saw it,” Ada Quill said. “It fell.”", "“I saw it,” […] “It fell.”"),
        ("“I saw it,” Ada Quill said.\n\n“It fell,” she added.", "“I saw it,” […] “It fell,”"),
        ("“I saw it. The rain was cold. It fell,” " + ADA, "“I saw it. […] It fell,”"),
        ("“I saw it,” " + ADA, "“I saw it,”"),
        ("“I saw it and it fell,” " + ADA, "“it fell,”"),
        ("The mayor, Ada Quill, said that “it fell”, not that it stood.", "“it fell”"),
        ("Ada Quill did not stop. She said “it fell”.", "“it fell”"),
    ],
)
def test_a_fair_quotation_passes(story: Story, text: str, quotation: str) -> None:
    assert told(story, text, quotation) == []


def test_near_chooses_nobody_elses_yes(story: Story) -> None:
    text = "“Yes.” Ada Quill said it twice.\n\n“Did you know?” she asked. “Yes,” Bram Oster said."
    assert told(story, text, "“Yes”", more="    near: Bram Oster said\n") == ["speaker-differs"]


def test_a_problem_shows_what_was_left_out(story: Story) -> None:
    told(story, "“We have never, in all these years, paid,” " + ADA, "“We have […] paid,”")
    message = story.only_problem().message
    assert "«never, in all these years,»" in message
    assert "“never”" in message


def test_a_headline_is_nobodys_speech(story: Story) -> None:
    story.write("texts/gate.txt", "The gate\n\nAda Quill left. “It fell,” Bram Oster said.\n")
    story.write(
        "articles/gate.yml",
        f"{HEAD}quotations:\n  - {{id: q, text: The gate, says: It fell., place: headline, speaker: ada-quill, "
        "cue: none}\n",
    )
    assert [p.code.name for p in story.check().problems] == ["headline-of-nobody"]
