"""What moves on the play screen moves by time alone, arrives, and stands still where that is asked."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from game.stage.frame import STAGE, Box, DrawOp, Fill, Group
from game.stage.timepiece import BOARD_SPOT, LINE_SPOT
from game.ui.play.play_animations import BOX_MS, GHOST_MS, HIGHLIGHT_MS, PlayAnimations, punch_progress
from game.ui.screen_transition import FADE_MS, ScreenTransition
from game.ui.screens.pause import PauseScreen
from game.ui.screens.watch_screen import AWAY_MS, RADIUS, UP_MS, WATCH_BOX, WatchScreen
from tests.frames.view_models import make_look, make_view_model


def test_the_slip_glides_from_row_to_row_and_arrives() -> None:
    animations = PlayAnimations()
    animations.follow(0, 0)
    assert animations.highlight_row(1) == 0
    animations.follow(2, 1000)
    seen = [animations.highlight_row(1000 + ms) for ms in range(0, HIGHLIGHT_MS + 1, 10)]
    rows = [row for row in seen if row is not None]
    assert rows[0] == 0
    assert rows[-1] == 2
    assert all(before < after for before, after in pairwise(rows))


def test_a_slip_turned_back_on_its_way_starts_from_where_it_is() -> None:
    animations = PlayAnimations()
    animations.follow(0, 0)
    animations.follow(1, 1000)
    halfway = animations.highlight_row(1040)
    animations.follow(0, 1040)
    assert animations.highlight_row(1040) == halfway
    assert animations.highlight_row(1040 + HIGHLIGHT_MS) == 0


def test_the_first_row_that_is_focused_is_lit_at_once() -> None:
    animations = PlayAnimations()
    animations.follow(None, 0)
    animations.follow(1, 500)
    assert animations.highlight_row(501) == 1


def test_ghost_paper_and_punch_begin_at_nothing_and_end_whole() -> None:
    animations = PlayAnimations(box_at_ms=100)
    animations.follow(0, 100)
    assert (animations.ghost_progress(100), animations.box_progress(100), punch_progress(0)) == (0, 0, 0)
    last = (
        animations.ghost_progress(100 + GHOST_MS),
        animations.box_progress(100 + BOX_MS),
        punch_progress(10**6),
    )
    assert last == (1, 1, 1)
    assert animations.moving(100, make_look())
    assert not animations.moving(100, make_look(reduced_motion=True))
    assert not animations.moving(100 + GHOST_MS, make_look())


GROUND = (Fill(STAGE, (1, 2, 3, 255)),)
SHEET = (Fill(Box(100, 100, 50, 50), (9, 9, 9, 255)),)
SEEN = (Fill(STAGE, (7, 7, 7, 255)),)


def strength(ops: tuple[DrawOp, ...] | None) -> float:
    """How much of what was seen there still is."""
    return sum(op.opacity for op in ops or () if isinstance(op, Group) and op.ops == SEEN)


def test_what_was_seen_fades_and_then_is_gone() -> None:
    parting = ScreenTransition(SEEN, 1000)
    steps = [strength(parting.over(GROUND, SHEET, make_look(), 1000 + ms)) for ms in range(0, FADE_MS, 20)]
    assert 0 < steps[0] < 1
    assert all(before > after for before, after in pairwise(steps))
    assert parting.over(GROUND, SHEET, make_look(), 1000 + FADE_MS) is None


def test_nothing_fades_where_motion_or_transitions_are_off() -> None:
    for look in (make_look(reduced_motion=True), replace(make_look(), transitions=False)):
        assert ScreenTransition(SEEN, 1000).over(GROUND, SHEET, look, 1000) is None


def test_a_sheet_comes_in_over_what_was_seen_and_leaves_over_what_comes() -> None:
    look = make_look()
    coming = ScreenTransition(SEEN, 0).over(GROUND, SHEET, look, 40)
    leaving = ScreenTransition(SEEN, 0, above=True).over(GROUND, SHEET, look, 40)
    assert coming is not None
    assert leaving is not None
    assert coming[-1] == SHEET[0]
    assert isinstance(leaving[-1], Group)
    assert leaving[-1].ops == SEEN


def lifts(ops: tuple[DrawOp, ...]) -> list[tuple[float, float, float]]:
    """Where the dial of a watch on its way is, and its radius."""
    found = []
    for op in ops:
        if isinstance(op, Group) and op.moving:
            scale = op.box.w / WATCH_BOX.w
            x, y = op.box.x + (1296 - WATCH_BOX.x) * scale, op.box.y + (540 - WATCH_BOX.y) * scale
            found.append((x, y, RADIUS * scale))
    return found


def near(one: tuple[float, float, float], x: float, y: float, radius: float) -> bool:
    return max(abs(one[0] - x), abs(one[1] - y), abs(one[2] - radius)) < 0.1


def test_the_watch_grows_from_its_place_and_shrinks_back_to_it() -> None:
    look = make_look()
    for spot in (LINE_SPOT, BOARD_SPOT):
        view_model = replace(make_view_model(), watch_at=spot)
        up = [lifts(WatchScreen().draw_overlay(view_model, look, ms))[0] for ms in range(0, UP_MS, 20)]
        down = [lifts(WatchScreen().draw_closing(view_model, look, ms))[0] for ms in range(0, AWAY_MS, 20)]
        assert near(up[0], *spot)
        assert near(down[0], 1296, 540, RADIUS)
        assert all(before[2] < after[2] for before, after in pairwise(up))
        assert all(before[2] > after[2] for before, after in pairwise(down))
        assert near(lifts(WatchScreen().draw_closing(view_model, look, AWAY_MS - 1))[0], *spot)
        assert WatchScreen().draw_closing(view_model, look, AWAY_MS) == ()


def test_a_watch_in_a_pocket_comes_from_below_and_goes_there() -> None:
    view_model, look = replace(make_view_model(), watch_at=None), make_look()
    for ops in (
        WatchScreen().draw_overlay(view_model, look, 0),
        WatchScreen().draw_closing(view_model, look, AWAY_MS - 1),
    ):
        x, y, radius = lifts(ops)[0]
        assert y - radius > STAGE.h - 100
        assert near((x, 0, radius), 1296, 0, RADIUS)


def test_the_watch_is_there_at_once_where_it_was_held_up_before_or_motion_is_reduced() -> None:
    view_model, still = make_view_model(), make_look(reduced_motion=True)
    assert not lifts(WatchScreen(below=PauseScreen()).draw_overlay(view_model, make_look(), 0))
    assert not lifts(WatchScreen().draw_overlay(view_model, still, 0))
    assert WatchScreen().draw_closing(view_model, still, 0) == ()


def test_what_fades_when_the_watch_is_put_away_is_all_but_the_watch() -> None:
    view_model, look = make_view_model(), make_look()
    stays, seen = (
        WatchScreen().draw_outgoing(view_model, look, 10_000),
        WatchScreen().frame(view_model, look, 10_000).ops,
    )
    assert set(stays) < set(seen)
    assert set(seen) - set(stays) == set(WatchScreen().draw_overlay(view_model, look, 10_000))
