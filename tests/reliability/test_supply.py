"""What the library leans on: few packages, under licences that let anyone use it, at versions that are named."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distribution, requires

import pytest
from tests.reliability.processes import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NEEDED = {re.split(r"[<>=]", line)[0]: line for line in PROJECT["dependencies"]}
FREE = re.compile(r"\b(?:MIT|BSD|Apache|PSF|Python Software Foundation|ISC|MPL|0BSD|CC0)\b", re.IGNORECASE)
NOT_FREE = re.compile(r"\bA?GPL|\bLGPL|GNU (?:Affero |Lesser )?General|Proprietary|Commercial", re.IGNORECASE)


def brought_in(names: list[str]) -> set[str]:
    """The packages, and those that they bring in on this machine."""
    seen: set[str] = set()
    while names:
        name = names.pop()
        if name not in seen:
            seen.add(name)
            plain = (line for line in requires(name) or () if "extra ==" not in line)
            names += [match[0] for line in plain if _applies(line) and (match := re.match(r"[\w.-]+", line))]
    return seen


def _applies(line: str) -> bool:
    """Whether a requirement is for this machine: what does not say so is installed, or is for another."""
    name = re.match(r"[\w.-]+", line)
    try:
        return name is not None and bool(distribution(name[0]))
    except ImportError:
        return False


@pytest.mark.parametrize("name", sorted(brought_in(list(NEEDED))))
def test_licences_are_free(name: str) -> None:
    """Everything that is installed with the library may be used and passed on by anyone."""
    data = distribution(name).metadata
    told = data.get_all("License-Expression", []) + [c for c in data.get_all("Classifier", []) if "License" in c]
    licence = " ".join(told) or " ".join(data.get_all("License", []))[:200]
    assert FREE.search(licence), licence
    assert not NOT_FREE.search(licence), licence


def test_page_on_dependencies_is_whole() -> None:
    """The page on the dependencies tells of each, and of what it brings in."""
    page = (ROOT / "docs" / "explanation" / "dependencies.md").read_text(encoding="utf-8")
    assert {name for name in brought_in(list(NEEDED)) if name.lower().replace("_", "-") not in page.lower()} == set()


def test_floors_are_tested() -> None:
    """The lowest versions that are tested are those that are promised."""
    lines = (ROOT / ".ci" / "lowest.txt").read_text(encoding="utf-8").splitlines()
    assert {line.replace("==", ">=") for line in lines if not line.startswith("#")} == set(NEEDED.values())


def test_lock_is_whole() -> None:
    """The lock for development names one version of each package, and no place to get it from."""
    lines = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[\w.]+", line) for line in pins)
    locked = {line.split("==")[0].lower().replace("_", "-") for line in pins}
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]
    assert {re.split(r"[<>=]", line)[0] for line in wanted} <= locked
