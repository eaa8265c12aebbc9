"""People and bodies of FollowTheMoney become actors that are drafts."""

from __future__ import annotations

import json
from typing import Any

from builders import Story
from running_import import imported, planned


def entity(number: int, schema: str, **properties: Any) -> dict[str, Any]:
    values = {
        key: value if isinstance(value, list) else [value] for key, value in properties.items()
    }
    return {"id": f"NK-{number}", "schema": schema, "properties": values}


ENTITIES = [
    entity(1, "Person", name=["Ines Farr", "I. Farr"], alias="Captain Farr", position="Captain of the Gull",
           country="no", wikidataId="Q42"),
    entity(2, "Company", name="Farr Boats", country="xz", leiCode="5493001KJTIIGC8Y1R12"),
    entity(3, "PublicBody", name="Harbour Office", status="active"),
    entity(4, "Person", name="Ada Quill", alias="Mayor Quill"),
    entity(5, "Directorship", director="NK-1"),
    entity(6, "Person"),
    entity(7, "Person", name="Ines Farr"),
]  # fmt: skip


def write(story: Story, entities: list[dict[str, Any]], *, lines: bool = True) -> Any:
    file = story.content.parent / "entities.ftm.json"
    text = "\n".join(map(json.dumps, entities)) if lines else json.dumps(entities)
    file.write_text(text + "\n", "utf-8")
    return file


def test_entities_become_actors_and_what_is_not_taken_is_told(story: Story) -> None:
    story.write("actors/norway.yml", "name: Norway\nkind: country\n")
    plan = planned(story.content, write(story, ENTITIES))
    assert {(p.location.line, p.code.name) for p in plan.problems} >= {
        (1, "column-not-read"),
        (2, "value-not-taken"),
        (3, "value-not-taken"),
        (4, "not-overwritten"),
        (6, "value-not-understood"),
        (7, "row-twice"),
    }
    assert "1 of its entities are Directorship" in str(plan.problems)
    made = plan.files["actors/ines-farr.yml"].decode()
    assert made.splitlines()[1:5] == [
        "name: Ines Farr",
        "kind: person",
        "aliases: [I. Farr, Captain Farr]",
        "# When a source of the story names the role, add `as_of:`, and for whom: `organisation:`.",
    ]
    assert "roles:\n  - title: Captain of the Gull\ncountry: norway\n" in made
    assert "status: draft" in made
    assert sorted(plan.new) == [
        "actors/farr-boats.yml",
        "actors/harbour-office.yml",
        "actors/ines-farr.yml",
    ]


def test_actors_pass_the_check_and_twice_is_the_same(story: Story) -> None:
    file = write(story, ENTITIES[:3])
    imported(story.content, file)
    assert story.check().problems == ()
    assert planned(story.content, file).is_empty


def test_one_list_is_read_as_well(story: Story) -> None:
    assert planned(story.content, write(story, ENTITIES[:3], lines=False)).actors == 3


def test_a_damaged_line_is_told_and_the_others_are_read(story: Story) -> None:
    file = write(story, ENTITIES[:3])
    file.write_text(file.read_text("utf-8") + '{"id": \n', "utf-8")
    plan = planned(story.content, file)
    assert (4, "import-broken") in {(p.location.line, p.code.name) for p in plan.problems}
    assert plan.actors == 3
