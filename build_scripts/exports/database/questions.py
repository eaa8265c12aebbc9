"""Questions ready to ask of the database: the canned queries of Datasette, with what they mean."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadyQuestion:
    """A query with parameters (`:claim`); an empty parameter asks of all."""

    name: str
    title: str
    means: str
    sql: str


_LIMIT = "LIMIT 500"

QUESTIONS = (
    ReadyQuestion(
        "on_a_claim",
        "Who says what on a claim",
        "Type a part of the claim’s question. Each row is what one voice says to it.",
        f"""SELECT claim_title, position, scope, who_name, for_whom, said_edtf, words, in_our_words, heard,
  relayed_by, only_cites, caveats, label, article_title, publisher, address, rights
FROM who_says_what
WHERE claim_title LIKE '%' || :claim || '%'
ORDER BY claim_title, said_earliest IS NULL, said_earliest, position_id
{_LIMIT}""",
    ),
    ReadyQuestion(
        "spoke_differently_between",
        "Who spoke differently between two dates",
        "Days as 2022-12-31; the earlier words are not before the first, the later not after the second. "
        "Nothing is said of why: mind the limits (scope).",
        f"""SELECT who_name, claim_title, first_by, first_said_edtf, first_position, first_scope, first_words,
  first_in_our_words, then_by, then_said_edtf, then_position, then_scope, then_words, then_in_our_words,
  order_is_sure, first_address, first_label, first_rights, then_address, then_label, then_rights
FROM spoke_differently
WHERE first_said_earliest >= coalesce(nullif(:from, ''), '0000-01-01')
  AND then_said_latest <= coalesce(nullif(:to, ''), '9999-12-31')
ORDER BY who_name, claim_title, first_said_earliest, then_said_earliest, first_position_id, then_position_id
{_LIMIT}""",
    ),
    ReadyQuestion(
        "accused_and_not_quoted",
        "Accused and not quoted",
        "Words that accuse, whose article, as far as it is annotated, has none of whom they are aimed at. "
        "Where no editor named the accused, see whom the words are about.",
        f"""SELECT accused_name, quoted_elsewhere, about, act, speakers, relayed_by, only_cites, reply, words,
  in_our_words, said_edtf, article_title, publisher, coverage, address, label, rights
FROM accused_not_quoted
ORDER BY accused_name IS NULL, accused_name, accusation
{_LIMIT}""",
    ),
    ReadyQuestion(
        "what_somebody_said",
        "What somebody said between two dates",
        "Type a part of a name, and days as 2022-12-31. Words whose date is open on a side are left out "
        "where a day is given for that side.",
        f"""SELECT speakers, for_whom, act, said_edtf, words, form, in_our_words, translation, relayed_by,
  only_cites, caveats, article_title, publisher, address, label, rights
FROM who_said
WHERE speakers LIKE '%' || :name || '%'
  AND (:from = '' OR said_earliest >= :from) AND (:to = '' OR said_latest <= :to)
ORDER BY said_earliest IS NULL, said_earliest, id
{_LIMIT}""",
    ),
    ReadyQuestion(
        "find_words",
        "Find words",
        "Words of quotations in any script, with or without accents and vowel points.",
        f"""SELECT w.speakers, w.said_edtf, w.words, w.form, w.in_our_words, w.relayed_by, w.only_cites,
  w.caveats, w.article_title, w.publisher, w.address, w.label, w.rights
FROM quotations_search AS s JOIN who_said AS w ON w.rowid = s.rowid
WHERE quotations_search MATCH '"' || replace(:words, '"', '""') || '"'
ORDER BY s.rank, w.id
{_LIMIT}""",
    ),
    ReadyQuestion(
        "ties_between",
        "What is asserted between two",
        "Parts of two names; the order does not matter. An assertion is what somebody says.",
        f"""SELECT reads_as, standing, holds, asserters, in_article_voice, relayed_by, only_cites, scope,
  dated_told, article_title, publisher, address, label, rights
FROM who_asserts
WHERE (from_name LIKE '%' || :one || '%' AND to_name LIKE '%' || :other || '%')
  OR (to_name LIKE '%' || :one || '%' AND from_name LIKE '%' || :other || '%')
ORDER BY tie, dated_edtf, assertion
{_LIMIT}""",
    ),
    ReadyQuestion(
        "numbers_given",
        "Which numbers are given",
        "Type what is counted. Rows are only like each other where of, stage, part, per and unit are; "
        "add up none.",
        f"""SELECT m."of", m.stage, m.part, m.per, m.unit, m.kind, m.low, m.high, m.about, m.words,
  m.words_are_ours, (SELECT group_concat(a.name, '; ') FROM amounts_who AS w
    JOIN actors AS a ON a.id = w.actor WHERE w.amount = m.id) AS who, m.heard, m.said_edtf,
  m.address, m.label, m.rights
FROM amounts AS m
WHERE m."of" LIKE '%' || :of || '%'
ORDER BY m."of", m.stage, m.said_earliest, m.id
{_LIMIT}""",
    ),
    ReadyQuestion(
        "how_checked",
        "How far the words were compared, article by article",
        "How many quotations of each article were compared with its text, earlier by a receipt, or not.",
        f"""SELECT r.title, r.publisher, q."check", count(*) AS quotations, r.address, r.label, r.rights
FROM quotations AS q JOIN articles AS r ON r.id = q.article
WHERE q.withdrawn_edtf IS NULL
GROUP BY r.id, q."check"
ORDER BY r.title, q."check"
{_LIMIT}""",
    ),
    ReadyQuestion(
        "taken_back",
        "What was taken back",
        "Quotations and articles that lost their words, with the day and the reason.",
        f"""SELECT id, withdrawn_edtf, withdrawn_why, address FROM articles
WHERE withdrawn_edtf IS NOT NULL
UNION ALL
SELECT id, withdrawn_edtf, withdrawn_why, address FROM quotations WHERE withdrawn_edtf IS NOT NULL
ORDER BY id
{_LIMIT}""",
    ),
)
