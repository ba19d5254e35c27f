"""A shop from across its pavement, under a street lamp: what the two fronts share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .nature import scatter_leaves
from .place import Draw, Inset, Place, Pool
from .sheet import Sheet
from .shops import mask_panes
from .street import pave, stand_lamp_post
from .view import View

WALL, LEFT = 4.75, -3.5  # how far off the shop is, where its left corner stands
POST_Z, ARM = 3.3, 0.75
Mask = Callable[[Sheet], None]


@dataclass(frozen=True)
class Front:
    """A shop, the lamp post on its left (-1) or right (1), and what stands on the pavement.

    `face` and the masks are drawn on the shop's wall; `lit` is the light inside and `glow` what shines of it,
    `shut` and `left_on` the same in the variants it `shuts` in.
    """

    name: str
    side: int
    seeds: tuple[int, int]
    face: Draw
    things: Callable[[Sheet, View], None]
    panes: tuple[tuple[float, float], ...]
    door: tuple[float, float]
    lit: str
    shuts: tuple[str, ...] = ()
    shut: str = ""
    left_on: Mask | None = None
    glow: Mask | None = None
    variants: tuple[str, ...] = ("someone", "nobody")
    insets: tuple[Inset, ...] = ()

    @property
    def view(self) -> View:
        """From the far kerb."""
        return View(1010, 390, 1150, 1.6, sun=(0.6 * self.side, -0.8))

    def place(self) -> Place:
        """The place with its variants."""
        return Place(
            name=self.name,
            lights=dict.fromkeys(self.variants, "night"),
            draw=self._draw,
            near=self._draw_near,
            near_pools=lambda variant: [Pool("lamp", self._mask_post)],
            over=self._shine,
            pools=self._pools,
            insets=self.insets,
        )

    def _post_x(self) -> float:
        return 2.75 * self.side

    def _draw(self, sheet: Sheet, variant: str) -> None:
        sheet.rect(0, 0, 2020, 1180, "brick--")
        with sheet.on(self.view.wall(LEFT, 0, WALL)):
            self.face(sheet, variant)
        with sheet.on(self.view.floor(-9, 0, WALL)):
            pave(sheet, 18, 4.1, 0.9, "stone", "asphalt", self.seeds[0], ("stone-", "grey"))

    def _draw_near(self, sheet: Sheet, variant: str) -> None:
        self.things(sheet, self.view)
        with sheet.on(self.view.wall(self._post_x(), 0, POST_Z)):
            sheet.oval(0.04, 0, 0.3, 0.05, "ink", 0.5)
            with sheet.shifted(0, 0, flip=self.side > 0):
                stand_lamp_post(sheet, 3.05, ARM)
        scatter_leaves(sheet, 150, (0, 790, 2020, 390), (8, 28), self.seeds[1], horizon=390, keep=0.5)

    def _pools(self, variant: str) -> list[Pool]:
        if variant in self.shuts:
            left_on = [Pool(self.shut, self._mask_shut)] if self.left_on else []
            return [*left_on, Pool("lamp", self._mask_post_without_glass)]
        return [Pool(self.lit, self._mask_shop), Pool("lamp", self._mask_post)]

    def _mask_shop(self, sheet: Sheet) -> None:
        """The glass, what shines beside it, and what falls on the pavement."""
        with sheet.on(self.view.wall(LEFT, 0, WALL)):
            mask_panes(sheet, self.panes, self.door)
            if self.glow:
                self.glow(sheet)
        at = self.view.at
        for x, w in (*self.panes, (self.door[0] + 0.12, self.door[1] - 0.24)):
            a, b = LEFT + x, LEFT + x + w
            sheet.poly(
                [at(a, 0, WALL - 0.25), at(b, 0, WALL - 0.25), at(b + 0.25, 0, 3.0), at(a - 0.25, 0, 3.0)],
                "#FFFFFF",
            )
        sheet.fade([(0, 1180), (2020, 1180), (2020, 850), (0, 850)], "#000000", (0, 985), (0, 870))

    def _mask_shut(self, sheet: Sheet) -> None:
        with sheet.on(self.view.wall(LEFT, 0, WALL)):
            if self.left_on:
                self.left_on(sheet)

    def _mask_post(self, sheet: Sheet) -> None:
        """The lamp's cone."""
        x, y = self.view.at(self._post_x() - ARM * self.side, 2.54, POST_Z)
        sheet.poly([(x - 92, y), (x + 92, y), (x + 430, 1010), (x - 430, 1010)], "#FFFFFF")
        sheet.fade([(0, 1180), (2020, 1180), (2020, 820), (0, 820)], "#000000", (0, 985), (0, 850))

    def _mask_post_without_glass(self, sheet: Sheet) -> None:
        """The lamp's cone, which doesn't light what is behind dark panes."""
        self._mask_post(sheet)
        with sheet.on(self.view.wall(LEFT, 0, WALL)):
            mask_panes(sheet, self.panes, self.door, "#000000")

    def _shine(self, sheet: Sheet, variant: str) -> None:
        with sheet.on(self.view.wall(self._post_x(), 0, POST_Z)):
            sheet.oval(-ARM * self.side, -2.53, 0.27, 0.09, "=#FFF3CE")
