"""Where a clause ends that an English sentence reports, and where the reporter speaks again.

“She said it was safe, but would be watched” goes on; “…, but added that”, “…, which he described as”,
“…, reflecting a change of mind” do not. Where either may be meant, the shorter stretch is taken: no word
of the reporter's is put into somebody's mouth.
"""

from __future__ import annotations

import re

from build_scripts.attribution.hidden import HIDDEN
from build_scripts.attribution.reporting_sentences import ReportedBy, ReportingSentence
from build_scripts.attribution.reporting_words import Shape, reporting_words

_ASIDE = re.compile(
    r", | ?(?:[–—]|--) ?| - |; "
    r"| (?:and|but) (?=(?:also |then |later )?(?:(?:added|said|asked|noted|warned|insisted|argued|told)"
    r"(?:[,:]| that\b| whether\b| if\b| he\b| she\b| they\b| it\b| there\b)"
    r"|(?:critici[sz]|accus|condemn|denounc|call|slamm|blast|prais|promis|vow|pledg)(?:ed|ing)\b))"
)
_JOINS = re.compile(r"(?:but|and|or|yet|then|nor)\b,?")
_TURNS = re.compile(
    r"(?:who|whom|whose|which|where|while|whereas|although|though|even as|even though|despite|in spite of"
    r"|as (?:has|have|had|did|do|does|was|were)|something (?:that|which|[A-Z])"
    r"|an? (?:[\w-]+ )??(?:claim|charge|assertion|accusation|allegation|point|position|view|stance|sentiment"
    r"|remark|figure|sum|number|move|line|theme|idea|suggestion|acknowledge?ment|admission|swipe|nod|reference|departure"
    r"|reversal|shift|sign|reminder|jab|dig|break|response|rebuke|warning|step|contrast|comparison)\b"
    r"|(?:highlight|contrast|spark|reflect|underscor|underlin|signall?|echo|contradict|prompt|draw|believ|illustrat|refer"
    r"|paraphras|quot|call|cit|not|add|say|tell|point)ing)\b"
)
"""Words behind a comma with which the reporter goes on to tell of what was said."""
_GOES_ON = re.compile(
    r"(?:before|after|but|and|or|to|for|in|on|at|by|because|if|when|until|unless|not|even|including)\b"
)
_ASKED = re.compile(r"(?:when|if) (?:\w+ )?asked\b|to date\b")
_WITHHOLDS = re.compile(
    r"(?:\w+ )?(?:gave (?:no|few|little)|offered (?:no|few|little)|provided (?:no|few|little)|declin\w+"
    r"|refus\w+|did(?: not|n['’]t) (?:say|specify|elaborate|give|name|mention)|w(?:ould|ill)(?: not|n['’]t) say"
    r"|stopped short|stopping short|has yet|have yet|without)\b"
)
"""What somebody does not say: “, but gave no day”. It is the reporter who tells it."""
_NEAR = 32
"""So far behind “, but” may a verb stand that begins another report: but he urged."""
_LAST = re.compile(r"[\s.,;:!?)–—-]+$")


def clause_end(
    sentence: ReportingSentence, one: ReportedBy, start: int, *, over_marks: bool = False
) -> int:
    """Return where the clause ends that goes on from `start`; what stands in marks is not reached, unless
    the clause may go on over marks."""
    end, reached = sentence.end, start
    marks = -1 if over_marks else sentence.hidden.find(HIDDEN, start, end)
    while (aside := _ASIDE.search(sentence.hidden, reached, end)) is not None:
        if marks >= 0 and not _marks_are_far(sentence, aside, marks):
            return trimmed(sentence.hidden, start, aside.start())
        if _ends_at(sentence, one, aside):
            return trimmed(sentence.hidden, start, aside.start())
        reached = _behind(sentence, aside)
    return trimmed(sentence.hidden, start, end)


def reporter_speaks(sentence: ReportingSentence, one: ReportedBy, position: int) -> bool:
    """Whether the reporter speaks again behind a comma."""
    hidden = sentence.hidden
    return (
        one.in_side_clause
        or _TURNS.match(hidden, position) is not None
        or _WITHHOLDS.match(hidden, position) is not None
        or _is_reported_anew(sentence, position)
    )


def trimmed(text: str, start: int, end: int) -> int:
    """Return where a stretch ends without the signs at its end."""
    found = _LAST.search(text, start, end)
    return found.start() if found else end


def _marks_are_far(sentence: ReportingSentence, aside: re.Match[str], marks: int) -> bool:
    """Whether another aside stands between this one and words in marks."""
    return _ASIDE.search(sentence.hidden, aside.end(), marks) is not None


def _ends_at(sentence: ReportingSentence, one: ReportedBy, aside: re.Match[str]) -> bool:
    hidden, position = sentence.hidden, aside.end()
    if aside[0] == ", ":
        return reporter_speaks(sentence, one, position)
    if aside[0].strip().isalpha():
        return True  # And added that, and accused: what one subject does next.
    if aside[0] == "; ":
        return _reports_soon(sentence, position)
    if (closing := _closing(sentence, aside)) is not None:
        return _is_reported_anew(sentence, closing.end())
    return _GOES_ON.match(hidden, position) is None


def _is_reported_anew(sentence: ReportingSentence, position: int) -> bool:
    """Whether another report begins behind a comma: , Quill said; , but he urged; , and when asked."""
    joins = _JOINS.match(sentence.hidden, position)
    if joins is None:
        return any(
            position == one.words.start or (position == one.start and _is_close(sentence, one))
            for one in sentence.reporting
        )
    behind = joins.end() + 1
    if sentence.hidden.startswith("that ", behind):
        return False
    for sign in (_ASKED, _WITHHOLDS):
        if sign.match(sentence.hidden, behind):
            return True
    return _reports_soon(sentence, behind)


def _is_close(sentence: ReportingSentence, one: ReportedBy) -> bool:
    """Whether a speaker and the verb stand beside each other: no “who” tells more of a place in between."""
    between = sentence.hidden[one.start : one.end]
    return " who " not in between


def _reports_soon(sentence: ReportingSentence, position: int) -> bool:
    """Whether a verb follows that hardly means else than a report."""
    end = min(sentence.end, position + _NEAR)
    return any(
        words.shape is Shape.FINITE and words.strength > 1
        for words in reporting_words(sentence.hidden, position, end)
    )


def _closing(sentence: ReportingSentence, aside: re.Match[str]) -> re.Match[str] | None:
    """The second dash of two that stand around an aside."""
    closing = re.compile(re.escape(aside[0]))
    return closing.search(sentence.hidden, aside.end(), sentence.end)


def _behind(sentence: ReportingSentence, aside: re.Match[str]) -> int:
    closing = _closing(sentence, aside) if aside[0] not in (", ", "; ") else None
    return closing.end() if closing else aside.end()
