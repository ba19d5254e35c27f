"""What is drawn over baked places: pencil on the timetable, what plays on television, a curtain, a mailbox,
what lies on the porch's rail. Each returns RGBA (height, width, 4), 0..1, `zoom` pixels to a map pixel."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from ...events.kit.cast import somebody
from ...events.kit.figure import flattened
from ...events.kit.layers import on_top
from ...events.kit.stage import defocus
from ...people import luke
from ...people.expression import Expression
from ...people.light import LIGHTS
from ..kit.brush import kuwahara
from ..kit.shop_signs import board

FINE = 4
HAND = "/usr/share/fonts/opentype/urw-base35/Z003-MediumItalic.otf"


class Sheet:
    """A clear sheet on which one draws in map pixels from its corner."""

    def __init__(self, width: int, height: int, zoom: float, rounds: int = 0) -> None:
        self.size, self.scale, self.rounds = (width, height), zoom * FINE, rounds
        self.image = Image.new("RGBA", (width * FINE, height * FINE))
        self.draw = ImageDraw.Draw(self.image)

    def at(self, points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(x * self.scale, y * self.scale) for x, y in points]

    def poly(self, points: list[tuple[float, float]], colour: str) -> None:
        """A polygon, its corners cut so many times that it is round."""
        for _ in range(self.rounds):
            ends = zip(points, points[1:] + points[:1], strict=True)
            points = [
                (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in ends for t in (0.25, 0.75)
            ]
        self.draw.polygon(self.at(points), colour)

    def line(self, points: list[tuple[float, float]], colour: str, width: float) -> None:
        """A line, its corners cut as a polygon's are."""
        for _ in range(self.rounds):
            steps = pairwise(points)
            cut = [
                (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in steps for t in (0.25, 0.75)
            ]
            points = [points[0], *cut, points[-1]]
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
    g, lead = Sheet(width, height, zoom), "#3d4658"
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
    grey = _on_screen(np.asarray(picture, np.float32)[..., None] / 255, width, height, zoom)
    return np.clip(grey * (0.93, 0.97, 1.02, 1), 0, 1)


def _on_screen(film: np.ndarray, width: int, height: int, zoom: float) -> np.ndarray:
    """A picture of the film (height, width, 1 or 3), 0..1, in the screen's lines and the way it is turned."""
    h, w = film.shape[:2]
    rows = film * (1 - 0.1 * (np.arange(h) % 7 < 3)[:, None, None])
    x0, y0 = SCREEN_BOX[:2]
    corners = np.float32([((x - x0) * zoom, (y - y0) * zoom) for x, y in SCREEN])
    turn = cv2.getPerspectiveTransform(np.float32([(0, 0), (w, 0), (w, h), (0, h)]), corners)
    seen = cv2.warpPerspective(
        np.repeat(rows, 3 // rows.shape[2], 2), turn, (width, height), flags=cv2.INTER_AREA
    )
    shape = cv2.warpPerspective(np.ones((h, w), np.float32), turn, (width, height))
    return np.dstack([seen, cv2.GaussianBlur(cv2.erode(shape, np.ones((3, 3))), (0, 0), 0.8)])


def poppies(width: int, height: int, zoom: float) -> np.ndarray:
    """The field before the far green city: a red haze far off, and flowers that come up to the glass."""
    w, h = 720, 540
    picture = Image.new("RGB", (w, h), "#7fb6dc")
    g = ImageDraw.Draw(picture)
    for x, y, half in ((150, 70, 130), (540, 54, 150), (360, 112, 90)):
        g.ellipse((x - half, y - 24, x + half, y + 24), "#d8e6ee")
    for x, tall in ((318, 60), (336, 96), (354, 134), (374, 108), (394, 70)):
        g.rounded_rectangle((x - 8, 226 - tall, x + 8, 240), 8, "#43c48c")
        g.line([(x - 3, 232 - tall), (x - 3, 236)], "#a2efc4", 3)
    g.polygon([(0, 214), (180, 196), (380, 218), (560, 198), (w, 212), (w, 270), (0, 270)], "#3f9a52")
    g.rectangle((0, 236, w, h), "#5aa048")
    scatter = np.random.default_rng(8)
    rows = 17
    for row in range(rows):
        near = (row / (rows - 1)) ** 1.7
        y, size = 244 + 290 * near, 5 + 34 * near
        for x in np.arange(-size, w + size, 2.3 * size) + scatter.uniform(0, 2.3 * size):
            a, b = x + scatter.normal(0, 0.4 * size), y + scatter.normal(0, 0.3 * size)
            if size > 12:
                g.line([(a, b), (a + 0.2 * size, b + 2 * size)], "#2f6a34", round(size / 7))
            tone = ("#c8281e", "#e0402c", "#ec5a3c")[scatter.integers(3)]
            g.ellipse((a - size, b - 0.62 * size, a + size, b + 0.7 * size), tone)
            g.chord((a - 0.9 * size, b - 0.2 * size, a + 0.9 * size, b + 0.95 * size), 0, 180, "#f4745a")
            g.ellipse((a - 0.3 * size, b - 0.26 * size, a + 0.3 * size, b + 0.18 * size), "#341a20")
    film = np.asarray(picture.filter(ImageFilter.GaussianBlur(1.2)), np.float32) / 255
    return _on_screen(film, width, height, zoom)


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
    g = Sheet(width, height, zoom)
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


def clerk(width: int, height: int, zoom: float) -> np.ndarray:
    """Kirk behind his counter, seen through his own window: both hands flat on it, and nobody in line."""
    g = Sheet(width, height, zoom, 2)
    # The counter's end, down to the floor.
    g.line([(21, 134), (21, 190), (21, 243)], "#6e3a1c", 24)
    g.line([(31, 134), (31, 190), (31, 243)], "#8f4d24", 6)
    shirt, fold, vest, dark = "#d9d0b6", "#a99c82", "#b98a2b", "#8a6420"
    for way in (-1, 1):
        g.line([(57 + 26 * way, 66), (57 + 41 * way, 98), (57 + 33 * way, 128)], fold, 17)
        g.line([(57 + 25 * way, 66), (57 + 40 * way, 97), (57 + 33 * way, 126)], shirt, 12)
    g.poly([(34, 136), (33, 92), (30, 66), (44, 56), (70, 56), (84, 66), (81, 92), (80, 136)], vest)
    g.poly([(64, 136), (68, 90), (72, 58), (84, 66), (81, 92), (80, 136)], dark)
    g.poly([(49, 54), (65, 54), (62, 76), (57, 92), (52, 76)], "#efe6d0")
    g.line([(57, 62), (57, 76), (57, 90)], "#7a2430", 5)
    for x in (47, 67):
        g.line([(x, 55), (57 + (x - 57) * 0.5, 76), (57, 96)], "#6d2428", 2)
    g.poly([(66, 80), (78, 80), (78, 87), (66, 87)], "#f4efe0")
    g.line([(57, 40), (57, 48), (57, 56)], "#c08a66", 13)
    g.oval(57, 29, 15, 19, "#e0b088")
    g.poly([(60, 14), (72, 18), (71, 36), (64, 46), (58, 48)], "#c08c68")
    for x in (41.6, 72.4):
        g.oval(x, 31, 3, 5, "#d09a74")
    g.poly(
        [(41, 26), (40, 12), (50, 4), (64, 3), (74, 12), (73, 27), (68, 17), (54, 16), (46, 18)], "#7c5430"
    )
    g.poly([(44, 14), (52, 6), (63, 5), (60, 12)], "#a8764a")
    for x in (51, 64):
        g.line([(x - 4, 23.5), (x, 22.5), (x + 4, 23.5)], "#5a3c22", 1.6)
        g.oval(x, 28.4, 2.4, 2.6, "#2a1c18")
    g.line([(53, 40), (57, 40.6), (62, 40)], "#8a4a3c", 1.6)
    for way in (-1, 1):
        g.oval(57 + 34 * way, 131, 8, 4.6, "#d8a680")
    art = _grained(g.done(0.5), 4, zoom, 0.06)
    art[..., :3] *= np.array((0.95, 0.86, 0.66), np.float32)
    return art


def on_the_rail(width: int, height: int, zoom: float) -> np.ndarray:
    """A notebook, shut, and on it a yellow pencil with teeth marks."""
    g = Sheet(width, height, zoom)
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


def _grained(art: np.ndarray, seed: int, zoom: float, share: float = 0.07) -> np.ndarray:
    """A drawing with the brush's unevenness that the painted place about it has."""
    rng = np.random.default_rng(seed)
    height, width = art.shape[:2]
    coarse = rng.standard_normal((max(2, int(height / zoom / 5)), max(2, int(width / zoom / 11)))).astype(
        np.float32
    )
    fine = rng.standard_normal((max(2, int(height / zoom)), max(2, int(width / zoom / 3)))).astype(np.float32)
    noise = sum(
        part * cv2.resize(one, (width, height), interpolation=cv2.INTER_CUBIC)
        for part, one in ((0.7, coarse), (0.5, fine))
    )
    art[..., :3] = np.clip(art[..., :3] * (1 + share * noise[..., None]), 0, 1)
    return art


def porch_step(width: int, height: int, zoom: float, dim: float = 1.0) -> np.ndarray:
    """The step that one sits on, and the lower one for one's feet: painted boards, the moon behind them."""
    g = Sheet(width, height, zoom)
    g.poly([(0, 186), (980, 186), (960, 214), (24, 214)], "#0a102066")
    for left, right, top, edge, foot in ((44, 936, 8, 54, 108), (10, 970, 104, 140, 192)):
        g.poly([(left - 12, edge), (right + 12, edge), (right + 12, foot), (left - 12, foot)], "#18213f")
        g.poly(
            [
                (left - 12, edge + 14),
                (right + 12, edge + 14),
                (right + 12, edge + 26),
                (left - 12, edge + 26),
            ],
            "#10172f",
        )
        g.poly([(left + 14, top), (right - 14, top), (right + 12, edge), (left - 12, edge)], "#4a5c93")
        half = (top + edge) / 2
        g.poly([(left + 14, top), (right - 14, top), (right - 13, top + 5), (left + 13, top + 5)], "#33426f")
        g.line([(left + 2, half), (right - 2, half)], "#2c3a68", 2.2)
        g.line([(left + 2, half + 2.4), (right - 2, half + 2.4)], "#6679b0", 1.0)
        for k in range(24):
            x = left + 30 + 37 * k
            if x < right - 60:
                lean = (x - 480) * 0.03
                g.poly([(x, top), (x + 11, top), (x + 24 + lean, edge), (x + 9 + lean, edge)], "#3a4a7ecc")
        g.poly(
            [(left - 12, edge), (right + 12, edge), (right + 12, edge + 14), (left - 12, edge + 14)],
            "#5b6ea6",
        )
        g.line([(left - 12, edge + 1), (right + 12, edge + 1)], "#8fa3d6", 2.0)
    art = _grained(g.done(0.7), 5, zoom)
    art[..., :3] *= dim
    return art


def porch_step_in_cloud(width: int, height: int, zoom: float) -> np.ndarray:
    """The same without the moon."""
    return porch_step(width, height, zoom, 0.66)


def _duffel(g: Sheet) -> None:
    """The bag about 208,140, one strap in the air."""
    g.line([(158, 92), (150, 40), (172, 12), (200, 20), (206, 66), (214, 92)], "#3a2219", 12)
    g.line([(156, 88), (148, 40), (170, 11)], "#6b4a36", 2.2)
    body = [(78, 136), (84, 106), (112, 88), (170, 82), (240, 82), (296, 90), (330, 112), (338, 140)]
    body += [(326, 170), (292, 186), (220, 192), (140, 190), (96, 176)]
    g.poly(body, "#4c6644")
    g.poly(
        [
            (80, 146),
            (140, 156),
            (230, 160),
            (336, 146),
            (326, 170),
            (292, 186),
            (220, 192),
            (140, 190),
            (96, 176),
        ],
        "#293b2c",
    )
    g.poly([(100, 98), (170, 86), (240, 86), (300, 96), (250, 108), (160, 108), (104, 116)], "#6c8a5a")
    g.oval(316, 138, 24, 44, "#344a32")
    g.oval(318, 137, 19, 38, "#466042")
    g.line([(96, 124), (180, 112), (288, 116)], "#b39c5c", 2.2)
    g.line([(288, 116), (296, 126)], "#c9b06a", 3)
    for x in (140, 248):
        g.poly([(x, 83), (x + 16, 83), (x + 22, 190), (x + 4, 190)], "#46291c")
        g.line([(x + 2, 86), (x + 7, 188)], "#6b4a36", 1.4)
    for a, b, c in (
        ((118, 134), (128, 150), (120, 172)),
        ((196, 120), (204, 146), (198, 176)),
        ((282, 128), (274, 150), (284, 176)),
    ):
        g.line([a, b, c], "#1f2e22", 3)


def _in_the_round(g: Sheet, zoom: float, lit: tuple[float, float], tint: tuple[float, ...]) -> np.ndarray:
    """The bag painted as a barrel over its shadow, a lamp's light so strong at its two ends."""
    wide, high = g.size
    ground = Sheet(wide, high, g.scale / FINE)
    ground.oval(206, 184, 142, 15, "#0a0608d8")
    below = ground.done(7)
    art = _grained(g.done(0.5), 9, zoom, 0.05)
    y = (np.arange(high, dtype=np.float32) / (g.scale / FINE) - 82) / 110
    # Light falls on a barrel's shoulder, and leaves its belly.
    round_ = np.interp(y, (-0.6, 0.0, 0.2, 0.5, 0.85, 1.05), (0.9, 0.86, 1.16, 0.86, 0.42, 0.3)).astype(
        np.float32
    )
    across = np.linspace(*lit, wide, dtype=np.float32)
    light = round_[:, None, None] * across[None, :, None] * np.array(tint, np.float32)
    light *= _grained(np.ones((high, wide, 3), np.float32), 12, zoom, 0.1)  # as a brush lays it on
    art[..., :3] = kuwahara(
        np.clip(art[..., :3] * light, 0, 1), np.full((high, wide), 3.2 * zoom, np.float32)
    )
    solid = art[..., 3:]
    under = below[..., 3:] * (1 - solid)
    whole = solid + under
    return np.dstack([(art[..., :3] * solid + below[..., :3] * under) / np.maximum(whole, 1e-4), whole])


def duffel_in_hall(width: int, height: int, zoom: float) -> np.ndarray:
    """The same bag on the hall's floor, the lamp before it and to its left."""
    g = Sheet(width, height, zoom * 0.9, 3)
    _duffel(g)
    return _in_the_round(g, zoom, (1.05, 0.75), (1.06, 0.94, 0.8))


def duffel_on_bed(width: int, height: int, zoom: float) -> np.ndarray:
    """The same bag on the bed, unzipped, what goes into it on top."""
    g = Sheet(width, height, zoom, 3)
    for points, tone, light in (
        ([(94, 110), (98, 72), (130, 62), (166, 70), (172, 110)], "#5c1f1a", "#84302a"),
        ([(160, 110), (164, 68), (200, 58), (238, 66), (244, 110)], "#6a5038", "#8c6e4c"),
        ([(226, 110), (232, 74), (270, 64), (304, 78), (310, 110)], "#2c323c", "#444e5a"),
    ):
        g.poly(points, tone)
        g.poly([points[1], points[2], points[3], (points[3][0] - 6, 84), (points[1][0] + 8, 82)], light)
    _duffel(g)
    return _in_the_round(g, zoom, (0.75, 1.15), (1.08, 0.88, 0.62))


def duffel_among_lids(width: int, height: int, zoom: float) -> np.ndarray:
    """The bag on its back among leaves and the lids of bins, one strap in the air."""
    g = Sheet(width, height, zoom)
    for x, y, rx, ry in ((58, 150, 52, 17), (372, 176, 46, 14)):
        g.oval(x + 3, y + 6, rx, ry, "#07090fcc")
        g.oval(x, y, rx, ry, "#39424c")
        g.oval(x, y - 2.5, rx - 3, ry - 3, "#566370")
        g.oval(x, y - 3, rx * 0.66, ry * 0.62, "#46525e")
        g.oval(x - 4, y - 5, rx * 0.4, ry * 0.3, "#6d7b86")
        g.poly([(x - 8, y - 9), (x + 8, y - 9), (x + 6, y - 4), (x - 6, y - 4)], "#262d36")
    g.oval(206, 186, 138, 16, "#05070ccc")
    _duffel(g)
    rng = np.random.default_rng(11)
    for _ in range(46):
        x, y = rng.uniform(4, 416), rng.uniform(120, 236)
        size, turn = rng.uniform(3.4, 6.5), rng.uniform(0, np.pi)
        tone = ("#8a3d1d", "#b4602a", "#6d2f1c", "#c98a3c")[int(rng.integers(4))]
        tip = (x + size * 1.5 * np.cos(turn), y + size * 0.7 * np.sin(turn))
        tail = (x - size * 1.3 * np.cos(turn), y - size * 0.6 * np.sin(turn))
        side = (-size * 0.6 * np.sin(turn), size * 0.45 * np.cos(turn))
        g.poly([tip, (x + side[0], y + side[1]), tail, (x - side[0], y - side[1])], tone)
    art = _grained(g.done(0.3), 7, zoom, 0.05)
    # The lamp is at the right, and far.
    art[..., :3] *= np.linspace(0.62, 0.86, width, dtype=np.float32)[None, :, None] * (0.92, 0.9, 1.0)
    return art


def open_window(width: int, height: int, zoom: float) -> np.ndarray:
    """The window the bag went out of: its lower sash up, the room's dark behind it, the curtain out."""
    g = Sheet(width, height, zoom)
    g.poly([(35, 194), (103.7, 121), (103.7, 228), (35, 313)], "#04070d")
    g.poly([(37, 108), (100, 52), (100, 74), (37, 132)], "#5f86b426")
    g.poly([(34, 183), (104, 109), (104, 125), (34, 200)], "#4a4f66")
    g.poly([(34, 183), (104, 109), (104, 112.5), (34, 187)], "#6c7288")
    g.poly(
        [(101, 127), (88, 146), (66, 182), (40, 216), (14, 238), (3, 256), (6, 272), (22, 268), (40, 276),
         (60, 262), (80, 258), (102, 226)],
        "#5e6178",
    )  # fmt: skip
    g.poly([(96, 138), (80, 168), (54, 214), (22, 246), (30, 252), (62, 222), (86, 180)], "#83879c")
    g.poly([(102, 170), (90, 206), (62, 240), (42, 262), (60, 258), (84, 244), (102, 214)], "#43465c")
    g.poly([(6, 272), (22, 268), (40, 276), (60, 262), (80, 258), (78, 252), (58, 256), (38, 268), (20, 260),
            (5, 264)], "#8e6540")  # fmt: skip
    return _grained(g.done(0.8), 5, zoom, 0.04)


def money_on_the_counter(width: int, height: int, zoom: float) -> np.ndarray:
    """A five, three quarters lying, and one that is still going around."""
    g = Sheet(width, height, zoom)
    g.poly([(6, 24), (66, 14), (74, 25), (12, 37)], "#3a1c1899")
    g.poly([(4, 21), (64, 11), (72, 22), (10, 34)], "#a9b48c")
    g.poly([(7.5, 21.6), (63, 12.4), (68.6, 21.4), (11.6, 31.4)], "#7f9470")
    g.poly([(10, 22), (62, 13.6), (66, 20.8), (13, 29.8)], "#b7c09a")
    g.oval(38, 21.6, 8, 5, "#7f9470")
    g.oval(38, 21.2, 4, 3, "#5f7458")
    for x, y in ((14.6, 24), (61, 17.6)):
        g.line(
            [
                (x + 1.8, y - 2.4),
                (x - 1, y - 2.2),
                (x - 1, y),
                (x + 1.4, y),
                (x + 1.2, y + 2.2),
                (x - 1.4, y + 2.4),
            ],
            "#3f5440",
            1.1,
        )
    for x, y in ((84, 30), (94, 24), (101, 33)):
        g.oval(x, y + 1.6, 5, 2.6, "#3a1c18bb")
        g.oval(x, y, 5, 2.6, "#8d8f94")
        g.oval(x, y - 0.4, 4, 1.9, "#c9cbcc")
    g.oval(121, 34, 7, 2.2, "#3a1c18aa")
    g.oval(120, 25, 4.4, 7.4, "#82858c")
    g.oval(119.4, 25, 3.4, 6.4, "#d8d9d6")
    for x, low, high in ((111, 19, 29), (129.6, 20, 30)):
        g.line([(x, low), (x - 1, (low + high) / 2), (x, high)], "#f2ead4aa", 1.0)
    return g.done(0.12)


def two_with_a_box(width: int, height: int, zoom: float) -> np.ndarray:
    """Two Methodists on the church's steps, a box between them, neither giving in to it."""
    g = Sheet(width, height, zoom, rounds=1)
    for k, (left, right) in enumerate(((17, 84), (13, 86), (9, 88))):
        y = 69 + 4.6 * k
        g.draw.rectangle([*g.at([(left, y)])[0], *g.at([(right, y + 4.8)])[0]], "#2c4264")
        g.draw.rectangle([*g.at([(left, y)])[0], *g.at([(right, y + 1.6)])[0]], "#5479aa")
    g.oval(51, 70, 30, 1.6, "#16243c99")
    g.draw.polygon(g.at([(38, 53), (64, 53), (64, 70), (38, 70)]), "#6b5138")
    g.draw.polygon(g.at([(38, 53), (64, 53), (61, 48.6), (41, 48.6)]), "#94754c")
    g.line([(51, 53), (51, 70)], "#4d3a28", 1.0)
    for way, x, coat, hat in ((1, 28, "#3b3148", "#5a3140"), (-1, 74, "#26364a", "#1b2535")):
        lean = 5 * way
        g.poly(
            [(x - 9, 70), (x - 9, 44), (x - 7 + lean, 27), (x + 7 + lean, 27), (x + 9, 44), (x + 9, 70)], coat
        )
        for foot in (-4, 5):
            g.oval(x + foot, 69.4, 3.4, 1.8, "#141c2a")
        g.line([(x + 2 * way + lean, 32), (x + 9 * way + lean, 44), (x + 14 * way, 52)], coat, 5)
        g.oval(x + 14 * way, 52.5, 2, 1.8, "#9a7462")
        g.oval(x + lean * 1.4, 21.6, 4.4, 5.4, "#9a7462")
        g.oval(x + lean * 1.4 - 1.2 * way, 18.4, 5.4, 4.4, hat)
        g.line([(x + lean * 1.4 - 6.6, 19.6), (x + lean * 1.4 + 6.6, 19.6)], hat, 1.6)
        g.line([(x + 8, 66), (x + 8, 46), (x + 6 + lean, 30)], "#8a6f5c", 0.8)
    return g.done(0.7)


def shut_diner(width: int, height: int, zoom: float) -> np.ndarray:
    """Before the diner after hours: the sign turned, and chairs legs up on the tables inside."""
    g = Sheet(width, height, zoom, rounds=1)
    wood = "#120d0e"
    for x, y, edge in (
        (432, 365, "#5a3820"),
        (806, 356, "#33241c"),
        (852, 356, "#2a1e1a"),
        (968, 358, "#261c1a"),
        (1020, 358, "#261c1a"),
    ):
        g.line([(x - 17, y - 8), (x + 17, y - 8)], wood, 8)
        for leg in (-14, 14):
            g.line([(x + leg, y - 8), (x + 1.2 * leg, y - 66)], wood, 4.4)
            g.line([(x + leg - 2, y - 10), (x + 1.2 * leg - 2, y - 64)], edge, 1.2)
        g.line([(x - 15, y - 38), (x + 15, y - 38)], wood, 3)
        g.line([(x - 17, y - 12), (x + 17, y - 12)], edge, 1.2)
    inside = g.done(0.7)
    g = Sheet(width, height, zoom)
    g.poly([(620, 212), (699, 213), (699, 250), (620, 250)], "#5c1d1a")
    turned = board("SHUT", "#c8b8a8", "#5c1d1a", 316, 148)
    sign = Image.fromarray((np.clip(turned, 0, 1) * 255).astype(np.uint8), "RGBA")
    left, top, right, low = (round(side * zoom * FINE) for side in (621, 213, 698, 249))
    g.image.paste(sign.resize((right - left, low - top)), (left, top))
    return on_top(inside, g.done(0.3))


def luke_at_the_pane(width: int, height: int, zoom: float) -> np.ndarray:
    """Luke behind the diner's glass with a rag, and the chairs legs up on the tables beside him."""
    g = Sheet(width, height, zoom, rounds=2)
    wood, lit = "#4a2c1c", "#8a5630"
    for x in (26, 56, 98, 128):
        g.line([(x - 17, 106), (x + 17, 106)], wood, 4)
        g.line([(x, 106), (x, 128)], wood, 4)
        g.line([(x - 11, 99), (x + 11, 99)], wood, 5)
        for leg in (-9, 9):
            g.line([(x + leg, 99), (x + 1.25 * leg, 68)], wood, 2.6)
            g.line([(x + leg + 1, 98), (x + 1.25 * leg + 1, 69)], lit, 0.8)
        g.line([(x - 10, 84), (x + 10, 84)], wood, 1.8)
    behind = g.done(0.5)
    g = Sheet(width, height, zoom, rounds=2)  # the frame is before them
    for x in (79.5, 148):
        g.line([(x, 10), (x, 168)], "#33211a", 3)
    g.line([(8, 38), (214, 38)], "#4a3020", 1.6)
    return on_top(on_top(behind, _luke(width, height, zoom)), g.done(0.5))


def _luke(width: int, height: int, zoom: float) -> np.ndarray:
    """Luke as the people have him, as far as the sill, and as soft as the room behind him."""
    him = somebody(
        luke.HEAD,
        LUKE_LOOKS,
        luke.PERSON.poses["towel"].body,
        None,
        (LUKE_AT[0] * zoom, LUKE_AT[1] * zoom),
        LUKE_SIZE * zoom,
    )
    figure = defocus(flattened(him, LIGHTS["closed"]), 1.0 * zoom)[:height, :width]
    figure[round(LUKE_SILL * zoom) :, :, 3] = 0
    figure[:, round(214 * zoom) :, 3] = 0  # the pane's edge
    figure[..., :3] = figure[..., :3] * 0.78 + np.array([0.9, 0.6, 0.26], np.float32) * 0.2  # the diner's air
    low = np.interp(np.arange(height) / zoom, (118, 150), (1.0, 0.66))[
        :, None, None
    ]  # below the tables it is dim
    figure[..., :3] *= low
    return figure.astype(np.float32)


# In map pixels of his overlay: the crown of his head, the size of a unit of the people's, the sill.
LUKE_AT, LUKE_SIZE, LUKE_SILL = (180.0, 46.0), 0.132, 168.0
LUKE_LOOKS = Expression(inner=4, middle=2, outer=0, lid=0.8, low=0.2, look=(-8, 2), mouth="flat", tilt=-1)


def television_off(width: int, height: int, zoom: float) -> np.ndarray:
    """The screen with nothing on it: dark glass, and the lamps in it."""
    g = Sheet(width, height, zoom)
    x0, y0 = SCREEN_BOX[:2]
    g.poly([(x - x0, y - y0) for x, y in SCREEN], "#1d2626")
    g.poly([(22, 24), (150, 34), (60, 280), (18, 282)], "#27322f")
    g.oval(286, 92, 26, 34, "#7a6138")
    g.oval(286, 90, 13, 19, "#d9b272")
    g.line([(40, 60), (300, 82)], "#3a4844", 3)
    art = g.done(3.0)
    shape = Image.new("L", (width, height))
    ImageDraw.Draw(shape).polygon([((x - x0) * zoom, (y - y0) * zoom) for x, y in SCREEN], 255)
    art[..., 3] = cv2.GaussianBlur(np.asarray(shape, np.float32) / 255, (0, 0), 1.2)
    return art
