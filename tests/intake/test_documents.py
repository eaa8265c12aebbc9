"""Word documents, OpenDocument texts, mails, pages in one file."""

from __future__ import annotations

import pytest
from saved import docx, read, run, said, zipped

from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import FactKey, NoteKind, SourceKind

SHOWN = "<w:vanish w:val='0'/>"
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p>{0}</w:p></w:txbxContent>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>{0}</w:p></w:txbxContent></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "d MMMM"</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{run('We ')}<w:ins>{run('will ')}</w:ins>{run('go.')}</w:p>", "We will go."),
        ("<w:p>" + run("We ") + "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
         + run("go.") + "</w:p>", "We go."),
        (f"<w:p><w:moveFrom>{run('Gone. ')}</w:moveFrom><w:moveTo>{run('Here.')}</w:moveTo></w:p>",
         "Here."),
        (f"<w:p>{run('We ')}{run('not ', '<w:vanish/>')}{run('go.')}</w:p>", "We go."),
        (f"<w:p>{run('We ', SHOWN)}{run('go.')}</w:p>", "We go."),
        (f"<w:p>{run('On ')}<w:fldSimple w:instr='DATE'>{run('Monday')}</w:fldSimple></w:p>",
         "On Monday"),
        (f"<w:p>{run('On ')}{FIELD.format(run('2 March'))}{run(' he said')}</w:p>",
         "On 2 March he said"),
        (f"<w:p><w:sdt><w:sdtContent>{run('In ')}</w:sdtContent></w:sdt><w:smartTag>{run('Oslo')}"
         "</w:smartTag></w:p>", "In Oslo"),
        (f"<w:p>{run('は')}<w:r><w:ruby><w:rt>{run('はし')}</w:rt><w:rubyBase>{run('橋')}"
         "</w:rubyBase></w:ruby></w:r></w:p>", "は橋"),
        (f"<w:p>{run('We will')}<w:r><w:br/></w:r>{run('not')}<w:r><w:cr/></w:r>{run('go')}</w:p>",
         "We will\nnot\ngo"),
        (f"<w:p>{run('well')}<w:r><w:noBreakHyphen/></w:r>{run('known')}</w:p>", "well-known"),
        (f"<w:p>{run('Before ')}{BOX.format(run('box'))}{run('after.')}</w:p><w:p>{run('Next.')}</w:p>",
         "Before after.\n\nbox\n\nNext."),
        (f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('One ')}</w:p><w:p>{run('two.')}</w:p>",
         "One two."),
        (f"<w:tbl><w:tr><w:tc><w:p>{run('a')}</w:p><w:p>{run('b')}</w:p></w:tc><w:tc><w:p>{run('c')}"
         f"</w:p></w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{run('x')}</w:p></w:tc></w:tr>"
         "</w:tbl>", "a\nb\tc"),
        (f"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p>{run('in')}</w:p></w:tc></w:tr></w:tbl>"
         f"<w:p>{run('a')}</w:p></w:tc></w:tr></w:tbl>", "in\n\na"),
        (f"<w:p>{run('x ')}<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>{run(' 2')}</w:p>", "x ≥ 2"),
        (f"<w:p>{run('not', '<w:caps/>')}{run('Q &amp; A')}</w:p>", "notQ & A"),
        (f"<w:p>{run('We ')}<w:commentRangeStart/>{run('go')}<w:r><w:commentReference/></w:r></w:p>",
         "We go"),
    ],
)  # fmt: skip
def test_what_a_word_document_says(body: str, text: str) -> None:
    made = read(docx(body))
    assert made.kind is SourceKind.DOCX
    assert made.text == text + "\n"


@pytest.mark.parametrize(
    ("body", "kind", "what"),
    [
        ("<w:p><w:del><w:r><w:delText>never</w:delText></w:r></w:del>x</w:p>" + f"<w:p>{run('y')}</w:p>",
         NoteKind.LEFT_OUT, "Deleted words: “never”."),
        (f"<w:p>{run('not', '<w:vanish/>')}{run('y')}</w:p>", NoteKind.LEFT_OUT, "Hidden words: “not”."),
        (f"<w:p>{run('seven', '<w:strike/>')}{run('y')}</w:p>", NoteKind.LEFT_OUT,
         "Struck words: “seven”."),
        (f"<w:p>{run('y')}<w:r><w:footnoteReference/></w:r></w:p>", NoteKind.LEFT_OUT,
         "1 numbers of notes, and the notes, are left out."),
        (f"<w:p>{run('y')}<w:r><w:sym w:font='Odd' w:char='F0B3'/></w:r></w:p>", NoteKind.DOUBTFUL,
         "A sign of the font Odd that has no letter; it is left out."),
    ],
)  # fmt: skip
def test_what_a_word_document_leaves_out_is_said(body: str, kind: NoteKind, what: str) -> None:
    assert said(read(docx(body)), kind) == [f"1: {what}"]


def test_properties_and_the_title_of_a_word_document() -> None:
    core = "<p><creator>Ann Reed</creator><title>draft 3</title></p>"
    title = f"<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr>{run('The gate')}</w:p>"
    made = read(docx(title, ("docProps/core.xml", core)))
    fact = made.fact(FactKey.TITLE)
    assert fact is not None
    assert (fact.value, fact.where) == ("The gate", "the paragraph set as “Title”")
    assert made.all_of(FactKey.AUTHORS) == ("Ann Reed",)


def odt(body: str, *more: tuple[str, str]) -> bytes:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "draw", "style")
    )
    style = (
        "<office:automatic-styles><style:style style:name='H'><style:text-properties text:display='none'/>"
        "</style:style></office:automatic-styles>"
    )
    content = (
        f"<office:document-content {names}>{style}<office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    mime = "application/vnd.oasis.opendocument.text"
    return zipped([("mimetype", mime), ("content.xml", content), *more])


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>We<text:s/>will<text:line-break/>not <text:span>go</text:span>.</text:p>",
         "We will\nnot go."),
        ("<text:tracked-changes><text:changed-region><text:deletion><text:p>never</text:p>"
         "</text:deletion></text:changed-region></text:tracked-changes><text:p>Go.</text:p>", "Go."),
        ("<text:p>Go<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n"
         "</text:p></text:note-body></text:note>.<office:annotation><text:p>c</text:p>"
         "</office:annotation></text:p>", "Go."),
        ("<text:p><text:ruby><text:ruby-base>橋</text:ruby-base><text:ruby-text>は</text:ruby-text>"
         "</text:ruby></text:p>", "橋"),
        ("<text:p>One <draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>two."
         "</text:p>", "One two.\n\nbox"),
        ("<text:p>We <text:span text:style-name='H'>not </text:span>go.</text:p>", "We go."),
        ("<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
         "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>",
         "a\tb"),
        ("<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>", "a"),
    ],
)  # fmt: skip
def test_what_an_opendocument_says(body: str, text: str) -> None:
    made = read(odt(body))
    assert made.kind is SourceKind.ODT
    assert made.text == text + "\n"


def test_a_locked_opendocument_is_refused() -> None:
    manifest = ("META-INF/manifest.xml", "<m><encryption-data/></m>")
    with pytest.raises(CannotReadError, match="password"):
        read(odt("<text:p>x</text:p>", manifest))


MAIL = (
    "From: Ann Reed <ann@example.org>\r\nTo: b@example.org\r\nSubject: {subject}\r\n"
    "Date: Mon, 2 Mar 2026 23:30:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n{more}\r\n"
)


def test_flowed_lines_flow_and_levels_of_quoting_stay() -> None:
    head = MAIL.format(subject="Gate", kind="text/plain; charset=utf-8; format=flowed", more="")
    body = "We will \r\nnot go.\r\n\r\n> She said \r\n> no.\r\n>> Will you?\r\n-- \r\nAnn\r\n"
    made = read(head + body)
    assert made.kind is SourceKind.MAIL
    assert made.text == "Gate\n\nWe will not go.\n\n> She said no.\n>> Will you?\n--\nAnn\n"


def test_spaces_that_only_mark_a_flow_go() -> None:
    kind = "text/plain; charset=utf-8; format=flowed; delsp=yes"
    made = read(MAIL.format(subject="橋", kind=kind, more="") + "橋は \r\n安全です。\r\n")
    assert made.text == "橋\n\n橋は安全です。\n"


def parts(plain: str, page: str, kind: str = "alternative") -> str:
    rows = "".join(
        f"--b\r\nContent-Type: {one}; charset=utf-8\r\n\r\n{body}\r\n"
        for one, body in (("text/plain", plain), ("text/html", page))
    )
    head = MAIL.format(
        subject="Gate", kind=f"multipart/{kind}; boundary=b", more="Message-ID: <x>\r\n"
    )
    return f"{head}{rows}--b--\r\n"


def test_of_two_forms_that_differ_the_page_is_read_and_it_is_said() -> None:
    made = read(parts('"No" [1], she said', "<p>“No,” she said."))
    assert made.text == "Gate\n\n“No,” she said.\n"
    assert any("plain form" in note for note in said(made, NoteKind.DOUBTFUL))
    same = read(parts('"No," she said.', "<p>“No,” she said."))
    assert not said(same, NoteKind.DOUBTFUL)


def test_headers_of_a_mail_are_facts() -> None:
    made = read(
        MAIL.format(subject="=?utf-8?q?The_caf=C3=A9?=", kind="text/plain", more="") + "Hi."
    )
    assert [(fact.key, fact.value) for fact in made.facts] == [
        (FactKey.TITLE, "The café"),
        (FactKey.AUTHORS, "Ann Reed"),
        (FactKey.PUBLISHED, "2026-03-02"),
    ]


def test_a_mail_without_words_is_refused() -> None:
    with pytest.raises(CannotReadError, match="no body"):
        read(MAIL.format(subject="x", kind="image/png", more="") + "x")


def test_a_page_in_one_file_with_frames_and_shadow_roots() -> None:
    page = (
        '<html><head><meta charset="iso-8859-1"></head><body><h1>Caf=E9</h1><div><template shadowmode=3D"open">'
        '<p>Shadow</p></template></div><iframe src=3D"cid:f@x"></iframe><p>After</p></body></html>'
    )
    made = read(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/gate\r\nSubject: Gate\r\n"
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
        "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://example.org/gate\r\n\r\n{page}\r\n"
        "--b\r\nContent-Type: text/html\r\nContent-ID: <f@x>\r\n\r\n<p>Framed</p>\r\n--b--\r\n"
    )  # fmt: skip
    assert made.kind is SourceKind.MHTML
    assert made.text == "Café\n\nShadow\n\nFramed\n\nAfter\n"
