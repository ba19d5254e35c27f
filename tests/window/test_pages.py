"""Whoever follows the pages to the letter, in a fresh clone with an empty home, gets what they say."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from release.build import ROOT
from tests.desktop import PATIENCE_S, playing

# Building the game takes minutes where the machine has other things to do.
pytestmark = [pytest.mark.window, pytest.mark.packaged, pytest.mark.timeout(600)]
PAGES = ("README.md", "CONTRIBUTING.md", "docs/players.md")
# What stands in the pages and is run by something else than this: by what.
ELSEWHERE = {
    r"python3 -m venv .* && \.venv/bin/pytest -n 2 --dist loadfile": ".ci/run",
    r"(\.venv/bin/pip install .* && )?\.venv/bin/python -m release": "tests/window/test_packaged.py",
    r"\.venv/bin/python -m release\.pictures": "tests/unit/test_release.py",
    r"sudo \.venv/bin/python -m release\.play .*": "release/play.py",
    r"sudo apt install \./running-ashtrays_\S+_amd64\.deb": "release/play.py",
    r"tar -xf running-ashtrays-\S+-linux-x86_64\.tar\.xz": "release/play.py",
    r"running-ashtrays-[\d.]+/running-ashtrays": "release/play.py",
    r"pipx? install running_ashtrays-\S+-py3-none-any\.whl": "release/play.py",
    r"running-ashtrays (doctor|--safe-mode)": "tests/unit/test_command_line.py",
    r"\.venv/bin/running-ashtrays explore": "tests/unit/test_console.py",
}


def commands(page: str) -> list[str]:
    """The commands of a page: rows that are set in by four places, without what is said of them."""
    rows = re.findall(r"^    (\S.*)$", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    return [re.sub(r"\s+#.*", "", row) for row in rows]


def elsewhere(command: str) -> str | None:
    """What else runs a command."""
    return next((where for known, where in ELSEWHERE.items() if re.fullmatch(known, command)), None)


def alone(home: Path) -> dict[str, str]:
    """An environment of somebody who has nothing yet."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("RUNNING", "XDG", "VIRTUAL"))
    }
    player = home / "player"
    return kept | {"HOME": str(home), "RUNNING_ASHTRAYS_HOME": str(player), "SDL_AUDIODRIVER": "dummy"}


def done(command: str, clone: Path, home: Path) -> None:
    """Runs a command in the clone; it has to end well."""
    ran = subprocess.run(
        ["bash", "-c", command],
        cwd=clone,
        env=alone(home),
        capture_output=True,
        text=True,
        timeout=10 * PATIENCE_S,
    )
    assert ran.returncode == 0, f"{command}: {ran.stdout[-2000:]}{ran.stderr[-2000:]}"


def test_the_readme_is_followed_to_the_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line plays; the writer's and the pack maker's lines do what they say, and change no file of it."""
    clone, home = tmp_path / "clone", tmp_path / "home"
    home.mkdir()
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    for command in commands("README.md"):
        if elsewhere(command) is not None:
            continue
        *before, last = command.split(" && ")
        for part in before:
            done(part, clone, home)
        plays = last.endswith("running-ashtrays") or " --at " in last or " preview " in last
        if not plays:
            done(last, clone, home)
            continue
        monkeypatch.setenv("HOME", str(home))
        with playing(home, command=shlex.split(last), cwd=clone, sized=False) as desktop:
            assert desktop.said() == ""
    changed = subprocess.run(
        ["git", "status", "--porcelain"], cwd=clone, capture_output=True, text=True, check=True
    )
    assert changed.stdout == ""


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_the_pages_is_run_by_something(page: str) -> None:
    """By the test above, or by what is named here, which is there."""
    found = commands(page)
    assert found
    for command in found:
        where = elsewhere(command)
        assert where is not None or page == "README.md", f"nothing runs: {command}"
        assert where is None or (ROOT / where).is_file()


@pytest.mark.parametrize("page", PAGES)
def test_what_the_pages_lead_to_is_there(page: str) -> None:
    """Files and pictures that are linked."""
    leads = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / page).read_text(encoding="utf-8"))
    assert [lead for lead in leads if not (ROOT / page).parent.joinpath(lead).exists()] == []
