"""Packs: what `pack.yaml` says of a look of the game, and where its files are.

A pack is data only, and no file outside its own folder is ever opened for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from game.shell.formats.names import is_inner_name
from game.shell.formats.pack_fields import Fields, plain
from game.shell.formats.problems import Problem, Problems
from game.shell.formats.yaml_nodes import ReadError, read_file
from game.stage.frame import Color
from game.story.nodes import Mark

PACK_FILE = "pack.yaml"
ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
MAX_WORDS = 400
KEYS = ("name", "author", "licence", "version", "about", "extends", "palette", "contrast", "fonts", "title")


@dataclass(frozen=True)
class Pack:
    """A pack as its `pack.yaml` describes it; `root` is its folder."""

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
    title: dict[str, object] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def find(self, file: str) -> Path | None:
        """The path of a file of this pack; None where it has none, or the name leads elsewhere."""
        if not is_inner_name(file):
            return None
        path = self.root / file
        try:
            if path.is_file() and path.resolve().is_relative_to(self.root.resolve()):
                return path
        except (OSError, RuntimeError):
            # Names too long for the system, and links in a circle.
            return None
        return None

    def names(self, folder: str, pattern: str) -> list[str]:
        """The files of a folder of this pack that fit a pattern, as names within the pack."""
        found = sorted((self.root / folder).glob(pattern))
        return [path.relative_to(self.root).as_posix() for path in found if path.is_file()]


def read_pack(root: Path, pack_id: str) -> Pack:
    """The pack in a folder. Whatever is wrong is in its problems; what can be read is kept."""
    problems = Problems()
    shown = f"{pack_id}/{PACK_FILE}"
    if not ID.fullmatch(pack_id):
        problems.note(pack_id, "a pack's folder is called by small letters, digits, - and _")
    try:
        source = read_file(root / PACK_FILE, shown)
    except ReadError as error:
        for fault in error.faults:
            problems.note(f"{fault.mark.file}:{fault.mark.line}", f"{fault.message}. {fault.remedy}")
        return Pack(pack_id, root, name=pack_id, problems=problems.listed())
    fields = Fields(source.node, Mark(shown, 1, 1), problems)
    for key in fields:
        # Packs may say more than is read here, but a slip of the pen is told.
        near = get_close_matches(key, KEYS, 1, cutoff=0.75)
        if near and key not in KEYS:
            fields.note(fields.node(key), f"“{key}” means nothing here; did you mean “{near[0]}”?")
    for key in ("name", "author", "licence", "version"):
        fields.need(key)
    title = fields.node("title")
    made = plain(title) if title is not None else {}
    return Pack(
        pack_id,
        root,
        name=fields.text("name", pack_id)[:MAX_WORDS] or pack_id,
        author=fields.text("author")[:MAX_WORDS],
        licence=fields.text("licence")[:MAX_WORDS],
        version=fields.text("version")[:MAX_WORDS],
        about=fields.text("about")[:MAX_WORDS],
        extends=fields.text("extends") or None,
        palette=fields.colors("palette"),
        contrast=_contrast(fields),
        fonts=_fonts(fields, problems, shown),
        title=dict(made) if isinstance(made, dict) else {},
        problems=problems.listed(),
    )


def _contrast(fields: Fields) -> dict[str, Color]:
    inner = fields.inner("contrast")
    return inner.colors("palette") if inner is not None else {}


def _fonts(fields: Fields, problems: Problems, shown: str) -> dict[str, str]:
    fonts = fields.pairs("fonts")
    for role, file in list(fonts.items()):
        if not is_inner_name(file) or not file.lower().endswith((".otf", ".ttf")):
            problems.note(shown, f"the font “{role}” must be an .otf or .ttf file of the pack")
            del fonts[role]
    return fonts
