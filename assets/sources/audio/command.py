"""Music, ambience and effects."""

from __future__ import annotations

import argparse

from .catalogue import read_catalogue


def names() -> list[str]:
    """Every sound as kind/id."""
    return [f"{sound.kind}/{sound.name}" for sound in read_catalogue()]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Whether to bake or to measure."""
    parser.add_argument("--force", action="store_true", help="bake even what is up to date")
    parser.add_argument("--check", action="store_true", help="only measure what is baked; 1 if it is off")


def run(names: list[str], told: argparse.Namespace) -> None:
    """Bake the sounds, or measure them."""
    chosen = [sound for sound in read_catalogue() if f"{sound.kind}/{sound.name}" in names]
    if told.check:
        from .check import check

        check(chosen)
        return
    from .bake import bake

    for number, sound in enumerate(chosen, 1):
        said = bake(sound, told.force)
        print(f"[{number}/{len(chosen)}] {sound.kind}/{sound.name}: {said}", flush=True)
