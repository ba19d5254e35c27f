"""The specimen under the settings: a ticket with a line in the player's own type, and a watch."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from game.menus.settings import Settings
from game.menus.view_model import ViewModel
from game.menus.widgets import caption_rows, ornaments, text_styles
from game.menus.widgets.text_styles import prose, width
from game.stage.frame import Box, Op, Panel, PanelEdge, Stock, Text
from game.stage.hud import small_ink
from game.stage.layout import TextRow, wrap
from game.stage.look import Look, Measure
from game.stage.timepiece import WatchFace, plain_watch, tremble, tremble_due_ms, watch_ops

TICKET = Box(96, 824, 1400, 216)
INSET, FIRST, LINE = 72, 72, 54
WATCH_X, WATCH_Y, WATCH_R = 1668, 940, 86
# The specimen's hour: near enough to the bus for the ghost hand to mean something.
MINUTES_LEFT_S, GHOST_S = 173, 90
# What saying the line costs: the watch goes on by as much while it comes.
COST_S = 11
# The line comes twice: as in any scene, then as in a live one.
LIVE_TURNS = 2


class Turn(NamedTuple):
    """Where the specimen stands: how long its line has been coming, how long that takes in all and
    until it comes again, and whether this is the live scene."""

    age_ms: int
    whole_ms: int
    turn_ms: int
    live: bool


@lru_cache(maxsize=2)
def rows(settings: Settings, measure: Measure, words: str) -> tuple[TextRow, ...]:
    """The line as the text box would set it, as many rows as the ticket holds; kept, for it is asked
    for with every letter."""
    size = 37 * settings.text_size / 100
    upright, slanted = prose(settings, size), prose(settings, size, italic=True)
    line = LINE * settings.text_size / 100
    count = max(1, int((TICKET.h - 40) // line))
    return wrap(words, upright, slanted, TICKET.w - 2 * INSET, measure)[:count]


def turn_of(look: Look, view_model: ViewModel, now_ms: int) -> Turn:
    """Where the specimen stands: it goes on by itself as the play would."""
    count = sum(
        row.letters for row in rows(view_model.settings, look.measure, view_model.script.edition.sample.says)
    )
    speed = view_model.settings.text_speed
    whole_ms = count * 1000 // speed if speed else 0
    turn_ms = whole_ms + view_model.settings.auto_ms(count)
    return Turn(now_ms % turn_ms, whole_ms, turn_ms, now_ms // turn_ms % LIVE_TURNS > 0)


def shown_letters(look: Look, view_model: ViewModel, now_ms: int) -> int:
    """How many letters of the specimen have come."""
    count = sum(
        row.letters for row in rows(view_model.settings, look.measure, view_model.script.edition.sample.says)
    )
    speed = view_model.settings.text_speed
    if not speed or look.reduced_motion:
        return count
    return min(count, turn_of(look, view_model, now_ms).age_ms * speed // 1000)


def due_ms(look: Look, view_model: ViewModel, now_ms: int) -> int | None:
    """When the next letter comes, or the hand starts."""
    if look.reduced_motion:
        return None
    turn = turn_of(look, view_model, now_ms)
    dues = [tremble_due_ms(now_ms), turn.turn_ms - turn.age_ms]
    if turn.age_ms < turn.whole_ms:
        dues.append(1000 // max(1, view_model.settings.text_speed))
    return max(1, min(dues))


def day_s(look: Look, view_model: ViewModel, now_ms: int) -> float:
    """Where the specimen's hands point: they glide while the line comes, then walk if the watch runs
    by itself in such a scene."""
    start = view_model.script.starts_s + view_model.script.ends_s - MINUTES_LEFT_S
    if look.reduced_motion:
        return start
    age_ms, whole_ms, _, live = turn_of(look, view_model, now_ms)
    said = COST_S * min(1.0, age_ms / max(1, whole_ms))
    mode = view_model.settings.watch_mode
    walked = 0
    if mode == "always" or (mode == "live" and live):
        walked = int(age_ms * view_model.settings.live_rate / 1000)
    return start + max(said, walked)


def printed(look: Look, view_model: ViewModel, now_ms: int) -> tuple[Op, ...]:
    """The ticket with its plate and line, and the watch beside it."""
    ink = look.color("ink")
    opacity = view_model.settings.box_opacity / 100
    sample = view_model.script.edition.sample
    name = sample.speaker.upper()
    name_w = width(name, text_styles.NAME, look.measure) + 64 if name else 0
    plate = Box(TICKET.x + 56, TICKET.y - 30, name_w, 54)
    live = turn_of(look, view_model, now_ms).live and not look.reduced_motion
    words = "SPECIMEN, LIVE" if live else "SPECIMEN"
    serial = width(words, text_styles.SERIAL, look.measure)
    right = TICKET.x + TICKET.w - 40
    ops: list[Op] = [
        Panel(TICKET, Stock.PAPER, PanelEdge.PERFORATED_SIDES, opacity=opacity),
        *ornaments.double_rule(look, plate.x + plate.w + 26, right - serial - 18, TICKET.y + 26),
        Text(right - serial, TICKET.y + 33, words, text_styles.SERIAL, small_ink("rust_text", look)),
    ]
    if name:
        ops.append(Panel(plate, Stock.CARD, PanelEdge.CUT, misprint=True))
        ops.append(Text(plate.x + 32, plate.y + 37, name, text_styles.NAME, look.color("cream")))
    line = LINE * view_model.settings.text_size / 100
    left = shown_letters(look, view_model, now_ms)
    for index, row in enumerate(rows(view_model.settings, look.measure, sample.says)):
        baseline = TICKET.y + FIRST + (line - LINE) / 2 + index * line
        for run in row.runs:
            if left <= 0:
                break
            part = None if left >= len(run.text) else look.measure(run.text, run.style)[left]
            ops.append(Text(TICKET.x + INSET + run.x, baseline, run.text, run.style, ink, part))
            left -= len(run.text)
    if view_model.settings.captions and view_model.script.edition.sample.caption:
        ops += caption_rows.stacked(
            look,
            TICKET.y + TICKET.h - 8,
            (view_model.script.edition.sample.caption,),
            TICKET.x + TICKET.w - 40,
        )
    ops += _watch(look, view_model, now_ms)
    return tuple(ops)


def _watch(look: Look, view_model: ViewModel, now_ms: int) -> tuple[Op, ...]:
    art = look.style.small_watch
    if art is None:
        return tuple(plain_watch(WATCH_X, WATCH_Y, WATCH_R, look))
    still = look.reduced_motion
    hands_s = day_s(look, view_model, now_ms)
    ghost = hands_s + GHOST_S if look.ghost_hand else None
    dial = WatchFace(hands_s, tremble(now_ms, still), ghost_s=ghost)
    return tuple(watch_ops(art, WATCH_X, WATCH_Y, WATCH_R, dial, look))
