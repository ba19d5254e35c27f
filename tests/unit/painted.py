"""What tests of painting share: a theme of the game's own fonts, and pictures drawn on the spot."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.shell.formats.images import PictureDecoder
from game.shell.packs.theme import Theme
from game.shell.paint.painter import Painter
from game.shell.paint.textures import FindThumbnail
from game.stage.frame import Color

ASSETS = Path(__file__).resolve().parents[2] / "assets"
FONTS = {
    "prose": ASSETS / "fonts/evening-schola/EveningSchola-Regular.otf",
    "prose_italic": ASSETS / "fonts/evening-schola/EveningSchola-Italic.otf",
    "label": ASSETS / "fonts/tex-gyre/texgyreheroscn-regular.otf",
    "label_bold": ASSETS / "fonts/tex-gyre/texgyreheroscn-bold.otf",
    "engraved": ASSETS / "fonts/routed-gothic/routed-gothic.ttf",
    "plain": ASSETS / "fonts/lato/Lato-Medium.ttf",
}
PALETTE: dict[str, Color] = {
    "paper": (227, 211, 175, 255),
    "lit_paper": (245, 236, 212, 255),
    "buff": (217, 192, 138, 255),
    "night_0": (10, 15, 28, 255),
    "night_1": (18, 27, 46, 255),
    "night_2": (34, 48, 76, 255),
    "night_3": (52, 72, 107, 255),
    "ink": (26, 34, 51, 255),
    "amber": (244, 166, 60, 255),
    "brick": (151, 51, 31, 255),
    "rust_plate": (150, 66, 14, 255),
    "lamp_warm": (255, 214, 148, 255),
    "lamp_cool": (38, 64, 107, 255),
    "paper_light": (255, 246, 221, 255),
    "paper_dark": (58, 43, 24, 255),
}
THEME = Theme(PALETTE, FONTS)
SIZE = (480, 270)


def draw_pictures(folder: Path) -> None:
    """Write a few pictures: an opaque one, a figure with soft edges, and a hand."""
    sky = pygame.Surface((300, 170))
    for y in range(170):
        pygame.draw.line(sky, (20 + y // 3, 40 + y // 4, 90), (0, y), (300, y))
    pygame.image.save(sky, folder / "sky.png")
    figure = pygame.Surface((90, 150), pygame.SRCALPHA)
    pygame.draw.ellipse(figure, (200, 90, 60, 255), (5, 5, 80, 140))
    pygame.draw.ellipse(figure, (60, 200, 90, 120), (25, 30, 40, 60))
    pygame.image.save(figure, folder / "figure.png")
    hand = pygame.Surface((20, 120), pygame.SRCALPHA)
    pygame.draw.polygon(hand, (240, 200, 40, 255), [(10, 0), (18, 118), (2, 118)])
    pygame.image.save(hand, folder / "hand.png")


def open_painter(
    folder: Path,
    size: tuple[int, int] = SIZE,
    find_thumbnail: FindThumbnail = lambda key: b"",
    decoder: PictureDecoder | None = None,
) -> Painter:
    """A painter of a new surface, whose pictures are the files of a folder."""
    pygame.font.init()

    def resolve(file: str) -> Path | None:
        path = folder / file
        return path if path.is_file() else None

    surface = pygame.Surface(size, 0, 32)
    return Painter(surface, THEME, resolve, decoder=decoder, find_thumbnail=find_thumbnail)


def pixels(surface: pygame.Surface) -> bytes:
    """The surface's pixels as bytes."""
    return pygame.image.tobytes(surface, "RGB")
