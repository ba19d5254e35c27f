"""Bakes a person: every pose and head in every light and facing, cropped to its alpha, with sprite.yaml.

A piece is one drawing (a pose or an expression in one facing); it is drawn once and graded for each
light. `baked.json` keeps a hash of every piece's pictures drawn small, so that only a piece that looks
different is baked again, and the code may be rearranged freely.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from PIL import Image, ImageFilter

from ..kit.folders import LAMPLIGHT
from ..kit.pictures import Box, find_box, to_bytes
from .face import BLINK_LID
from .figure import BESIDE, REACH, Layers, Make, Person, Pose, draw_layers
from .head import draw_head
from .light import LIGHTS, Masks, find_masks, grade
from .painter import Painter

Boxes = dict[str, list[int]]

PACK = LAMPLIGHT / "sprites"
BAKED = Path(__file__).parent / "baked.json"
SCALE = 1.3  # pixels a unit: 1560 pixels for a figure that stands 940 tall at 1080p
DIGEST_SCALE = 0.3
# Of the colours: in the lights of most scenes, and in those of a few. A body's grain costs most.
QUALITY, DIM_QUALITY = 86, 78
BODY_QUALITY, DIM_BODY_QUALITY = 76, 72
DIM_ALPHA = 90
EFFORT = 5  # the encoder's; the last step costs ten times the time for a fortieth of the size
DIM_LIGHTS = ("dark", "closed", "tv_colour", "bus")
ALPHA_SEEN = 0.004  # below one step of eight bits
PATCH_CHANGED = 0.012  # a change the eye can find
PATCH_GROW_PX = 3
TALKING = ("a1", "a2")
BLINKING = tuple(name for name in BLINK_LID if name != "open")
DEFAULT_EXPRESSION = "neutral"  # whose back hair all of its angle share
# Large, and little of them seen.
LOW_POSES = (
    *("sit_bench", "sit_seat", "sit_floor", "sit_chin", "sit_bowl"),
    *("sit_book", "sit_couch", "sit_disc", "sit_chip", "kneel", "strap"),
)
BODY_LAYERS = ("body", "wear", "over")
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
    return find_box(alpha > ALPHA_SEEN)


def cut_box(image: np.ndarray, box: Box) -> np.ndarray:
    """Return the part of an image within a pixel box."""
    return image[box[1] : box[3], box[0] : box[2]]


def save(image: np.ndarray, path: Path) -> int:
    """Write straight-alpha RGBA of 8 bits as WebP; return its bytes, 0 if the file was the same before."""
    data, dim = io.BytesIO(), path.parts[-3] in DIM_LIGHTS or path.name.split(".")[0] in LOW_POSES
    body = path.name.split(".")[-2] in BODY_LAYERS
    usual, low = (BODY_QUALITY, DIM_BODY_QUALITY) if body else (QUALITY, DIM_QUALITY)
    quality, alpha = (low, DIM_ALPHA) if dim else (usual, 100)
    Image.fromarray(image, "RGBA").save(data, "WEBP", method=EFFORT, quality=quality, alpha_quality=alpha)
    if path.exists() and path.read_bytes() == data.getvalue():
        return 0
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.write_bytes(data.getvalue())


@dataclass(frozen=True)
class Piece:
    """One drawing: a pose in an outfit or an expression's head, in one facing."""

    kind: str
    name: str
    outfit: str
    facing: str

    def __str__(self) -> str:
        """Return its name in the list of what is baked."""
        return f"{self.kind}/{self.name}/{self.outfit}/{self.facing}"

    def named(self, names: Sequence[str]) -> bool:
        """Return whether a name means it: that of a pose or expression, with its facing or without."""
        return self.name in names or f"{self.name}/{self.facing}" in names

    def owns(self, path: str) -> bool:
        """Return whether a baked file is a picture of this piece."""
        _, facing, name = path.split("/")
        first, *rest, last, _ = name.split(".")
        body = last in BODY_LAYERS
        return (
            facing == self.facing
            and first == self.name
            and body == (self.kind == "pose")
            and (not body or rest == [self.outfit])
        )


@dataclass(frozen=True)
class Cut:
    """A graded picture cropped to what it shows: straight RGBA of 8 bits, and its box on the canvas."""

    path: str
    box: Box
    image: np.ndarray


def cut_out(path: str, box: Box, image: np.ndarray) -> Cut:
    """Return a cut of RGBA of 0 to 1."""
    return Cut(path, box, to_bytes(image))


class Draughtsman:
    """Draws the pieces of one person at a scale (pixels a unit) and grades them for each light."""

    make: Make = Painter

    def __init__(self, person: Person, scale: float, lights: Sequence[str] = ()) -> None:
        self.person, self.scale, self.lights = person, scale, lights

    def draw(self, piece: Piece) -> Iterator[Cut]:
        """Yield every picture of a piece."""
        yield from self._pose(piece) if piece.kind == "pose" else self._head(piece)

    def lights_of(self, named: Sequence[str]) -> list[str]:
        """Return the lights to draw in of those that are named; of all where none are."""
        all_ = list(named or self.person.lights)
        return [light for light in all_ if light in self.lights] if self.lights else all_

    def masks_of(self, layers: Layers, lights: Sequence[str], within: Box | None = None) -> dict[str, Masks]:
        """Return the masks for each of the lights; those from one direction share them."""
        by_direction: dict[tuple[float, float], Masks] = {}
        for name in lights:
            direction = LIGHTS[name].to_lamp
            if direction not in by_direction:
                by_direction[direction] = find_masks(layers.all(), direction, within)
        return {name: by_direction[LIGHTS[name].to_lamp] for name in lights}

    def graded(self, pixels: np.ndarray, masks: Masks, light: str) -> np.ndarray:
        """Return straight RGBA of 0 to 1 under a light."""
        return grade(pixels, masks, LIGHTS[light])

    def _layers(self, pose: str, expression: str, facing: str, drawn: Pose | None = None) -> Layers:
        """Return a figure's painted layers."""
        flip = facing == "right"
        return draw_layers(self.person, pose, expression, self.scale, flip, drawn, self.make)

    def _pose(self, piece: Piece) -> Iterator[Cut]:
        """Yield a body and what is before the head, drawn once for each set of clothes the lights ask for."""
        pose, outfit, facing = piece.name, piece.outfit, piece.facing
        by_drawing: dict[tuple[int, int], tuple[Pose, Pose, list[str]]] = {}
        for light in self.lights_of(self.person.poses_of(outfit)[pose].lights_facing(facing)):
            plain, drawn = (self.person.poses_of(name, light)[pose] for name in ("plain", outfit))
            by_drawing.setdefault((id(plain), id(drawn)), (plain, drawn, []))[2].append(light)
        for plain, drawn, lights in by_drawing.values():
            layers = self._layers(pose, "neutral", facing, drawn)
            masks = self.masks_of(layers, lights)
            name = f"{facing}/{pose}.{outfit}"
            if drawn is not plain and not drawn.over:
                under = self._layers(pose, "neutral", facing, plain)
                pair = (under.body.pixels(), layers.body.pixels())
                yield from self._patch(*pair, masks, f"{name}.wear", self.masks_of(under, lights))
                continue
            yield from self._whole(layers.body, masks, f"{name}.body")
            over = list(self._whole(layers.over, masks, f"{name}.over"))
            yield from over or _nothing(lights, f"{name}.over")

    def _head(self, piece: Piece) -> Iterator[Cut]:
        """Yield a head, the hair behind it, and its blinking and talking patches."""
        expression, flip = piece.name, piece.facing == "right"
        layers = self._layers(next(iter(self.person.poses)), expression, piece.facing)
        seen = alpha_box(np.maximum(layers.head.alpha(), layers.back.alpha()))
        masks = self.masks_of(layers, self.lights_of(self._lights_of_head(expression)), seen)
        name = f"{piece.facing}/{expression}"
        yield from self._whole(layers.head, masks, f"{name}.head")
        if expression == DEFAULT_EXPRESSION or self.person.head.expressions()[expression].front:
            yield from self._whole(layers.back, masks, f"{name}.back")
        plain = layers.head.pixels()
        smiling = self.person.head.expressions()[expression].smiling_eyes
        for eyes in () if smiling else BLINKING:
            yield from self._patch(
                plain, self._head_with(expression, flip, eyes), masks, f"{name}.{eyes}.eyes"
            )
        for mouth in TALKING:
            other = self._head_with(expression, flip, "open", mouth)
            yield from self._patch(plain, other, masks, f"{name}.{mouth}.mouth")

    def _lights_of_head(self, expression: str) -> list[str]:
        """Return the lights in which the story shows a face."""
        only = self.person.head.expressions()[expression].lights
        if only:
            return list(only)
        seldom = self.person.seldom.items()
        return [*self.person.lights, *(light for light, faces in seldom if expression in faces)]

    def _head_with(self, expression: str, flip: bool, eyes: str, mouth: str = "closed") -> np.ndarray:
        """Return the pixels of a head with other eyes or another mouth."""
        p = self.make(self.person.frame, self.scale, flip)
        draw_head(p, self.person.head, expression, eyes, mouth)
        return p.pixels()

    def _whole(self, painter: Painter, masks: dict[str, Masks], name: str) -> Iterator[Cut]:
        """Yield one layer in every light, nothing if it is empty."""
        pixels = painter.pixels()
        box = alpha_box(pixels[..., 3])
        if box is None:
            return
        for light in masks:
            image = self.graded(cut_box(pixels, box), masks[light].crop(box), light)
            yield cut_out(f"{light}/{name}.webp", box, image)

    def _patch(
        self,
        plain: np.ndarray,
        other: np.ndarray,
        masks: dict[str, Masks],
        name: str,
        plain_masks: dict[str, Masks] | None = None,
    ) -> Iterator[Cut]:
        """Yield only what differs between two drawings, opaque, in every light."""
        changed = np.abs(plain - other).max(axis=2) > PATCH_CHANGED
        if plain_masks:  # a new outline moves the rim of light, too
            light = next(iter(masks))
            pair = [self.graded(plain, plain_masks[light], light), self.graded(other, masks[light], light)]
            moved = np.abs(pair[0] * pair[0][..., 3:] - pair[1] * pair[1][..., 3:])
            changed |= moved.max(axis=2) > PATCH_CHANGED
        box = alpha_box(changed.astype(np.float32))
        if box is None:
            return
        h, w = changed.shape
        grow = PATCH_GROW_PX
        box = (max(0, box[0] - grow), max(0, box[1] - grow), min(w, box[2] + grow), min(h, box[3] + grow))
        mask = _grown(cut_box(changed, box))
        for light in masks:
            image = self.graded(cut_box(other, box), masks[light].crop(box), light)
            image[..., 3] *= mask
            yield cut_out(f"{light}/{name}.webp", box, image)


def _nothing(lights: Sequence[str], name: str) -> Iterator[Cut]:
    """Yield an empty layer, so that no other pose's stands in for it."""
    for light in lights:
        yield cut_out(f"{light}/{name}.webp", (0, 0, 2, 2), np.zeros((2, 2, 4), np.float32))


def _grown(changed: np.ndarray) -> np.ndarray:
    """Return a mask of 0 and 1 widened by a few pixels, so that no edge of what it covers shows."""
    mask = Image.fromarray((changed * 255).astype(np.uint8))
    wide = mask.filter(ImageFilter.MaxFilter(2 * PATCH_GROW_PX + 1))
    return np.asarray(wide, np.float32) / 255


def write_yaml(person: Person, scale: float, boxes: Boxes, path: Path) -> None:
    """Write the sprite's description."""
    width, foot = round(person.frame.width * scale), round(person.frame.height * scale)
    poses = person.poses.values()
    height = foot + round(REACH * scale) * any(pose.low for pose in poses)
    beside = round(BESIDE * scale) * any(pose.wide for pose in poses)
    head = {
        "canvas": [width + beside, height],
        "height": round(person.height_du * height / foot, 2),
        "anchor": [round(person.frame.crown_x * scale), foot],
        "defaults": {
            "pose": next(iter(person.poses)),
            "expression": DEFAULT_EXPRESSION,
            "facing": person.facing,
            "light": person.lights[0],
            "outfit": person.outfits[0],
            "eyes": "open",
            "mouth": "closed",
        },
        "layers": LAYERS,
    }
    rising = {name: pose.smoke for name, pose in person.poses.items() if pose.smoke is not None}
    if rising:
        head["smokes"] = {
            f"{facing}/{name}": [x if facing == "left" else width - x, y]
            for name, (x, y) in rising.items()
            for facing in ("left", "right")
        }
    lines = [yaml.safe_dump(head, sort_keys=False, default_flow_style=None, width=110), "boxes:\n"]
    lines += [f"  {name}: {box}\n" for name, box in sorted(boxes.items())]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(lines))


def pieces_of(person: Person) -> Iterator[Piece]:
    """Yield every piece there is of a person; no pose that nobody sees from that side."""
    for facing in ("left", "right"):
        for outfit in person.outfits:
            for name, pose in person.poses_of(outfit).items():
                if not pose.lights or pose.lights_facing(facing):
                    yield Piece("pose", name, outfit, facing)
        for expression in person.head.expressions():
            yield Piece("head", expression, "plain", facing)


def digest(person: Person, piece: Piece) -> str:
    """Return a hash of all pictures of a piece drawn small: it changes when they do, not with the code."""
    total = hashlib.sha256()
    for one in Draughtsman(person, DIGEST_SCALE).draw(piece):
        total.update(f"{one.path}{one.box}".encode())
        total.update(one.image.tobytes())
    return total.hexdigest()[:16]


class Baker:
    """Bakes one person into the pack, piece by piece, and keeps the list of what is baked."""

    def __init__(self, person: Person) -> None:
        self.person, self.folder = person, PACK / person.name
        self.yaml = self.folder / "sprite.yaml"
        self.boxes: Boxes = yaml.safe_load(self.yaml.read_text())["boxes"] if self.yaml.exists() else {}
        self.done: dict[str, str] = (
            json.loads(BAKED.read_text()).get(person.name, {}) if BAKED.exists() else {}
        )

    def bake(self, only: Sequence[str] = (), keep: bool = False, lights: Sequence[str] = ()) -> int:
        """Bake what has changed, of the named poses and expressions if any; return the bytes written.

        `keep` notes it as baked and leaves the files: for changes that nobody can see. What is baked in some
        `lights` only is not noted, since it is still to be baked in the others.
        """
        written = 0
        for piece in pieces_of(self.person):
            if only and not piece.named(only):
                continue
            now = digest(self.person, piece)
            if self.done.get(str(piece)) == now:
                continue
            size = 0 if keep else self._save(piece, lights)
            written += size
            if not lights:
                self.done[str(piece)] = now
            self._note()
            print(f"{self.person.name} {piece}: {size / 1000:.0f} kB", flush=True)
        self._drop_stale()
        return written

    def _save(self, piece: Piece, lights: Sequence[str]) -> int:
        """Draw a piece in full, in all lights or those named, and save its pictures; return their bytes."""
        self.boxes = {
            path: box
            for path, box in self.boxes.items()
            if not piece.owns(path) or (lights and path.split("/")[0] not in lights)
        }
        size = 0
        for one in Draughtsman(self.person, SCALE, lights).draw(piece):
            x0, y0, x1, y1 = one.box
            self.boxes[one.path] = [x0, y0, x1 - x0, y1 - y0]
            size += save(one.image, self.folder / one.path)
        return size

    def _drop_stale(self) -> None:
        """Forget and delete what no piece owns any more."""
        pieces = list(pieces_of(self.person))
        self.boxes = {p: box for p, box in self.boxes.items() if any(piece.owns(p) for piece in pieces)}
        self.done = {key: value for key, value in self.done.items() if key in {str(p) for p in pieces}}
        for path in self.folder.rglob("*.webp"):
            if path.relative_to(self.folder).as_posix() not in self.boxes:
                path.unlink()
        self._note()

    def _note(self) -> None:
        """Write sprite.yaml and the list of what is baked."""
        write_yaml(self.person, SCALE, self.boxes, self.yaml)
        everything = json.loads(BAKED.read_text()) if BAKED.exists() else {}
        everything[self.person.name] = dict(sorted(self.done.items()))
        BAKED.write_text(json.dumps(everything, indent=1) + "\n")


def save_draft(person: Person, only: Sequence[str], folder: Path, scale: float) -> None:
    """Draw the named pieces (all if none are named) into another folder, with a sprite.yaml of their own."""
    boxes: Boxes = {}
    for piece in pieces_of(person):
        if only and not piece.named(only):
            continue
        for one in Draughtsman(person, scale).draw(piece):
            x0, y0, x1, y1 = one.box
            boxes[one.path] = [x0, y0, x1 - x0, y1 - y0]
            save(one.image, folder / person.name / one.path)
    write_yaml(person, scale, boxes, folder / person.name / "sprite.yaml")
