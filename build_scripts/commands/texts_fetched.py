"""What `texts` does: fetch, make, compare, keep, and say how each article stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

import click

from build_scripts.commands.shared import (
    disk_faults,
    make_option,
    must_be_no_link,
    short,
    show,
    steps,
)
from build_scripts.commands.text_files import Source, TextPlan, put_all
from build_scripts.entries import Article
from build_scripts.gathering.cache import cache_bytes, cache_file, remembered
from build_scripts.gathering.comparison import OnPage
from build_scripts.gathering.fetching import Fetched, Fetcher
from build_scripts.gathering.gather import Gathered, gather, without_text
from build_scripts.intake.record import FOLDER
from build_scripts.loading.assemble import assemble
from build_scripts.loading.load import load
from build_scripts.loading.similar import did_you_mean
from build_scripts.loading.sited import Sited
from build_scripts.problems import in_order
from build_scripts.system.whole_files import write_whole
from build_scripts.telling.words import count

_HOSTS_AT_ONCE = 4
_SHOWN_LINES = 4
network = Fetcher
"""What fetches. Tests put one in its place that may connect to their own server."""


def fetch_texts(content: Path, articles: tuple[str, ...], *, again: bool) -> bool:
    """Fetch the articles that have an address and no text; return whether all of them hold.

    `articles` names some only. Raises click.UsageError where one of these is not there.
    """
    loaded, problems = load(content)
    if loaded is None:
        show(problems, content)
        return False
    entries, _ = assemble(loaded)
    for name in articles:
        if name not in entries.articles:
            hint = did_you_mean(name, entries.articles)
            raise click.UsageError(f"there is no article {name!r}. {hint}".strip())
    wanted = without_text(loaded, entries, articles)
    for folder in (FOLDER, "texts", f"{FOLDER}/fetched"):
        must_be_no_link(content / folder)
    if not wanted:
        click.echo("No article has an address and no text here: nothing to fetch.")
        return True
    tally: Counter[str] = Counter()
    for gathered in _all(wanted, content, again=again):
        _keep(gathered, wanted[gathered.article], content)
        _tell(gathered, wanted[gathered.article].entry, content)
        tally += _counted(gathered)
    click.echo(
        f"{count(len(wanted), 'article')}: {tally['texts']} texts made, "
        f"{tally['kept']} kept to look at, {tally['none']} not fetched or refused. "
        f"{count(tally['quotations'], 'quotation')}: {tally[OnPage.HOLDS]} hold, "
        f"{tally[OnPage.DIFFERS]} differ, {tally[OnPage.ABSENT]} not on the page."
    )
    return not tally["none"] and tally["quotations"] == tally[OnPage.HOLDS]


def _all(wanted: Mapping[str, Sited[Article]], content: Path, *, again: bool) -> Iterator[Gathered]:
    """Gather all, several hosts at once; yield each as it is done, and show how far it is."""
    sources, fetcher = content / FOLDER, network()

    def fetch(address: str) -> Fetched:
        found = None if again else remembered(sources, address)
        if found is None:
            found = fetcher.fetch(address)
            target = cache_file(sources, address)
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, cache_bytes(address, found))
        return found

    with steps() as tell, disk_faults(), ThreadPoolExecutor(_HOSTS_AT_ONCE) as pool:
        running = [pool.submit(gather, article, fetch) for article in wanted.values()]
        try:
            for done, future in enumerate(as_completed(running), 1):
                gathered = future.result()
                tell(f"{done} of {len(running)}: {gathered.article}")
                yield gathered
        finally:
            for future in running:
                future.cancel()


def _keep(gathered: Gathered, article: Sited[Article], content: Path) -> None:
    """Write the source, its record and report, and the text where it may be one."""
    if gathered.copy is None:
        return
    fetched = gathered.copy.fetched
    given = Source(
        fetched.data,
        fetched.address,
        fetched.address,
        fetched.charset,
        cut=",".join(article.entry.cut),
    )
    plan = TextPlan(content, gathered.article, given, gathered.copy.made)
    put_all(plan, with_text=gathered.may_be_text)


def _tell(gathered: Gathered, entry: Article, content: Path) -> None:
    if gathered.problems:
        show(in_order(gathered.problems), content)
    if gathered.copy is None:
        click.echo(f"{gathered.article}: no text.")
        return
    copy = gathered.copy
    done = f"{copy.holding} of {count(len(copy.found), 'quotation')} hold, {copy.asked}"
    click.echo(f"{gathered.article}: {done}")
    for one in copy.found:
        if one.outcome is not OnPage.HOLDS:
            click.echo(f"  {one.id}: {one.outcome.value}")
            for line in one.how[:_SHOWN_LINES]:
                click.echo(f"    {line}")
    name = gathered.article
    if gathered.may_be_text:
        click.echo(f"  Made {short(content)}/texts/{name}.txt; look it through.")
    else:
        begin = (
            "Remove `unchecked` and run"
            if entry.unchecked is not None
            else "To use it all the same:"
        )
        click.echo(f"  Kept. {begin} make text ARTICLE={name}{make_option(content)}")


def _counted(gathered: Gathered) -> Counter[str]:
    tally: Counter[str] = Counter()
    if gathered.copy is None:
        tally["none"] += 1
        return tally
    tally["texts" if gathered.may_be_text else "kept"] += 1
    for one in gathered.copy.found:
        tally["quotations"] += 1
        tally[one.outcome] += 1
    return tally
