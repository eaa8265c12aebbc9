"""The workflows for GitHub: of the right form, without secrets, with every action pinned to a commit."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from harbour import Workshop
from yaml import CSafeLoader, load

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def parsed(path: Path) -> dict[Any, Any]:
    found = load(path.read_text("utf-8"), CSafeLoader)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("kind", ["github-workflows", "github-issue-forms"])
def test_they_are_of_the_form_that_github_reads(kind: str) -> None:
    folder = {"github-workflows": "workflows", "github-issue-forms": "ISSUE_TEMPLATE"}[kind]
    pytest.importorskip("check_jsonschema", reason="NO check-jsonschema: `make test` installs it")
    files = [str(path) for path in sorted((ROOT / ".github" / folder).glob("*.yml"))]
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{kind}", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_strangers_get_no_rights(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert parsed(path)["permissions"] == {"contents": "read"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit(path: Path) -> None:
    used = re.findall(r"uses: (\S+)(.*)", path.read_text("utf-8"))
    assert used
    loose = [
        name
        for name, note in used
        if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", name) or "# v" not in note
    ]
    assert loose == []


@pytest.mark.parametrize(
    ("repository", "domain", "variable", "address"),
    [
        ("saltmarsh/record", None, "", "https://saltmarsh.github.io/record/"),
        ("saltmarsh/saltmarsh.github.io", None, "", "https://saltmarsh.github.io/"),
        ("SaltMarsh/SaltMarsh.github.io", None, "", "https://saltmarsh.github.io/"),
        ("SaltMarsh/Record", None, "", "https://saltmarsh.github.io/Record/"),
        ("saltmarsh/other.github.io", None, "", "https://saltmarsh.github.io/other.github.io/"),
        ("saltmarsh/record", "record.example\n", "", "https://record.example/"),
        ("saltmarsh/saltmarsh.github.io", "record.example\r\n", "", "https://record.example/"),
        ("saltmarsh/record", "\n", "", "https://saltmarsh.github.io/record/"),
        ("saltmarsh/record", "a.example\nb.example\n", "", "https://a.example/"),
        ("saltmarsh/record", "a.example", "https://b.example/x/", "https://b.example/x/"),
    ],
)
def test_the_address_of_the_site_is_where_pages_will_show_it(
    tmp_path: Path, repository: str, domain: str | None, variable: str, address: str
) -> None:
    (tmp_path / ".ci").mkdir()
    (tmp_path / "docs").mkdir()
    shutil.copy2(ROOT / ".ci" / "site-url", tmp_path / ".ci")
    if domain is not None:
        (tmp_path / "docs" / "CNAME").write_text(domain, newline="")
    known = {"GITHUB_REPOSITORY": repository, "SITE_URL": variable}
    known["GITHUB_REPOSITORY_OWNER"] = repository.partition("/")[0]
    environment = {"PATH": os.environ["PATH"], **known}
    done = subprocess.run(
        [str(tmp_path / ".ci" / "site-url")],
        cwd="/", env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == f"{address}\n"


def test_the_workflow_that_publishes_asks_for_that_address() -> None:
    steps = parsed(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]["build"]["steps"]
    (step,) = [step for step in steps if "make build" in step.get("run", "")]
    assert step["run"] == 'SITE_URL="$(.ci/site-url)"\nexport SITE_URL\nmake build\n'
    assert step["env"] == {"SITE_URL": "${{ vars.SITE_URL }}"}
    assert os.access(ROOT / ".ci" / "site-url", os.X_OK)


def test_the_editor_is_shown_schemas_that_exist() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    mapped = {Path(name).name for name in settings["yaml.schemas"]}
    assert mapped == {path.name for path in (ROOT / "schema").iterdir()}


def test_the_hook_refuses_a_commit_with_a_wrong_quotation_and_no_other(tmp_path: Path) -> None:
    """The command is run as pre-commit runs it: with the files of the commit behind it."""
    (hook,) = parsed(ROOT / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    town = Workshop.in_folder(tmp_path / "clone", code=True)
    article = town.content / "articles" / "ferry-announcement.yml"
    article.write_text(
        article.read_text("utf-8").replace("mend its pier", "mend its peir"), "utf-8"
    )

    def commit(*files: str) -> subprocess.CompletedProcess[str]:
        changed = [file for file in files if re.search(hook["files"], file)]
        program, *arguments = shlex.split(hook["entry"])
        assert program == ".venv/bin/python"
        return subprocess.run(
            [sys.executable, *arguments, *changed],
            cwd=town.root, capture_output=True, text=True, check=False,
        )  # fmt: skip

    refused = commit("README.md", "content/articles/ferry-announcement.yml")
    assert refused.returncode == 1
    assert "OTR201" in refused.stderr
    assert "yours «peir» is printed «pier»" in refused.stderr
    assert commit("content/actors/ada-brenn.yml").returncode == 0
