"""A receipt names the rules of sense that were run, and a label claims no others."""

from __future__ import annotations

from builders import Story

from build_scripts.checking.compared import Ground
from build_scripts.codes import sense
from build_scripts.problems import Code
from build_scripts.receipts.receipt import Rules
from build_scripts.sense.rules import SENSE, SENSE_RULES
from build_scripts.telling.words import check_label


def test_every_rule_has_the_number_that_it_came_with() -> None:
    numbered = [number for numbers in SENSE_RULES.values() for number in numbers]
    assert sorted(numbered) == sorted(
        code.number for code in vars(sense).values() if isinstance(code, Code)
    ), "a new rule needs a new number in SENSE_RULES, so that older receipts do not vouch for it"


def test_an_older_receipt_vouches_for_words_and_marks_only() -> None:
    old = check_label(Ground.MATCHED_EARLIER, "en", 0)
    assert old.startswith("Words and marks matched earlier")
    new = check_label(Ground.MATCHED_EARLIER, "en", SENSE)
    assert new.startswith("Words, marks, the speaker’s turn and what stands around them matched")
    assert check_label(Ground.MATCHED_EARLIER, "fr", SENSE).startswith(
        "Words, marks and what stands around them matched earlier"
    )
    assert check_label(Ground.MATCHED_EARLIER, "ja", SENSE) == old


def test_a_receipt_without_the_number_is_one_from_before_the_rules() -> None:
    assert Rules.model_validate({"folding": 2}).sense == 0


def test_what_is_compared_by_receipt_keeps_its_number(story: Story) -> None:
    article = (
        "title: The gate\nquotations:\n  - id: q\n    text: “The gate fell,”\n"
        "    speaker: ada-quill\n    cue: said\n"
    )
    story.write("articles/gate.yml", article)
    story.write("texts/gate.txt", "The gate\n\n“The gate fell,” Ada Quill said.\n")
    story.make_receipts()
    assert story.check().compared["gate"].sense == SENSE
    story.forge_receipt("gate", lambda rows: rows["rules"].pop("sense"))
    with_text = story.check()
    assert with_text.problems == ()
    assert with_text.compared["gate"].sense == 0
    story.remove("texts/gate.txt")
    assert story.check().compared["gate"].sense == 0, "the same with and without the text"
