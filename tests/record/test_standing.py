"""How a tie stands: an allegation is never drawn as a fact."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.record import Record
from build_scripts.record.graph import Standing
from build_scripts.record.standing import TieStanding, Voice, bodies_above, standing_of
from build_scripts.views.tie_words import qualifier

FERRY = "articles/ferry-debate.yml"


def with_ties(story: Story, *assertions: str) -> Record:
    """The record in which the Gull Line pays Lowport, as the given assertions have it."""
    text = (story.content / FERRY).read_text("utf-8")
    head, _, rest = text.partition("relationships:\n")
    _, _, tail = rest.partition("events:\n")
    ties = "".join(
        f"  - {{id: t{number}, from: gull-line, type: pays, to: lowport, {keys}}}\n"
        for number, keys in enumerate(assertions)
    )
    story.write(FERRY, f"{head}relationships:\n{ties}events:\n{tail}")
    story.write("actors/bram-oster.yml", "name: Bram Oster\nkind: person\npart_of: gull-line\n")
    return story.record()


def stands(story: Story, *assertions: str) -> TieStanding:
    record = with_ties(story, *assertions)
    (tie,) = record.ties
    return standing_of(record, tie)


BY_PAYER = "evidence: oster-urges"
BY_PAID = "evidence: quill-stop"
BY_ANOTHER = "evidence: the-count"


@pytest.mark.parametrize(
    ("assertions", "standing"),
    [
        pytest.param([f"holds: affirms, {BY_PAYER}"], Standing.AFFIRMED, id="by who pays"),
        pytest.param([f"holds: affirms, {BY_PAID}"], Standing.AFFIRMED, id="by who is paid"),
        pytest.param([f"holds: affirms, {BY_ANOTHER}"], Standing.ATTRIBUTED, id="by neither"),
        pytest.param(
            [f"holds: affirms, {BY_PAYER}", f"holds: affirms, {BY_ANOTHER}"],
            Standing.AFFIRMED,
            id="by all who speak of it",
        ),
        pytest.param(
            [f"holds: affirms, scope: in March, {BY_PAYER}", f"holds: affirms, {BY_ANOTHER}"],
            Standing.ATTRIBUTED,
            id="with another scope",
        ),
        pytest.param(
            [
                f"holds: affirms, scope: In  march, {BY_PAYER}",
                f"holds: affirms, scope: in March, {BY_PAID}",
            ],
            Standing.AFFIRMED,
            id="with the same scope",
        ),
        pytest.param(
            [f"holds: affirms, {BY_PAYER}", f"holds: denies, {BY_PAID}"],
            Standing.DISPUTED,
            id="denied",
        ),
        pytest.param([f"holds: denies, {BY_PAID}"], Standing.DISPUTED, id="only denied"),
        pytest.param(
            [f"holds: affirms, {BY_ANOTHER}", f"holds: partly, scope: once, {BY_PAYER}"],
            Standing.DISPUTED,
            id="limited",
        ),
        pytest.param([f"holds: partly, {BY_PAYER}"], Standing.ATTRIBUTED, id="only partly"),
        pytest.param([f"holds: considers, {BY_PAYER}"], Standing.CONSIDERED, id="considered"),
        pytest.param([f"holds: announces, {BY_PAYER}"], Standing.ANNOUNCED, id="by its issuer"),
        pytest.param(
            [f"holds: announces, {BY_PAID}"], Standing.ATTRIBUTED, id="announced by another"
        ),
        pytest.param(
            [f"holds: affirms, {BY_PAYER}", f"holds: ends, {BY_PAYER}"], Standing.ENDED, id="ended"
        ),
        pytest.param(
            [f"holds: considers, {BY_PAYER}", f"holds: affirms, {BY_ANOTHER}"],
            Standing.ATTRIBUTED,
            id="considered by one and alleged by another",
        ),
    ],
)
def test_a_line_is_solid_only_where_the_parties_say_so(
    story: Story, assertions: list[str], standing: Standing
) -> None:
    assert stands(story, *assertions).standing is standing


def test_hearsay_does_not_make_a_party_speak(story: Story) -> None:
    story.change(FERRY, "against: lowport", "against: lowport\n    via: ada-quill")
    assert stands(story, f"holds: affirms, {BY_PAYER}").standing is Standing.ATTRIBUTED


def test_who_says_what_is_told_each_voice_once(story: Story) -> None:
    told = stands(
        story,
        f"holds: affirms, {BY_PAYER}",
        "holds: affirms, scope: often, evidence: oster-denied",
        f"holds: denies, {BY_PAID}",
        f"holds: partly, scope: in March, {BY_ANOTHER}",
    )
    assert told.affirm == (Voice(actor="bram-oster"),)
    assert told.deny == (Voice(actor="lowport"),)
    assert told.limit == ((Voice(article="ferry-debate"), "in March"),)


STATED = ("in March.}", "in March., stated_by: lowport}")


def test_a_report_of_what_somebody_states_is_not_the_articles_own_statement(story: Story) -> None:
    story.change(FERRY, *STATED)
    record = with_ties(story, f"holds: denies, {BY_ANOTHER}")
    (tie,) = record.ties
    assert standing_of(record, tie).deny == (Voice(actor="lowport", article="ferry-debate"),)
    assert qualifier(record, standing_of(record, tie)) == (
        "Lowport (as reported by The Lowport Gazette) denies it"
    )


def test_a_report_does_not_make_a_party_speak(story: Story) -> None:
    story.change(FERRY, *STATED)
    for holds in ("announces", "affirms"):
        assert stands(story, f"holds: {holds}, {BY_ANOTHER}").standing is Standing.ATTRIBUTED


def test_bodies_inside_bodies_speak_for_the_whole(story: Story) -> None:
    record = with_ties(story, f"holds: affirms, {BY_PAYER}")
    assert bodies_above(record, "bram-oster") == {"gull-line"}
    assert bodies_above(record, "nobody") == frozenset()


def test_bodies_inside_each_other_end_somewhere(story: Story) -> None:
    story.append("actors/gull-line.yml", "part_of: lowport\n")
    story.append("actors/lowport.yml", "part_of: gull-line\n")
    assert bodies_above(story.record(), "gull-line") == {"gull-line", "lowport"}
