"""Every id that an entry names exists."""

from __future__ import annotations

import pytest
from builders import Story

FERRY = "articles/ferry-debate.yml"
STORY = "story.yml"
AFTER_URGES = "    against: lowport\n"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("speaker: dock-worker", "speaker: dock-wroker", 50),
        ("speaker: dock-worker", "speaker: [dock-worker, nobody]", 50),
        ("against: lowport", "against: lowprt", 47),
        ("against: lowport", "about: [nobody]", 47),
        ("against: lowport", "via: nobody", 47),
        ("against: lowport", "topics: nothing", 47),
        ("against: lowport", "within: nothing", 47),
        ("occasion: quay", "occasion: key", 29),
        ("{claim: boats-empty, position: no", "{claim: boats-full, position: no", 40),
        ("from: bram-oster", "from: nobody", 58),
        ("type: opposes", "type: pushes", 59),
        ("actors: [ada-quill]", "actors: [ada-quill, nobody]", 67),
        ("id: the-count,", "topics: nothing, id: the-count,", 55),
    ],
)
def test_an_id_that_nothing_has_is_told_where_it_stands(
    story: Story, old: str, new: str, line: int
) -> None:
    assert story.change(FERRY, old, new).problems() == [f"{FERRY}:{line} unknown-id"]


def test_the_nearest_known_id_is_named(story: Story) -> None:
    story.change(FERRY, "speaker: dock-worker", "speaker: dock-wroker")
    assert story.only_problem().hint == "Did you mean `dock-worker`?"


def test_where_none_is_near_the_file_to_add_is_named(story: Story) -> None:
    story.change(FERRY, "speaker: dock-worker", "speaker: xyz")
    assert story.only_problem().hint == "Add actors/xyz.yml, or correct the id."


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("actors/bo.yml", "name: Bo\nkind: person\ncountry: nowhere\n"),
        ("actors/bo.yml", "name: Bo\nkind: person\npart_of: nothing\n"),
        ("actors/bo.yml", "name: Bo\nkind: unnamed-source\narticle: nothing\n"),
        ("actors/bo.yml", "name: Bo\nkind: person\nroles: [{title: X, organisation: nothing}]\n"),
        ("actors/bo.yml", "name: Bo\nkind: group\nmembers: [{actor: nobody}]\n"),
        ("claims/x.yml", "title: X\nproposition: X.\nabout: nobody\n"),
        ("claims/x.yml", "title: X\nproposition: X.\ntopics: [nothing]\n"),
        ("articles/x.yml", "title: X\ntopics: nothing\n"),
    ],
)
def test_other_entries_name_what_exists(story: Story, path: str, text: str) -> None:
    (problem,) = story.write(path, text).problems()
    assert problem.startswith(path)
    assert problem.endswith("unknown-id")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("story:\n  - say", "walk: [{say: x, show: [nobody]}]\nstory:\n  - say"),
        ("story:\n  - say", "walk: [{say: x, show: [ferry-debate#nothing]}]\nstory:\n  - say"),
        ("story:\n  - say", "walk: [{say: x, show: [nowhere#nothing]}]\nstory:\n  - say"),
    ],
)
def test_the_walk_shows_what_exists(story: Story, old: str, new: str) -> None:
    assert story.change(STORY, old, new).problems() == [f"{STORY}:8 unknown-id"]


def test_the_walk_may_show_actors_and_assertions(story: Story) -> None:
    show = "[lowport, ferry-debate#oster-against-council]"
    story.change(STORY, "story:\n  - say", f"walk: [{{say: x, show: {show}}}]\nstory:\n  - say")
    assert story.problems() == []


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        (FERRY, "evidence: oster-urges", "evidence: oster-urge", 62),
        (FERRY, "evidence: oster-urges", "evidence: nowhere#oster-urges", 62),
        (FERRY, "evidence: [quill-empty]", "evidence: [quill-empty, nothing]", 68),
        (FERRY, AFTER_URGES, "    earlier: nothing\n", 47),
        (FERRY, AFTER_URGES, "    identified_by: nothing\n", 47),
        (STORY, "[ferry-debate#oster-denied]", "[ferry-debate#nothing]", 12),
        (STORY, "[ferry-debate#oster-denied]", "oster-denied", 12),
        (STORY, '"ferry-debate#quill-stop"', '"ferry-debat#quill-stop"', 6),
    ],
)
def test_evidence_that_does_not_exist_is_told_where_it_is_named(
    story: Story, path: str, old: str, new: str, line: int
) -> None:
    assert story.change(path, old, new).problems() == [f"{path}:{line} unknown-evidence"]


def test_evidence_outside_an_article_needs_the_whole_address(story: Story) -> None:
    story.change(STORY, "[ferry-debate#oster-denied]", "oster-denied")
    assert story.only_problem().hint == "Evidence outside an article is written `article-id#id`."


def test_a_topic_with_the_id_of_an_article_has_no_evidence_of_its_own(story: Story) -> None:
    story.write(
        "topics/ferry-debate.yml", "title: T\nfacts:\n  - {say: X., evidence: quill-stop}\n"
    )
    assert story.problems() == ["topics/ferry-debate.yml:3 unknown-evidence"]


@pytest.mark.parametrize("identifier", ["quill-stop", "the-place", "the-count"])
def test_quotations_passages_and_reports_are_evidence(story: Story, identifier: str) -> None:
    story.change(FERRY, "evidence: oster-urges", f"evidence: [{identifier}]")
    assert story.problems() == []


@pytest.mark.parametrize(
    ("path", "old"),
    [(FERRY, "evidence: [quill-empty]"), (STORY, "evidence: [ferry-debate#oster-denied]")],
)
def test_what_names_no_evidence_is_told_of(story: Story, path: str, old: str) -> None:
    (problem,) = story.change(path, old, "evidence: []").problems()
    assert problem.endswith("no-evidence")


def test_an_id_that_is_used_twice_is_told_with_both_places(story: Story) -> None:
    story.change(FERRY, "id: the-place", "id: quill-stop")
    # What names the id may now mean other words, and is told of as well.
    (problem,) = [p for p in story.check().problems if p.code.name == "repeated-id"]
    assert problem.location.line == 53
    assert problem.related[0].location.line == 17


def test_a_published_entry_may_not_name_a_draft(story: Story) -> None:
    story.append("claims/boats-empty.yml", "status: draft\n")
    assert story.problems() == [f"{FERRY}:32 refers-to-draft", f"{FERRY}:40 refers-to-draft"]


def test_a_draft_may_name_a_draft(story: Story) -> None:
    story.write("topics/pier.yml", "title: The pier\nstatus: draft\n")
    story.write("claims/x.yml", "title: X\nproposition: X.\ntopics: pier\nstatus: draft\n")
    assert story.problems() == []


def test_evidence_of_a_draft_carries_nothing_that_is_published(story: Story) -> None:
    story.append(FERRY, "status: draft\n")
    names = {line.rpartition(" ")[2] for line in story.problems()}
    assert names == {"refers-to-draft"}


def test_what_was_withdrawn_carries_nothing(story: Story) -> None:
    story.change(FERRY, AFTER_URGES, AFTER_URGES + "    withdrawn: {date: 2031-04, why: x}\n")
    assert story.problems() == [f"{FERRY}:63 refers-to-withdrawn"]


def test_a_withdrawn_article_takes_its_evidence_with_it(story: Story) -> None:
    story.append(FERRY, "withdrawn: {date: 2031-04, why: x}\n")
    names = {line for line in story.problems() if line.startswith("story.yml")}
    assert names == {f"{STORY}:{line} refers-to-withdrawn" for line in (6, 7, 10, 12)}


def test_an_unnamed_source_speaks_in_one_article(story: Story) -> None:
    story.write(
        "articles/pier.yml",
        "title: T\nunchecked: on paper\nquotations:\n"
        "  - {id: q, text: “x”, speaker: dock-worker, cue: none}\n",
    )
    assert story.problems() == ["articles/pier.yml:4 unnamed-source-shared"]


def test_an_unnamed_source_may_speak_twice_in_its_article(story: Story) -> None:
    story.change(FERRY, "text: LOWPORT}", "text: LOWPORT}\n#")
    story.change(
        FERRY, "passages:\n", "  - {id: w, text: the pier, near: called, cue: called,"
        " speaker: dock-worker, withdrawn: {date: 2031, why: x}}\npassages:\n")  # fmt: skip
    assert story.problems() == []


def test_a_named_source_may_speak_in_many(story: Story) -> None:
    story.write(
        "articles/pier.yml",
        "title: T\nunchecked: on paper\nquotations:\n"
        "  - {id: q, text: “x”, speaker: ada-quill, cue: none}\n",
    )
    assert story.problems() == []


# --- What a step of the walk shows ---------------------------------------------------------------


def _walk(story: Story, show: str) -> Story:
    path = story.content / STORY
    text = path.read_text("utf-8").rstrip()
    path.write_text(f"{text}\nwalk:\n  - {{say: A step., show: {show}}}\n", "utf-8")
    return story


def _tie(story: Story) -> str:
    """The only tie of the night ferry, as a walk names it."""
    ((source, kind, target),) = [tie.key for tie in story.record().ties]
    return f"{source}--{kind}--{target}"


def test_a_step_shows_an_actor_a_tie_or_an_assertion(story: Story) -> None:
    tie = _tie(story)
    assertion = next(iter(story.record().articles["ferry-debate"].ties[0].assertions))
    named = f"ferry-debate#{assertion.relationship.id}"
    assert _walk(story, f'[ada-quill, {tie}, "{named}"]').problems() == []


@pytest.mark.parametrize("shown", ["ada-quil", "ada-quill--opposes--nobody", '"ferry-debate#none"'])
def test_what_a_step_shows_must_exist(story: Story, shown: str) -> None:
    problem = _walk(story, shown).only_problem()
    assert problem.code.name == "unknown-id"
    assert problem.location.file.endswith(STORY)


def test_the_nearest_tie_is_named(story: Story) -> None:
    tie = _tie(story)
    assert _walk(story, tie[:-1]).only_problem().hint == f"Did you mean `{tie}`?"
    story.change(STORY, tie[:-1], "a--b--c")
    assert "from--type--to" in story.only_problem().hint


@pytest.mark.parametrize("shown", ["a--b", "a--b--c--d", "A--b--c", "a---b--c"])
def test_what_is_no_address_is_told(story: Story, shown: str) -> None:
    problem = _walk(story, shown).only_problem()
    assert problem.code.name == "bad-id"
    assert "from--type--to" in problem.message


def test_a_tie_of_a_withdrawn_article_is_not_shown(story: Story) -> None:
    tie = _tie(story)
    path = story.content / FERRY
    path.write_text(path.read_text("utf-8") + "\nwithdrawn: {date: 2031-01-01, why: A mix-up.}\n")
    path = story.content / STORY
    head = "title: A walk\ncontact: c@lowport.example\n"
    path.write_text(f"{head}walk: [{{say: A step., show: {tie}}}]\n", "utf-8")
    assert f"{STORY}:3 refers-to-withdrawn" in story.problems()


def test_a_step_names_evidence_that_exists(story: Story) -> None:
    path = story.content / STORY
    step = "{say: A step., show: ada-quill, evidence: ferry-debate#none}"
    path.write_text(f"{path.read_text('utf-8').rstrip()}\nwalk:\n  - {step}\n", "utf-8")
    assert story.only_problem().code.name == "unknown-evidence"


@pytest.mark.parametrize("show", ["ada-quill", "[ada-quill, dock-worker]"])
def test_a_step_that_shows_no_tie_needs_evidence(story: Story, show: str) -> None:
    problem = _walk(story, show).only_problem()
    assert problem.code.name == "no-evidence"
    assert "Show a tie" in problem.hint
