"""The gallery: the endings, those found as pictures, the others as empty frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.menus import lettering, press
from game.menus.action import Command
from game.menus.effects import Outcome
from game.menus.ending import After
from game.menus.screen import Screen
from game.menus.widgets import PRESSED_ALPHA, Widget, hints
from game.menus.words import counted
from game.menus.world import Finale, World
from game.stage.frame import Box, Fill, FocusRing, Group, Op, Panel, Picture, Stock, Text
from game.stage.layout import fit
from game.stage.look import Look

COLUMNS, CARD_W, CARD_H, GAP = 4, 414, 264, 24
TOP = 152


@dataclass(frozen=True, slots=True)
class Card:
    """A card of the gallery."""

    key: str
    box: Box
    finale: Finale
    picture: str
    focusable: bool = True
    adjustable: bool = False

    @property
    def spoken(self) -> str:
        """Its number and, once found, its name."""
        finale = self.finale
        if not finale.found:
            return f"Ending {finale.number}, not yet found"
        return f"Ending {finale.number}, {finale.name}"

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """The picture on its card with its number and name, or an empty frame."""
        x, y, w, h = self.box
        finale = self.finale
        ink, second = look.color("ink"), look.color("second_ink")
        ops: list[Op] = [Panel(self.box, Stock.LIT if focused else Stock.PAPER)]
        if focused:
            ops.append(FocusRing(self.box))
        picture = Box(x + 16, y + 16, w - 32, h - 80)
        number = str(finale.number)
        if finale.found and self.picture:
            window = Box(0, (1080 - 1920 * picture.h / picture.w) / 2, 1920, 1920 * picture.h / picture.w)
            scene = Picture(self.picture, Box(0, 0, 1920, 1080), opaque=True)
            ops.append(Group(picture, (scene,), opaque=True, view=window))
            ops.append(press.frame_of(look, picture))
            ops.append(Text(x + 18, y + h - 22, number, lettering.NUMBER, ink))
            named = lettering.fitting(finale.name, lettering.ASIDES, w - 76, look.measure)
            name = fit(finale.name, named, w - 76, look.measure)
            ops.append(Text(x + 60, y + h - 22, name, named, ink))
        else:
            ops.append(press.dashed(look, picture))
            name = finale.name if finale.found else "Not yet found"
            name = fit(name, lettering.ASIDE_SMALL, w - 36, look.measure)
            ops.append(Text(x + 18, y + h - 22, name, lettering.ASIDE_SMALL, second))
            middle, low = picture.x + picture.w / 2, picture.y + picture.h / 2 + 20
            style = lettering.SAVE_TIME
            ops.append(press.text_centred(middle, low, number, style, second, look.measure))
        if held:
            ops.append(Fill(self.box, look.color("ink", PRESSED_ALPHA)))
        return tuple(ops)


@dataclass(frozen=True)
class Gallery(Screen):
    """The endings of all evenings."""

    heading: ClassVar[str] = "Gallery"

    def widgets(self, world: World) -> tuple[Widget, ...]:
        """A card for every ending."""
        cards: list[Widget] = []
        for place, finale in enumerate(world.finales[: COLUMNS * 3]):
            row, column = divmod(place, COLUMNS)
            box = Box(96 + column * (CARD_W + GAP), TOP + row * (CARD_H + GAP), CARD_W, CARD_H)
            picture = world.picture(finale.picture)
            cards.append(Card(f"ending:{finale.id}", box, finale, picture))
        key = world.key
        items = (
            (key(Command.ADVANCE), "Look at it", Command.ADVANCE),
            (key(Command.MENU), "Back", Command.MENU),
        )
        return (*cards, *hints(world.measure, items))

    def scenery(self, world: World, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The heading and how many have been found."""
        found = sum(1 for finale in world.finales if finale.found)
        told = f"{counted(found, 'ending')} of {len(world.finales)}"
        moon = look.color("moon")
        return (
            press.heading(look, self.heading),
            press.text_right(1824, 112, told, lettering.SUBTITLE, moon, look.measure),
        )

    def pressed(self, world: World, key: str) -> Outcome:
        """Shows an ending that has been found as it was."""
        finale = next((f for f in world.finales if f"ending:{f.id}" == key and f.found), None)
        return Outcome(self) if finale is None else Outcome(After(below=self, ending=finale.id))
