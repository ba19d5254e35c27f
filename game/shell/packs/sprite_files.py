"""Sprite files: whether the pictures that a sprite lists are there, and as large as its boxes say."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from game.shell.formats.image_headers import PictureError
from game.shell.formats.images import KINDS, measure_picture
from game.shell.formats.problems import Problems
from game.shell.packs.manifest import MAX_FILES, Pack
from game.stage.look import Sprite

# So many are named one by one; of more it is enough to know that there are more.
MAX_NAMED = 6


def check_sprite(
    sprite: Sprite, folder: str, packs: Iterable[Pack], problems: Problems, most: int = MAX_FILES
) -> None:
    """Notes which of a sprite's pictures are missing in all packs, and which have another size than their
    boxes: of at most so many, spread over all, for each has to be opened."""
    found: dict[str, tuple[str, str]] = {}
    for pack in packs:
        for name, path in _files(pack.root, folder):
            found.setdefault(plain_name(name), (name, path))
    missing = [name for name in sprite.boxes if plain_name(name) not in found]
    folded = {name.casefold(): file.rpartition("/")[2] for name, (file, _) in found.items()}
    for name in missing[:MAX_NAMED]:
        other = folded.get(plain_name(name).casefold())
        words = f"there is “{other}”: large and small letters differ" if other else "this file is missing"
        problems.note(f"{folder}/{name}", words)
    if len(missing) > MAX_NAMED:
        problems.note(folder, f"{len(missing)} pictures are missing in all")
    there = [name for name in sprite.boxes if plain_name(name) in found]
    for name in there[:: max(1, -(-len(there) // most))]:
        width, height = sprite.boxes[name][2:]
        _check_size(Path(found[plain_name(name)][1]), f"{folder}/{name}", (width, height), problems)


def _check_size(path: Path, name: str, box: tuple[int, int], problems: Problems) -> None:
    """Notes a picture that is neither as large as its box nor a whole number of times larger."""
    try:
        header = measure_picture(path)
    except PictureError as error:
        problems.note(name, str(error))
        return
    times = header.width // box[0]
    if times < 1 or (header.width, header.height) != (box[0] * times, box[1] * times):
        size, wanted = f"{header.width} × {header.height}", f"{box[0]} × {box[1]}"
        problems.note(name, f"it has {size} pixels, and its box is {wanted}: it is stretched")
    elif header.note:
        problems.note(name, header.note)


def _files(root: Path, folder: str) -> Iterator[tuple[str, str]]:
    """The files below a folder of a pack, by their names from there, and their paths."""
    base = str(root / folder)
    walked = (f"{parent}{os.sep}{file}" for parent, _, files in os.walk(base) for file in files)
    for path in islice(walked, MAX_FILES):
        yield path[len(base) + 1 :].replace(os.sep, "/"), path


def plain_name(name: str) -> str:
    """A name without the form of its picture: one form stands for another."""
    stem, dot, suffix = name.rpartition(".")
    return stem if dot and f".{suffix.lower()}" in KINDS else name


def values_of(sprite: Sprite, attribute: str) -> list[str]:
    """The values that an attribute has in the files of a sprite."""
    found: dict[str, None] = {}
    for pattern in sprite.layers:
        rule = re.sub(r"\\\{(\w+)\\\}", lambda part: f"(?P<{part[1]}>[^/.]+)", re.escape(pattern))
        if f"(?P<{attribute}>" in rule:
            matches = (re.fullmatch(rule, name) for name in sprite.boxes)
            found |= dict.fromkeys(match[attribute] for match in matches if match is not None)
    return list(found) or [sprite.defaults.get(attribute, "")]
