"""A sheet of flat shapes for the poster's own pictures: exact tones, hard edges, and light as a shape of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import cv2
import numpy as np
import skia

from ...people.hand import draw_hand, place
from ...people.hand_model import Gesture
from ...people.face import FaceTones
from ...people.light import rgb
from ...people.painter import Frame, Painter, Profile, Shape
from ...people.spline import Points, brush, sample
from ...poster.kit.place import Place
from ...poster.kit.sheet import Sheet
from .prints import printed_part
from .style import HEIGHT, WIDTH, calmed

Cloth = tuple[str, str, str, str]  # base, shade, deep shade, lit edge
STAGE = (0.0, 0.0, float(WIDTH), float(HEIGHT))


class Print(Painter):
    """A painter in pixels of the stage whose tones are laid down as they are, without grain or tremor.

    `seen` is a part of the stage, left, top and width: only that is drawn, as large as the stage.
    """

    flat = True

    def __init__(self, seen: tuple[float, float, float] = (0, 0, WIDTH)) -> None:
        left, top, wide = seen
        super().__init__(Frame(wide, wide * HEIGHT / WIDTH, -left, -top), WIDTH / wide)

    def _grain(self) -> np.ndarray:
        return np.full((self.height_px, self.width_px), 0.5, np.float32)

    def line(
        self,
        points: Points | np.ndarray,
        width: float,
        tone: str,
        profile: Profile = "taper",
        alpha: float = 1,
        clip: Shape | None = None,
        rough: float = 0,
    ) -> None:
        """Draw a tapered stroke without a tremor."""
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
        """Leave out what dissolves."""

    def limb(self, joints: Sequence[complex], widths: Sequence[float], tone: str) -> skia.Path:
        """Fill a limb on its joints, as wide at each as is said and a little fuller between, and return it."""
        path = limb(joints, widths)
        self.fill(path, tone)
        return path

    def hand(
        self, at: complex, gesture: Gesture, tones: FaceTones, angle: float, size: float, mirror: bool = False,
        only: str = "all", elbow: complex = -1 + 0j, length: float = 40, girth: float = 1.0,
        to_lamp: tuple[float, float] = (0.86, -0.5),
    ) -> None:  # fmt: skip
        """Paint a hand whose wrist is at a pixel; the elbow lies that way from it, on the picture."""
        away = elbow / abs(elbow) * np.exp(-1j * np.radians(angle))
        forearm = complex(away.conjugate() if mirror else away)
        with place(self, at, angle, size, mirror):
            draw_hand(
                self, gesture, tones, None, only, girth=girth, forearm=forearm, length=length, to_lamp=to_lamp
            )


def limb(joints: Sequence[complex], widths: Sequence[float]) -> skia.Path:
    """Return a limb's outline: each piece a tapered stroke that swells before its middle, round at the joints."""
    whole = skia.Path.Circle(joints[0].real, joints[0].imag, widths[0] * 0.99)
    for a, b, wide, narrow in zip(joints, joints[1:], widths, widths[1:], strict=False):
        way = b - a
        z = sample([(a.real, a.imag), ((a + way / 2).real, (a + way / 2).imag), (b.real, b.imag)])
        profile = [
            (0, wide),
            (0.3, (wide * 0.68 + narrow * 0.32) * 1.09),
            (0.7, wide * 0.28 + narrow * 0.74),
            (1, narrow),
        ]
        piece = skia.Op(
            brush(z, 2, profile), skia.Path.Circle(b.real, b.imag, narrow * 0.98), skia.PathOp.kUnion_PathOp
        )
        whole = skia.Op(whole, piece, skia.PathOp.kUnion_PathOp)
    return whole


def close_sleeve(
    p: Print, at: complex, cloth: Cloth, angle: float = 0, size: float = 1, mirror: bool = False
) -> None:
    """Paint the sleeve of a hand close by about its wrist at 0,0, from its cuff far out to the right, the arm within it."""
    base, shade, deep, lit = cloth
    with p.placed(at.real, at.imag, angle, size, mirror=mirror):
        p.fill("34,-66! 120,-84 420,-150 1000,-300! 1000,330! 420,196 130,112 40,88! 22,10", base)
        p.fill("28,40! 150,62 430,100 1000,150! 1000,330! 420,196 130,112 40,88!", shade)
        for spine, wide in (
            ("210,-96 236,-20 204,60", 18),
            ("330,-124 372,-30 330,120", 22),
            ("520,-160 470,-30 540,140", 20),
        ):
            p.fill(brush(spine, wide, "leaf"), shade)
        p.fill("34,-66! 120,-84 132,-86! 122,14 142,114! 40,88! 22,10", deep)
        p.line("130,-86 420,-150 1000,-300", 7, lit, "flat")
        p.line("34,-66 22,10 40,88", 9, lit, "flat")
        p.line("132,-86 122,14 142,114", 6, base, "flat")


def tones(skin: str, shade: str, line: str) -> FaceTones:
    """Return the tones of a hand: its skin, its shade, and the line between its fingers."""
    return FaceTones(skin, shade, line, skin, line, line, line, line, shade, shade)


def printed(draw: Callable[[Sheet], None], light: str) -> np.ndarray:
    """Return what is drawn with the poster's own kit, in pixels of the stage and the inks of one light."""
    place_ = Place("stage", {light: light}, lambda sheet, _: draw(sheet), lambda _: [])
    return printed_part(place_, light, STAGE)


def lay(picture: np.ndarray, *sheets: Painter | np.ndarray) -> np.ndarray:
    """Return a picture with sheets laid on it."""
    for one in sheets:
        pixels = one.pixels() if isinstance(one, Painter) else one
        picture = picture * (1 - pixels[..., 3:]) + pixels[..., :3] * pixels[..., 3:]
    return picture


def edged(
    pixels: np.ndarray,
    to_lamp: tuple[float, float],
    width: float,
    tone: str,
    within: np.ndarray | None = None,
) -> np.ndarray:
    """Return straight RGBA with a hard lit edge on the lamp's side; `within` (0 to 1) is where the lamp reaches."""
    alpha = np.ascontiguousarray(pixels[..., 3])
    length = float(np.hypot(*to_lamp))
    dx, dy = (-width * part / length for part in to_lamp)
    moved = cv2.warpAffine(alpha, np.array([[1, 0, dx], [0, 1, dy]], np.float32), alpha.shape[::-1])
    edge = np.clip(alpha - moved, 0, 1) * (1 if within is None else within)
    return np.dstack([pixels[..., :3] + (rgb(tone) - pixels[..., :3]) * edge[..., None], pixels[..., 3:]])


def backlit(
    pixels: np.ndarray, about: tuple[float, float], radius: float, width: float, tone: str
) -> np.ndarray:
    """Return straight RGBA with a hard edge of light about it that thins with the distance from a disc behind it."""
    solid = cv2.GaussianBlur(np.ascontiguousarray(pixels[..., 3]), (0, 0), 1.2)
    inside = cv2.distanceTransform((solid > 0.5).astype(np.uint8), cv2.DIST_L2, 5)
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    away = np.maximum(np.hypot(x - about[0], y - about[1]) - radius * 0.9, 0)
    wide = width * (1 - np.clip(away / (radius * 0.75), 0, 1))
    edge = np.clip(wide - inside + 0.5, 0, 1)
    return np.dstack([pixels[..., :3] + (rgb(tone) - pixels[..., :3]) * edge[..., None], pixels[..., 3:]])


def finished(picture: np.ndarray) -> np.ndarray:
    """Return the print, its foot a little darker, where words will lie."""
    return calmed(np.clip(picture, 0, 1).astype(np.float32))
