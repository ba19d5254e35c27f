"""The poster pack: its places, its people and its watch."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

from ..kit.staging import places
from ..people.command import PEOPLE

WATCH = "watch"


def names() -> list[str]:
    """The places there are, the people and the watch."""
    return [*places(), *(f"people/{who}" for who in PEOPLE), WATCH]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Where to, and whether."""
    parser.add_argument("--look", type=Path, metavar="FOLDER", help="only write PNGs to look at, here")
    parser.add_argument(
        "--only", nargs="+", default=(), metavar="PIECE", help="of people: poses and expressions"
    )
    parser.add_argument("--force", action="store_true", help="bake even what has not changed")


def run(names: list[str], told: argparse.Namespace) -> None:
    """Bake the places, the people and the watch."""
    from .bake import bake_place, show_place
    from .people import bake_person
    from .watch import bake_watch

    for name in names:
        if name.startswith("people/"):
            bake_person(name.partition("/")[2], told.force, told.only)
            continue
        if name == WATCH:
            bake_watch()
            continue
        place = import_module(f"{__package__}.places.{name}").PLACE
        if told.look:
            show_place(place, told.look)
        else:
            bake_place(place, told.force)
