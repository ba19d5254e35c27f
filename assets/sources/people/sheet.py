"""Contact sheets of what is baked: composed from sprite.yaml and files alone, as a game would."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import yaml
from PIL import Image, ImageDraw

from ..kit.contact import save, stack
from .bake import LOW_POSES, PACK

FALLBACKS = ("mouth", "eyes", "expression", "outfit", "light", "facing", "pose")
FACINGS = ("left", "right")
SHEET_WIDTH = 1700
HEAD_SHARE = 0.33  # of the height above the anchor
LARGEST = 600_000
QUALITIES = range(80, 40, -5)
GROUND = "#16182c"


class Sprite:
    """A baked person read back."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = yaml.safe_load((folder / "sprite.yaml").read_text())

    def find(self, layer: str, asked: Mapping[str, str]) -> str | None:
        """Return the file for a layer, falling back one attribute after the other."""
        values = dict(asked)
        for attribute in (None, *FALLBACKS):
            if attribute:
                values[attribute] = self.data["defaults"][attribute]
            name = layer.format(**values)
            if name in self.data["boxes"]:
                return name
        return None

    def compose(self, **asked: str) -> Image.Image:
        """Return the whole figure on its canvas."""
        image = Image.new("RGBA", tuple(self.data["canvas"]))
        for layer in self.data["layers"]:
            name = self.find(layer, {**self.data["defaults"], **asked})
            if name:
                x, y, _, _ = self.data["boxes"][name]
                image.alpha_composite(Image.open(self.folder / name).convert("RGBA"), (x, y))
        return image


def ground(width: int, height: int) -> Image.Image:
    """Return a night-blue ground with the lamp's glow at the upper right."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    y, x = y / height, x / width
    base = np.dstack([0.085 + 0.10 * y, 0.10 + 0.09 * y, 0.20 + 0.10 * y])
    glow = np.exp(-(((x - 0.86) / 0.35) ** 2 + ((y - 0.12) / 0.4) ** 2))[..., None]
    rgb = np.clip(base + glow * np.array([0.34, 0.21, 0.06]), 0, 1)
    return Image.fromarray((rgb * 255).astype(np.uint8), "RGB").convert("RGBA")


def values(sprite: Sprite, suffix: str) -> list[str]:
    """Return the poses or expressions there are files of, the default first."""
    found = {Path(name).name.split(".")[0] for name in sprite.data["boxes"] if name.endswith(suffix)}
    return sorted(found, key=lambda name: (name not in sprite.data["defaults"].values(), name))


def cell(sprite: Sprite, part: tuple[float, float, float, float], width: int, **asked: str) -> Image.Image:
    """Return a labelled picture of a part (shares of the canvas: x0, y0, x1, y1) of the figure."""
    figure = sprite.compose(**asked)
    back = ground(*figure.size)
    back.alpha_composite(figure)
    box = tuple(round(share * size) for share, size in zip(part, figure.size * 2, strict=True))
    image = back.convert("RGB").crop(box)
    image = image.resize((width, round(width * image.height / image.width)), Image.Resampling.LANCZOS)
    ImageDraw.Draw(image).text((4, 2), " ".join(asked.values()), fill="#d8d4e0", font_size=10)
    return image


def draw_sheet(who: str) -> Image.Image:
    """Return each light, each head, and each pose under each expression, as the pack has them."""
    sprite = Sprite(PACK / who)
    boxes = sprite.data["boxes"]
    poses, expressions = values(sprite, ".body.webp"), values(sprite, ".head.webp")
    outfits = sorted(
        {Path(name).name.split(".")[1] for name in boxes if name.endswith((".body.webp", ".wear.webp"))}
    )
    lights = list(dict.fromkeys([sprite.data["defaults"]["light"], *(name.split("/")[0] for name in boxes)]))
    wide, narrow = SHEET_WIDTH // len(lights) // len(FACINGS), SHEET_WIDTH // len(expressions)
    foot = sprite.data["anchor"][1] / sprite.data["canvas"][1]
    face = HEAD_SHARE * sprite.data["anchor"][1] / sprite.data["canvas"][0] / 2
    head, bust, whole = (
        (0.5 - face, 0.0, 0.5 + face, HEAD_SHARE * foot),
        (0.0, 0.0, 1.0, 0.76 * foot),
        (0.0, 0.0, 1.0, foot),
    )
    rows = [[cell(sprite, whole, wide, light=light, facing=side) for light in lights for side in FACINGS]]
    rows += [[cell(sprite, head, narrow, expression=e, facing=side) for e in expressions] for side in FACINGS]
    for i, (pose, outfit) in enumerate((pose, outfit) for pose in poses for outfit in outfits):
        shown = [
            (light, side)
            for light in lights
            for side in (FACINGS[i % 2], FACINGS[1 - i % 2])
            if f"{light}/{side}/{pose}.plain.body.webp" in boxes
        ]
        light, side = shown[i % len(shown)]
        asked = {"pose": pose, "outfit": outfit, "light": light, "facing": side}
        part = (0.0, 0.0, 1.0, 1.0) if pose in LOW_POSES else bust
        rows.append([cell(sprite, part, narrow, expression=e, **asked) for e in expressions])
    return stack(rows, ground=GROUND)


def save_sheet(sheet: Image.Image, path: Path) -> None:
    """Write a sheet as JPEG of at most LARGEST bytes."""
    save(sheet, path, QUALITIES, LARGEST)
