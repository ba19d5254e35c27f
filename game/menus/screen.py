"""A screen: a frozen value that can be seen and acted upon.

Every screen works by pointer, keys and pad alike; what is common to them is here. A screen says
which widgets it has and what pressing one means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, NamedTuple, Self

from game.menus.action import Action, Click, Command, Point, Press, Typed, Wheel
from game.menus.effects import Effect
from game.menus.view_model import ViewModel
from game.menus.widgets import focus
from game.menus.widgets.controls import Draggable, Hint, NightButton, Tab, Widget
from game.stage.frame import STAGE, Box, Frame, Group, Op, Target
from game.stage.look import Look

ARROWS = frozenset({Command.UP, Command.DOWN, Command.LEFT, Command.RIGHT})
# Keys that mean something else in the play: page keys wind the watch there, Tab skips.
SYNONYMS = {
    Command.REWIND: Command.PAGE_UP,
    Command.FORWARD: Command.PAGE_DOWN,
    Command.SKIP: Command.NEXT,
}
# How long a sheet takes to come in, and what is on it when a tab or a page is turned; from how far.
ARRIVE_MS, TURN_MS, SLIDE = 200, 120, 24.0


class Underlay(StrEnum):
    """What lies beneath a screen: the play sharp, the play out of focus, or nothing. `ground` is
    a screen's own; `underlay` is that of all the screens seen one through the other."""

    SHARP = "sharp"
    BLURRED = "blurred"
    NONE = "none"


class Response(NamedTuple):
    """What acting on a screen yields: the screen that now stands there (None: the play), and effects."""

    screen: Screen | None
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True)
class Screen:
    """What all screens share. `below` is the screen this one was opened from (None: the play).

    `focus` and `held` are keys of widgets; `just_opened` holds until the focus first moves, while the
    heading is still to be spoken. `turned_ms` is when a tab or a page was last turned, by
    the view model's clock. `wants_previews`: it shows the scene as other packs draw it.
    """

    below: Screen | None = None
    focus: str = ""
    held: str = ""
    just_opened: bool = True
    turned_ms: int = -TURN_MS

    heading: ClassVar[str] = ""
    ground: ClassVar[Underlay] = Underlay.BLURRED
    wraps: ClassVar[bool] = False
    first: ClassVar[str] = ""
    wants_previews: ClassVar[bool] = False

    @property
    def compared(self) -> int:
        """Which of the scenes to be compared it shows; 0 is the one that stands on the stage."""
        return 0

    def shown_packs(self, view_model: ViewModel) -> tuple[str, ...]:
        """The packs that it shows pictures of, by their ids."""
        return ()

    @property
    def underlay(self) -> Underlay:
        """What the shell puts beneath this screen."""
        return self.ground

    @property
    def resumes(self) -> bool:
        """Whether nothing of it moves when one comes back to it from a screen that it opened."""
        return True

    @property
    def music(self) -> str:
        """A piece that is heard on this screen in the place of what was heard before; empty: none."""
        return ""

    @property
    def typing(self) -> bool:
        """Whether letters are text now, not commands."""
        return False

    def widgets(self, view_model: ViewModel) -> Sequence[Widget]:
        """Everything that can be pointed at, in Tab order."""
        return ()

    def scenery(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """What is printed beneath the widgets."""
        return ()

    def separate_layer(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """What lies beneath even that, and doesn't come in with it."""
        return ()

    def overlay(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """What lies above the widgets for a moment."""
        return ()

    def outgoing_layer(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """What of it fades where it lay when the play comes back."""
        return self.view(view_model, look, now_ms).ops

    def closing_layer(self, view_model: ViewModel, look: Look, gone_ms: int) -> tuple[Op, ...]:
        """What of it goes its own way then, and in the end is nowhere."""
        return ()

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """What pressing a widget does."""
        return Response(self)

    def on_adjust(self, view_model: ViewModel, key: str, direction: int) -> Response:
        """What left and right do to an adjustable widget."""
        return Response(self)

    def on_slider(self, view_model: ViewModel, key: str, step: int) -> Response:
        """What drawing a slider to a step does."""
        return Response(self)

    def on_click(self, view_model: ViewModel, key: str, x: float, y: float) -> Response:
        """What pressing a widget at a point does."""
        return self.on_press(view_model, key)

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """What a command does here that is not the same on every screen; None: nothing."""
        return None

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """What the wheel does."""
        return Response(self)

    def on_text(self, view_model: ViewModel, text: str) -> Response:
        """What typing does."""
        return Response(self)

    def on_click_away(self, view_model: ViewModel) -> Response:
        """What pressing where nothing is does."""
        return Response(self)

    def on_back(self, view_model: ViewModel) -> Response:
        """One step back."""
        return Response(self.below)

    def says(self, view_model: ViewModel) -> str:
        """What is spoken when the screen comes up."""
        return self.heading

    def due(self, view_model: ViewModel, look: Look, now_ms: int) -> int | None:
        """When the picture next changes by itself."""
        return None

    def focused(self, view_model: ViewModel) -> Widget | None:
        """The widget that has the focus: always one that keys can reach, if there is any."""
        row = focus.reachable(self.widgets(view_model))
        wanted = next((widget for widget in row if widget.key == self.focus), None)
        default = next((widget for widget in row if widget.key == self.first), None)
        return wanted or default or (row[0] if row else None)

    def moved(self, key: str) -> Self:
        """The same screen with the focus elsewhere."""
        return self if key == self.focus else replace(self, focus=key, just_opened=False)

    def act(self, view_model: ViewModel, action: Action) -> Response:
        """What an action leads to."""
        match action:
            case Press(command, _):
                return self._press(view_model, SYNONYMS.get(command, command))
            case Point(x, y):
                return self._point(view_model, x, y)
            case Click(x, y, down):
                return self._click_down(view_model, x, y) if down else self._click_up(view_model, x, y)
            case Wheel(steps, _, _):
                return self.on_wheel(view_model, steps)
            case Typed(text):
                return self.on_text(view_model, text)
            case _:
                return Response(self)

    def _press(self, view_model: ViewModel, command: Command) -> Response:
        own = self.on_command(view_model, command)
        if own is not None:
            return own
        here = self.focused(view_model)
        if command is Command.MENU:
            return self.on_back(view_model)
        if here is None:
            return Response(self)
        if command is Command.ADVANCE:
            return self.on_press(view_model, here.key)
        if here.adjustable and command in (Command.LEFT, Command.RIGHT):
            screen = self.moved(here.key)
            return screen.on_adjust(view_model, here.key, 1 if command is Command.RIGHT else -1)
        if command in ARROWS:
            return Response(self.moved(focus.toward(self.widgets(view_model), here.key, command, self.wraps)))
        if command in (Command.NEXT, Command.PREVIOUS):
            step = 1 if command is Command.NEXT else -1
            return Response(self.moved(focus.along(self.widgets(view_model), here.key, step)))
        return Response(self)

    def _point(self, view_model: ViewModel, x: float, y: float) -> Response:
        if self.held:
            grip = next((widget for widget in self.widgets(view_model) if widget.key == self.held), None)
            return (
                self.on_slider(view_model, grip.key, grip.step_at(x))
                if isinstance(grip, Draggable)
                else Response(self)
            )
        found = focus.under(self.widgets(view_model), x, y)
        return Response(self.moved(found.key) if found is not None and found.focusable else self)

    def _click_down(self, view_model: ViewModel, x: float, y: float) -> Response:
        found = focus.under(self.widgets(view_model), x, y)
        if found is None:
            return self.on_click_away(view_model)
        held = replace(self.moved(found.key) if found.focusable else self, held=found.key)
        if isinstance(found, Draggable):
            return held.on_slider(view_model, found.key, found.step_at(x))
        return Response(held)

    def _click_up(self, view_model: ViewModel, x: float, y: float) -> Response:
        free = replace(self, held="")
        found = focus.under(self.widgets(view_model), x, y)
        if found is None or found.key != self.held or isinstance(found, Draggable):
            return Response(free)
        if isinstance(found, Hint):
            return free._press(view_model, found.command)
        return free.on_click(view_model, found.key, x, y)

    def view(self, view_model: ViewModel, look: Look, now_ms: int) -> Frame:
        """What is seen, hit and spoken. `now_ms` counts from when the screen came up."""
        here = self.focused(view_model)
        widgets = self.widgets(view_model)
        said = here.spoken if here is not None else ""
        if self.just_opened or not said:
            said = joined(self.says(view_model), said)
        ops = (*self.scenery(view_model, look, now_ms), *self._drawn(widgets, here, look, now_ms))
        progress = 1.0
        if self.just_opened:
            progress = eased(now_ms, ARRIVE_MS, look)
            ops = come_in(ops, progress, 0, SLIDE)
        turning = eased(now_ms - self.turned_ms, TURN_MS, look) < 1
        due = 0 if progress < 1 or turning else self.due(view_model, look, now_ms)
        targets = tuple(Target(widget.box, widget.key) for widget in widgets)
        ops = (*self.separate_layer(view_model, look, now_ms), *ops, *self.overlay(view_model, look, now_ms))
        return Frame((), over=ops, targets=targets, due_ms=due, spoken=said)

    def _drawn(self, widgets: Sequence[Widget], here: Widget | None, look: Look,
               now_ms: int) -> tuple[Op, ...]:  # fmt: skip
        """The widgets, the one with the focus on top; those on a page that is turned come in with it."""
        still: list[Op] = []
        turned: list[Op] = []
        progress = eased(now_ms - self.turned_ms, TURN_MS, look)
        for widget in sorted(widgets, key=lambda widget: here is not None and widget.key == here.key):
            focused = here is not None and widget.key == here.key
            drawn = widget.ops(look, focused, widget.key == self.held)
            (still if progress == 1 or isinstance(widget, Tab | Hint | NightButton) else turned).extend(drawn)
        return (*still, *come_in(tuple(turned), progress, SLIDE, 0)) if turned else tuple(still)


def joined(*parts: str) -> str:
    """Sentences one after the other, each ended once."""
    ended = (part if part.endswith((".", "!", "?", "…")) else f"{part}." for part in parts[:-1] if part)
    return " ".join((*ended, parts[-1])).strip()


def eased(now_ms: int, over_ms: int, look: Look) -> float:
    """How far something has come that takes so long, slower toward its end; at once if motion is
    reduced."""
    if look.reduced_motion or not look.transitions or not 0 <= now_ms < over_ms:
        return 1.0
    return round(1 - (1 - now_ms / over_ms) ** 3, 3)


def come_in(ops: tuple[Op, ...], progress: float, dx: float, dy: float) -> tuple[Op, ...]:
    """The operations on their way in from aside, fading. Where whole pictures are among them they
    only fade: those would be painted anew at every place."""
    if progress >= 1:
        return ops
    if any(isinstance(op, Group) and op.opaque for op in ops):
        return (Group(STAGE, ops, opacity=progress),)
    box = Box(dx * (1 - progress), dy * (1 - progress), STAGE.w, STAGE.h)
    return (Group(box, ops, opacity=progress, view=STAGE),)
