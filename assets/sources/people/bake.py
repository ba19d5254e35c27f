"""Bakes a person: every pose and head in every light and facing, cropped to its alpha, with sprite.yaml.

A piece is one drawing (a pose or an expression in one facing); it is drawn once and graded for each
light. What a piece gave is kept in `.bake/`, so that only what has changed is baked again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from PIL import Image, ImageFilter

from .face import BLINK_LID
from .figure import Layers, Person, Pose, draw_back, draw_layers
from .head import draw_head
from .light import LIGHTS, Masks, find_masks, grade
from .painter import Painter

Box = tuple[int, int, int, int]
Boxes = dict[str, list[int]]

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
PACK = ROOT / "assets" / "packs" / "lamplight" / "sprites"
CACHE = ROOT / ".bake" / "people"
PEOPLE = ("jess", "rory", "lorelai", "luke", "kirk")
NOT_DRAWN = ("bake", "sheet", "")  # modules no picture depends on
QUALITY = 92  # of the colours; alpha is lossless
ALPHA_SEEN = 0.004  # below one step of eight bits
PATCH_CHANGED = 0.012  # a change the eye can find
PATCH_GROW_PX = 3
TALKING = ("a1", "a2")
BLINKING = tuple(name for name in BLINK_LID if name != "open")
LAYERS = [
    "{light}/{facing}/{expression}.back.webp",
    "{light}/{facing}/{pose}.{outfit}.body.webp",
    "{light}/{facing}/{pose}.{outfit}.wear.webp",
    "{light}/{facing}/{expression}.head.webp",
    "{light}/{facing}/{expression}.{eyes}.eyes.webp",
    "{light}/{facing}/{expression}.{mouth}.mouth.webp",
    "{light}/{facing}/{pose}.{outfit}.over.webp",
]


def alpha_box(alpha: np.ndarray) -> Box | None:
    """Return the pixel box (x0, y0, x1, y1) of what is not transparent, or None."""
    seen = alpha > ALPHA_SEEN
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if not len(rows):
        return None
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def cut_box(image: np.ndarray, box: Box) -> np.ndarray:
    """Return the part of an image within a pixel box."""
    return image[box[1] : box[3], box[0] : box[2]]


def save(image: np.ndarray, path: Path) -> None:
    """Write straight-alpha RGBA of 0 to 1 as WebP."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.fromarray((np.clip(image, 0, 1) * 255 + 0.5).astype(np.uint8), "RGBA")
    picture.save(path, "WEBP", quality=QUALITY, alpha_quality=100, method=5)


class Baker:
    """Bakes one person at a scale (pixels a unit) into a folder."""

    def __init__(self, person: Person, scale: float, folder: Path = PACK) -> None:
        self.person, self.scale, self.folder = person, scale, folder / person.name
        self.note = CACHE / f"{person.name}.json"
        self.done: dict[str, dict[str, Any]] = json.loads(self.note.read_text()) if self.note.exists() else {}
        self.digest = self._digest()

    def _digest(self) -> str:
        """Return a hash of everything the pictures depend on."""
        apart = {*NOT_DRAWN, *PEOPLE} - {self.person.name}
        parts = [path for path in sorted(HERE.glob("*.py")) if path.stem.split("_")[0] not in apart]
        text = b"".join(path.read_bytes() for path in parts)
        return hashlib.sha256(text + repr(self.scale).encode()).hexdigest()[:16]

    def pieces(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield (kind, name, outfit, facing) of every drawing there is."""
        for facing in ("left", "right"):
            for outfit in self.person.outfits:
                for pose in self.person.poses_of(outfit):
                    yield "pose", pose, outfit, facing
            for expression in self.person.head.expressions():
                yield "head", expression, "plain", facing

    def bake(self) -> int:
        """Bake what is out of date, write sprite.yaml, drop stale files; return the bytes of the folder."""
        everything = list(self.pieces())
        for i, piece in enumerate(everything):
            key = "/".join(piece)
            known = self.done.get(key)
            if (
                known
                and known["digest"] == self.digest
                and all((self.folder / f).exists() for f in known["boxes"])
            ):
                continue
            kind, name, outfit, facing = piece
            boxes = self._pose(name, outfit, facing) if kind == "pose" else self._head(name, facing)
            self.done[key] = {"digest": self.digest, "boxes": boxes}
            self.note.parent.mkdir(parents=True, exist_ok=True)
            self.note.write_text(json.dumps(self.done))
            print(f"{self.person.name} {i + 1}/{len(everything)} {key}", flush=True)
        return self._finish({"/".join(piece) for piece in everything})

    def _finish(self, wanted: set[str]) -> int:
        """Write sprite.yaml and remove files that no piece names any more."""
        self.done = {key: value for key, value in self.done.items() if key in wanted}
        self.note.write_text(json.dumps(self.done))
        boxes: Boxes = {}
        for value in self.done.values():
            boxes.update(value["boxes"])
        for path in self.folder.rglob("*.webp"):
            if path.relative_to(self.folder).as_posix() not in boxes:
                path.unlink()
        write_yaml(self.person, self.scale, boxes, self.folder / "sprite.yaml")
        return sum(path.stat().st_size for path in self.folder.rglob("*.webp"))

    def _masks(self, layers: Layers, lights: Sequence[str]) -> dict[str, Masks]:
        """Return the masks for each of the lights; those from one direction share them."""
        by_direction: dict[tuple[float, float], Masks] = {}
        out = {}
        for name in lights:
            direction = LIGHTS[name].to_lamp
            if direction not in by_direction:
                by_direction[direction] = find_masks(layers.all(), direction)
            out[name] = by_direction[direction]
        return out

    def _write(self, painter: Painter, masks: dict[str, Masks], facing: str, name: str) -> Boxes:
        """Grade and save one layer in every light; return its boxes."""
        pixels = painter.pixels()
        box = alpha_box(pixels[..., 3])
        if box is None:
            return {}
        boxes = {}
        for light in masks:
            path = f"{light}/{facing}/{name}.webp"
            save(grade(cut_box(pixels, box), masks[light].crop(box), LIGHTS[light]), self.folder / path)
            boxes[path] = [box[0], box[1], box[2] - box[0], box[3] - box[1]]
        return boxes

    def _pose(self, pose: str, outfit: str, facing: str) -> Boxes:
        """Bake a body and what is before the head, once for every set of clothes the lights ask for."""
        by_drawing: dict[tuple[int, int], tuple[Pose, Pose, list[str]]] = {}
        for light in self.person.poses_of(outfit)[pose].lights or self.person.lights:
            plain, drawn = (self.person.poses_of(name, light)[pose] for name in ("plain", outfit))
            by_drawing.setdefault((id(plain), id(drawn)), (plain, drawn, []))[2].append(light)
        boxes: Boxes = {}
        for plain, drawn, lights in by_drawing.values():
            layers = draw_layers(self.person, pose, "neutral", self.scale, facing == "right", drawn)
            masks = self._masks(layers, lights)
            if drawn is not plain and not drawn.over:
                under = draw_layers(self.person, pose, "neutral", self.scale, facing == "right", plain)
                pair = (under.body.pixels(), layers.body.pixels())
                boxes |= self._patch(
                    *pair, masks, facing, f"{pose}.{outfit}.wear", self._masks(under, lights)
                )
                continue
            boxes |= self._write(layers.body, masks, facing, f"{pose}.{outfit}.body")
            over = self._write(layers.over, masks, facing, f"{pose}.{outfit}.over")
            boxes |= over or self._nothing(lights, facing, f"{pose}.{outfit}.over")
        return boxes

    def _nothing(self, lights: Sequence[str], facing: str, name: str) -> Boxes:
        """Save an empty layer, so that no other pose's stands in for it."""
        boxes = {}
        for light in lights:
            path = f"{light}/{facing}/{name}.webp"
            save(np.zeros((2, 2, 4), np.float32), self.folder / path)
            boxes[path] = [0, 0, 2, 2]
        return boxes

    def _head(self, expression: str, facing: str) -> Boxes:
        """Bake a head, the hair behind it, and its blinking and talking patches."""
        flip = facing == "right"
        layers = draw_layers(self.person, next(iter(self.person.poses)), expression, self.scale, flip)
        masks = self._masks(layers, self.person.lights)
        boxes = self._write(layers.head, masks, facing, f"{expression}.head")
        boxes |= self._write(
            draw_back(self.person, expression, self.scale, flip), masks, facing, f"{expression}.back"
        )
        plain = layers.head.pixels()
        smiling = self.person.head.expressions()[expression].smiling_eyes
        for eyes in () if smiling else BLINKING:
            other = self._head_with(expression, flip, eyes, "closed")
            boxes |= self._patch(plain, other, masks, facing, f"{expression}.{eyes}.eyes")
        for mouth in TALKING:
            other = self._head_with(expression, flip, "open", mouth)
            boxes |= self._patch(plain, other, masks, facing, f"{expression}.{mouth}.mouth")
        return boxes

    def _head_with(self, expression: str, flip: bool, eyes: str, mouth: str) -> np.ndarray:
        """Return the pixels of a head with other eyes or another mouth."""
        p = Painter(self.person.frame, self.scale, flip)
        draw_head(p, self.person.head, expression, eyes, mouth)
        return p.pixels()

    def _patch(
        self,
        plain: np.ndarray,
        other: np.ndarray,
        masks: dict[str, Masks],
        facing: str,
        name: str,
        plain_masks: dict[str, Masks] | None = None,
    ) -> Boxes:
        """Save only what differs between two drawings, opaque, in every light."""
        changed = np.abs(plain - other).max(axis=2) > PATCH_CHANGED
        if plain_masks:  # a new outline moves the rim of light, too
            light = next(iter(masks))
            pair = [
                grade(plain, plain_masks[light], LIGHTS[light]),
                grade(other, masks[light], LIGHTS[light]),
            ]
            changed |= (
                np.abs(pair[0] * pair[0][..., 3:] - pair[1] * pair[1][..., 3:]).max(axis=2) > PATCH_CHANGED
            )
        box = alpha_box(changed.astype(np.float32))
        if box is None:
            return {}
        h, w = changed.shape
        grow = PATCH_GROW_PX
        box = (max(0, box[0] - grow), max(0, box[1] - grow), min(w, box[2] + grow), min(h, box[3] + grow))
        mask = _grown(cut_box(changed, box))
        boxes = {}
        for light in masks:
            image = grade(cut_box(other, box), masks[light].crop(box), LIGHTS[light])
            image[..., 3] *= mask
            path = f"{light}/{facing}/{name}.webp"
            save(image, self.folder / path)
            boxes[path] = [box[0], box[1], box[2] - box[0], box[3] - box[1]]
        return boxes


def _grown(changed: np.ndarray) -> np.ndarray:
    """Return a mask of 0 and 1 widened by a few pixels, so that no edge of what it covers shows."""
    mask = Image.fromarray((changed * 255).astype(np.uint8))
    wide = mask.filter(ImageFilter.MaxFilter(2 * PATCH_GROW_PX + 1))
    return np.asarray(wide, np.float32) / 255


def write_yaml(person: Person, scale: float, boxes: Boxes, path: Path) -> None:
    """Write the sprite's description."""
    width, height = round(person.frame.width * scale), round(person.frame.height * scale)
    head = {
        "canvas": [width, height],
        "height": person.height_du,
        "anchor": [round(person.frame.crown_x * scale), height],
        "defaults": {
            "pose": next(iter(person.poses)),
            "expression": "neutral",
            "facing": person.facing,
            "light": person.lights[0],
            "outfit": person.outfits[0],
            "eyes": "open",
            "mouth": "closed",
        },
        "layers": LAYERS,
    }
    lines = [yaml.safe_dump(head, sort_keys=False, default_flow_style=None, width=110), "boxes:\n"]
    lines += [f"  {name}: {box}\n" for name, box in sorted(boxes.items())]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(lines))
