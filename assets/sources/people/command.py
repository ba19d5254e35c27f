"""The people of lamplight: every pose and head in every light."""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path

from ..kit.folders import DOCS

PEOPLE = ("jess", "rory", "lorelai", "luke", "kirk")
MEGABYTE = 1_000_000


def names() -> tuple[str, ...]:
    """The people there are."""
    return PEOPLE


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which pieces, and where to."""
    pieces = "poses and expressions: tape, or tape/left"
    parser.add_argument("--only", nargs="+", default=(), metavar="PIECE", help=pieces)
    parser.add_argument("--lights", nargs="+", default=(), metavar="LIGHT", help="bake in these lights only")
    parser.add_argument("--draft", type=Path, help="draw small pictures into this folder instead")
    parser.add_argument("--scale", type=float, default=0.65, help="pixels a unit of a draft")
    parser.add_argument("--keep", action="store_true", help="take what is baked as it is, and note it")
    parser.add_argument("--sheet", action="store_true", help="draw contact sheets of what is baked instead")


def run(names: list[str], told: argparse.Namespace) -> None:
    """Bake what has changed of the people, draft them small, or draw sheets of what is baked."""
    from .bake import Baker, save_draft
    from .sheet import draw_sheet, save_sheet

    for name in names:
        if told.sheet:
            save_sheet(draw_sheet(name), DOCS / "people" / f"{name}.jpg")
            continue
        person = importlib.import_module(f"{__package__}.{name}").PERSON
        if told.draft:
            save_draft(person, told.only, told.draft, told.scale)
        else:
            print(
                f"{name}: {Baker(person).bake(told.only, told.keep, told.lights) / MEGABYTE:.1f} MB written"
            )
