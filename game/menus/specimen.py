"""The specimen under the settings: a ticket with a line in the player's own type, and a watch."""

from __future__ import annotations

from game.menus import lettering, press
from game.menus.lettering import prose, width
from game.menus.world import World
from game.stage.frame import Box, Edge, Op, Panel, Stock, Text
from game.stage.layout import Row, wrap
from game.stage.look import Look
from game.stage.timepiece import Dial, plain_watch, tremble, tremble_due_ms, watch_ops

TICKET = Box(96, 812, 1400, 226)
INSET, FIRST, LINE = 72, 74, 54
WATCH_X, WATCH_Y, WATCH_R = 1668, 921, 96
NAME = "JESS"
WORDS = (
    "Three minutes is a long time if you count it, and I count it. The second hand goes round like "
    "a man mowing a _very_ small lawn. Any minute now she’ll come round the corner. Any minute."
)
# The specimen's hour: near enough to the bus for the ghost hand to mean something.
MINUTES_LEFT_S, GHOST_S = 173, 90
# After a line has come, it stays this long and comes again, so that its speed can be seen.
STAY_MS = 2500


def rows(look: Look, world: World) -> tuple[Row, ...]:
    """The line as the text box would set it, as many rows as the ticket holds."""
    size = 37 * world.settings.text_size / 100
    upright, slanted = prose(world.settings, size), prose(world.settings, size, italic=True)
    line = LINE * world.settings.text_size / 100
    count = max(1, int((TICKET.h - 40) // line))
    return wrap(WORDS, upright, slanted, TICKET.w - 2 * INSET, look.measure)[:count]


def shown_letters(look: Look, world: World, now_ms: int) -> int:
    """How many letters of the specimen have come."""
    speed = world.settings.text_speed
    count = sum(row.letters for row in rows(look, world))
    if not speed or look.reduced_motion:
        return count
    turn = count * 1000 // speed + STAY_MS
    return min(count, now_ms % turn * speed // 1000)


def due_ms(look: Look, world: World, now_ms: int) -> int | None:
    """When the next letter comes, or the hand starts."""
    if look.reduced_motion:
        return None
    speed = world.settings.text_speed
    dues = [tremble_due_ms(now_ms)]
    if speed:
        count = sum(row.letters for row in rows(look, world))
        turn = count * 1000 // speed + STAY_MS
        at = now_ms % turn
        coming = at * speed // 1000 < count
        dues.append(1000 // speed if coming else turn - at)
    return max(1, min(dues))


def printed(look: Look, world: World, now_ms: int) -> tuple[Op, ...]:
    """The ticket with its plate and line, and the watch beside it."""
    ink = look.color("ink")
    opacity = world.settings.box_opacity / 100
    plate = Box(TICKET.x + 56, TICKET.y - 30, width(NAME, lettering.NAME, look.measure) + 64, 54)
    serial = width("SPECIMEN", lettering.SERIAL, look.measure)
    right = TICKET.x + TICKET.w - 40
    ops: list[Op] = [
        Panel(TICKET, Stock.PAPER, Edge.PERFORATED_SIDES, opacity=opacity),
        *press.double_rule(look, plate.x + plate.w + 26, right - serial - 18, TICKET.y + 26),
        press.serial(look, right - serial, TICKET.y + 33, "SPECIMEN"),
        Panel(plate, Stock.CARD, Edge.CUT, misprint=True),
        Text(plate.x + 32, plate.y + 37, NAME, lettering.NAME, look.color("cream")),
    ]
    line = LINE * world.settings.text_size / 100
    left = shown_letters(look, world, now_ms)
    for place, row in enumerate(rows(look, world)):
        baseline = TICKET.y + FIRST + (line - LINE) / 2 + place * line
        for run in row.runs:
            if left <= 0:
                break
            part = None if left >= len(run.text) else look.measure(run.text, run.style)[left]
            ops.append(Text(TICKET.x + INSET + run.x, baseline, run.text, run.style, ink, part))
            left -= len(run.text)
    ops += _watch(look, world, now_ms)
    return tuple(ops)


def _watch(look: Look, world: World, now_ms: int) -> tuple[Op, ...]:
    art = look.style.small_watch
    if art is None:
        return tuple(plain_watch(WATCH_X, WATCH_Y, WATCH_R, look))
    day_s = world.script.starts_s + world.script.bus_s - MINUTES_LEFT_S
    still = look.reduced_motion
    ghost = None if world.settings.ghost_hand == "never" else float(day_s + GHOST_S)
    dial = Dial(day_s, tremble(now_ms, still), ghost_s=ghost)
    return tuple(watch_ops(art, WATCH_X, WATCH_Y, WATCH_R, dial, look))
