"""libyaml's events of a text, one after the other, and where each starts and ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias, cast

import yaml

YamlEvent: TypeAlias = yaml.Event


def events(text: str) -> Iterator[YamlEvent]:
    """Yield the events of a YAML text; raises `yaml.YAMLError` where it cannot be read.

    libyaml's parser keeps no more than the event at hand, so a caller that stops early is safe
    from whatever follows.
    """
    # `yaml.parse` asks the same parser twice for each event.
    parser = yaml.CSafeLoader(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


def start(event: YamlEvent) -> yaml.Mark:
    """Return where an event starts; offset, line and column are counted from 0."""
    # libyaml marks every event; the type says otherwise for the sake of other parsers.
    return cast(yaml.Mark, event.start_mark)


def end(event: YamlEvent) -> yaml.Mark:
    """Return where an event ends; offset, line and column are counted from 0."""
    return cast(yaml.Mark, event.end_mark)
