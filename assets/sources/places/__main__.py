"""`python -m assets.sources.places NAME|all [--quick] [--force] [--only VARIANT] | --map | --sheet`."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

from .kit.sheet import write_sheet

PLACES = (
    "bus_stop",
    "video_store",
    "diner_front",
    "store_front",
    "porch",
    "living_room",
    "room",
    "diner",
    "alley",
    "hall",
    "bus_inside",
    "town",
)
ROOT = Path(__file__).resolve().parents[2]
SETS = ROOT / "packs" / "lamplight" / "sets"
SHEETS = ROOT / "docs" / "sets"
CACHE = Path(__file__).resolve().parent / ".bake"


def main() -> None:
    """Bake the named places, or draw the contact sheets of what is baked."""
    parser = argparse.ArgumentParser(prog="assets.sources.places", description=__doc__)
    parser.add_argument("names", nargs="+", help="places, or all")
    parser.add_argument("--quick", action="store_true", help="half size, few samples")
    parser.add_argument("--force", action="store_true", help="render even what is in the cache")
    parser.add_argument("--only", default="", help="one variant, without its map")
    parser.add_argument("--width", type=int, default=0, help="render at this many pixels")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--sheet", action="store_true", help="only draw the baked places' contact sheets")
    parser.add_argument(
        "--map",
        action="store_true",
        help="only write the maps anew, about their pictures, and paint overlays",
    )
    told = parser.parse_args()
    names = PLACES if told.names == ["all"] else told.names
    if told.sheet:
        for name in names:
            write_sheet(SETS / f"{name}.tmx", SHEETS / f"{name}.jpg")
        return
    # Blender is only wanted by what renders.
    from .kit.bake import Job, bake
    from .kit.overlay import paint_overlays
    from .kit.tmx import read_pictures, write_map

    CACHE.mkdir(exist_ok=True)
    for name in names:
        place = import_module(f"{__package__}.{name}").PLACE
        if told.map:
            path = SETS / f"{name}.tmx"
            write_map(place, paint_overlays(place, read_pictures(path, place), SETS), path)
            continue
        width = told.width or (1010 if told.quick else place.width)
        samples = max(4, place.samples // 2) if told.quick else place.samples
        bake(place, SETS, Job(CACHE, width, samples, told.force, told.threads), told.only)


if __name__ == "__main__":
    main()
