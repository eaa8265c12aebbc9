"""What a host asks programs to leave alone: robots.txt (https://www.rfc-editor.org/rfc/rfc9309)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

_LONGEST_DELAY = 60.0
_MOST_RULES = 5_000
_KEPT = "/%*$-._~!&'()+,;=:@?"


@dataclass(frozen=True, slots=True)
class RobotsRules:
    """The rules of one host for us: paths with whether they may be fetched, and seconds to wait."""

    rules: tuple[tuple[str, bool], ...] = ()
    delay: float = 0.0

    def allow(self, address: str) -> bool:
        """Whether an address may be fetched: the longest rule that fits counts, and of two allow."""
        parts = urlsplit(address)
        path = _spelled(parts.path or "/") + (f"?{_spelled(parts.query)}" if parts.query else "")
        fitting = [(len(rule), may) for rule, may in self.rules if _fits(rule, path)]
        return max(fitting)[1] if fitting else True


NOTHING_ALLOWED = RobotsRules((("/", False),))


def rules_for(text: str, agent: str) -> RobotsRules:
    """Return the rules of a robots.txt for a program; those for `*` where it is not named."""
    groups: dict[str, list[tuple[str, bool]]] = {}
    delays: dict[str, float] = {}
    names: list[str] = []
    in_rules = False
    for raw in text.splitlines():
        key, _, said = raw.partition("#")[0].partition(":")
        key, said = key.strip().lower(), said.strip()
        if key == "user-agent":
            names = [] if in_rules else names
            names.append(said.lower())
            groups.setdefault(said.lower(), [])
            in_rules = False
        elif key in ("allow", "disallow"):
            in_rules = True
            for name in names:
                if said and len(groups[name]) < _MOST_RULES:
                    groups[name].append((_spelled(said), key == "allow"))
        elif key == "crawl-delay":
            in_rules = True
            if re.fullmatch(r"\d+(?:\.\d+)?", said):
                delays |= dict.fromkeys(names, min(float(said), _LONGEST_DELAY))
    own = agent.lower() if agent.lower() in groups else "*"
    return RobotsRules(tuple(groups.get(own, ())), delays.get(own, 0.0))


def _spelled(path: str) -> str:
    """Escape a path in one way, whatever of it was escaped before."""
    return quote(unquote(path, errors="surrogateescape"), safe=_KEPT, errors="surrogateescape")


def _fits(rule: str, path: str) -> bool:
    """Whether a rule with `*` for anything and `$` for the end fits a path; its time is linear."""
    ends = rule.endswith("$")
    first, *rest = rule.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    position = len(first)
    for index, part in enumerate(rest):
        if ends and index == len(rest) - 1:
            return path.endswith(part) and len(path) - len(part) >= position
        found = path.find(part, position)
        if found < 0:
            return False
        position = found + len(part)
    return not ends or position == len(path)
