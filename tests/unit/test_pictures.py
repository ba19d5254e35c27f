"""Moments painted by the real painter with the game's own fonts, held against pictures that were
looked at; pictures of places and people are drawn on the spot, so that no pack changes them."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.shell.packs.theme import Theme
from game.shell.paint.painter import Painter
from game.shell.script_folder import load_script
from game.stage.compose import FrameTime, compose
from game.stage.frame import Color, Frame
from game.stage.look import Look
from game.stage.play_overlay import MenuItem, PlayOverlay
from game.stage.transition import Direction, transition_between
from game.story.director import Director
from game.story.state import Arrival, State, Transition, TransitionKind
from tests.frames.looks import ARTWORK
from tests.frames.writing import PALETTE
from tests.goldens import updating
from tests.unit.painted import FONTS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests" / "pictures"
SIZE = (640, 360)
TINY = load_script(ROOT / "tests/scripts/tiny")
MENU = tuple(MenuItem(name.title(), name) for name in ("back", "skip", "auto", "save"))
# Builds of SDL and FreeType shade edges a little otherwise: so far a channel may be off in any pixel,
# and so many of a thousand channels may be off by more.
MAX_OFF, MAX_OF_THOUSAND = 40, 4.0
# A difference is shown so many times as strong.
STRONGER = 4


def draw_files(folder: Path) -> None:
    """Draws every picture that the style of the tests names."""
    boxes: dict[str, tuple[tuple[int, int], Color]] = {
        "sets/stop/sky.png": ((192, 108), (30, 48, 82, 255)),
        "sets/stop/lamp.png": ((30, 90), (255, 214, 148, 255)),
        "sets/stop/fence.png": ((192, 18), (18, 27, 46, 255)),
        "sprites/jess/bag.right.png": ((30, 100), (120, 70, 60, 255)),
        "sprites/jess/wry.right.png": ((10, 12), (230, 190, 160, 255)),
        "watch/hour.png": ((12, 60), (26, 34, 51, 255)),
        "watch/minute.png": ((10, 90), (26, 34, 51, 255)),
        "watch/second.png": ((4, 96), (151, 51, 31, 255)),
        "watch/ghost.png": ((10, 90), (244, 166, 60, 140)),
        "ui/icons/pointer.webp": ((60, 24), (151, 51, 31, 255)),
        "ui/icons/punch.webp": ((20, 20), (26, 34, 51, 255)),
        "ui/icons/coach.webp": ((30, 30), (151, 51, 31, 255)),
    }
    for file, (size, color) in boxes.items():
        surface = pygame.Surface(size, pygame.SRCALPHA)
        surface.fill(color)
        keep(surface, folder / file)
    case = pygame.Surface((240, 240), pygame.SRCALPHA)
    pygame.draw.circle(case, (26, 34, 51, 255), (120, 120), 110)
    pygame.draw.circle(case, (245, 236, 212, 255), (120, 120), 90)
    keep(case, folder / "watch/case.png")


def keep(surface: pygame.Surface, path: Path) -> None:
    """Writes a picture as PNG, whatever its name ends in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pygame.image.save(surface, path.with_suffix(".png"))
    path.with_suffix(".png").rename(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack of plain rectangles."""
    path: Path = tmp_path_factory.mktemp("pack")
    draw_files(path)
    return path


def open_painter(folder: Path, flat: bool = False) -> Painter:
    """The real painter, on a surface in memory."""
    pygame.font.init()

    def resolve(file: str) -> Path | None:
        return folder / file if (folder / file).is_file() else None

    return Painter(pygame.Surface(SIZE, 0, 32), Theme(PALETTE, FONTS, flat), resolve)


def hold(name: str, painted: pygame.Surface) -> None:
    """Holds what was painted against the golden of that name."""
    path = FOLDER / f"{name}.png"
    if updating():
        pygame.image.save(painted, path)
    assert path.exists(), f"{path.name} is missing: pytest --update-goldens paints it"
    golden = pygame.image.load(path)
    off = differences(golden, painted)
    many = sum(amount > MAX_OFF for amount in off) * 1000 / len(off)
    if many > MAX_OF_THOUSAND:
        shown = Path(tempfile.gettempdir()) / f"running-ashtrays-{name}.png"
        pygame.image.save(side_by_side(golden, painted, off), shown)
        pytest.fail(f"{name}: {many:.1f} of 1000 channels are off. Golden, painted and difference: {shown}")


def differences(golden: pygame.Surface, painted: pygame.Surface) -> bytes:
    """How far each channel is off."""
    one, other = (pygame.image.tobytes(surface, "RGB") for surface in (golden, painted))
    assert len(one) == len(other)
    return bytes(abs(a - b) for a, b in zip(one, other, strict=True))


def side_by_side(golden: pygame.Surface, painted: pygame.Surface, off: bytes) -> pygame.Surface:
    """The golden, what was painted, and how they differ."""
    sheet = pygame.Surface((SIZE[0] * 3, SIZE[1]), 0, 24)
    strong = bytes(min(255, amount * STRONGER) for amount in off)
    for column, surface in enumerate((golden, painted, pygame.image.frombytes(strong, SIZE, "RGB"))):
        sheet.blit(surface, (column * SIZE[0], 0))
    return sheet


def bench() -> State:
    """The choice at the bench, at twelve past eight."""
    director = Director(TINY)
    director.to_next_choice(everything=True)
    return director.state._replace(watch_s=42 * 60)


def spoken() -> State:
    """A line of Jess's."""
    director = Director(TINY)
    director.advance()
    return director.state


def frames(look: Look) -> dict[str, Frame]:
    """The moments that are kept as pictures."""
    director = Director(TINY)
    director.to_next_choice(everything=True)
    taken = frozenset({director.options[1].id})
    away = spoken()._replace(
        place="store", arrival=Arrival(transition=Transition(TransitionKind.DISSOLVE, 600))
    )
    coming = transition_between(spoken(), away, Direction.ON)
    return {
        "line_half": compose(TINY, spoken(), look, FrameTime(240), PlayOverlay(menu=MENU)),
        "line_whole": compose(TINY, spoken(), look, FrameTime(5_500), PlayOverlay(menu=MENU)),
        "choice": compose(
            TINY, bench(), look, FrameTime(500), PlayOverlay(focus=0, menu=MENU, taken_before=taken)
        ),
        "dissolve": compose(TINY, away, look, FrameTime(300), PlayOverlay(menu=MENU), coming),
        "large_type": compose(
            TINY, spoken(), replace(look, text_scale=1.5), FrameTime(5_500), PlayOverlay(menu=MENU)
        ),
    }


@pytest.mark.parametrize("name", ["line_half", "line_whole", "choice", "dissolve", "large_type"])
def test_a_moment_looks_as_it_was_looked_at(name: str, folder: Path) -> None:
    """Paper, type, watch and focus, at 640×360."""
    painter = open_painter(folder)
    painter.paint(frames(Look(ARTWORK, painter.measure))[name])
    hold(f"play_{name}", painter.surface)


def test_high_contrast_is_flat(folder: Path) -> None:
    """Paper without tooth or lamp."""
    painter = open_painter(folder, flat=True)
    painter.paint(frames(Look(ARTWORK, painter.measure, high_contrast=True))["choice"])
    hold("play_choice_flat", painter.surface)


def test_a_picture_that_differs_is_shown_beside_its_golden(folder: Path) -> None:
    """The failure names a file to look at."""
    painter = open_painter(folder)
    painter.paint(frames(Look(ARTWORK, painter.measure))["line_whole"])
    golden = painter.surface.copy()
    pygame.draw.rect(painter.surface, (255, 0, 0), (100, 100, 80, 60))
    off = differences(golden, painter.surface)
    assert sum(amount > MAX_OFF for amount in off) * 1000 / len(off) > MAX_OF_THOUSAND
    sheet = side_by_side(golden, painter.surface, off)
    assert sheet.get_size() == (3 * SIZE[0], SIZE[1])
    assert sheet.get_at((SIZE[0] + 120, 120))[:3] == (255, 0, 0)
    assert sheet.get_at((2 * SIZE[0] + 10, 10))[:3] == (0, 0, 0)
