"""Renders the play: the composed state with focus, menus, captions and animations."""

from __future__ import annotations

from game.menus.play.play_animations import FEEDBACK_MS, ChoiceFeedback, punch_progress
from game.menus.play.play_update import Mode, Now
from game.menus.play.playing import LINGER_MS, Play
from game.menus.play.quick_menu import QUICK_MENU
from game.menus.widgets import caption_rows
from game.stage.compose import compose
from game.stage.easing import ENDED_MS
from game.stage.frame import Frame, soonest
from game.stage.play_overlay import PlayOverlay
from game.story.script import Line, Pause
from game.story.step import stop_of


def render(playing: Play, now: Now) -> Frame:
    """The frame at this time; the play is left as it is."""
    feedback = playing.feedback_at(now.ms)
    if feedback is not None:
        return _with_feedback(playing, feedback, now)
    reading = playing.director.reading
    still, animations = now.look.reduced_motion, playing.animations
    play = PlayOverlay(
        focus=playing.focus,
        taken=playing.taken,
        menu=_shown_menu(playing, now),
        menu_focus=playing.menu_focus,
        hidden=playing.hidden,
        previous_text=reading.before if reading.differs else None,
        real_time=playing.real_time_counts(now),
        ghost=now.look.ghost_hand,
        rewind_turns=playing.rewind_turns,
        mode=playing.shown_mode,
        page=playing.page,
        ambient_ms=None if still else now.ms,
        shot_ms=None if still else playing.view_clock.age_ms(now.ms),
        previous_shot_ms=playing.view_clock.previous_ms,
        box_progress=1.0 if still else round(animations.box_progress(now.ms), 3),
        highlight_row=None if still else animations.highlight_row(now.ms),
        ghost_progress=1.0 if still else round(animations.ghost_progress(now.ms), 3),
    )
    age_ms = now.ms - playing.shown_at_ms
    frame = compose(playing.director.script, playing.state, now.look, age_ms, play, playing.transition)
    words, caption_ms = playing.captions.shown(now.ms)
    due = _due(playing, frame.due_ms, now)
    if not now.settings.captions or not words:
        return frame._replace(due_ms=due)
    over = caption_rows.draw(now.look, frame.hud_top, words)
    return frame._replace(over=over, due_ms=soonest(due, caption_ms))


def _shown_menu(playing: Play, now: Now) -> tuple[tuple[str, object], ...]:
    """The quick menu, while the pointer moves or the focus is in it."""
    pointed = now.ms < playing.pointed_at_ms + LINGER_MS and not now.settings.hide_quick_menu
    return QUICK_MENU if pointed or playing.menu_focus is not None else ()


def _with_feedback(playing: Play, feedback: ChoiceFeedback, now: Now) -> Frame:
    """The board that was left, with the punch in the option that was taken."""
    previous_ms = playing.view_clock.previous_ms
    play = PlayOverlay(
        focus=feedback.row,
        taken=feedback.taken - {feedback.option},
        menu=_shown_menu(playing, now),
        ghost=now.look.ghost_hand,
        rewind_turns=playing.rewind_turns,
        ambient_ms=now.ms,
        shot_ms=playing.view_clock.age_ms(now.ms) if previous_ms is None else previous_ms,
        punch=feedback.option,
        punched=round(punch_progress(now.ms - feedback.taken_at_ms), 2),
    )
    frame = compose(playing.director.script, feedback.state, now.look, ENDED_MS, play)
    due = feedback.taken_at_ms + FEEDBACK_MS - now.ms
    return frame._replace(targets=(), due_ms=due if play.punched >= 1 else 0)


def _due(playing: Play, frame_ms: int | None, now: Now) -> int | None:
    """Milliseconds until the frame changes without input, of itself in `frame_ms`; None: never."""
    due = [frame_ms]
    if playing.animations.moving(now.ms, now.look):
        due.append(0)
    stop = stop_of(playing.director.script, playing.state)
    if isinstance(stop, Pause):
        due.append(max(0, playing.shown_at_ms + stop.ms + playing.transition.over_ms - now.ms))
    if playing.skips_on(now):
        due.append(0)
    if now.ms < playing.pointed_at_ms + LINGER_MS:
        due.append(playing.pointed_at_ms + LINGER_MS - now.ms)
    if playing.mode is Mode.AUTO and isinstance(stop, Line):
        due.append(max(0, playing.auto_ms(now) - now.ms))
    if playing.real_time_counts(now):
        due.append(1000 - playing.state.elapsed_ms % 1000)
    return soonest(*due)
