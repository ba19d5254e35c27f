"""A moment of the play as a frame: `compose` is a function of its arguments alone.

`now_ms` is how long the stop has been shown. Letters, glides and fades are functions of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import ceil
from typing import NamedTuple, assert_never

from game.stage import choice_board, hud, quick_menu, textbox
from game.stage.camera import between_views, has_event, is_black, push_due_ms, set_of, variant_of, view_of
from game.stage.frame import Audio, Box, Frame, Mix, Op, Target
from game.stage.idle_motion import AmbientTime, ambient_at, next_step_ms, still_ms
from game.stage.look import Look
from game.stage.motion import SHUT_MS, Motion, changed_faces, is_driving, lids, walking_ms, with_faces
from game.stage.pins import pin_ops
from game.stage.play import PLAIN, CrownGrabbed, PlayOverlay, WatchPressed
from game.stage.scenery import FrameTime, IdentityKey, air_group, scene_group, smoke_of
from game.stage.timepiece import WatchFace, plain_watch, tremble, tremble_due_ms, watch_ops
from game.stage.transition import NO_CHANGE, Change, TransitionScope
from game.story.script import Choice, Line, Script
from game.story.state import State, TransitionKind, WatchMode
from game.story.step import cost_s, options, stop_of, wording
from game.story.watch import filled, hour

WATCH_AT, WATCH_RADIUS = (1728.0, 876.0), 116.0
BOARD_WATCH_AT, BOARD_WATCH_RADIUS = (1736.0, 856.0), 136.0
WATCH_REACH, CROWN_BOX = 16.0, (0.95, -0.3, 0.42, 0.6)
SCRIM_TOP, BOARD_SCRIM_TOP = 660.0, 420.0
# The glide of a line without words, or of an action.
MIN_GLIDE_MS = 400
# A warning: the watch leans in by so much, in so long.
LEAN, LEAN_MS = 0.08, 400
TICK_FAR, TICK_NEAR = 0.25, 1.0


def compose(
    script: Script,
    state: State,
    look: Look,
    now_ms: int,
    play: PlayOverlay = PLAIN,
    coming: Change = NO_CHANGE,
) -> Frame:
    """The frame of this state at this time. Transitions take `coming.over_ms` from 0."""
    changing = coming.before is not None and look.transitions
    text_ms = max(0, now_ms - (coming.over_ms if changing else 0))
    line = read_line(script, state, look, play.page)
    if not changing or now_ms >= coming.over_ms + coming.moving_ms:
        coming = NO_CHANGE
    mixing = coming.before is not None and now_ms < coming.over_ms
    ambient = _ambient(state, line, text_ms, play, now_ms if mixing else None)
    now = FrameTime(ambient, play.shot_ms, _way(state, look, now_ms, coming))
    left_ms = play.shot_ms if play.left_ms is None else play.left_ms
    scene = _scene(script, state, look, now_ms, coming if mixing else NO_CHANGE, now, left_ms)
    moves = mixing or now.motion is not None
    living_ms = 0 if moves else _living_ms(state, look, play, now)
    shown = Frame(scene, audio=audio_of(script, state), due_ms=living_ms)
    if play.hidden or state.ending is not None:
        return shown
    parts = _hud(script, state, line, look, text_ms, play)
    due = [ms for ms in (parts.due_ms, living_ms) if ms is not None]
    return shown._replace(
        hud=parts.ops,
        targets=parts.targets,
        due_ms=min(due, default=None),
        spoken=parts.spoken,
        hud_top=parts.top,
    )


class ShownLine(NamedTuple):
    """A line's words as they are shown in a state: who speaks (an id, and a name; empty: nobody), the text
    with the hour in it, its rows, the seconds it costs, and the milliseconds in which it appears."""

    speaker: str
    name: str
    text: str
    words: textbox.Words
    cost_s: int
    whole_ms: int


def read_line(script: Script, state: State, look: Look, page: int = 0) -> ShownLine | None:
    """The line at which the state waits, or a page of it; None where it is something else."""
    return _read_line(IdentityKey(script), IdentityKey(state), look, page)


@lru_cache(maxsize=4)  # a frame asks for the line of the frame before
def _read_line(
    known: IdentityKey[Script], kept: IdentityKey[State], look: Look, page: int
) -> ShownLine | None:
    script, state = known.it, kept.it
    stop = stop_of(script, state)
    if not isinstance(stop, Line):
        return None
    text = filled(script, state, wording(state, stop))
    pages = textbox.pages(textbox.lay_out(text, look))
    words = pages[min(page, len(pages) - 1)]
    person = script.cast.get(stop.speaker or "")
    name = person.name if person else ""
    cost = cost_s(state, stop)
    whole_ms = letters_ms(words.letters, look)
    return ShownLine(stop.speaker or "", name, text, words, cost, whole_ms)


def _ambient(
    state: State, line: ShownLine | None, text_ms: int, play: PlayOverlay, changing_ms: int | None
) -> AmbientTime | None:
    """The ambient time; None where nothing moves by itself. It waits while one picture turns into
    another (for so long by now), and where time has stopped."""
    if play.ambient_ms is None:
        return None
    if state.watch is WatchMode.STOPPED:
        return ambient_at(0)
    if changing_ms is not None:
        return ambient_at(play.ambient_ms - changing_ms)
    talks = line is not None and line.speaker != "" and text_ms < line.whole_ms
    return ambient_at(play.ambient_ms, line.speaker if line is not None and talks else None)


def _way(state: State, look: Look, now_ms: int, coming: Change) -> Motion | None:
    """What is on its way; None where everybody stands."""
    if coming.before is None or not coming.moving_ms or look.reduced_motion:
        return None
    motion = Motion(coming.before, max(0, now_ms - coming.over_ms))
    walks = motion.ms < walking_ms(coming.before, state)
    return motion if walks or is_driving(state, look, motion) else None


def _living_ms(state: State, look: Look, play: PlayOverlay, now: FrameTime) -> int | None:
    """How long the picture looks as it does."""
    pushed_ms = push_due_ms(state, look, play.shot_ms)
    if (
        now.ambient is None
        or play.ambient_ms is None
        or state.watch is WatchMode.STOPPED
        or is_black(state, look)
    ):
        return pushed_ms
    shown = set_of(state, look)
    if has_event(state, look):
        art = look.style.event_art.get(state.picture or "")
        breathes = art is not None and (art.emitters or any(layer.pulse for layer in art.layers))
        still = next_step_ms(now.ambient, play.ambient_ms) if breathes else None
    elif any(smoke_of(one, state, shown, look, now) for one in state.cast):
        still = next_step_ms(now.ambient, play.ambient_ms)
    else:
        still = still_ms(now.ambient, play.ambient_ms, state, shown, variant_of(state, shown))
    return min((ms for ms in (still, pushed_ms) if ms is not None), default=None)


def audio_of(script: Script, state: State) -> Audio:
    """What should be heard in this state; the tick comes nearer with the bus."""
    left_s = script.ends_s - state.watch_s
    near = max(0.0, min(1.0, 1 - left_s / script.ends_s)) if script.ends_s else 0.0
    ticks = state.watch is WatchMode.RUNNING and left_s > 0
    tick = TICK_FAR + (TICK_NEAR - TICK_FAR) * near**3 if ticks else 0.0
    return Audio(state.music, state.ambience, state.arrival.crossfade_ms, tick=round(tick, 2))


def letters_ms(letters: int, look: Look) -> int:
    """Milliseconds in which so many letters appear; 0 where they come at once."""
    return 0 if look.letters_per_s <= 0 else round(letters * 1000 / look.letters_per_s)


def line_ms(script: Script, state: State, look: Look, page: int = 0) -> int:
    """Milliseconds in which this stop's words, or a page of them, appear."""
    line = read_line(script, state, look, page)
    return 0 if line is None else line.whole_ms


def page_count(script: Script, state: State, look: Look) -> int:
    """How many pages this stop's words have."""
    line = read_line(script, state, look)
    return 1 if line is None else len(textbox.pages(textbox.lay_out(line.text, look)))


class Parts(NamedTuple):
    """What lies on the scene: operations, what can be pressed, when it changes, what is spoken, and where
    its paper begins."""

    ops: tuple[Op, ...]
    targets: tuple[Target, ...]
    due_ms: int | None
    spoken: str = ""
    top: float | None = None


def _hud(
    script: Script, state: State, line: ShownLine | None, look: Look, now_ms: int, play: PlayOverlay
) -> Parts:
    stop = stop_of(script, state)
    if line is not None:
        return _line(script, state, line, look, now_ms, play)
    if isinstance(stop, Choice):
        return _board(script, state, stop, look, now_ms, play)
    return Parts(*_watch(script, state, look, 0, 0, play, WATCH_AT, WATCH_RADIUS))


def _scene(
    script: Script, state: State, look: Look, now_ms: int, coming: Change, now: FrameTime, left_ms: int | None
) -> tuple[Op, ...]:
    """The picture, or what is on its way from one to the other, and the air before it. `left_ms` is how
    long the shot before had been shown."""
    if coming.before is None:
        return scene_group(script, state, look, now=now), *_air(state, look, now)
    amount = now_ms / max(1, coming.over_ms)
    if coming.camera:
        pixel_size = look.style.pixel_size
        view = between_views(view_of(coming.before, look), view_of(state, look), amount, pixel_size)
        scene = scene_group(script, state, look, view, not pixel_size, now)
        return scene, *_air(state, look, now, view)
    if look.reduced_motion:
        return (scene_group(script, state, look, now=now),)
    match coming.kind:
        case TransitionScope.CAST:
            people = _cast(script, state, coming.before, look, now_ms, coming.over_ms, now)
            return *people, *_air(state, look, now)
        case TransitionKind.CUT | TransitionScope.CAMERA:
            return scene_group(script, state, look, now=now), *_air(state, look, now)
        case TransitionKind.DISSOLVE | TransitionKind.FADE:
            after = scene_group(script, state, look, now=now)
            before = scene_group(script, coming.before, look, now=FrameTime(now.ambient, left_ms))
            stays = (coming.before.place, coming.before.picture) == (state.place, state.picture)
            mixed = Mix(before, after, amount, coming.kind)
            return mixed, *(_air(state, look, now) if stays else ())
        case _:
            assert_never(coming.kind)


def _cast(
    script: Script, state: State, before: State, look: Look, now_ms: int, over_ms: int, now: FrameTime
) -> tuple[Op, ...]:
    """People who change: new faces come under a blink, never half of either, and only bodies melt."""
    faces = changed_faces(before, state)
    lid = lids(now_ms)
    now = now._replace(lids=tuple((who, lid) for who in faces) if lid is not None else ())
    if faces and now_ms < SHUT_MS:
        return (scene_group(script, before, look, now=now),)
    after = scene_group(script, state, look, now=now)
    bodies = with_faces(before, state)
    if bodies.cast == state.cast:
        return (after,)
    begun_ms = SHUT_MS if faces else 0
    amount = (now_ms - begun_ms) / max(1, over_ms - begun_ms)
    return (Mix(scene_group(script, bodies, look, now=now), after, amount),)


def _air(state: State, look: Look, now: FrameTime, view: Box | None = None) -> tuple[Op, ...]:
    return () if now.ambient is None else (air_group(state, look, now, view),)


def _line(script: Script, state: State, line: ShownLine, look: Look, now_ms: int, play: PlayOverlay) -> Parts:
    words, whole_ms = line.words, line.whole_ms
    shown = words.letters if now_ms >= whole_ms else int(now_ms * look.letters_per_s / 1000)
    whole = shown >= words.letters
    watch, targets, due_ms = _watch(
        script, state, look, now_ms, whole_ms, play, WATCH_AT, WATCH_RADIUS, line.cost_s
    )
    low = has_event(state, look)
    shown_line = textbox.Shown(shown, line.name, script.edition.ticket, whole, low)
    box = textbox.box_of(words, low)
    ops = (hud.scrim(SCRIM_TOP, look), *textbox.text_box(words, shown_line, play, look), *watch)
    targets = (*targets, *quick_menu.menu_targets(box, play, look))
    spoken = f"{line.name}: {line.text}" if line.name else line.text
    if not whole:
        next_ms = ceil((shown + 1) * 1000 / look.letters_per_s)
        due_ms = max(1, min(next_ms, whole_ms) - now_ms)
    return Parts(ops, targets, due_ms, spoken, hud_top(box, play, look))


def _watch(
    script: Script,
    state: State,
    look: Look,
    now_ms: int,
    glide_ms: int,
    play: PlayOverlay,
    at: tuple[float, float],
    radius: float,
    cost: int = 0,
    ghost_s: int | None = None,
) -> tuple[tuple[Op, ...], tuple[Target, ...], int | None]:
    """The watch, what can be pressed of it, and when it next moves."""
    if state.watch is WatchMode.POCKETED or (state.watch is WatchMode.STOPPED and has_event(state, look)):
        return (), (), None
    lean, leaning = leans(script, state, look, now_ms)
    radius *= lean
    day_s, wobble, due_ms = hand_s(script, state, look, now_ms, glide_ms, cost, play.walking)
    ghost = None
    if ghost_s is not None and play.ghost:
        # It leaves the real hand and sweeps to where that will be.
        ghost = day_s + (script.starts_s + ghost_s - day_s) * play.swept
    dial = WatchFace(day_s, wobble, play.crown, ghost)
    art = look.style.small_watch
    ops = tuple(watch_ops(art, *at, radius, dial, look) if art else plain_watch(*at, radius, look))
    reach = radius + WATCH_REACH
    x, y, w, h = CROWN_BOX
    crown = Box(at[0] + x * radius, at[1] + y * radius, w * radius, h * radius)
    whole = Box(at[0] - reach, at[1] - reach, 2 * reach, 2 * reach)
    return ops, (Target(crown, CrownGrabbed()), Target(whole, WatchPressed())), 0 if leaning else due_ms


def leans(script: Script, state: State, look: Look, now_ms: int) -> tuple[float, bool]:
    """How much larger the watch is where a deadline has just spoken up, and whether it still grows.

    It leans in for as long as the hour is that of the warning.
    """
    warned = any(script.deadlines[number].watch_s == state.watch_s < script.ends_s for number in state.fired)
    if not warned or not state.stack:
        return 1.0, False
    progress = 1.0 if look.reduced_motion else min(1.0, now_ms / LEAN_MS)
    return 1 + LEAN * (1 - (1 - progress) ** 3), progress < 1


def hand_s(
    script: Script, state: State, look: Look, now_ms: int, glide_ms: int, cost: int, walking: bool
) -> tuple[float, float, int | None]:
    """Where the hands point (seconds since midnight), the tremble, and when that changes.

    They glide over the cost while the line appears; in a live stop they walk; else they tremble.
    """
    start = script.starts_s + state.watch_s
    if state.watch is WatchMode.STOPPED:
        return start, 0.0, None
    lived = state.elapsed_ms / 1000
    glide_ms = max(MIN_GLIDE_MS, glide_ms) if cost else 0
    if walking and lived >= cost:
        return start + int(lived), 0.0, 1000 - state.elapsed_ms % 1000
    if now_ms < glide_ms and not look.reduced_motion:
        return start + cost * now_ms / glide_ms, 0.0, 0
    wobble = tremble(now_ms, look.reduced_motion)
    return start + max(cost, int(lived)), wobble, None if look.reduced_motion else tremble_due_ms(now_ms)


def _board(script: Script, state: State, stop: Choice, look: Look, now_ms: int, play: PlayOverlay) -> Parts:
    rows = tuple(_rows(script, state, stop))
    place = script.places.get(state.place or "")
    header = place.preposition if place else ""
    if state.watch is not WatchMode.POCKETED:
        header = f"{header}, {hour(script, state.watch_s + _lived(state))}"
    focused = rows[play.focus] if play.focus is not None and play.focus < len(rows) else None
    then_s = None
    if focused is not None and focused.option.takes_s and state.watch is WatchMode.RUNNING:
        then_s = state.watch_s + _lived(state) + focused.option.takes_s
    watch, targets, due_ms = _watch(
        script, state, look, now_ms, 0, play, BOARD_WATCH_AT, BOARD_WATCH_RADIUS, 0, then_s
    )
    board = choice_board.lay_board(rows, state.live is not None, look)
    drawn = choice_board.choice_board(rows, board, header, play, look)
    pins = pin_ops(script, state, focused.option if focused is not None else None, look)
    ops = (hud.scrim(BOARD_SCRIM_TOP, look), *pins, *drawn, *watch)
    menu = quick_menu.menu_targets(board.box, play, look)
    targets = (*targets, *choice_board.board_targets(rows, board, play), *menu)
    spoken = spoken_row(focused, play, script.edition.countdown)
    return Parts(ops, targets, due_ms, spoken, hud_top(board.box, play, look))


def hud_top(box: Box, play: PlayOverlay, look: Look) -> float:
    """Where the paper begins, with the quick menu that looks out above it."""
    return quick_menu.menu_box(box, play, look).y if play.menu else box.y


def spoken_row(row: choice_board.BoardRow | None, play: PlayOverlay, countdown: str) -> str:
    """What is said of the option that has the focus."""
    if row is None:
        return ""
    taken = ", chosen before" if row.option.id in play.taken else ""
    cost = f", takes {row.cost} {row.unit}, then it is {row.after}" if row.cost else ""
    return f"{row.option.text}{taken}{cost}{f', and {countdown} is gone' if row.sign is not None else ''}"


def _lived(state: State) -> int:
    return state.elapsed_ms // 1000


def _rows(script: Script, state: State, stop: Choice) -> Iterator[choice_board.BoardRow]:
    running = state.watch is WatchMode.RUNNING
    for option in options(state, stop):
        after_s = state.watch_s + _lived(state) + (option.takes_s if running else 0)
        cost, unit = cost_words(option.takes_s) if running else ("", "")
        past_end = running and state.watch_s < script.ends_s <= after_s
        sign = script.edition.emblem if past_end else None
        after = hour(script, after_s) if state.watch is not WatchMode.POCKETED else ""
        yield choice_board.BoardRow(option, cost, unit, after, sign)


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
