"""Renders the play: the composed state with focus, quick menu, captions and animations."""

from __future__ import annotations

from math import ceil

from game.stage.compose import FrameTime, compose
from game.stage.easing import ENDED_MS
from game.stage.frame import Frame, soonest
from game.stage.play_overlay import MenuItem, PlayOverlay
from game.story.operations import Line, Pause
from game.story.step import stop_of
from game.ui.play.play import LINGER_MS, Play
from game.ui.play.play_animations import FEEDBACK_MS, ChoiceFeedback, punch_progress
from game.ui.play.play_update import Mode, Now
from game.ui.play.quick_menu import QUICK_MENU
from game.ui.widgets import caption_rows


def render(play: Play, now: Now) -> Frame:
    """The frame at this time; the play is left as it is."""
    feedback = play.feedback_at(now.ms)
    if feedback is not None:
        return _with_feedback(play, feedback, now)
    reading = play.director.reading
    overlay = PlayOverlay(
        focus=play.focus.option,
        focus_elapsed_ms=play.animations.row_elapsed_ms,
        first_row=play.focus.first_row,
        taken_before=play.director.taken_before,
        menu=_shown_menu(play, now),
        menu_focus=play.focus.entry,
        hidden=play.hidden,
        previous_text=reading.text_before if reading.differs else None,
        real_time=play.real_time_counts(now),
        ghost=now.look.ghost_hand,
        rewind_turns=play.rewind_turns,
        mode=play.shown_mode,
        page=play.page,
    )
    time = FrameTime(play.clock.age_ms(now.ms), previous_view_ms=play.view_clock.previous_ms)
    if not now.look.reduced_motion:
        time = time._replace(ambient_ms=now.ms, view_ms=play.view_clock.age_ms(now.ms))
        overlay = overlay._replace(
            box_progress=round(play.animations.box_progress(now.ms), 3),
            highlight_row=play.animations.highlight_row(now.ms),
            ghost_progress=round(play.animations.ghost_progress(now.ms), 3),
        )
    frame = compose(play.director.script, play.state, now.look, time, overlay, play.transition)
    if play.focus.entry is not None:
        frame = frame._replace(accessible_text=QUICK_MENU[play.focus.entry].label)
    return _with_captions(play, frame._replace(due_ms=_due_ms(play, frame.due_ms, now)), now)


def _with_captions(play: Play, frame: Frame, now: Now) -> Frame:
    """The frame with the captions of what is heard over it."""
    words, caption_ms = play.captions.shown(now.ms)
    if not now.settings.captions or not words:
        return frame
    over = caption_rows.draw(now.look, frame.hud_top, words)
    return frame._replace(over=over, due_ms=soonest(frame.due_ms, caption_ms))


def _shown_menu(play: Play, now: Now) -> tuple[MenuItem, ...]:
    """The quick menu, while the pointer moves or the focus is in it."""
    pointed = now.ms < play.pointed_at_ms + LINGER_MS and not now.settings.hide_quick_menu
    return QUICK_MENU if pointed or play.focus.entry is not None else ()


def _with_feedback(play: Play, feedback: ChoiceFeedback, now: Now) -> Frame:
    """The board that was left, with the punch in the option that was taken."""
    previous_ms = play.view_clock.previous_ms
    overlay = PlayOverlay(
        focus=feedback.row,
        focus_elapsed_ms=play.animations.row_elapsed_ms,
        first_row=feedback.first_row,
        taken_before=feedback.taken_before - {feedback.option},
        menu=_shown_menu(play, now),
        ghost=now.look.ghost_hand,
        rewind_turns=play.rewind_turns,
        punch=feedback.option,
        punched=round(punch_progress(now.ms - feedback.punched_at_ms), 2),
    )
    view_ms = play.view_clock.age_ms(now.ms) if previous_ms is None else previous_ms
    time = FrameTime(ENDED_MS, now.ms, view_ms)
    frame = compose(play.director.script, feedback.state, now.look, time, overlay)
    due_ms = feedback.punched_at_ms + FEEDBACK_MS - now.ms if overlay.punched >= 1 else 0
    return _with_captions(play, frame._replace(targets=(), accessible_text="", due_ms=due_ms), now)


def _due_ms(play: Play, frame_ms: int | None, now: Now) -> int | None:
    """Milliseconds until the frame changes without input, of itself in `frame_ms`; None: never."""
    due_ms = [frame_ms]
    if play.animations.moving(now.ms, now.look):
        due_ms.append(0)
    stop = stop_of(play.director.script, play.state)
    if isinstance(stop, Pause) and not play.refused:
        due_ms.append(max(0, stop.ms + play.transition.over_ms - play.clock.age_ms(now.ms)))
    if play.skips_on(now):
        due_ms.append(0)
    if now.ms < play.pointed_at_ms + LINGER_MS:
        due_ms.append(play.pointed_at_ms + LINGER_MS - now.ms)
    if play.mode is Mode.AUTO and isinstance(stop, Line):
        due_ms.append(max(0, play.auto_ms(now) - now.ms))
    if play.real_time_counts(now):
        # A slower hand is looked at more often than it moves: the play counts no wait over LONGEST_MS.
        due_ms.append(ceil((1000 - play.state.elapsed_ms % 1000) / max(1.0, now.settings.live_rate)))
    return soonest(*due_ms)
