"""`check --fix` mends what has one right answer, shows it, and leaves the rest as it is."""

from __future__ import annotations

import json

import pytest
from builders import Story
from running import run

from build_scripts.entries.printed_dates import mended_date
from build_scripts.mending import mend

ARTICLE = "articles/ferry-debate.yml"


def fixed(story: Story, *options: str) -> tuple[int, str]:
    result = run("check", "--fix", *options, "--content", story.content)
    return result.exit_code, result.output


def line_of(story: Story, key: str, file: str = ARTICLE) -> str:
    text = (story.content / file).read_text("utf-8")
    return next(line.strip() for line in text.split("\n") if line.strip().startswith(key))


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("9 December 2022", "2022-12-09"),
        ("9 Dec. 2022", "2022-12-09"),
        ("9th of December, 2022", "2022-12-09"),
        ("December 9, 2022", "2022-12-09"),
        ("Friday, 9 December 2022", "2022-12-09"),
        ("Sept 9 2022", "2022-09-09"),
        ("2022 December 9", "2022-12-09"),
        ("2022/12/09", "2022-12-09"),
        ("2022.12.9", "2022-12-09"),
        ("2022-1-9", "2022-01-09"),
        ("2022–12–09", "2022-12-09"),
        ("20221209", "2022-12-09"),
        ("25/12/2022", "2022-12-25"),
        ("12/25/2022", "2022-12-25"),
        ("12/12/2022", "2022-12-12"),
        ("December 2022", "2022-12"),
        ("2022-12-09 – 2022-12-10", "2022-12-09/2022-12-10"),
        ("9 December 2022 to 10 December 2022", "2022-12-09/2022-12-10"),
        ("“2022-12-09”", "2022-12-09"),
        ("“9 December 2022”", "2022-12-09"),
    ],
)
def test_a_date_with_one_reading_is_mended(typed: str, mended: str) -> None:
    assert mended_date(typed) == mended


@pytest.mark.parametrize(
    "typed",
    [
        *("09/12/2022", "9 December", "30 February 2022", "Monday, 9 December 2022"),
        *("9 December 22", "yesterday", "", "2022-12-09", "2022~", "May", "9.12.2022"),
        *("2022/12", "Foo 2022"),
    ],
)
def test_a_date_with_several_readings_or_none_is_left(typed: str) -> None:
    assert mended_date(typed) is None


@pytest.mark.parametrize(
    ("old", "new", "mended"),
    [
        (
            "published: 2031-03-03",
            "published: 3 March 2031  # then",
            "published: 2031-03-03  # then",
        ),
        ("published: 2031-03-03", "published: '2031/3/3'", "published: 2031-03-03"),
        (
            "{date: 2031-03-03, to",
            "{date: March 3 2031, to",
            "quay: {date: 2031-03-03, to: reporters",
        ),
        (
            "published: 2031-03-03",
            "published: 3 or 4 March 2031  # then",
            "published: '[2031-03-03,2031-03-04]'  # then",
        ),
        (
            "{date: 2031-03-03, to",
            "{date: 3 or 4 March 2031, to",
            "quay: {date: '[2031-03-03,2031-03-04]', to: reporters",
        ),
        ("speaker: dock-worker", "speaker: dock-worker \t", "speaker: dock-worker"),
    ],
)
def test_a_value_is_mended_where_it_stands(story: Story, old: str, new: str, mended: str) -> None:
    original = (story.content / ARTICLE).read_text("utf-8")
    story.change(ARTICLE, old, new)
    code, told = fixed(story)
    assert code == 0, told
    assert line_of(story, mended)
    assert (story.content / ARTICLE).read_text("utf-8").count("\n") == original.count("\n")
    assert story.problems() == []


@pytest.mark.parametrize("typed", ["Bram Oster", "bram oster", "'Mr Oster'", '"Oster"'])
def test_a_name_becomes_the_id(story: Story, typed: str) -> None:
    story.change("actors/bram-oster.yml", "[Mr Oster]", "[Mr Oster, Oster]")
    story.change(ARTICLE, "from: bram-oster", f"from: {typed}")
    code, told = fixed(story)
    assert code == 0, told
    assert line_of(story, "from:") == "from: bram-oster"


def test_a_name_that_two_share_is_left(story: Story) -> None:
    for actor in ("bram-oster", "ada-quill"):
        text = (story.content / f"actors/{actor}.yml").read_text("utf-8")
        assert "aliases" not in text or "The Boss" not in text
        story.append(f"actors/{actor}.yml", "in_text: The Boss\n")
    story.change(ARTICLE, "from: bram-oster", "from: The Boss")
    code, told = fixed(story)
    assert code == 1
    assert "Nothing to mend by itself." in told


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("text: “We cannot pay for empty boats,”", "text: We cannot pay for empty boats,"),
        ("text: “We cannot pay for empty boats,”", "text: ‘We cannot pay for empty boats,’"),
        ("text: “We cannot pay for empty boats,”", 'text: "We cannot pay for empty boats,"'),
        ("text: the night ferry would stop in May", "text: “the night ferry would stop in May”"),
        (
            "text: the pier “a danger to every passenger”",
            "text: the pier a danger to every passenger",
        ),
        (
            "text: “We cannot pay for empty boats,”",
            "text: >-\n      We cannot pay\n      for empty boats,",
        ),
    ],
    ids=["none", "single", "eaten by YAML", "too many", "inside", "in a block"],
)
def test_marks_are_put_as_printed(story: Story, old: str, new: str) -> None:
    story.change(ARTICLE, old, new)
    code, told = fixed(story)
    assert code == 0, told
    assert "put the quotation marks as the article prints them" in told
    assert story.problems() == []


def test_other_words_are_never_touched(story: Story) -> None:
    story.change(ARTICLE, "“We cannot pay for empty boats,”", "We can not pay for empty boats,")
    code, told = fixed(story)
    assert code == 1
    assert "Nothing to mend by itself." in told


def test_words_that_stand_twice_are_left(story: Story) -> None:
    story.append("texts/ferry-debate.txt", "\nWe cannot pay for empty boats, he said.\n")
    story.change(ARTICLE, "“We cannot pay for empty boats,”", "‘We cannot pay for empty boats,’")
    assert fixed(story)[0] == 1


def test_invisible_signs_are_put_right(story: Story) -> None:
    clean = (story.content / "actors/ada-quill.yml").read_text("utf-8")
    dirty = "\ufeff" + clean.replace("\n", "\r", 1) + "summary: Rene\u0301 \nstatus: published"
    story.write("actors/ada-quill.yml", dirty.encode())
    code, told = fixed(story)
    assert code == 0, told
    assert (story.content / "actors/ada-quill.yml").read_text("utf-8") == (
        clean + "summary: René\nstatus: published\n"
    )
    assert "removed the byte order mark; made all line ends LF" in told


def test_files_with_line_ends_of_windows_keep_them(story: Story) -> None:
    text = (
        (story.content / ARTICLE)
        .read_text("utf-8")
        .replace("2031-03-03\nadded", "3 March 2031\nadded")
    )
    story.write(ARTICLE, text.replace("\n", "\r\n").encode())
    code, _ = fixed(story)
    after = (story.content / ARTICLE).read_bytes()
    assert code == 0
    assert after.count(b"\r\n") == after.count(b"\n")


def test_what_names_a_thing_comes_first_and_comments_go_along(story: Story) -> None:
    story.write(
        "actors/ines-farr.yml",
        """\
        # about the file
        kind: person  # she is
        # the name
        name: Ines Farr

        # what she does
        roles:
          - as_of: 2031-03-03
            # a title
            title: captain
        """,
    )
    code, told = fixed(story)
    assert code == 0, told
    assert (story.content / "actors/ines-farr.yml").read_text("utf-8") == (
        "# about the file\n# the name\nname: Ines Farr\nkind: person  # she is\n\n"
        "# what she does\nroles:\n    # a title\n  - title: captain\n    as_of: 2031-03-03\n"
    )


def test_all_keys_are_ordered_only_when_asked(story: Story) -> None:
    assert mend(story.content) == ()
    code, told = fixed(story, "--order")
    assert code == 0, told
    assert story.problems() == []
    assert mend(story.content, all_keys=True) == ()
    assert line_of(story, "- id: quill-empty")


def test_a_diff_writes_nothing(story: Story) -> None:
    story.change(ARTICLE, "published: 2031-03-03", "published: 3 March 2031")
    before = (story.content / ARTICLE).read_bytes()
    code, told = fixed(story, "--diff")
    assert code == 1
    assert "-published: 3 March 2031\n+published: 2031-03-03\n" in told
    assert (story.content / ARTICLE).read_bytes() == before


def test_receipts_and_texts_are_never_touched(story: Story) -> None:
    story.change(ARTICLE, "rights: open\nlicence: CC BY 4.0\n", "")
    story.make_receipts()
    story.change(ARTICLE, "text: LOWPORT", "text: “LOWPORT”")
    files = [*story.content.glob("receipts/*"), *story.content.glob("texts/*")]
    before = [file.read_bytes() for file in files]
    fixed(story)
    assert [file.read_bytes() for file in files] == before


def test_tools_get_the_fix_as_an_edit(story: Story) -> None:
    story.change(ARTICLE, "published: 2031-03-03", "published: 3 March 2031")
    result = run("check", "--format", "json", "--content", story.content)
    (problem,) = json.loads(result.stdout)["problems"]
    assert problem["fix"] == {
        "message": "write the date as 2031-03-03",
        "edits": [
            {
                "file": f"content/{ARTICLE}",
                "line": 2,
                "column": 12,
                "end_line": 2,
                "end_column": 24,
                "text": "2031-03-03",
            }
        ],
    }


def test_people_are_told_that_it_can_be_mended(story: Story) -> None:
    story.change(ARTICLE, "published: 2031-03-03", "published: 3 March 2031")
    result = run("check", "--content", story.content)
    assert result.exit_code == 1
    assert "  fix: make fix mends this: write the date as 2031-03-03\n" in result.output
    assert "1 problem can be mended: make fix CONTENT=content" in result.output


def test_only_the_named_files_are_mended_and_told_of(story: Story) -> None:
    story.change(ARTICLE, "published: 2031-03-03", "published: 3 March 2031")
    story.append("actors/ada-quill.yml", "added: 4 March 2031\n")
    actor = story.content / "actors" / "ada-quill.yml"
    result = run("check", "--content", story.content, "--only", actor)
    assert "OTR106" in result.output
    assert "ferry-debate" not in result.output
    assert "\n1 error, 0 warnings" in result.output
    code, told = fixed(story, "--only", str(actor))
    assert code == 0, told
    assert line_of(story, "published") == "published: 3 March 2031"
    result = run("check", "--content", story.content, "--", actor, "README.md")
    assert result.exit_code == 0


@pytest.mark.parametrize("options", [("--diff",), ("--order",), ("--fix", "--format", "json")])
def test_options_that_do_not_go_together_are_told(story: Story, options: tuple[str, ...]) -> None:
    assert run("check", *options, "--content", story.content).exit_code == 2


def test_a_part_of_a_quotation_gets_no_marks_that_are_not_printed_there(story: Story) -> None:
    story.change(ARTICLE, "text: “We cannot pay for empty boats,”", "text: pay for empty boats")
    code, told = fixed(story)
    assert code == 1
    assert "Nothing to mend by itself." in told


def test_a_mark_that_is_never_closed_gets_nothing_around_the_reporters_words(story: Story) -> None:
    story.append(
        "texts/ferry-debate.txt", "\n\n“The quay is old, he said.\n\nNobody was charged.\n"
    )
    story.change(ARTICLE, "text: “We cannot pay for empty boats,”", "text: '“Nobody was charged.”'")
    fixed(story)
    assert "“Nobody was charged.”" not in (story.content / ARTICLE).read_text("utf-8")


def test_french_marks_are_not_turned_round(story: Story) -> None:
    story.append("texts/ferry-debate.txt", "\n\n« Le quai tient », dit-il. « Rien », dit-elle.\n")
    story.change(ARTICLE, "text: “We cannot pay for empty boats,”", "text: '‘Le quai tient’'")
    fixed(story)
    assert "« Le quai tient »" in (story.content / ARTICLE).read_text("utf-8")
