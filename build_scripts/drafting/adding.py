"""From an article's id and the first and last words to the edit that adds an entry to its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.attribution.attributions import ProposedAttribution
from build_scripts.checking.text_problems import BROKEN_HINT, broken_in_words
from build_scripts.checking.verify import MOST_INDIRECT_WORDS
from build_scripts.drafting.entry import (
    flow_passage,
    flow_quotation,
    passage_lines,
    quotation_lines,
)
from build_scripts.drafting.names import id_from, unique_id
from build_scripts.drafting.proposal import Proposal, place_of_words, propose, told_of
from build_scripts.drafting.refusal import refusal
from build_scripts.drafting.stretch import Chosen, Unclear, choose, places_of, stretch_between
from build_scripts.drafting.told_to_readers import NOTHING_TOLD, ToldToReaders
from build_scripts.drafting.where_printed import place_keys, places_of_text
from build_scripts.entries import Actor, Article, Rights
from build_scripts.intake.result import SourcePlace
from build_scripts.loading.assemble import Entries, assemble
from build_scripts.loading.folder import Folder
from build_scripts.loading.load import Content, load
from build_scripts.loading.similar import did_you_mean
from build_scripts.loading.sited import Sited
from build_scripts.problems import Edit, Problem, has_errors
from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.matching import Miss, Missed
from build_scripts.words.nearest import nearest
from build_scripts.words.print_faults import broken_words, is_subtitles
from build_scripts.words.sources import Form, SourceText
from build_scripts.yaml_text.edits import apply_edits
from build_scripts.yaml_text.insertion import CannotInsertError, IndentedLines, insertion
from build_scripts.yaml_text.reader import Document

_ORDER = [info.alias or name for name, info in Article.model_fields.items()]


class CannotAddError(ValueError):
    """An entry cannot be added; the message says why and what to do, in lines for people."""


class CheckRefusesError(CannotAddError):
    """The check would tell that the words mean something else, or are somebody else's."""


@dataclass(frozen=True, slots=True)
class Desk:
    """An article with its text, and the actors of the story: what a proposal needs.

    `places` are the pages or times of the text, where its source was kept and has any.
    """

    article: Sited[Article]
    source: SourceText
    entries: Entries
    places: tuple[SourcePlace, ...] = ()

    @property
    def actors(self) -> Mapping[str, Actor]:
        """The actors by id."""
        return {identifier: sited.entry for identifier, sited in self.entries.actors.items()}


def open_desk(root: Path, identifier: str) -> tuple[Desk | None, tuple[Problem, ...]]:
    """Read a story and find an article and its text.

    Returns no desk where the article's file has faults, and the problems. Raises CannotAddError where
    there is no such article, or no text of it.
    """
    content, problems = load(root)
    if content is None:
        return None, problems
    entries, found = assemble(content)
    article = entries.articles.get(identifier)
    own = tuple(p for p in (*problems, *found) if p.location.file == _file(content, identifier))
    if article is None or has_errors(own):
        if own:
            return None, own
        raise CannotAddError(_no_article(content, identifier))
    source = content.texts.get(identifier)
    if source is None:
        raise CannotAddError(
            f"The text of {identifier} is not here: {content.root}/texts/{identifier}.txt\n"
            "Save it there first: the headline, an empty line, then the article. Git ignores the folder.\n"
            f"Of a page or document that you saved: make text SOURCE=path ARTICLE={identifier}"
        )
    return Desk(article, source, entries, places_of_text(root, identifier, source)), ()


def _file(content: Content, identifier: str) -> str:
    return f"{content.root}/{Folder.ARTICLES}/{identifier}.yml"


def _no_article(content: Content, identifier: str) -> str:
    known = content.documents[Folder.ARTICLES]
    hint = did_you_mean(identifier, known) or "To begin one: make new KIND=article TITLE='...'"
    return f"There is no article {identifier!r} in {content.root}/{Folder.ARTICLES}/.\n{hint}"


def chosen_words(desk: Desk, first: str, last: str | None, line: int | None) -> Chosen:
    """Return the words between the first and the last ones. Raises CannotAddError."""
    source = desk.source
    if is_subtitles(source.text):
        raise CannotAddError(
            f"{source.file} is a subtitle file: save the words alone, a paragraph for each turn."
        )
    span = stretch_between(source, first, last, line)
    if isinstance(span, Unclear):
        raise CannotAddError(_unclear(source, span, line))
    return chosen_stretch(desk, *span)


def chosen_stretch(desk: Desk, start: int, end: int, *, behind_dash: bool = False) -> Chosen:
    """Return the words between two offsets as an entry must have them. Raises CannotAddError.

    `behind_dash` says that a dash shows that they are spoken.
    """
    source = desk.source
    if breaks := broken_words(source, start, end):
        raise CannotAddError(f"{broken_in_words(source, breaks)}.\n{BROKEN_HINT}")
    marks_printed = desk.article.entry.prints_marks and not behind_dash
    chosen = choose(source, start, end, marks_printed=marks_printed)
    if isinstance(chosen, Missed):
        words = one_line(source.text[start:end])
        if chosen.why is Miss.AMBIGUOUS:
            raise CannotAddError(
                f"These words stand in {source.file} several times, and no neighbouring words tell "
                f"them apart:\n{words}\nChoose a longer stretch."
            )
        raise CannotAddError(
            f"These words cannot be written so that the check finds them:\n{words}\n"
            "They begin or end inside quotation marks that they do not hold whole: begin before them, "
            "end behind them, or stay inside."
        )
    return replace(chosen, behind_dash=behind_dash)


def _unclear(source: SourceText, unclear: Unclear, line: int | None) -> str:
    name, words = unclear.which, one_line(unclear.words)
    if not unclear.places:
        lines = [f"{name}: “{words}” does not stand in {source.file}."]
        if line is not None:
            elsewhere = tuple(place[0] for place in places_of(source, unclear.words))
            if elsewhere:
                return (
                    f"{name}: “{words}” does not begin on line {line} of {source.file}, but here:\n"
                    + _shown(source, elsewhere)
                )
        near = nearest(source, unclear.words)
        if near is not None:
            lines += [f"nearest, line {source.place(near.start)[0]}: {near.passage}"]
            lines += list(near.differences)
        return "\n".join(lines)
    if name == "TO":
        shown = _shown(source, unclear.places)
        return f"TO: “{words}” stands before FROM, and not after it:\n{shown}"
    shown = _shown(source, unclear.places)
    return (
        f"FROM: “{words}” stands in {source.file} {len(unclear.places)} times:\n{shown}\n"
        "Give a few more words, or the line of the one you mean with LINE=number."
    )


def _shown(source: SourceText, places: tuple[int, ...]) -> str:
    lines = []
    for offset in places[:12]:
        context = one_line(source.text[max(0, offset - 25) : offset + 60])
        lines.append(f"  line {source.place(offset)[0]}: … {context} …")
    more = [f"  … and {len(places) - 12} more"] if len(places) > 12 else []
    return "\n".join([*lines, *more])


def proposal_for(
    desk: Desk,
    chosen: Chosen,
    *,
    speaker: str | None = None,
    cue: str | None = None,
    seen: ProposedAttribution | None = None,
    actors: Mapping[str, Actor] | None = None,
    told: ToldToReaders = NOTHING_TOLD,
) -> Proposal:
    """Return a proposal for a quotation.

    `seen` is who speaks as print shows it, where that was looked for before; `actors` are those of the
    story and others that a draft makes; `told` is what readers are told beside the words.

    Raises CannotAddError where the words are the reporter's and more than may be printed, where a
    given cue does not stand near them, and where the check would tell that their sense is another or
    that somebody else is printed as speaking.
    """
    actors = desk.actors if actors is None else actors
    proposal = propose(
        desk.article, desk.source, chosen, actors, speaker=speaker, cue=cue, seen=seen, told=told
    )
    proposal = replace(proposal, where=place_keys(desk.places, chosen.start))
    if cue is not None and proposal.cue != cue:
        raise CannotAddError(
            f"The reporting words “{cue}” do not stand near these words, outside quotation marks.\n"
            "Give them as printed, or none where nothing is printed."
        )
    count = len(words_of(chosen.words))
    if refused := told_of(desk.article, desk.source, proposal, actors):
        raise CheckRefusesError("\n".join(refusal(refused)))
    private = desk.article.entry.rights is not Rights.OPEN
    if proposal.form is Form.INDIRECT and count > MOST_INDIRECT_WORDS and private:
        raise CannotAddError(
            f"None of these {count} words stands in quotation marks: they are the reporter’s, of which "
            f"at most {MOST_INDIRECT_WORDS} are printed:\n  {chosen.words}\n"
            "Choose the shortest stretch that carries what is reported, and say the rest in `says:`."
        )
    return proposal


def quotation_edit(desk: Desk, proposal: Proposal) -> Edit:
    """Return the edit that adds a quotation. Raises CannotAddError."""
    return _edit(
        desk.article.document,
        "quotations",
        lambda indent: quotation_lines(proposal, indent),
        flow_quotation(proposal),
    )


def quotations_added(desk: Desk, text: str, proposals: Sequence[Proposal]) -> str:
    """Return the text of an article's file with several quotations added, in their order.

    `text` has LF line ends. Raises CannotAddError.
    """
    if not proposals:
        return text
    return apply_edits(text, [_edit_of_all(text, desk.article.document.file, proposals)])


def quotations_edit(desk: Desk, proposals: Sequence[Proposal]) -> Edit:
    """Return the edit that adds several quotations, in their order. Raises CannotAddError."""
    document = desk.article.document
    return _edit_of_all(document.text, document.file, proposals)


def _edit_of_all(text: str, file: str, proposals: Sequence[Proposal]) -> Edit:
    def lines(indent: int) -> str:
        between = "\n" + " " * (indent - 2) + "- "
        return between.join(quotation_lines(proposal, indent) for proposal in proposals)

    flow = ", ".join(flow_quotation(proposal) for proposal in proposals)
    return _edit_of(text, file, "quotations", lines, flow)


def passage_edit(desk: Desk, chosen: Chosen, identifier: str | None) -> tuple[str, Edit]:
    """Return the id and the edit of a passage. Raises CannotAddError."""
    words = [word for word in words_of(chosen.words) if len(word) > 3][:3]
    taken = [item.id for item in desk.article.entry.evidence_items]
    identifier = identifier or unique_id(id_from(" ".join(words)) or "passage", taken)
    place = place_of_words(desk.article.entry, desk.source, chosen)
    name, where = identifier, place_keys(desk.places, chosen.start)
    edit = _edit(
        desk.article.document,
        "passages",
        lambda indent: passage_lines(name, chosen, place, indent, where),
        flow_passage(identifier, chosen, place, where),
    )
    return identifier, edit


def _edit(document: Document, key: str, item: IndentedLines, flow_item: str) -> Edit:
    return _edit_of(document.text, document.file, key, item, flow_item)


def _edit_of(text: str, file: str, key: str, item: IndentedLines, flow_item: str) -> Edit:
    try:
        return insertion(text, file, key, _ORDER, item, flow_item)
    except CannotInsertError as fault:
        raise CannotAddError(
            f"{file}: {fault}, so nothing can be added to it by itself.\n"
            "Add this by hand:\n  - " + item(4)
        ) from None
