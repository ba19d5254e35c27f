"""Whether words can be read: the ink of every run of text against the pixels that are really behind it,
over every set of the default pack in each variant and view, painted by the real painter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from math import cos, sin, tau
from pathlib import Path
from typing import NamedTuple

import pygame
import pytest

from game.shell.packs.loaded_pack import load_pack
from game.shell.packs.pack_folders import PackFolders
from game.shell.packs.theme import Theme
from game.shell.paint.painter import Painter
from game.stage.choice_board import MAX_ROWS, MIN_BOARD, BoardRow, choice_board, lay_board
from game.stage.compose import FrameTime, compose
from game.stage.frame import WIDTH, Box, Color, DrawOp, Frame, Group, Text
from game.stage.hud import BOARD_SCRIM_TOP
from game.stage.look import Look
from game.stage.paper import scrim
from game.stage.play_overlay import PlayOverlay
from game.stage.timepiece import LINE_SPOT
from game.story.director import Director
from game.story.operations import Choice, Line
from game.story.script import Script
from game.story.state import Actor, State
from game.story.step import stop_of
from game.ui.play.quick_menu import QUICK_MENU
from game.ui.settings import OPACITIES
from tests.parsed import parsed_script

ROOT = Path(__file__).parents[2]
SETS = ROOT / "assets/packs/lamplight/sets"
# WCAG 2.2, success criterion 1.4.3: the least ratio for text of the usual size.
MIN_RATIO = 4.5
# What is behind a run is measured from its baseline up to the height of small letters, in parts of its size.
SMALL_LETTERS = 0.5
# So many of a hundred pixels behind a run may be worse: paper has fibres, and edges are soft.
WORST_PART = 0.01
# Small, for there are some three hundred pictures; a pixel is four design units.
SIZE = (480, 270)
# As the game opens first, and on a full-HD screen.
WINDOW_SIZE, FULL_SIZE = (1280, 720), (1920, 1080)
PEOPLE = (Actor("jess", "left"), Actor("rory", "right"))

# What shows through most darkly.
DARKEST = ("diner", "closed, booth")

# Where a numeral is on the dial, and half of what it takes, in parts of the watch's radius.
NUMERAL_AT, NUMERAL_HALF = 0.66, 0.14


class Stage(NamedTuple):
    """The game's own pack and script, and a painter with what it is dressed in."""

    dressed: tuple[Theme, Callable[[str], Path | None]]
    painter: Painter
    look: Look
    line: State
    choice: State


@cache
def script() -> Script:
    """The game's script."""
    return parsed_script(ROOT / "script")


def spoken() -> State:
    """The first line that somebody speaks, taking first options till then."""
    director = Director(script())
    for _ in range(500):
        stop = stop_of(script(), director.state)
        if isinstance(stop, Line) and stop.speaker:
            return director.state
        if isinstance(stop, Choice):
            director.choose(director.options[0].id)
        else:
            director.advance()
    raise AssertionError("nobody speaks")


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The default pack as the game opens it."""
    return open_stage(tmp_path_factory.mktemp("cache"), SIZE)


def open_stage(cached: Path, size: tuple[int, int], contrast: bool = False) -> Stage:
    """The default pack, maybe in high contrast, on a surface in memory."""
    pygame.font.init()
    pack_folders = PackFolders([ROOT / "assets/packs"], cached, "lamplight")
    dress = load_pack(pack_folders.choose("lamplight"), ROOT / "assets/fonts", contrast)
    painter = Painter(pygame.Surface(size, 0, 32), dress.theme, pack_folders.resolve)
    look = Look(dress.artwork, painter.measure, letters_per_s=0.0, high_contrast=contrast)
    director = Director(script())
    director.to_next_choice(everything=True)
    return Stage((dress.theme, pack_folders.resolve), painter, look, spoken(), director.state)


def luminance(color: tuple[int, ...]) -> float:
    """Relative luminance of an sRGB colour, after WCAG."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in color[:3])
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: float, other: float) -> float:
    """The contrast of two luminances."""
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)


def without_text(ops: tuple[DrawOp, ...]) -> tuple[DrawOp, ...]:
    """The same picture before the words are set."""
    return tuple(
        op._replace(ops=without_text(op.ops)) if isinstance(op, Group) else op
        for op in ops
        if not isinstance(op, Text)
    )


def worst(painted: pygame.Surface, box: Box, ink: Color) -> float:
    """The ratio of an ink and what is behind it, but for the worst hundredth of the pixels."""
    scale = painted.get_width() / WIDTH
    area = pygame.Rect(box.x * scale, box.y * scale, max(1, box.w * scale), max(1, box.h * scale))
    area = area.clip(painted.get_rect())
    data = pygame.image.tobytes(painted.subsurface(area), "RGB")
    colors = Counter(zip(data[0::3], data[1::3], data[2::3], strict=True))
    dark = luminance(ink)
    allowed = WORST_PART * area.w * area.h
    ratios = sorted((ratio(luminance(color), dark), many) for color, many in colors.items())
    for found, many in ratios:
        allowed -= many
        if allowed < 0:
            return found
    return ratios[-1][0]


def moments(look: Look, state: State, place: str) -> Iterator[tuple[str, State]]:
    """The state at a place in each of its variants and views, and how that is called."""
    shown = look.artwork.sets[place]
    for variant in shown.variants:
        for view in shown.views:
            yield (
                f"{variant}, {view}",
                state._replace(place=place, variant=variant, camera=view, cast=PEOPLE, picture=None),
            )


def faint(stage: Stage, ops: tuple[DrawOp, ...]) -> list[str]:
    """Every run of text among some operations that is too faint."""
    stage.painter.paint(Frame(without_text(ops)))
    found = []
    for op in ops:
        if isinstance(op, Text) and op.text.strip():
            height = SMALL_LETTERS * op.style.size
            width = stage.look.measure(op.text, op.style)[-1]
            amount = worst(stage.painter.surface, Box(op.x, op.baseline - height, width, height), op.color)
            if amount < MIN_RATIO:
                found.append(f"{op.text!r} has {amount:.1f}")
    return found


def shown(stage: Stage, moment: State, percent: int) -> tuple[DrawOp, ...]:
    """A moment as it looks on so much paper, with the quick menu and the second option in hand."""
    look = replace(stage.look, box_opacity=percent / 100)
    return compose(script(), moment, look, FrameTime(60_000), PlayOverlay(focus=1, menu=QUICK_MENU)).ops


@pytest.mark.parametrize("place", sorted(path.stem for path in SETS.glob("*.tmx")))
def test_words_can_be_read(stage: Stage, place: str) -> None:
    """Prose, plate, small print and quick menu of a line and of a choice on the barest paper, through
    which most is seen of the place."""
    found = []
    choices = dict(moments(stage.look, stage.choice, place))
    for name, line in moments(stage.look, stage.line, place):
        for moment in (line, choices[name]):
            found += [f"{name}: {words}" for words in faint(stage, shown(stage, moment, min(OPACITIES)))]
    assert found == []


@pytest.mark.parametrize("contrast", [False, True])
def test_words_can_be_read_on_any_paper_that_can_be_chosen(tmp_path: Path, contrast: bool) -> None:
    """In the darkest place: a line, and boards of every length with every row in hand, of which some
    take the bus."""
    stage = open_stage(tmp_path, WINDOW_SIZE, contrast)
    place, name = DARKEST
    dark = dict(moments(stage.look, stage.line, place))[name]
    for percent in OPACITIES:
        line = shown(stage, dark, percent)
        assert faint(stage, line) == [], percent
        if percent / 100 >= MIN_BOARD:
            # On less a board keeps what it has then.
            assert faint_boards(stage, line[0], percent) == [], percent


def faint_boards(stage: Stage, scene: DrawOp, percent: int) -> list[str]:
    """What is too faint on boards of every length over a scene, with every row in hand."""
    look = replace(stage.look, box_opacity=percent / 100)
    stop = stop_of(script(), stage.choice)
    assert isinstance(stop, Choice)
    option = stop.options[0]
    found = []
    for count in range(1, MAX_ROWS + 2):
        rows = tuple(
            BoardRow(option, option.text, "1½", "min", "8:16", "bus" if index % 2 == 0 else None)
            for index in range(count)
        )
        board = lay_board(rows, False, look)
        for focus in range(count):
            play = PlayOverlay(focus=focus, menu=QUICK_MENU)
            drawn = choice_board(rows, board, "At Luke’s, 7:30", play, look)
            ops = (scene, scrim(BOARD_SCRIM_TOP, look), *drawn)
            found += [f"row {focus + 1} of {count}: {words}" for words in faint(stage, ops)]
    return found


@pytest.mark.parametrize("hour", [12, 3, 9])
def test_numerals_stand_out_on_the_dial(stage: Stage, hour: int) -> None:
    """A numeral of the watch in its corner against the cream about it, at the size of a full-HD screen."""
    state = stage.line._replace(place="alley", variant=None, cast=(), picture=None, watch_s=0)
    painter = Painter(pygame.Surface(FULL_SIZE, 0, 32), *stage.dressed)
    painter.paint(compose(script(), state, stage.look, FrameTime(60_000)))
    x, y, half = LINE_SPOT.x, LINE_SPOT.y, NUMERAL_HALF * LINE_SPOT.radius
    x += sin(tau * hour / 12) * NUMERAL_AT * LINE_SPOT.radius
    y -= cos(tau * hour / 12) * NUMERAL_AT * LINE_SPOT.radius
    area = pygame.Rect(x - half, y - half, 2 * half, 2 * half)
    data = pygame.image.tobytes(painter.surface.subsurface(area), "RGB")
    lights = sorted(map(luminance, zip(data[0::3], data[1::3], data[2::3], strict=True)))
    ink, face = lights[len(lights) // 20], lights[len(lights) // 2]
    assert ratio(ink, face) >= MIN_RATIO
