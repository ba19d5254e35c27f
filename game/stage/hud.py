"""What lies over the scene during play: the text box or the choice board, the watch, and their targets.

The scene beneath is up to `scenery`. `text_ms` is the time since the text began to appear.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import NamedTuple

from game.stage import choice_board, quick_menu, textbox
from game.stage.art import Artwork
from game.stage.camera import has_event
from game.stage.easing import ease_out_cubic
from game.stage.frame import Box, Disc, DrawOp, Group, Picture, Target
from game.stage.identity_cache import cached_by_identity
from game.stage.layout import plain
from game.stage.look import Look
from game.stage.paper import scrim
from game.stage.pins import pin_ops
from game.stage.play_overlay import CrownGrabbed, PlayOverlay, WatchPressed
from game.stage.textbox import ShownLine
from game.stage.timepiece import (
    BOARD_SPOT,
    LINE_SPOT,
    WatchFace,
    WatchSpot,
    plain_watch,
    tremble,
    tremble_due_ms,
    watch_ops,
)
from game.story.lookahead import watch_s_after
from game.story.operations import Choice, Line, Option
from game.story.script import Script
from game.story.state import State, WatchMode
from game.story.step import options, stop_of, waited_s
from game.story.time_format import format_time, substitute

WATCH_REACH, CROWN_BOX = 16.0, (0.95, -0.3, 0.42, 0.6)
SCRIM_TOP, BOARD_SCRIM_TOP = 660.0, 420.0
# The minimum length of the watch hands' glide.
MIN_GLIDE_MS = 400
# Growth of the watch at a warning, and its length.
WARNING_GROWTH, WARNING_MS = 0.08, 400


class Hud(NamedTuple):
    """The HUD: its operations, press targets, time of the next change, spoken text, and the top of its
    paper."""

    ops: tuple[DrawOp, ...]
    targets: tuple[Target, ...]
    due_ms: int | None
    accessible_text: str = ""
    top: float | None = None


def hud_of(
    script: Script,
    state: State,
    line: ShownLine | None,
    look: Look,
    text_ms: int,
    overlay: PlayOverlay,
) -> Hud:
    """The HUD of a state; `line` is the line it waits at, and `text_ms` counts from the text's begin."""
    stop = stop_of(script, state)
    if line is not None:
        return _line(script, state, line, look, text_ms, overlay)
    if isinstance(stop, Choice):
        return _board(script, state, stop, look, text_ms, overlay)
    return _watch(script, state, look, 0, 0, overlay)


def _line(
    script: Script, state: State, line: ShownLine, look: Look, text_ms: int, overlay: PlayOverlay
) -> Hud:
    layout, reveal_ms = line.layout, line.reveal_ms
    shown = layout.letters if text_ms >= reveal_ms else int(text_ms * look.letters_per_s / 1000)
    whole = shown >= layout.letters
    watch = _watch(script, state, look, text_ms, reveal_ms, overlay, line.cost_s)
    due_ms = watch.due_ms
    low = has_event(state, look.artwork)
    box = textbox.box_of(layout, low)
    written = textbox.text_box(line, shown, script.edition.ticket, low, overlay, look)
    ops = (scrim(SCRIM_TOP, look), *written, *watch.ops)
    targets = (*watch.targets, *quick_menu.menu_targets(box, overlay, look))
    spoken = f"{line.name}: {plain(line.text)}" if line.name else plain(line.text)
    if not whole:
        next_ms = ceil((shown + 1) * 1000 / look.letters_per_s)
        due_ms = max(1, min(next_ms, reveal_ms) - text_ms)
    return Hud(ops, targets, due_ms, spoken, hud_top(box, overlay, look))


def changes_paper(script: Script, before: State, after: State) -> bool:
    """Whether another text box or board appears: after a choice, or in another place."""
    was, now = stop_of(script, before), stop_of(script, after)
    return isinstance(was, Line) is not isinstance(now, Line) or before.place != after.place


def watch_spot(script: Script, state: State, artwork: Artwork) -> WatchSpot | None:
    """Where the small watch is; None where it isn't in the picture."""
    if state.watch_mode is WatchMode.POCKETED or (
        state.watch_mode is WatchMode.STOPPED and has_event(state, artwork)
    ):
        return None
    return BOARD_SPOT if isinstance(stop_of(script, state), Choice) else LINE_SPOT


def _watch(
    script: Script,
    state: State,
    look: Look,
    text_ms: int,
    glide_ms: int,
    overlay: PlayOverlay,
    cost_s: int = 0,
    ghost_s: int | None = None,
) -> Hud:
    """The watch alone."""
    spot = watch_spot(script, state, look.artwork)
    if spot is None:
        return Hud((), (), None)
    scale, growing = warning_growth(script, state, look, text_ms)
    grown = spot._replace(radius=spot.radius * scale)
    hands = hands_at(script, state, look, text_ms, glide_ms, cost_s, overlay.real_time)
    ghost = None
    if ghost_s is not None and overlay.ghost:
        # The ghost hand starts at the real one and sweeps to its target.
        ghost = hands.day_s + (script.starts_s + ghost_s - hands.day_s) * overlay.ghost_progress
    face = WatchFace(hands.day_s, hands.wobble, overlay.rewind_turns, ghost)
    art = look.artwork.small_watch
    # While it grows, its picture is scaled: to make all of its parts anew at each size takes too long.
    drawn = spot if growing else grown
    ops = tuple(watch_ops(art, drawn, face, look) if art else plain_watch(drawn, look))
    if growing:
        ops = (_grown(ops, spot.x, spot.y, scale),)
    reach = grown.radius + WATCH_REACH
    x, y, w, h = (share * grown.radius for share in CROWN_BOX)
    crown = Box(spot.x + x, spot.y + y, w, h)
    whole = Box(spot.x - reach, spot.y - reach, 2 * reach, 2 * reach)
    targets = (Target(crown, CrownGrabbed()), Target(whole, WatchPressed()))
    return Hud(ops, targets, 0 if growing else hands.due_ms)


def _grown(ops: tuple[DrawOp, ...], x: float, y: float, scale: float) -> Group:
    """The operations as one picture, scaled about a point."""
    boxes = [op.box for op in ops if isinstance(op, Picture) and not op.angle]
    boxes += [
        Box(op.x - op.radius, op.y - op.radius, 2 * op.radius, 2 * op.radius)
        for op in ops
        if isinstance(op, Disc)
    ]
    view = Box.around(boxes)
    left, top = x + (view.x - x) * scale, y + (view.y - y) * scale
    box = Box(left, top, view.w * scale, view.h * scale)
    return Group(box, ops, view=view, moving=True)


class Growth(NamedTuple):
    """The scale of the watch while a deadline's warning is shown, and whether it is still growing."""

    scale: float
    growing: bool


def warning_growth(script: Script, state: State, look: Look, text_ms: int) -> Growth:
    """The growth of the watch this long after a stop began; none where no deadline warns."""
    warned = any(script.deadlines[number].watch_s == state.watch_s < script.ends_s for number in state.fired)
    if not warned or not state.stack:
        return Growth(1.0, False)
    progress = 1.0 if look.reduced_motion else min(1.0, text_ms / WARNING_MS)
    return Growth(1 + WARNING_GROWTH * ease_out_cubic(progress), progress < 1)


class Hands(NamedTuple):
    """The time the hands show (seconds since midnight), their tremble, and the milliseconds to their next
    change (None: none is due)."""

    day_s: float
    wobble: float
    due_ms: int | None


def hands_at(
    script: Script, state: State, look: Look, text_ms: int, glide_ms: int, cost_s: int, runs: bool
) -> Hands:
    """The hands this long after a stop began.

    They glide over the cost during the line's reveal; in a live stop they run; else they tremble.
    """
    start = script.starts_s + state.watch_s
    if state.watch_mode is WatchMode.STOPPED:
        return Hands(start, 0.0, None)
    elapsed_s = state.elapsed_ms / 1000
    glide_ms = max(MIN_GLIDE_MS, glide_ms) if cost_s else 0
    if runs and elapsed_s >= cost_s:
        return Hands(start + int(elapsed_s), 0.0, 1000 - state.elapsed_ms % 1000)
    if text_ms < glide_ms and not look.reduced_motion:
        return Hands(start + cost_s * text_ms / glide_ms, 0.0, 0)
    wobble = tremble(text_ms, look.reduced_motion)
    due_ms = None if look.reduced_motion else tremble_due_ms(text_ms)
    return Hands(start + max(cost_s, int(elapsed_s)), wobble, due_ms)


def _board(script: Script, state: State, stop: Choice, look: Look, text_ms: int, overlay: PlayOverlay) -> Hud:
    watch_s_by_option = _watch_s_by_option(script, state)
    rows, board = _lay_board(script, state, stop, look)
    header = _header(script, state, state.watch_s + state.elapsed_ms // 1000)
    focused = rows[overlay.focus] if overlay.focus is not None and overlay.focus < len(rows) else None
    then_s = None
    if focused is not None and state.watch_mode is WatchMode.RUNNING:
        after_s = watch_s_by_option[focused.option.id]
        then_s = after_s if after_s > state.watch_s + waited_s(state) else None
    watch = _watch(script, state, look, text_ms, 0, overlay, 0, then_s)
    drawn = choice_board.choice_board(rows, board, header, overlay, look)
    pins = pin_ops(script, state, focused.option if focused is not None else None, look)
    ops = (scrim(BOARD_SCRIM_TOP, look), *pins, *drawn, *watch.ops)
    menu = quick_menu.menu_targets(board.box, overlay, look)
    targets = (*watch.targets, *choice_board.board_targets(rows, board, overlay), *menu)
    if focused is not None:
        then = state._replace(elapsed_ms=min(state.elapsed_ms, overlay.focus_elapsed_ms))
        spoken = spoken_row(_row_then(script, then, stop, focused), overlay, script.edition.countdown)
    else:
        spoken = spoken_board(_header(script, state, state.watch_s), rows)
    return Hud(ops, targets, watch.due_ms, spoken, hud_top(board.box, overlay, look))


def _header(script: Script, state: State, watch_s: int) -> str:
    """The place and the time over a board: `At the stop, 7:52`."""
    place = script.places.get(state.place or "")
    hour = format_time(script, watch_s) if state.watch_mode is not WatchMode.POCKETED else ""
    return ", ".join(filter(None, (place.preposition if place else "", hour)))


def _lay_board(
    script: Script, state: State, stop: Choice, look: Look
) -> tuple[tuple[choice_board.BoardRow, ...], choice_board.Board]:
    """The rows of a choice's board, and its layout."""
    watch_s_by_option = _watch_s_by_option(script, state)
    rows = tuple(_row(script, state, option, watch_s_by_option[option.id]) for option in options(state, stop))
    return rows, choice_board.lay_board(rows, state.live is not None, look)


def board_of(script: Script, state: State, stop: Choice, look: Look) -> choice_board.Board:
    """The layout of a choice's board."""
    return _lay_board(script, state, stop, look)[1]


def hud_top(box: Box, overlay: PlayOverlay, look: Look) -> float:
    """The top of the paper, including the quick menu above it."""
    return quick_menu.menu_box(box, overlay, look).y if overlay.menu else box.y


def spoken_board(header: str, rows: Sequence[choice_board.BoardRow]) -> str:
    """The spoken text of a board on which no option is focused, with the keys that take each. It stays the
    same while the watch runs, or it would never be heard to the end."""
    return " ".join((f"{header}.", *(f"{number}: {plain(row.text)}" for number, row in enumerate(rows, 1))))


def spoken_row(row: choice_board.BoardRow, overlay: PlayOverlay, countdown: str) -> str:
    """The spoken text of the focused option, as a row shows it."""
    taken = ", chosen before" if row.option.id in overlay.taken_before else ""
    cost = f", takes {row.cost} {row.unit}, then it is {row.after}" if row.cost else ""
    return f"{plain(row.text)}{taken}{cost}{f', and {countdown} is gone' if row.sign is not None else ''}"


def _row_then(script: Script, then: State, stop: Choice, row: choice_board.BoardRow) -> choice_board.BoardRow:
    """A row as it was when it got the focus, for what is spoken: it stays the same while the watch runs. One
    that wasn't offered then is as it is now."""
    if row.option not in options(then, stop):
        return row
    return _row(script, then, row.option, watch_s_after(script, then, row.option))


@cached_by_identity(2, maxsize=4)  # a frame asks for the board of the frame before
def _watch_s_by_option(script: Script, state: State) -> Mapping[str, int]:
    """The second of the watch after each option on offer."""
    stop = stop_of(script, state)
    assert isinstance(stop, Choice)
    return {option.id: watch_s_after(script, state, option) for option in options(state, stop)}


def _row(script: Script, state: State, option: Option, after_s: int) -> choice_board.BoardRow:
    """The row of an option, after which the watch shows `after_s`."""
    running = state.watch_mode is WatchMode.RUNNING
    cost, unit = cost_words(after_s - state.watch_s - waited_s(state) if running else 0)
    past_end = running and state.watch_s < script.ends_s <= after_s
    sign = script.edition.emblem if past_end else None
    after = format_time(script, after_s) if state.watch_mode is not WatchMode.POCKETED else ""
    return choice_board.BoardRow(option, substitute(script, state, option.text), cost, unit, after, sign)


def cost_words(seconds: int) -> tuple[str, str]:
    """A cost as a figure and its unit: `½ min`, `1½ min`, `40 s`; empty for nothing."""
    if seconds == 0:
        return "", ""
    minutes, rest = divmod(seconds, 60)
    if rest == 30:
        return f"{minutes or ''}½", "min"
    if rest == 0:
        return str(minutes), "min"
    return (f"{minutes}:{rest:02d}", "min") if minutes else (str(rest), "s")
