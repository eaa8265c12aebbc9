"""Pictures go among the staged files, and every page names the one it is shared with."""

from __future__ import annotations

from pathlib import Path

import yaml
from harbour import record_of

from build_scripts.publishing.with_pictures import page_pictures
from build_scripts.record import Record
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.claims.claim_answers import claim_answers
from build_scripts.views.frame.addresses import Here
from build_scripts.views.sharing.share_pictures import pages_with_pictures, share_pictures


def with_pictures(record: Record, files: dict[str, bytes], kept: Path) -> dict[str, bytes]:
    """The files as they are staged, and the pictures."""
    pictures = page_pictures(record, kept)
    return {path: pictures.named(path, data) for path, data in files.items()} | pictures.files


def front_of(page: bytes) -> dict[str, str]:
    _, head, _ = page.decode().split("---\n", 2)
    found: dict[str, str] = yaml.safe_load(head)
    return found


def test_front_matter_is_kept_and_completed(tmp_path: Path) -> None:
    page = b"---\ntitle: Winter\n---\n# Winter\n\n---\n"
    made = with_pictures(record_of(), {"claims/winter-promise.md": page}, tmp_path)
    told = front_of(made["claims/winter-promise.md"])
    assert told["title"] == "Winter"
    assert told["share"] == "share/claims/winter-promise.png"
    assert made[told["share"]].startswith(b"\x89PNG")
    assert made["claims/winter-promise.md"].endswith(b"# Winter\n\n---\n")


def test_a_page_without_front_matter_gets_some(tmp_path: Path) -> None:
    made = with_pictures(record_of(), {"glossary.md": b"# Glossary\n", "a.css": b"x"}, tmp_path)
    assert front_of(made["glossary.md"])["share"] == "share/story.png"
    assert made["glossary.md"].endswith(b"\n# Glossary\n")
    assert made["a.css"] == b"x"


def test_what_is_written_on_a_picture_is_its_description(tmp_path: Path) -> None:
    record = record_of()
    made = with_pictures(record, {"index.md": b"# Story\n"}, tmp_path)
    assert front_of(made["index.md"])["share_alt"] == " · ".join(
        share_pictures(record)["share/story.png"].words
    )


def test_who_speaks_in_one_article_is_shared_with_that_article() -> None:
    record = record_of()
    pages, pictures = pages_with_pictures(record), share_pictures(record)
    spoken: dict[str, set[str]] = {}
    for statement in record.statements:
        for actor in (*statement.quotation.speaker, *statement.quotation.on_behalf_of):
            spoken.setdefault(actor, set()).add(statement.article)
    assert {len(articles) > 1 for articles in spoken.values()} == {True, False}
    for actor, articles in spoken.items():
        page = f"actors/{actor}.md"
        named = record.actors[actor].kind != "unnamed-source"
        if len(articles) > 1 and named:
            assert pages[page] == f"share/actors/{actor}.png"
        else:
            assert f"share/actors/{actor}.png" not in pictures
            assert pages[page].removeprefix("share/articles/").removesuffix(".png") in articles


def test_a_page_whose_own_picture_cannot_be_drawn_has_the_front_page_s(
    tmp_path: Path,
) -> None:
    record = record_of()
    claim = record.claims["winter-promise"].model_copy(update={"title": "誰が約束した"})
    record.claims["winter-promise"] = claim  # type: ignore[index]
    made = with_pictures(record, {"claims/winter-promise.md": b"# x\n"}, tmp_path)
    assert front_of(made["claims/winter-promise.md"])["share"] == "share/story.png"
    assert "share/claims/winter-promise.png" not in made


def test_nothing_is_made_for_a_withdrawn_entry() -> None:
    record = record_of()
    pictures = share_pictures(record)
    gone = [i for i, a in record.articles.items() if a.is_withdrawn]
    assert all(f"share/articles/{i}.png" not in pictures for i in gone)


def test_a_claim_shows_who_holds_what_as_the_list_of_claims_does() -> None:
    record = record_of()
    maker = CardMaker(record, Here("claims/index.md"))
    for identifier, claim in record.claims.items():
        if claim.withdrawn is not None:
            continue
        answers = claim_answers(maker, identifier)
        rows = share_pictures(record)[f"share/claims/{identifier}.png"].rows
        assert len(rows) in (0, len(answers.lines) + (answers.more > 0))
        for row, line in zip(rows, answers.lines, strict=False):
            assert row.startswith(f"{line.body.text}: ")
            assert all(a.short in row and a.heard in row for a in line.answers)
            assert line.silence in row
    assert "Northern Crossing Line: in part (citing others); no (as reported)" in " ".join(
        share_pictures(record)["share/claims/winter-promise.png"].rows
    )
