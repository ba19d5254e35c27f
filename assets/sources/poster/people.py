"""The people of the poster: drawn by the same programs as lamplight's, and printed.

A figure is drawn once in a few inks, its lit edge is one more flat shape, and a light is a change of inks.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from PIL import Image

from ..kit.folders import LAMPLIGHT, PACKS, SOURCES
from ..kit.notes import Notes, digest_files
from ..kit.pictures import Box, Pixels
from ..people.bake import SCALE as PAINTED_SCALE
from ..people.bake import Draughtsman, Piece, pieces_of
from ..people.figure import Layers
from ..people.light import Masks
from ..people.painter import Frame, Painter
from .kit.cast import CAST
from .kit.flat import FlatPainter
from .kit.stage_light import LIGHTS, find_edge, printed

Colours = NDArray[np.float32]

PACK, PEOPLE = PACKS / "poster", "assets.sources.people"
SCALE = 1.0  # pixels a unit; flat shapes bear more enlarging than painted ones
FLAT_PIXELS = 150  # a colour that has so many is an ink; all others are edges
EDGES, STEPS = 24, 7  # so many colours of edges, and steps of cover
PACKING = 90  # how hard files are packed; nothing is lost
# A print has no dim tubes and no lamp out: at night it is night, and seen through a curtain the diner is lit.
IN_STEAD = {"bus": ("night",), "dark": ("night",), "closed": ("night", "indoor")}


class Printer(Draughtsman):
    """Draws one person's pieces in the poster's inks, in the lights it has."""

    def make(self, frame: Frame, scale: float, flip: bool) -> Painter:
        """A painter that prints."""
        return FlatPainter(frame, scale, flip, CAST[self.person.name])

    def lights_of(self, named: Sequence[str]) -> list[str]:
        """Those of the lights that the poster has, or what it has in their stead."""
        stands = (one for light in super().lights_of(named) for one in IN_STEAD.get(light, (light,)))
        return [light for light in dict.fromkeys(stands) if light in LIGHTS]

    def masks_of(self, layers: Layers, lights: Sequence[str], within: Box | None = None) -> dict[str, Masks]:
        """The lit edge of the whole figure, for each of the lights; `within` spares a print nothing."""
        alpha = np.max([layer.pixels()[..., 3] for layer in layers.all()], axis=0)
        frame = layers.body.frame
        crown = (frame.crown_x * self.scale, frame.crown_y * self.scale)
        rims = {
            light: find_edge(alpha, LIGHTS[light].to_lamp, self.scale, crown, wide=LIGHTS[light].wide)
            for light in lights
        }
        return {light: Masks(rim, rim, rim, rim) for light, rim in rims.items()}

    def graded(self, pixels: Colours, masks: Masks, light: str) -> Colours:
        """A layer in a light's inks."""
        return printed(pixels, masks.rim, LIGHTS[light])


def bake_person(who: str, force: bool, only: Sequence[str] = (), pack: Path = PACK) -> None:
    """Write somebody into the poster pack; all that there is of him, or only these poses and expressions."""
    printer, out = Printer(import_module(f"{PEOPLE}.{who}").PERSON, SCALE), pack / "sprites" / who
    notes, digest = Notes("poster"), _digest()
    if not (force or only) and notes.is_fresh(f"people/{who}", digest):
        print(f"{who}: as they were")
        return
    if not only:
        shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    _bake_pieces(printer, out, only)
    if not only:
        notes.keep(f"people/{who}", digest)


def _bake_pieces(printer: Printer, out: Path, only: Sequence[str]) -> None:
    """Write somebody's pieces, and what there is of him, on the canvas of the painted one."""
    described = LAMPLIGHT / "sprites" / out.name / "sprite.yaml"
    told = _scaled(yaml.safe_load(described.read_text(encoding="utf-8")))
    own = out / "sprite.yaml"
    boxes = yaml.safe_load(own.read_text(encoding="utf-8"))["boxes"] if own.exists() else {}
    for piece in pieces_of(printer.person):
        if not only or piece.name in only:
            boxes = {path: box for path, box in boxes.items() if not piece.owns(path)}
            boxes |= _bake_piece(printer, piece, out)
    told["boxes"] = dict(sorted(boxes.items()))
    text = yaml.safe_dump(told, sort_keys=False, default_flow_style=None, width=140)
    own.write_text(text, encoding="utf-8")
    size = sum(file.stat().st_size for file in out.rglob("*.webp"))
    print(f"{out.name}: {len(boxes)} layers, {size / 1e6:.1f} MB", flush=True)


def _bake_piece(printer: Printer, piece: Piece, out: Path) -> dict[str, list[int]]:
    """Write a piece's pictures; their boxes."""
    boxes = {}
    for one in printer.draw(piece):
        x0, y0, x1, y1 = one.box
        boxes[one.path] = [x0, y0, x1 - x0, y1 - y0]
        path = out / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(_few_colours(one.image)).save(path, lossless=True, quality=PACKING, method=4)
    return boxes


def _few_colours(pixels: Pixels) -> Pixels:
    """A printed layer with few colours where two inks meet: it packs well, and the inks stay as they are."""
    cover = np.round(np.round(pixels[..., 3].astype(np.float32) * STEPS / 255) * 255 / STEPS).astype(np.uint8)
    seen = cover > 0
    colours = pixels[seen][:, :3]
    code = colours.astype(np.int32) @ (1, 256, 65536)
    edge = np.bincount(code, minlength=1 << 24)[code] < FLAT_PIXELS
    if edge.any():
        row = Image.fromarray(np.ascontiguousarray(colours[edge][None]))
        few = row.quantize(EDGES, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        colours[edge] = np.asarray(few.convert("RGB"))[0]
    out = np.zeros_like(pixels)
    out[seen, :3], out[..., 3] = colours, cover
    return out


def _scaled(told: dict[str, Any]) -> dict[str, Any]:
    """A painted sprite's description on the smaller canvas of a printed one."""

    def scale(pair: Sequence[float]) -> list[int]:
        return [round(part * SCALE / PAINTED_SCALE) for part in pair]

    smokes = {name: scale(at) for name, at in told.get("smokes", {}).items()}
    placed = {"canvas": scale(told["canvas"]), "anchor": scale(told["anchor"])}
    return told | placed | ({"smokes": smokes} if smokes else {})


def _digest() -> str:
    here = Path(__file__).resolve().parent
    drawn = [*sorted((SOURCES / "people").glob("*.py")), *sorted(here.glob("kit/*.py"))]
    return digest_files([*drawn, here / "people.py"])
