"""What the models say of each value: every text has a role, and every name is looked up by it."""

from __future__ import annotations

from enum import Enum
from typing import Any

import pytest
from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from build_scripts.entries import Article, Quotation, Relationship, Story
from build_scripts.entries.base import Model
from build_scripts.entries.fields import ActorIds, Prose
from build_scripts.entries.roles import Names, Noun, Wording
from build_scripts.loading.keys import classes_in, models_in
from build_scripts.loading.roles import named_in, paths_without_evidence, role_of, value_role_at
from build_scripts.schemas.models import MODELS

PARTS = list(dict.fromkeys(part for model in MODELS.values() for part in models_in(model)))
KEYS = [
    pytest.param(model, name, id=f"{model.__name__}.{info.alias or name}")
    for model in PARTS
    for name, info in model.model_fields.items()
]
NAMING = [param for param in KEYS if isinstance(role_of(param.values[0], param.values[1]), Names)]


@pytest.mark.parametrize(("model", "name"), KEYS)
def test_every_text_says_what_it_is(model: type[BaseModel], name: str) -> None:
    """A key of plain text or a bare id would be checked by nobody; no type offers one."""
    kinds = classes_in(model.model_fields[name].annotation)
    is_text = any(
        kind is str or (issubclass(kind, str) and not issubclass(kind, Enum)) for kind in kinds
    )
    assert not is_text or role_of(model, name) is not None


def whole(model: type[BaseModel], name: str, value: Any) -> BaseModel:
    """An entry with one value, and nothing where it needs others."""
    needed: dict[str, Any] = {
        other: None
        for other, info in model.model_fields.items()
        if info.get_default(call_default_factory=True) is PydanticUndefined
    }
    return model.model_construct(**{**needed, name: value})


@pytest.mark.parametrize(("model", "name"), NAMING)
def test_every_name_is_found_with_what_it_names(model: type[BaseModel], name: str) -> None:
    info = model.model_fields[name]
    many = "tuple" in str(info.annotation)
    found = list(named_in(whole(model, name, ("some-one", "an-other") if many else "some-one")))
    role = role_of(model, name)
    assert isinstance(role, Names)
    key = info.alias or name
    if many:
        expected = [((key, 0), role.nouns[0], "some-one"), ((key, 1), role.nouns[0], "an-other")]
    else:
        expected = [((key,), role.nouns[0], "some-one")]
    assert found == expected


def test_a_new_key_on_a_part_is_found_from_the_model_alone() -> None:
    class Part(Model):
        heard_by: ActorIds = ()
        remark: Prose | None = None

    class Whole(Model):
        parts: tuple[Part, ...] = ()
        one: Part | None = None

    entry = Whole(parts=(Part(), Part(heard_by=("ada", "bo"))), one=Part(heard_by=("cy",)))
    assert list(named_in(entry)) == [
        (("parts", 1, "heard_by", 0), Noun.ACTOR, "ada"),
        (("parts", 1, "heard_by", 1), Noun.ACTOR, "bo"),
        (("one", "heard_by", 0), Noun.ACTOR, "cy"),
    ]
    assert value_role_at(Whole, ("parts", 0, "remark")) is Wording.OURS


def test_one_key_may_be_prose_in_one_place_and_a_name_in_another() -> None:
    assert role_of(Quotation, "to") is Wording.OURS
    assert role_of(Relationship, "to") == Names((Noun.ACTOR,))
    assert value_role_at(Article, ("relationships", 3, "to")) == Names((Noun.ACTOR,))
    assert value_role_at(Article, ("quotations", 0, "to")) is Wording.OURS
    assert value_role_at(Article, ("nonsense",)) is None
    assert value_role_at(Article, ()) is None


def test_what_a_step_shows_is_told_apart_by_its_form() -> None:
    story = Story.model_validate(
        {"title": "T", "walk": [{"say": "S", "show": ["a", "a--b--c", "art#r"]}]}
    )
    assert [(noun, name) for _, noun, name in named_in(story)] == [
        (Noun.ACTOR, "a"),
        (Noun.TIE, "a--b--c"),
        (Noun.RELATIONSHIP, "art#r"),
    ]


def test_evidence_is_missed_where_it_is_needed_and_only_there() -> None:
    story = Story.model_validate(
        {
            "title": "T",
            "story": [{"say": "S", "evidence": "a#b"}, {"say": "S", "evidence": []}],
            "walk": [{"say": "S", "show": "a"}],
        }
    )
    assert list(paths_without_evidence(story)) == [("story", 1, "evidence")]
