"""Tiled maps, written anew around their pictures from what `staging/` says."""

from __future__ import annotations

import argparse

from ..kit.folders import PACKS
from ..kit.staging import PACKS as STAGED
from ..kit.staging import places, read_staging
from ..kit.tmx import draw_map, read_pictures


def names() -> list[str]:
    """The places there are."""
    return places()


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which packs."""
    parser.add_argument("--pack", choices=STAGED, action="append", help="only this pack's (any number)")


def run(names: list[str], told: argparse.Namespace) -> None:
    """Write each place's map in each pack."""
    for pack in told.pack or STAGED:
        for name in names:
            path = PACKS / pack / "sets" / f"{name}.tmx"
            text = draw_map(read_staging(name, pack), read_pictures(path))
            if text != path.read_text(encoding="utf-8"):
                path.write_text(text, encoding="utf-8")
                print(f"{pack}/{name}: written")
