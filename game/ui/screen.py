"""The base class of screens: frozen values that are rendered and handle actions.

All screens work by pointer, keys and pad; the common input handling is here. A subclass says which widgets it
has and what pressing one does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, NamedTuple, Self

from game.stage.easing import ease_out_cubic
from game.stage.frame import STAGE, Box, DrawOp, Frame, Group, Target
from game.stage.look import Look
from game.ui.action import ROW_OF, STEP_OF, Action, Click, Command, Point, Press, Typed, Wheel
from game.ui.requests import Request
from game.ui.view_model import ViewModel
from game.ui.widgets import focus
from game.ui.widgets.controls import Draggable, Hint, NightButton, Tab, Widget

ARROWS = frozenset({Command.UP, Command.DOWN, Command.LEFT, Command.RIGHT})
# Durations of a screen's arrival and of a turned tab or page, and the distance they slide.
ARRIVE_MS, TURN_MS, SLIDE = 200, 120, 24.0


class Backdrop(StrEnum):
    """What is drawn beneath a screen: the play sharp, the play blurred, or nothing. `own_backdrop` is the
    screen's; `backdrop` that of the screens visible through each other."""

    SHARP = "sharp"
    BLURRED = "blurred"
    NONE = "none"


class ComparedScene(NamedTuple):
    """The packs that a screen shows a scene of, and that one's index among those that can be compared."""

    packs: tuple[str, ...] = ()
    scene_index: int = 0


class Response(NamedTuple):
    """The result of an action: the next screen (None: the play), and requests."""

    screen: Screen | None
    requests: tuple[Request, ...] = ()


@dataclass(frozen=True)
class Screen:
    """The state all screens share. `below` is the screen this one was opened from (None: the play).

    `focus` and `pressed` are keys of widgets; `announces`: the announcement is spoken before the focused
    widget, until the focus moves. `turned_after_ms` is the time since the screen opened until
    a tab or page was last turned.
    """

    below: Screen | None = None
    focus: str = ""
    pressed: str = ""
    announces: bool = True
    turned_after_ms: int = -TURN_MS

    heading: ClassVar[str] = ""
    own_backdrop: ClassVar[Backdrop] = Backdrop.BLURRED
    wraps: ClassVar[bool] = False
    # Whether it shows a scene as packs draw it, which the shell then prepares.
    compares_packs: ClassVar[bool] = False
    first: ClassVar[str] = ""

    @property
    def backdrop(self) -> Backdrop:
        """What the shell draws beneath this screen."""
        return self.own_backdrop

    @property
    def typing(self) -> bool:
        """Whether letters are text input, not commands."""
        return False

    @property
    def awaits_key(self) -> bool:
        """Whether the next key or button is bound to something, and never arrives here."""
        return False

    def without_key(self) -> Self:
        """The screen that awaits no key any more."""
        return self

    @property
    def tune(self) -> str:
        """The id of the piece of music that is played in place of the evening's sound; empty: none is."""
        return ""

    def compared_scene(self, view_model: ViewModel) -> ComparedScene:
        """The scene that is compared, where packs are."""
        return ComparedScene()

    def returns_to(self, screen: Screen | None) -> bool:
        """Whether this was opened from a screen of that kind (None: from the play)."""
        return same_kind(self.below, screen)

    def widgets(self, view_model: ViewModel) -> Sequence[Widget]:
        """All widgets, in Tab order."""
        return ()

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The content drawn beneath the widgets."""
        return ()

    def draw_static(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The part beneath the content, which has no arrival animation."""
        return ()

    def draw_overlay(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The part above the widgets, for an animation; it doesn't fade out when the play comes back."""
        return ()

    def draw_closing(self, view_model: ViewModel, look: Look, gone_ms: int) -> tuple[DrawOp, ...]:
        """The part with an exit animation of its own when the play comes back."""
        return ()

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """The response to pressing a widget."""
        return Response(self)

    def on_adjust(self, view_model: ViewModel, key: str, direction: int) -> Response:
        """The response to left and right on an adjustable widget."""
        return Response(self)

    def on_slider(self, view_model: ViewModel, key: str, step: int) -> Response:
        """The response to dragging a slider to a step."""
        return Response(self)

    def on_click(self, view_model: ViewModel, key: str, x: float, y: float) -> Response:
        """The response to clicking a widget at a point."""
        return self.on_press(view_model, key)

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """The response to a command that this screen handles itself; None: the default handling."""
        return None

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """The response to the wheel."""
        return Response(self)

    def on_text(self, view_model: ViewModel, text: str) -> Response:
        """The response to typed text."""
        return Response(self)

    def on_click_away(self, view_model: ViewModel) -> Response:
        """The response to a click outside all widgets."""
        return Response(self)

    def on_back(self, view_model: ViewModel) -> Response:
        """The response to going back."""
        return Response(self.below)

    def announcement(self, view_model: ViewModel) -> str:
        """The text announced when the screen opens."""
        return self.heading

    def due_ms(self, view_model: ViewModel, look: Look, open_ms: int) -> int | None:
        """Milliseconds until the frame changes without input; None: never."""
        return None

    def focused(self, view_model: ViewModel) -> Widget | None:
        """The focused widget: always one that keys can reach, if there is any."""
        return self._focused_of(self.widgets(view_model), view_model)

    def _focused_of(self, widgets: Sequence[Widget], view_model: ViewModel) -> Widget | None:
        row = focus.reachable(widgets)
        wanted = next((widget for widget in row if widget.key == self.focus), None)
        first = self.first_focus(view_model)
        default = next((widget for widget in row if widget.key == first), None)
        return wanted or default or (row[0] if row else None)

    def first_focus(self, view_model: ViewModel) -> str:
        """The key of the widget that is focused at first; empty: of the first one."""
        return self.first

    def moved(self, key: str) -> Self:
        """The screen with the focus on another widget."""
        return self if key == self.focus else replace(self, focus=key, announces=False)

    def act(self, view_model: ViewModel, action: Action) -> Response:
        """The response to an action."""
        match action:
            case Press(command, _):
                return self._press(view_model, ROW_OF[command].on_screens or command)
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
        widget = self.focused(view_model)
        if command is Command.MENU:
            return self.on_back(view_model)
        if widget is None:
            return Response(self)
        if command is Command.ADVANCE:
            return self.on_press(view_model, widget.key)
        if widget.adjustable and command in (Command.LEFT, Command.RIGHT):
            screen = self.moved(widget.key)
            return screen.on_adjust(view_model, widget.key, STEP_OF[command])
        if command in ARROWS:
            return Response(
                self.moved(focus.toward(self.widgets(view_model), widget.key, command, self.wraps))
            )
        if command in (Command.NEXT, Command.PREVIOUS):
            step = STEP_OF[command]
            return Response(self.moved(focus.along(self.widgets(view_model), widget.key, step)))
        return Response(self)

    def _point(self, view_model: ViewModel, x: float, y: float) -> Response:
        if self.pressed:
            grip = next((widget for widget in self.widgets(view_model) if widget.key == self.pressed), None)
            return (
                self.on_slider(view_model, grip.key, grip.step_at(x))
                if isinstance(grip, Draggable)
                else Response(self)
            )
        target = focus.under(self.widgets(view_model), x, y)
        return Response(self.moved(target.key) if target is not None and target.focusable else self)

    def _click_down(self, view_model: ViewModel, x: float, y: float) -> Response:
        widget = focus.under(self.widgets(view_model), x, y)
        if widget is None:
            return self.on_click_away(view_model)
        if not widget.enabled:
            return Response(self)
        pressed = replace(self.moved(widget.key) if widget.focusable else self, pressed=widget.key)
        if isinstance(widget, Draggable):
            return pressed.on_slider(view_model, widget.key, widget.step_at(x))
        return Response(pressed)

    def _click_up(self, view_model: ViewModel, x: float, y: float) -> Response:
        free = replace(self, pressed="")
        widget = focus.under(self.widgets(view_model), x, y)
        if widget is None or widget.key != self.pressed or isinstance(widget, Draggable):
            return Response(free)
        if isinstance(widget, Hint):
            return free._press(view_model, widget.command)
        return free.on_click(view_model, widget.key, x, y)

    def frame(self, view_model: ViewModel, look: Look, open_ms: int) -> Frame:
        """The frame with its targets and accessible text; its `picture_ops` are the static part. `open_ms`
        counts from the screen's arrival."""
        widgets = self.widgets(view_model)
        focused = self._focused_of(widgets, view_model)
        text = focused.accessible_text if focused is not None else ""
        if self.announces or not text:
            text = as_sentences(self.announcement(view_model), text)
        turning = eased(open_ms - self.turned_after_ms, TURN_MS, look) < 1
        due_ms = (
            0 if eased(open_ms, ARRIVE_MS, look) < 1 or turning else self.due_ms(view_model, look, open_ms)
        )
        targets = tuple(Target(widget.box, widget.key) for widget in widgets)
        static = self.draw_static(view_model, look, open_ms)
        sheet = self._sheet(widgets, view_model, look, open_ms)
        ops = (*sheet, *self.draw_overlay(view_model, look, open_ms))
        return Frame(static, over=ops, targets=targets, due_ms=due_ms, accessible_text=text)

    def draw_outgoing(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The part that fades out in place when the play comes back."""
        sheet = self._sheet(self.widgets(view_model), view_model, look, open_ms)
        return (*self.draw_static(view_model, look, open_ms), *sheet)

    def _sheet(
        self, widgets: Sequence[Widget], view_model: ViewModel, look: Look, open_ms: int
    ) -> tuple[DrawOp, ...]:
        """The content with the widgets over it, arriving."""
        drawn = self._drawn(widgets, self._focused_of(widgets, view_model), look, open_ms)
        ops = (*self.draw_content(view_model, look, open_ms), *drawn)
        return slide(ops, eased(open_ms, ARRIVE_MS, look), 0, SLIDE)

    def _drawn(self, widgets: Sequence[Widget], focused_widget: Widget | None, look: Look,
               open_ms: int) -> tuple[DrawOp, ...]:  # fmt: skip
        """The widgets, the focused one on top; those of a turned page animate."""
        still: list[DrawOp] = []
        turned: list[DrawOp] = []
        progress = eased(open_ms - self.turned_after_ms, TURN_MS, look)
        for widget in sorted(
            widgets, key=lambda widget: focused_widget is not None and widget.key == focused_widget.key
        ):
            focused = focused_widget is not None and widget.key == focused_widget.key
            drawn = widget.ops(look, focused, widget.key == self.pressed)
            (still if progress == 1 or isinstance(widget, Tab | Hint | NightButton) else turned).extend(drawn)
        return (*still, *slide(tuple(turned), progress, SLIDE, 0)) if turned else tuple(still)


def same_kind(one: Screen | None, other: Screen | None) -> bool:
    """Whether both are one screen, in whatever state (None: the play)."""
    return type(one) is type(other)


def as_sentences(*parts: str) -> str:
    """Sentences joined, each with one full stop."""
    ended = (part if part.endswith((".", "!", "?", "…")) else f"{part}." for part in parts[:-1] if part)
    return " ".join((*ended, parts[-1])).strip()


def eased(age_ms: int, over_ms: int, look: Look) -> float:
    """The eased-out progress of an animation; 1 if motion is reduced."""
    if look.reduced_motion or not look.transitions or not 0 <= age_ms < over_ms:
        return 1.0
    return round(ease_out_cubic(age_ms / over_ms), 3)


def slide(ops: tuple[DrawOp, ...], progress: float, dx: float, dy: float) -> tuple[DrawOp, ...]:
    """Operations with the arrival animation: moved by a share of (dx, dy), fading. Whole pictures only fade,
    for moving them would repaint them at every step."""
    if progress >= 1:
        return ops
    if any(isinstance(op, Group) and op.opaque for op in ops):
        return (Group(STAGE, ops, opacity=progress),)
    box = Box(dx * (1 - progress), dy * (1 - progress), STAGE.w, STAGE.h)
    return (Group(box, ops, opacity=progress, view=STAGE),)
