#!/usr/bin/env bash
# feedparser 6.0.14 writes the reading of a word behind the word, as if it were printed there.
#
# Content of an Atom entry loses elements that are not on its list, and keeps their text. Of a word with
# its reading (ruby, rt) the two become one word: a quotation taken from the feed no longer has the
# words of the page. Where a text has brackets for browsers without ruby (rp), they part the two. An
# element that keeps a name of the other direction apart (bdi) goes as well, so that figures beside an
# Arabic name may change places on the screen. Nothing is reported, and bozo stays False.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14
"$room/venv/bin/python" - <<'END'
import feedparser

FEED = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Quay</title><id>urn:x:1</id><updated>2031-01-01T00:00:00Z</updated>
<entry><title>Bridge</title><id>urn:x:2</id><updated>2031-01-01T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{}</p></div></content></entry>
</feed>"""

expected = {
    "<ruby>橋<rt>はし</rt></ruby>": "橋はし",
    "<ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby>": "橋(はし)",
    '<bdi dir="rtl">سد</bdi> 3': "سد 3",
    '<span dir="rtl">سد</span> 3': '<span dir="rtl">سد</span> 3',
}
for given, kept in expected.items():
    read = feedparser.parse(FEED.format(given))
    print(f"{given} -> {read.entries[0].content[0].value}")
    assert not read.bozo
    assert read.entries[0].content[0].value == f"<p>{kept}</p>", given
END
