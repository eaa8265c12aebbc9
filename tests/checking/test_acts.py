"""What words do, and on what ground."""

from __future__ import annotations

import pytest
from builders import quotation

from build_scripts.checking.acts import ActGround, Basis, basis_of, verbs_of
from build_scripts.entries import Act


def test_saying_needs_no_ground() -> None:
    assert basis_of(quotation()) == Basis(ActGround.NONE_NEEDED)


@pytest.mark.parametrize(
    ("act", "cue", "verb"),
    [
        ("denies", "denied", "denied"),
        ("denies", "has repeatedly denied", "denied"),
        ("admits", "admitted", "admitted"),
        ("admits", "was admitting", "admitting"),
        ("accuses", "accusing", "accusing"),
        ("urges", "called on", "called on"),
        ("urges", "urges", "urges"),
        ("promises", "swore", "swore"),
        ("warns", "Warning", "Warning"),
        ("questions", "asked reporters", "asked"),
        ("insists", "insisted again", "insisted"),
        ("threatens", "threatened", "threatened"),
        ("announces", "announced", "announced"),
    ],
)
def test_the_verb_of_the_cue_carries_its_act(act: str, cue: str, verb: str) -> None:
    expected = Basis(ActGround.CUE, verb)
    assert basis_of(quotation(act=act, cue=cue)) == expected


@pytest.mark.parametrize(
    ("act", "cue"),
    [
        *(("denies", "said"), ("admits", "told reporters"), ("urges", "called")),
        *(("denies", "did not deny"), ("denies", "didn’t deny"), ("admits", "refused to admit")),
        *(("admits", "has never admitted"), ("accuses", "stopped short of accusing")),
        *(("questions", "said when asked"), ("warns", "was warned"), ("denies", "without denying")),
        pytest.param("warns", "declined to say more but warned", id="in doubt the editor says why"),
    ],
)
def test_a_cue_that_says_something_else_carries_nothing(act: str, cue: str) -> None:
    assert basis_of(quotation(act=act, cue=cue)) is None


@pytest.mark.parametrize(
    ("act", "words", "performative"),
    [
        ("urges", "“We urge the council to wait.”", "We urge"),
        ("urges", "“That is why we strongly urge the council to wait.”", "we strongly urge"),
        ("promises", "“I hereby promise a boat.”", "I hereby promise"),
        ("denies", "“I deny it.”", "I deny"),
        ("urges", "“We do not call it a request; we call on you.”", "we call on"),
    ],
)
def test_words_that_do_what_they_say_carry_their_act(
    act: str, words: str, performative: str
) -> None:
    assert basis_of(quotation(words, act=act)) == Basis(ActGround.WORDS, performative)


@pytest.mark.parametrize(
    ("act", "words"),
    [
        *(("urges", "“We do not urge them.”"), ("urges", "“We don’t urge them.”")),
        *(("urges", "“We never urge anybody.”"), ("urges", "“We hardly urge anybody.”")),
        *(("urges", "“If we urge them, they laugh.”"), ("urges", "“Should we urge them?”")),
        *(
            ("urges", "“We urged them.”"),
            ("urges", "“They urge us.”"),
            ("denies", "“Do I deny it?”"),
        ),
        *(("threatens", "“We threaten nobody.”"), ("questions", "“We question it.”")),
    ],
)
def test_words_that_do_not_do_it_carry_nothing(act: str, words: str) -> None:
    assert basis_of(quotation(words, act=act)) is None


def test_the_reason_of_the_editor_comes_last() -> None:
    reason = "He shook his head, the article says."
    assert basis_of(quotation(act="denies", act_basis=reason)) == Basis(ActGround.EDITOR, reason)
    assert basis_of(quotation(act="denies", cue="denied", act_basis=reason)) == Basis(
        ActGround.CUE, "denied"
    )


@pytest.mark.parametrize("act", [act for act in Act if act is not Act.SAYS])
def test_every_act_but_saying_names_its_verbs(act: Act) -> None:
    verbs = verbs_of(act)
    assert verbs
    assert basis_of(quotation(act=act.value, cue=verbs[0])) == Basis(ActGround.CUE, verbs[0])


def test_saying_has_no_verbs_of_its_own() -> None:
    assert verbs_of(Act.SAYS) == ()
