"""Command line: `python -m assets.sources.people NAME|all [--scale 1.3] [--sheet FILE]`."""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path

from .bake import PEOPLE, Baker
from .figure import Person
from .sheet import draw_sheet

SCALE = 1.3  # pixels a unit: 1560 pixels for a figure that stands 940 tall at 1080p
MEGABYTE = 1_000_000


def load(name: str) -> Person:
    """Return a person by name."""
    return importlib.import_module(f"{__package__}.{name}").PERSON


def main() -> None:
    """Bake the named people, or draw a sheet of what is baked."""
    parser = argparse.ArgumentParser(prog="assets.sources.people", description=__doc__)
    parser.add_argument("name", choices=[*PEOPLE, "all"])
    parser.add_argument("--scale", type=float, default=SCALE, help="pixels a unit")
    parser.add_argument("--sheet", type=Path, help="write a contact sheet of what is baked instead")
    parser.add_argument("--light", default="night", help="the light of the sheet")
    args = parser.parse_args()
    for name in PEOPLE if args.name == "all" else [args.name]:
        if args.sheet:
            path = args.sheet.with_stem(f"{args.sheet.stem}_{name}") if args.name == "all" else args.sheet
            draw_sheet(name, args.light).save(path)
        else:
            size = Baker(load(name), args.scale).bake()
            print(f"{name}: {size / MEGABYTE:.1f} MB")


if __name__ == "__main__":
    main()
