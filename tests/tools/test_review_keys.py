"""The keys of a review that change what is proposed, name somebody new, list, and take back."""

from __future__ import annotations

import pytest
from builders import Story
from running import run

ARTICLE = "articles/lock.yml"
ENTRY = "title: The lock\nstatus: draft\npublished: 2031-03-05\nadded: 2031-03-10\n"
TEXT = """The lock

“We will close the lock in winter,” Ada Quill told reporters on Monday.

The firm warned that “the gate could fail” without new hinges and a coat of paint.

“Nobody asked the dockers,” said Ines Farr, a spokeswoman for the union.

“It is not the first time,” the firm said.

The lock lies behind the quay, where four boats a day call in summer and one in winter. It was built
when the railway came, and it has been mended in every decade since, most of all after the flood. The
council owns it, a company rents it, and the people of the island use it to reach the hospital, the
school and the market on the other side, which is the only one that they have. In the year of the flood
the water stood as high as the windows, and the boats were moored to the trees of the park for a month.
"""


@pytest.fixture
def lock(story: Story) -> Story:
    story.write(ARTICLE, ENTRY)
    return story.write("texts/lock.txt", TEXT)


def reviewed(story: Story, *lines: str) -> str:
    keys = "".join(f"{line}\n" for line in (*lines, "q"))
    return run("review", "lock", "--content", story.content, input=keys).output


def entry(story: Story) -> str:
    return (story.content / ARTICLE).read_text("utf-8")


def test_only_likely_people_are_shown_and_their_numbers_stay(lock: Story) -> None:
    told = reviewed(lock, "s", "s", "s", "l bram")
    shown = [line for line in told.splitlines() if line.startswith(("  speaker:", "  perhaps:"))]
    assert shown[0] == "  speaker: 1 Ada Quill (ada-quill), printed as “Ada Quill”"
    assert shown[1] == "  speaker: not decided yet, printed as “The firm”"
    assert all("Bram Oster" not in line for line in shown)
    listed = next(line for line in told.splitlines() if line.endswith("(bram-oster)"))
    number = listed.split()[0]
    assert "chosen: Bram Oster (bram-oster)" in reviewed(lock, number)
    assert "chosen: Bram Oster (bram-oster)" in reviewed(lock, "s", "s", number)


def test_everybody_is_listed_by_number(lock: Story) -> None:
    told = reviewed(lock, "l", "l nobody of this name")
    assert "  1 Ada Quill (ada-quill)\n  2 Ines Farr (ines-farr, new)\n" in told
    assert "Nobody here has “nobody of this name” in their name" in told


def test_somebody_new_is_named_as_printed_and_is_likely_from_then_on(lock: Story) -> None:
    told = reviewed(lock, "", "+ Harrow & Lime", "", "", "")
    assert "What is “Harrow & Lime”: person, organisation" in told
    assert "(harrow-lime, new)" in told.split("It is not the first time")[1], "the firm, again"
    actor = (lock.content / "actors/harrow-lime.yml").read_text("utf-8")
    assert "name: Harrow & Lime\n" in actor
    assert "status: draft" in actor
    assert "    speaker: harrow-lime\n    cue: warned\n    act: warns\n" in entry(lock)
    assert "    attribution: title\n    attributed_as: The firm\n" in entry(lock)


def test_the_kind_of_somebody_new_is_asked_and_an_unknown_one_makes_nobody(lock: Story) -> None:
    told = reviewed(lock, "s", "+ Harrow & Lime", "company", "+ Harrow & Lime", "organisation")
    assert "'company' is none of them; nobody was made." in told
    assert "kind: organisation\n" in (lock.content / "actors/harrow-lime.yml").read_text("utf-8")


def test_who_is_there_already_is_not_made_twice(lock: Story) -> None:
    before = set((lock.content / "actors").iterdir())
    told = reviewed(lock, "+ Ada Quill")
    assert "What is" not in told
    assert set((lock.content / "actors").iterdir()) == before
    assert "speaker: ada-quill\n" in entry(lock)


def test_one_step_back_takes_somebody_new_away_with_the_answer(lock: Story) -> None:
    reviewed(lock, "s", "+ Harrow & Lime", "organisation", "u", "n")
    assert not (lock.content / "actors/harrow-lime.yml").exists()
    assert "gate" not in entry(lock)


@pytest.mark.parametrize("lines", [("c told",), ("c", "told")])
def test_reporting_words_are_changed_and_held_against_print(
    lock: Story, lines: tuple[str, ...]
) -> None:
    told = reviewed(lock, "c shouted", *lines, "")
    assert "“shouted” do not stand near these words" in told
    assert "cue: told; act: says" in told
    assert "    speaker: ada-quill\n    cue: told\n" in entry(lock)


def test_an_act_is_changed_and_a_wrong_one_names_all(lock: Story) -> None:
    told = reviewed(lock, "a shouts", "a announces", "", "y")
    assert "'shouts' is no act. There are: says, announces," in told
    assert "act: announces" in told
    assert "act: announces\n" in entry(lock)


def test_how_print_names_the_speaker_is_changed(lock: Story) -> None:
    told = reviewed(lock, "p the mayor", "p Quill", "")
    assert "“the mayor” does not stand in" in told
    assert "    attributed_as: Quill\n" in entry(lock)
    assert "attribution:" not in entry(lock)


def test_the_name_in_print_can_be_left_out(lock: Story) -> None:
    reviewed(lock, "p none", "")
    assert "attributed_as" not in entry(lock)


def test_other_words_have_another_form(lock: Story) -> None:
    told = reviewed(lock, "s", "m", "+ Harrow & Lime", "organisation")
    assert "line 5, mixed" in told
    assert "line 5, direct" in told
    assert "▸the gate could fail◂" in told.replace("\n", " ")
    assert "      “the gate could fail”\n" in entry(lock)


@pytest.mark.parametrize("words", ["We will close ... the lock", "we will close … the lock"])
def test_words_are_chosen_by_the_first_and_the_last(lock: Story, words: str) -> None:
    told = reviewed(lock, "w No such words", f"w {words}", "")
    assert "does not stand in" in told
    assert "▸We will close the lock◂" in told.replace("\n", " ")
    assert "      “We will close the lock”\n" in entry(lock)


def test_every_step_is_taken_back_by_itself(lock: Story) -> None:
    told = reviewed(lock, "c told", "p Quill", "u", "u", "", "u", "")
    assert told.count("[1/") == 6
    assert "    cue: told reporters\n    attributed_as: Ada Quill\n" in entry(lock)


def test_where_all_words_are_marked_there_is_nothing_to_narrow(lock: Story) -> None:
    before = entry(lock)
    assert "▸“We will close the lock in winter,”◂" in reviewed(lock, "m").split("[1/")[-1]
    assert entry(lock) == before


def test_what_the_check_would_tell_is_told_before_it_is_taken(lock: Story) -> None:
    lock.write(
        "texts/lock.txt",
        "The lock\n\n“We will close the lock in winter,” Ada Quill said.\n\n“"
        + " ".join(f"We have {n} boats and {n} quays." for n in range(12))
        + "” Ines Farr said.\n",
    )
    told = reviewed(lock, "", "", "")
    assert "OTR330 much-printed" in told.split("[2/")[1]
    assert "1 quotation decided, 0 left undecided, 0 no speech, 1 left for later" in told
    assert "We have" not in entry(lock)
    reviewed(lock, "", "y")
    assert "We have" in entry(lock)


def test_what_is_held_can_be_changed_or_the_review_ended(lock: Story) -> None:
    told = reviewed(lock, "a announces", "", "q")
    assert "OTR304 act-without-basis" in told
    assert "0 quotations decided" in told
    reviewed(lock, "a announces", "", "a says", "", "q")
    assert "    cue: told reporters\n" in entry(lock)
    assert "act:" not in entry(lock)


def test_somebody_new_whom_print_contradicts_is_not_kept(lock: Story) -> None:
    told = reviewed(lock, "+ Harrow & Lime", "organisation", "l harrow")
    assert "The article prints “Ada Quill” beside the words" in told
    assert "Nobody here has “harrow” in their name" in told


def test_a_key_that_changes_is_for_what_is_not_in_the_file(lock: Story) -> None:
    reviewed(lock, "s")
    told = reviewed(lock, "c told", "ada-quill")
    assert "It stands in the file already" in told


def test_who_has_no_name_is_a_source_without_one(lock: Story) -> None:
    rest = TEXT[TEXT.index("The lock lies") :]
    lock.write(
        "texts/lock.txt",
        f"The lock\n\nA senior official had seen it. “It is old,” the official said.\n\n{rest}",
    )
    told = reviewed(lock, "+ a senior official", "")
    assert "What is “a senior official”" in told
    assert "(Enter: unnamed-source)" in told
    actor = (lock.content / "actors/senior-official-unnamed.yml").read_text("utf-8")
    assert "described_as: a senior official\narticle: lock\n" in actor


def test_that_all_together_is_too_much_is_told_before_the_first_question(lock: Story) -> None:
    assert "taken together" not in reviewed(lock)
    much = " ".join(f"We have {n} boats and {n} quays." for n in range(12))
    lock.write(
        "texts/lock.txt", f"The lock\n\n“{much}” Ines Farr said.\n\n“It is old,” Ada Quill said.\n"
    )
    before, _, _ = reviewed(lock).partition("[1/")
    assert "All that is proposed, taken together: Of 'lock', " in before
    assert "(OTR330)" in before


def test_words_that_people_type_for_keys_are_understood(lock: Story) -> None:
    told = reviewed(lock, "yes", "NO", "help", "Skip", "undo", "S", "quit")
    assert "this help" in told
    assert "1 quotation decided, 1 left undecided, 1 no speech" in told
