"""The types of single values: ids, dates, addresses, words as printed, words of ours.

A value that does not fit raises a `PydanticCustomError` whose type is the number of a code
(`OTR104`), so that `validate` can turn it into a problem with the right code.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from build_scripts.codes import entries as codes
from build_scripts.entries.date_forms import form_for
from build_scripts.entries.dates import Edtf, NoSuchDateError, parse_edtf
from build_scripts.entries.hosts import in_ascii, is_host
from build_scripts.entries.roles import FixedForm, Noun, Own, Wording, names
from build_scripts.entries.typed import fault, text_of

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
MAX_ID = 80
_ID = re.compile(ID_PATTERN)
_REFERENCE = re.compile(rf"(?:{ID_PATTERN}#)?{ID_PATTERN}")
_TIE_PATTERN = rf"{ID_PATTERN}--{ID_PATTERN}--{ID_PATTERN}"
_SHOWN = re.compile(rf"{_TIE_PATTERN}|{_REFERENCE.pattern}")
_TOGETHER = re.compile(r"[^\s/]+/[^\s/]+(?: .+)?")
_FIRST_DAY, _LAST_DAY = datetime.date(1970, 1, 1), datetime.date(2099, 12, 31)
"""Within these lies what we do ourselves. The times of files in archives hold little more."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def is_id(text: str) -> bool:
    """Tell whether the text may be an id: lower-case ASCII words joined by single hyphens."""
    return len(text) <= MAX_ID and _ID.fullmatch(text) is not None


def _id(value: object) -> str:
    text = text_of(value)
    if not is_id(text):
        raise fault(codes.BAD_ID, f"{text!r} is not an id")
    return text


def _reference(value: object) -> str:
    text = text_of(value)
    if _REFERENCE.fullmatch(text) is None:
        raise fault(codes.BAD_ID, f"{text!r} is not the address of evidence")
    return text


def _shown(value: object) -> str:
    text = text_of(value)
    if _SHOWN.fullmatch(text) is None:
        kinds = "an actor (`id`), a tie (`from--type--to`) or an assertion (`article-id#id`)"
        raise fault(codes.BAD_ID, f"{text!r} is not the address of {kinds}")
    return text


def _together(value: object) -> str:
    text = text_of(value)
    if not _TOGETHER.fullmatch(text):
        raise fault(
            codes.WRONG_TYPE,
            "the first word stands twice, in the present for several and in the past, with a stroke "
            "between: make/made drones together",
        )
    return text


def _when(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        form = f"[{','.join(value)}]"
        why = f"one of several days stands in quotation marks: '{form}'"
        raise fault(codes.BAD_DATE, f"{form} is read as a list; {why}")
    text = text_of(value)
    try:
        return parse_edtf(text)
    except NoSuchDateError as no_date:
        why = form_for(text) or str(no_date)
        raise fault(codes.BAD_DATE, f"{text!r} is not a date: {why}") from None


def _day(value: object) -> Edtf:
    when = _when(value)
    if not _FIRST_DAY <= when.earliest <= _LAST_DAY:
        years = f"{_FIRST_DAY.year} to {_LAST_DAY.year}"
        raise fault(codes.BAD_DATE, f"{when.text!r} does not begin within the years {years}")
    return when


def _language(value: object) -> str:
    text = text_of(value)
    if _LANGUAGE.fullmatch(text) is None:
        raise fault(codes.BAD_LANGUAGE, f"{text!r} is not a language tag")
    return text


def _address(value: object) -> str:
    text = text_of(value)
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise fault(codes.BAD_ADDRESS, f"{text!r} is not a web address") from None
    if parts.scheme not in ("http", "https") or not text.lower().startswith(
        ("http://", "https://")
    ):
        raise fault(codes.BAD_ADDRESS, f"{text!r} is not an http or https address")
    if parts.username is not None or parts.password is not None:
        raise fault(codes.BAD_ADDRESS, f"{text!r} carries a user name or a password")
    if not host or re.search(r"[\s\\<>\"'`{}|^]|[\x00-\x20\x7f]", text):
        raise fault(codes.BAD_ADDRESS, f"{text!r} is not a web address")
    written = f"[{host}]" if ":" in host else host
    if port == 0 or not re.fullmatch(rf"{re.escape(written)}(?::\d+)?", parts.netloc.lower()):
        raise fault(codes.BAD_ADDRESS, f"{text!r} names no possible port")
    ascii_host = in_ascii(host)
    if not ascii_host:
        raise fault(codes.BAD_ADDRESS, f"{text!r} names no possible host")
    if ascii_host != host:
        # Shown and linked in punycode, so that a look-alike host is seen for what it is.
        text = text.replace(parts.netloc, parts.netloc.lower().replace(host, ascii_host), 1)
    if not is_host(ascii_host):
        raise fault(codes.BAD_ADDRESS, f"{text!r} names no possible host")
    return text


def is_address(text: str) -> bool:
    """Tell whether the text is a plain http or https address."""
    try:
        _address(text)
    except PydanticCustomError:
        return False
    return True


def _percent(value: object) -> int:
    text = str(value) if isinstance(value, int) else text_of(value)
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:4]) <= 100:
        raise fault(codes.WRONG_TYPE, f"expected a whole number from 1 to 100, found {text[:20]!r}")
    return int(text)


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, str) else value


_TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number", "boolean"]}


def _schema(pattern: str | None = None, **more: object) -> WithJsonSchema:
    schema: dict[str, Any] = {"type": "string", **more}
    if pattern:
        schema["pattern"] = f"^{pattern}$"
    return WithJsonSchema(schema)


# Words of ours. Editors type numbers and words such as "no" here too; the reader keeps them as text.
Prose = Annotated[
    str,
    BeforeValidator(text_of),
    Field(min_length=1),
    WithJsonSchema(_TEXT_SCHEMA),
    Wording.OURS,
]
# What several do together, in the present and in the past: make/made drones together.
Together = Annotated[
    str,
    BeforeValidator(_together),
    _schema(_TOGETHER.pattern.replace("\\s", " \\t\\n")),
    Wording.OURS,
]
# Words of an article, exactly as printed, quotation marks included.
Words = Annotated[
    str,
    BeforeValidator(text_of),
    Field(min_length=1),
    WithJsonSchema(_TEXT_SCHEMA),
    Wording.PRINTED,
]

_ID_SCHEMA = _schema(ID_PATTERN, maxLength=MAX_ID)
# `a-b-c`: the name of something inside an article, or of an entry, where it is defined.
OwnId = Annotated[str, BeforeValidator(_id), _ID_SCHEMA, Own.ID]
# A name that several articles give to one thing: the same name, the same thing.
SharedName = Annotated[str, BeforeValidator(_id), _ID_SCHEMA, Own.SHARED]
# The id of something else. Each type says of what, and every reference is looked up by that.
ActorId = Annotated[str, BeforeValidator(_id), _ID_SCHEMA, names(Noun.ACTOR)]
ArticleId = Annotated[str, BeforeValidator(_id), _ID_SCHEMA, names(Noun.ARTICLE)]
ClaimId = Annotated[str, BeforeValidator(_id), _ID_SCHEMA, names(Noun.CLAIM)]
TopicId = Annotated[str, BeforeValidator(_id), _ID_SCHEMA, names(Noun.TOPIC)]
RelationTypeId = Annotated[str, BeforeValidator(_id), _ID_SCHEMA, names(Noun.RELATION_TYPE)]
QuotationId = Annotated[str, BeforeValidator(_id), _ID_SCHEMA, names(Noun.QUOTATION)]
OccasionId = Annotated[str, BeforeValidator(_id), _ID_SCHEMA, names(Noun.OCCASION)]
# The address of evidence: `<id>` inside its own article, `<article-id>#<id>` from elsewhere.
Reference = Annotated[
    str,
    BeforeValidator(_reference),
    _schema(rf"(?:{ID_PATTERN}#)?{ID_PATTERN}"),
    names(Noun.EVIDENCE),
]
# What a step of the walk shows: an actor, a tie as `<from>--<type>--<to>`, or one assertion of it.
Shown = Annotated[
    str,
    BeforeValidator(_shown),
    _schema(rf"(?:{_SHOWN.pattern})"),
    names(Noun.ACTOR, Noun.TIE, Noun.RELATIONSHIP),
]
When = Annotated[
    Edtf,
    BeforeValidator(_when),
    PlainSerializer(lambda when: when.text),
    WithJsonSchema({"type": ["string", "number"]}),
]
# When we did something ourselves: a file of the site carries it as its time.
Day = Annotated[
    Edtf,
    BeforeValidator(_day),
    PlainSerializer(lambda when: when.text),
    WithJsonSchema({"type": ["string", "number"]}),
]
Language = Annotated[
    str, BeforeValidator(_language), _schema(_LANGUAGE.pattern), FixedForm.LANGUAGE
]
Address = Annotated[str, BeforeValidator(_address), _schema(r"https?://.+"), FixedForm.ADDRESS]

Percent = Annotated[
    int,
    BeforeValidator(_percent),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 100}),
]

# One or several of them: a single one needs no brackets.
_IDS_SCHEMA = WithJsonSchema(
    {
        "anyOf": [
            {"type": "string", "pattern": f"^{ID_PATTERN}$"},
            {"type": "array", "items": {"type": "string", "pattern": f"^{ID_PATTERN}$"}},
        ]
    }
)
_ADDRESSES_SCHEMA = WithJsonSchema(
    {
        "anyOf": [
            {"type": "string"},
            {"type": "array", "items": {"type": "string"}, "minItems": 1},
        ]
    }
)
ActorIds = Annotated[tuple[ActorId, ...], BeforeValidator(_one_or_many), _IDS_SCHEMA]
TopicIds = Annotated[tuple[TopicId, ...], BeforeValidator(_one_or_many), _IDS_SCHEMA]
ClaimIds = Annotated[tuple[ClaimId, ...], BeforeValidator(_one_or_many), _IDS_SCHEMA]
FormerIds = Annotated[tuple[OwnId, ...], BeforeValidator(_one_or_many), _IDS_SCHEMA]
References = Annotated[tuple[Reference, ...], BeforeValidator(_one_or_many), _ADDRESSES_SCHEMA]
ShownMany = Annotated[tuple[Shown, ...], BeforeValidator(_one_or_many), _ADDRESSES_SCHEMA]
