"""What amounts count is offered by completion: only equal labels make amounts comparable."""

from __future__ import annotations

import json
from pathlib import Path

from builders import Story

from build_scripts.schemas.with_ids import schemas_with_ids


def test_the_labels_of_the_story_are_offered_and_others_allowed(tmp_path: Path) -> None:
    story = Story.of_the_night_ferry(tmp_path)
    words = (
        "{id: r, fact: The line lost 12 crates., amounts: [{words: '12', of: crates, stage: lost}]}"
    )
    story.write("articles/flood.yml", f"title: F\nunchecked: by hand\nreports: [{words}]\n")
    files = schemas_with_ids(story.entries())
    article, claim = (json.loads(files[name]) for name in ("article.json", "claim.json"))
    assert article["$defs"]["_of"] == {"enum": ["crates"]}
    assert article["$defs"]["_stage"] == {"enum": ["lost"]}
    assert "_part" not in article["$defs"]
    choices = article["$defs"]["Amount"]["properties"]["of"]["anyOf"]
    assert choices[0] == {"$ref": "#/$defs/_of"}
    assert choices[1]["type"] == "string"
    assert {"$ref": "#/$defs/_of"} in claim["properties"]["amounts_of"]["anyOf"][0]["anyOf"]
