"""The Record: the same statements, by whatever one looks for."""

from __future__ import annotations

from datetime import date

from builders import Story

FERRY = "articles/ferry-debate.yml"


def ids(statements: object) -> list[str]:
    return [statement.quotation.id for statement in statements]  # type: ignore[attr-defined]


def test_statements_come_by_date_and_then_by_place(story: Story) -> None:
    story.change(FERRY, "cue: called", "cue: called\n    said_on: 2031-03-01")
    statements = ids(story.record().statements)
    assert statements[:3] == ["worker-danger", "headline-ghost", "quill-stop"]


def test_undated_statements_come_last(story: Story) -> None:
    story.write(
        "articles/pier.yml",
        "title: T\nunchecked: on paper\nquotations:\n"
        "  - {id: undated, text: “x”, speaker: lowport, cue: none}\n",
    )
    assert ids(story.record().statements)[-1] == "undated"


def test_statements_by_speaker_body_topic_and_year(story: Story) -> None:
    record = story.record()
    assert ids(record.by_speaker["bram-oster"]) == ["oster-denied", "oster-urges"]
    assert ids(record.on_behalf_of["lowport"]) == ["quill-stop", "quill-empty"]
    assert ids(record.by_topic["night-ferry"]) == ["quill-stop"]
    assert len(record.by_year["2031"]) == 6


def test_what_others_said_about_an_actor_leaves_out_what_it_said_itself(story: Story) -> None:
    story.change(FERRY, "against: lowport", "against: lowport\n    about: [lowport, bram-oster]")
    record = story.record()
    assert ids(record.about["lowport"]) == ["oster-urges"]
    assert "bram-oster" not in record.about


def test_positions_come_by_claim(story: Story) -> None:
    positions = story.record().positions["boats-empty"]
    assert [(p.statement.quotation.id, p.position.position.value) for p in positions] == [
        ("quill-empty", "yes"),
        ("oster-denied", "no"),
    ]


def test_ties_and_events_come_by_actor(story: Story) -> None:
    record = story.record()
    assert set(record.ties_of) == {"bram-oster", "lowport"}
    assert [e.event.id for e in record.events_of["ada-quill"]] == ["remarks"]


def test_the_last_change_is_the_newest_of_all(story: Story) -> None:
    assert story.record().last_change == date(2031, 3, 10)
    story.append("topics/night-ferry.yml", "updated: 2031-05-01\n")
    assert story.record().last_change == date(2031, 5, 1)
    story.append("actors/lowport.yml", "corrections: [{date: 2031-06-02, what: Name.}]\n")
    assert story.record().last_change == date(2031, 6, 2)
    story.change(FERRY, "cue: called", "cue: called\n    withdrawn: {date: 2031-07-03, why: x}")
    assert story.record().last_change == date(2031, 7, 3)


def test_an_empty_story_never_changed(empty_story: Story) -> None:
    assert empty_story.record().last_change is None


def test_names_are_sorted_as_the_language_of_the_story_has_it(story: Story) -> None:
    names = ["Zorn", "Ångman", "Aberg"]
    assert sorted(names, key=story.record().name_key) == ["Aberg", "Ångman", "Zorn"]
    story.append("story.yml", "language: sv\n")
    assert sorted(names, key=story.record().name_key) == ["Aberg", "Zorn", "Ångman"]


def test_names_are_sorted_where_there_is_no_story_to_say_how(empty_story: Story) -> None:
    assert sorted(["b", "A"], key=empty_story.record().name_key) == ["A", "b"]


def test_positions_that_reports_tell_of_come_by_claim_and_by_who_states_them(story: Story) -> None:
    story.change(
        FERRY,
        "in March.}",
        "in March., stated_by: gull-line, positions: [{claim: boats-empty, position: no}]}",
    )
    record = story.record()
    (reported,) = record.reported_positions["boats-empty"]
    assert reported.evidence.address == "ferry-debate#the-count"
    assert reported.position.position.value == "no"
    assert record.reported_positions_of == {"gull-line": {"boats-empty": (reported,)}}


def test_a_position_is_that_of_the_speaker_and_of_the_body_spoken_for(story: Story) -> None:
    found = story.record().positions_of
    assert {actor: list(own) for actor, own in found.items()} == {
        actor: ["boats-empty"] for actor in ("ada-quill", "bram-oster", "lowport")
    }


def test_a_record_is_one_of_a_story_and_never_compared(story: Story) -> None:
    """What is worked out of it is kept by it, so two records of one story are two."""
    one, other = story.record(), story.record()
    assert len({one, other, one}) == 2
