"""Command line: `python -m assets.sources.people NAME|all [--only PIECE …] [--draft FOLDER] [--sheet]`."""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path

from .bake import PEOPLE, Baker, save_draft
from .figure import Person
from .sheet import DOCS, draw_sheet, save_sheet

MEGABYTE = 1_000_000


def load(name: str) -> Person:
    """Return a person by name."""
    return importlib.import_module(f"{__package__}.{name}").PERSON


def main() -> None:
    """Bake what has changed of the named people, draft it small, or draw sheets of what is baked."""
    parser = argparse.ArgumentParser(prog="assets.sources.people", description=__doc__)
    parser.add_argument("name", choices=[*PEOPLE, "all"])
    parser.add_argument("--only", nargs="+", default=(), metavar="PIECE", help="poses and expressions")
    parser.add_argument("--draft", type=Path, help="draw small pictures into this folder instead")
    parser.add_argument("--scale", type=float, default=0.65, help="pixels a unit of a draft")
    parser.add_argument("--keep", action="store_true", help="take what is baked as it is, and note it")
    parser.add_argument("--sheet", action="store_true", help="draw contact sheets of what is baked instead")
    args = parser.parse_args()
    for name in PEOPLE if args.name == "all" else [args.name]:
        if args.sheet:
            save_sheet(draw_sheet(name), DOCS / f"{name}.jpg")
        elif args.draft:
            save_draft(load(name), args.only, args.draft, args.scale)
        else:
            print(f"{name}: {Baker(load(name)).bake(args.only, args.keep) / MEGABYTE:.1f} MB written")


if __name__ == "__main__":
    main()
