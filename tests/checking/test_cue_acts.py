"""Which act a cue demands: what must alarm, and what must not."""

from __future__ import annotations

import pytest
from builders import Story, article_with, quotation

from build_scripts.checking.cue_acts import cue_problems, proposed_act, told_by_cue
from build_scripts.entries import Act
from build_scripts.words.sources import Form

WORDS = "he had been lobbied by the developer"


def demanded(cue: str, text: str = WORDS, form: Form = Form.INDIRECT, **keys: object) -> str:
    told = told_by_cue(quotation(text, cue=cue, **keys), form)
    return told.act.value if told else ""


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        *((cue, "denies") for cue in ("denied", "Denied", "denies", "has since denied", "denying")),
        *((cue, "denies") for cue in ("strongly rejected", "refused", "dismissed", "disputes")),
        *((cue, "denies") for cue in ("is denying that", "moved quickly to deny", "ruled out")),
        *((cue, "denies") for cue in ("denial of", "issued a denial that", "repeated his denial")),
        *((cue, "denies") for cue in ("not only denied", "dismissed the report as", "refuted")),
        *((cue, "denies") for cue in ("dismissed claims that", "unable to attend, denied")),
        *((cue, "denies") for cue in ("brushed off", "was denied by", "has been rejected by")),
        *((cue, "denies") for cue in ("contradicted", "scoffed at", "rubbished claims that")),
        *((cue, "denies") for cue in ("pushed back against claims that", "shot down reports that")),
        *((cue, "denies") for cue in ("poured cold water on the idea", "waved away suggestions")),
        *((cue, "denies") for cue in ("refused to accept that", "refuses to believe that")),
        *((cue, "accuses") for cue in ("accused", "has repeatedly accused", "accusing")),
        *((cue, "warns") for cue in ("warned", "warned against", "has been warning")),
        *((cue, "admits") for cue in ("admitted", "admits to", "conceded", "privately confessed")),
        *((cue, "questions") for cue in ("asked whether", "asked if", "doubted", "wondered")),
    ],
)
def test_a_cue_demands_the_act_of_its_verb(cue: str, act: str) -> None:
    assert demanded(cue) == act


@pytest.mark.parametrize(
    "cue",
    [
        *("none", "said", "told reporters", "did not deny", "never denied", "would not rule out"),
        *("refused to comment", "declined to comment", "refused to say", "without denying"),
        *("denied entry to", "denied him access to", "refused permission for", "was denied"),
        *("has been accused", "is accused of", "were warned", "was admitted to hospital"),
        *("asked reporters", "asked for", "asked the council to", "said when asked", "Asked if"),
        *("dismissed the official", "dismissed two ministers", "rejected a visa for"),
        *("said of those who accuse", "stopped short of accusing", "a dire warning", "denote"),
        *("denied the motion", "rejected his appeal", "dismissed the lawsuit", "denied a request"),
        *("shot down a drone", "pushed back the date", "shrugged off the cold", "laughed"),
        *("serious doubts about", "a dispute over", "who accused", "said he was warned by"),
    ],
)
def test_what_only_looks_like_it_demands_nothing(cue: str) -> None:
    assert demanded(cue) == ""


@pytest.mark.parametrize(
    ("cue", "text", "act"),
    [
        ("denied", "entry to the port", ""),
        ("dismissed", "the official", ""),
        ("dismissed", "the report", "denies"),
        ("refused", "to pay the fine", "denies"),
        ("asked", "to leave the room", ""),
        ("asked", "why the boats were empty", "questions"),
        ("rejected", "a visa for the captain", ""),
    ],
)
def test_what_the_verb_acts_on_may_stand_in_the_words(cue: str, text: str, act: str) -> None:
    assert demanded(cue, text) == act


def test_a_question_is_known_by_its_mark() -> None:
    assert demanded("asked reporters", "“Who paid?”", Form.DIRECT) == "questions"
    assert demanded("asked reporters", "“Please leave,”", Form.DIRECT) == ""


def test_the_act_itself_or_a_reason_answers() -> None:
    assert demanded("denied", act="denies") == ""
    assert demanded("denied", act_basis="“Denied” is the name of the ship.") == ""
    # Of two verbs either will do; an act that other words carry does not answer for the cue.
    assert demanded("denied it and accused", act="accuses") == ""
    assert demanded("denied", "“We urge you to wait,”", Form.DIRECT, act="urges") == "denies"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (WORDS, ["act-missing"]),
        ("the “lobbying” by the developer", ["act-perhaps-missing"]),
        ("“That is a lie,”", ["act-perhaps-missing"]),
    ],
)
def test_reported_words_without_their_act_are_an_error(text: str, named: list[str]) -> None:
    article = article_with(f"text: {text}\nspeaker: bo\ncue: denied\nsays: He denied it.\n")
    found = list(cue_problems(article, "en"))
    assert [p.code.name for p in found] == named
    assert "Add `act: denies`, or say in `act_basis`" in found[0].hint


@pytest.mark.parametrize(
    ("says", "named"),
    [
        ("", ["indirect-without-says"]),
        ("says: Bo denied that the developer had lobbied him.", []),
        ("says: The developer never lobbied Bo.", []),
        ("says: It is untrue that the developer lobbied Bo.", []),
        ("says: The developer lobbied Bo.", ["denial-told-as-statement"]),
    ],
)
def test_what_is_denied_is_told_as_denied(says: str, named: list[str]) -> None:
    article = article_with(f"text: {WORDS}\nspeaker: bo\ncue: denied\nact: denies\n{says}\n")
    assert [p.code.name for p in cue_problems(article, "en")] == named


@pytest.mark.parametrize(
    ("says", "named"),
    [
        ("bo", ["says-no-sentence"]),
        ("bo-oster", ["says-no-sentence"]),
        ("undecided", []),
        ("He paid.", []),
        ("他付了钱。", []),
    ],
)
def test_a_single_word_is_no_sentence(says: str, named: list[str]) -> None:
    article = article_with(f"text: he had paid\nspeaker: bo\ncue: said\nsays: {says}\n")
    assert [p.code.name for p in cue_problems(article, "en")] == named


def test_a_denied_negation_needs_the_verb() -> None:
    entry = "text: he had not paid\nspeaker: bo\ncue: denied\nact: denies\nsays: Bo had not paid.\n"
    assert [p.code.name for p in cue_problems(article_with(entry), "en")] == [
        "denial-told-as-statement"
    ]
    # What denies in another language, nobody here knows.
    assert list(cue_problems(article_with(entry), "de")) == []


def test_words_that_hold_their_verb_tell_it_themselves() -> None:
    article = article_with("text: denied the lobbying\nspeaker: bo\ncue: denied\nact: denies\n")
    assert list(cue_problems(article, "en")) == []


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        *(("denied", Act.DENIES), ("did not deny", Act.SAYS), ("said", Act.SAYS)),
        *(("announced", Act.ANNOUNCES), ("denied it and accused", Act.DENIES)),
        *(("asked for", Act.SAYS), ("insisted", Act.INSISTS), ("refused to comment", Act.SAYS)),
    ],
)
def test_the_act_is_proposed_from_the_cue(cue: str, act: Act) -> None:
    assert proposed_act(quotation(WORDS, cue=cue), Form.INDIRECT) is act


def test_a_cue_that_is_not_printed_demands_nothing(story: Story) -> None:
    story.change("articles/ferry-debate.yml", "cue: told reporters", "cue: denied to reporters")
    assert [p.partition(" ")[2] for p in story.problems()] == ["cue-not-near"]
