"""Who speaks for an end of a tie, through which channel, and how the tie of a story then stands."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.checking.seats import bodies_above, sits_for
from build_scripts.record.seats import Channel, Voice, heard
from build_scripts.record.spoken import said_of_tie, sources_of
from build_scripts.record.standing import TieStanding, standing_of
from build_scripts.record.standings import Standing

FERRY = "articles/ferry-debate.yml"
BY_PAYER = "evidence: oster-urges"
BY_PAID = "evidence: quill-stop"
BY_ARTICLE = "evidence: the-count"
STATED = ("in March.}", "in March., stated_by: lowport}")


def stands(story: Story, *assertions: str) -> TieStanding:
    record = story.with_ties(*assertions)
    (tie,) = record.ties
    return standing_of(record, tie)


def seats_of(story: Story, evidence: str, ends: str = "from: gull-line, to: lowport") -> set[str]:
    """The ends for which somebody sits in the only evidence of the only tie."""
    record = story.with_ties(f"holds: affirms, evidence: {evidence}", ends=ends)
    (tie,) = record.ties
    return {end for word in said_of_tie(record, tie) for end in word.ends}


@pytest.mark.parametrize(
    ("assertions", "standing"),
    [
        ([f"holds: affirms, {BY_PAYER}"], Standing.AGREED),
        ([f"holds: affirms, {BY_PAID}"], Standing.SAID),
        ([f"holds: affirms, {BY_ARTICLE}"], Standing.SAID),
        ([f"holds: affirms, {BY_PAYER}", f"holds: denies, {BY_PAID}"], Standing.DISPUTED),
        ([f"holds: denies, {BY_PAID}"], Standing.DENIED),
        ([f"holds: announces, {BY_PAYER}"], Standing.PLANNED),
        ([f"holds: affirms, {BY_ARTICLE}", f"holds: ends, {BY_PAYER}"], Standing.ENDED),
    ],
)
def test_the_rules_are_asked_of_what_a_story_says(
    story: Story, assertions: list[str], standing: Standing
) -> None:
    assert stands(story, *assertions).standing is standing


def test_announcing_is_doing_it_only_where_the_type_says_so(story: Story) -> None:
    story.change("relation-types.yml", "family: money}", "family: law, issued_by: from}")
    assert stands(story, f"holds: announces, {BY_PAYER}").standing is Standing.ACT


def test_a_scope_is_never_compared(story: Story) -> None:
    found = stands(
        story,
        f"holds: affirms, scope: in March, {BY_PAYER}",
        f"holds: affirms, scope: in May, {BY_ARTICLE}",
    )
    assert found.standing is Standing.AGREED


def test_an_end_speaks_itself_or_through_whoever_speaks_on_its_behalf(story: Story) -> None:
    assert seats_of(story, "[headline-ghost, the-count]") == {"lowport"}
    story.change("actors/ada-quill.yml", ", organisation: lowport", "")
    assert seats_of(story, "quill-stop") == {"lowport"}


def test_a_role_seats_a_person_and_its_country_does_not(story: Story) -> None:
    assert seats_of(story, "oster-urges") == {"gull-line"}
    story.change("actors/bram-oster.yml", ", organisation: gull-line", "")
    story.append("actors/bram-oster.yml", "country: gull-line\n")
    assert seats_of(story, "oster-urges") == set()


def test_a_part_speaks_for_the_whole_and_the_whole_for_its_parts(story: Story) -> None:
    story.write("actors/port-office.yml", "name: The port office\nkind: organisation\n")
    story.append("actors/port-office.yml", "part_of: lowport\n")
    record = story.record()
    assert sits_for(record.actors, "port-office", ("gull-line", "lowport")) == {"lowport"}
    assert sits_for(record.actors, "lowport", ("gull-line", "port-office")) == {"port-office"}
    assert sits_for(record.actors, "ada-quill", ("gull-line", "lowport")) == {"lowport"}
    assert sits_for(record.actors, "lowport", ("gull-line", "ada-quill")) == set()


def test_one_end_does_not_speak_for_the_other(story: Story) -> None:
    """Whoever is dismissed by its own company is not the company."""
    record = story.record()
    assert sits_for(record.actors, "bram-oster", ("gull-line", "bram-oster")) == {"bram-oster"}
    assert sits_for(record.actors, "gull-line", ("gull-line", "bram-oster")) == {"gull-line"}


def test_the_nearest_body_is_the_one_that_is_spoken_for(story: Story) -> None:
    story.write("actors/port-office.yml", "name: Port\nkind: organisation\npart_of: lowport\n")
    story.change("actors/bram-oster.yml", "organisation: gull-line", "organisation: port-office")
    record = story.record()
    assert sits_for(record.actors, "bram-oster", ("lowport", "port-office")) == {"port-office"}
    assert sits_for(record.actors, "bram-oster", ("lowport", "gull-line")) == {"lowport"}


def test_whoever_has_left_a_body_speaks_for_it_no_more(story: Story) -> None:
    story.change("actors/bram-oster.yml", "gull-line}", "gull-line, to: 2031-03-02}")
    assert seats_of(story, "oster-urges") == set()
    story.change("actors/bram-oster.yml", "2031-03-02", "2031-03-03")
    assert seats_of(story, "oster-urges") == {"gull-line"}
    story.change("actors/bram-oster.yml", "to: 2031-03-03", "from: 2031-03-04")
    assert seats_of(story, "oster-urges") == set()
    story.change("actors/bram-oster.yml", "from: 2031-03-04", "from: 2031-03-03")
    assert seats_of(story, "oster-urges") == {"gull-line"}


def test_a_member_does_not_speak_for_its_group_nor_the_group_for_it(story: Story) -> None:
    story.write(
        "actors/ferry-friends.yml",
        "name: Friends\nkind: group\nmembers:\n  - {actor: ada-quill}\n",
    )
    story.change("actors/bram-oster.yml", "organisation: gull-line", "organisation: ferry-friends")
    record = story.record()
    ends = ("ferry-friends", "lowport")
    assert sits_for(record.actors, "bram-oster", ends) == set()
    assert sits_for(record.actors, "ferry-friends", ("ada-quill", "lowport")) == set()
    assert sits_for(record.actors, "ferry-friends", ends) == {"ferry-friends"}


def test_an_unnamed_source_speaks_for_nobody(story: Story) -> None:
    story.change(FERRY, "speaker: dock-worker", "speaker: dock-worker\n    on_behalf_of: lowport")
    story.with_ties("holds: affirms, evidence: [worker-danger, the-count]")
    assert seats_of(story, "[worker-danger, the-count]") == set()


def test_an_unnamed_source_does_not_even_speak_for_itself(story: Story) -> None:
    assert sits_for(story.record().actors, "dock-worker", ("dock-worker", "lowport")) == set()


def test_a_role_counts_whomever_else_its_holder_speaks_for(story: Story) -> None:
    story.write("actors/mayors.yml", "name: The mayors\nkind: organisation\n")
    says = "says: The night ferry would stop in May.\n    on_behalf_of: "
    story.change(FERRY, f"{says}lowport", f"{says}mayors")
    assert seats_of(story, "quill-stop") == {"lowport"}


def test_a_body_does_not_speak_for_a_person_in_it_nor_a_group_for_its_parts(story: Story) -> None:
    story.append("actors/bram-oster.yml", "part_of: gull-line\n")
    story.write("actors/ferries.yml", "name: Ferries\nkind: group\n")
    story.append("actors/gull-line.yml", "part_of: ferries\n")
    record = story.record()
    assert sits_for(record.actors, "gull-line", ("bram-oster", "lowport")) == set()
    assert sits_for(record.actors, "ferries", ("gull-line", "lowport")) == set()
    assert sits_for(record.actors, "gull-line", ("ferries", "lowport")) == set()


def test_a_report_seats_whoever_states_it(story: Story) -> None:
    assert seats_of(story, "the-count") == set()
    story.change(FERRY, "in March.}", "in March., stated_by: ada-quill}")
    assert seats_of(story, "the-count") == {"lowport"}


def test_channels(story: Story) -> None:
    story.change(FERRY, "act: urges\n    against: lowport", "act: urges\n    via: ada-quill")
    story.change(FERRY, "cue: called", "cue: called\n    relays: reports")
    story.append(FERRY, "")
    story.change(
        FERRY,
        "  - {id: the-count,",
        "  - {id: the-claim, fact: It pays., stated_by: gull-line}\n  - {id: the-count,",
    )
    record = story.record()
    found = {name: heard(record.evidence[f"ferry-debate#{name}"]) for name in (
        "quill-empty", "quill-stop", "oster-urges", "worker-danger", "the-claim", "the-count",
        "the-place",
    )}  # fmt: skip
    assert found == {
        "quill-empty": Channel.OWN,
        "quill-stop": Channel.INDIRECT,
        "oster-urges": Channel.RELAYED,
        "worker-danger": Channel.CITES,
        "the-claim": Channel.TOLD,
        "the-count": Channel.ARTICLE,
        "the-place": Channel.ARTICLE,
    }


def test_hearsay_does_not_make_a_party_speak(story: Story) -> None:
    story.change(FERRY, "against: lowport", "against: lowport\n    via: ada-quill")
    assert stands(story, f"holds: affirms, {BY_PAYER}").standing is Standing.SAID


def test_a_report_makes_a_party_speak_of_its_act_but_not_of_its_deed(story: Story) -> None:
    story.change(FERRY, "in March.}", "in March., stated_by: gull-line}")
    assert stands(story, f"holds: affirms, {BY_ARTICLE}").standing is Standing.SAID
    story.change("relation-types.yml", "family: money}", "family: law, issued_by: from}")
    assert stands(story, f"holds: affirms, {BY_ARTICLE}").standing is Standing.ACT


def test_a_report_of_what_somebody_states_is_not_the_articles_own_statement(story: Story) -> None:
    story.change(FERRY, *STATED)
    record = story.with_ties(f"holds: denies, {BY_ARTICLE}")
    (tie,) = record.ties
    (word,) = standing_of(record, tie).denials
    assert word.voice == Voice(actor="lowport", article="ferry-debate")


def test_a_copy_of_an_agencys_text_is_no_second_publisher(story: Story) -> None:
    story.change(
        FERRY, "publisher: The Lowport Gazette", "publisher: The Gazette\nagency: Wire (cited)"
    )
    entry = story.record().articles["ferry-debate"].entry
    assert sources_of(entry) == {"the gazette", "wire"}
    story.change(FERRY, "agency: Wire (cited)", "repost_of: Wire, Post")
    assert sources_of(story.record().articles["ferry-debate"].entry) == {
        "the gazette",
        "wire",
        "post",
    }
    story.change(FERRY, "publisher: The Gazette\n", "")
    assert sources_of(story.record().articles["ferry-debate"].entry) == frozenset()


def test_bodies_inside_bodies_speak_for_the_whole(story: Story) -> None:
    story.append("actors/bram-oster.yml", "part_of: gull-line\n")
    record = story.record()
    assert bodies_above(record.actors, "bram-oster") == {"gull-line"}
    assert bodies_above(record.actors, "nobody") == frozenset()


def test_bodies_inside_each_other_end_somewhere(story: Story) -> None:
    story.append("actors/gull-line.yml", "part_of: lowport\n")
    story.append("actors/lowport.yml", "part_of: gull-line\n")
    record = story.record()
    assert bodies_above(record.actors, "gull-line") == {"gull-line", "lowport"}
    assert sits_for(record.actors, "bram-oster", ("nobody", "lowport")) == {"lowport"}


def test_who_says_that_it_is_over_is_no_witness_that_it_is_so(story: Story) -> None:
    found = stands(story, f"holds: ends, {BY_PAYER}")
    assert (found.standing, found.deeds) == (Standing.ENDED, ())
    assert [word.holds.value for word in found.ends] == ["ends"]


def test_a_scope_goes_with_the_word(story: Story) -> None:
    found = stands(story, f"holds: affirms, scope: in March, {BY_PAYER}")
    assert [word.scope for word in found.words] == ["in March"]
    assert [word.scope for word in stands(story, f"holds: affirms, {BY_PAYER}").words] == [""]


def test_a_plan_that_is_given_up_and_a_denial_that_is_granted_are_told_apart(
    story: Story,
) -> None:
    agreed = stands(story, f"holds: affirms, {BY_PAYER}")
    given_up = stands(story, f"holds: announces, {BY_PAYER}", f"holds: ends, {BY_PAYER}")
    granted = stands(story, f"holds: affirms, {BY_PAYER}", f"holds: denies, {BY_PAID}")
    assert [(one.is_granted, one.is_given_up) for one in (agreed, given_up, granted)] == [
        (False, False),
        (False, True),
        (True, False),
    ]


def test_nothing_is_granted_or_given_up_of_a_tie_unless_it_is_said() -> None:
    bare = TieStanding(Standing.DENIED)
    assert (bare.is_granted, bare.is_given_up) == (False, False)
    assert not any((bare.words, bare.deeds, bare.plans, bare.ends, bare.denials, bare.taken_back))
