"""The title screen: the lettering over the town, and the main menu."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import ClassVar

from game.stage.easing import ease_out_cubic
from game.stage.frame import Box, DrawOp, Glow, Gradient, Group, Picture, Strips, Text, TextStyle
from game.stage.layout import fit
from game.stage.look import Look
from game.story.time_format import format_time
from game.ui.action import Command
from game.ui.requests import Continue, NewEvening
from game.ui.screen import Response
from game.ui.screens.confirm import quitting
from game.ui.screens.credits import CreditsScreen
from game.ui.screens.dial import DialScreen
from game.ui.screens.gallery import GalleryScreen
from game.ui.screens.help import HelpScreen
from game.ui.screens.packs import PacksScreen
from game.ui.screens.saves import SavesScreen
from game.ui.screens.settings_screen import SettingsScreen
from game.ui.screens.welcome import WelcomeScreen
from game.ui.view_model import PlayHistory, ViewModel
from game.ui.widgets.menu_strip import MenuItem, MenuStripScreen

# The pictures of the lettering.
PICTURES = {
    "shadow": Picture("ui/{}_shadow.webp", Box(-440, 510, 1980, 570)),
    "letters": Picture("ui/{}.webp", Box(500, 570, 1000, 510)),
    "road": Picture("ui/{}_road.webp", Box(-440, 680, 1040, 110)),
    "smoke": Picture("ui/smoke.webp", Box(938.7, 41, 240, 540)),
    "ember": Picture("ui/ember.webp", Box(983.7, 524.4, 150, 150)),
}
# A title without lettering: its largest and smallest size, and its position.
TITLE_SIZE, MIN_TITLE_SIZE, TITLE_LEFT, TITLE_BASELINE, TITLE_ROOM = 150.0, 60.0, 96.0, 960.0, 1340.0
# Durations: the road draws in, the ember lights, the smoke rises.
ROAD_MS, EMBER_MS, RISE_MS = 900, 600, 2000
# The loop of smoke and ember: its duration and its steps, twelve a second.
LOOP_MS, LOOP_STEPS = 8000, 96
# The amplitude of the smoke's sway at its top, the waves along its height, and the height of the strips it is
# drawn in: whole pixels at all usual window sizes.
SWAY, WAVES, STRIP = 13.0, 0.8, 6.0


@dataclass(frozen=True)
class TitleScreen(MenuStripScreen):
    """The first screen. Nothing is below it; going back asks whether to quit."""

    items: ClassVar[tuple[MenuItem, ...]] = (
        MenuItem("new", "New evening", WelcomeScreen, lambda model: format_time(model.script, 0)),
        MenuItem("load", "Saves", partial(SavesScreen, saving=False), command=Command.LOAD),
        MenuItem("dial", "The dial", DialScreen, lambda model: visited_count(model.history),
                 command=Command.DIAL),
        MenuItem("gallery", "Gallery", GalleryScreen,
                 lambda model: f"{model.gallery.endings_found} / {len(model.gallery.endings)}"),
        MenuItem("packs", "Packs", PacksScreen, lambda model: model.packs.name_in_use, command=Command.PACKS),
        MenuItem("settings", "Settings", SettingsScreen, command=Command.SETTINGS),
        MenuItem("credits", "Credits", CreditsScreen),
        MenuItem("quit", "Quit"),
        MenuItem("help", "Help", HelpScreen, listed=False, command=Command.HELP),
    )  # fmt: skip

    def bar(self, view_model: ViewModel) -> str:
        """The days it plays on, or else its title."""
        return view_model.script.edition.days or view_model.script.title

    def rows(self, view_model: ViewModel) -> tuple[MenuItem, ...]:
        """Continue where possible, and the others."""
        rows = super().rows(view_model)
        if view_model.continue_s is None:
            return rows
        words = "Choose again" if view_model.evening_over else "Continue"
        hour = format_time(view_model.script, view_model.continue_s)
        return (MenuItem("continue", words, value=lambda model: hour), *rows)

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """A dusk gradient, the lettering, and the menu."""
        night = look.color("night_0", 236)
        return (
            Gradient(Box(0, 500, 1920, 580), look.color("night_0", 0), night),
            *self._title_ops(view_model, look, open_ms),
            *super().draw_content(view_model, look, open_ms),
        )

    def _title_ops(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The title: the pack's lettering, or text."""
        lettering = view_model.script.edition.lettering
        if lettering:
            return lettering_ops(look, lettering, open_ms)
        return plain_title(look, view_model.script.title)

    def announcement(self, view_model: ViewModel) -> str:
        """The title of the game."""
        return view_model.script.title

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Starts or resumes an evening, or opens another screen."""
        if key == "continue":
            return Response(None, (Continue(),))
        if key == "new" and len(view_model.history.moments) > 1:
            return Response(None, (NewEvening(),))
        if key == "quit":
            return Response(quitting(view_model, self))
        return super().on_press(view_model, key)

    def on_back(self, view_model: ViewModel) -> Response:
        """Asks whether to quit."""
        return Response(quitting(view_model, self))

    def due_ms(self, view_model: ViewModel, look: Look, open_ms: int) -> int | None:
        """When the lettering's animation changes next."""
        if look.reduced_motion:
            return None
        step_ms = LOOP_MS / LOOP_STEPS
        return 0 if open_ms < ROAD_MS else ceil(step_ms - open_ms % step_ms)


def visited_count(history: PlayHistory) -> str:
    """How many of the script's stops were visited; empty before the first evening."""
    return f"{history.found} / {history.stops}" if history.found > 1 else ""


def plain_title(look: Look, title: str) -> tuple[DrawOp, ...]:
    """The title in the largest type that fits."""
    size = TITLE_SIZE
    while look.measure(title, TextStyle("prose", size))[-1] > TITLE_ROOM and size > MIN_TITLE_SIZE:
        size -= 4
    style = TextStyle("prose", size)
    words = fit(title, style, TITLE_ROOM, look.measure)
    return (Text(TITLE_LEFT, TITLE_BASELINE, words, style, look.color("cream")),)


def lettering_ops(look: Look, name: str, open_ms: int) -> tuple[DrawOp, ...]:
    """The lettering: the road draws in, the ember lights, the smoke drifts."""
    pictures = (picture._replace(file=picture.file.format(name)) for picture in PICTURES.values())
    shadow, letters, road, smoke, ember = pictures
    if look.reduced_motion:
        return (shadow, letters, road, smoke, ember_glow(look, 1.0), ember)
    progress = min(1.0, max(0.0, open_ms / ROAD_MS))
    eased = ease_out_cubic(progress)
    shown = Box(road.box.x, road.box.y, road.box.w * eased, road.box.h)
    ops: tuple[DrawOp, ...] = (shadow, letters)
    ops += (road,) if progress == 1.0 else (Group(shown, (road,), view=shown),) if eased > 0 else ()
    lit = min(1.0, max(0.0, (open_ms - ROAD_MS) / EMBER_MS))
    if not lit:
        return ops
    if lit < 1:
        return (*ops, ember_glow(look, lit), ember._replace(opacity=round(lit, 2)))
    burning_ms = open_ms - ROAD_MS - EMBER_MS
    turn = burning_ms * LOOP_STEPS // LOOP_MS % LOOP_STEPS / LOOP_STEPS
    risen = smoke_strips(smoke, turn, min(1.0, burning_ms / RISE_MS))
    return (*ops, risen, ember_glow(look, 0.5 + 0.5 * math.cos(2 * math.pi * turn)), ember)


def ember_glow(look: Look, strength: float) -> DrawOp:
    """The ember's glow, from weakest (0) to strongest (1)."""
    x, y, w, h = PICTURES["ember"].box
    return Glow(x + w / 2, y + h / 2, 110, look.color("amber"), round(0.16 + 0.22 * strength, 3))


def smoke_strips(smoke: Picture, turn: float, risen: float) -> Strips:
    """The smoke at a phase of its loop, in strips displaced more the higher they are. `risen` is the share
    that has come up."""
    count = round(smoke.box.h / STRIP)
    offsets_x = []
    for number in range(round(count * risen)):
        height = (number + 0.5) / count
        wave = math.sin(2 * math.pi * (turn - WAVES * height))
        offsets_x.append(round(SWAY * min(1.0, height * 1.4) * wave * 2) / 2)
    return Strips(smoke, STRIP, tuple(offsets_x), SWAY)
