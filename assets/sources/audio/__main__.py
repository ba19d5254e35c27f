"""Bake one sound, several, or everything that is out of date."""

import argparse

from .bake import bake
from .catalogue import read_catalogue


def main() -> None:
    """Read the names from the command line and bake each, saying how far it has come."""
    parser = argparse.ArgumentParser(prog="python -m assets.sources.audio", description=__doc__)
    parser.add_argument("names", nargs="+", help="ids from sounds.yaml, kind/id, a kind, or 'all'")
    parser.add_argument("--force", action="store_true", help="bake even what is up to date")
    wanted = parser.parse_args()
    chosen = [
        sound
        for sound in read_catalogue()
        if {sound.name, sound.kind, f"{sound.kind}/{sound.name}", "all"} & set(wanted.names)
    ]
    if not chosen:
        parser.error(f"no sound is called {' or '.join(wanted.names)}")
    for number, sound in enumerate(chosen, 1):
        said = bake(sound, wanted.force or "all" not in wanted.names)
        print(f"[{number}/{len(chosen)}] {sound.kind}/{sound.name}: {said}", flush=True)


if __name__ == "__main__":
    main()
