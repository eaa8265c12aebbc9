"""The names that a text prints in full, and the roles that it prints beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

from build_scripts.drafting.names import titles_abroad
from build_scripts.entries import ActorKind
from build_scripts.words.turn_labels import ROLES

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŠŽŁĆČĐŚŹŻŃŐŰİА-ЯЄІЇҐЁ][\w’'-]*\.?"
_PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|la|le|al|bin|ibn|el)"
_RUN = re.compile(rf"(?<![\w’'-]){_CAPITAL}(?: (?:{_PARTICLE} ){{0,2}}{_CAPITAL})*")
_ROLE_LIST = """
    spokesman spokeswoman spokesperson director engineer owner head founder editor analyst economist lawyer
    harbourmaster manager teacher farmer resident lecturer historian author researcher scientist envoy
    mp msp mayor senator congressman congresswoman strategist pollster activist organiser organizer
    cllr councillor coach captain archbishop bishop attorney solicitor judge sheriff policeman fisherman
    skipper treasurer secretary president minister chairman chairwoman chair chief adviser advisor
    ambassador commissioner inspector premier governor general admiral colonel professor doctor leader
    landlord landlady publican chef shopkeeper baker butcher driver nurse pupil student volunteer trustee
    headteacher
"""
_FAMILY_LIST = """
    mother father mum dad wife husband widow widower daughter son sister brother parent neighbour neighbor
    tenant friend
"""
ROLES_OF_PEOPLE = ROLES | frozenset(_ROLE_LIST.split())
"""Titles and roles that people have."""
PEOPLE_WORDS = ROLES_OF_PEOPLE | frozenset(_FAMILY_LIST.split())
"""Nouns for people: their roles, and what they are to others."""
_BEFORE = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?) )?(?P<role>(?:[\w’'&/-]+\.? ){0,6}?(?P<last>[A-Za-z-]+)) $"
)
_BESIDE = re.compile(
    r",? (?:\([^)]{1,30}\),? )?(?:\d{2},? )?(?P<role>(?:an?|the) [^,.;:“”\"]{3,100}"
    r"|(?:(?:former|acting|deputy|senior|chief) )?(?P<bare>[a-z-]+)"
    r"(?: (?:of|at|for|and) [^,.;:“”\"]{3,90})?)[,.]"
)
_PARTED = re.compile(
    r"(?<![^\s“(])(?:[Tt]he|[Aa]n?) (?P<role>(?:[a-z-]+ ){1,4}[^,.;:“”\"]{0,80}?)(?:, | \()$"
)
_WHO = re.compile(r", (?P<role>who [^,.;:“”\"]{3,100})[,.]")
_BODY_LIST = """
    office council department ministry party union board committee commission company agency group
    university institute association bank court parliament senate house police authority line foundation
    network times post herald journal news corporation service centre center society federation club trust
    campaign church hospital school college press navy army force airlines railways railway rail bus buses
    trains coaches ferries lines shipping airways airport harbour energy water homes housing estates holdings
    partners solicitors academy nursery museum theatre library charity hotel inn pub tavern cafe café restaurant
    brewery farms stores supermarkets fc afc ltd limited plc inc llc llp gmbh co & bros brothers alliance
    coalition movement assembly cabinet treasury tribunal commons
    offices councils departments ministries parties unions committees companies agencies groups schools courts
"""
_BODIES = frozenset(_BODY_LIST.split())
_WINDOW = 90
_HELD_FOR = re.compile(
    rf"(?P<title>[^,]*?\b(?P<last>[\w-]+))[ \u00a0](?:for|of|at|with|from)[ \u00a0](?:the[ \u00a0])?"
    rf"(?P<body>{_CAPITAL}(?:[ \u00a0](?:(?:of|and|for|the)[ \u00a0]){{0,2}}{_CAPITAL})*)$"
)


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name where a text prints it in full, with the role beside it; `told` is “who chairs the council”."""

    name: str
    start: int
    end: int
    role: str = ""
    told: str = ""

    @property
    def has_role(self) -> bool:
        """Whether the text prints beside the name what a person is."""
        return bool(self.role or self.told)


def kind_of_name(name: str) -> ActorKind:
    """Return what sort of actor bears a name: a country, a body, else a person."""
    words = name.removeprefix("the ").removeprefix("The ").split()
    if " ".join(words) in _countries():
        return ActorKind.COUNTRY
    is_body = any(_bare(word) in _BODIES for word in words)
    if is_body or (len(words) == 1 and name.isupper()) or name.lower().startswith("the "):
        return ActorKind.ORGANISATION
    return ActorKind.PERSON


_SOMEBODY_OF = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Oo]ne) )?(?:[\w’'&-]+ ){0,3}?(?P<role>[a-z-]+) (?:of|for|at|to|with|in) .*[A-ZÀ-Þ].*"
)


def is_somebody_of(words: str) -> bool:
    """Whether words describe somebody by a role that names another: the owner of the Ferryman Inn."""
    found = _SOMEBODY_OF.fullmatch(words)
    return found is not None and found["role"] in PEOPLE_WORDS


def _bare(word: str) -> str:
    return word.casefold().rstrip(".,").removesuffix("’s").removesuffix("'s").rstrip("’'")


def body_of_role(role: str) -> tuple[str, str]:
    """Return a role without the body for which it is held, and the body's name: a spokesman for the Harbour
    Board. The name is empty where the role names none."""
    found = _HELD_FOR.fullmatch(role.strip())
    if found is None or found["last"].casefold() not in ROLES_OF_PEOPLE:
        return role, ""
    return found["title"], found["body"]


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(name for code, name in Locale("en").territories.items() if len(code) == 2)


def names_by_last_word(text: str, language: str = "") -> Mapping[str, list[PrintedName]]:
    """Return the names of two words or more that a text prints, by their last word.

    `language` says which words are titles, and which only begin a sentence.
    """
    found: dict[str, list[PrintedName]] = defaultdict(list)
    titles = ROLES_OF_PEOPLE | titles_abroad(language)
    for run in _RUN.finditer(text):
        name = _without_roles(text, run.start(), run.end(), titles)
        if name is not None:
            found[name.name.split()[-1]].append(name)
    return found


@lru_cache(maxsize=4)
def capitals_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where runs of words with capitals stand: names, and what begins a sentence with them."""
    return tuple(run.span() for run in _RUN.finditer(text))


def _without_roles(text: str, start: int, end: int, titles: frozenset[str]) -> PrintedName | None:
    """The name at the end of a run of capitals: British Foreign Secretary James Cleverly."""
    words = list(re.finditer(r"\S+", text[start:end]))
    first = 0
    for number, word in enumerate(words):
        if word[0].casefold().strip(".") in titles:
            first = number + 1
    words = words[first:]
    if len(words) < 2 or (first == 0 and words[0][0].casefold() in _BEGINNERS):
        return None
    begin = start + words[0].start()
    stop = end - 1 if text[end - 1] == "." else end
    name = text[begin:stop].removesuffix("’s").removesuffix("'s")
    role = text[start:begin].strip() if first else _role_before(text, begin)
    beside, told = "", ""
    if found := _BESIDE.match(text, stop):
        is_role = found["bare"] is None or found["bare"] in ROLES_OF_PEOPLE
        beside = _plain_role(found["role"]) if is_role else ""
    elif found := _WHO.match(text, stop):
        told = found["role"]
    return PrintedName(name, begin, stop, role if _says(role) else beside, told)


_OPENERS = (
    "a an but and in on at for as if when while after before the this that mr mrs ms dr sir lady"
)
_BEGINNERS = frozenset(_OPENERS.split())
_TITLE_LIST = "mr mrs ms miss dr sir lady lord dame prof sen rep gov gen"
TITLES = frozenset(_TITLE_LIST.split())
"""How people are addressed."""
_ADDRESSED = re.compile(
    rf"(?<!\w)(?:{'|'.join(title.title() for title in _TITLE_LIST.split())})\.? (?P<last>{_CAPITAL[:-3]})"
)


def _says(role: str) -> bool:
    """Whether words before a name say more than how somebody is addressed."""
    return any(word.casefold().strip(".") not in TITLES for word in role.split())


def _role_before(text: str, position: int) -> str:
    """The role before a name that begins in small letters: White House spokesman John Kirby."""
    line = max(text.rfind("\n", 0, position) + 1, position - _WINDOW)
    if parted := _PARTED.search(text, line, position):
        return _plain_role(parted["role"].strip(), within=4)
    found = _BEFORE.search(text, line, position)
    words: list[str] = []
    for word in reversed(text[line:position].split()):
        plain = word.casefold().strip(".,’'")
        is_role = any(part in ROLES_OF_PEOPLE for part in plain.split("-"))
        if not words and not is_role:
            break
        if word.endswith((",", ".", ";", ":", "”", '"')) and words:
            break
        if words and not (word[:1].isupper() or plain in _ADJECTIVES):
            break
        words.insert(0, word)
    if found is None or not words:
        return ""
    return " ".join(words).strip()


_ADJECTIVE_LIST = "former acting deputy senior chief foreign national veteran local"
_ADJECTIVES = frozenset(_ADJECTIVE_LIST.split())


def _plain_role(role: str, within: int = 20) -> str:
    """A role in an apposition, without its article; empty where its first words name no role."""
    bare = re.sub(r"^(?:an?|the) ", "", role)
    words = bare.split()[:within]
    return bare if any(word.casefold() in ROLES_OF_PEOPLE for word in words) else ""


def titled_in(text: str) -> Iterator[str]:
    """Yield the last names that a text prints behind a form of address: Mr Ashdown."""
    for found in _ADDRESSED.finditer(text):
        yield found["last"]
