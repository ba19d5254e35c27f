"""The large watch: its face, the hour in figures, and the time left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.stage import choice_board, timepiece
from game.stage.easing import ease_out_cubic
from game.stage.frame import Box, Disc, DrawOp, Fill, Group, Stroke, Text
from game.stage.layout import fit
from game.stage.look import Look
from game.story.time_format import format_time
from game.ui.action import Command
from game.ui.requests import Rewind
from game.ui.screen import Response, Screen
from game.ui.screens.dial import DialScreen
from game.ui.view_model import ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import HintItem, Widget, hints
from game.ui.widgets.time_scale import scale_of
from game.ui.words import countdown, said_hour

X, Y, RADIUS = 1296, 540, 400
LEFT, RULE_Y, RULE_W = 144, 556, 560
# Extra space on either side of the colon of the large hour.
COLON_AIR = 8.0
WORDS_W = 720
# Durations of raising the watch, and of putting it back.
UP_MS, AWAY_MS = 260, 220
# Where the watch is held; where a pocketed one comes from: below.
RAISED, POCKET = timepiece.WatchSpot(X, Y, RADIUS), timepiece.WatchSpot(X, 1400, RADIUS)
# The watch at full size, with the strap.
WATCH_BOX = Box(X - 520, Y - 760, 1040, 1520)


@dataclass(frozen=True)
class WatchScreen(Screen):
    """The large watch. A press anywhere closes it."""

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The hints."""
        return hints(
            view_model,
            HintItem("Wind back", Command.PAGE_UP),
            HintItem("The dial", Command.DIAL),
            HintItem("Put it away", Command.MENU),
            x=LEFT,
            middle=984,
        )

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The hour, the rule of the time left, and the texts."""
        cream = look.color("cream")
        first, second = countdown(view_model.script, view_model.watch_s)
        style = text_styles.WATCH_WORDS
        time = format_time(view_model.script, view_model.watch_s)
        return (
            *_big_time(look, time),
            *time_rule(look, view_model, LEFT, RULE_Y, RULE_W),
            Text(LEFT, 706, fit(first, style, WORDS_W, look.measure), style, cream),
            Text(LEFT, 784, fit(second, style, WORDS_W, look.measure), style, cream),
        )

    def draw_overlay(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The watch; at first rising from its place in the play."""
        if self._is_rising(look, open_ms):
            return raised(view_model, watch(view_model, look, 0), open_ms / UP_MS)
        return watch(view_model, look, open_ms)

    def _is_rising(self, look: Look, open_ms: int) -> bool:
        return self.below is None and not look.reduced_motion and open_ms < UP_MS

    def draw_closing(self, view_model: ViewModel, look: Look, gone_ms: int) -> tuple[DrawOp, ...]:
        """The watch returning to its place."""
        if look.reduced_motion or gone_ms >= AWAY_MS:
            return ()
        return raised(view_model, watch(view_model, look, 0), 1 - gone_ms / AWAY_MS, down=True)

    def due_ms(self, view_model: ViewModel, look: Look, open_ms: int) -> int | None:
        """The animation, then the second hand."""
        if self._is_rising(look, open_ms):
            return 0
        return (
            None if look.reduced_motion or not view_model.watch_running else timepiece.tremble_due_ms(open_ms)
        )

    def announcement(self, view_model: ViewModel) -> str:
        """The hour and the time left."""
        return said_hour(view_model.script, view_model.watch_s)

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Rewinds; opens the dial; advancing closes it."""
        match command:
            case Command.PAGE_UP:
                return Response(self, (Rewind(1),))
            case Command.PAGE_DOWN:
                return Response(self, (Rewind(-1),))
            case Command.DIAL:
                return Response(DialScreen(below=self))
            case Command.WATCH | Command.ADVANCE | Command.MENU:
                return Response(self.below)
        return None

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """The wheel rewinds."""
        return Response(self, (Rewind(steps),))

    def on_click_away(self, view_model: ViewModel) -> Response:
        """A click outside closes it."""
        return Response(self.below)


def _big_time(look: Look, time: str) -> Iterator[Text]:
    """The hour in large figures, with extra space around the colon: the font's is meant for prose."""
    x = float(LEFT - 10)
    style = text_styles.BIG_TIME
    hours, colon, minutes = time.partition(":")
    for part, air in ((hours, COLON_AIR), (colon, COLON_AIR), (minutes, 0.0)):
        yield Text(x, 500, part, style, look.color("cream"))
        x += text_styles.width(part, style, look.measure) + air


def watch(view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
    """The large watch, raised."""
    art = look.artwork.large_watch or look.artwork.small_watch
    if art is None:
        return tuple(timepiece.plain_watch(RAISED, look))
    still = look.reduced_motion or not view_model.watch_running
    face = timepiece.WatchFace(
        view_model.script.starts_s + view_model.watch_s, timepiece.tremble(open_ms, still)
    )
    return (Group(WATCH_BOX, tuple(timepiece.watch_ops(art, RAISED, face, look))),)


def raised(
    view_model: ViewModel, ops: tuple[DrawOp, ...], progress: float, down: bool = False
) -> tuple[DrawOp, ...]:
    """The watch in motion: `progress` is how far it is raised, `down` that it goes back. It eases out, and
    its height leads a little, as a wrist's does."""
    progress = min(1.0, max(0.0, progress))
    up = progress**3 if down else ease_out_cubic(progress)
    x, y, radius = view_model.watch_at or POCKET
    scale = (radius + (RADIUS - radius) * up) / RADIUS
    at_x, at_y = x + (X - x) * up**1.4, y + (Y - y) * up
    left, top = at_x - (X - WATCH_BOX.x) * scale, at_y - (Y - WATCH_BOX.y) * scale
    box = Box(round(left, 2), round(top, 2), round(WATCH_BOX.w * scale, 2), round(WATCH_BOX.h * scale, 2))
    return (Group(box, ops, view=WATCH_BOX, moving=True),)


def time_rule(look: Look, view_model: ViewModel, x: float, y: float, wide: float) -> tuple[DrawOp, ...]:
    """A scale of the evening's time, with the time left in amber."""
    whole_s = max(1, view_model.script.ends_s)
    lived_s = min(whole_s, view_model.watch_s)
    scale = scale_of(whole_s)
    cream, amber, moon = look.color("cream"), look.color("amber"), look.color("moon")
    ops: list[DrawOp] = [Fill(Box(x, y, wide, 2), look.color("cream", 150))]
    for watch_s in range(0, whole_s + 1, scale.stroke_s):
        at = x + wide * watch_s / whole_s
        long = watch_s % scale.figure_s == 0
        color = amber if watch_s >= lived_s else look.color("cream", 225)
        ops.append(Stroke(((at, y + 1), (at, y + (17 if long else 10))), 2.2 if long else 1.5, color))
    now_x = x + wide * lived_s / whole_s
    if lived_s < whole_s:
        ops += [Fill(Box(now_x, y - 5, x + wide - now_x, 8), amber), Disc(now_x, y - 1, 7, amber)]
    start, end = format_time(view_model.script, 0), format_time(view_model.script, view_model.script.ends_s)
    style, emblem = text_styles.HINT, view_model.script.edition.emblem
    return (
        *ops,
        Text(x, y + 50, start, style, moon),
        ornaments.text_right(x + wide, y + 50, end, style, cream, look.measure),
        *choice_board.end_sign(emblem, x + wide + 34, y + 6, cream, look.color("night_1")),
    )
