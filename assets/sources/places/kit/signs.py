"""Signs and neon, drawn sharp in 2D over the render and hidden by whatever stands before them."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from .camera import Camera
from .lettering import stroke_lines
from .pixels import blur, light_colour, to_linear

SUPERSAMPLE = 3
# Something must stand this far before a sign (metres, and part of the distance) to hide it.
CLEARANCE_M, CLEARANCE_PART = 0.012, 0.003
LEAST_ALBEDO = 0.05


@dataclass(frozen=True)
class Sign:
    """A picture (RGBA, sRGB) on a plane: corners upper left, upper right, lower right, lower left.

    With a `glow` it shines by itself (times its light group's gain), else the place lights it.
    Lettering stays `crisp`; what is only a view is painted over like everything else.
    """

    art: np.ndarray
    corners: tuple[tuple[float, float, float], ...]
    glow: float = 0.0
    group: str = ""
    crisp: bool = True


@dataclass(frozen=True)
class Neon:
    """Glass tubes: world polylines with a colour; `radius` in metres."""

    lines: tuple[np.ndarray, ...]
    colour: str
    radius: float = 0.03
    glow: float = 3.0
    group: str = "neon"
    halo: float = 0.5


@dataclass
class Drawn:
    """Linear light with the signs in it, what must stay crisp, and the shine about neon tubes."""

    light: np.ndarray
    crisp: np.ndarray
    shine: np.ndarray


def upright(art: np.ndarray, x0: float, z0: float, x1: float, z1: float, y: float, **more) -> Sign:
    """A sign on a wall across x that faces -y."""
    return Sign(art, ((x0, y, z1), (x1, y, z1), (x1, y, z0), (x0, y, z0)), **more)


def neon_text(
    text: str,
    left: float,
    y: float,
    base: float,
    tall: float,
    colour: str,
    wide: float = 1.0,
    slant: float = 0.0,
    **more,
) -> Neon:
    """Stroke letters of height `tall` metres standing on `base` in the plane y."""
    lines = [
        np.column_stack([left + line[:, 0] * tall * wide, np.full(len(line), y), base + line[:, 1] * tall])
        for line in stroke_lines(text, slant)
    ]
    return Neon(tuple(lines), colour, **more)


def _seen(depth: np.ndarray, plane: np.ndarray) -> np.ndarray:
    clear = plane - CLEARANCE_M - CLEARANCE_PART * plane
    return blur((depth > clear).astype(np.float32), 0.8)


def _draw_sign(drawn: Drawn, sign: Sign, camera: Camera, passes, gain: float, scale: float) -> None:
    height, width = drawn.light.shape[:2]
    placed = camera.project(np.array(sign.corners))
    if placed[:, 2].min() < 0.05:
        return
    flat = placed[:, :2] * scale
    x0, y0 = np.floor(np.clip(flat.min(0) - 2, 0, (width, height))).astype(int)
    x1, y1 = np.ceil(np.clip(flat.max(0) + 2, 0, (width, height))).astype(int)
    if x1 - x0 < 2 or y1 - y0 < 2:
        return
    tall, long = sign.art.shape[:2]
    source = np.array([(0, 0), (long, 0), (long, tall), (0, tall)], np.float32)
    target = ((flat - (x0, y0)) * SUPERSAMPLE).astype(np.float32)
    turn = cv2.getPerspectiveTransform(source, target)
    linear = to_linear(sign.art[..., :3])
    art = np.dstack([linear * sign.art[..., 3:], sign.art[..., 3]])
    size = ((x1 - x0) * SUPERSAMPLE, (y1 - y0) * SUPERSAMPLE)
    warped = cv2.warpPerspective(art, turn, size, flags=cv2.INTER_LINEAR)
    warped = cv2.resize(warped, (x1 - x0, y1 - y0), interpolation=cv2.INTER_AREA)
    # 1/depth is linear across the screen on a plane.
    solve = np.column_stack([flat[:3] - (x0, y0), np.ones(3)])
    slope = np.linalg.solve(solve, 1 / placed[:3, 2])
    rows, columns = np.mgrid[0 : y1 - y0, 0 : x1 - x0]
    plane = 1 / np.maximum(columns * slope[0] + rows * slope[1] + slope[2], 1e-3)
    window = np.s_[y0:y1, x0:x1]
    alpha = warped[..., 3:] * _seen(passes["depth"][window], plane)[..., None]
    tint = warped[..., :3] / np.maximum(warped[..., 3:], 1e-4)
    below = drawn.light[window]
    if sign.glow:
        shining = tint * sign.glow * gain
    else:
        albedo = blur(np.clip(passes["albedo"][window], LEAST_ALBEDO, 1), 4 * scale)
        shining = tint * blur(below, 4 * scale) / albedo
    drawn.light[window] = below * (1 - alpha) + shining * alpha
    if sign.crisp:
        drawn.crisp[window] = np.maximum(drawn.crisp[window], alpha[..., 0])


def _draw_neon(drawn: Drawn, neon: Neon, camera: Camera, passes, gain: float, scale: float) -> None:
    height, width = drawn.light.shape[:2]
    placed = [camera.project(line) for line in neon.lines]
    depth = float(np.mean(np.concatenate(placed)[:, 2]))
    focal = camera.lens_mm / 36 * camera.width
    thick = max(1.2, neon.radius * 2 * focal / depth * scale)
    tubes = np.zeros((height, width), np.float32)
    for line in placed:
        points = np.round(line[:, :2] * scale * 16).astype(np.int32)
        cv2.polylines(tubes, [points], False, 1.0, max(1, round(thick)), cv2.LINE_AA, 4)
    seen = _seen(passes["depth"], np.float32(depth - 0.25))
    tubes *= seen
    colour = light_colour(neon.colour)
    core = np.clip(blur(tubes, thick * 0.3) * 1.9 - 1.1, 0, 1)[..., None]
    soft = blur(tubes, thick * 0.9)[..., None] * 0.5 + blur(tubes, thick * 4)[..., None] * neon.halo
    body = colour * (1 - core * 0.4) + core * 0.4 * np.array([1.0, 0.8, 0.66], np.float32)
    mask = tubes[..., None]
    drawn.light[:] = drawn.light * (1 - mask) + body * mask * neon.glow * gain
    drawn.shine += colour * soft * gain
    drawn.crisp[:] = np.maximum(drawn.crisp, tubes)


def _distance(sign: Sign | Neon, camera: Camera) -> float:
    """How far in metres the middle of a sign is before the camera."""
    points = np.array(sign.corners) if isinstance(sign, Sign) else np.concatenate(sign.lines)
    return float(camera.project(points)[:, 2].mean())


def draw_signs(light: np.ndarray, signs: list[Sign | Neon], camera: Camera, passes, gains) -> Drawn:
    """The light with all signs drawn in; `gains` is the brightness of each light group."""
    drawn = Drawn(light.copy(), np.zeros(light.shape[:2], np.float32), np.zeros_like(light))
    scale = light.shape[1] / camera.width
    for sign in sorted(signs, key=lambda each: -_distance(each, camera)):
        gain = gains.get(sign.group, 1.0) if sign.group else 1.0
        if isinstance(sign, Sign):
            _draw_sign(drawn, sign, camera, passes, gain, scale)
        elif gain > 0.15:
            _draw_neon(drawn, sign, camera, passes, gain, scale)
    return drawn
