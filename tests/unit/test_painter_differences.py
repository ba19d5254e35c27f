"""Painting only what differs must end in the same pixels as painting everything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.stage.frame import (
    BLACK,
    STAGE,
    Arc,
    Box,
    Color,
    Crossfade,
    Disc,
    DrawOp,
    Fill,
    FocusRing,
    Frame,
    Glow,
    Gradient,
    Group,
    Panel,
    PanelEdge,
    Picture,
    Polygon,
    Stock,
    Strips,
    Stroke,
    Text,
    TextStyle,
    Thumbnail,
)
from tests.unit.painted import draw_pictures, open_painter, pixels

COLORS: tuple[Color, ...] = ((244, 166, 60, 255), (26, 34, 51, 255), (120, 40, 160, 110))
STYLES = (TextStyle("prose", 60), TextStyle("prose_italic", 44), TextStyle("label_bold", 40, 90))


def make(kind: Callable[..., Any], *given: Any, **named: Any) -> st.SearchStrategy[Any]:
    """Things of a kind with these arguments, and its own defaults for the others."""
    return st.builds(lambda *values, **more: kind(*values, **more), *given, **named)


across = st.integers(-200, 2000).map(lambda n: n + 0.5)
down = st.integers(-100, 1100).map(lambda n: n + 0.25)
extents = st.sampled_from((8.0, 60.5, 240.0, 700.0))
boxes = make(Box, across, down, extents, extents)
colors = st.sampled_from(COLORS)
points = st.tuples(across, down)
# Of the size that the game draws: one of the stage's size takes a second.
triangles = st.builds(
    lambda x, y, w, h: ((x, y), (x + w, y + h / 3), (x + w / 4, y + h)),
    across, down, st.sampled_from((8.0, 60.5, 240.0)), st.sampled_from((8.0, 60.5, 240.0)),
)  # fmt: skip
simple: st.SearchStrategy[DrawOp] = st.one_of(
    make(Fill, boxes, colors),
    make(Gradient, boxes, colors, colors),
    make(Picture, st.just("sky.png"), boxes, st.sampled_from((1.0, 0.4)), opaque=st.just(True)),
    make(Picture, st.just("figure.png"), boxes, st.sampled_from((1.0, 0.6))),
    make(
        Strips,
        make(Picture, st.just("figure.png"), boxes),
        st.sampled_from((6.0, 33.5)),
        st.lists(st.sampled_from((0.0, 4.5, -11.0)), max_size=9).map(tuple),
        st.just(12.0),
    ),
    make(Picture, st.just("hand.png"), boxes, angle=st.sampled_from((0.0, 33.0, 270.0)), pivot=points),
    make(
        Text,
        across,
        down,
        st.sampled_from(("The last bus", "fjord", "x")),
        st.sampled_from(STYLES),
        colors,
        st.sampled_from((None, 0.0, 40.0, 133.0)),
    ),
    make(Panel, boxes, st.sampled_from(Stock), st.sampled_from(PanelEdge), st.booleans(), st.booleans()),
    make(FocusRing, boxes),
    make(Disc, across, down, st.sampled_from((3.0, 40.0)), colors),
    make(Arc, across, down, st.just(150.0), st.just(20.0), st.just(30.0), st.just(200.0), colors),
    make(Glow, across, down, st.just(200.0), st.just(COLORS[0]), st.sampled_from((0.2, 0.9))),
    make(Stroke, st.tuples(points, points), st.just(6.0), colors, st.sampled_from((None, (20.0, 9.0)))),
    make(Polygon, triangles, colors),
)
several = st.lists(simple, min_size=1, max_size=4).map(tuple)
groups: st.SearchStrategy[DrawOp] = st.one_of(
    make(Group, st.just(STAGE), several, opaque=st.just(True)),
    make(Group, boxes, several, st.sampled_from((1.0, 0.5))),
    make(Group, boxes, several, opaque=st.just(True), view=st.just(Box(300, 200, 960, 540))),
    make(Group, boxes, several, view=boxes),
    make(Group, st.just(STAGE), several, opaque=st.just(True), blur=st.just(30.0)),
    make(Group, boxes, several, st.sampled_from((1.0, 0.5)), blur=st.just(30.0)),
)
stages = make(Group, st.just(STAGE), several, opaque=st.just(True))
mixes: st.SearchStrategy[DrawOp] = make(
    Crossfade,
    stages,
    stages,
    st.sampled_from((0.0, 0.3, 1.0)),
    st.sampled_from((None, BLACK)),
)
pool = st.lists(st.one_of(simple, simple, groups, mixes), min_size=3, max_size=8, unique=True)


@st.composite
def shows(draw: st.DrawFn) -> list[tuple[DrawOp, ...]]:
    """A few frames made of the same operations: some come, some go, some change places."""
    ops = draw(pool)
    chosen = st.lists(st.sampled_from(ops), max_size=6, unique=True).map(tuple)
    return draw(st.lists(chosen, min_size=2, max_size=4))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pictures")
    draw_pictures(made)
    return made


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(show=shows())
def test_painting_what_differs_equals_painting_everything(
    folder: Path, show: list[tuple[DrawOp, ...]]
) -> None:
    painter = open_painter(folder)
    for ops in show:
        painter.paint(Frame(ops))
    anew = open_painter(folder)
    anew.paint(Frame(show[-1]))
    assert pixels(painter.surface) == pixels(anew.surface)
    painter.close()
    anew.close()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(show=shows())
def test_what_is_warmed_up_for_is_not_seen(folder: Path, show: list[tuple[DrawOp, ...]]) -> None:
    painter = open_painter(folder)
    for number, ops in enumerate(show):
        painter.paint(Frame(ops))
        shown = painter.surface.copy()
        all(painter.warm_up(show[number - 1]))  # as far as it comes without decoding anything
        assert pixels(shown) == pixels(painter.surface)
    anew = open_painter(folder)
    anew.paint(Frame(show[-1]))
    assert pixels(painter.surface) == pixels(anew.surface)
    painter.close()
    anew.close()


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(show=shows())
def test_nothing_changes_outside_the_rectangles_that_are_told(
    folder: Path, show: list[tuple[DrawOp, ...]]
) -> None:
    painter = open_painter(folder)
    painter.paint(Frame(show[0]))
    for ops in show[1:]:
        before = painter.surface.copy()
        for rect in painter.paint(Frame(ops)):
            before.blit(painter.surface, rect, rect)
        assert pixels(before) == pixels(painter.surface)
    painter.close()


def test_the_same_frame_is_painted_once(folder: Path) -> None:
    painter = open_painter(folder)
    ops: tuple[DrawOp, ...] = (Fill(STAGE, COLORS[0]), Text(100, 200, "Jess", STYLES[0], COLORS[1]))
    assert painter.paint(Frame(ops))
    assert painter.paint(Frame(ops)) == []
    assert painter.paint(Frame((Fill(STAGE, COLORS[0]), ops[1]))) == []


def test_a_letter_more_repaints_no_more_than_that_letter(folder: Path) -> None:
    painter = open_painter(folder)
    words = Text(100, 200, "The last bus", STYLES[0], COLORS[1], shown=100)
    painter.paint(Frame((Fill(STAGE, COLORS[0]), words)))
    changes = painter.paint(Frame((Fill(STAGE, COLORS[0]), words._replace(shown=130))))
    assert sum(rect.w * rect.h for rect in changes) < 20 * 40


def test_strips_are_what_groups_of_a_strip_each_would_be(tmp_path: Path) -> None:
    draw_pictures(tmp_path)
    figure, asides = Picture("figure.png", Box(400.5, 120.25, 300, 700)), (0.0, 3.5, -7.0, 12.0, 1.5)
    x, y, w, h = figure.box
    strips: list[DrawOp] = []
    for number, aside in enumerate(asides):
        strip = Box(x - 12, y + h - (number + 1) * 33, w + 24, 33)
        strips.append(Group(strip, (figure._replace(box=Box(x + aside, y, w, h)),), view=strip))
    ways: list[list[DrawOp]] = [[Strips(figure, 33, asides, 12)], strips]
    painters = open_painter(tmp_path), open_painter(tmp_path)
    for painter, ops in zip(painters, ways, strict=True):
        painter.paint(Frame((Fill(STAGE, COLORS[0]), *ops)))
    assert pixels(painters[0].surface) == pixels(painters[1].surface)


SKY = Picture("sky.png", Box(100, 100, 700, 400), opaque=True)
PAPER = Group(STAGE, (Fill(STAGE, COLORS[0]),), opaque=True)
# One of each kind that an operation can be.
EACH: dict[type, DrawOp] = {
    Fill: Fill(Box(100, 100, 300, 200), COLORS[0]),
    Gradient: Gradient(Box(100, 100, 300, 200), COLORS[0], COLORS[2]),
    Picture: Picture("hand.png", Box(300, 300, 60, 360), angle=33),
    Text: Text(100, 300, "fjord", STYLES[1], COLORS[0]),
    Panel: Panel(Box(100, 100, 300, 200), Stock.PAPER),
    FocusRing: FocusRing(Box(100, 100, 300, 200)),
    Disc: Disc(300, 300, 80, COLORS[0]),
    Arc: Arc(300, 300, 150, 20, 30, 200, COLORS[0]),
    Stroke: Stroke(((100, 100), (500, 400)), 16, COLORS[0]),
    Polygon: Polygon(((100, 100), (500, 200), (300, 500)), COLORS[0]),
    Glow: Glow(400, 400, 200, COLORS[0], 0.9),
    Strips: Strips(SKY, 33, (0.0, 40.0, -40.0, 0.0), 40),
    Thumbnail: Thumbnail(Box(100, 100, 320, 180), "a save"),
    Group: Group(Box(100, 100, 800, 450), (SKY,), opacity=0.5),
    Crossfade: Crossfade(PAPER, PAPER._replace(ops=(SKY,)), 0.5),
}
# Only an opaque group is blurred.
SOFT = Group(Box(100, 100, 800, 450), (SKY,), blur=30)


@pytest.mark.parametrize("op", [*(EACH[kind] for kind in get_args(DrawOp)), SOFT])
def test_every_operation_is_painted_and_within_its_bounds(folder: Path, op: DrawOp) -> None:
    """Where it comes into a picture no more is painted than it can touch, and nothing of it is missing."""
    ground = Fill(STAGE, COLORS[1])
    saved = (folder / "sky.png").read_bytes()
    painter, anew = (open_painter(folder, find_thumbnail=lambda key: saved) for _ in range(2))
    painter.paint(Frame((ground,)))
    empty = pixels(painter.surface)
    painter.paint(Frame((ground, op)))
    anew.paint(Frame((ground, op)))
    assert empty != pixels(painter.surface) == pixels(anew.surface)
    for each in (painter, anew):
        each.close()


views = st.tuples(st.integers(0, 600), st.integers(0, 300), st.sampled_from((1080.0, 1320.0))).map(
    lambda at: Box(at[0], at[1], at[2], at[2] * 9 / 16)
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(views, st.integers(-40, 40)), min_size=2, max_size=5))
def test_each_frame_of_a_move_is_what_it_would_be_alone(tmp_path: Path, moves: list[tuple[Box, int]]) -> None:
    """Whatever part of the surface under the camera was painted for frames before, and shifted since."""
    draw_pictures(tmp_path)
    used = open_painter(tmp_path)
    for view, aside in moves:
        near = Picture("figure.png", Box(600 + aside, 200, 400, 800))
        ops = (Picture("sky.png", STAGE, opaque=True), Fill(Box(300, 300, 200, 200), COLORS[0]), near)
        frame = Frame((Group(STAGE, ops, opaque=True, view=view, moving=True),))
        used.paint(frame)
        fresh = open_painter(tmp_path)
        fresh.paint(frame)
        assert pixels(used.surface) == pixels(fresh.surface)
