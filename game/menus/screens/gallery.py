"""The gallery: endings and event pictures, those found as pictures, the others as empty frames."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from game.menus.action import Command
from game.menus.screen import Backdrop, Response, Screen
from game.menus.screens.ending import EndingScreen
from game.menus.view_model import ViewModel
from game.menus.widgets import ornaments, text_styles
from game.menus.widgets.controls import PRESSED_ALPHA, Widget, hints
from game.menus.words import counted
from game.stage.frame import STAGE, Box, Fill, FocusRing, Group, Op, Panel, Picture, Stock, Text
from game.stage.layout import fit
from game.stage.look import Look

SHEET, GAP = Box(96, 152, 1728, 840), 24
# Columns and rows of cards, by how many there are at most.
GRIDS = ((4, 2, 2), (12, 4, 3))
# An event picture that is no ending's has no number.
UNNUMBERED = "?"


@dataclass(frozen=True, slots=True)
class PictureCard:
    """A card of the gallery: an ending with its number, or a moment without. Nothing is told of what is
    not `found`."""

    key: str
    box: Box
    kind: str
    number: str
    name: str
    picture: str
    found: bool
    focusable: bool = True
    adjustable: bool = False

    @property
    def spoken(self) -> str:
        """Its number and, once found, its name."""
        told = f"{self.kind} {self.number}".strip()
        return f"{told}, {self.name}" if self.found else f"{told}, not yet found"

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """The picture on its card with its number and name, or an empty frame."""
        x, y, w, h = self.box
        ink, second = look.color("ink"), look.color("second_ink")
        ops: list[Op] = [Panel(self.box, Stock.LIT if focused else Stock.PAPER)]
        if focused:
            ops.append(FocusRing(self.box))
        picture = Box(x + 16, y + 16, w - 32, h - 80)
        if self.found and self.picture:
            window = Box(0, (1080 - 1920 * picture.h / picture.w) / 2, 1920, 1920 * picture.h / picture.w)
            scene = Picture(self.picture, Box(0, 0, 1920, 1080), opaque=True)
            ops.append(Group(picture, (scene,), opaque=True, view=window))
            ops.append(ornaments.frame_of(look, picture))
            ops.append(Text(x + 18, y + h - 22, self.number, text_styles.NUMBER, ink))
            left = 60 if self.number else 18
            named = text_styles.fitting(self.name, text_styles.ASIDES, w - left - 16, look.measure)
            name = fit(self.name, named, w - left - 16, look.measure)
            ops.append(Text(x + left, y + h - 22, name, named, ink))
        else:
            ops.append(ornaments.dashed(look, picture))
            name = self.name if self.found else "Not yet found"
            name = fit(name, text_styles.ASIDE_SMALL, w - 36, look.measure)
            ops.append(Text(x + 18, y + h - 22, name, text_styles.ASIDE_SMALL, second))
            middle, low = picture.x + picture.w / 2, picture.y + picture.h / 2 + 20
            style, words = text_styles.SAVE_TIME, self.number or UNNUMBERED
            ops.append(ornaments.text_centred(middle, low, words, style, second, look.measure))
        if held:
            ops.append(Fill(self.box, look.color("ink", PRESSED_ALPHA)))
        return tuple(ops)


def places(count: int) -> tuple[Box, ...]:
    """Where so many cards are: few are larger, and there are twelve at most."""
    columns, rows = next((grid[1:] for grid in GRIDS if count <= grid[0]), GRIDS[-1][1:])
    w, h = (SHEET.w + GAP) / columns - GAP, (SHEET.h + GAP) / rows - GAP
    return tuple(
        Box(SHEET.x + column * (w + GAP), SHEET.y + row * (h + GAP), w, h)
        for row in range(rows)
        for column in range(columns)
    )


def cards(world: ViewModel, page: int = 0) -> tuple[PictureCard, ...]:
    """The cards of a page: the endings, or the other moments."""
    boxes = places(len(world.sights if page else world.finales))
    if page:
        return tuple(
            PictureCard(
                f"sight:{sight.id}", box, "Moment", "", sight.scene, world.picture(sight.id), sight.found
            )
            for sight, box in zip(world.sights, boxes, strict=False)
        )
    return tuple(
        PictureCard(f"ending:{finale.id}", box, "Ending", str(finale.number), finale.name,
             world.picture(finale.picture), finale.found)
        for finale, box in zip(world.finales, boxes, strict=False)
    )  # fmt: skip


@dataclass(frozen=True)
class Gallery(Screen):
    """The endings of all evenings, and on a page of their own the pictures of other moments."""

    page: int = 0

    heading: ClassVar[str] = "Gallery"

    def widgets(self, world: ViewModel) -> tuple[Widget, ...]:
        """A card for every ending, or for every other moment that has a picture."""
        key = world.key
        items = [
            (key(Command.ADVANCE), "Look at it", Command.ADVANCE),
            (key(Command.MENU), "Back", Command.MENU),
        ]
        if world.sights:
            turn = "Endings" if self.page else "Moments"
            items.insert(1, (key(Command.PAGE_DOWN), turn, Command.PAGE_DOWN))
        return (*cards(world, self.page), *hints(world.measure, tuple(items)))

    def scenery(self, world: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The heading and how many have been found."""
        shown = cards(world, self.page)
        found = sum(card.found for card in shown)
        told = f"{counted(found, shown[0].kind.lower() if shown else '')} of {len(shown)}"
        moon = look.color("moon")
        return (
            ornaments.heading(look, self.heading),
            ornaments.text_right(1824, 112, told, text_styles.SUBTITLE, moon, look.measure),
        )

    def pressed(self, world: ViewModel, key: str) -> Response:
        """Shows what has been found as it was."""
        card = next((card for card in cards(world, self.page) if card.key == key and card.found), None)
        if card is None:
            return Response(self)
        if self.page:
            return Response(PictureView(below=self, picture=card.picture, name=card.name))
        return Response(EndingScreen(below=self, ending=key.partition(":")[2]))

    def commanded(self, world: ViewModel, command: Command) -> Response | None:
        """The page keys turn from endings to other moments and back."""
        if command in (Command.PAGE_UP, Command.PAGE_DOWN) and world.sights:
            return Response(replace(self, page=1 - self.page, focus="", turned_ms=world.now_ms))
        return None

    def turned(self, world: ViewModel, steps: int) -> Response:
        """The wheel turns the page down and up again."""
        page = 0 if steps > 0 or not world.sights else 1
        return Response(
            self if page == self.page else replace(self, page=page, focus="", turned_ms=world.now_ms)
        )


@dataclass(frozen=True)
class PictureView(Screen):
    """An event picture, alone. Any press puts it away."""

    picture: str = ""
    name: str = ""

    ground: ClassVar[Backdrop] = Backdrop.NONE

    def scenery(self, world: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The picture, as large as the stage."""
        return (Picture(self.picture, STAGE, opaque=True),)

    def says(self, world: ViewModel) -> str:
        """The scene it came in."""
        return self.name

    def commanded(self, world: ViewModel, command: Command) -> Response | None:
        """Going on is going back."""
        return Response(self.below) if command is Command.ADVANCE else None

    def clicked_away(self, world: ViewModel) -> Response:
        """So is a click."""
        return Response(self.below)
