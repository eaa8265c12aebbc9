"""A saved mail (eml): its subject as the headline, and its body as it was written.

Mails break lines where they are full. Those that say so (`format=flowed`, RFC 3676) are put together
again; levels of quoting stay.
"""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage
from email.utils import parseaddr

from build_scripts.codes import intake as codes
from build_scripts.intake.html_page import read_html
from build_scripts.intake.mhtml import decoded_part
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import (
    FactKey,
    NoteKind,
    SourceFact,
    SourceKind,
    TextMade,
    TextNote,
    best_first,
)
from build_scripts.intake.writer import Writer
from build_scripts.words.folding import fold_words

_LEVEL = re.compile(r">*")


def read_mail(data: bytes) -> TextMade:
    """Return the text of a mail. Of two forms of one body the HTML is read, as programs show it.

    Raises CannotReadError where it has no body that is text.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    plain = _body(message, "text/plain")
    page = _body(message, "text/html")
    facts = _facts(message)
    if plain is None and page is None:
        if any(part.get_content_type() == "application/pkcs7-mime" for part in message.walk()):
            raise CannotReadError(
                codes.SOURCE_ENCRYPTED, "The mail is encrypted or sealed (S/MIME)."
            )
        raise CannotReadError(codes.SOURCE_WITHOUT_WORDS, "The mail has no body that is text.")
    subject = next((fact.value for fact in facts if fact.key is FactKey.TITLE), "")
    notes: list[TextNote] = []
    if page is not None:
        made = read_html(decoded_part(page), whole=True)
        notes = list(made.notes)
        if plain is not None and _letters(_plain_text(plain)) != _letters(made.text):
            what = "The mail has a plain form too, which differs; this is the HTML."
            notes.insert(0, TextNote(NoteKind.DOUBTFUL, 0, what))
        text, reader = made.text, made.reader
    else:
        assert plain is not None
        text, reader = _plain_text(plain), "mail 1"
    if subject and text.lstrip().partition("\n")[0].strip() != subject:
        head = f"{subject}\n\n"
        notes = [TextNote(note.kind, note.start + len(head), note.what) for note in notes]
        notes.insert(0, TextNote(NoteKind.ADDED, 0, "The subject stands first, as the headline."))
        text = head + text
    if not text.strip():
        raise CannotReadError(codes.SOURCE_WITHOUT_WORDS, "The mail has no words.")
    return TextMade(text, SourceKind.MAIL, reader, notes=tuple(notes), facts=facts)


def unflowed(text: str, *, delsp: bool) -> str:
    """Return flowed lines as paragraphs (RFC 3676, 4): a space at the end of a line flows on."""
    lines: list[str] = []
    flows = ""
    for raw in text.replace("\r\n", "\n").split("\n"):
        level = (_LEVEL.match(raw) or [""])[0]
        line = raw[len(level) :].removeprefix(" ")
        if flows and lines and level == flows[1:] and line != "-- ":
            lines[-1] += line
        else:
            lines.append(f"{level} {line}" if level else line)
        if line.endswith(" ") and line != "-- ":
            flows = "+" + level
            if delsp:
                lines[-1] = lines[-1][:-1]
        else:
            flows = ""
    return "\n".join(lines)


def _body(message: EmailMessage, kind: str) -> EmailMessage | None:
    for part in message.walk():
        if part.get_content_type() == kind and not part.is_attachment():
            return part
    return None


def _plain_text(part: EmailMessage) -> str:
    text = decoded_part(part).text
    parameters = {key.lower(): str(value).lower() for key, value in (part.get_params() or [])}
    if parameters.get("format") == "flowed":
        text = unflowed(text, delsp=parameters.get("delsp") == "yes")
    writer = Writer()
    writer.as_set(text)
    return writer.finished().text


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold_words(text)))


def _facts(message: EmailMessage) -> tuple[SourceFact, ...]:
    name, address = parseaddr(str(message.get("From", "")))
    found = [
        SourceFact(FactKey.TITLE, str(message.get("Subject", "")), "the subject of the mail"),
        SourceFact(FactKey.AUTHORS, name or address, "the sender of the mail"),
    ]
    date = message.get("Date")
    if date is not None and getattr(date, "datetime", None) is not None:
        day = date.datetime.date().isoformat()
        found.append(SourceFact(FactKey.PUBLISHED, day, "the date of the mail"))
    language = str(message.get("Content-Language", ""))
    found.append(
        SourceFact(FactKey.LANGUAGE, language.partition(",")[0].lower(), "Content-Language")
    )
    return best_first(found)
