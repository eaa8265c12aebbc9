"""What we give to others in their formats is known again, and says nothing new to its own story."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from harbour import ADDRESS, STORY, record_of
from running_import import planned

from build_scripts.exports.bundle.writing import write_data
from build_scripts.exports.source import DataSource


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    write_data(DataSource(record_of(), ADDRESS), folder)
    return folder


def test_annotations_of_our_pages_are_the_quotations_of_the_story(data: Path) -> None:
    plan = planned(STORY, data / "annotations.jsonld", ADDRESS)
    told = Counter(problem.code.name for problem in plan.problems)
    assert told == {"column-not-read": 3}, "those that were taken back have no words"
    assert plan.is_empty
    assert plan.already > 10


def test_entities_are_the_actors_of_the_story_and_unnamed_sources_nobody(data: Path) -> None:
    plan = planned(STORY, data / "story.ftm.json", ADDRESS)
    assert plan.is_empty
    assert plan.already > 5
    assert not any(problem.severity == "error" for problem in plan.problems)
    assert "it is a source without a name" in str(plan.problems)
