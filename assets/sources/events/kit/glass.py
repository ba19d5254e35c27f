"""A bus's windows: what they reflect, the fog on them, and the frames they sit in."""

from __future__ import annotations

import cv2
import numpy as np

from ...kit.folders import LAMPLIGHT
from ...kit.tmx import read_pictures
from ...people.light import rgb
from ...people.spline import oval
from ...places.kit.overlay import read_shown
from ...places.kit.pixels import cloud
from .board import Board, rounded, straight
from .prints import place_of
from .stage import HEIGHT, WIDTH, from_set, screen, spot
from .style import LOOK, set_file

ALLOY = ("#8b8f96", "#4a4f5c", "#6e737d")


def behind_glass(files: tuple[str, ...], box: tuple[float, float, float, float]) -> np.ndarray:
    """Return a part (x, y, width, height) of a set's layers, laid over one another, as large as the stage."""
    x, y, w, h = box
    matrix = np.array([[WIDTH / w, 0, -x * WIDTH / w], [0, HEIGHT / h, -y * HEIGHT / h]], np.float32)
    picture = np.zeros((HEIGHT, WIDTH, 3), np.float32)
    for file in files:
        if LOOK.printed and place_of(file):
            picture = from_set(file, box)
            continue
        path = set_file(file)
        if path is None:
            continue
        image = cv2.imread(str(path), cv2.IMREAD_UNCHANGED).astype(np.float32) / 255
        alpha = image[..., 3:] if image.shape[2] == 4 else np.ones_like(image[..., :1])
        whole = np.dstack([image[..., 2::-1] * alpha, alpha])
        whole = cv2.warpAffine(
            whole, matrix, (WIDTH, HEIGHT), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101
        )
        picture = picture * (1 - whole[..., 3:]) + whole[..., :3]
    return np.clip(picture, 0, 1)


def shown(place: str, variant: str, box: tuple[int, int, int, int]) -> np.ndarray:
    """Return a part (x, y, width, height) of a painted place as its map shows a variant, with what is laid over it."""
    x, y, w, h = box
    pictures = read_pictures(LAMPLIGHT / "sets" / f"{place}.tmx")
    seen = read_shown(pictures, variant, (x, y, x + w, y + h), WIDTH / w, LAMPLIGHT / "sets", sky=True)
    return cv2.resize(seen, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)


def reflect(
    picture: np.ndarray,
    layer: np.ndarray,
    much: float = 0.6,
    dims: float = 0.5,
    ghost: tuple[int, int] = (9, -3),
) -> np.ndarray:
    """Return the picture with straight-alpha RGBA reflected in it, twice over as in a double pane.

    `dims` is how far the reflection shuts out what is behind the glass.
    """
    seen = layer[..., :3] * layer[..., 3:]
    alpha = cv2.GaussianBlur(layer[..., 3], (0, 0), 3)[..., None]
    second = cv2.GaussianBlur(np.roll(seen, ghost[::-1], (0, 1)), (0, 0), 2)
    picture = screen(picture * (1 - alpha * dims), second * much * 0.22)
    return screen(picture, seen * much)


def fog(b: Board, at: tuple[float, float], radius: tuple[float, float], much: float, seed: int = 3) -> None:
    """Let breath lie on the pane about a point."""
    veil = spot(at, radius, 1.3) * (0.6 + 0.8 * (cloud(WIDTH, HEIGHT, 60, seed, 4) - 0.3))
    b.rgb = b.rgb + (rgb("#a9b7c6") - b.rgb) * (np.clip(veil, 0, 1) * much)[..., None]


def beads(b: Board, box: tuple[float, float, float, float], count: int, seed: int) -> None:
    """Paint drops of condensation, each with a dark rim above and the street's light below."""
    rng = np.random.default_rng(seed)
    for _ in range(count):
        x, y, r = rng.uniform(box[0], box[2]), rng.uniform(box[1], box[3]), rng.uniform(1.2, 4.2)
        b.shade(oval(x, y, r, r * 1.15), "#1a2438", 0.35, 1)
        b.shine(oval(x + r * 0.2, y + r * 0.35, r * 0.5, r * 0.4), "#ffd9a0", 0.8, 1)
        b.shine(oval(x - r * 0.3, y - r * 0.5, r * 0.25), "#dfeaff", 0.7)


def draw_frame(
    b: Board,
    pane: tuple[float, float, float, float],
    wall: tuple[str, str],
    radius: float = 64,
    depth: float = 30,
) -> None:
    """Paint the wall about a pane (x0, y0, x1, y1), its alloy frame and its rubber."""
    x0, y0, x1, y1 = pane
    hole = rounded(*pane, radius)
    around = straight((0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT))
    glass, held = np.zeros((HEIGHT, WIDTH, 1), np.float32), b.rgb.copy()
    mask = Board(glass.repeat(3, 2))
    mask.fill(hole, "#ffffff")
    b.ramp(around, wall, (0, y0), (0, HEIGHT))
    outer = rounded(x0 - depth, y0 - depth, x1 + depth, y1 + depth, radius + depth)
    b.shade(
        rounded(x0 - depth - 12, y0 - depth + 4, x1 + depth + 12, y1 + depth + 26, radius + depth),
        "#20180f",
        0.8,
        16,
    )
    b.ramp(outer, ALLOY, (0, y0 - depth), (0, y1 + depth))
    b.ramp(
        rounded(x0 - depth + 7, y0 - depth + 7, x1 + depth - 7, y1 + depth - 7, radius + depth),
        ALLOY[::-1],
        (0, y0),
        (0, y1),
    )
    b.fill(rounded(x0 - 11, y0 - 11, x1 + 11, y1 + 11, radius + 11), "#14151c")
    b.rgb = b.rgb * (1 - mask.rgb) + held * mask.rgb
