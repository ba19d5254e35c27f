"""The dial: every evening on one clock face. Any lived moment can be stood in again."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from game.menus.action import Action, Command, Point
from game.menus.effects import GoToMoment
from game.menus.screen import Response, Screen, joined
from game.menus.view_model import Spot, SpotKind, ViewModel
from game.menus.widgets import dial_face, dial_layout, ornaments, text_styles
from game.menus.widgets.controls import Button, Widget, hints
from game.menus.widgets.evening_bars import EveningBars
from game.menus.widgets.text_styles import prose, width
from game.menus.words import counted, said_hour
from game.stage.frame import STAGE, Box, Disc, Group, Op, Panel, PanelEdge, Stock, Stroke, Text
from game.stage.layout import fit, plain, wrap
from game.stage.look import Look
from game.stage.scenery import scene_group
from game.story.state import Position, State
from game.story.watch import hour

PANEL = Box(1208, 152, 616, 606)
PICTURE = Box(PANEL.x + 28, PANEL.y + 28, PANEL.w - 56, 222)
FACE = Box(dial_face.CX - dial_face.R - 24, dial_face.CY - dial_face.R - 24,
           2 * dial_face.R + 48, 2 * dial_face.R + 48)  # fmt: skip
# How near a press must be to a station, or to the line of an evening.
REACH, LINE_REACH = 24.0, 20.0
WORD_ROWS, WORD_LINE = 3, 42
LEFT_OPEN = "A choice, left open."


@dataclass(frozen=True, slots=True)
class DialArea:
    """The face itself, as what is pressed. The keys that move over it work wherever the focus is."""

    key: str = "clock"
    box: Box = FACE
    focusable: bool = False
    adjustable: bool = False

    @property
    def spoken(self) -> str:
        """What it is."""
        return "The dial"

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """Nothing: the screen draws its face."""
        return ()


@dataclass(frozen=True)
class DialScreen(Screen):
    """The clock face of all evenings. `selected` is a spot's number, -1 where one stands; `evening`
    the evening on the outermost ring, -1 the one lived last through that spot; `drawn` says that the
    amber hand is being drawn round."""

    selected: int = -1
    evening: int = -1
    drawn: bool = False

    heading: ClassVar[str] = "The dial"
    first: ClassVar[str] = "go"

    def tree(self, view_model: ViewModel) -> dial_layout.EveningTree:
        """All evenings, kept for as long as there is nothing new."""
        return dial_layout.grow(view_model.evenings, view_model.script.ends_s)

    def rings(self, view_model: ViewModel) -> dial_layout.DialLayout:
        """What is on the face, kept like the tree."""
        tree, evening = self.tree(view_model), self.evening
        if not 0 <= evening < len(tree.ends):
            at = self.selected if self.selected in tree.spots else view_model.moment
            evening = tree.newest.get(at, 0)
        return dial_layout.lay_out(view_model.evenings, evening, view_model.script.ends_s)

    def spot(self, view_model: ViewModel) -> Spot | None:
        """The moment the amber hand points to: one that is shown."""
        rings = self.rings(view_model)
        shown = (number for number in (self.selected, view_model.moment) if number in rings.chain_of)
        number = next(shown, rings.chains[0].spots[0] if rings.chains else None)
        return None if number is None else rings.tree.spots[number]

    def chain(self, view_model: ViewModel, spot: Spot) -> dial_layout.EveningArc:
        """The evening on the face to which a moment belongs."""
        rings = self.rings(view_model)
        return rings.chains[rings.chain_of[spot.number]]

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The face, what to do with the moment, the evenings, and the hints."""
        key = view_model.key
        button = Box(PANEL.x + 28, PANEL.y + PANEL.h - 90, 316, 64)
        low = hints(
            view_model.measure,
            (
                (f"{key(Command.LEFT)} {key(Command.RIGHT)}", "Along", Command.RIGHT),
                (f"{key(Command.PAGE_UP)} {key(Command.PAGE_DOWN)}", "By moments", Command.PAGE_DOWN),
                (f"{key(Command.UP)} {key(Command.DOWN)}", "Evenings", Command.DOWN),
                (key(Command.MENU), "Back", Command.MENU),
            ),
            right=PANEL.x + PANEL.w,
        )
        spot = self.spot(view_model)
        go = Button("go", button, "Stand here again", True, spot is not None)
        if spot is None:
            return (DialArea(), go, *low)
        evening = self.chain(view_model, spot).evening
        table = EveningBars("evenings", self.tree(view_model), view_model.script, view_model.finales, evening)
        return (DialArea(), go, table, *low)

    def separate_layer(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The face with its rings, tags and hands."""
        rings, ends_s = self.rings(view_model), view_model.script.ends_s
        still = (
            *dial_face.face(look, view_model),
            *dial_face.names(look, view_model, rings),
            *dial_face.lines(look, rings),
            *dial_face.tags(look, view_model, rings),
        )
        spot = self.spot(view_model)
        if spot is None:
            return (Group(STAGE, still),)
        now = dial_layout.angle(view_model.watch_s, ends_s) if view_model.in_evening else None
        turn, radius = rings.tree.angle_of[spot.number], rings.radius(spot.number)
        return (Group(STAGE, still), *dial_face.hands(look, now, turn, radius))

    def scenery(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The panel that tells of the moment, and the legend."""
        hours = hour(view_model.script, 0), hour(view_model.script, view_model.script.ends_s)
        text = ", ".join(
            part for part in (view_model.script.edition.day, f"{hours[0]} to {hours[1]}") if part
        )
        moon = look.color("moon")
        ops: list[Op] = [
            ornaments.heading(look, self.heading, PANEL.x),
            ornaments.text_right(1824, 112, text, text_styles.SUBTITLE, moon, look.measure),
            Panel(PANEL, Stock.PAPER, PanelEdge.PERFORATED_BOTTOM),
        ]
        spot = self.spot(view_model)
        if spot is not None:
            ops += self._description(look, view_model, spot)
        else:
            style = text_styles.ASIDE
            empty = "No evening has been lived yet."
            ops.append(Text(PANEL.x + 28, PANEL.y + 330, empty, style, look.color("second_ink")))
        return (*ops, *legend(look, view_model))

    def _description(self, look: Look, view_model: ViewModel, spot: Spot) -> tuple[Op, ...]:
        """The panel: the picture, the hour, the place, the words."""
        ink, second = look.color("ink"), look.color("second_ink")
        x, baseline, room = PANEL.x + 28, PANEL.y + 318, PANEL.w - 56
        time = hour(view_model.script, spot.watch_s)
        beside = x + width(time, text_styles.PANEL_TIME, look.measure) + 22
        where = place_of(view_model, spot)
        named = text_styles.fitting(where, text_styles.PLACES, x + room - beside, look.measure)
        place = fit(where, named, x + room - beside, look.measure)
        ops: list[Op] = [
            *pictured(look, view_model, spot),
            Text(x, baseline, time, text_styles.PANEL_TIME, ink),
            Text(beside, baseline, place, named, ink),
            ornaments.rule(look, x, x + room, baseline + 22, 150, 2),
        ]
        slanted, upright = prose(view_model.settings, 32, italic=True), prose(view_model.settings, 32)
        rows = wrap(self.words(view_model, spot), slanted, upright, room, look.measure)
        rows = text_styles.cut_rows(rows, WORD_ROWS, room, look.measure)
        ops += text_styles.paragraph(rows, x, baseline + 70, WORD_LINE, ink)
        through = self.tree(view_model).counts[spot.number]
        note = "in this evening alone" if through == 1 else f"in {through} evenings"
        if spot.stale:
            note = "rewritten since"
        right, low, style = PANEL.x + PANEL.w - 28, PANEL.y + PANEL.h - 49, text_styles.SECONDARY
        ops.append(ornaments.text_right(right, low, note, style, second, look.measure))
        return tuple(ops)

    def words(self, view_model: ViewModel, spot: Spot) -> str:
        """What was said there; of a choice, what was chosen in this evening, of an ending its sentence."""
        if spot.kind is SpotKind.ENDING:
            found = (finale for finale in view_model.finales if finale.id == spot.ending and finale.found)
            return next((f"_{finale.name}._ {finale.line}" for finale in found), spot.words)
        if spot.kind is not SpotKind.CHOICE:
            return spot.words
        spots = self.tree(view_model).spots
        chain = self.chain(view_model, spot).spots
        following = chain.index(spot.number) + 1
        taken = spots[chain[following]].taken if following < len(chain) else ""
        return taken or LEFT_OPEN

    def says(self, view_model: ViewModel) -> str:
        """The moment selected: its hour, its place, its words."""
        spot = self.spot(view_model)
        if spot is None:
            return "The dial. No evening has been lived yet."
        text = plain(self.words(view_model, spot))
        if spot.kind is SpotKind.CHOICE and text != LEFT_OPEN:
            text = f"You chose: {text}"
        return joined(said_hour(view_model.script, spot.watch_s), place_of(view_model, spot), text)

    def at(self, view_model: ViewModel, number: int) -> Self:
        """The amber hand on another moment of what is shown; it is spoken of anew."""
        evening = self.rings(view_model).chains[0].evening
        return replace(self, selected=number, evening=evening, just_opened=True)

    def act(self, view_model: ViewModel, action: Action) -> Response:
        """The hand follows the pointer while the face is held."""
        if isinstance(action, Point) and self.held == "clock":
            found = nearest_moment(self.rings(view_model), action.x, action.y, drawn=True)
            return Response(self if found is None else replace(self.at(view_model, found), drawn=True))
        return super().act(view_model, action)

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Along the evening by stations, between evenings, moment by moment."""
        here = self.focused(view_model)
        match command:
            case Command.LEFT | Command.RIGHT if here is None or not here.adjustable:
                return Response(self._along(view_model, 1 if command is Command.RIGHT else -1))
            case Command.UP | Command.DOWN:
                return Response(self._across(view_model, 1 if command is Command.DOWN else -1))
            case Command.PAGE_UP | Command.PAGE_DOWN:
                return Response(self._stepped(view_model, 1 if command is Command.PAGE_DOWN else -1))
            case Command.DIAL:
                return Response(self.below)
        return None

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """The wheel goes from moment to moment, back as it does in the play."""
        return Response(self._stepped(view_model, -steps))

    def on_adjust(self, view_model: ViewModel, key: str, direction: int) -> Response:
        """To the next evening that way."""
        return Response(self._across(view_model, direction))

    def on_slider(self, view_model: ViewModel, key: str, step: int) -> Response:
        """To the evening under the pointer."""
        return Response(self.on(view_model, step))

    def _along(self, view_model: ViewModel, step: int) -> Self:
        """To the next station that way; out of a branch at its root."""
        spot = self.spot(view_model)
        if spot is None:
            return self
        chain = self.chain(view_model, spot)
        index = chain.spots.index(spot.number)
        marked = {station.number for station in chain.stations}
        onward = chain.spots[index + 1 :] if step > 0 else chain.spots[:index][::-1]
        found = next((number for number in onward if number in marked), None)
        if found is None and step < 0:
            found = chain.parent
        return self if found is None else self.at(view_model, found)

    def _stepped(self, view_model: ViewModel, steps: int) -> Self:
        """So many moments along, without leaving the evening but at its root."""
        spot = self.spot(view_model)
        if spot is None:
            return self
        chain = self.chain(view_model, spot)
        index = chain.spots.index(spot.number) + steps
        if index < 0 and chain.parent is not None:
            return self.at(view_model, chain.parent)
        return self.at(view_model, chain.spots[max(0, min(len(chain.spots) - 1, index))])

    def _across(self, view_model: ViewModel, step: int) -> Self:
        """To the next evening, round and round."""
        spot = self.spot(view_model)
        if spot is None:
            return self
        count = len(self.tree(view_model).ends)
        return self.on(view_model, (self.chain(view_model, spot).evening + step) % count)

    def on(self, view_model: ViewModel, evening: int) -> Self:
        """Another evening on the outermost ring, the hand at about the same hour of it."""
        spot = self.spot(view_model)
        if spot is None:
            return self
        tree = self.tree(view_model)
        path = tree.path(evening)
        hours = [tree.spots[number].watch_s for number in path]
        index = min(len(path) - 1, bisect_left(hours, spot.watch_s))
        number = spot.number if spot.number in path else path[index]
        return replace(self, selected=number, evening=evening, just_opened=True)

    def on_click(self, view_model: ViewModel, key: str, x: float, y: float) -> Response:
        """The moment under the pointer; pressed again, one stands there."""
        if key != "clock":
            return self.on_press(view_model, key)
        free = replace(self, drawn=False)
        found = nearest_moment(self.rings(view_model), x, y)
        if self.drawn or found is None:
            return Response(free)
        if found == self.selected:
            return free.on_press(view_model, "go")
        return Response(free.at(view_model, found))

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Stands at the moment selected."""
        spot = self.spot(view_model)
        return Response(self) if spot is None else Response(None, (GoToMoment(spot.number),))


def legend(look: Look, view_model: ViewModel) -> tuple[Op, ...]:
    """What the marks mean, and how much has been found."""
    cream, moon, night = look.color("cream"), look.color("moon"), look.color("night_1")
    x, y, style = PANEL.x + 8, 924, text_styles.HINT
    box = ((x + 272, y - 13), (x + 280, y - 13), (x + 280, y + 13), (x + 272, y + 13), (x + 272, y - 13))
    left = x + 488
    tag = ((left, y - 16), (left + 11, y - 5), (left + 11, y + 14), (left - 11, y + 14),
           (left - 11, y - 5), (left, y - 16))  # fmt: skip
    found = sum(1 for finale in view_model.finales if finale.found)
    text = (
        f"{view_model.evenings.found:,} of {counted(view_model.evenings.stops, 'moment')}. "
        f"{found} of {counted(len(view_model.finales), 'ending')}."
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


def pictured(look: Look, view_model: ViewModel, spot: Spot) -> tuple[Op, ...]:
    """What was seen at a moment; its place with nobody in it where that can't be told any more."""
    state = view_model.state_at(spot.number)
    scene = view_model.script.scenes.get(spot.scene)
    if state is None and scene is not None:
        state = State(Position(scene.id, 0), (), watch_s=spot.watch_s, place=scene.place)
    if state is None or (state.place not in look.style.sets and state.picture not in look.style.events):
        return (ornaments.dashed(look, PICTURE),)
    high = STAGE.w * PICTURE.h / PICTURE.w
    # Faces are in the upper part of the stage.
    window = Box(0, (STAGE.h - high) * 0.3, STAGE.w, high)
    ops = (scene_group(view_model.script, state, look),)
    return (Group(PICTURE, ops, opaque=True, view=window), ornaments.frame_of(look, PICTURE))


def place_of(view_model: ViewModel, spot: Spot) -> str:
    """Where a moment is: its scene's place, or that of the scene before where it has none of its own."""
    state = None if spot.place else view_model.state_at(spot.number)
    place = view_model.script.places.get(state.place or "") if state is not None else None
    return place.name if place is not None else spot.place


def nearest_moment(rings: dial_layout.DialLayout, x: float, y: float, drawn: bool = False) -> int | None:
    """The moment at a point of the face: a station within reach, else the nearest on the line of an
    evening; of the evening at hand alone while the hand is `drawn`."""
    if not drawn:
        best, found = REACH, None
        for station in rings.stations():
            sx, sy = dial_face.at(station.radius, station.angle)
            if (gap := math.hypot(sx - x, sy - y)) < best:
                best, found = gap, station.number
        if found is not None:
            return found
    reach = math.hypot(x - dial_face.CX, y - dial_face.CY)
    turn = math.degrees(math.atan2(x - dial_face.CX, dial_face.CY - y)) % 360
    turn += 360 if turn < dial_layout.START_ANGLE else 0
    for chain in rings.chains[:1] if drawn else rings.chains:
        angles = [rings.tree.angle_of[number] for number in chain.spots]
        if not drawn and (
            abs(chain.siding.radius(turn) - reach) > LINE_REACH or not angles[0] <= turn <= angles[-1]
        ):
            continue
        index = bisect_left(angles, turn)
        beside = [other for other in (index - 1, index) if 0 <= other < len(angles)]
        return chain.spots[min(beside, key=lambda other: abs(angles[other] - turn))]
    return None
