"""The sample below the settings: a line in the player's type, and a watch."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from game.stage import textbox
from game.stage.frame import Box, DrawOp, Panel, PanelEdge, Stock, Text
from game.stage.layout import TextRow, wrap
from game.stage.look import Look, Measure
from game.stage.paper import PAPER_INSET, row_ops, small_ink
from game.stage.textbox import LINE
from game.stage.timepiece import WatchFace, WatchSpot, plain_watch, tremble, tremble_due_ms, watch_ops
from game.ui.settings import Settings
from game.ui.view_model import ViewModel
from game.ui.widgets import caption_rows, ornaments, text_styles
from game.ui.widgets.text_styles import prose, width

SAMPLE_BOX = Box(96, 824, 1400, 216)
FIRST = 72
WATCH_SPOT = WatchSpot(1668, 940, 86)
# The sample's hour: so near to the clock's end that the ghost hand shows.
MINUTES_LEFT_S, GHOST_S = 173, 90
# The line's cost: the watch advances by it while the line appears.
COST_S = 11
# The line appears twice: as in an ordinary scene, and as in a live one.
PHASES = 2


class SamplePhase(NamedTuple):
    """The sample's phase: how long its line has been appearing, how long that takes in all and until it
    repeats, and whether this is the live scene."""

    age_ms: int
    reveal_ms: int
    period_ms: int
    live: bool


@lru_cache(maxsize=2)
def rows(settings: Settings, measure: Measure, text: str) -> tuple[TextRow, ...]:
    """The rows of the line that fit, laid out as in the text box; cached, for each letter needs them."""
    size = textbox.PROSE_SIZE * settings.text_size / 100
    upright, slanted = prose(settings, size), prose(settings, size, italic=True)
    line = LINE * settings.text_size / 100
    count = max(1, int((SAMPLE_BOX.h - 40) // line))
    return wrap(text, upright, slanted, SAMPLE_BOX.w - 2 * PAPER_INSET, measure)[:count]


def _letters(look: Look, view_model: ViewModel) -> int:
    words = view_model.script.edition.sample.says
    return sum(row.letters for row in rows(view_model.settings, look.measure, words))


def phase_of(look: Look, view_model: ViewModel, open_ms: int) -> SamplePhase:
    """The sample's phase at a time."""
    count, speed = _letters(look, view_model), view_model.settings.text_speed
    reveal_ms = count * 1000 // speed if speed else 0
    period_ms = reveal_ms + view_model.settings.auto_ms(count)
    return SamplePhase(open_ms % period_ms, reveal_ms, period_ms, open_ms // period_ms % PHASES > 0)


def shown_letters(look: Look, view_model: ViewModel, open_ms: int) -> int:
    """How many letters have appeared."""
    count, speed = _letters(look, view_model), view_model.settings.text_speed
    if not speed or look.reduced_motion:
        return count
    return min(count, phase_of(look, view_model, open_ms).age_ms * speed // 1000)


def due_ms(look: Look, view_model: ViewModel, open_ms: int) -> int | None:
    """When the next letter appears, or the hand starts."""
    if look.reduced_motion:
        return None
    phase = phase_of(look, view_model, open_ms)
    dues = [tremble_due_ms(open_ms), phase.period_ms - phase.age_ms]
    if phase.age_ms < phase.reveal_ms:
        dues.append(1000 // max(1, view_model.settings.text_speed))
    return max(1, min(dues))


def day_s(look: Look, view_model: ViewModel, open_ms: int) -> float:
    """The sample's hour: the hands glide while the line appears, then run if the watch runs in such
    scenes."""
    start = view_model.script.starts_s + view_model.script.ends_s - MINUTES_LEFT_S
    if look.reduced_motion:
        return start
    age_ms, reveal_ms, _, live = phase_of(look, view_model, open_ms)
    cost_s = COST_S * min(1.0, age_ms / max(1, reveal_ms))
    walked = 0
    if view_model.settings.runs_in_real_time(live):
        walked = int(age_ms * view_model.settings.live_rate / 1000)
    return start + max(cost_s, walked)


def draw(look: Look, view_model: ViewModel, open_ms: int) -> tuple[DrawOp, ...]:
    """The sample: the ticket with its line, and the watch."""
    ink = look.color("ink")
    opacity = view_model.settings.box_opacity / 100
    sample = view_model.script.edition.sample
    plate_w = textbox.plate_width(sample.speaker, look) if sample.speaker else 0
    plate_right = SAMPLE_BOX.x + textbox.PLATE_IN + plate_w
    live = phase_of(look, view_model, open_ms).live and not look.reduced_motion
    words = "SPECIMEN, LIVE" if live else "SPECIMEN"
    serial = width(words, text_styles.SERIAL, look.measure)
    right = SAMPLE_BOX.right - 40
    ops: list[DrawOp] = [
        Panel(SAMPLE_BOX, Stock.PAPER, PanelEdge.PERFORATED_SIDES, opacity=opacity),
        *ornaments.double_rule(look, plate_right + 26, right - serial - 18, SAMPLE_BOX.y + 26),
        Text(right - serial, SAMPLE_BOX.y + 33, words, text_styles.SERIAL, small_ink("rust_text", look)),
    ]
    if sample.speaker:
        ops += textbox.plate(sample.speaker, SAMPLE_BOX, False, look)
    line = LINE * view_model.settings.text_size / 100
    left = shown_letters(look, view_model, open_ms)
    for index, row in enumerate(rows(view_model.settings, look.measure, sample.says)):
        baseline = SAMPLE_BOX.y + FIRST + (line - LINE) / 2 + index * line
        ops += row_ops(row, SAMPLE_BOX.x + PAPER_INSET, baseline, ink, left, look)
        left -= row.letters
    if view_model.settings.captions and sample.caption:
        ops += caption_rows.stacked(
            look,
            SAMPLE_BOX.bottom - 8,
            (sample.caption,),
            SAMPLE_BOX.right - 40,
        )
    ops += _watch(look, view_model, open_ms)
    return tuple(ops)


def _watch(look: Look, view_model: ViewModel, open_ms: int) -> tuple[DrawOp, ...]:
    art = look.artwork.small_watch
    if art is None:
        return tuple(plain_watch(WATCH_SPOT, look))
    still = look.reduced_motion
    hands_s = day_s(look, view_model, open_ms)
    ghost = hands_s + GHOST_S if look.ghost_hand else None
    face = WatchFace(hands_s, tremble(open_ms, still), ghost_s=ghost)
    return tuple(watch_ops(art, WATCH_SPOT, face, look))
