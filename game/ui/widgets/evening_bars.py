"""The list of evenings under the dial: a bar for each, from where it branched off to its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.stage.frame import Box, Disc, DrawOp, Fill, FocusRing, Panel, PanelEdge, Polygon, Stock, Text
from game.stage.layout import fit
from game.stage.look import Look
from game.story.script import Script
from game.story.time_format import format_time
from game.ui.view_model import EndingEntry, MomentKind
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import Draggable
from game.ui.widgets.dial_layout import NIGHT_TO, START_ANGLE, EveningTree

BOX = Box(1208, 766, 616, 118)
BARS = Box(BOX.x + 28, BOX.y + 56, BOX.w - 56, 46)
# The most evenings shown at once, and the widest bar.
MAX_BARS, WIDEST = 56, 26.0


@dataclass(frozen=True, slots=True)
class EveningBars(Draggable):
    """The bars of all evenings, `chosen` the current one; dragging along them selects."""

    tree: EveningTree
    script: Script
    ending_entries: Sequence[EndingEntry]
    chosen: int

    @property
    def accessible_text(self) -> str:
        """Which evening it is, when it branched off, how it ended."""
        left = self.tree.moments[self.tree.branch_starts[self.chosen]]
        away = "" if left.parent is None else f", on its own from {format_time(self.script, left.watch_s)}"
        return f"{self.heading}{away}. {self.end()}".strip()

    @property
    def heading(self) -> str:
        """Its number of all."""
        return f"Evening {self.chosen + 1} of {len(self.tree.ends)}"

    def end(self) -> str:
        """How the evening ended, or where it was left."""
        last = self.tree.moments[self.tree.ends[self.chosen]]
        time = format_time(self.script, last.watch_s)
        if last.kind is not MomentKind.ENDING:
            return f"Left at {time}"
        name = next((entry.name for entry in self.ending_entries if entry.id == last.ending), "")
        return f"{time}, {name}" if name else f"Ended {time}"

    @property
    def first(self) -> int:
        """The first evening shown: bars turn by pages, so that none moves under the pointer that holds it."""
        return self.chosen // MAX_BARS * MAX_BARS

    @property
    def pitch(self) -> float:
        """The distance between bars."""
        return min(WIDEST, BARS.w / max(1, min(MAX_BARS, len(self.tree.ends))))

    def step_at(self, x: float) -> int:
        """The evening whose bar is nearest, of those shown."""
        index = max(0, min(MAX_BARS - 1, int((x - BARS.x) // self.pitch)))
        return min(len(self.tree.ends) - 1, self.first + index)

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The coupon with its heading and the bars."""
        ink, second = look.color("ink"), look.color("second_ink")
        ops: list[DrawOp] = [Panel(BOX, Stock.LIT if focused else Stock.PAPER, PanelEdge.PERFORATED_BOTTOM)]
        if focused:
            ops.append(FocusRing(BOX.inset(2)))
        style = text_styles.SECONDARY_BOLD
        room = BOX.w / 2 - 34
        ops.append(Text(BARS.x, BOX.y + 36, self.heading, style, ink))
        words = fit(self.end(), text_styles.SECONDARY, room, look.measure)
        right = BARS.right
        ops.append(
            ornaments.text_right(right, BOX.y + 36, words, text_styles.SECONDARY, second, look.measure)
        )
        for evening in range(self.first, min(len(self.tree.ends), self.first + MAX_BARS)):
            ops += self._bar(look, evening)
        return tuple(ops)

    def _bar(self, look: Look, evening: int) -> tuple[DrawOp, ...]:
        """An evening: a hairline where it follows another, a bar where it is on its own."""
        ink = look.color("ink")
        tree = self.tree
        wide = max(3.0, min(6.0, self.pitch * 0.45))
        x = BARS.x + (evening - self.first + 0.5) * self.pitch
        part, end = tree.moments[tree.branch_starts[evening]], tree.moments[tree.ends[evening]]
        y0, y1 = (
            BARS.y + BARS.h * (tree.angle_of[moment.number] - START_ANGLE) / (NIGHT_TO - START_ANGLE)
            for moment in (part, end)
        )
        y1 = max(y1, y0 + 4)
        ops: list[DrawOp] = []
        if y0 > BARS.y:
            ops.append(Fill(Box(x - 0.75, BARS.y, 1.5, y0 - BARS.y), look.color("ink", 90)))
        if evening == self.chosen:
            ops.append(Fill(Box(x - wide / 2 - 2.5, y0 - 2.5, wide + 5, y1 - y0 + 5), ink))
            ops.append(Fill(Box(x - wide / 2, y0, wide, y1 - y0), look.color("amber")))
            ops.append(Polygon(((x - 7, BARS.y - 13), (x + 7, BARS.y - 13), (x, BARS.y - 3)), ink))
        else:
            ops.append(Fill(Box(x - wide / 2, y0, wide, y1 - y0), ink))
        if end.kind is MomentKind.ENDING:
            ops.append(Disc(x, y1 + 7, 3.2, ink))
        return tuple(ops)
