"""Contact sheets of what is baked: composed from sprite.yaml and files alone, as a game would."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import yaml
from PIL import Image

from .bake import PACK

FALLBACKS = ("mouth", "eyes", "expression", "outfit", "light", "facing", "pose")
THUMB_HEIGHT = 620


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

    def values(self, position: int, suffix: str) -> list[str]:
        """Return the distinct names at a dot-separated place of the files that end so."""
        found = {Path(n).name.split(".")[position] for n in self.data["boxes"] if n.endswith(suffix)}
        return sorted(found)


def ground(width: int, height: int) -> Image.Image:
    """Return a night-blue ground with the lamp's glow at the upper right."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    y, x = y / height, x / width
    base = np.dstack([0.085 + 0.10 * y, 0.10 + 0.09 * y, 0.20 + 0.10 * y])
    glow = np.exp(-(((x - 0.86) / 0.35) ** 2 + ((y - 0.12) / 0.4) ** 2))[..., None]
    rgb = np.clip(base + glow * np.array([0.34, 0.21, 0.06]), 0, 1)
    return Image.fromarray((rgb * 255).astype(np.uint8), "RGB").convert("RGBA")


def draw_sheet(who: str, light: str) -> Image.Image:
    """Return every pose in both facings, then every expression, in one light."""
    sprite = Sprite(PACK / who)
    poses, expressions = sprite.values(0, ".body.webp"), sprite.values(0, ".head.webp")
    asked = [{"pose": p, "facing": f, "light": light} for p in poses for f in ("left", "right")]
    asked += [{"expression": e, "facing": f, "light": light} for e in expressions for f in ("left", "right")]
    cells = []
    for one in asked:
        figure = sprite.compose(**one)
        back = ground(*figure.size)
        back.alpha_composite(figure)
        width = int(figure.width * THUMB_HEIGHT / figure.height)
        cells.append(back.convert("RGB").resize((width, THUMB_HEIGHT), Image.Resampling.LANCZOS))
    columns = 6
    rows = -(-len(cells) // columns)
    sheet = Image.new("RGB", (cells[0].width * columns, THUMB_HEIGHT * rows))
    for i, cell in enumerate(cells):
        sheet.paste(cell, (i % columns * cell.width, i // columns * THUMB_HEIGHT))
    return sheet
