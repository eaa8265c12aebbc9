"""Views of the database that answer a question each; who speaks and what must be said stand beside the words.

A view is a table for whoever asks, so it obeys what holds for rows: its label, its rights and its
address go with it. https://sqlite.org/lang_createview.html
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnsweringView:
    """A view: the question it answers, what it means, its columns with their meanings, its SELECT.

    The names of `columns` are those that the SELECT gives, in its order; a test compares them.
    """

    name: str
    title: str
    means: str
    columns: Mapping[str, str]
    select: str

    @property
    def create(self) -> str:
        """The statement that makes it."""
        return f'CREATE VIEW "{self.name}" AS\n{self.select.strip()}'


def joined_names(link: str, row: str) -> str:
    """Return the SQL of the names of all actors that a table of a list has for a row."""
    owner = link.partition("_")[0].removesuffix("s")
    return (
        "(SELECT group_concat(name, '; ') FROM (SELECT a.name FROM "
        f'"{link}" AS l JOIN actors AS a ON a.id = l.actor '
        f'WHERE l."{owner}" = {row} ORDER BY l.place))'
    )


_ROW_ID = {"rowid": "The number of the row in its table, by which the search finds it."}
_HEARD = (
    "How it is heard: own (in own words), indirect (reported), told (the article states it), relayed "
    "(hearsay), cites (only cites it, and does not say it), article (the article itself)."
)
_PROVENANCE = {
    "article_title": "The article, by its headline or a title of ours.",
    "publisher": "Who published it.",
    "address": "Where it stands on the site.",
    "label": "What must be said beside it wherever it is shown.",
    "rights": "Whose the words are.",
}

WHO_SAID = AnsweringView(
    "who_said",
    "Who said it",
    "Every quotation that stands, with the names of those who speak. What somebody says is theirs.",
    {
        **_ROW_ID,
        "id": "The quotation.",
        "speakers": "Who speaks, by name.",
        "for_whom": "The bodies that are spoken for.",
        "act": "What the words do; an accusation is no fact.",
        "words": "The words as printed.",
        "form": "direct, mixed or indirect; of indirect words none are the speaker’s.",
        "in_our_words": "What reported speech says, in a sentence of ours.",
        "translation": "The translation that stands with the words; no quotation.",
        "said_edtf": "When, as near as is known.",
        "said_earliest": "The first day that this can mean.",
        "said_latest": "The last day.",
        "relayed_by": "Through whom the words came; not empty means hearsay.",
        "only_cites": "What the speaker only cites; then the speaker does not say it.",
        "caveats": "What must be known before the words are read, as a list.",
        "article": "The article, by its id.",
        **_PROVENANCE,
    },
    f"""
SELECT q.rowid AS rowid, q.id, {joined_names("quotations_speakers", "q.id")} AS speakers,
  {joined_names("quotations_on_behalf_of", "q.id")} AS for_whom, q.act, q.words, q.form,
  q.reported_in_our_words AS in_our_words, q.translation, q.said_edtf, q.said_earliest, q.said_latest,
  {joined_names("quotations_relayed_by", "q.id")} AS relayed_by, q.only_cites, q.caveats, q.article,
  r.title AS article_title, r.publisher, q.address, q.label, q.rights
FROM quotations AS q JOIN articles AS r ON r.id = q.article
WHERE q.withdrawn_edtf IS NULL
""",
)

WHO_SAYS_WHAT = AnsweringView(
    "who_says_what",
    "Who says what on a claim",
    "What each voice says to each claim: a row for each position and each who says it. Empty for “who” "
    "means the article in its own voice. A position is what is said, not what is so.",
    {
        "position_id": "The position.",
        "claim": "The claim, by its id.",
        "claim_title": "The claim, as a short question.",
        "proposition": "What is affirmed or denied, in our words.",
        "position": "What is said to it: yes, partly, no, unclear.",
        "scope": "The limits as said, in our words.",
        "figure": "The number as said.",
        "who": "Who says it, by id.",
        "who_name": "Who says it, by name.",
        "for_whom": "The bodies that are spoken for.",
        "heard": _HEARD,
        "relayed_by": "Through whom the words came.",
        "only_cites": "What is only cited.",
        "said_edtf": "When, as near as is known.",
        "said_earliest": "The first day that this can mean.",
        "said_latest": "The last day.",
        "said_is_publication": "1 where only the article’s own date is known: that day or earlier.",
        "words": "The printed words; empty for a report in our words.",
        "form": "direct, mixed or indirect; of indirect words none are the speaker’s.",
        "in_our_words": "What is reported, in our words.",
        "caveats": "What must be known before the words are read, as a list.",
        "evidence": "The quotation or report, by its id.",
        "article": "The article, by its id.",
        **_PROVENANCE,
    },
    f"""
SELECT p.id AS position_id, p.claim, c.title AS claim_title, c.proposition, p.position, p.scope,
  p.figure, w.actor AS who, a.name AS who_name, {joined_names("positions_on_behalf_of", "p.id")} AS for_whom,
  p.heard, {joined_names("quotations_relayed_by", "p.evidence")} AS relayed_by, q.only_cites, p.said_edtf,
  p.said_earliest, p.said_latest, q.said_is_publication, e.words, q.form, e.in_our_words, q.caveats,
  p.evidence, p.article, r.title AS article_title, r.publisher, p.address, e.label, e.rights
FROM positions AS p
JOIN claims AS c ON c.id = p.claim
JOIN evidence AS e ON e.id = p.evidence
JOIN articles AS r ON r.id = p.article
LEFT JOIN quotations AS q ON q.id = p.evidence
LEFT JOIN positions_who AS w ON w.position = p.id
LEFT JOIN actors AS a ON a.id = w.actor
""",
)

_DIFFER = {
    "by": "who speaks, by name.",
    "position": "what is said to the claim.",
    "position_id": "the position, by its id.",
    "scope": "the limits as said, in our words.",
    "said_edtf": "when.",
    "said_earliest": "the first day that this can mean.",
    "said_latest": "the last day.",
    "heard": "how it is heard.",
    "words": "the printed words.",
    "form": "direct, mixed or indirect; of indirect words none are the speaker’s.",
    "in_our_words": "what is reported, in our words.",
    "caveats": "what must be known before the words are read.",
    "address": "where it stands on the site.",
    "label": "what must be said beside it.",
    "rights": "whose the words are.",
}


def _side(side: str) -> str:
    return ",\n  ".join(f'"{side}"."{name}" AS {side}_{name}' for name in _DIFFER)


SPOKE_DIFFERENTLY = AnsweringView(
    "spoke_differently",
    "Who spoke differently between two dates",
    "Two positions on one claim that differ, by one speaker or for one body, the second said on a later "
    "day. What is relayed or only cited is left out, and what is unclear. It is not said that anybody "
    "changed their mind: read both with their limits (scope), and see who speaks.",
    {
        "claim": "The claim, by its id.",
        "claim_title": "The claim, as a short question.",
        "who": "Who speaks, or is spoken for, by id.",
        "who_name": "The same by name.",
        **{f"first_{name}": f"Of the earlier: {what}" for name, what in _DIFFER.items()},
        **{f"then_{name}": f"Of the later: {what}" for name, what in _DIFFER.items()},
        "order_is_sure": "0 where of the later only the article’s own date is known: it may have been "
        "said before.",
    },
    f"""
WITH voices AS (
  SELECT position, actor FROM positions_who
  UNION
  SELECT position, actor FROM positions_on_behalf_of
), spoken AS (
  SELECT p.id AS position_id, v.actor, p.claim, {joined_names("positions_who", "p.id")} AS "by", p.position,
    p.scope, p.said_edtf, p.said_earliest, p.said_latest, q.said_is_publication, p.heard, e.words,
    q.form, e.in_our_words, q.caveats, p.address, e.label, e.rights
  FROM positions AS p
  JOIN voices AS v ON v.position = p.id
  JOIN evidence AS e ON e.id = p.evidence
  LEFT JOIN quotations AS q ON q.id = p.evidence
  WHERE p.heard IN ('own', 'indirect', 'told') AND p.position <> 'unclear'
)
SELECT first.claim, c.title AS claim_title, first.actor AS who, a.name AS who_name,
  {_side("first")},
  {_side("then")},
  coalesce("then".said_is_publication, 1) = 0 AS order_is_sure
FROM spoken AS first
JOIN spoken AS "then" ON "then".claim = first.claim AND "then".actor = first.actor
  AND "then".position <> first.position AND "then".said_earliest > first.said_latest
JOIN claims AS c ON c.id = first.claim
JOIN actors AS a ON a.id = first.actor
""",
)

ACCUSED_NOT_QUOTED = AnsweringView(
    "accused_not_quoted",
    "Accused and not quoted",
    "Accusations, and words that an editor noted as accusing without a printed reply, whose article has "
    "no words of whom they are aimed at, as far as it is annotated here. An accusation is no fact. It "
    "is not said that nobody asked: see “reply”.",
    {
        "accused": "At whom the words are aimed, by id; empty where no editor named it: see “about”.",
        "accused_name": "The same by name.",
        "quoted_elsewhere": "In how many quotations of other articles here they speak, or are spoken for.",
        "about": "Whom the words are about, by name, whoever of them is accused.",
        "accusation": "The quotation that accuses.",
        "act": "What the words do.",
        "speakers": "Who accuses.",
        "relayed_by": "Through whom the words came.",
        "only_cites": "What is only cited.",
        "reply": "Whether the article prints a reply: printed, declined, none-printed; empty: not said.",
        "words": "The words as printed.",
        "form": "direct, mixed or indirect; of indirect words none are the speaker’s.",
        "in_our_words": "What reported speech says, in a sentence of ours.",
        "said_edtf": "When.",
        "article": "The article, by its id.",
        "coverage": "How much of the article was read.",
        **_PROVENANCE,
    },
    f"""
WITH heard_in AS (
  SELECT s.actor, q.id, q.article FROM quotations_speakers AS s JOIN quotations AS q ON q.id = s.quotation
  UNION
  SELECT b.actor, q.id, q.article FROM quotations_on_behalf_of AS b
    JOIN quotations AS q ON q.id = b.quotation
)
SELECT x.actor AS accused, a.name AS accused_name,
  CASE WHEN x.actor IS NOT NULL
    THEN (SELECT count(*) FROM heard_in AS h WHERE h.actor = x.actor) END AS quoted_elsewhere,
  {joined_names("quotations_about", "q.id")} AS about, q.id AS accusation, q.act,
  {joined_names("quotations_speakers", "q.id")} AS speakers,
  {joined_names("quotations_relayed_by", "q.id")} AS relayed_by, q.only_cites, q.reply, q.words, q.form,
  q.reported_in_our_words AS in_our_words, q.said_edtf, q.article, r.coverage,
  r.title AS article_title, r.publisher, q.address, q.label, q.rights
FROM quotations AS q
JOIN articles AS r ON r.id = q.article
LEFT JOIN quotations_against AS x ON x.quotation = q.id
LEFT JOIN actors AS a ON a.id = x.actor
WHERE (q.act = 'accuses' AND x.actor IS NOT NULL OR q.reply IN ('none-printed', 'declined'))
  AND NOT EXISTS (SELECT 1 FROM heard_in AS h WHERE h.actor = x.actor AND h.article = q.article)
""",
)

WHO_ASSERTS = AnsweringView(
    "who_asserts",
    "Who asserts a tie",
    "Each assertion of each tie with the names of both ends and of who says it. An assertion is what "
    "somebody says; “reads_as” is the tie in a sentence that says no more than its standing allows.",
    {
        "assertion": "The assertion.",
        "tie": "The tie, by its id.",
        "reads_as": "The tie in one sentence.",
        "standing": "How it stands by what all articles say.",
        "from_name": "The actor at its beginning.",
        "type": "The type of the tie.",
        "to_name": "The actor at its end.",
        "holds": "What is said of it; “denies” is no statement of it.",
        "asserters": "Who says it.",
        "in_article_voice": "1 where an article says it in its own voice.",
        "relayed_by": "Through whom words of it came.",
        "only_cites": "What those who speak only cite.",
        "scope": "The limits within which it is said, in our words.",
        "dated_edtf": "When the tie is said to hold; else when that was said; else the article’s date.",
        "dated_told": "The same in words.",
        "article": "The article, by its id.",
        **_PROVENANCE,
    },
    f"""
SELECT s.id AS assertion, s.tie, t.reads_as, t.standing, f.name AS from_name, t.type,
  g.name AS to_name, s.holds, {joined_names("assertions_asserters", "s.id")} AS asserters, s.in_article_voice,
  {joined_names("assertions_relayed_by", "s.id")} AS relayed_by, s.only_cites, s.scope, s.dated_edtf,
  s.dated_told, s.article, r.title AS article_title, r.publisher, s.address, s.label, s.rights
FROM assertions AS s
JOIN ties AS t ON t.id = s.tie
JOIN actors AS f ON f.id = t.from_actor
JOIN actors AS g ON g.id = t.to_actor
JOIN articles AS r ON r.id = s.article
""",
)

VIEWS = (WHO_SAID, WHO_SAYS_WHAT, SPOKE_DIFFERENTLY, ACCUSED_NOT_QUOTED, WHO_ASSERTS)
