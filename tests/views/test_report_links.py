"""The link by which a reader reports an error: a mail whose subject and text are as `quote` has them."""

from __future__ import annotations

from urllib.parse import quote

from builders import Story
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.views.frame.site import report_link

_TEXT = st.text(st.characters(codec="utf-8"), min_size=1)


def test_subject_and_text_are_encoded_as_urllib_does_it(empty_story: Story) -> None:
    empty_story.write("story.yml", "title: T\nquestion: Q?\ncontact: who+ever@example.org\n")
    record = empty_story.record()

    @given(_TEXT, _TEXT)
    def are_the_same(subject: str, body: str) -> None:
        link = report_link(record, subject, body)
        encoded = f"?subject={quote(subject)}&body={quote(body)}"
        assert link is not None
        assert link.href == f"mailto:who+ever@example.org{encoded}"

    are_the_same()
