"""Labels of turns: how transcripts, verbatim records and subtitles print who speaks next.

A label is told by its shape: words that all begin with capitals (or have no case), with titles, roles
and brackets. What has the shape and is none ("Note:", "Photo:", a time, a list item) is left out by a
closed list. Which labels count in a text is for `turns` to say.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from build_scripts.words.folding import fold_words

LONGEST = 90
"""So many characters a label has at most."""
_BEFORE = 60
"""So many characters a time, arrows and what follows a label take at most."""
_MOST_WORDS = 10
_MOST_CASELESS = 4

_ROLES = """
    acting adm admiral adviser advisor alderman ambassador amb archbishop assistant attorney baroness
    bishop brig brigadier capt captain chair chairman chairperson chairwoman chancellor chief clerk cllr
    col colonel commander commissioner congressman congresswoman coordinator councillor counsel dame
    delegate deputy dir director doctor dr exec executive foreign frau gen general gov governor herr
    hon honourable honorable host interviewer interpreter judge justice king lady leader lieutenant lord
    lt m madam madame maj major mayor member men minister miss mlle mme moderator mr mrs ms national
    officer official operator participant pm pres president presenter press prime prince princess prof
    professor prosecutor queen rapporteur rep representative reporter rev reverend secretary security
    sen senator senior sergeant sgt sheikh sir speaker spokesman spokesperson spokeswoman sr sra
    staff state sultan superintendent translator treasurer under undersecretary vice vice-president
    voice witness журналист вопрос ведущий президент журналіст питання ведучий президент frage präsident
    präsidentin pregunta presidente question journaliste présidente président
"""
ROLES = frozenset(_ROLES.split())
"""Titles and roles, which say nothing of the name beside them."""
_QUESTIONS_LIST = """
    q q. question reporter reporters journalist interviewer moderator host presenter operator
    dziennikarz pytanie periodista giornalista domanda pergunta
    questioner speaker unknown participant frage pregunta вопрос ответ питання відповідь
    журналист журналіст journaliste 记者 记者问 主持人 问 記者 سؤال س خبرنگار מראיין שאלה
"""
QUESTIONS = frozenset(_QUESTIONS_LIST.split())
"""Labels of whoever asks, without a name."""
_PARTICLES_LIST = """
    of the for and at to in on de da di del della do dos du des la le les el al bin ibn von van
    der den zu und y et e i a pro tempore & – -
"""
_PARTICLES = frozenset(_PARTICLES_LIST.split())
_NO_LABELS = """
    note|notes|update|updates|updated|correction|corrections|clarification|editor's note|editors' note|source
    sources|photo|photos|picture|image|video|audio|watch|listen|read|read more|read also|see also|related
    location|place|venue|time|date|day|subject|topic|contact|contacts|media contact|press contact|email
    e-mail|tel|telephone|phone|fax|to|from|re|cc|via|by|present|in attendance|attendees|apologies|agenda
    participants|breaking|poll|report|reports|revealed|contributing|byline|example|warning|caution|caveat
    disclaimer|summary|background|context|conclusion|result|results|analysis|opinion|exclusive|live|fact
    fact check|key points|highlights|transcript|full transcript|copyright|published|posted|tags|topics|share
    first|second|third|finally|remember|reminder|important|ps|p.s|nb|n.b|hint|tip|step|item|figure|table
    total|language|languages|duration|length|recorded|translation|original|in short|in brief|chapter|part
    hinweis|anmerkung|quelle|foto|bild|remarque|nota|fuente|фото|джерело|источник|примечание
"""
NO_LABELS = frozenset(part.strip() for part in re.split(r"[|\n]", _NO_LABELS) if part.strip())
"""What has the shape of a label and is none."""
_NUMBERED_LIST = """
    speaker reporter participant question official interviewer voice man woman unknown witness
"""
_NUMBERED = frozenset(_NUMBERED_LIST.split())
_VOCATIVE = re.compile(
    r"(?:mr|mrs|ms|madam|mister)\.? (?:speaker|president|chair\w*|secretary)", re.I
)
_BRACKETS = re.compile(r"\([^()\n]*\)|\[[^\[\]\n]*\]")
_WORD = re.compile(r"[^\W_](?:[\w'’-]*\w)?")

_TITLED = (
    r"(?:The |Rt\.? Hon\.? )?(?:Mr|Mrs|Ms|Miss|M(?=\.)|Mme|Mlle|Dr|Sir|Dame|Lord|Lady|Baroness|Hon|Sen|Rep|Prof"
    r"|Senator|Deputy|Cllr|Councillor|Alderman|SPEAKER|PRESIDENT|CHAIR|CHAIRMAN|VICE PRESIDENT"
    r"|PRESIDING OFFICER|ACTING PRESIDENT)\b"
)
_TIME = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]*)?"
_COLON = re.compile(
    rf"[ \t]*{_TIME}[*_]{{0,3}}(?P<label>[^\W\d_](?:[^:：()\n]|\([^()\n]{{0,60}}\)){{0,{LONGEST}}}?)"
    r"[*_]{0,3}[ \t\u00a0]?[:：][*_]{0,3}(?=[\s\"“„«‘(\[]|$|[\u3040-\u9fff])"
)
_POINT = re.compile(
    rf"[ \t]*(?P<label>{_TITLED}\.?[^.:;,!?\n(]{{0,60}}(?:\([^()\n]{{1,60}}\))?)\."
    r"[ \t]*(?:[—–-]+[ \t]*)?(?=[A-Z“\"(\[])"
)
_LINE = re.compile(rf"[ \t]*(?P<label>[^\W\d_][^:：\n]{{0,{LONGEST}}}?)[ \t]*(?:{_TIME})$")
_BRACKETED = re.compile(
    r"[ \t]*[*_]{0,3}\[(?P<label>[^\W\d_][^\[\]:：\n]{1,60})\][*_]{0,3}[ \t]+(?=\S)"
)
_DASHED = re.compile(
    r"[ \t]*(?P<label>[^\W\d_][^:：\n–—]{1,60}?)(?:[ \t]+[–—][ \t]+|—|--)(?=[\w\"“«(\[])"
)
_ASKED = re.compile(
    r"[ \t]*[*_]{0,3}(?P<label>Q)[*_]{0,3}(?:[.:][ \t\u00a0]*|[ \t\u00a0]+)(?=[^\W_]|[\"“(\[…-])"
)
_ANSWERED = re.compile(r"[ \t]*(?P<label>A)[.:][ \t\u00a0]+(?=\S)")


class Style(StrEnum):
    """How a label is set apart from the words."""

    COLON = "colon"
    POINT = "point"
    LINE = "line"
    SIGN = "sign"
    ASKED = "asked"
    ARROWS = "arrows"


@dataclass(frozen=True, slots=True)
class TurnLabel:
    """What may be a label: its words as printed, where they stand, and where the words behind begin.

    `head` is where the line begins: a time or arrows may stand before the label.
    """

    words: str
    head: int
    start: int
    end: int
    after: int
    style: Style


def label_at(text: str, start: int, end: int) -> TurnLabel | None:
    """Return the label with which the line between two offsets begins, if it has the shape of one."""
    line = text[start : min(end, start + LONGEST + _BEFORE)]
    head = re.match(r"[ \t]*(?:[-–—][ \t]*)?>{1,3}[ \t]*", line)
    begin = head.end() if head else 0
    for style, shape in (
        (Style.ASKED, _ASKED),
        (Style.ASKED, _ANSWERED),
        (Style.COLON, _COLON),
        (Style.POINT, _POINT),
        (Style.SIGN, _BRACKETED),
        (Style.SIGN, _DASHED),
        (Style.LINE, _LINE),
    ):
        found = shape.match(line, begin)
        if found is None or (style is Style.LINE and end - start > LONGEST):
            continue
        words = found["label"].strip()
        if style is Style.SIGN and not has_title(words):
            continue  # Brackets and dashes stand at the head of many lines: capitals or a title tell.
        if style is Style.ASKED or is_label(words, alone=style is Style.LINE):
            at = start + found.start("label")
            return TurnLabel(words, start, at, at + len(words), start + found.end(), style)
    if head is not None:
        return TurnLabel("", start, start + begin, start + begin, start + begin, Style.ARROWS)
    return None


def is_label(words: str, *, alone: bool = False) -> bool:
    """Whether words have the shape of a label; `alone` for those that fill a line without a colon."""
    bare = _BRACKETS.sub(" ", words).strip(" ,")
    folded = fold_words(bare).casefold().rstrip(".")
    if not bare or folded in NO_LABELS or _VOCATIVE.fullmatch(folded):
        return False
    tokens = bare.replace(",", " ").split()
    if not tokens or len(tokens) > (6 if alone else _MOST_WORDS) or set(bare) & set('/@;!?“”"…|='):
        return False
    if alone and (bare.endswith((".", ",")) or len(tokens) < 2) and folded not in QUESTIONS:
        return False
    if is_caseless(tokens[0]):
        return len(tokens) <= _MOST_CASELESS and len(bare) <= 30
    return tokens[0][0].isupper() and all(_may_stand(t, i, tokens) for i, t in enumerate(tokens))


def _may_stand(token: str, index: int, tokens: list[str]) -> bool:
    if any(c.isdigit() for c in token):
        return index == len(tokens) - 1 and index > 0 and tokens[0].casefold() in _NUMBERED
    folded = token.casefold()
    if token.endswith(".") and len(token) > 6 and index < len(tokens) - 1:
        return False
    first = next((c for c in token if c.isalpha()), "")
    if not first:
        return folded in _PARTICLES
    return first.isupper() or folded.rstrip(".") in ROLES or folded in _PARTICLES


def is_caseless(word: str) -> bool:
    """Whether a word is of a script without capitals."""
    return unicodedata.category(word[0]) == "Lo"


def words_of_label(label: str) -> list[str]:
    """Return the words of a label or name, folded and in small letters, without points."""
    return [w.casefold() for w in _WORD.findall(fold_words(label))]


def is_question(label: str) -> bool:
    """Whether a label says only that somebody asks or leads, and not who."""
    words = [w for w in words_of_label(_BRACKETS.sub(" ", label)) if not w.isdigit()]
    return not label or (bool(words) and all(w in QUESTIONS | {"the", "a"} for w in words))


def is_role(label: str) -> bool:
    """Whether a label holds titles and roles only, and no name."""
    words = words_of_label(_BRACKETS.sub(" ", label))
    return is_question(label) or all(w in ROLES or w in _PARTICLES or w.isdigit() for w in words)


def words_beside_roles(label: str) -> list[str]:
    """Return the words of a label that are no titles, roles or particles: of a name, or of a body."""
    bare = words_of_label(_BRACKETS.sub(" ", label))
    known = ROLES | _PARTICLES | QUESTIONS
    return [word for word in bare if word not in known and not word.isdigit()]


def has_title(label: str) -> bool:
    """Whether a label begins with a title or a role, is set in capitals or has a bracket behind a name."""
    words = words_of_label(label)
    letters = [c for c in label if c.isalpha()]
    begins = bool(words) and (words[0] in ROLES or (words[0] == "the" and words[1:2] != []))
    capitals = len(letters) > 1 and all(c.isupper() for c in letters)
    return (begins and any(w in ROLES for w in words)) or capitals or is_question(label)


@lru_cache(maxsize=4)
def words_of_names(names: frozenset[str]) -> dict[str, set[str]]:
    """Return the names by each of their words and by their initials, to look few of them up.

    All articles of a story ask for the same names: whoever gets the answer does not change it.
    """
    found: dict[str, set[str]] = {}
    for name in names:
        own = words_of_label(name)
        for word in (*own, "".join(word[0] for word in own)):
            found.setdefault(word, set()).add(name)
    return found


def label_names(label: str, name: str) -> bool:
    """Whether a label names whoever has this name: in full, by the last name, by a part, by initials.

    A first name that is another's is no match: “Mary Sand” is not Jo Sand.
    """
    own, said = words_of_label(name), words_of_label(label)
    if not own or not said:
        return False
    if any(said[i : i + len(own)] == own for i in range(len(said) - len(own) + 1)):
        return True
    known = set(own) | {word[0] for word in own}
    bare = words_of_label(_BRACKETS.sub(" ", label))
    bare = [w for w in bare if w not in ROLES and w not in _PARTICLES]
    if bare and all(w in own for w in bare) and any(len(w) > 1 and w not in ROLES for w in bare):
        return True
    if len(own) < 2:
        return False
    if len(said) == 1 and label.isupper() and said[0] == "".join(word[0] for word in own):
        return True
    last = own[-1]
    if len(last) < 2 or last not in said:
        return False
    index = said.index(last)
    before = said[index - 1] if index else ""
    return len(before) < 2 or before in ROLES or before in known or before in _PARTICLES
