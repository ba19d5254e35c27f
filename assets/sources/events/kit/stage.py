"""The picture's surface: painters as large as the picture, and what is laid over what.

A painter's origin lies at a pixel and its unit is `scale` pixels, so that a person's own drawing can
be used at any size. Pictures are RGB of 0 to 1, shape (HEIGHT, WIDTH, 3).
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ...people.light import Light, rgb
from ...people.painter import Frame, Painter, Profile, Shape
from ...people.spline import Points
from ...places.kit.brush import kuwahara, strokes
from ...places.kit.pixels import blur, cloud, wide_blur
from ...poster.kit.flat import FINEST, LEAST_FILL, LEAST_LINE
from .inks import ink_of, is_someones
from .prints import place_of, printed_part
from .style import HEIGHT, LOOK, WIDTH, calmed, inked, lit_pixels, masks_of, set_file


class Canvas(Painter):
    """A painter of whose figures much lies outside the picture: shade that cannot be seen is left out.

    Printed, people are as flat as the poster's own (`poster/kit/flat`); things keep their planes of shade.
    """

    @property
    def flat(self) -> bool:  # type: ignore[override]
        """Whether it prints."""
        return LOOK.printed

    def _grain(self) -> np.ndarray:
        """Return the noise through which shade dissolves; in print it doesn't."""
        return np.full((self.height_px, self.width_px), 0.5, np.float32) if LOOK.printed else super()._grain()

    def ink(self, tone: str) -> str:
        """Return the colour that a tone is painted in."""
        return ink_of(tone) if LOOK.printed else tone

    def _seen(self, shape: Shape, blur: float) -> bool:
        """Say whether a blurred shape reaches the picture."""
        m = self.to_pixels()
        m.preConcat(self.matrix)
        box, pad = m.mapRect(self.shape(shape).getBounds()), blur * self.scale * 1.8 + 2
        across = box.right() + pad >= 0 and box.left() - pad < self.width_px
        return across and box.bottom() + pad >= 0 and box.top() - pad < self.height_px

    def fill(self, shape: Shape, tone: str, alpha: float = 1, clip: Shape | None = None) -> None:
        """Fill a shape; printed, with the ink of the tone, and somebody's whole or not at all."""
        if LOOK.printed and is_someones(tone):
            if alpha < LEAST_FILL:
                return
            alpha = 1
        super().fill(shape, self.ink(tone), alpha, clip)

    def line(
        self,
        points: Points | np.ndarray,
        width: float,
        tone: str,
        profile: Profile = "taper",
        alpha: float = 1,
        clip: Shape | None = None,
        rough: float = 0.05,
    ) -> None:
        """Draw a tapered stroke; printed, without a tremor, and somebody's finest are left out."""
        if not LOOK.printed:
            super().line(points, width, tone, profile, alpha, clip, rough)
        elif not is_someones(tone) or (alpha >= LEAST_LINE and width >= FINEST):
            super().line(points, width, tone, profile, alpha, clip, 0)

    def soft(
        self,
        shape: Shape,
        tone: str,
        blur: float = 12,
        alpha: float = 1,
        clip: Shape | None = None,
        hard: float = 0.35,
    ) -> None:
        """Fill a blurred shape that dissolves into grain; printed, a thing's edge is hard, and people have none."""
        if LOOK.printed:
            if is_someones(tone):
                return
            tone, blur, alpha, hard = ink_of(tone), blur * 0.5, alpha * 0.75, 0.06
        if not self._seen(shape, blur):
            return
        super().soft(shape, tone, blur, alpha, clip, hard)

    def glow(
        self,
        shape: Shape,
        tone: str,
        blur: float,
        alpha: float,
        clip: Shape | None = None,
        rough: float = 0.3,
    ) -> None:
        """Fill a blurred shape that fades out evenly; there is none in print."""
        if self._seen(shape, blur) and not LOOK.printed:
            super().glow(shape, tone, blur, alpha, clip, rough)


def painter(at: tuple[float, float] = (0, 0), scale: float = 1.0, flip: bool = False) -> Painter:
    """Return a painter whose origin is at a pixel and whose unit is `scale` pixels."""
    frame = Frame(WIDTH / scale, HEIGHT / scale, at[0] / scale, at[1] / scale)
    return Canvas(frame, scale, flip)


def plain(tone: str) -> np.ndarray:
    """Return a picture of one colour."""
    return np.broadcast_to(rgb(tone), (HEIGHT, WIDTH, 3)).copy()


def grid() -> tuple[np.ndarray, np.ndarray]:
    """Return x and y of every pixel."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    return columns, rows


def over(picture: np.ndarray, layer: np.ndarray | Painter, alpha: float = 1.0) -> np.ndarray:
    """Return the picture with a layer of straight-alpha RGBA on it."""
    pixels = layer.pixels() if isinstance(layer, Painter) else layer
    a = pixels[..., 3:] * alpha
    return picture * (1 - a) + pixels[..., :3] * a


def defocus(pixels: np.ndarray, sigma: float) -> np.ndarray:
    """Return straight-alpha RGBA out of focus, without a dark fringe; in print nothing is."""
    if LOOK.printed:
        return pixels
    a = pixels[..., 3:]
    soft = blur(np.dstack([pixels[..., :3] * a, a]), sigma)
    return np.dstack([soft[..., :3] / np.maximum(soft[..., 3:], 1e-4), soft[..., 3:]])


def lit(picture: np.ndarray, layers: Sequence[Painter], light: Light, alpha: float = 1.0) -> np.ndarray:
    """Return the picture with a figure's layers, back to front, graded as one under a light."""
    masks = masks_of(layers, light)
    for layer in layers:
        picture = over(picture, lit_pixels(layer.pixels(), masks, light), alpha)
    return picture


def brushed(picture: np.ndarray, unit: float = 1.0, keep: float = 0.35, seed: int = 1) -> np.ndarray:
    """Return a flat drawing painted over with strokes, as the sets are; `unit` scales the brush."""
    if LOOK.printed:
        return picture
    image = np.ascontiguousarray(picture.astype(np.float32))
    patches = kuwahara(image, np.full(image.shape[:2], 3.0 * unit, np.float32))
    edges = np.clip(np.abs(patches - blur(patches, 4)).sum(-1) * 3, 0, 1)
    painted = strokes(patches, edges, unit, seed)
    hold = np.clip(keep + 0.5 * edges[..., None], 0, 0.92)
    return painted * (1 - hold) + patches * hold


def screen(picture: np.ndarray, light: np.ndarray) -> np.ndarray:
    """Return the picture with light added as two slides on one wall add up."""
    return 1 - (1 - np.clip(picture, 0, 1)) * (1 - np.clip(light, 0, 1))


def spot(at: tuple[float, float], radius: tuple[float, float] | float, power: float = 1.0) -> np.ndarray:
    """Return a soft round patch of 0 to 1, shape (HEIGHT, WIDTH); 0.37 at its radius."""
    rx, ry = radius if isinstance(radius, tuple) else (radius, radius)
    x, y = grid()
    away = np.hypot((x - at[0]) / rx, (y - at[1]) / ry)
    return np.exp(-(away ** (2 * power))).astype(np.float32)


def glow(picture: np.ndarray, at: tuple[float, float], radius: float, tone: str, much: float) -> np.ndarray:
    """Return the picture with a lamp's halo in it."""
    x, y = grid()
    halo = np.exp(-np.hypot(x - at[0], y - at[1]) / radius)
    return screen(picture, halo[..., None] * rgb(tone) * much)


def bloom(picture: np.ndarray, much: float = 0.5, floor: float = 0.72, sigma: float = 26) -> np.ndarray:
    """Return the picture with its bright parts overflowing."""
    if LOOK.printed:
        return picture
    return screen(picture, wide_blur(np.clip(picture - floor, 0, 1), sigma) * much)


def paper(picture: np.ndarray, vignette: float = 0.8, calm: float = 0.2, tooth: float = 1.0) -> np.ndarray:
    """Return the picture finished: tooth of paper, darker corners, a calm lower third for the text."""
    if LOOK.printed:
        return calmed(inked(picture))
    x, y = grid()
    noise = (cloud(WIDTH, HEIGHT, 3.2, 12, 2) - 0.5) * 0.05 + (cloud(WIDTH, HEIGHT, 10, 14, 3) - 0.5) * 0.035
    value = picture.mean(axis=2)
    picture = picture * (1 + tooth * noise * (1 - 0.4 * value))[..., None]
    corner = np.hypot((x / WIDTH - 0.5) * 1.05, y / HEIGHT - 0.46)
    fall = np.clip(corner - 0.36, 0, 1)[..., None] * np.array([0.75, 0.66, 0.5], np.float32)
    low = np.clip((y / HEIGHT - 0.66) / 0.30, 0, 1)[..., None]
    return np.clip(picture * (1 - fall * vignette) * (1 - low * calm), 0, 1).astype(np.float32)


def from_set(file: str, box: tuple[float, float, float, float]) -> np.ndarray:
    """Return a part (x, y, width, height in map pixels) of a set, as large as the stage; printed, as sharp, too."""
    place = place_of(file)
    if LOOK.printed and place:
        return printed_part(place, file.split("/")[1], box)
    image = cv2.imread(str(set_file(file)), cv2.IMREAD_COLOR)[..., ::-1].astype(np.float32) / 255
    x, y, w, h = box
    matrix = np.array([[WIDTH / w, 0, -x * WIDTH / w], [0, HEIGHT / h, -y * HEIGHT / h]], np.float32)
    return cv2.warpAffine(
        image, matrix, (WIDTH, HEIGHT), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )


def onto(
    picture: np.ndarray,
    file: str,
    source: Sequence[tuple[float, float]],
    target: Sequence[tuple[float, float]],
    bright: float = 1.0,
) -> np.ndarray:
    """Return the picture with a part of a baked set on a wall in it: its four corners in map pixels go to
    the target's four pixels, in the same order."""
    image = cv2.imread(str(set_file(file)), cv2.IMREAD_UNCHANGED).astype(np.float32) / 255
    alpha = image[..., 3:] if image.shape[2] == 4 else np.ones_like(image[..., :1])
    inside = np.zeros(image.shape[:2], np.float32)
    cv2.fillPoly(inside, [np.array(source, np.int32)], 1.0)
    alpha = alpha * inside[..., None]
    solid = np.dstack([image[..., 2::-1] * alpha * bright, alpha])
    matrix = cv2.getPerspectiveTransform(np.array(source, np.float32), np.array(target, np.float32))
    laid = cv2.warpPerspective(solid, matrix, (WIDTH, HEIGHT), flags=cv2.INTER_AREA)
    return picture * (1 - laid[..., 3:]) + np.clip(laid[..., :3], 0, 1)
