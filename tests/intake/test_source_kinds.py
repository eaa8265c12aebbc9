"""What a file is, by what it holds; and what is said of files of which no text can be made."""

from __future__ import annotations

from contextlib import suppress

import pytest
from effort import calls_of
from hypothesis import given, settings
from hypothesis import strategies as st
from saved import cues, docx, pdf, read, run, said, zipped
from saved import lines as pdf_lines

from build_scripts.codes import intake as codes
from build_scripts.intake.kinds import source_kind_of
from build_scripts.intake.reading import read_source
from build_scripts.intake.refusals import MOST_BYTES, CannotReadError
from build_scripts.intake.result import NoteKind, PlaceKind, SourceKind
from build_scripts.problems import Code

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><w:document>&i;</w:document>"
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html><title>x", SourceKind.HTML),
        (b"\xef\xbb\xbf\n <p>x", SourceKind.HTML),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>x</body></html>',
         SourceKind.HTML),
        (b"Some words, and a <b> that is no markup.", SourceKind.PLAIN),
        (b"Some <b>b</b> and <i>i</i> of a fragment", SourceKind.HTML),
        (b"The headline\n\nSaid he: no.\n", SourceKind.PLAIN),
        (b"Note: he said no.\nTo: nobody\n", SourceKind.PLAIN),
        (b"From: a@example.org\nSubject: x\n\nHi", SourceKind.MAIL),
        (b"\n\n%PDF-1.4 and more", SourceKind.PDF),
        (cues("x").encode(), SourceKind.WEBVTT),
        (b"1\n00:00:01,000 --> 00:00:02,000\nx\n", SourceKind.SUBRIP),
        (docx(f"<w:p>{run('x')}</w:p>"), SourceKind.DOCX),
        (b'<tt xmlns="http://www.w3.org/ns/ttml"><body/></tt>', SourceKind.TTML),
        (b"WARC/1.0\r\n", SourceKind.WARC),
    ],
)  # fmt: skip
def test_a_kind_is_seen_by_content(data: bytes, kind: SourceKind) -> None:
    assert source_kind_of(data) is kind


@pytest.mark.parametrize(
    ("data", "code", "what"),
    [
        (b"", codes.SOURCE_UNUSABLE, "empty"),
        (b" \n", codes.SOURCE_UNUSABLE, "empty"),
        (b"\x89PNG\r\n", codes.SOURCE_KIND_UNKNOWN, "a picture"),
        (b"\0\0\0\x18ftypmp42", codes.SOURCE_KIND_UNKNOWN, "a film"),
        (b"{\\rtf1 x}", codes.SOURCE_KIND_UNKNOWN, "Rich Text"),
        (b"\0\1\2\3" * 9, codes.SOURCE_KIND_UNKNOWN, "binary"),
        (b'<?xml version="1.0"?><feed/>', codes.SOURCE_KIND_UNKNOWN, "XML"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), codes.SOURCE_ENCRYPTED, "password"),
        (OLE, codes.SOURCE_KIND_UNKNOWN, "old Office"),
        (zipped([("xl/workbook.xml", "")]), codes.SOURCE_KIND_UNKNOWN, "workbook"),
        (zipped([("a.html", "<p>x")]), codes.SOURCE_KIND_UNKNOWN, "archive"),
        (b"PK\x03\x04 and no more", codes.SOURCE_BROKEN, "damaged"),
        (zipped([("word/document.xml", BOMB)]), codes.SOURCE_BROKEN, "entities"),
        (zipped([("word/document.xml", "<a>")]), codes.SOURCE_BROKEN, "well-formed"),
        (docx(""), codes.SOURCE_WITHOUT_WORDS, "no words"),
        (b"\x1f\x8bnothing", codes.SOURCE_BROKEN, "damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_a_sentence(data: bytes, code: Code, what: str) -> None:
    with pytest.raises(CannotReadError) as refused:
        read_source(data)
    assert refused.value.code is code
    assert what in str(refused.value)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


def test_what_is_too_large_is_not_looked_at() -> None:
    data = bytes(MOST_BYTES + 1)

    def refuse() -> None:
        with pytest.raises(CannotReadError, match="bytes"):
            read_source(data)

    assert calls_of(refuse) < 1_000


SEEDS = [
    b"<p>We will <b>not</b> go<sup>1</sup><template>x</template>",
    pdf(pdf_lines("We will not go.")),
    docx(f"<w:p>{run('We will not go.')}</w:p>"),
    cues("<v Ann>One.", "Two").encode(),
    b"From: a@example.org\nSubject: x\nContent-Type: text/html\n\n<p>Hi",
    b'<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s">x</p></div></body></tt>',
]


@settings(max_examples=150)
@given(
    st.sampled_from(SEEDS),
    st.lists(st.tuples(st.integers(0, 5000), st.binary(max_size=8)), max_size=6),
)
def test_any_bytes_give_a_text_or_a_refusal(seed: bytes, changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(seed)
    for place, put in changes:
        at = place % len(data)
        data[at : at + len(put)] = put
    try:
        made = read_source(bytes(data))
    except CannotReadError:
        return
    assert made.text.strip()
    assert all(0 <= note.start <= len(made.text) for note in made.notes)


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes_at_all(data: bytes) -> None:
    with suppress(CannotReadError):
        assert read_source(data).text.strip()


def test_a_plain_text_is_kept_and_what_it_has_of_its_page_is_doubtful() -> None:
    made = read("The gate\r\n\r\nThe struc-\r\ntural wall is old.  \r\n\fPage 2 of 3\r\nNo.\r\n")
    assert made.text == "The gate\n\nThe struc-\ntural wall is old.\nPage 2 of 3\nNo.\n"
    notes = said(made, NoteKind.DOUBTFUL)
    assert any(note.startswith("3: ") and "struc-⏎tural" in note for note in notes)
    assert any(note.startswith("5: ") and "Page 2 of 3" in note for note in notes)
    assert [place.value for place in made.places if place.kind is PlaceKind.PAGE] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("".join(f"{n}. Words of it.\n\n" for n in range(1, 8)), PlaceKind.PARAGRAPH, "1234567"),
        ("".join(f"{n}. Words of it.\n\n" for n in range(1, 4)), PlaceKind.PARAGRAPH, ""),
        ("Words.\n\nColumn 214\n\nMore.\n\n[Col. 215W]\n", PlaceKind.COLUMN, ["214", "215W"]),
        ("".join(f"[00:0{n}:30] Words.\n" for n in range(6)), PlaceKind.AT,
         [f"00:0{n}:30" for n in range(6)]),
    ],
)  # fmt: skip
def test_places_that_a_text_prints_itself(text: str, kind: PlaceKind, values: list[str]) -> None:
    assert [place.value for place in read(text).places if place.kind is kind] == list(values)


def test_texts_are_in_nfc_so_that_offsets_hold() -> None:
    made = read("<p>Cafe\u0301 <del>x</del>closed.</p>")
    assert made.text == "Café closed.\n"
    assert read("<p>a" + "\u0301" * 5000 + "</p>").text.startswith("a\u0301")
