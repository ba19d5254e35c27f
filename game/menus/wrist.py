"""The watch held up: its face large, the hour in figures, and the words for what is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.menus import lettering, press
from game.menus.action import Command
from game.menus.dial import Dial
from game.menus.effects import Outcome, RewindOne
from game.menus.screen import Backdrop, Screen
from game.menus.widgets import Widget, hints
from game.menus.words import said_hour, to_the_bus
from game.menus.world import World
from game.stage import timepiece
from game.stage.frame import STAGE, Box, Disc, Fill, Group, Op, Stroke, Text
from game.stage.layout import fit
from game.stage.look import Look
from game.stage.ticket import bus_front
from game.story.watch import hour

X, Y, RADIUS = 1296, 540, 400
LEFT, RULE_Y, RULE_W = 144, 556, 560
WORDS_W = 720
# How long the watch takes up to the eye, and from how far to the right and below.
UP_MS, FROM_X, FROM_Y = 320, 380.0, 900.0


@dataclass(frozen=True)
class Wrist(Screen):
    """The large watch. A press anywhere puts it away."""

    heading: ClassVar[str] = ""
    ground: ClassVar[Backdrop] = Backdrop.BLURRED

    def widgets(self, world: World) -> tuple[Widget, ...]:
        """What the keys do."""
        key = world.key
        items = (
            (key(Command.PAGE_UP), "Wind back", Command.PAGE_UP),
            (key(Command.DIAL), "The dial", Command.DIAL),
            (key(Command.MENU), "Put it away", Command.MENU),
        )
        return hints(world.measure, items, LEFT, 984)

    def scenery(self, world: World, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The hour, the rule of the minutes left, the words."""
        cream = look.color("cream")
        first, second = to_the_bus(world.script, world.watch_s)
        style = lettering.WATCH_WORDS
        time = hour(world.script, world.watch_s)
        return (
            Text(LEFT - 10, 500, time, lettering.BIG_TIME, cream),
            *minutes_rule(look, world, LEFT, RULE_Y, RULE_W),
            Text(LEFT, 706, fit(first, style, WORDS_W, look.measure), style, cream),
            Text(LEFT, 784, fit(second, style, WORDS_W, look.measure), style, cream),
        )

    def apart(self, world: World, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The watch, on its way up from below the corner at first."""
        art = look.style.large_watch or look.style.small_watch
        if art is None:
            return tuple(timepiece.plain_watch(X, Y, RADIUS, look))
        still = look.reduced_motion or not world.running
        dial = timepiece.Dial(world.script.starts_s + world.watch_s, timepiece.tremble(now_ms, still))
        ops = tuple(timepiece.watch_ops(art, X, Y, RADIUS, dial, look))
        if not self.fresh or look.reduced_motion or now_ms >= UP_MS:
            return ops
        return (Group(arm(now_ms / UP_MS), ops, view=STAGE),)

    def due(self, world: World, look: Look, now_ms: int) -> int | None:
        """The way up, then the second hand."""
        if self.fresh and not look.reduced_motion and now_ms < UP_MS:
            return 0
        return None if look.reduced_motion or not world.running else timepiece.tremble_due_ms(now_ms)

    def says(self, world: World) -> str:
        """The hour and what is left."""
        return said_hour(world.script, world.watch_s)

    def commanded(self, world: World, command: Command) -> Outcome | None:
        """Winds; opens the dial; any going on puts it away."""
        match command:
            case Command.PAGE_UP:
                return Outcome(self, (RewindOne(1),))
            case Command.PAGE_DOWN:
                return Outcome(self, (RewindOne(-1),))
            case Command.DIAL:
                return Outcome(Dial(below=self))
            case Command.WATCH | Command.ADVANCE | Command.MENU:
                return Outcome(self.below)
        return None

    def turned(self, world: World, steps: int) -> Outcome:
        """The wheel winds the watch."""
        return Outcome(self, (RewindOne(steps),))

    def clicked_away(self, world: World) -> Outcome:
        """A press on nothing puts it away."""
        return Outcome(self.below)


def arm(part: float) -> Box:
    """Where the stage lies that the watch is on, while it is lifted: along an arc, up and then over."""
    left = (1 - min(1.0, max(0.0, part))) ** 5
    return Box(round(FROM_X * left**2), round(FROM_Y * left), STAGE.w, STAGE.h)


def minutes_rule(look: Look, world: World, x: float, y: float, wide: float) -> tuple[Op, ...]:
    """A tape measure of the evening's minutes, what is left of them in amber."""
    minutes = world.script.bus_s // 60
    lived = min(minutes, world.watch_s / 60)
    cream, amber, moon = look.color("cream"), look.color("amber"), look.color("moon")
    ops: list[Op] = [Fill(Box(x, y, wide, 2), look.color("cream", 150))]
    for minute in range(minutes + 1):
        at = x + wide * minute / minutes
        five = minute % 5 == 0
        color = amber if minute >= lived else look.color("cream", 225)
        ops.append(Stroke(((at, y + 1), (at, y + (17 if five else 10))), 2.2 if five else 1.5, color))
    here = x + wide * lived / minutes
    if lived < minutes:
        ops += [Fill(Box(here, y - 5, x + wide - here, 8), amber), Disc(here, y - 1, 7, amber)]
    start, end = hour(world.script, 0), hour(world.script, world.script.bus_s)
    style = lettering.HINT
    return (
        *ops,
        Text(x, y + 50, start, style, moon),
        press.text_right(x + wide, y + 50, end, style, cream, look.measure),
        *bus_front(x + wide + 34, y + 6, 1.0, cream, look.color("night_1")),
    )
