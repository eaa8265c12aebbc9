"""What a draft writes: entries into the article's file, and files of new actors; nothing is overwritten.

Who speaks where print leaves it open is `undecided` in the entry, with those who may be meant: the check
names it until somebody has decided. What is reported without marks is only a question, since none of it
is sure to be speech: it stands in comments at the end of the article's file, as the lines of an entry.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.drafting.adding import Desk, quotations_edit
from build_scripts.drafting.entry import quotation_lines
from build_scripts.drafting.new_actors import actor_file
from build_scripts.drafting.proposal import Proposal, left_open
from build_scripts.drafting.proposals import Proposals, ProposedQuotation
from build_scripts.loading.folder import Folder
from build_scripts.problems import Edit
from build_scripts.words.sources import Form
from build_scripts.yaml_text.source_text import place_of

_HEADING = (
    "# Proposed and not decided. Take a quotation in: without the signs at the head of its lines, under\n"
    "# `quotations:`, and with what is marked TODO said.\n"
)


@dataclass(frozen=True, slots=True)
class DraftFiles:
    """The edits of the article's file, and the new files by their path in the story's folder.

    `entries` are the quotations that become entries, `comments` those that become comments.
    """

    edits: tuple[Edit, ...]
    new: Mapping[str, str]
    entries: tuple[ProposedQuotation, ...]
    comments: tuple[ProposedQuotation, ...]

    @property
    def undecided(self) -> int:
        """How many of the entries leave the speaker or the reporting words open."""
        return sum(not quotation.is_decided for quotation in self.entries)


def draft_files(
    desk: Desk, proposals: Proposals, content: Path, *, added: str, schemas: Path
) -> DraftFiles:
    """Return what a draft writes. Raises CannotAddError where the article's file takes no entries."""
    text = desk.article.document.text
    printed = tuple(q for q in proposals.quotations if q.form is not Form.INDIRECT)
    reported = tuple(
        q for q in proposals.quotations if q.form is Form.INDIRECT and _commented(q) not in text
    )
    edits = []
    if printed:
        edits.append(quotations_edit(desk, [_with_candidates(q) for q in printed]))
    if reported:
        edits.append(_comments(desk, reported))
    named = {name for quotation in (*printed, *reported) for name in quotation.all_named}
    new = {
        f"{Folder.ACTORS}/{actor.id}.yml": actor_file(
            actor, desk.article, content / Folder.ACTORS, added=added, schemas=schemas
        )
        for actor in proposals.actors
        if actor.id in named
    }
    return DraftFiles(tuple(edits), new, printed, reported)


def _with_candidates(quotation: ProposedQuotation) -> Proposal:
    """The entry, with all who may be meant where it is open who speaks."""
    if not quotation.is_open:
        return quotation.entry
    return left_open(quotation.entry, quotation.speaker.all_meant if quotation.speaker else ())


def _comments(desk: Desk, reported: Sequence[ProposedQuotation]) -> Edit:
    text = desk.article.document.text
    heading = "" if _HEADING in text else f"\n{_HEADING}"
    before = "" if text.endswith("\n") or not text else "\n"
    new = before + heading + "".join(_comment(desk, q) + _commented(q) for q in reported)
    at = place_of(text, len(text), desk.article.document.file)
    return Edit(at, at, new)


def _comment(desk: Desk, quotation: ProposedQuotation) -> str:
    """The line that says where the words stand, and what is open."""
    line = desk.source.place(quotation.start)[0]
    speaker = quotation.speaker
    told = [f"line {line}: {quotation.reason}"]
    if quotation.is_open:
        told.append(f"who “{speaker.text}” is, is open" if speaker else "who speaks is open")
        if speaker and speaker.candidates:
            told.append(f"perhaps {' or '.join(speaker.candidates)}")
    told.append("the reporter’s words: `says` is yours to write")
    return "#\n# " + "; ".join(" ".join(part.split()) for part in told) + "\n"


def _commented(quotation: ProposedQuotation) -> str:
    lines = f"  - {quotation_lines(quotation.entry, 4)}".split("\n")
    return "".join(f"#{line}\n" for line in lines)
