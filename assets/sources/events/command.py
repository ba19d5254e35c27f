"""Event pictures, painted over the baked places."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from pathlib import Path

from ..kit.folders import PACKS
from .bake import bake, write
from .kit import style
from .picture import Picture
from .sheet import draw_sheet

KILOBYTE = 1000
NOT_PICTURES = ("command", "bake", "kit", "picture", "prints", "sheet")


def pictures() -> dict[str, tuple[str, Picture]]:
    """Return module and picture by the picture's name: a module's own, and `<module>_<variant>` for each
    of its `VARIANTS`; a module may have variants alone."""
    found: dict[str, tuple[str, Picture]] = {}
    for name in (module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)])):
        if name in NOT_PICTURES:
            continue
        module = importlib.import_module(f"{__package__}.{name}")
        if hasattr(module, "PICTURE"):
            found[name] = (name, module.PICTURE)
        for variant, picture in getattr(module, "VARIANTS", {}).items():
            found[f"{name}_{variant}"] = (name, picture)
    return found


def prints() -> dict[str, tuple[str, Picture]]:
    """Return module and picture of what the poster draws by itself, by the picture's name."""
    found: dict[str, tuple[str, Picture]] = {}
    for name in sorted(
        module.name for module in pkgutil.iter_modules([str(Path(__file__).parent / "prints")])
    ):
        module = importlib.import_module(f"{__package__}.prints.{name}")
        found |= {picture: (f"prints/{name}", Picture(draw)) for picture, draw in module.PRINTS.items()}
    return found


def names() -> list[str]:
    """The pictures there are."""
    return list(pictures() | prints())


def add_options(parser: argparse.ArgumentParser) -> None:
    """Where to, and whether."""
    parser.add_argument("--sheet", type=Path, help="write a contact sheet of what is baked instead")
    parser.add_argument("--look", type=Path, help="only write this file (a PNG, say), to look at")
    parser.add_argument(
        "--pack", default="lamplight", choices=["lamplight", "poster"], help="whose look it is"
    )
    parser.add_argument("--force", action="store_true", help="bake even what has not changed")


def run(chosen: list[str], args: argparse.Namespace) -> None:
    """Bake the named pictures, or draw a sheet of what is baked."""
    every = pictures() | (prints() if args.pack == "poster" else {})
    if args.sheet:
        draw_sheet([PACKS / args.pack / "events" / f"{name}.webp" for name in chosen]).save(args.sheet)
        return
    for name in chosen:
        module, picture = every[name]
        if args.look:
            style.LOOK.printed = args.pack == "poster"
            write(picture.draw(), args.look)
        else:
            size = bake(name, module, picture, args.force, args.pack)
            print(f"{name}: {size / KILOBYTE:.0f} kB", flush=True)
