"""What the Record is made of is never changed: every page reads the same values, in any order."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from functools import cached_property

import pytest

from build_scripts import record

_MODULES = [
    importlib.import_module(f"{record.__name__}.{module.name}")
    for module in pkgutil.iter_modules(record.__path__)
]
VALUES = sorted(
    {
        value
        for module in (record, *_MODULES)
        for value in vars(module).values()
        if isinstance(value, type)
        and dataclasses.is_dataclass(value)
        and value.__module__.startswith(record.__name__)
    },
    key=lambda value: (value.__module__, value.__name__),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_no_value_can_be_changed(value: type) -> None:
    made = object.__new__(value)
    field = dataclasses.fields(value)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(made, field, None)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_only_what_keeps_its_results_has_room_for_more_than_its_fields(value: type) -> None:
    keeps = any(isinstance(member, cached_property) for member in vars(value).values())
    assert hasattr(object.__new__(value), "__dict__") is keeps
