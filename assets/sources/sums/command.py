"""Writes the list of shipped files' sums, by which the game knows them from strangers'.

A file that is not in it is decoded in a process of its own, which takes longer the first time.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator
from pathlib import Path

from ..kit.folders import SOURCES

ASSETS = SOURCES.parent
LIST = ASSETS / "SHA256SUMS"
FOLDERS = ("audio", "fonts", "packs")
KINDS = (".webp", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ogg", ".otf", ".ttf")


def names() -> list[str]:
    """There is one list."""
    return ["list"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """It has no options."""


def run(_names: list[str], _told: argparse.Namespace) -> None:
    """Write the list as `sha256sum -c` reads it."""
    LIST.write_text("".join(f"{hashed(path)}  {path.relative_to(ASSETS).as_posix()}\n" for path in shipped()))
    print(LIST)


def shipped() -> Iterator[Path]:
    """The files that a library decodes."""
    for folder in FOLDERS:
        yield from sorted(path for path in (ASSETS / folder).rglob("*") if path.suffix.lower() in KINDS)


def hashed(path: Path) -> str:
    """The sum of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
