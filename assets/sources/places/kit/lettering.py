"""Flat pictures drawn with a pen: signs, neon strokes, handwriting, covers and posters."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = {
    "sans": "DejaVuSans-Bold.ttf",
    "narrow": "NimbusSansNarrow-Bold.otf",
    "serif": "C059-Bold.otf",
    "roman": "C059-Roman.otf",
    "slab": "URWBookman-Demi.otf",
    "gothic": "URWGothic-Demi.otf",
}
FONT_FOLDERS = (
    "/usr/share/fonts/truetype/dejavu/",
    "/usr/share/fonts/opentype/urw-base35/",
)


def _bow(cx: float, cy: float, rx: float, ry: float, start: float, end: float, count: int = 14):
    angles = np.radians(np.linspace(start, end, count + 1))
    return [(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in angles]


# Our own single-stroke letters in a box one high; used for neon tubes and for marker pens.
STROKES: dict[str, list[list[tuple[float, float]]]] = {
    "A": [[(0, 0), (0.32, 1), (0.64, 0)], [(0.13, 0.36), (0.51, 0.36)]],
    "B": [
        [(0, 0), (0, 1), (0.28, 1), *_bow(0.28, 0.76, 0.24, 0.24, 90, -90), (0, 0.52)],
        [(0.28, 0.52), *_bow(0.3, 0.26, 0.28, 0.26, 90, -90), (0, 0)],
    ],
    "C": [_bow(0.38, 0.5, 0.36, 0.5, 50, 310)],
    "D": [[(0, 0), (0, 1), (0.25, 1), *_bow(0.25, 0.5, 0.4, 0.5, 90, -90), (0, 0)]],
    "E": [[(0.55, 1), (0, 1), (0, 0), (0.55, 0)], [(0, 0.52), (0.45, 0.52)]],
    "F": [[(0.55, 1), (0, 1), (0, 0)], [(0, 0.52), (0.45, 0.52)]],
    "G": [[*_bow(0.38, 0.5, 0.36, 0.5, 50, 330), (0.7, 0.45), (0.45, 0.45)]],
    "H": [[(0, 0), (0, 1)], [(0.58, 0), (0.58, 1)], [(0, 0.5), (0.58, 0.5)]],
    "I": [[(0.1, 0), (0.1, 1)]],
    "J": [[(0.45, 1), (0.45, 0.25), *_bow(0.22, 0.25, 0.23, 0.25, 0, -180)]],
    "K": [[(0, 0), (0, 1)], [(0.55, 1), (0, 0.45)], [(0.15, 0.57), (0.58, 0)]],
    "L": [[(0, 1), (0, 0), (0.5, 0)]],
    "M": [[(0, 0), (0.06, 1), (0.36, 0.2), (0.66, 1), (0.72, 0)]],
    "N": [[(0, 0), (0, 1), (0.6, 0), (0.6, 1)]],
    "O": [_bow(0.35, 0.5, 0.35, 0.5, 90, 450, 28)],
    "P": [[(0, 0), (0, 1), (0.3, 1), *_bow(0.3, 0.73, 0.27, 0.27, 90, -90), (0, 0.46)]],
    "Q": [_bow(0.35, 0.5, 0.35, 0.5, 90, 450, 28), [(0.45, 0.22), (0.72, -0.05)]],
    "R": [
        [(0, 0), (0, 1), (0.3, 1), *_bow(0.3, 0.75, 0.27, 0.25, 90, -90), (0, 0.5)],
        [(0.3, 0.5), (0.6, 0)],
    ],
    "S": [_bow(0.3, 0.75, 0.28, 0.25, 30, 270) + _bow(0.3, 0.25, 0.28, 0.25, 90, -150)],
    "T": [[(0, 1), (0.6, 1)], [(0.3, 1), (0.3, 0)]],
    "U": [[(0, 1), (0, 0.35), *_bow(0.3, 0.35, 0.3, 0.35, 180, 360), (0.6, 1)]],
    "V": [[(0, 1), (0.32, 0), (0.64, 1)]],
    "W": [[(0, 1), (0.2, 0), (0.42, 0.8), (0.64, 0), (0.84, 1)]],
    "X": [[(0, 0), (0.6, 1)], [(0, 1), (0.6, 0)]],
    "Y": [[(0, 1), (0.3, 0.5), (0.6, 1)], [(0.3, 0.5), (0.3, 0)]],
    "Z": [[(0, 1), (0.56, 1), (0, 0), (0.58, 0)]],
    "0": [_bow(0.3, 0.5, 0.3, 0.5, 90, 450, 24)],
    "1": [[(0.02, 0.8), (0.22, 1), (0.22, 0)]],
    "2": [[*_bow(0.28, 0.72, 0.26, 0.28, 160, -40), (0, 0), (0.56, 0)]],
    "3": [_bow(0.25, 0.75, 0.24, 0.25, 140, -90) + _bow(0.25, 0.25, 0.28, 0.25, 90, -140)],
    "4": [[(0.42, 0), (0.42, 1), (0, 0.32), (0.58, 0.32)]],
    "5": [[(0.52, 1), (0.06, 1), (0.02, 0.56), *_bow(0.25, 0.31, 0.28, 0.31, 110, -150)]],
    "6": [[(0.46, 1), *_bow(0.28, 0.3, 0.27, 0.3, 150, 510)]],
    "7": [[(0, 1), (0.56, 1), (0.18, 0)]],
    "8": [_bow(0.28, 0.75, 0.22, 0.25, -90, 270) + _bow(0.28, 0.25, 0.28, 0.25, 90, 450)],
    "9": [[*_bow(0.28, 0.7, 0.27, 0.3, 0, 360), (0.5, 0.3), (0.36, 0)]],
    "&": [
        [
            (0.62, 0),
            (0.1, 0.75),
            *_bow(0.27, 0.8, 0.17, 0.2, 190, -20),
            (0.06, 0.34),
            *_bow(0.27, 0.22, 0.25, 0.22, 150, 330),
            (0.62, 0.4),
        ]
    ],
    "-": [[(0.08, 0.45), (0.42, 0.45)]],
    ".": [[(0.06, 0), (0.08, 0.03)]],
    ",": [[(0.1, 0.04), (0.03, -0.12)]],
    "!": [[(0.1, 1), (0.1, 0.32)], [(0.1, 0.02), (0.1, 0.04)]],
    "'": [[(0.08, 1), (0.06, 0.82)]],
    ":": [[(0.08, 0.6), (0.08, 0.63)], [(0.08, 0.1), (0.08, 0.13)]],
    "$": [
        _bow(0.3, 0.72, 0.25, 0.2, 30, 270) + _bow(0.3, 0.3, 0.25, 0.22, 90, -150),
        [(0.3, 1.06), (0.3, -0.06)],
    ],
    "/": [[(0, 0), (0.45, 1)]],
    "?": [[*_bow(0.26, 0.75, 0.24, 0.25, 170, -60), (0.26, 0.3)], [(0.26, 0.02), (0.26, 0.04)]],
}
ADVANCES = {
    "I": 0.42,
    "W": 1.08,
    "M": 0.97,
    " ": 0.5,
    "L": 0.72,
    "O": 0.95,
    "D": 0.9,
    "C": 0.9,
    "G": 0.95,
    ".": 0.32,
    ",": 0.32,
    "'": 0.3,
    "!": 0.38,
    ":": 0.36,
    "1": 0.5,
}
ADVANCE = 0.84


def stroke_width(text: str) -> float:
    """Width of the text in our stroke letters, in letter heights."""
    return sum(ADVANCES.get(letter, ADVANCE) for letter in text) - 0.2


def stroke_lines(text: str, slant: float = 0.0) -> list[np.ndarray]:
    """The strokes of the text, each (n, 2), in letter heights, y upwards, starting at x 0."""
    lines, across = [], 0.0
    for letter in text:
        for stroke in STROKES.get(letter, []):
            line = np.array(stroke, float)
            line[:, 0] += across + slant * line[:, 1]
            lines.append(line)
        across += ADVANCES.get(letter, ADVANCE)
    return lines


@cache
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """One of `FONTS` in this size."""
    for folder in FONT_FOLDERS:
        try:
            return ImageFont.truetype(folder + FONTS[name], size)
        except OSError:
            continue
    raise FileNotFoundError(f"no font {FONTS[name]} in {FONT_FOLDERS}; install DejaVu and URW base35")


class Card:
    """A flat picture being drawn; sizes are parts of its height, colours `#rrggbb` or names."""

    def __init__(self, width: int, height: int, colour: str | None = None) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGBA", (width, height), colour or (0, 0, 0, 0))
        self.pen = ImageDraw.Draw(self.image)

    def rect(self, x0: float, y0: float, x1: float, y1: float, colour, radius: float = 0) -> Card:
        """A rectangle; coordinates are parts of width and height from the upper left."""
        w, h = self.width, self.height
        self.pen.rounded_rectangle((x0 * w, y0 * h, x1 * w, y1 * h), radius * h, fill=colour)
        return self

    def frame(self, inset: float, thick: float, colour, radius: float = 0) -> Card:
        """A border line at `inset` from the edges."""
        i, w, h = inset * self.height, self.width, self.height
        self.pen.rounded_rectangle(
            (i, i, w - i, h - i), radius * h, outline=colour, width=max(1, round(thick * h))
        )
        return self

    def disc(self, x: float, y: float, radius: float, colour) -> Card:
        """A disc about a point; the radius is a part of the height."""
        r = radius * self.height
        cx, cy = x * self.width, y * self.height
        self.pen.ellipse((cx - r, cy - r, cx + r, cy + r), fill=colour)
        return self

    def shape(self, corners, colour) -> Card:
        """A polygon whose corners are parts of width and height."""
        self.pen.polygon([(x * self.width, y * self.height) for x, y in corners], fill=colour)
        return self

    def type(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        colour,
        face="narrow",
        anchor="mm",
        wide: float | None = None,
    ) -> Card:
        """Printed text about a point; shrunk so that it is at most `wide` of the width."""
        pixels = max(4, round(size * self.height))
        if wide:
            full = self.pen.textlength(text, font(face, pixels))
            pixels = max(4, min(pixels, int(pixels * wide * self.width / max(full, 1))))
        at = (x * self.width, y * self.height)
        self.pen.text(at, text, font=font(face, pixels), fill=colour, anchor=anchor)
        return self

    def write(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        colour,
        thick: float = 0.14,
        seed: int = 1,
        slant: float = 0.1,
    ) -> Card:
        """Text by hand with a marker, centred about a point; `size` is the letter height."""
        chance = np.random.default_rng(seed)
        tall = size * self.height
        left = x * self.width - stroke_width(text) * tall / 2
        base = y * self.height + tall / 2
        for line in stroke_lines(text, slant):
            wobble = chance.normal(0, 0.018, line.shape) + chance.normal(0, 0.03, 2)
            points = [(left + px * tall, base - py * tall) for px, py in line + wobble]
            self.pen.line(points, fill=colour, width=max(1, round(thick * tall)), joint="curve")
            half = thick * tall / 2
            for px, py in (points[0], points[-1]):
                self.pen.ellipse((px - half, py - half, px + half, py + half), fill=colour)
        return self

    def fade(self, top: str, bottom: str) -> Card:
        """Fill with a vertical gradient."""
        ramp = np.linspace(0, 1, self.height)[:, None, None]
        first, last = (np.array(Image.new("RGB", (1, 1), c)).astype(float) for c in (top, bottom))
        rows = np.broadcast_to(first * (1 - ramp) + last * ramp, (self.height, self.width, 3))
        self.image.paste(Image.fromarray(rows.astype(np.uint8)).convert("RGBA"))
        return self

    def soften(self, radius: float) -> Card:
        """Blur by a radius in pixels."""
        self.image = self.image.filter(ImageFilter.GaussianBlur(radius))
        self.pen = ImageDraw.Draw(self.image)
        return self

    def rgb(self) -> np.ndarray:
        """The picture (height, width, 3), sRGB 0..1, on black."""
        return self.rgba()[..., :3]

    def rgba(self) -> np.ndarray:
        """The picture (height, width, 4), sRGB 0..1, straight alpha."""
        return np.asarray(self.image, np.float32) / 255
