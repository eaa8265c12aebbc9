"""Where what is reported around a stretch in marks begins and ends."""

from __future__ import annotations

import re

from build_scripts.attribution.behind_marks import NAMING_VERBS, reaches, reported_behind
from build_scripts.attribution.beside_marks import BesideMarks
from build_scripts.attribution.clause_starts import clause_start
from build_scripts.attribution.reporting_sentences import ReportingSentence
from build_scripts.attribution.reporting_words import in_english

_ASIDE = re.compile(
    r"[ \u00a0](?:[–—-]{1,2})[ \u00a0]|[—(]|--|; |,[ \u00a0](?:\w+ing|who|which|although|though|but|while|with"
    r"|also|a|an|the|even|as|said|according)\b"
    r"|[ \u00a0]but[ \u00a0](?:did|does|has|had|is|was|would|could|not|never|also)\b"
    r"|[ \u00a0](?:on[ \u00a0]\w+day|during|prompting)\b"
)
_LOOSE = re.compile(
    r"(?:[\s,.;:—–-]+(?:and|but|as|while|who|which|because|although|though|before|after|when)?)+$"
)


def reported_around(setting: BesideMarks, sentence: ReportingSentence) -> tuple[int, int]:
    """Return where what is reported around a stretch begins and ends."""
    start, end = setting.stretch.outer_start, setting.stretch.outer_end
    if not setting.is_reported:
        return start, end
    one = setting.before
    if one is None or not setting.reports_behind(one):
        return setting.low, end + len(_LOOSE.sub("", _goes_on(setting)))
    if in_english(setting.language):
        return (
            _begins(setting, sentence),
            reported_behind(setting.text, sentence, one, setting.stretch),
        )
    return setting.begins, end + len(_LOOSE.sub("", _goes_on(setting)))


def _begins(setting: BesideMarks, sentence: ReportingSentence) -> int:
    """Where behind English reporting words what is reported begins."""
    assert setting.before is not None
    if setting.before.words.strength == 2:
        clause = clause_start(sentence, setting.before)
        if clause is not None and reaches(sentence, setting.before, clause, setting.stretch):
            return clause
    return setting.begins


def _goes_on(setting: BesideMarks) -> str:
    """What is reported behind the marks, loose ends included."""
    text, end = setting.text, setting.stretch.outer_end
    names = setting.before and NAMING_VERBS.match(text, setting.before.words.start)
    if names or setting.inner.endswith((".", "!", "?")):
        return ""
    tail = text[end : setting.high]
    if setting.in_side_clause and (setting.inner.endswith(",") or "," in tail):
        return "" if setting.inner.endswith(",") else tail[: tail.index(",")]
    aside = _ASIDE.search(tail)
    return tail[: aside.start()] if aside else tail
