"""The words the site uses for its own vocabulary, in one place: labels, acts, counts, lists."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.checking.acts import ActGround, Basis
from build_scripts.checking.compared import Ground
from build_scripts.checking.speaker_check import LANGUAGE as SPEAKERS_ARE_READ_IN
from build_scripts.entries import Act, Actor, ActorKind, Attribution, Stance
from build_scripts.sense.rules import TURN_AND_AROUND
from build_scripts.sense.word_lists import languages
from build_scripts.words.marks import DOUBLE
from build_scripts.words.sources import Form

UNCHECKED_LABEL = "Copied by hand; not compared with the source."
_WITH_LISTS = frozenset(languages())


def check_label(ground: Ground, language: str, sense: int) -> str:
    """Say what the check looked at of words in an article of a language, and nothing more.

    `sense` is the number of the rules of sense under which it did: a receipt from before them
    vouches for words and marks. Who speaks is read in English only, what stands around words where
    there are word lists.
    """
    if ground is Ground.UNCHECKED:
        return UNCHECKED_LABEL
    seen = ["words", "marks"]
    if sense >= TURN_AND_AROUND:
        tag = language.partition("-")[0]
        seen += ["the speaker’s turn"] if tag == SPEAKERS_ARE_READ_IN else []
        seen += ["what stands around them"] if tag in _WITH_LISTS else []
    if ground is Ground.MATCHED_EARLIER:
        what = f"{capital(listed(seen))} matched earlier against a text that is not published here."
    else:
        what = f"Matches the article as printed: {', '.join(seen)}."
    return f"{what} Not a check of truth."


NOTHING_TO_COMPARE = "Nothing to compare: no words of the article are printed here."
SHORT_UNCHECKED = "Copied by hand"
NO_HEADLINE = "title not as printed"
"""Said wherever an article is named by a title that its copy does not print, so that none takes it
for a headline."""

ACTS = {
    Act.SAYS: "says",
    Act.ANNOUNCES: "announces",
    Act.ACCUSES: "accuses",
    Act.WARNS: "warns",
    Act.DENIES: "denies",
    Act.ADMITS: "acknowledges",
    Act.INSISTS: "insists",
    Act.URGES: "urges",
    Act.PROMISES: "promises",
    Act.THREATENS: "threatens",
    Act.QUESTIONS: "questions",
}

STANCES = {Stance.YES: "yes", Stance.PARTLY: "partly", Stance.NO: "no", Stance.UNCLEAR: "unclear"}
STANCES_IN_WORDS = {
    Stance.YES: "yes",
    Stance.PARTLY: "in part",
    Stance.NO: "no",
    Stance.UNCLEAR: "no clear answer",
}
"""A position as the answer of somebody, where no editor has put it in words."""

KINDS = {
    ActorKind.PERSON: ("Person", "People"),
    ActorKind.COUNTRY: ("Country", "Countries"),
    ActorKind.GOVERNMENT: ("Government", "Governments"),
    ActorKind.ORGANISATION: ("Organisation", "Organisations"),
    ActorKind.GROUP: ("Group", "Groups"),
    ActorKind.UNNAMED_SOURCE: ("Unnamed source", "Unnamed sources"),
}

ATTRIBUTIONS = {
    Attribution.NAMED: "",
    Attribution.TITLE: "the article gives a title, not the name",
    Attribution.PRONOUN: "the article says “he”, “she” or the like",
    Attribution.METONYM: "the article uses another word for the speaker",
    Attribution.CARRIED_OVER: "still the speaker of the words before",
    Attribution.INFERRED: "speaker inferred by us",
}


def act_in_words(act: Act, speakers: Sequence[Actor]) -> str:
    """Return the act as a verb that agrees with those who speak: "accuses", "accuse"."""
    verb = ACTS[act]
    several = len(speakers) > 1 or any(actor.kind is ActorKind.GROUP for actor in speakers)
    if not several:
        return verb
    return "deny" if act is Act.DENIES else verb.removesuffix("s")


def basis_in_words(basis: Basis) -> str:
    """Say on what ground an act stands: (article: “admitted”), (“We urge”), or our reason."""
    match basis.ground:
        case ActGround.CUE:
            return f"(article: “{basis.text}”)"
        case ActGround.WORDS:
            return f"(“{basis.text}”)"
        case ActGround.EDITOR:
            return f"(our reading: {basis.text})"
        case ActGround.NONE_NEEDED:
            return ""


def form_note(form: Form, names: Sequence[str]) -> str:
    """Say whose words are printed, where they are not all the speaker’s; `names` are as in text."""
    if form is Form.INDIRECT:
        return f"the reporter’s words, not {_possessive(listed(names))}"
    if form is Form.MIXED:
        return "only the words inside quotation marks are the speaker’s; the rest is the reporter’s"
    return ""


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def count(number: int, singular: str, plural: str = "") -> str:
    """Return a count with its noun: "1 quotation", "2,304 quotations"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def listed(names: Sequence[str], most: int = 4) -> str:
    """Return names as a sentence lists them: "A", "A and B", "A, B and 3 others"."""
    names = list(names)
    if len(names) > most:
        rest = len(names) - most + 1
        names = [*names[: most - 1], f"{rest} others"]
    if len(names) <= 1:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def capital(text: str) -> str:
    """Return the text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def uncapital(text: str) -> str:
    """Return the text with its first letter in lower case, as inside a sentence."""
    return text[:1].lower() + text[1:]


def quoted_start(words: str, most: int = 12) -> str:
    """Return the first words of a quotation, bare of the marks around them, as a heading of it."""
    parts = words.strip("".join(DOUBLE) + " ").split()
    shown = " ".join(parts[:most])
    return f"{shown.rstrip(',.;:')} …" if len(parts) > most else shown
