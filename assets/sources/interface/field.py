"""A picture being built part by part: a pixel grid in units of the watch's radius.

Each part is a mask (how much of a pixel it covers) and a shade (its colour); parts are laid over
each other from the back to the front.
"""

from __future__ import annotations

import cv2
import numpy as np
import skia

from .ink import Array, coverage, rgb_unit, to_image, to_pixels


class Field:
    """Straight-alpha picture with x, y in radii (y down, 0 at the middle) beside it."""

    def __init__(self, radius_px: float, half_width: float, half_height: float) -> None:
        """Make an empty field reaching half_width and half_height radii from its middle."""
        self.radius_px = radius_px
        self.width = 2 * round(half_width * radius_px)
        self.height = 2 * round(half_height * radius_px)
        self.centre = (self.width / 2, self.height / 2)
        rows, columns = np.mgrid[: self.height, : self.width].astype(np.float32)
        self.x = (columns + 0.5 - self.width / 2) / radius_px
        self.y = (rows + 0.5 - self.height / 2) / radius_px
        self.rgb = np.zeros((self.height, self.width, 3), np.float32)
        self.alpha = np.zeros((self.height, self.width), np.float32)

    def matrix(self) -> skia.Matrix:
        """Return radii to pixels."""
        matrix = skia.Matrix.Translate(*self.centre)
        matrix.preScale(self.radius_px, self.radius_px)
        return matrix

    def mask(self, path: skia.Path) -> Array:
        """Return a path's coverage, the path being in radii."""
        return coverage(self.width, self.height, path, self.matrix())

    def disc(self, radius: float) -> Array:
        """Return the coverage of a disc about the middle."""
        distance = np.hypot(self.x, self.y)
        return np.clip((radius - distance) * self.radius_px + 0.5, 0, 1)

    def lay(self, shade: Array | str, mask: Array, opacity: float = 1.0) -> None:
        """Lay a part over what is there; shade is [h, w, 3], [3], or a colour's name."""
        colours = rgb_unit(shade) if isinstance(shade, str) else shade
        over = (mask * opacity)[..., None]
        under = self.alpha[..., None] * (1 - over)
        total = over + under
        self.rgb = (colours * over + self.rgb * under) / np.maximum(total, 1e-6)
        self.alpha = total[..., 0]

    def lay_pixels(self, pixels: Array, opacity: float = 1.0) -> None:
        """Lay an RGBA picture of the same size over what is there."""
        self.lay(pixels[..., :3], pixels[..., 3], opacity)

    def shade_inside(self, shade: str, mask: Array, opacity: float = 1.0) -> None:
        """Tint what is there without widening its outline."""
        over = (mask * opacity)[..., None]
        self.rgb = self.rgb * (1 - over) + rgb_unit(shade) * over

    def cast_shadow(self, mask: Array, sigma: float, offset: tuple[float, float], opacity: float) -> None:
        """Lay the mask's soft shadow; sigma and offset in radii."""
        soft = blur(shift(mask, offset, self.radius_px), sigma * self.radius_px)
        self.lay("night_0", soft, opacity)

    def canvas(self) -> tuple[skia.Surface, skia.Canvas]:
        """Return an empty surface of this size and its canvas in radii."""
        surface = skia.Surface(self.width, self.height)
        canvas = surface.getCanvas()
        canvas.concat(self.matrix())
        return surface, canvas

    def lay_drawing(self, surface: skia.Surface, opacity: float = 1.0) -> None:
        """Lay a finished drawing over what is there."""
        self.lay_pixels(to_pixels(surface), opacity)

    def pixels(self) -> Array:
        """Return the picture, float RGBA [h, w, 4]."""
        return np.dstack([np.clip(self.rgb, 0, 1), np.clip(self.alpha, 0, 1)])

    def image(self) -> skia.Image:
        """Return the picture as a skia image."""
        return to_image(self.pixels())


def blur(mask: Array, sigma_px: float) -> Array:
    """Return the mask blurred."""
    return cv2.GaussianBlur(mask, (0, 0), sigma_px, borderType=cv2.BORDER_REPLICATE)


def shift(mask: Array, offset: tuple[float, float], radius_px: float) -> Array:
    """Return the mask moved by offset radii."""
    move = np.float32([[1, 0, offset[0] * radius_px], [0, 1, offset[1] * radius_px]])
    return cv2.warpAffine(mask, move, mask.shape[::-1])


def depth(mask: Array) -> Array:
    """Return each pixel's distance in pixels from the mask's edge, 0 outside."""
    return cv2.distanceTransform((mask > 0.5).astype(np.uint8), cv2.DIST_L2, 5)


def slopes(height: Array) -> tuple[Array, Array]:
    """Return the surface's gradient (dz/dx, dz/dy) in the units of height a pixel."""
    along_y, along_x = np.gradient(height)
    return along_x, along_y


def normals(height: Array) -> Array:
    """Return unit normals [h, w, 3] of a height map in pixels, z towards the viewer."""
    along_x, along_y = slopes(height)
    normal = np.dstack([-along_x, -along_y, np.ones_like(height)])
    return normal / np.linalg.norm(normal, axis=2, keepdims=True)
