"""Painted places of lamplight, modelled and rendered in Blender."""

from __future__ import annotations

import argparse
from importlib import import_module

from ..kit.folders import CACHE, DOCS, LAMPLIGHT
from ..kit.staging import places, read_staging

SETS = LAMPLIGHT / "sets"
QUICK_WIDTH, LEAST_SAMPLES = 1010, 4


def names() -> list[str]:
    """The places there are."""
    return places()


def add_options(parser: argparse.ArgumentParser) -> None:
    """How finely to render, and what to leave out."""
    parser.add_argument("--quick", action="store_true", help="half size, few samples")
    parser.add_argument("--force", action="store_true", help="render even what is in the cache")
    parser.add_argument("--only", default="", metavar="VARIANT", help="one variant, without its map")
    parser.add_argument("--width", type=int, default=0, help="render at this many pixels")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--overlays", action="store_true", help="only paint what is laid over and drives")
    parser.add_argument("--inset", type=int, default=-1, metavar="NUMBER", help="only bake this inset")
    parser.add_argument("--sheet", action="store_true", help="only draw contact sheets of what is baked")


def run(names: list[str], told: argparse.Namespace) -> None:
    """Bake the places, or draw sheets of what is baked."""
    if told.sheet:
        from ..kit.place_sheet import write_sheet

        for name in names:
            write_sheet(SETS / f"{name}.tmx", DOCS / "sets" / f"{name}.jpg")
        return
    # Blender is only wanted by what renders.
    from .kit.bake import Job, bake, bake_inset, bake_overlays

    for name in names:
        place, staging = import_module(f"{__package__}.{name}").PLACE, read_staging(name)
        width = told.width or (QUICK_WIDTH if told.quick else place.width)
        samples = max(LEAST_SAMPLES, place.samples // 2) if told.quick else place.samples
        job = Job(CACHE / "places", width, samples, told.force, told.threads)
        if told.overlays:
            bake_overlays(place, staging, SETS, job)
        elif told.inset >= 0:
            bake_inset(place, staging, SETS, job, told.inset)
        else:
            bake(place, staging, SETS, job, told.only)
