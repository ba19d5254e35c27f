"""Writes a new pack, with one recoloured person as a template to paint over."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game.author.tiled_project import OBJECT_TYPES, draw_object_types, draw_project, project_file
from game.author.tool_error import ToolError
from game.shell.contact_sheets.flatten import write_flat
from game.shell.formats.files import make_folder
from game.shell.formats.images import PictureDecoder
from game.shell.formats.values import clean_text
from game.shell.packs.manifest import ID, PACK_FILE
from game.shell.packs.pack_folders import PackStack
from game.shell.packs.sprite_files import attribute_values
from game.shell.packs.zips import WINDOWS_DEVICES
from game.stage.art import CanvasBox, Sprite
from game.stage.frame import Box
from game.stage.scenery import layer_file

# Added to the colours of clothes: turns dark ones red; skin is unaffected.
DYE = (88, 0, 20)
# Smaller pictures are omitted.
MIN_PX = 4

MANIFEST = """\
# What may stand here is told in the game's assets/README.md. Save this file, and the game shows it.
name: {quoted}
author: your name
licence: CC BY-NC-SA 4.0      # what is painted over the game's own pictures asks for it
version: 0.1.0
extends: {base}             # what this pack doesn't draw, that one does
about: The evening as I see it.

# palette: {{amber: "#7FD1AE"}}
"""
README = """\
{name}
Paint over the pictures in sprites/, or draw the maps in sets/ in the Tiled editor; while you do, type:

  running-ashtrays pack preview {id}

and the game shows every file as soon as it is saved. Then:

  running-ashtrays pack check {id}     what is missing, misnamed or wrong in size
  running-ashtrays pack new {id} --place store_front
                                       a map of a place for the Tiled editor, with its marks and views
  running-ashtrays pack sheet {id}     pictures of everything it draws
  running-ashtrays pack zip {id}       one file to give away

In the Tiled editor open {id}.tiled-project first: it knows what marks, views and lights are.
"""


class Segment(NamedTuple):
    """Layers that are merged into one picture, its name, and whether it depends on the expression."""

    patterns: tuple[str, ...]
    name: str
    changes: bool

    @property
    def file(self) -> str:
        """The file name pattern in the new pack."""
        return f"{{facing}}/{'{expression}.' if self.changes else ''}{self.name}.png"


def id_from(name: str) -> str:
    """A pack id derived from a name; empty if there is none."""
    plain = re.sub(r"[^a-z0-9_-]+", "-", name.lower()).strip("-_")[:64]
    if plain in WINDOWS_DEVICES:
        plain += "-pack"
    return plain if ID.fullmatch(plain) else ""


def write_pack(folder: Path, name: str, base: str) -> None:
    """Writes a pack that inherits everything from its base; raises ToolError and OSError."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ToolError(f"{folder} holds something already: choose another name.")
    make_folder(folder)
    name = clean_text(name)
    values = {"id": folder.name, "name": name, "quoted": json.dumps(name, ensure_ascii=False), "base": base}
    (folder / PACK_FILE).write_text(MANIFEST.format(**values), encoding="utf-8")
    (folder / "README.txt").write_text(README.format(**values), encoding="utf-8")
    (folder / project_file(folder.name)).write_text(draw_project(), encoding="utf-8")
    (folder / OBJECT_TYPES).write_text(draw_object_types(), encoding="utf-8")


def write_person(folder: Path, base: PackStack, who: str, sprite: Sprite, decoder: PictureDecoder) -> None:
    """Writes a recoloured person of the base into a pack; raises OSError, and PictureError if the base is
    faulty."""
    person = folder / "sprites" / who
    make_folder(person)
    boxes = dict(_draw(person, base, sprite, decoder))
    (person / "sprite.yaml").write_text(_describe(sprite, boxes), encoding="utf-8")


def _segments(sprite: Sprite) -> list[Segment]:
    """The layers grouped into runs that depend on the expression or don't, with a name for each."""
    runs: list[tuple[bool, list[str]]] = []
    for pattern in sprite.layers:
        changes = "{expression}" in pattern
        if not runs or runs[-1][0] != changes:
            runs.append((changes, []))
        runs[-1][1].append(pattern)
    segments, names = [], {True: ["face"], False: ["body", "over"]}
    if runs[0][0] and len(runs) > 2:
        names[True] = ["behind", "face"]
    for number, (changes, patterns) in enumerate(runs):
        name = names[changes].pop(0) if names[changes] else f"part{number}"
        segments.append(Segment(tuple(patterns), name, changes))
    return segments


def _draw(
    person: Path, base: PackStack, sprite: Sprite, decoder: PictureDecoder
) -> Iterator[tuple[str, CanvasBox]]:
    """Writes every picture of the new person; yields its name with its box on the canvas."""
    folder = sprite.prefix.partition(":")[2]
    for segment in _segments(sprite):
        for wanted in _looks(sprite, segment.changes):
            name = segment.file.format_map(wanted)
            files = [layer_file(sprite, pattern, wanted) for pattern in segment.patterns]
            present = [file for file in files if file is not None]
            box = _around([sprite.boxes[file] for file in present])
            if min(box.w, box.h) < MIN_PX:
                continue
            layers = {
                path: sprite.boxes[file]
                for file in present
                if (path := base.find(f"{folder}/{file}")) is not None
            }
            (person / name).parent.mkdir(exist_ok=True)
            write_flat(person / name, layers, box, decoder, DYE if segment.name == "body" else None)
            yield name, box


def _around(boxes: list[CanvasBox]) -> CanvasBox:
    """The bounding box; an empty one if there are no boxes."""
    if not boxes:
        return CanvasBox(0, 0, 0, 0)
    return CanvasBox(*map(int, Box.around(Box(*box) for box in boxes)))


def _looks(sprite: Sprite, changes: bool) -> Iterator[dict[str, str]]:
    """The attributes of each picture of a segment: every facing, and every expression if it depends on
    that."""
    expressions = attribute_values(sprite, "expression") if changes else [""]
    for facing in attribute_values(sprite, "facing"):
        for expression in expressions:
            look = {"facing": facing, "expression": expression, "eyes": "open", "mouth": "closed"}
            yield sprite.defaults | {key: value for key, value in look.items() if value}


def _describe(sprite: Sprite, boxes: dict[str, CanvasBox]) -> str:
    """The sprite.yaml of the new person."""
    rows = "\n".join(f"  {name}: {list(box)}" for name, box in boxes.items())
    drawn = {name.rpartition("/")[2].rpartition(".")[0].rpartition(".")[2] for name in boxes}
    segments = (part for part in _segments(sprite) if part.name in drawn)
    layers = "\n".join(f'- "{segment.file}"' for segment in segments)
    defaults = {
        name: sprite.defaults.get(name, "") for name in ("pose", "expression", "facing", "light", "outfit")
    }
    text = ", ".join(f"{name}: {value}" for name, value in defaults.items() if value)
    return (
        f"canvas: [{sprite.canvas[0]}, {sprite.canvas[1]}]   # pixels of the whole figure\n"
        f"height: {sprite.height:g}          # how high the canvas is on the stage, which is 1080 high\n"
        f"anchor: [{sprite.anchor[0]:g}, {sprite.anchor[1]:g}]    # the pixel between the feet\n"
        f"defaults: {{{text}}}\n"
        "# Back to front. What is not drawn falls back to the defaults; {pose} in a name allows more.\n"
        f"layers:\n{layers}\n"
        "# Where each picture lies on the canvas: x, y, width, height.\n"
        f"boxes:\n{rows}\n"
    )
