"""Sheets that people type: forgiving names of columns, several encodings, what print shows is proposed."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from running import run
from running_import import imported, planned

SHEET = (
    "Article;Who said it;Quote;Date said;NOTES;Tags\n"
    "The pier;Ada Quill;The pier is old;3 March 2031;She had seen it.;Night ferry, boats\n"
)
BASE = (
    "title: The pier\nstatus: draft\nurl: https://paper.example/pier\nrights: open\nlicence: CC0\n"
)
TEXT = (
    "“The pier is old,” Ada Quill said on Monday. Nobody asked her.\n\n"
    "“We will mend it,” Captain Ines Farr told reporters. “We will mend it,” she said again.\n\n"
    "Bram Oster denied that the pier was lost.\n"
)


@pytest.fixture
def pier(story: Story) -> Story:
    story.write("articles/pier.yml", BASE)
    return story.write("texts/pier.txt", TEXT)


def sheet(story: Story, text: str | bytes, name: str = "sheet.csv") -> Path:
    file = story.content.parent / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def entry_of(story: Story, article: str = "pier") -> str:
    return (story.content / f"articles/{article}.yml").read_text("utf-8")


def test_names_of_columns_and_words_without_marks_are_understood(pier: Story) -> None:
    plan = imported(pier.content, sheet(pier, SHEET))
    assert [p.message for p in plan.problems] == [
        "Row 2, column F (Tags): there is no topic 'boats'."
    ]
    assert entry_of(pier) == BASE + (
        "\nquotations:\n"
        "  - id: quill-pier-old\n"
        "    text: >-\n      “The pier is old,”\n"
        "    speaker: ada-quill\n"
        "    cue: said\n"
        "    attributed_as: Ada Quill\n"
        "    topics: night-ferry\n"
        "    said_on: 2031-03-03\n"
        "    context: >-\n      She had seen it.\n"
    )
    assert pier.check().problems == ()


def test_the_same_file_twice_is_the_same_as_once(pier: Story) -> None:
    file = sheet(pier, SHEET)
    imported(pier.content, file)
    once = entry_of(pier)
    again = imported(pier.content, file)
    assert again.is_empty
    assert again.already == 1
    assert entry_of(pier) == once


@pytest.mark.parametrize(
    ("encoding", "name", "separator"),
    [
        ("utf-8", "q.csv", ","),
        ("utf-8-sig", "q.csv", ";"),
        ("utf-16", "q.csv", ";"),
        ("utf-16", "q.txt", "\t"),
        ("utf-16-le", "q.csv", ";"),
        ("cp1252", "q.csv", ";"),
        ("utf-8", "q.tsv", "\t"),
        ("utf-8", "q.csv", "|"),
    ],
)
def test_encodings_and_separators(pier: Story, encoding: str, name: str, separator: str) -> None:
    rows = [["ARTICLE", "Speaker ", "_words_"], ["pier", "Ada Quill", "“The pier is old”"]]
    text = "\r\n".join(separator.join(row) for row in rows)
    plan = planned(pier.content, sheet(pier, text.encode(encoding), name))
    guessed = encoding in ("cp1252", "utf-16-le")
    assert [p.code.name for p in plan.problems] == ["encoding-guessed"] * guessed
    assert plan.quotations == 1
    assert "“The pier is old”" in plan.files["articles/pier.yml"].decode()


def test_a_line_that_tells_excel_the_separator_is_no_row(pier: Story) -> None:
    text = "sep=;\narticle;speaker;words\npier;ada-quill;“The pier is old”\n"
    plan = planned(pier.content, sheet(pier, text))
    assert (plan.problems, plan.quotations) == ((), 1)


def test_a_title_above_the_heading_is_passed_over(pier: Story) -> None:
    text = "Our quotations,,\n,,\narticle,who,words\npier,ada-quill,“The pier is old”\n"
    plan = planned(pier.content, sheet(pier, text))
    assert (plan.problems, plan.quotations) == ((), 1)


def test_words_that_stand_twice_need_their_neighbours(pier: Story) -> None:
    text = "article,words,near,speaker\npier,We will mend it,{},Ines Farr\n"
    plan = planned(pier.content, sheet(pier, text.format("")))
    assert [p.code.name for p in plan.problems] == ["words-not-taken"]
    assert [line[:8] for line in plan.problems[0].detail] == ["line 3: ", "line 3: "]
    plan = planned(pier.content, sheet(pier, text.format("she said again")))
    assert [p.code.name for p in plan.problems] == []
    assert "near: >-" in plan.files["articles/pier.yml"].decode()


def test_who_is_not_known_becomes_a_draft_and_who_is_not_sure_a_candidate(pier: Story) -> None:
    text = (
        "article,who,words,cue,near\n"
        "pier,Oster,denied that the pier was lost,denied,\n"
        "pier,Ines Farr,We will mend it,,Captain Ines Farr told\n"
    )
    plan = planned(pier.content, sheet(pier, text))
    assert plan.problems == ()
    new = plan.files["articles/pier.yml"].decode()
    assert "candidates: [bram-oster]" in new
    assert "speaker: undecided" in new
    assert "act: denies" in new
    assert "says: undecided" in new
    assert plan.files["actors/ines-farr.yml"].decode().splitlines()[1:] == [
        "name: Ines Farr",
        "kind: person  # by the look of the name: person, organisation, government, ...",
        "added: 2031-04-01",
        "status: draft  # remove this line when the entry is ready to be published",
    ]


def test_whom_the_article_does_not_name_beside_the_words_is_told(pier: Story) -> None:
    plan = planned(pier.content, sheet(pier, "article,who,words\npier,Ines Farr,The pier is old\n"))
    assert plan.is_empty
    assert [p.message for p in plan.problems] == [
        "Row 2, column C (words): The article prints “Ada Quill” beside the words (line 1 of "
        f"{pier.content.name}/texts/pier.txt), not Ines Farr."
    ]


def test_a_new_article_begins_as_a_draft(pier: Story) -> None:
    text = (
        "title,url,publisher,article date,speaker,words,form\n"
        "The quay,https://paper.example/quay?utm_source=x,The Gazette,2031-03,Ada Quill,It holds,direct\n"
        "The quay,https://paper.example/quay,The Gazette,2031-03,an engineer,“It leaks,”,\n"
    )
    text = text.replace("“It leaks,”", '"“It leaks,”"')
    plan = imported(pier.content, sheet(pier, text))
    assert plan.problems == ()
    assert (plan.articles, plan.quotations, plan.actors) == (1, 2, 1)
    made = entry_of(pier, "the-quay")
    assert "published: 2031-03\npublisher: The Gazette\nurl: https://paper.example/quay" in made
    assert "“It holds”" in made
    assert "kind: unnamed-source\ndescribed_as: an engineer\narticle: the-quay" in (
        pier.content / "actors/an-engineer-the-quay.yml"
    ).read_text("utf-8")
    assert {p.code.name for p in pier.check().problems} == {"not-decided-yet"}
    assert planned(pier.content, sheet(pier, text)).is_empty


def test_an_article_of_which_no_row_is_taken_is_not_begun(pier: Story) -> None:
    text = "title,url,speaker,words,act\nThe quay,https://paper.example/quay,Ines Farr,“It holds”,shouts\n"
    plan = planned(pier.content, sheet(pier, text))
    assert plan.is_empty
    assert [p.code.name for p in plan.problems] == ["value-not-understood"]


def test_what_is_there_is_not_overwritten(pier: Story) -> None:
    imported(pier.content, sheet(pier, SHEET.replace(", boats", "")))
    other = SHEET.replace("She had seen it.", "Somebody told her.").replace(", boats", "")
    plan = planned(pier.content, sheet(pier, other))
    assert [p.code.name for p in plan.problems] == ["not-overwritten"]
    assert "in context" in plan.problems[0].message
    assert plan.is_empty


def test_the_command_writes_all_or_nothing(pier: Story) -> None:
    good = 'article,who,words\npier,Ada Quill,"“The pier is old,”"\n'
    bad = good + "pier,Ada Quill,Never printed\n"
    before = {path: path.read_bytes() for path in pier.content.rglob("*.yml")}
    file = sheet(pier, bad)
    result = run("import", file, "--content", pier.content)
    assert result.exit_code == 1
    assert "Nothing was written." in result.output
    assert "would be 1 quotation" in result.output
    assert {path: path.read_bytes() for path in pier.content.rglob("*.yml")} == before
    result = run("import", file, "--content", pier.content, "--leave-out", "--dry-run")
    assert "+  - id: quill-pier-old" in result.output
    assert {path: path.read_bytes() for path in pier.content.rglob("*.yml")} == before
    result = run("import", file, "--content", pier.content, "--leave-out")
    assert result.exit_code == 1
    assert "Imported 1 quotation." in result.output
    assert "Check of pier: no problem." in result.output
    result = run("import", sheet(pier, good), "--content", pier.content)
    assert result.exit_code == 0
    assert "Nothing is new, and nothing was written. The story has 1 already" in result.output


def test_line_ends_and_comments_of_a_file_stay(pier: Story) -> None:
    pier.write("articles/pier.yml", BASE.replace("\n", "\r\n").encode() + b"# mine\r\n")
    imported(pier.content, sheet(pier, SHEET.replace(", boats", "")))
    text = (pier.content / "articles/pier.yml").read_bytes()
    assert b"# mine\r\n" in text
    assert text.count(b"\n") == text.count(b"\r\n")


def test_the_template_of_the_docs_is_read(pier: Story) -> None:
    from build_scripts.importing.headings import known_name

    template = Path(__file__).parents[2] / "docs" / "assets" / "quotations-to-import.csv"
    head = template.read_text("utf-8-sig").splitlines()[0]
    assert all(known_name(name) for name in head.split(","))
    plan = planned(pier.content, template)
    assert [p.code.name for p in plan.problems] == []
    assert plan.quotations == 2


def test_a_published_article_is_told_once_for_all_its_rows(pier: Story) -> None:
    pier.change("articles/pier.yml", "status: draft\n", "")
    rows = "".join(f"pier,Ada Quill,The pier is {word}\n" for word in ("old", "new", "lost"))
    (problem,) = planned(pier.content, sheet(pier, f"article,who,words\n{rows}")).problems
    assert problem.code.name == "article-not-a-draft"
    assert problem.location.line == 2
    assert problem.detail == ("So it is with 3 quotations: row 2, row 3, row 4.",)
    assert problem.hint.startswith("Add the line `status: draft`")


def test_what_a_row_tells_readers_answers_what_stands_around_its_words(pier: Story) -> None:
    pier.write("texts/pier.txt", "“The pier is old, but not lost,” Ada Quill said on Monday.\n")
    rows = "article,who,words%s\npier,Ada Quill,The pier is old%s\n"
    (refused,) = planned(pier.content, sheet(pier, rows % ("", ""))).problems
    assert refused.code.name == "words-not-taken"
    assert "The quotation ends before “but”" in refused.message
    assert "not-named-yet" not in refused.message
    assert any("`context`" in line for line in refused.detail)
    told = planned(pier.content, sheet(pier, rows % (",notes", ",She went on: not lost.")))
    assert told.problems == ()
    assert told.quotations == 1


def test_words_inside_an_entry_that_is_there_are_told(pier: Story) -> None:
    pier.write("actors/ines-farr.yml", "name: Ines Farr\nkind: person\n")
    pier.write("texts/pier.txt", "“We will mend it in May, and soon,” Ines Farr told reporters.\n")
    pier.write(
        "articles/pier.yml",
        f"{BASE}quotations:\n  - id: a\n    text: “We will mend it in May, and soon,”\n"
        "    speaker: ines-farr\n    cue: told reporters\n",
    )
    file = sheet(pier, "article,who,words\npier,Ines Farr,We will mend it in May\n")
    told = run("import", file, "--content", pier.content).output
    assert "OTR354 words-inside-others" in told
