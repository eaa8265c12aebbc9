"""The rules of fairness that a program can hold."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.checking.fairness import fairness_problems, is_named
from build_scripts.entries import Actor

FERRY = "articles/ferry-debate.yml"


def test_an_act_without_a_ground_is_told_at_its_line(story: Story) -> None:
    story.change(FERRY, "act: urges", "act: threatens")
    problem = story.only_problem()
    assert (problem.code.name, problem.location.line) == ("act-without-basis", 46)
    assert problem.hint.endswith("Verbs that carry it: threaten.")


def test_the_editors_reason_is_a_ground(story: Story) -> None:
    story.change(FERRY, "act: urges", "act: threatens\n    act_basis: He raised a fist.")
    assert story.problems() == []


def test_an_inferred_speaker_needs_evidence(story: Story) -> None:
    story.change(FERRY, "attribution: pronoun", "attribution: inferred")
    assert story.problems() == [f"{FERRY}:27 inferred-without-evidence"]
    story.change(
        FERRY, "attribution: inferred", "attribution: inferred\n    identified_by: quill-stop"
    )
    assert story.problems() == []


def test_the_printed_name_is_that_of_the_speaker(story: Story) -> None:
    story.change(
        FERRY,
        "speaker: bram-oster\n    attributed_as: Mr",
        "speaker: ada-quill\n    attributed_as: Mr",
    )
    problem = story.only_problem()
    assert (problem.code.name, problem.location.line) == ("speaker-not-named", 43)
    assert "“Mr Oster” does not name Ada Quill" in problem.message


@pytest.mark.parametrize(
    ("names", "named"),
    [
        ("name: Bram Oster", True),
        ("name: B. A. Oster", True),
        ("name: Bo\naliases: [Mr Oster]", True),
        ("name: Bo\nroles: [{title: the mister Oster}]", True),
        ("name: Osterman", False),
        ("name: Bo\naliases: [ter]", False),
    ],
)
def test_a_name_is_printed_whole_or_by_its_last_word(story: Story, names: str, named: bool) -> None:
    story.write("actors/bram-oster.yml", f"{names}\nkind: person\n")
    story.change(
        FERRY, "attributed_as: Bram Oster", "attributed_as: Bram Oster\n    attribution: title"
    )
    assert (story.problems() == []) is named


@pytest.mark.parametrize("attribution", ["title", "pronoun", "metonym", "carried-over"])
def test_who_is_not_named_needs_no_name(story: Story, attribution: str) -> None:
    story.write("actors/bram-oster.yml", "name: Bo\nkind: person\n")
    for name in ("Bram Oster", "Mr Oster"):
        line = f"attributed_as: {name}"
        story.change(FERRY, line, f"{line}\n    attribution: {attribution}")
    told = {problem.code.name for problem in story.check().problems}
    # That print names somebody else all the same is another matter; a metonym says that it does.
    assert told == (set() if attribution == "metonym" else {"speaker-differs"})


def test_a_headline_alone_carries_nothing(story: Story) -> None:
    story.change(FERRY, "evidence: oster-urges", "evidence: headline-ghost")
    problem = story.only_problem()
    assert (problem.code.name, problem.location.line) == ("weak-evidence", 62)
    assert problem.message == "The only evidence here is a headline."


def test_an_unnamed_source_alone_carries_nothing(story: Story) -> None:
    story.change(FERRY, "evidence: [quill-empty]", "evidence: [worker-danger]")
    assert story.only_problem().message == "The only evidence here is an unnamed source."


def test_two_weak_reasons_do_not_make_a_strong_one(story: Story) -> None:
    story.change(FERRY, "evidence: [quill-empty]", "evidence: [worker-danger, headline-ghost]")
    assert story.only_problem().code.name == "weak-evidence"


@pytest.mark.parametrize("strong", ["quill-stop", "the-place", "the-count"])
def test_words_of_the_body_beside_it_are_enough(story: Story, strong: str) -> None:
    story.change(FERRY, "evidence: [quill-empty]", f"evidence: [headline-ghost, {strong}]")
    assert story.problems() == []


def test_a_denial_may_rest_on_less(story: Story) -> None:
    story.change(FERRY, "evidence: oster-urges", "evidence: worker-danger")
    story.change(FERRY, "holds: affirms", "holds: denies")
    assert story.problems() == []


def test_sentences_and_facts_need_more_than_a_headline_too(story: Story) -> None:
    story.change("story.yml", "[ferry-debate#oster-denied]", "ferry-debate#headline-ghost")
    story.append(
        "topics/night-ferry.yml", "facts: [{say: X., evidence: ferry-debate#worker-danger}]\n"
    )
    assert story.problems() == [
        "story.yml:12 weak-evidence",
        "topics/night-ferry.yml:3 weak-evidence",
    ]


def test_an_open_text_needs_a_licence(story: Story) -> None:
    story.change(FERRY, "licence: CC BY 4.0\n", "")
    assert story.problems() == [f"{FERRY}:5 open-without-licence"]


def test_a_quotation_has_a_speaker(story: Story) -> None:
    story.change(FERRY, "speaker: dock-worker", "speaker: []")
    assert story.problems() == [f"{FERRY}:50 missing-key"]


def test_a_story_without_a_contact_is_told_of(story: Story) -> None:
    story.change("story.yml", "contact: corrections@example.org\n", "")
    assert story.problems() == ["story.yml:1 no-contact"]


@pytest.mark.parametrize(
    "contact",
    [
        *(
            "call us",
            "javascript:alert(1)",
            "a@b",
            "a b@example.org",
            "x@a..b",
            "x@-a.org",
            "x@a.b.",
        ),
        *(
            "x@1.2.3.4",
            "a..b@example.org",
            ".a@example.org",
            "a@b@example.org",
            "x@[::1]",
            "x@a_.ß-",
        ),
    ],
)
def test_a_contact_is_a_mail_or_web_address(story: Story, contact: str) -> None:
    story.change("story.yml", "corrections@example.org", contact)
    assert story.problems() == ["story.yml:4 bad-contact"]


@pytest.mark.parametrize(
    "contact", ["a.b+c@mail.example.org", "rédaction@exämple.org", "o@x.museum"]
)
def test_a_contact_may_be_any_mailbox(story: Story, contact: str) -> None:
    story.change("story.yml", "corrections@example.org", contact)
    assert story.problems() == []


def test_a_contact_may_be_a_page(story: Story) -> None:
    story.change("story.yml", "corrections@example.org", "https://example.org/contact")
    assert story.problems() == []


@pytest.mark.parametrize("contact", ["https://", "https://user@example.org/", "https://a b"])
def test_a_contact_page_has_a_sound_address(story: Story, contact: str) -> None:
    story.change("story.yml", "corrections@example.org", contact)
    assert story.problems() == ["story.yml:4 bad-contact"]


def told(story: Story) -> list[str]:
    """The problems of fairness alone, of entries in which other things may be wrong."""
    return [problem.code.name for problem in fairness_problems(story.entries())]


def test_evidence_that_does_not_exist_is_told_as_that_alone(story: Story) -> None:
    story.change(FERRY, "evidence: oster-urges", "evidence: [headline-ghost, nothing]")
    assert told(story) == []
    story.change(FERRY, "[headline-ghost, nothing]", "[headline-ghost]")
    assert told(story) == ["weak-evidence"]


def test_a_speaker_that_does_not_exist_is_told_as_that_alone(story: Story) -> None:
    story.change(
        FERRY, "speaker: bram-oster\n    attributed_as: Mr", "speaker: no\n    attributed_as: Mr"
    )
    assert told(story) == []


def test_where_no_story_is_told_its_articles_are_looked_at_all_the_same(story: Story) -> None:
    story.remove("story.yml").change(FERRY, "act: urges", "act: threatens")
    assert told(story) == ["act-without-basis"]


@pytest.mark.parametrize(
    ("name", "kind", "printed", "named"),
    [
        ("Ada Quill", "person", "Quill", True),
        ("Ada Quill", "person", "Ada Stone", False),
        ("Gull Line of Lowport", "organisation", "the Line", False),
        ("A clerk", "unnamed-source", "somebody", True),
    ],
)
def test_a_first_name_or_a_word_in_the_middle_names_nobody(
    name: str, kind: str, printed: str, named: bool
) -> None:
    more = {"described_as": "a clerk", "article": "a"} if kind == "unnamed-source" else {}
    assert is_named(Actor.model_validate({"name": name, "kind": kind, **more}), printed) is named
