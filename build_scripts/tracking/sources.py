"""What was read of a Record or a template, as a fingerprint: a later build sees whether it is the same."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from pydantic import BaseModel

from build_scripts.record import Record
from build_scripts.record.derived import DERIVED
from build_scripts.templating.environment import template_texts
from build_scripts.tracking.fingerprints import Fingerprints, NotPlainError
from build_scripts.tracking.reads import KEYS, WHOLE, Read

UNKNOWN = ""
"""The fingerprint of what cannot be told: it is never the same as before."""
TEMPLATES_READ = "templates"
"""Where the text of a template is read; the key is its name."""
_MISSING = "missing"


class Sources:
    """The values of one Record, and the templates, by where they are read."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._fingerprints = Fingerprints()
        self._found: dict[str, Any] = {}

    def fingerprint(self, read: Read) -> str:
        """Return the fingerprint of what was read; UNKNOWN where that cannot be told."""
        name, key = read
        try:
            if name not in self._found:
                self._found[name] = self._source(name)
            return self._of(self._found[name], key)
        except (AttributeError, KeyError, NotPlainError):
            return UNKNOWN

    def of(self, value: object) -> str:
        """Return the fingerprint of a value; UNKNOWN where that cannot be told."""
        try:
            return self._fingerprints.of(value)
        except NotPlainError:
            return UNKNOWN

    def _of(self, value: Any, key: Any) -> str:
        if key == WHOLE or value is None:
            return self._fingerprints.of(value)
        if isinstance(value, BaseModel):
            value = {name: getattr(value, name) for name in type(value).model_fields}
        if key == KEYS:
            return self._fingerprints.of(list(value))
        return self._fingerprints.of(value[key]) if key in value else _MISSING

    def _source(self, name: str) -> Any:
        if name == TEMPLATES_READ:
            return template_texts()
        work_out = DERIVED.get(name)
        if work_out is not None:
            return self._record.once(work_out)
        own = getattr(Record, name, None)
        if own is None or isinstance(own, cached_property):
            return getattr(self._record, name)
        raise KeyError(name)
