"""The story he writes has two authors: what she says comes next is how the next page begins."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from game.story.director import Director
from game.story.operations import Choice, Line, Pause
from game.story.script import Script
from game.story.state import PlayerKnowledge
from game.story.step import shown_text
from tests.parsed import parsed_script
from tests.plays import elapse

ROOT = Path(__file__).parents[2]
PLAY = ROOT / "tests/plays/page_aloud.play"
# The pages that go on, of ten.
PAGES = 9
# A phrase of so many words is no accident.
PHRASE = 4


@pytest.fixture(scope="module")
def shipped() -> Script:
    """The shipped script."""
    return parsed_script(ROOT / "script")


def evening(script: Script, pages: int) -> dict[str, list[str]]:
    """What is read of the page, and what is said of it at midnight, by one who has written so many before."""
    director = Director(script)
    if pages:
        director.start(PlayerKnowledge(read=(("notebook", pages),)))
    read: dict[str, list[str]] = {"notebook": [], "porch_page": []}
    for row in PLAY.read_text(encoding="utf-8").splitlines():
        sign, _, rest = row.partition(" ")
        if sign not in (">", "~"):
            continue
        while isinstance(director.stop, Line | Pause):
            scene = director.state.position.scene
            if isinstance(director.stop, Line) and scene in read:
                read[scene].append(shown_text(script, director.state))
            director.advance()
        if read["porch_page"]:
            break
        assert isinstance(director.stop, Choice)
        if sign == "~":
            elapse(director, 60_000 * int(rest.split()[0]))
        else:
            director.choose(next(option.id for option in director.options if option.text == rest))
    return read


def phrases(text: str) -> set[tuple[str, ...]]:
    """Its runs of four words, whatever the stops between them."""
    words = re.findall(r"[\w’]+", text.lower().replace("_", ""))
    return {tuple(words[at : at + PHRASE]) for at in range(len(words) - PHRASE + 1)}


def test_what_she_says_comes_next_opens_the_next_page(shipped: Script) -> None:
    """Whoever reads a page to her finds her words at the top of the one that follows."""
    evenings = [evening(shipped, pages) for pages in range(PAGES)]
    assert all(len(each["notebook"]) == 1 and each["porch_page"] for each in evenings)
    for now, then in pairwise(evenings):
        top = " ".join(then["notebook"][0].split()[:16])
        assert phrases(" ".join(now["porch_page"])) & phrases(top), top
