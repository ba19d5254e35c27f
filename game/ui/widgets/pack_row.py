"""One row of the packs: a preview, the name, what the pack says of itself or what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from game.stage.frame import STAGE, Box, DrawOp, FocusRing, Group, Panel, PanelEdge, Stock, Text
from game.stage.layout import break_words, fit, wrap
from game.stage.look import Look
from game.stage.paper import punch
from game.ui.view_model import NOTHING_DRAWN, PackCard
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import Widget, pressed_tint

# The part of the scene shown: the faces.
CLOSE = Box(420, 90, 760, 760)


@dataclass(frozen=True, slots=True)
class PackRow(Widget):
    """A pack in the list."""

    pack: PackCard
    is_in_use: bool
    preview: tuple[DrawOp, ...] = ()

    @property
    def accessible_text(self) -> str:
        """The name, the description, the problems."""
        pack = self.pack
        used = "in use" if self.is_in_use else ""
        parts = (pack.name, used, pack.about.strip("."), pack.licence, pack.coverage, *pack.problems[:2])
        return ". ".join(part for part in parts if part)

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The preview, the name and the description; a punch on the pack in use."""
        x, y, w, _h = self.box
        pack = self.pack
        ink, second, brick = look.color("ink"), look.color("second_ink"), look.color("brick_text")
        ops: list[DrawOp] = [
            Panel(self.box, Stock.LIT if focused else Stock.PAPER, PanelEdge.PERFORATED_LEFT)
        ]
        if focused:
            ops.append(FocusRing(self.box))
        picture = Box(x + 28, y + 22, 127, 127)
        if self.preview and not (pack.problems and pack.coverage == NOTHING_DRAWN):
            scene = (Group(STAGE, self.preview, opaque=True),)
            ops += [
                Group(picture, scene, opaque=True, view=CLOSE),
                ornaments.border(look, picture, 2),
            ]
        else:
            ops += ornaments.broken(look, picture) if pack.problems else (ornaments.dashed(look, picture),)
        left = x + 180
        room = w - 180 - 28
        measure = look.measure
        name = fit(pack.name, text_styles.CARD_NAME, room - 50, measure)
        ops.append(Text(left, y + 58, name, text_styles.CARD_NAME, ink))
        if pack.problems:
            style = text_styles.SECONDARY
            rows = break_words(pack.problems[0], style, room, measure)[:2]
            ops += (Text(left, y + 98 + index * 34, row, style, brick) for index, row in enumerate(rows))
        else:
            style = text_styles.ASIDES[-1]
            about = text_styles.cut_rows(wrap(pack.about, style, style, room, measure), 2, room, measure)
            ops += text_styles.paragraph(about, left, y + 96, 34, ink)
            if len(about) < 2:
                whole = pack.coverage if pack.coverage == "complete" else "in part"
                text = fit("   ".join(part for part in (pack.licence, whole) if part),
                           text_styles.SECONDARY, room, measure)  # fmt: skip
                ops.append(Text(left, y + 142, text, text_styles.SECONDARY, second))
        if self.is_in_use:
            ops.append(punch(x + w - 40, y + 44, 28.6))
        if pressed:
            ops.append(pressed_tint(look, self.box))
        return tuple(ops)
