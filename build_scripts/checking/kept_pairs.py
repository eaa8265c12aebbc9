"""How alike quotations of several articles were when they were compared last: kept from check to check.

A result holds for two quotations of which nothing that is compared has changed, and for one program. All lie
in one file of `build/`, which may be deleted at any time; one that is damaged holds nothing.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.system.program import key_of_program
from build_scripts.system.sealed import read_kept, write_kept

_MOST_BYTES = 100_000_000
"""No larger file is read or written."""
Two = tuple[str, str]
"""The keys of two quotations, in the order of their articles."""


@dataclass(slots=True)
class KeptPairs:
    """How alike each two were by the last check, and by this one; 0 for what is not told."""

    before: dict[Two, float] = field(default_factory=dict)
    now: dict[Two, float] = field(default_factory=dict)

    @classmethod
    def read(cls, kept: Path) -> KeptPairs:
        """Return what was kept. Raises nothing: what cannot be read is nothing."""
        try:
            data = read_kept(kept, key_of_program(), _MOST_BYTES)
            names = data["quotations"]
            before = {
                (names[one], names[other]): 0.0
                for one, others in enumerate(data["compared"])
                for other in others
            }
            alike = {(names[one], names[other]): float(n) for one, other, n in data["alike"]}
            return cls(before | alike)
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            return cls()

    def recall(self, two: Two) -> float | None:
        """Return how alike two were, if they were compared as they are."""
        known = self.before.get(two)
        if known is not None:
            self.now[two] = known
        return known

    def keep(self, two: Two, likeness: float) -> None:
        """Keep how alike two are."""
        self.now[two] = likeness

    def write(self, kept: Path) -> None:
        """Put the results of this check in the place of the last one's, where they differ."""
        if self.now == self.before:
            return
        places: dict[str, int] = {}
        for two in self.now:
            for name in two:
                places.setdefault(name, len(places))
        compared: list[list[int]] = [[] for _ in places]
        for one, other in self.now:
            compared[places[one]].append(places[other])
        alike = [(places[one], places[other], n) for (one, other), n in self.now.items() if n]
        rows = {"quotations": list(places), "compared": compared, "alike": alike}
        with suppress(OSError):
            if not kept.parent.is_symlink():
                kept.parent.mkdir(exist_ok=True)
                write_kept(kept, key_of_program(), rows, _MOST_BYTES)


def key_of_values(*values: object) -> str:
    """Return the key of plain values, which say in full what they are."""
    data = repr(values).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=16).hexdigest()
