"""What is drawn over baked places: pencil on the timetable, what plays on television, a curtain, a mailbox,
what lies on the porch's rail. Each returns RGBA (height, width, 4), 0..1, `zoom` pixels to a map pixel."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

FINE = 4
HAND = "/usr/share/fonts/opentype/urw-base35/Z003-MediumItalic.otf"


class _Sheet:
    """A clear sheet on which one draws in map pixels from its corner."""

    def __init__(self, width: int, height: int, zoom: float) -> None:
        self.size, self.scale = (width, height), zoom * FINE
        self.image = Image.new("RGBA", (width * FINE, height * FINE))
        self.draw = ImageDraw.Draw(self.image)

    def at(self, points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(x * self.scale, y * self.scale) for x, y in points]

    def poly(self, points: list[tuple[float, float]], colour: str) -> None:
        self.draw.polygon(self.at(points), colour)

    def line(self, points: list[tuple[float, float]], colour: str, width: float) -> None:
        self.draw.line(self.at(points), colour, round(width * self.scale), "curve")

    def oval(self, x: float, y: float, rx: float, ry: float, colour: str, width: float = 0) -> None:
        box = self.at([(x - rx, y - ry), (x + rx, y + ry)])
        if width:
            self.draw.ellipse([*box[0], *box[1]], outline=colour, width=round(width * self.scale))
        else:
            self.draw.ellipse([*box[0], *box[1]], colour)

    def done(self, soft: float = 0.0) -> np.ndarray:
        """The sheet, `soft` map pixels out of focus."""
        image = self.image.filter(ImageFilter.GaussianBlur(soft * self.scale)) if soft else self.image
        small = np.asarray(image.resize(self.size, Image.Resampling.BOX), np.float32) / 255
        # The colour of a clear edge must not be black.
        solid = cv2.dilate(small[..., :3] * (small[..., 3:] > 0), np.ones((3, 3)))
        small[..., :3] = np.where(small[..., 3:] > 0, small[..., :3], solid)
        return small


def pencil_on_timetable(width: int, height: int, zoom: float) -> np.ndarray:
    """A heart next to 8:15, a skull next to that, and under Sunday: No."""
    g, lead = _Sheet(width, height, zoom), "#3d4658"
    heart = [(70, 61), (65, 56), (64.6, 53), (67, 51.6), (70, 54), (73, 51.6), (75.4, 53), (75, 56), (70, 61)]
    g.line(heart, lead, 1.1)
    g.oval(84, 54.6, 4.6, 4.2, lead, 1.0)
    g.line([(81.6, 58), (81.6, 61.4), (86.4, 61.4), (86.4, 58)], lead, 1.0)
    for x in (82.2, 85.8):
        g.oval(x, 54.8, 1.1, 1.2, lead)
    g.line([(84, 59), (84, 61)], lead, 0.7)
    font = ImageFont.truetype(HAND, round(8.5 * g.scale))
    for text, x, y in (("Sunday", 71.5, 22), ("No.", 78, 31)):
        g.draw.text((x * g.scale, y * g.scale), text, lead, font)
    g.line([(72, 31.6), (95, 30.6)], lead, 0.6)
    return g.done(0.12)


# The television's screen on the living room's map, its corners from the upper left one on.
SCREEN = ((106, 230), (455, 261), (452, 509), (107, 517))
SCREEN_BOX = (98, 222, 464, 526)


def kansas(width: int, height: int, zoom: float) -> np.ndarray:
    """A farm in its grays: house, windmill, fence, the road, and far off what is coming."""
    w, h = 720, 540
    tone = np.linspace(0.86, 0.62, h * 6 // 10)[:, None] * np.ones((1, w))
    image = np.full((h, w), 0.42, np.float32)
    image[: tone.shape[0]] = tone
    picture = Image.fromarray((image * 255).astype(np.uint8), "L")
    g = ImageDraw.Draw(picture)
    for k in range(5):
        g.ellipse((60 + 150 * k, 30 + 22 * (k % 3), 300 + 150 * k, 92 + 22 * (k % 3)), 182 + 9 * (k % 2))
    funnel = (560, 60, 668, 60, 640, 120, 618, 180, 612, 240, 622, 318, 604, 322, 588, 250, 582, 170)
    g.polygon(funnel, 118)
    for k in range(6):
        y, half = 86 + 36 * k, 36 - 5.4 * k
        g.line([(610 - half, y + 8), (610 + 0.6 * half, y - 4)], 92, 7)
    g.rectangle((0, 318, w, h), 96)
    g.polygon([(330, 318), (356, 318), (470, h), (150, h)], 170)
    g.polygon([(90, 230), (90, 330), (236, 330), (236, 230)], 70)
    g.polygon([(74, 234), (163, 160), (252, 234)], 48)
    g.rectangle((206, 168, 222, 214), 48)
    for x in (110, 184):
        g.rectangle((x, 256, x + 30, 292), 196)
    g.rectangle((148, 270, 174, 330), 34)
    g.line([(398, 322), (420, 190)], 56, 6)
    g.line([(446, 322), (424, 190)], 56, 6)
    for k in range(4):
        y = 218 + 30 * k
        g.line([(414 - 5 * k, y), (430 + 5 * k, y)], 56, 4)
    for k in range(8):
        a = k * np.pi / 4 + 0.2
        g.line([(422, 186), (422 + 44 * np.cos(a), 186 + 44 * np.sin(a))], 62, 9)
    for k in range(8):
        x = 12 + 104 * k
        if not 190 < x < 450:
            g.rectangle((x, 372, x + 12, 470), 52)
    for y in (390, 428):
        g.line([(0, y), (196, y)], 52, 10)
        g.line([(456, y), (w, y)], 52, 10)
    rows = np.asarray(picture, np.float32) / 255
    rows = rows * (1 - 0.1 * (np.arange(h) % 7 < 3)[:, None])
    x0, y0 = SCREEN_BOX[:2]
    corners = np.float32([((x - x0) * zoom, (y - y0) * zoom) for x, y in SCREEN])
    turn = cv2.getPerspectiveTransform(np.float32([(0, 0), (w, 0), (w, h), (0, h)]), corners)
    grey = cv2.warpPerspective(rows, turn, (width, height), flags=cv2.INTER_AREA)
    shape = cv2.warpPerspective(np.ones((h, w), np.float32), turn, (width, height))
    shape = cv2.GaussianBlur(cv2.erode(shape, np.ones((3, 3))), (0, 0), 0.8)
    return np.dstack([grey * 0.93, grey * 0.97, np.clip(grey * 1.02, 0, 1), shape])


def curtain(width: int, height: int, zoom: float) -> np.ndarray:
    """The fold of a dark curtain that hangs close before one, lit along its edge."""
    across, down = np.meshgrid(np.arange(width) / zoom, np.arange(height) / zoom)
    hem = 34 + 10 * np.sin(down / 260) + 0.02 * down
    inside = across - hem
    fold = 0.5 + 0.5 * np.sin(inside / 15 + 0.8 * np.sin(down / 330))
    fold = 0.55 * fold + 0.45 * (0.5 + 0.5 * np.sin(inside / 6.1 + down / 900))
    weave = 1 + 0.05 * np.sin(across * 2.2) * np.sin(down * 2.2)
    dark = np.array([0.15, 0.085, 0.075])
    lit = np.array([0.42, 0.19, 0.11])
    edge = np.exp(-np.clip(inside, 0, None) / 20)
    rgb = (dark + (lit - dark) * (0.45 * fold + 0.4 * edge)[..., None]) * weave[..., None]
    shape = cv2.GaussianBlur((inside > 0).astype(np.float32), (0, 0), 2.2 * zoom)
    return np.dstack([rgb, shape]).astype(np.float32)


def mailbox(width: int, height: int, zoom: float) -> np.ndarray:
    """A blue round-topped mailbox at night, the store's light along one side."""
    g = _Sheet(width, height, zoom)
    g.oval(63, 270, 58, 8, "#0a0c1299")
    for x in (24, 92):
        g.poly([(x, 236), (x + 10, 236), (x + 10, 270), (x, 270)], "#0c1728")
    steps = 40
    for k in range(steps):
        x = 14 + 98 * k / steps
        turn = (k / steps - 0.12) * 2.2
        light = max(0.0, 1 - abs(turn - 1.5))
        tone = [round(a + (b - a) * light) for a, b in ((18, 66), (34, 84), (74, 122))]
        bow = 46 * (1 - (1 - ((x - 63) / 49) ** 2) ** 0.5)
        g.poly([(x, 12 + bow), (x + 2.8, 12 + bow), (x + 2.8, 240), (x, 240)], f"#{bytes(tone).hex()}")
    g.poly([(24, 70), (100, 70), (100, 104), (24, 104)], "#0e1c3c")
    g.poly([(24, 70), (100, 70), (100, 74), (24, 74)], "#3c5684")
    g.line([(54, 92), (70, 92)], "#6f86a8", 3)
    g.poly([(36, 132), (90, 132), (90, 168), (36, 168)], "#b9c2cc")
    for y in (140, 148, 156):
        g.line([(44, y), (82, y)], "#56647c", 2)
    g.line([(112, 60), (112, 238)], "#d09a5a", 2.4)
    return g.done(0.5)


def on_the_rail(width: int, height: int, zoom: float) -> np.ndarray:
    """A notebook, shut, and on it a yellow pencil with teeth marks."""
    g = _Sheet(width, height, zoom)
    g.poly([(2, 22), (78, 22), (82, 26), (0, 26)], "#1a223688")
    g.poly([(8, 12), (70, 11), (78, 16), (6, 17)], "#2b2f3c")
    g.poly([(6, 17), (78, 16), (78, 18), (6, 19)], "#cfd2c8")
    g.poly([(6, 19), (78, 18), (78, 22), (6, 23)], "#1e2230")
    g.line([(14, 11.5), (60, 9)], "#e8b02c", 3.4)
    g.line([(14, 10.6), (60, 8)], "#ffd868", 1.0)
    g.line([(60, 9), (64, 8.8)], "#c9c4bc", 3.4)
    g.line([(64, 8.8), (69, 8.5)], "#cf7c74", 3.4)
    g.poly([(14, 9.8), (14, 13.2), (8, 11.9)], "#e6cfa2")
    g.poly([(10, 11), (10, 12.6), (8, 11.9)], "#20242c")
    for x in (50, 53, 56.4):
        g.line([(x, 8.3), (x + 0.6, 10.4)], "#8a6414", 0.8)
    return g.done(0.2)
