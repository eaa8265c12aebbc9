"""`draft`: what an article prints becomes proposals and a draft; nothing that is there changes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from builders import Story
from running import run

ARTICLE = "articles/quay.yml"
ENTRY = "title: Quay\npublished: 2031-03-05\nadded: 2031-03-10\nstatus: draft\n"
TEXT = """Quay

“We will close the quay in winter,” Ada Quill said on Monday.

The film “The Last Boat” was shown.
"""


@pytest.fixture
def quay(story: Story) -> Story:
    story.write(ARTICLE, ENTRY)
    return story.write("texts/quay.txt", TEXT)


def proposed(story: Story, article: str = "quay") -> dict[str, list[dict[str, Any]]]:
    result = run("draft", article, "--json", "--content", story.content)
    assert result.exit_code == 0, result.output
    told: dict[str, list[dict[str, Any]]] = json.loads(result.stdout)
    return told


def drafted(story: Story, text: str) -> str:
    """Draft an article of this text; return its file."""
    story.write("texts/quay.txt", f"Quay\n\n{text}\n")
    result = run("draft", "quay", "--content", story.content)
    assert result.exit_code == 0, result.output
    return (story.content / ARTICLE).read_text("utf-8")


def test_json_has_the_places_of_words_speaker_and_cue(quay: Story) -> None:
    told = proposed(quay)
    (quotation,) = told["quotations"]
    text = TEXT.rstrip()
    assert text[quotation["start"] : quotation["end"]] == "“We will close the quay in winter,”"
    assert quotation["form"] == "direct"
    assert 0 < quotation["confidence"] <= 1
    speaker, cue = quotation["speaker"], quotation["cue"]
    assert speaker == {"text": "Ada Quill", "start": 42, "end": 51, "actor": "ada-quill"}
    assert cue == {"text": "said", "start": 52, "end": 56, "act": "says"}
    assert told["mentions"] == [{**speaker, "kind": "name"}]
    (date,) = told["dates"]
    assert date["date"] == "2031-03-03"
    assert "Wednesday, 5 March 2031" in date["basis"]


def test_what_the_article_has_is_not_proposed_again(quay: Story) -> None:
    quay.write(
        ARTICLE,
        ENTRY
        + "quotations:\n- {id: a, text: '“We will close the quay in winter,”', speaker: ada-quill,"
        " cue: said}\n",
    )
    assert proposed(quay)["quotations"] == []
    before = (quay.content / ARTICLE).read_bytes()
    assert run("draft", "quay", "--content", quay.content).exit_code == 0
    assert (quay.content / ARTICLE).read_bytes() == before


def test_what_is_written_passes_and_a_second_draft_adds_nothing(quay: Story) -> None:
    entry = drafted(quay, TEXT.split("\n\n", 1)[1])
    assert entry.startswith(ENTRY)
    assert (
        "speaker: ada-quill\n    cue: said\n    attributed_as: Ada Quill\n    said_on: 2031-03-03"
        in entry
    )
    again = run("draft", "quay", "--content", quay.content)
    assert again.exit_code == 0
    assert "nothing is found" in again.output
    assert (quay.content / ARTICLE).read_text("utf-8") == entry


def test_an_actor_whom_print_introduces_gets_a_draft_with_role_and_day(quay: Story) -> None:
    entry = drafted(quay, "“The pier is sound for ten more years,” said harbour engineer Jon Hask.")
    actor = (quay.content / "actors/jon-hask.yml").read_text("utf-8")
    assert "speaker: jon-hask" in entry
    assert (
        "name: Jon Hask\nkind: person\nroles:\n  - title: engineer\n    as_of: 2031-03-05\n"
        in actor
    )
    assert "status: draft" in actor


def test_a_last_name_means_the_name_that_the_text_prints_in_full(quay: Story) -> None:
    entry = drafted(
        quay,
        "Cllr Dorothy Hale, who chairs the harbour committee, spoke first.\n\n"
        "“Nobody asked the town about it,” Cllr Hale said.",
    )
    assert "speaker: dorothy-hale" in entry
    assert "who chairs the harbour committee" in (
        quay.content / "actors/dorothy-hale.yml"
    ).read_text("utf-8")


def test_two_of_one_last_name_are_left_open(quay: Story) -> None:
    entry = drafted(
        quay,
        "Dorothy Hale and Peter Hale came late.\n\n“Nobody asked the town about it,” Hale said.",
    )
    assert "speaker: undecided" in entry


def test_a_pronoun_means_the_one_person_named_right_before(quay: Story) -> None:
    entry = drafted(quay, "Ada Quill came late.\n\n“Nobody asked the town about it,” she said.")
    assert (
        "speaker: ada-quill\n    cue: said\n    attribution: pronoun\n    attributed_as: she"
        in entry
    )


def test_a_pronoun_behind_two_people_is_left_open_with_both(quay: Story) -> None:
    entry = drafted(quay, "Ada Quill met Bram Oster.\n\n“Nobody asked the town about it,” he said.")
    assert "speaker: undecided" in entry
    assert "candidates: [bram-oster, ada-quill]" in entry
    assert (quay.content / "actors" / "bram-oster.yml").is_file()


def test_a_common_noun_that_begins_a_sentence_is_no_person(quay: Story) -> None:
    drafted(
        quay, "“Nobody asked the town about it,” Ada Quill said.\n\nResidents called it “a gift”."
    )
    (path,) = (quay.content / "actors").glob("*unnamed*.yml")
    assert "kind: unnamed-source" in path.read_text("utf-8")


def test_the_last_named_person_wins_over_the_last_speaker(quay: Story) -> None:
    """He of the paragraph after one that names somebody else is not who spoke before."""
    entry = drafted(
        quay,
        "“We will close the quay in winter,” Ada Quill said.\n\n"
        "Bram Oster announced a new ferry.\n\n“Nobody asked the town about it,” he said.",
    )
    assert "speaker: bram-oster\n    cue: said\n    attribution: pronoun" in entry


def test_a_source_without_a_name_is_typed_as_one_and_described_as_printed(quay: Story) -> None:
    drafted(quay, "“The money is gone for good,” a senior official said.")
    (path,) = (quay.content / "actors").glob("*unnamed*.yml")
    assert (
        "kind: unnamed-source\ndescribed_as: a senior official\narticle: quay\n"
        in path.read_text("utf-8")
    )


def test_a_denial_has_its_act(quay: Story) -> None:
    entry = drafted(quay, "Ada Quill denied that the town was “bankrupt and without friends”.")
    assert "act: denies" in entry or "quotations" not in entry


def test_a_published_article_is_not_written_to(quay: Story) -> None:
    quay.write(ARTICLE, ENTRY.replace("status: draft\n", ""))
    result = run("draft", "quay", "--content", quay.content)
    assert result.exit_code == 1
    assert "is published" in result.output
    assert run("draft", "quay", "--dry-run", "--content", quay.content).exit_code == 0
    assert "quotations" not in (quay.content / ARTICLE).read_text("utf-8")


def test_turns_of_a_transcript_have_the_speaker_of_their_label(quay: Story) -> None:
    quay.write(ARTICLE, ENTRY + "kind: transcript\n")
    quay.write(
        "texts/quay.txt",
        "Quay\n\nADA QUILL: We will close the quay in winter.\n\nBRAM OSTER: You will not.\n\n"
        "ADA QUILL: We will.\n",
    )
    seen = [q["speaker"]["actor"] for q in proposed(quay)["quotations"]]
    assert seen == ["ada-quill", "bram-oster", "ada-quill"]


def test_without_a_text_it_says_what_to_do(story: Story) -> None:
    story.write(ARTICLE, ENTRY)
    result = run("draft", "quay", "--content", story.content)
    assert result.exit_code == 1
    assert "make text" in result.output


def test_indirect_words_stand_in_a_comment_with_the_question_what_is_reported(quay: Story) -> None:
    entry = drafted(quay, "Ada Quill said that the quay closes in winter.")
    assert "\nquotations:" not in entry
    assert "the quay closes in winter" in entry
    assert "`says` is yours to write" in entry
    assert run("draft", "quay", "--content", quay.content).output.count("nothing is found") == 1


def test_a_language_without_verbs_gets_its_quotations_and_open_speakers(quay: Story) -> None:
    quay.write(ARTICLE, ENTRY + "language: fi\n")
    quay.write(
        "texts/quay.txt", "Satama\n\n”Suljemme laiturin talveksi tänä vuonna”, Ada Quill sanoi.\n"
    )
    (quotation,) = proposed(quay)["quotations"]
    assert quotation["form"] == "direct"
    assert quotation["cue"] is None


def test_proposals_are_told_in_the_order_of_the_article_and_diffs_named_alike(quay: Story) -> None:
    quay.write(
        "texts/quay.txt",
        "Quay\n\nAda Quill said that the quay is old.\n\n“We will close it,” Ada Quill said.\n\n"
        "Ada Quill said that the boats are few.\n\n“Nobody asked us,” said Ines Farr.\n",
    )
    told = run("draft", "quay", "--dry-run", "--content", quay.content).output
    lines = [line for line in told.splitlines() if line.startswith("line ")]
    assert [line.split(",")[0] for line in lines] == ["line 3", "line 5", "line 7", "line 9"]
    headings = [line for line in told.splitlines() if line.startswith(("--- ", "+++ "))]
    assert [heading[4:] for heading in headings] == [
        *("a/content/articles/quay.yml", "b/content/articles/quay.yml"),
        *("a/content/actors/ines-farr.yml", "b/content/actors/ines-farr.yml"),
    ]
