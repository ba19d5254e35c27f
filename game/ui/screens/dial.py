"""The dial: all evenings on one clock face, where any lived moment can be selected and revisited."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from game.stage.frame import STAGE, Box, Disc, DrawOp, Group, Panel, PanelEdge, Stock, Stroke, Text
from game.stage.layout import fit, plain, wrap
from game.stage.look import Look
from game.stage.scenery import scene_group
from game.story.state import Position, State
from game.story.time_format import format_time
from game.ui.action import STEP_OF, Action, Click, Command, Point
from game.ui.requests import GoToMoment
from game.ui.screen import Response, Screen, as_sentences
from game.ui.view_model import MomentKind, TimelineMoment, ViewModel
from game.ui.widgets import dial_face, dial_layout, evening_bars, ornaments, text_styles
from game.ui.widgets.controls import BACK, Button, HintItem, Widget, hints
from game.ui.widgets.text_styles import prose, width
from game.ui.words import counted, said_hour

PANEL = Box(1208, 152, 616, 606)
PICTURE = Box(PANEL.x + 28, PANEL.y + 28, PANEL.w - 56, 222)
FACE = Box(dial_face.CX - dial_face.R - 24, dial_face.CY - dial_face.R - 24,
           2 * dial_face.R + 48, 2 * dial_face.R + 48)  # fmt: skip
# The hit distance of a mark, and of an evening's line.
REACH, LINE_REACH = 24.0, 20.0
# A hand trembles as it presses: the pointer drags the amber hand once it is as far away.
DRAG_FROM = 14.0
WORD_ROWS, WORD_LINE = 3, 42
LEFT_OPEN = "A choice, left open."


@dataclass(frozen=True, slots=True)
class DialArea(Widget):
    """The face as a click target. The keys that move over it work whichever widget has the focus."""

    key: str = "clock"
    box: Box = FACE
    focusable: ClassVar[bool] = False

    @property
    def accessible_text(self) -> str:
        """Its name."""
        return "The dial"

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """Nothing: the screen draws the face."""
        return ()


@dataclass(frozen=True)
class DialScreen(Screen):
    """All evenings on a clock face. `selected` is a moment's number, -1 the current one; `evening` the
    evening on the outermost ring, -1 the latest through that moment; `dragged`: the amber hand was dragged
    since the last press of it, which was at `pressed_at`."""

    selected: int = -1
    evening: int = -1
    dragged: bool = False
    pressed_at: tuple[float, float] = (0, 0)

    heading: ClassVar[str] = "The dial"
    first: ClassVar[str] = "go"

    def tree(self, view_model: ViewModel) -> dial_layout.EveningTree:
        """All evenings, cached until the history grows."""
        return dial_layout.build_tree(view_model.history, view_model.script.ends_s)

    def layout(self, view_model: ViewModel) -> dial_layout.DialLayout:
        """The layout of the face, cached likewise."""
        tree, evening = self.tree(view_model), self.evening
        if not 0 <= evening < len(tree.ends):
            at = self.selected if self.selected in tree.moments else view_model.moment_number
            evening = tree.newest.get(at, 0)
        return dial_layout.lay_out(view_model.history, evening, view_model.script.ends_s)

    def moment(self, view_model: ViewModel) -> TimelineMoment | None:
        """The moment that the amber hand points to: one on the face."""
        layout = self.layout(view_model)
        shown = (number for number in (self.selected, view_model.moment_number) if number in layout.arc_of)
        number = next(shown, layout.arcs[0].moments[0] if layout.arcs else None)
        return None if number is None else layout.tree.moments[number]

    def arc(self, view_model: ViewModel, moment: TimelineMoment) -> dial_layout.EveningArc:
        """The evening's arc that a moment belongs to."""
        layout = self.layout(view_model)
        return layout.arcs[layout.arc_of[moment.number]]

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The face, the button, the list of evenings, and the hints."""
        button = Box(PANEL.x + 28, PANEL.bottom - 90, 316, 64)
        low = hints(
            view_model,
            HintItem("Along", Command.RIGHT, (Command.LEFT, Command.RIGHT)),
            HintItem("By moments", Command.PAGE_DOWN, (Command.PAGE_UP, Command.PAGE_DOWN)),
            HintItem("Evenings", Command.DOWN, (Command.UP, Command.DOWN)),
            BACK,
            right=PANEL.right,
        )
        moment = self.moment(view_model)
        go = Button("go", button, "Stand here again", True, moment is not None)
        if moment is None:
            return (DialArea(), go, *low)
        evening = self.arc(view_model, moment).evening
        tree, script, endings = self.tree(view_model), view_model.script, view_model.gallery.endings
        table = evening_bars.EveningBars("evenings", evening_bars.BOX, tree, script, endings, evening)
        return (DialArea(), go, table, *low)

    def draw_static(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The face with its rings, tags and hands."""
        layout, ends_s = self.layout(view_model), view_model.script.ends_s
        still = (
            *dial_face.face(look, view_model),
            *dial_face.names(look, view_model, layout),
            *dial_face.lines(look, layout),
            *dial_face.tags(look, view_model, layout),
        )
        moment = self.moment(view_model)
        if moment is None:
            return (Group(STAGE, still),)
        current = dial_layout.angle(view_model.watch_s, ends_s) if view_model.in_evening else None
        turn, radius = layout.tree.angle_of[moment.number], layout.radius(moment.number)
        return (Group(STAGE, still), *dial_face.hands(look, current, turn, radius))

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The panel that describes the moment, and the legend."""
        hours = format_time(view_model.script, 0), format_time(view_model.script, view_model.script.ends_s)
        text = ", ".join(
            part for part in (view_model.script.edition.day, f"{hours[0]} to {hours[1]}") if part
        )
        moon = look.color("moon")
        ops: list[DrawOp] = [
            ornaments.heading(look, self.heading, PANEL.x),
            ornaments.text_right(1824, 112, text, text_styles.SUBTITLE, moon, look.measure),
            Panel(PANEL, Stock.PAPER, PanelEdge.PERFORATED_BOTTOM),
        ]
        moment = self.moment(view_model)
        if moment is not None:
            ops += self._description(look, view_model, moment)
        else:
            style = text_styles.ASIDE
            empty = "No evening has been lived yet."
            ops.append(Text(PANEL.x + 28, PANEL.y + 330, empty, style, look.color("second_ink")))
        return (*ops, *legend(look, view_model))

    def _description(self, look: Look, view_model: ViewModel, moment: TimelineMoment) -> tuple[DrawOp, ...]:
        """The panel: picture, hour, place, text."""
        ink, second = look.color("ink"), look.color("second_ink")
        x = PANEL.x + 28
        baseline = PANEL.y + 318
        room = PANEL.w - 56
        time = format_time(view_model.script, moment.watch_s)
        beside = x + width(time, text_styles.PANEL_TIME, look.measure) + 22
        where = place_of(view_model, moment)
        named = text_styles.fitting(where, text_styles.PLACES, x + room - beside, look.measure)
        place = fit(where, named, x + room - beside, look.measure)
        ops: list[DrawOp] = [
            *moment_picture(look, view_model, moment),
            Text(x, baseline, time, text_styles.PANEL_TIME, ink),
            Text(beside, baseline, place, named, ink),
            ornaments.rule(look, x, x + room, baseline + 22, 150, 2),
        ]
        slanted, upright = prose(view_model.settings, 32, italic=True), prose(view_model.settings, 32)
        rows = wrap(self.text_of(view_model, moment), slanted, upright, room, look.measure)
        rows = text_styles.cut_rows(rows, WORD_ROWS, room, look.measure)
        ops += text_styles.paragraph(rows, x, baseline + 70, WORD_LINE, ink)
        through = self.tree(view_model).counts[moment.number]
        note = "in this evening alone" if through == 1 else f"in {through} evenings"
        if moment.stale:
            note = "rewritten since"
        right = PANEL.right - 28
        low = PANEL.bottom - 49
        style = text_styles.SECONDARY
        ops.append(ornaments.text_right(right, low, note, style, second, look.measure))
        return tuple(ops)

    def text_of(self, view_model: ViewModel, moment: TimelineMoment) -> str:
        """The text of a moment: the line said; of a choice, the option taken on this evening; of an ending,
        its sentence."""
        if moment.kind is MomentKind.ENDING:
            entries = (
                entry for entry in view_model.gallery.endings if entry.id == moment.ending and entry.found
            )
            return next((f"_{entry.name}._ {entry.line}" for entry in entries), "")
        if moment.kind is not MomentKind.CHOICE:
            return view_model.text_at(moment.number)
        moments = self.tree(view_model).moments
        arc = self.arc(view_model, moment).moments
        following = arc.index(moment.number) + 1
        taken = moments[arc[following]].option_text if following < len(arc) else ""
        return taken or LEFT_OPEN

    def announcement(self, view_model: ViewModel) -> str:
        """The selected moment: hour, place, text."""
        moment = self.moment(view_model)
        if moment is None:
            return "The dial. No evening has been lived yet."
        text = plain(self.text_of(view_model, moment))
        if moment.kind is MomentKind.CHOICE and text != LEFT_OPEN:
            text = f"You chose: {text}"
        return as_sentences(said_hour(view_model.script, moment.watch_s), place_of(view_model, moment), text)

    def select(self, view_model: ViewModel, number: int) -> Self:
        """The hand on another moment; it is announced."""
        evening = self.layout(view_model).arcs[0].evening
        return replace(self, selected=number, evening=evening, announces=True)

    def act(self, view_model: ViewModel, action: Action) -> Response:
        """While the face is held, the hand follows the pointer; each press begins without that."""
        if isinstance(action, Point) and self.pressed == "clock":
            if not self.dragged and math.dist(self.pressed_at, (action.x, action.y)) < DRAG_FROM:
                return Response(self)
            moment = nearest_moment(self.layout(view_model), action.x, action.y, dragged=True)
            if moment is None:
                return Response(self)
            return Response(replace(self.select(view_model, moment), dragged=True))
        response = super().act(view_model, action)
        held = response.screen
        if isinstance(action, Click) and action.down and isinstance(held, DialScreen):
            if held.pressed == "clock":
                held = replace(held, dragged=False, pressed_at=(action.x, action.y))
            return response._replace(screen=held)
        return response

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Left and right: to the next mark; up and down: between evenings; page keys: moment by moment."""
        widget = self.focused(view_model)
        match command:
            case Command.LEFT | Command.RIGHT if widget is None or not widget.adjustable:
                return self._move(view_model, self._to_next_mark, STEP_OF[command])
            case Command.UP | Command.DOWN:
                return self._move(view_model, self._to_next_evening, STEP_OF[command])
            case Command.PAGE_UP | Command.PAGE_DOWN:
                return self._move(view_model, self._by_moments, STEP_OF[command])
            case Command.DIAL:
                return Response(self.below)
        return None

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """The wheel moves by moments, in the play's direction."""
        return self._move(view_model, self._by_moments, -steps)

    def on_adjust(self, view_model: ViewModel, key: str, direction: int) -> Response:
        """Selects the next evening that way."""
        return self._move(view_model, self._to_next_evening, direction)

    def on_slider(self, view_model: ViewModel, key: str, step: int) -> Response:
        """Selects the evening under the pointer."""
        return self._move(view_model, self._to_evening, step)

    def _move(self, view_model: ViewModel, move: Callable[..., Self], step: int) -> Response:
        """Makes a move from the selected moment; an empty dial has none."""
        moment = self.moment(view_model)
        return Response(self if moment is None else move(view_model, moment, step))

    def _to_next_mark(self, view_model: ViewModel, moment: TimelineMoment, step: int) -> Self:
        """Moves to the next mark; before the first, to the moment the branch starts from."""
        arc = self.arc(view_model, moment)
        index = arc.moments.index(moment.number)
        marked = {mark.number for mark in arc.marks}
        onward = arc.moments[index + 1 :] if step > 0 else arc.moments[:index][::-1]
        next_mark = next((number for number in onward if number in marked), None)
        if next_mark is None and step < 0:
            next_mark = arc.parent
        return self if next_mark is None else self.select(view_model, next_mark)

    def _by_moments(self, view_model: ViewModel, moment: TimelineMoment, steps: int) -> Self:
        """Moves by moments within the evening; before the first, to the moment the branch starts from."""
        arc = self.arc(view_model, moment)
        index = arc.moments.index(moment.number) + steps
        if index < 0 and arc.parent is not None:
            return self.select(view_model, arc.parent)
        return self.select(view_model, arc.moments[max(0, min(len(arc.moments) - 1, index))])

    def _to_next_evening(self, view_model: ViewModel, moment: TimelineMoment, step: int) -> Self:
        """Selects the next evening, wrapping around."""
        count = len(self.tree(view_model).ends)
        evening = (self.arc(view_model, moment).evening + step) % count
        return self._to_evening(view_model, moment, evening)

    def _to_evening(self, view_model: ViewModel, moment: TimelineMoment, evening: int) -> Self:
        """Puts another evening on the outermost ring, the hand at about the same hour."""
        tree = self.tree(view_model)
        path = tree.path(evening)
        seconds = [tree.moments[number].watch_s for number in path]
        index = min(len(path) - 1, bisect_left(seconds, moment.watch_s))
        number = moment.number if moment.number in path else path[index]
        return replace(self, selected=number, evening=evening, announces=True)

    def on_click(self, view_model: ViewModel, key: str, x: float, y: float) -> Response:
        """Selects the moment under the pointer; a second press goes there."""
        if key != "clock":
            return self.on_press(view_model, key)
        moment = nearest_moment(self.layout(view_model), x, y)
        if self.dragged or moment is None:
            return Response(self)
        if moment == self.selected:
            return self.on_press(view_model, "go")
        return Response(self.select(view_model, moment))

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Goes to the selected moment."""
        moment = self.moment(view_model)
        return Response(self) if moment is None else Response(None, (GoToMoment(moment.number),))


def legend(look: Look, view_model: ViewModel) -> tuple[DrawOp, ...]:
    """The meaning of the marks, and how much has been found."""
    cream, moon, night = look.color("cream"), look.color("moon"), look.color("night_1")
    x, y, style = PANEL.x + 8, 924, text_styles.HINT
    box = ((x + 272, y - 13), (x + 280, y - 13), (x + 280, y + 13), (x + 272, y + 13), (x + 272, y - 13))
    left = x + 488
    tag = ((left, y - 16), (left + 11, y - 5), (left + 11, y + 14), (left - 11, y + 14),
           (left - 11, y - 5), (left, y - 16))  # fmt: skip
    ending_count = sum(1 for entry in view_model.gallery.endings if entry.found)
    text = (
        f"{view_model.history.found:,} of {counted(view_model.history.stops, 'moment')}. "
        f"{ending_count} of {counted(len(view_model.gallery.endings), 'ending')}."
    )
    return (
        Disc(x + 10, y, 9, cream),
        Text(x + 32, y + 9, "lived", style, cream),
        Disc(x + 138, y, 10, cream),
        Disc(x + 138, y, 4, night),
        Text(x + 160, y + 9, "a fork", style, cream),
        Stroke(box, 2.4, cream),
        Text(x + 296, y + 9, "not yet found", style, cream),
        Stroke(tag, 2.4, cream),
        Text(x + 512, y + 9, "an ending", style, cream),
        Text(PANEL.x, y + 54, fit(text, text_styles.SECONDARY, PANEL.w, look.measure),
             text_styles.SECONDARY, moon),
    )  # fmt: skip


def moment_picture(look: Look, view_model: ViewModel, moment: TimelineMoment) -> tuple[DrawOp, ...]:
    """The scene of a moment; its place without people where its state can't be derived."""
    state = view_model.state_at(moment.number)
    scene = view_model.script.scenes.get(moment.scene)
    if state is None and scene is not None:
        state = State(Position(scene.id, 0), (), watch_s=moment.watch_s, place=scene.place)
    if state is None or (state.place not in look.artwork.sets and state.picture not in look.artwork.events):
        return (ornaments.dashed(look, PICTURE),)
    high = STAGE.w * PICTURE.h / PICTURE.w
    # Faces are in the upper part of the stage.
    window = Box(0, (STAGE.h - high) * 0.3, STAGE.w, high)
    ops = (scene_group(view_model.script, state, look),)
    return (Group(PICTURE, ops, opaque=True, view=window), ornaments.border(look, PICTURE))


def place_of(view_model: ViewModel, moment: TimelineMoment) -> str:
    """The name of a moment's place: its scene's, or else the state's."""
    state = None if moment.place_name else view_model.state_at(moment.number)
    place = view_model.script.places.get(state.place or "") if state is not None else None
    return place.name if place is not None else moment.place_name


def nearest_moment(layout: dial_layout.DialLayout, x: float, y: float, dragged: bool = False) -> int | None:
    """The moment at a point of the face: a mark within reach, else the nearest on an evening's line; while
    the hand is `dragged`, of this evening only."""
    if not dragged:
        best, nearest = REACH, None
        for mark in layout.marks():
            sx, sy = dial_face.point_at(mark.radius, mark.angle)
            if (gap := math.hypot(sx - x, sy - y)) < best:
                best, nearest = gap, mark.number
        if nearest is not None:
            return nearest
    reach = math.hypot(x - dial_face.CX, y - dial_face.CY)
    turn = math.degrees(math.atan2(x - dial_face.CX, dial_face.CY - y)) % 360
    turn += 360 if turn < dial_layout.START_ANGLE else 0
    for arc in layout.arcs[:1] if dragged else layout.arcs:
        angles = [layout.tree.angle_of[number] for number in arc.moments]
        if not dragged and (
            abs(arc.shift.radius(turn) - reach) > LINE_REACH or not angles[0] <= turn <= angles[-1]
        ):
            continue
        index = bisect_left(angles, turn)
        beside = [neighbour for neighbour in (index - 1, index) if 0 <= neighbour < len(angles)]
        return arc.moments[min(beside, key=lambda neighbour: abs(angles[neighbour] - turn))]
    return None
