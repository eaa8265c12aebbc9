"""Whom the words mean that name a speaker, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a mention means: an actor's id, or None with those who may be meant; how sure that is, and what
    it rests on besides the mention. `speaks_for` is the body of a spokesperson, as printed."""

    actor: str | None
    candidates: tuple[str, ...] = ()
    sure: float = 1.0
    why: str = ""
    speaks_for: str = ""
