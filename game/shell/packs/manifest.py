"""Packs: the content of `pack.yaml`, and finding files.

A pack is only data, and no file outside its folder is opened for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import cached_property
from itertools import islice
from pathlib import Path

from game.shell.formats.files import walk_files
from game.shell.formats.images import PICTURE_SUFFIXES
from game.shell.formats.names import is_inner_name
from game.shell.formats.problems import Problem, Problems
from game.shell.formats.values import clean_text
from game.shell.formats.yaml_nodes import Limit
from game.shell.packs.pack_fields import PackFields, read_fields
from game.shell.packs.pack_keys import MIN_CANVAS, PACK
from game.shell.packs.theme import PixelArt
from game.stage.frame import Color

PACK_FILE = "pack.yaml"
# The packs screen reads those of all packs; ours take 3 KB.
_LIMIT = Limit(16 * 1024, 1)
ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
MAX_NAME, MAX_WORDS = 80, 400
# The most entries of a pack that are looked at.
MAX_ENTRIES = 20_000
# Further files are ignored.
MAX_FILES, MAX_FONTS = 6000, 24


@dataclass(frozen=True)
class Pack:
    """A pack as described by its `pack.yaml`; `root` is its folder. `shipped`: it came with the program, and
    was measured when that was built; all others are checked."""

    id: str
    root: Path
    name: str = ""
    author: str = ""
    licence: str = ""
    version: str = ""
    about: str = ""
    extends: str | None = None
    palette: dict[str, Color] = field(default_factory=dict)
    contrast: dict[str, Color] = field(default_factory=dict)
    fonts: dict[str, str] = field(default_factory=dict)
    title: dict[str, str] = field(default_factory=dict)
    air: str = ""
    pixel: PixelArt | None = None
    problems: tuple[Problem, ...] = ()
    shipped: bool = False

    @cached_property
    def _home(self) -> Path:
        return self.root.resolve()

    def find(self, file: str) -> Path | None:
        """The path of a file of this pack; None where there is none, or the name leads outside.

        A picture may have another format than the requested one.
        """
        if not is_inner_name(file):
            return None
        stem, dot, suffix = file.rpartition(".")
        others = PICTURE_SUFFIXES if dot and f".{suffix.lower()}" in PICTURE_SUFFIXES else ()
        for name in (file, *(stem + ending for ending in others)):
            path = self.root / name
            try:
                if path.is_file() and path.resolve().is_relative_to(self._home):
                    return path
            except (OSError, RuntimeError, ValueError):
                # Names that the system rejects, and circular links.
                return None
        return None

    def files(self, folder: str, pattern: str, problems: Problems | None = None) -> list[str]:
        """The pack's files in a folder that match a pattern; matching ones that can't be read are
        reported."""
        try:
            paths = sorted(islice(_matching(self.root / folder, pattern), MAX_FILES))
        except (OSError, ValueError):
            # A folder that can't be listed.
            if problems is not None:
                problems.note(folder, "this folder can't be read; look at its rights")
            return []
        usable = []
        for path in paths:
            name = path.relative_to(self.root).as_posix()
            if self.find(name) is not None:
                usable.append(name)
            elif problems is not None and not path.is_dir():
                problems.note(name, "it is no file of the pack, but a link out of it, a pipe or a device")
        return usable


def _matching(folder: Path, pattern: str) -> Iterator[Path]:
    """The paths in a folder that match a pattern; raises OSError where it can't be listed. With `**/` before
    it those of all folders below, where `glob` would give up a thousand folders deep."""
    if not pattern.startswith("**/"):
        return folder.glob(pattern)
    inner = pattern.removeprefix("**/")
    return (Path(entry.path) for entry in walk_files(folder, MAX_ENTRIES) if fnmatch(entry.name, inner))


def read_pack(root: Path, pack_id: str) -> Pack:
    """The pack in a folder. Faults are in its problems; what can be read is kept."""
    problems = Problems()
    shown = f"{pack_id}/{PACK_FILE}"
    if not ID.fullmatch(pack_id):
        problems.note(pack_id, "a pack's folder is called by small letters, digits, - and _")
    fields = read_fields(root / PACK_FILE, shown, problems, PACK, _LIMIT)
    if fields is None:
        return Pack(pack_id, root, name=clean_text(pack_id, MAX_NAME), problems=problems.listed())
    return Pack(
        pack_id,
        root,
        name=clean_text(fields.text("name"), MAX_NAME) or clean_text(pack_id, MAX_NAME),
        author=clean_text(fields.text("author"), MAX_NAME),
        licence=clean_text(fields.text("licence"), MAX_NAME),
        version=clean_text(fields.text("version"), MAX_NAME),
        about=clean_text(fields.text("about"), MAX_WORDS),
        extends=fields.text("extends") or None,
        palette=fields.colors("palette"),
        contrast=_contrast(fields),
        fonts=_fonts(fields, problems, shown),
        title=fields.pairs("title"),
        air=_air(fields),
        pixel=_pixel(fields),
        problems=problems.listed(),
    )


def _contrast(fields: PackFields) -> dict[str, Color]:
    inner = fields.inner("contrast")
    return inner.colors("palette") if inner is not None else {}


def _air(fields: PackFields) -> str:
    """How smoke and breath are painted, `cut` or `soft`; empty, and a problem, where it is anything else."""
    air = fields.text("air")
    if air not in ("", "cut", "soft"):
        fields.note(fields.node("air"), "air is `cut` or `soft`")
        return ""
    return air


def _pixel(fields: PackFields) -> PixelArt | None:
    """The canvas of a pixel-art pack; None, and a problem, where it is invalid."""
    inner = fields.inner("pixel")
    if inner is None:
        return None
    sides = inner.numbers("canvas")
    if sides is None:
        return None
    width, height = (round(side) for side in sides)
    if width * 9 != height * 16 or width < MIN_CANVAS:
        inner.note(inner.node("canvas"), "a canvas is 16 to 9, such as [640, 360]")
        return None
    named = inner.entries("ems")
    ems = {role: em for role in named if (em := round(named.number(role))) > 0}
    return PixelArt((width, height), round(inner.number("grain")), ems)


def _fonts(fields: PackFields, problems: Problems, shown: str) -> dict[str, str]:
    fonts = fields.pairs("fonts")
    for role in list(fonts)[MAX_FONTS:]:
        problems.note(shown, f"{MAX_FONTS} fonts are the most in a pack; “{role}” is left out")
        del fonts[role]
    for role, file in list(fonts.items()):
        if not is_inner_name(file) or not file.lower().endswith((".otf", ".ttf")):
            problems.note(shown, f"the font “{role}” must be an .otf or .ttf file of the pack")
            del fonts[role]
    return fonts
