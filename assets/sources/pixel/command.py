"""The pixel pack: people, places and event pictures of whole pixels, its letters, watch and paper."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from ..kit.folders import DOCS, PACKS

PACK = PACKS / "pixel"
PEOPLE = ("jess", "rory", "lorelai", "luke", "kirk")
PLACES = (
    *("room", "diner", "alley", "bus_stop", "video_store", "store_front"),
    *("diner_front", "living_room", "hall", "porch", "street", "bus_inside", "town"),
)
OTHERS = ("events", "interface", "fonts", "sheets")


def names() -> Iterator[str]:
    """Everything that can be baked."""
    yield from (f"people/{name}" for name in PEOPLE)
    yield from (f"places/{name}" for name in PLACES)
    yield from OTHERS


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be asked for besides."""
    parser.add_argument("--into", type=Path, default=PACK, help="the pack's folder")


def run(chosen: list[str], told: argparse.Namespace) -> None:
    """Bakes what was chosen."""
    for name in chosen:
        print(f"{name}: {_bake(name, told.into)}", flush=True)


def _bake(name: str, pack: Path) -> object:
    """Bakes one piece; returns how many files or tiles it has."""
    group, _, piece = name.rpartition("/")
    if group == "people":
        return import_module(f"{__package__}.people.bake").bake_person(piece, pack / "sprites")
    if group == "places":
        place = import_module(f"{__package__}.places.{piece}").PLACE
        return import_module(f"{__package__}.tmx").write_place(place, pack / "sets")
    if piece == "events":
        return import_module(f"{__package__}.events.bake").bake_events(pack / "events")
    if piece == "sheets":
        return import_module(f"{__package__}.contact").draw_sheets(DOCS)
    return import_module(f"{__package__}.{piece}").bake(pack)
