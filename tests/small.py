"""Small scripts for a test, out of the few beats it is about."""

from __future__ import annotations

from textwrap import dedent, indent

from game.shell.formats.yaml_nodes import read_text
from game.story.nodes import Source
from game.story.parser import parse
from game.story.script import Script

EVENING = """\
title: A small evening
first: a
starts: 7:30 pm
bus: 8:15 pm
places:
  stop: {name: The stop, preposition: from the bench}
  store: {name: The store, preposition: from the aisle}
endings:
  home: {name: Home, number: 1, line: "Home."}
  away: {name: Away, number: 2, line: "Away."}
"""
CAST = "jess: {name: Jess}\nrory: {name: Rory}\ndriver: {name: The driver, sprite: none}\n"


def minimal_script(beats: str, evening: str = "", **scenes: str) -> Script:
    """A script that begins with these beats, in a scene `a`; the other scenes by their names.

    `evening` is what else stands in the evening's file: flags, deadlines, wound.
    """
    sources = tuple(_scene(name, words) for name, words in {"a": beats, **scenes}.items())
    return parse(_source("evening.yaml", EVENING + dedent(evening)), _source("cast.yaml", CAST), sources)


def _scene(name: str, beats: str) -> Source:
    """The source of a scene; keys may stand before its beats, with `beats:` between."""
    text = dedent(beats).strip("\n") + "\n"
    if "beats:" not in text.splitlines():
        text = f"beats:\n{indent(text, '  ')}"
    return _source(f"scenes/{name}.yaml", f"scene: {name}\n{text}")


def _source(name: str, text: str) -> Source:
    return read_text(text, f"script/{name}")


def rare_evening(choices: int) -> tuple[str, str, str]:
    """Flags, as many choices of four options, and the condition that only one way through them meets."""
    flags = ", ".join(f"f{number}: 0" for number in range(choices))
    beats = "\n".join(
        "- choice:\n" + "\n".join(f"  - {number}{n}.: {{let: {{f{number}: {n}}}}}" for n in range(4))
        for number in range(choices)
    )
    asked = " and ".join(f"f{number} == {3 - number % 2}" for number in range(choices))
    return f"flags: {{{flags}}}\n", beats, asked
