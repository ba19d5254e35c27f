"""Sprite files: whether a sprite's pictures exist, have the sizes of their boxes, and aren't too large."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from heapq import nlargest
from pathlib import Path

from game.shell.formats.files import walk_files
from game.shell.formats.image_headers import MAX_PIXELS, ImageHeader, PictureError
from game.shell.formats.images import PICTURE_SUFFIXES, measure_head, measure_picture
from game.shell.formats.problems import Problems
from game.shell.packs.bounds import MAX_PERSON_PIXELS
from game.shell.packs.manifest import MAX_FILES, Pack
from game.stage.art import Sprite

# More than this many are only counted.
MAX_NAMED = 6
SPRITE_FILE = "sprite.yaml"
# Pictures that tell their size only at their end are read whole, as long as there aren't too many.
MAX_WHOLE_BYTES = 200_000_000
LARGEST = ImageHeader(MAX_PIXELS, 1, True)


class SpriteFiles:
    """The pictures of people, as the packs of a stack have them. At most `most` of a person's are examined,
    spread evenly; what is wrong is added to `problems`."""

    def __init__(self, packs: Iterable[Pack], problems: Problems, most: int = MAX_FILES) -> None:
        self._packs, self._problems, self._most = tuple(packs), problems, most
        self._left_bytes = MAX_WHOLE_BYTES

    def check(self, sprite: Sprite, folder: str) -> bool:
        """Reports which of a sprite's pictures no pack has, and which don't fit their boxes. False, and a
        problem, where it has more pixels than can be drawn in time."""
        files_by_name = self._find(folder)
        missing = [name for name in sprite.boxes if plain_name(name) not in files_by_name]
        folded = {name.casefold(): files[0][0].rpartition("/")[2] for name, files in files_by_name.items()}
        for name in missing[:MAX_NAMED]:
            match = folded.get(plain_name(name).casefold())
            words = f"there is “{match}”: large and small letters differ" if match else "this file is missing"
            self._problems.note(f"{folder}/{name}", words)
        if len(missing) > MAX_NAMED:
            self._problems.note(folder, f"{len(missing)} pictures are missing in all")
        there = [name for name in sprite.boxes if plain_name(name) in files_by_name]
        close = set(there[:: max(1, -(-len(there) // self._most))])
        pixels: dict[str, int] = {}
        for name in there:
            for file, path in files_by_name[plain_name(name)]:
                header = self._measure(Path(path), f"{folder}/{name}")
                if isinstance(header, ImageHeader) and name in close:
                    self._check_size(header, f"{folder}/{name}", sprite.boxes[name][2:])
                    close.discard(name)
                pixels[file] = header.width * header.height if header else 0
        at_once = sum(nlargest(len(set(sprite.layers)), pixels.values()))
        if at_once > MAX_PERSON_PIXELS:
            self._problems.note(
                f"{folder}/{SPRITE_FILE}",
                f"its layers have up to {at_once // 1_000_000} million pixels together, and "
                f"{MAX_PERSON_PIXELS // 1_000_000} million are the most in a person: give it smaller "
                "pictures, or fewer layers",
            )
        return at_once <= MAX_PERSON_PIXELS

    def _find(self, folder: str) -> dict[str, list[tuple[str, str]]]:
        """The files of the first pack that has a picture, by its plain name: their names and their paths.
        Which of several formats is drawn is decided elsewhere."""
        files: dict[str, list[tuple[str, str]]] = {}
        for pack in self._packs:
            own: dict[str, list[tuple[str, str]]] = {}
            for name, path in _files(pack.root, folder):
                own.setdefault(plain_name(name), []).append((name, path))
            files = own | files
        return files

    def _measure(self, path: Path, name: str) -> ImageHeader | None:
        """The header of a picture; None, and a problem, where it can't be drawn. One that is costly to
        measure, and comes late, counts as the largest that there may be."""
        try:
            header = measure_head(path)
            if header is None:
                self._left_bytes -= path.stat().st_size
                header = measure_picture(path) if self._left_bytes >= 0 else LARGEST
        except (PictureError, OSError) as error:
            self._problems.note(name, str(error))
            return None
        return header

    def _check_size(self, header: ImageHeader, name: str, box: tuple[int, int]) -> None:
        """Reports a picture whose size is neither its box's nor a multiple of it."""
        times = header.width // box[0]
        if header is LARGEST:
            return
        if times < 1 or (header.width, header.height) != (box[0] * times, box[1] * times):
            size, wanted = f"{header.width} × {header.height}", f"{box[0]} × {box[1]}"
            self._problems.note(name, f"it has {size} pixels, and its box is {wanted}: it is stretched")
        elif header.note:
            self._problems.note(name, header.note)


def _files(root: Path, folder: str) -> Iterator[tuple[str, str]]:
    """The files below a folder of a pack: their names relative to it, and their paths."""
    base = str(root / folder)
    for entry in walk_files(Path(base), MAX_FILES):
        yield entry.path[len(base) + 1 :].replace(os.sep, "/"), entry.path


def plain_name(name: str) -> str:
    """A name without its suffix: formats are interchangeable."""
    stem, dot, suffix = name.rpartition(".")
    return stem if dot and f".{suffix.lower()}" in PICTURE_SUFFIXES else name


def files_of(pattern: str, names: Iterable[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """The files of a layer among these, in their order, with the attributes of each."""
    seen: set[str] = set()

    def group(part: re.Match[str]) -> str:
        if part[1] in seen:
            return f"(?P={part[1]})"
        seen.add(part[1])
        return f"(?P<{part[1]}>[^/.]+)"

    rule = re.compile(re.sub(r"\\\{(\w+)\\\}", group, re.escape(pattern)))
    for name in names:
        if match := rule.fullmatch(name):
            yield name, match.groupdict()


def attribute_values(sprite: Sprite, attribute: str) -> list[str]:
    """The values of an attribute in the files of a sprite."""
    values: dict[str, None] = {}
    for pattern in sprite.layers:
        if f"{{{attribute}}}" in pattern:
            values |= dict.fromkeys(wanted[attribute] for _, wanted in files_of(pattern, sprite.boxes))
    return list(values) or [sprite.defaults.get(attribute, "")]
