"""Bakes named pieces of the interface: `python -m assets.sources.interface NAME ... | all`."""

from __future__ import annotations

import importlib
import sys
import time

PIECES = ("figures", "paper", "watch", "dial_plate", "title", "icons", "emblem")


def main(names: list[str]) -> int:
    """Bake the named pieces in order; return the process's exit code."""
    if not names or set(names) - {*PIECES, "all"}:
        print(f"usage: python -m assets.sources.interface {' | '.join(PIECES)} | all")
        return 2
    for name in PIECES if "all" in names else names:
        start = time.monotonic()
        piece = importlib.import_module(f".{name}", __package__)
        for path in piece.bake():
            print(f"{path.stat().st_size / 1000:8.1f} kB  {path.name}")
        print(f"{name}: {time.monotonic() - start:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
