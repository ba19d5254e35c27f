"""Drawing the dial: case and face, rings, tags at the rim, hands."""

from __future__ import annotations

import math
from collections.abc import Sequence

from game.stage.frame import STAGE, Arc, Box, Color, Disc, DrawOp, Group, Picture, Polygon, Stroke
from game.stage.look import Look
from game.story.time_format import format_time
from game.ui.view_model import EndingEntry, ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.curved_text import engrave, width
from game.ui.widgets.dial_layout import (
    END_ANGLE,
    NIGHT_FROM,
    NIGHT_TO,
    RADII,
    START_ANGLE,
    DialLayout,
    EveningArc,
    UnvisitedTick,
    angle,
)
from game.ui.widgets.time_scale import scale_of

CX, CY, R = 628.0, 548.0, 436.0
BEZEL = 24.0
NIGHT_INNER, NIGHT_OUTER = 112.0, 346.0
PLATE = Box(CX - 501.5, CY - 501.5, 1003, 1003)
# The clock in the pack's own print of the dial: when the evening starts and its length, in seconds.
PRINTED = (70200, 2700)
NOW_HAND = Box(CX - 46, CY - 309, 92, 380)
CHOSEN_HAND = Box(CX - 43, CY - 307, 86, 429)
SHADOW = (4.0, 5.0)
# The names of the evening's parts, outside the outermost ring, at the largest size that fits.
NAMES_R, NAME_SIZES = 333.0, (17.0, 15.0, 13.0)
NIGHT_NAMES_R, NIGHT_SIZE = 329.0, 12.5
# Angles at which the large figures leave no room for a stroke.
QUARTER_ANGLES = (270.0, 450.0)
TAG_GAP, WEDGE_GAP = 8.6, 7.0
SHIFT_STEPS = 14


def point_at(radius: float, degrees: float) -> tuple[float, float]:
    """The stage point at an angle of a ring."""
    turn = math.radians(degrees)
    return CX + math.sin(turn) * radius, CY - math.cos(turn) * radius


def ring_arc(radius: float, wide: float, start: float, end: float, color: Color) -> DrawOp:
    """An arc of a ring."""
    return Arc(CX, CY, radius, wide, start % 360, end - start, color)


def face(look: Look, view_model: ViewModel) -> tuple[DrawOp, ...]:
    """The case and face, the minute track with its hours, and the night's window."""
    ops: list[DrawOp] = [Picture("ui/dial.webp", PLATE)]
    if (view_model.script.starts_s, view_model.script.ends_s) == PRINTED:
        return (*ops, Picture("ui/dial_print.webp", PLATE))
    ink = look.color("ink")
    ops += _night(look)
    ops.append(ring_arc(R - 10, 2, START_ANGLE, END_ANGLE, ink))
    ends_s = view_model.script.ends_s
    scale = scale_of(ends_s)
    for watch_s in range(0, ends_s + 1, scale.stroke_s):
        turn = angle(watch_s, ends_s)
        long = watch_s % scale.figure_s == 0
        ops.append(
            Stroke((point_at(R - (34 if long else 22), turn), point_at(R - 10, turn)), 5 if long else 2, ink)
        )
        if long:
            ops.append(_figure(look, view_model, watch_s, watch_s % scale.large_s == 0))
    wedge = (
        point_at(R - 4, END_ANGLE),
        point_at(R + BEZEL + 1, END_ANGLE - 2),
        point_at(R + BEZEL + 1, END_ANGLE + 2),
    )
    ops.append(Polygon(wedge, look.color("brick")))
    return tuple(ops)


def pictures(look: Look, view_model: ViewModel) -> tuple[DrawOp, ...]:
    """All pictures of the dial, grouped as they are drawn, wherever tags and hands are."""
    tags = (Picture(f"ui/icons/{name}.webp", Box(0, 0, 48, 62), angle=1.0) for name in ("tag", "tag_hollow"))
    return (Group(STAGE, (*face(look, view_model), *tags)), *hands(look, 1.0, 1.0, RADII[0]))


def _figure(look: Look, view_model: ViewModel, watch_s: int, large: bool) -> DrawOp:
    """The hour beside its stroke."""
    turn = angle(watch_s, view_model.script.ends_s)
    style = text_styles.DIAL_QUARTER if large else text_styles.DIAL_FIVE
    sideways = abs(math.sin(math.radians(turn))) > 0.9
    radius = (R - 80 if sideways else R - 62) if large else (R - 62 if sideways else R - 54)
    x, y = point_at(radius, turn)
    words = format_time(view_model.script, watch_s)
    drop = -10 if turn == END_ANGLE else 0
    low = y + style.size * 0.36 + drop
    return ornaments.text_centred(x, low, words, style, look.color("ink"), look.measure)


def _night(look: Look) -> tuple[DrawOp, ...]:
    """The night's window, with moon and stars."""
    steps = 26
    turns = [NIGHT_FROM + (NIGHT_TO - NIGHT_FROM) * step / steps for step in range(steps + 1)]
    outer = tuple(point_at(NIGHT_OUTER, turn) for turn in turns)
    outline = (*outer, *(point_at(NIGHT_INNER, turn) for turn in reversed(turns)))
    offset = tuple((x + 2.4, y + 2) for x, y in outline)
    cream, night = look.color("cream", 225), look.color("dial_night")
    moon_x, moon_y = point_at(206, 495)
    ops: list[DrawOp] = [
        Polygon(offset, look.color("rust_plate", 150)),
        Polygon(outline, night),
        Disc(moon_x, moon_y, 38, cream),
        Disc(moon_x + 20, moon_y - 10, 35, night),
    ]
    # A golden-angle scatter: even and deterministic.
    for star in range(46):
        turn = NIGHT_FROM + 2 + (star * 0.618034 % 1) * (NIGHT_TO - NIGHT_FROM - 4)
        radius = NIGHT_INNER + 8 + (star * 0.754878 % 1) * (NIGHT_OUTER - NIGHT_INNER - 16)
        x, y = point_at(radius, turn)
        if math.hypot(x - moon_x, y - moon_y) > 50 and abs(radius - RADII[0]) > 18:
            ops.append(Disc(x, y, 0.9 + star % 5 * 0.22, look.color("cream", 90 + star % 4 * 40)))
    return tuple(ops)


def lines(look: Look, layout: DialLayout) -> tuple[DrawOp, ...]:
    """The rings with the shifts between them, the ticks of what was not visited, and the marks on top."""
    ops: list[DrawOp] = [*_night_dots(look, layout)]
    for tick in layout.ticks:
        ops += _unvisited_tick(look, tick)
    for arc in layout.arcs[::-1]:
        ops += _evening_line(look, layout, arc)
    for mark in sorted(layout.marks(), key=lambda mark: mark.fork):
        night = mark.angle > END_ANGLE + 1
        color = look.color("cream" if night else "ink")
        ground = look.color("dial_night" if night else "lit_paper")
        size = 9.0 if mark.ring == 0 else 7.5
        x, y = point_at(mark.radius, mark.angle)
        if mark.fork:
            for part, shade in ((size + 4, ground), (size + 1, color), (size * 0.42, ground)):
                ops.append(Disc(x, y, part, shade))
        else:
            ops += [Disc(x, y, size + 2.5, ground), Disc(x, y, size, color)]
    return tuple(ops)


def _night_dots(look: Look, layout: DialLayout) -> tuple[DrawOp, ...]:
    """Dots through the night, from the current evening's end to the last tick."""
    alone = [tick.angle for tick in layout.ticks if tick.from_angle is None]
    free = [turn for turn in alone if turn > END_ANGLE]
    if not free or not layout.arcs:
        return ()
    start = max(NIGHT_FROM, layout.tree.angle_of[layout.arcs[0].moments[-1]])
    steps = max(2, int(max(free) - start))
    turns = [start + (max(free) - start) * step / steps for step in range(steps + 1)]
    points = tuple(point_at(RADII[0], turn) for turn in turns)
    return (Stroke(points, 3.2, look.color("cream", 190), (3.2, 7)),) if start < max(free) else ()


def _evening_line(look: Look, layout: DialLayout, arc: EveningArc) -> tuple[DrawOp, ...]:
    """An evening's line: its change of ring and its arc, pale within the night."""
    radius = RADII[arc.ring]
    wide = 5 if arc.ring == 0 else 4
    start, end = layout.tree.angle_of[arc.moments[0]], layout.tree.angle_of[arc.moments[-1]]
    ops: list[DrawOp] = []
    if arc.parent is not None:
        shift = arc.shift
        reach = min(shift.sweep, end - shift.start)
        turns = [shift.start + reach * step / SHIFT_STEPS for step in range(SHIFT_STEPS + 1)]
        shade = look.color("cream" if shift.start > END_ANGLE + 1 else "ink")
        ops.append(Stroke(tuple(point_at(shift.radius(turn), turn) for turn in turns), wide, shade))
        start = shift.start + shift.sweep
    if start < end:
        if start < END_ANGLE:
            ops.append(ring_arc(radius, wide, start, min(end, NIGHT_FROM), look.color("ink")))
        if end > NIGHT_FROM:
            ops.append(ring_arc(radius, wide, max(start, NIGHT_FROM), end, look.color("cream")))
    return tuple(ops)


def _unvisited_tick(look: Look, tick: UnvisitedTick) -> tuple[DrawOp, ...]:
    """An upright box for something not yet found, with dots to the moment it is reached from."""
    radius, turn, from_turn = tick
    night = turn > END_ANGLE + 1
    color = look.color("cream" if night else "ink")
    ground = look.color("dial_night" if night else "lit_paper")
    ops: list[DrawOp] = []
    if from_turn is not None:
        steps = max(2, int((turn - from_turn) / 3))
        points = tuple(
            point_at(RADII[0] + (radius - RADII[0]) * min(1.0, step / steps * 2.5),
               from_turn + (turn - from_turn) * step / steps)
            for step in range(steps + 1)
        )  # fmt: skip
        ops.append(Stroke(points, 3.2, (*color[:3], 190), (3.2, 7)))
    corners, around = _box_corners(radius, turn, 4, 13), _box_corners(radius, turn, 7, 16)
    return (*ops, Polygon(around, ground), Stroke((*corners, corners[0]), 2.4, color))


def _box_corners(radius: float, turn: float, dx: float, dy: float) -> tuple[tuple[float, float], ...]:
    """The corners of an upright box on a ring, `dx` and `dy` from its centre."""
    signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    return tuple(_point_beside(radius, turn, dx * along, dy * inwards) for along, inwards in signs)


def _point_beside(radius: float, turn: float, dx: float, dy: float) -> tuple[float, float]:
    """A point `dx` along and `dy` inwards from a point of a ring."""
    x, y = point_at(radius - dy, turn)
    along = math.radians(turn)
    return x + dx * math.cos(along), y + dx * math.sin(along)


def names(look: Look, view_model: ViewModel, layout: DialLayout) -> tuple[DrawOp, ...]:
    """The names of the lived parts of the evening, and of the night, engraved along their rings."""
    ops: list[DrawOp] = []
    lived = layout.tree.seconds
    ends_s = view_model.script.ends_s
    ink = look.color("second_ink")
    cream = look.color("cream")
    for name, from_s, to_s in view_model.history.parts:
        start, end = angle(from_s, ends_s), angle(to_s, ends_s)
        middle = (start + end) / 2
        room = math.radians(end - start) * NAMES_R * 0.96
        size = next((size for size in NAME_SIZES if width(name, size) <= room), None)
        if size is not None and any(from_s <= watch_s < to_s for watch_s in lived):
            ops += engrave(name, (CX, CY), NAMES_R, middle, size, ink)
        if start > START_ANGLE and not any(abs(start - turn) < 9 for turn in QUARTER_ANGLES):
            ends = (point_at(NAMES_R - 17, start), point_at(NAMES_R + 12, start))
            ops.append(Stroke(ends, 1.6, look.color("ink", 150)))
    if any(watch_s > ends_s for watch_s in lived):
        ops += engrave("the night after", (CX, CY), 374, 135, 16, ink)
        for name, day_s in view_model.script.edition.night:
            half = math.degrees(width(name, NIGHT_SIZE) / 2 / NIGHT_NAMES_R) + 2
            middle = min(angle(day_s - view_model.script.starts_s, ends_s), NIGHT_TO - half)
            ops += engrave(name, (CX, CY), NIGHT_NAMES_R, middle, NIGHT_SIZE, cream)
    return tuple(ops)


def tag_angles(ending_entries: Sequence[EndingEntry], ends_s: int) -> tuple[float, ...]:
    """The angle of each ending's tag: at its hour once found, moved apart where necessary. Those not found
    are spread evenly before the clock's end."""
    hidden = sorted((index for index, entry in enumerate(ending_entries) if not entry.found),
                    key=lambda index: ending_entries[index].number)  # fmt: skip
    pitch = (END_ANGLE - START_ANGLE) / (len(hidden) + 1)
    wanted = {index: START_ANGLE + pitch * (number + 1) for number, index in enumerate(hidden)}
    for index, entry in enumerate(ending_entries):
        if entry.found:
            wanted[index] = angle(entry.watch_s, ends_s)
    order = sorted(wanted, key=lambda index: (wanted[index], ending_entries[index].number))
    early = [index for index in order if wanted[index] < END_ANGLE]
    late = order[len(early) :]
    before = spread_apart([wanted[index] for index in early], TAG_GAP, START_ANGLE, END_ANGLE - WEDGE_GAP)
    after = spread_apart([wanted[index] for index in late], TAG_GAP, END_ANGLE + WEDGE_GAP, NIGHT_TO + 4)
    turns = dict(zip(order, (*before, *after), strict=True))
    return tuple(turns[index] for index in range(len(ending_entries)))


def spread_apart(wanted: list[float], gap: float, low: float, high: float) -> list[float]:
    """Positions at least `gap` apart within bounds, displaced as little as possible; clusters spread around
    their mean. Where there is no room for such gaps, they are as wide as there is."""
    gap = min(gap, (high - low) / max(1, len(wanted) - 1))
    piles: list[tuple[float, int]] = []
    for place in wanted:
        piles.append((place, 1))
        while len(piles) > 1:
            (first, count), (second, second_count) = piles[-2:]
            if second - first >= (count + second_count) * gap / 2:
                break
            # A cluster's centre is the mean of its members' undisplaced positions.
            total = count + second_count
            middle = (first * count + second * second_count) / total
            piles[-2:] = [(middle, total)]
    places = [middle + (number - (count - 1) / 2) * gap for middle, count in piles for number in range(count)]
    for number in range(len(places)):
        places[number] = max(places[number], low + number * gap)
    for number in reversed(range(len(places))):
        places[number] = min(places[number], high - (len(places) - 1 - number) * gap)
    return places


def tags(look: Look, view_model: ViewModel, layout: DialLayout) -> tuple[DrawOp, ...]:
    """The endings at the rim: a numbered tag if found, else a hollow one."""
    leaders: list[DrawOp] = []
    ops: list[DrawOp] = []
    turns = tag_angles(view_model.gallery.endings, view_model.script.ends_s)
    for entry, turn in zip(view_model.gallery.endings, turns, strict=True):
        x, y = point_at(R + BEZEL + 9, turn)
        name = "tag" if entry.found else "tag_hollow"
        box = Box(x - 24, y - 31, 48, 62)
        ops.append(Picture(f"ui/icons/{name}.webp", box, angle=turn % 360))
        if entry.found:
            leaders.append(_tag_leader(look, view_model, layout, entry, turn))
            style = text_styles.SEGMENT
            inner_x, inner_y = point_at(R + BEZEL + 5, turn)
            words, ink = str(entry.number), look.color("ink")
            ops.append(ornaments.text_centred(inner_x, inner_y + 8.4, words, style, ink, look.measure))
    return (*leaders, *ops)


def _tag_leader(
    look: Look, view_model: ViewModel, layout: DialLayout, entry: EndingEntry, turn: float
) -> DrawOp:
    """Dots from a tag to its ending where that is shown, else to its hour on the track."""
    hour_turn = angle(entry.watch_s, view_model.script.ends_s)
    shown = entry.moment_number is not None and entry.moment_number in layout.arc_of
    inner = layout.radius(entry.moment_number) + 15 if shown and entry.moment_number is not None else R - 14
    return Stroke((point_at(inner, hour_turn), point_at(R + 2, turn)), 2.4, look.color("ink", 200), (2.4, 7))


def hands(look: Look, current: float | None, selected: float, radius: float) -> tuple[DrawOp, ...]:
    """The ink hand for the current time, the amber one and a ring for the selected moment."""
    ops: list[DrawOp] = []
    for name, turn, box in (("now", current, NOW_HAND), ("chosen", selected, CHOSEN_HAND)):
        if turn is None:
            continue
        cast = Box(box.x + SHADOW[0], box.y + SHADOW[1], box.w, box.h)
        pivot = (CX + SHADOW[0], CY + SHADOW[1])
        ops.append(Picture(f"ui/dial_{name}_shadow.webp", cast, angle=turn % 360, pivot=pivot))
        ops.append(Picture(f"ui/dial_{name}.webp", box, angle=turn % 360, pivot=(CX, CY)))
    x, y = point_at(radius, selected)
    dark = look.color("night_1" if selected > END_ANGLE + 1 else "ink")
    lit = look.color("cream" if selected > END_ANGLE + 1 else "ink")
    ops.append(Disc(x, y, 9, lit))
    return (*ops, Arc(x, y, 18, 9, 0, 360, dark), Arc(x, y, 18, 5, 0, 360, look.color("amber")))
