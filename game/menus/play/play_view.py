"""The play as it is seen: its moment composed with what the player's hand and eye add to it."""

from __future__ import annotations

from game.menus.play.play_animations import PUNCHED_MS, Leaving, punched
from game.menus.play.playing import LINGER_MS, PlayScreen
from game.menus.play.quick_menu import QUICK_MENU
from game.menus.settings import Settings
from game.menus.widgets import caption_rows
from game.stage.compose import compose
from game.stage.frame import Frame
from game.stage.look import Look
from game.stage.play import PlayOverlay
from game.story.script import Line, Pause
from game.story.step import stop_of


def render(playing: PlayScreen, now_ms: int, look: Look, settings: Settings) -> Frame:
    """The frame now."""
    if playing.leaving is not None and now_ms < playing.leaving.taken_ms + PUNCHED_MS:
        return _punched(playing, playing.leaving, now_ms, look, settings)
    reading = playing.director.reading
    still, animations = look.reduced_motion, playing.animations
    animations.follow(playing.focus, now_ms)
    play = PlayOverlay(
        focus=playing.focus,
        taken=playing.taken,
        menu=_shown_menu(playing, now_ms, settings),
        menu_focus=playing.menu_focus,
        hidden=playing.hidden,
        before=reading.before if reading.differs else None,
        walking=playing.walking(settings),
        ghost=look.ghost_hand,
        crown=playing.crown,
        mode=playing.shown_mode,
        page=playing.page,
        ambient_ms=None if still else now_ms,
        shot_ms=None if still else playing.shot.age_ms(now_ms),
        left_ms=playing.shot.left_ms,
        box_progress=1.0 if still else round(animations.box_progress(now_ms), 3),
        slip=None if still else animations.slip(now_ms),
        swept=1.0 if still else round(animations.swept(now_ms), 3),
    )
    age_ms = now_ms - playing.shown_ms
    playing.frame = compose(playing.director.script, playing.state, look, age_ms, play, playing.coming)
    playing.captions.follow(playing.frame.audio, now_ms)
    words, told_ms = playing.captions.shown(now_ms)
    due = _due(playing, now_ms, look, settings)
    if not settings.captions or not words:
        return playing.frame._replace(due_ms=due)
    due = told_ms if due is None or told_ms is None else min(due, told_ms)
    over = caption_rows.printed(look, playing.frame.hud_top, words)
    return playing.frame._replace(over=over, due_ms=due)


def _shown_menu(playing: PlayScreen, now_ms: int, settings: Settings) -> tuple[tuple[str, object], ...]:
    """The quick menu while the pointer moves, or while keys are in it."""
    pointed = now_ms < playing.pointed_ms + LINGER_MS and not settings.hide_quick_menu
    return QUICK_MENU if pointed or playing.menu_focus is not None else ()


def _punched(playing: PlayScreen, leaving: Leaving, now_ms: int, look: Look, settings: Settings) -> Frame:
    """The board that was left, with the hole in the option that was taken."""
    play = PlayOverlay(
        focus=leaving.row,
        taken=leaving.taken - {leaving.option},
        menu=_shown_menu(playing, now_ms, settings),
        ghost=look.ghost_hand,
        crown=playing.crown,
        ambient_ms=now_ms,
        shot_ms=playing.shot.age_ms(now_ms) if playing.shot.left_ms is None else playing.shot.left_ms,
        punch=leaving.option,
        punched=round(punched(now_ms - leaving.taken_ms), 2),
    )
    playing.frame = compose(playing.director.script, leaving.state, look, 10**6, play)._replace(targets=())
    due = leaving.taken_ms + PUNCHED_MS - now_ms
    return playing.frame._replace(due_ms=due if play.punched >= 1 else 0)


def _due(playing: PlayScreen, now_ms: int, look: Look, settings: Settings) -> int | None:
    """When something next happens here, if nothing is done."""
    due = [] if playing.frame.due_ms is None else [playing.frame.due_ms]
    if playing.animations.moving(now_ms, look):
        due.append(0)
    stop = stop_of(playing.director.script, playing.state)
    if isinstance(stop, Pause):
        due.append(max(0, playing.shown_ms + stop.ms + playing.coming.over_ms - now_ms))
    if playing.skipping:
        due.append(0)
    if now_ms < playing.pointed_ms + LINGER_MS:
        due.append(playing.pointed_ms + LINGER_MS - now_ms)
    if playing.waiting and isinstance(stop, Line):
        due.append(max(0, playing.auto_ms(look, settings) - now_ms))
    if playing.walking(settings):
        due.append(1000 - playing.state.elapsed_ms % 1000)
    return min(due) if due else None
