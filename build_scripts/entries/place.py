"""Where in an article words stand."""

from enum import StrEnum


class Place(StrEnum):
    """A headline alone is never enough evidence, so the place of words is kept."""

    BODY = "body"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
