"""Paper, watch, title, icons and the changed font: lamplight's interface and the application's icon."""

from __future__ import annotations

import argparse
import time
from importlib import import_module

PIECES = ("figures", "paper", "watch", "dial_plate", "title", "icons", "emblem")


def names() -> tuple[str, ...]:
    """The pieces, in the order in which one may need another."""
    return PIECES


def add_options(parser: argparse.ArgumentParser) -> None:
    """There are none."""


def run(names: list[str], told: argparse.Namespace) -> None:
    """Bake the pieces."""
    for name in names:
        start = time.monotonic()
        for path in import_module(f"{__package__}.{name}").bake():
            print(f"{path.stat().st_size / 1000:8.1f} kB  {path.name}")
        print(f"{name}: {time.monotonic() - start:.1f} s")
