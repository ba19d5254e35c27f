"""`python -m assets.sources.poster NAME|all|people [--finish lamplight] [--look FOLDER] [--force]`."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

from .bake import Job, bake_place

PLACES = ("room", "diner", "alley", "hall", "living_room", "porch", "diner_front", "store_front",
          "bus_inside", "bus_stop", "video_store", "town")  # fmt: skip
HERE = Path(__file__).resolve().parent
PACKS = HERE.parents[1] / "packs"


def main() -> None:
    """Bakes the named places, or the people."""
    parser = argparse.ArgumentParser(prog="assets.sources.poster", description=__doc__)
    parser.add_argument("names", nargs="+", help="places, all, or people")
    parser.add_argument("--finish", default="poster", choices=("poster", "lamplight"))
    parser.add_argument("--look", type=Path, help="only write PNGs to look at, here")
    parser.add_argument("--force", action="store_true", help="bake even what has not changed")
    told = parser.parse_args()
    sets = PACKS / told.finish / "sets"
    job = Job(HERE / ".bake", sets, told.finish, told.look, told.force)
    for name in PLACES if told.names == ["all"] else told.names:
        if name == "people":
            import_module(f"{__package__}.people").bake_people(PACKS)
        else:
            bake_place(import_module(f"{__package__}.places.{name}").PLACE, job)


if __name__ == "__main__":
    main()
