"""Bakes the art and the sound: `python -m assets.sources PART NAME… | all`, or `--list` of what there is.

A part is a folder here with a `command` module: `names()` it can bake, `add_options(parser)` of its own, and
`run(names, told)`. What a part must be installed with is only loaded when it is wanted.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import sys
from importlib import import_module
from typing import Any, NoReturn

from .kit.folders import SOURCES

PROGRAM = "python -m assets.sources"
EVERY = "all"


def find_parts() -> list[str]:
    """The parts there are."""
    return sorted(path.parent.name for path in SOURCES.glob("*/command.py"))


def load_part(part: str) -> Any:
    """A part's command; what is not installed is told with what to do."""
    return import_module(f".{part}.command", __package__)


def headline(part: str) -> str:
    """What a part says of itself, read without what it must be installed with."""
    tree = ast.parse((SOURCES / part / "command.py").read_text(encoding="utf-8"))
    return (ast.get_docstring(tree) or "").partition("\n")[0]


def closest(word: str, words: list[str]) -> str:
    """A hint for a word that was mistyped."""
    near = difflib.get_close_matches(word, words, 1)
    return f'; did you mean "{near[0]}"?' if near else "; --list tells what there is"


def list_parts() -> None:
    """Print every part with what it makes."""
    for part in find_parts():
        print(f"{part:10} {headline(part)}")
    print(f"\n{PROGRAM} PART --list tells a part's names, {PROGRAM} PART --help its options.")


def read_command(words: list[str]) -> tuple[Any, list[str], argparse.Namespace]:
    """The part, the names asked for, and the part's options; a wrong word ends the program.

    Of a name like `music/porch`, `porch` and `music` will do: it stands for all that have it."""
    parts = find_parts()
    if words[0] not in parts:
        stop(f'there is no part "{words[0]}"{closest(words[0], parts)}')
    part = load_part(words[0])
    parser = argparse.ArgumentParser(f"{PROGRAM} {words[0]}", description=headline(words[0]))
    parser.add_argument("names", nargs="*", help=f"what to bake, or {EVERY}")
    parser.add_argument("--list", action="store_true", help="only tell the names there are")
    part.add_options(parser)
    told = parser.parse_args(words[1:])
    every = list(part.names())
    if told.list or not told.names:
        print("\n".join(every))
        sys.exit(0 if told.list else 2)
    chosen: dict[str, None] = {}
    for name in told.names:
        found = [one for one in every if name in (EVERY, one, *one.split("/"))]
        if not found:
            parser.error(f'nothing is called "{name}"{closest(name, every)}')
        chosen |= dict.fromkeys(found)
    return part, list(chosen), told


def stop(words: str) -> NoReturn:
    """End with a message."""
    print(words, file=sys.stderr)
    sys.exit(2)


def main() -> None:
    """Do what the command line says."""
    words = sys.argv[1:]
    if not words or words[0] in ("-h", "--help"):
        stop(str(__doc__))
    if words[0] == "--list":
        list_parts()
        return
    try:
        part, names, told = read_command(words)
        part.run(names, told)
    except ModuleNotFoundError as error:
        need = SOURCES / words[0] / "requirements.txt"
        told_where = f"; pip install -r {need.relative_to(SOURCES.parents[1])}" if need.exists() else ""
        stop(f'the part "{words[0]}" needs {error.name}{told_where} (see assets/sources/README.md)')


if __name__ == "__main__":
    main()
