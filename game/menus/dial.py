"""The dial: every evening on one clock face. Any lived moment can be stood in again."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from game.menus import dialface, lettering, press
from game.menus.action import Command
from game.menus.effects import GoToMoment, Outcome
from game.menus.lettering import prose, width
from game.menus.rings import Rings, Station, angle, lay_out
from game.menus.screen import Screen, joined
from game.menus.widgets import Button, Widget, hints
from game.menus.words import counted, said_hour
from game.menus.world import Spot, World
from game.stage.frame import STAGE, Box, Disc, Edge, Group, Op, Panel, Stock, Stroke, Text, Thumbnail
from game.stage.layout import fit, plain, wrap
from game.stage.look import Look
from game.stage.scenery import scene_group
from game.story.state import Position, State
from game.story.watch import hour

PANEL = Box(1208, 176, 616, 690)
PICTURE = Box(PANEL.x + 28, PANEL.y + 28, PANEL.w - 56, 276)
FACE = Box(dialface.CX - dialface.R - 24, dialface.CY - dialface.R - 24,
           2 * dialface.R + 48, 2 * dialface.R + 48)  # fmt: skip
# How near a press must be to a station, and how far around the hour other evenings are sought.
REACH = 26.0
NEAR_S = 150
TIMES = ("", "lived once", "lived twice")


@dataclass(frozen=True, slots=True)
class Clock:
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
class Dial(Screen):
    """The clock face of all evenings. `selected` is a spot's number; -1 is where one stands."""

    selected: int = -1

    heading: ClassVar[str] = "The dial"
    first: ClassVar[str] = "go"

    def rings(self, world: World) -> Rings:
        """The layout, kept for as long as the tree doesn't grow."""
        return lay_out(world.evenings, world.moment, world.script.bus_s)

    def spot(self, world: World) -> Spot | None:
        """The moment the amber hand points to."""
        spots = self.rings(world).spots
        return spots.get(self.selected) or spots.get(world.moment) or next(iter(spots.values()), None)

    def widgets(self, world: World) -> tuple[Widget, ...]:
        """The face, what to do with the moment, and the hints."""
        key = world.key
        button = Box(PANEL.x + 28, PANEL.y + PANEL.h - 102, 352, 66)
        low = hints(
            world.measure,
            (
                (f"{key(Command.LEFT)} {key(Command.RIGHT)}", "Along", Command.RIGHT),
                (f"{key(Command.UP)} {key(Command.DOWN)}", "Between evenings", Command.DOWN),
                (key(Command.MENU), "Back", Command.MENU),
            ),
            PANEL.x,
        )
        here = self.spot(world) is not None
        return (Clock(), Button("go", button, "Stand here again", True, here), *low)

    def scenery(self, world: World, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The face with its rings, tags and hands; the panel that tells of the moment."""
        rings, bus_s = self.rings(world), world.script.bus_s
        moon = look.color("moon")
        day = f"Saturday, {hour(world.script, 0)} to {hour(world.script, bus_s)}"
        still = (
            *dialface.face(look, world),
            *dialface.names(look, world),
            *dialface.lines(look, rings, bus_s),
            *dialface.tags(look, world, rings),
        )
        ops: list[Op] = [
            Group(STAGE, still),
            press.heading(look, self.heading, PANEL.x, 120),
            press.text_right(1824, 120, day, lettering.SUBTITLE, moon, look.measure),
            Panel(PANEL, Stock.PAPER, Edge.PERFORATED_BOTTOM),
        ]
        spot = self.spot(world)
        if spot is not None:
            now = angle(world.watch_s, bus_s)
            turn, radius = rings.angle_of[spot.number], rings.radius(spot.number)
            ops += dialface.innermost(look, rings, spot.number)
            ops += dialface.hands(look, now, turn, radius)
            ops += self._told(look, world, spot)
        else:
            style = lettering.ASIDE
            told = "No evening has been lived yet."
            ops.append(Text(PANEL.x + 28, PANEL.y + 380, told, style, look.color("second_ink")))
        ops += self._legend(look, world)
        if folded := sum(1 for chain in rings.chains if chain.ring < 0):
            told = f"{counted(folded, 'evening')} folded away"
            ops.append(Text(96, 1040, told, lettering.HINT, moon))
        return tuple(ops)

    def _told(self, look: Look, world: World, spot: Spot) -> tuple[Op, ...]:
        """The panel: the picture, the hour, the place, the words."""
        ink, second = look.color("ink"), look.color("second_ink")
        x, baseline, room = PANEL.x + 28, PANEL.y + 376, PANEL.w - 56
        time = hour(world.script, spot.watch_s)
        ops: list[Op] = []
        if spot.thumbnail:
            window = Box(PICTURE.x, PICTURE.y - (PICTURE.w * 9 / 16 - PICTURE.h) / 2,
                         PICTURE.w, PICTURE.w * 9 / 16)  # fmt: skip
            ops.append(Group(PICTURE, (Thumbnail(window, spot.thumbnail),), opaque=True))
            ops.append(press.frame_of(look, PICTURE))
        else:
            ops += pictured(look, world, spot)
        beside = x + width(time, lettering.PANEL_TIME, look.measure) + 22
        named = lettering.fitting(spot.place, lettering.PLACES, x + room - beside, look.measure)
        place = fit(spot.place, named, x + room - beside, look.measure)
        ops += [
            Text(x, baseline, time, lettering.PANEL_TIME, ink),
            Text(beside, baseline, place, named, ink),
            press.rule(look, x, x + room, baseline + 24, 150, 2),
        ]
        slanted, upright = prose(world.settings, 32, italic=True), prose(world.settings, 32)
        rows = wrap(spot.words, slanted, upright, room, look.measure)
        for number, row in enumerate(rows[:3]):
            for index, run in enumerate(row.runs):
                text = run.text
                if number == 2 and len(rows) > 3 and index == len(row.runs) - 1:
                    text = fit(text + " …", run.style, room - run.x, look.measure)
                ops.append(Text(x + run.x, baseline + 72 + number * 46, text, run.style, ink))
        times = TIMES[spot.times] if spot.times < len(TIMES) else f"lived {spot.times} times"
        if spot.faded:
            times = "rewritten since"
        right, low, style = PANEL.x + PANEL.w - 28, PANEL.y + PANEL.h - 58, lettering.SECONDARY
        ops.append(press.text_right(right, low, times, style, second, look.measure))
        return tuple(ops)

    def _legend(self, look: Look, world: World) -> tuple[Op, ...]:
        """What the marks mean, and how much has been found."""
        cream, moon, night = look.color("cream"), look.color("moon"), look.color("night_1")
        x, y, style = PANEL.x + 8, 914, lettering.HINT
        box = ((x + 272, y - 13), (x + 280, y - 13), (x + 280, y + 13), (x + 272, y + 13), (x + 272, y - 13))
        left = x + 488
        tag = ((left, y - 16), (left + 11, y - 5), (left + 11, y + 14), (left - 11, y + 14),
               (left - 11, y - 5), (left, y - 16))  # fmt: skip
        lived, hollow = len(world.evenings.spots), len(world.evenings.unfound)
        found = sum(1 for finale in world.finales if finale.found)
        moments, endings = counted(lived, "moment"), counted(found, "ending")
        told = f"{moments} of {lived + hollow}.  {endings} of {len(world.finales)}."
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
            Text(PANEL.x, y + 60, fit(told, lettering.SECONDARY, PANEL.w, look.measure),
                 lettering.SECONDARY, moon),
        )  # fmt: skip

    def says(self, world: World) -> str:
        """The moment selected: its hour, its place, its words."""
        spot = self.spot(world)
        if spot is None:
            return "The dial. No evening has been lived yet."
        return joined(said_hour(world.script, spot.watch_s), spot.place, plain(spot.words))

    def at(self, number: int) -> Self:
        """The amber hand on another moment; it is spoken of anew."""
        return replace(self, selected=number, focus="go", fresh=True)

    def commanded(self, world: World, command: Command) -> Outcome | None:
        """Along the evening by stations, between evenings, to the first and last."""
        match command:
            case Command.LEFT | Command.RIGHT:
                return Outcome(self._along(world, 1 if command is Command.RIGHT else -1))
            case Command.UP | Command.DOWN:
                return Outcome(self._across(world, 1 if command is Command.DOWN else -1))
            case Command.PAGE_UP | Command.PAGE_DOWN:
                return Outcome(self._stepped(world, 1 if command is Command.PAGE_DOWN else -1))
            case Command.DIAL:
                return Outcome(self.below)
        return None

    def turned(self, world: World, steps: int) -> Outcome:
        """The wheel goes from moment to moment, back as it does in the play."""
        return Outcome(self._stepped(world, -steps))

    def _along(self, world: World, step: int) -> Self:
        """To the next station that way; out of a branch at its root."""
        rings, spot = self.rings(world), self.spot(world)
        if spot is None:
            return self
        chain = rings.chains[rings.chain_of[spot.number]]
        place = chain.spots.index(spot.number)
        marked = {station.number for station in chain.stations}
        onward = chain.spots[place + 1 :] if step > 0 else chain.spots[:place][::-1]
        found = next((number for number in onward if number in marked or not marked), None)
        if found is None and step < 0:
            found = chain.parent
        return self if found is None else self.at(found)

    def _stepped(self, world: World, steps: int) -> Self:
        """So many moments along, without leaving the evening but at its root."""
        rings, spot = self.rings(world), self.spot(world)
        if spot is None:
            return self
        chain = rings.chains[rings.chain_of[spot.number]]
        place = chain.spots.index(spot.number) + steps
        if place < 0 and chain.parent is not None:
            return self.at(chain.parent)
        return self.at(chain.spots[max(0, min(len(chain.spots) - 1, place))])

    def _across(self, world: World, step: int) -> Self:
        """To another evening at about the same hour."""
        rings, spot = self.rings(world), self.spot(world)
        if spot is None:
            return self
        here = rings.chain_of[spot.number]
        order = [
            place
            for place, chain in enumerate(rings.chains)
            if place == here or _gap(rings, chain.spots, spot.watch_s) <= NEAR_S
        ]
        chosen = rings.chains[order[(order.index(here) + step) % len(order)]]
        if len(order) == 1:
            return self
        nearest = min(chosen.spots, key=lambda number: abs(rings.spots[number].watch_s - spot.watch_s))
        return self.at(nearest)

    def picked(self, world: World, key: str, x: float, y: float) -> Outcome:
        """The station under the pointer; pressed again, one stands there."""
        if key != "clock":
            return self.pressed(world, key)
        found = nearest_station(self.rings(world), x, y)
        if found is None:
            return Outcome(self)
        if found.number == self.selected:
            return self.pressed(world, "go")
        return Outcome(self.at(found.number))

    def pressed(self, world: World, key: str) -> Outcome:
        """Stands at the moment selected."""
        spot = self.spot(world)
        return Outcome(self) if spot is None else Outcome(None, (GoToMoment(spot.number),))


def pictured(look: Look, world: World, spot: Spot) -> tuple[Op, ...]:
    """The place of a moment that has no picture of its own, with nobody in it."""
    scene = world.script.scenes.get(spot.scene)
    if scene is None or scene.place not in look.style.sets:
        return (press.dashed(look, PICTURE),)
    empty = State(Position(scene.id, 0), (), watch_s=spot.watch_s, place=scene.place)
    high = STAGE.w * PICTURE.h / PICTURE.w
    window = Box(0, (STAGE.h - high) / 2, STAGE.w, high)
    ops = scene_group(world.script, empty, look).ops
    return (Group(PICTURE, ops, opaque=True, view=window), press.frame_of(look, PICTURE))


def nearest_station(rings: Rings, x: float, y: float) -> Station | None:
    """The station within reach of a point."""
    best, found = REACH, None
    for station in rings.stations():
        sx, sy = dialface.at(station.radius, station.angle)
        if (gap := math.hypot(sx - x, sy - y)) < best:
            best, found = gap, station
    return found


def _gap(rings: Rings, numbers: tuple[int, ...], watch_s: int) -> int:
    """How far an evening is from an hour, in seconds."""
    first, last = rings.spots[numbers[0]].watch_s, rings.spots[numbers[-1]].watch_s
    return max(0, first - watch_s, watch_s - last)
