"""`quote`: a stretch of an article's text becomes an entry, and nothing else in the file changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from running import run

from build_scripts.commands import editing, quote

ARTICLE = "articles/ferry-debate.yml"


def quoted(story: Story, *arguments: str) -> tuple[int, str]:
    result = run("quote", "ferry-debate", *arguments, "--content", story.content)
    return result.exit_code, result.output


def added(story: Story, before: str) -> str:
    """What was added to the article's file, nothing else having changed."""
    after = (story.content / ARTICLE).read_text("utf-8")
    start = next(
        (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before)
    )
    rest = len(before) - start
    assert after[len(after) - rest :] == before[start:]
    return after[start : len(after) - rest]


@pytest.fixture
def before(story: Story) -> str:
    return (story.content / ARTICLE).read_text("utf-8")


def test_a_whole_entry_is_written_and_passes(story: Story, before: str) -> None:
    code, told = quoted(story, "The company carried", "in March", "--speaker", "bram-oster")
    assert code == 0, told
    assert "indirect-without-says" in told
    assert added(story, before).strip() == (
        "- id: oster-company-carried\n"
        "    text: >-\n"
        "      The company carried 2,400 people in March\n"
        "    # TODO: say in `says:` what is reported, in your own words\n"
        "    speaker: bram-oster\n"
        "    cue: said\n"
        "    attribution: pronoun\n"
        "    attributed_as: he"
    )


def test_the_words_keep_the_marks_that_are_printed(story: Story) -> None:
    code, told = quoted(story, "the harbour is", "--speaker", "ada-quill")
    assert code == 0, told
    assert "“The harbour is not a museum.”" in (story.content / ARTICLE).read_text("utf-8")


def test_a_named_speaker_is_proposed_with_the_words_that_name_her(story: Story) -> None:
    code, told = quoted(story, "the last non-stop link", "Saltholm")
    assert code == 0, told
    text = (story.content / ARTICLE).read_text("utf-8")
    assert "      “the last non-stop link to Saltholm”\n    speaker: bram-oster\n" in text
    assert "    cue: said\n    attributed_as: Mr Oster\n" in text


def test_whom_a_pronoun_means_is_left_to_a_person(story: Story) -> None:
    code, told = quoted(story, "The harbour is")
    assert code == 1
    assert "speaker: undecided  # the id of the actor who says this" in told
    assert "candidates: [ada-quill]" in told
    assert "who speaks. Perhaps ada-quill." in told
    assert "There is no actor" not in told
    assert "What is marked TODO or `undecided` is yours to say." in told


def test_a_speaker_who_is_no_actor_yet_is_named(story: Story) -> None:
    story.append("texts/ferry-debate.txt", "\n“Nobody asked us,” said Captain Ines Farr.\n")
    code, told = quoted(story, "Nobody asked us")
    assert code == 1
    assert "speaker: captain-ines-farr  # no such actor yet: make new KIND=actor" in told


def test_words_that_stand_twice_get_neighbours(story: Story) -> None:
    story.append(
        "texts/ferry-debate.txt", "\nThe night ferry, Bram Oster said, is the night ferry.\n"
    )
    code, told = quoted(story, "the night ferry", "--line", "13", "--speaker", "bram-oster")
    assert code == 1
    assert "stands in content/texts/ferry-debate.txt 2 times" in told
    code, told = quoted(story, "is the night", "ferry.", "--speaker", "bram-oster")
    assert code == 0, told


def test_first_words_at_several_places_are_listed_with_their_lines(story: Story) -> None:
    code, told = quoted(story, "NIGHT ferry")
    assert code == 1
    assert "FROM: “NIGHT ferry” stands in content/texts/ferry-debate.txt 2 times:" in told
    assert "  line 3: … said on Monday that the night ferry would stop" in told
    assert "Nothing was written." in told


def test_the_line_chooses_among_places(story: Story) -> None:
    code, told = quoted(story, "the night ferry", "--line", "9", "--speaker", "bram-oster")
    assert code == 0, told
    text = (story.content / ARTICLE).read_text("utf-8")
    assert "      “the night ferry,”\n" in text


def test_words_that_do_not_stand_there_show_the_nearest(story: Story) -> None:
    code, told = quoted(story, "We cannot afford empty boats")
    assert code == 1
    assert "does not stand in content/texts/ferry-debate.txt" in told
    assert "nearest, line 5: We cannot pay for empty boats" in told


def test_last_words_before_the_first_are_told(story: Story) -> None:
    code, told = quoted(story, "museum", "We cannot pay")
    assert code == 1
    assert "TO: “We cannot pay” stands before FROM, and not after it" in told


def test_too_many_words_of_the_reporter_are_refused(story: Story) -> None:
    story.change(ARTICLE, "rights: open\nlicence: CC BY 4.0\n", "")
    code, told = quoted(story, "Mayor Ada Quill said", "stop in May")
    assert code == 1
    assert "None of these 14 words stands in quotation marks" in told


def test_an_unknown_article_names_the_nearest(story: Story) -> None:
    result = run("quote", "ferry-debat", "x", "--content", story.content)
    assert result.exit_code == 1
    assert "Did you mean `ferry-debate`?" in result.output


def test_without_a_text_it_says_where_it_belongs(story: Story) -> None:
    story.remove("texts/ferry-debate.txt")
    code, told = quoted(story, "We cannot")
    assert code == 1
    assert "The text of ferry-debate is not here: content/texts/ferry-debate.txt" in told


def test_an_unknown_speaker_is_refused(story: Story) -> None:
    code, told = quoted(story, "The harbour is", "--speaker", "ada-quil")
    assert code == 1
    assert "There is no actor 'ada-quil'. Did you mean `ada-quill`?" in told


def test_reporting_words_that_are_not_printed_are_refused(story: Story) -> None:
    code, told = quoted(story, "The harbour is", "--speaker", "ada-quill", "--cue", "shouted")
    assert code == 1
    assert "The reporting words “shouted” do not stand near these words" in told


def test_a_line_without_the_words_shows_where_they_are(story: Story) -> None:
    code, told = quoted(story, "the night", "--line", "99")
    assert code == 1
    assert (
        "does not begin on line 99 of content/texts/ferry-debate.txt, but here:\n  line 3" in told
    )


def test_the_name_of_the_file_will_do(story: Story) -> None:
    result = run(
        "quote", "content/articles/ferry-debate.yml", "The harbour is", "--content", story.content
    )
    assert "Added" in result.output


def test_a_passage_is_added_to_the_passages(story: Story) -> None:
    code, told = quoted(story, "The company carried", "in March", "--passage", "--id", "carried")
    assert code == 0, told
    text = (story.content / ARTICLE).read_text("utf-8")
    assert (
        "  - id: carried\n    text: >-\n      The company carried 2,400 people in March\n" in text
    )


def test_a_dry_run_writes_nothing(story: Story, before: str) -> None:
    code, told = quoted(story, "The harbour is", "--speaker", "ada-quill", "--dry-run")
    assert code == 0
    assert "+  - id: quill-harbour-not" in told
    assert (story.content / ARTICLE).read_text("utf-8") == before


def test_an_article_with_a_fault_is_mended_first(story: Story, before: str) -> None:
    story.change(ARTICLE, "published: 2031-03-03", "published: [a")
    code, told = quoted(story, "The harbour is")
    assert code == 1
    assert "error OTR0" in told
    assert "nothing was written" in told


def test_in_a_terminal_what_is_not_known_is_asked(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quote, "is_terminal", lambda: True)
    assert editing.is_terminal() is False
    result = run("quote", "ferry-debate", "The harbour is", "--content", story.content, input="\n")
    assert result.exit_code == 0, result.output
    assert "Who speaks (id of an actor) [ada-quill]:" in result.output
    text = (story.content / ARTICLE).read_text("utf-8")
    assert "    speaker: ada-quill\n    cue: told reporters\n    attribution: pronoun\n" in text


HOSTILE = {
    "no list": ("", "quotations:\n  - id: quill-empty\n"),
    "an empty list": ("quotations: []\n", "quotations:\n  - id: quill-empty\n"),
    "an empty list with a comment": (
        "quotations: []  # none yet\n",
        "quotations:  # none yet\n  - id: quill-empty\n",
    ),
    "items that are not indented": (
        "quotations:\n- id: a\n  text: ‘ghost’\n  place: headline\n  speaker: lowport\n  cue: none\n",
        "  cue: none\n- id: quill-empty\n  text: >-\n",
    ),
    "items in brackets": (
        "quotations: [{id: a, text: ‘ghost’, place: headline, speaker: lowport, cue: none}]\n",
        "cue: none}, {id: quill-empty, text: ",
    ),
    "items apart, and a comment after the last": (
        "quotations:\n  - id: a\n    text: ‘ghost’\n    place: headline\n    speaker: lowport\n"
        "    cue: none\n\n  - id: b\n    text: LOWPORT\n    speaker: lowport\n    cue: none\n"
        "  # the rest is yet to come\n",
        "  # the rest is yet to come\n\n  - id: quill-empty\n",
    ),
    "a deep indentation": (
        "quotations:\n      -   id: a\n          text: ‘ghost’\n          place: headline\n"
        "          speaker: lowport\n          cue: none\n",
        "\n      -   id: quill-empty\n          text: >-\n            “We",
    ),
    "a block scalar at the end": (
        "passages: []\nsummary: |\n  It reports.\n\n\n",
        "quotations:\n  - id: quill-empty\n",
    ),
    "other lists after it": (
        "quotations:\n  - id: a\n    text: ‘ghost’\n    place: headline\n    speaker: lowport\n"
        "    cue: none\n\n# The article’s own voice.\npassages:\n  - {id: p, text: LOWPORT}\n",
        "    cue: none\n  - id: quill-empty\n",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("last", [True, False], ids=["ended", "not ended"])
def test_whatever_the_file_looks_like_only_the_entry_is_new(
    story: Story, name: str, ends: str, last: bool
) -> None:
    given, expected = HOSTILE[name]
    head = "# a comment\ntitle: Council splits over ‘ghost’ ferry  # as printed\nrights: open\nlicence: x\n"
    text = head + given
    text = (text if last else text.rstrip("\n")).replace("\n", ends)
    story.write(ARTICLE, text.encode())
    story.write("story.yml", "title: T\ncontact: a@example.org\n").remove("topics/night-ferry.yml")
    code, told = quoted(story, "We cannot pay", "--speaker", "ada-quill", "--id", "quill-empty")
    assert code == 0, told
    after = (story.content / ARTICLE).read_bytes().decode()
    assert expected.replace("\n", ends) in after
    assert after.count("\r\n") == (after.count("\n") if ends == "\r\n" else 0)
    if given and "[]" not in given.split("#")[0]:
        start = next(
            (i for i, (a, b) in enumerate(zip(text, after, strict=False)) if a != b), len(text)
        )
        assert after.endswith(text[start:])


def test_the_file_is_written_whole_or_not_at_all(
    story: Story, before: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(target: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr(editing, "write_whole", full)
    code, told = quoted(story, "The harbour is", "--speaker", "ada-quill")
    assert code == 1
    assert "cannot write" in told
    assert (story.content / ARTICLE).read_text("utf-8") == before


def test_in_a_draft_a_quotation_is_added_before_the_receipt_is_written_anew(story: Story) -> None:
    text = (
        "“The pier is old,” Ada Quill said on Monday. She had walked along it at noon. "
        + "It was a day like any other in the town. " * 12
    )
    old = 'quotations:\n  - {id: old, text: "“The pier is old,”", speaker: ada-quill, cue: said}\n'
    story.write("articles/pier.yml", "status: draft\ntitle: The pier\n" + old)
    story.write("texts/pier.txt", text).make_receipts()
    arguments = ("walked along", "noon", "--passage", "--content", story.content)
    result = run("quote", "pier", *arguments)
    assert result.exit_code == 0, result.output
    assert story.problems() == ["articles/pier.yml:1 receipt-of-a-draft"]


def test_marks_are_written_as_printed_with_their_spaces(story: Story) -> None:
    story.append("texts/ferry-debate.txt", "\n\n« Le quai tient », dit Ada Quill, qui part.\n")
    code, told = quoted(story, "le quai", "--speaker", "ada-quill")
    assert "« Le quai tient »" in (story.content / ARTICLE).read_text("utf-8"), (code, told)


def test_a_word_that_the_text_breaks_at_a_line_end_is_not_proposed(story: Story) -> None:
    story.append("texts/ferry-debate.txt", "\n\n“The struc-\ntural wall is old,” Ada Quill said.\n")
    code, told = quoted(story, "the struc", "is old")
    assert code != 0
    assert "«struc-⏎tural»" in told
    assert "struc- tural" not in (story.content / ARTICLE).read_text("utf-8")


def test_what_stands_around_the_words_can_be_told_at_once(story: Story, before: str) -> None:
    story.write("texts/ferry-debate.txt", "“The pier is old, but not lost,” Ada Quill said.\n")
    code, told = quoted(story, "The pier", "old", "--id", "pier-old")
    assert code == 1
    assert "The quotation ends before “but”" in told
    assert "tell the reader in `context`" in told
    _, told = quoted(
        story, "The pier", "old", "--id", "pier-old", "--context", "She went on: not lost."
    )
    assert "    context: >-\n      She went on: not lost." in added(story, before)
