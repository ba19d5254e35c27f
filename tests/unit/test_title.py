"""What lies under the title: the place that a pack names, through a view of it, changed by what was found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.shell.packs.loaded_pack import load_pack
from game.shell.packs.pack_folders import PackFolders
from game.shell.paths import find_data
from game.shell.title_scene import title_variant
from game.ui.action import Command, Press
from game.ui.screen import Response
from game.ui.screens.help import HelpScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.title import TitleScreen
from game.ui.widgets.menu_strip import MenuStripScreen
from tests.frames.view_models import make_view_model

LIGHTS = "lamp late bus_far bus_here"


def test_nothing_found_shows_the_first_light_and_everything_the_last() -> None:
    assert title_variant(LIGHTS, 0, 13) == "lamp"
    assert title_variant(LIGHTS, 13, 13) == "bus_here"


def test_the_first_ending_changes_it_and_no_other_takes_it_back() -> None:
    names = LIGHTS.split()
    steps = [names.index(title_variant(LIGHTS, found, 13) or "") for found in range(14)]
    assert steps[1] == 1
    assert steps == sorted(steps)
    assert set(steps) == {0, 1, 2, 3}


@pytest.mark.parametrize(("lights", "found", "light"), [("", 3, None), ("lamp", 5, "lamp")])
def test_a_pack_may_name_one_light_or_none(lights: str, found: int, light: str | None) -> None:
    assert title_variant(lights, found, 13) == light


def test_a_game_without_endings_keeps_the_first() -> None:
    assert title_variant(LIGHTS, 0, 0) == "lamp"


@pytest.mark.parametrize("pack", ["lamplight", "poster", "pixel"])
def test_the_shipped_packs_have_what_they_name(pack: str, tmp_path: Path) -> None:
    data = find_data()
    packs = PackFolders(data.packs, tmp_path, "lamplight")
    style = load_pack(packs.choose(pack), data.assets / "fonts").artwork
    values = {key: str(value) for key, value in style.title.items()}
    stage_set = style.sets[values["place"]]
    assert values["view"] in stage_set.views
    assert set(values["lights"].split()) <= set(stage_set.variants)


@pytest.mark.parametrize("strip", [TitleScreen(), PauseScreen()])
def test_a_press_that_means_nothing_on_a_menu_changes_nothing(strip: MenuStripScreen) -> None:
    assert strip.on_press(make_view_model(), "nothing").screen == strip
    every = {item.key for item in strip.rows(make_view_model())}
    assert not [key for key in every if strip.on_press(make_view_model(), key) == Response(strip)]


@pytest.mark.parametrize("strip", [TitleScreen(), PauseScreen()])
def test_the_help_key_opens_the_help_on_a_menu_and_closes_it(strip: MenuStripScreen) -> None:
    shown = strip.act(make_view_model(), Press(Command.HELP)).screen
    assert isinstance(shown, HelpScreen)
    assert shown.act(make_view_model(), Press(Command.HELP)).screen == strip


def test_leaving_promises_an_evening_only_where_one_waits() -> None:
    """Not on a first start, nor after an ending."""
    seen = replace(make_view_model(), in_evening=False, continue_s=60, evening_over=False)
    for view_model, waits in (
        (seen, True),
        (replace(seen, continue_s=None), False),
        (replace(seen, evening_over=True), False),
    ):
        screen = TitleScreen().on_back(view_model).screen
        assert screen is not None
        assert ("evening waits" in screen.announcement(view_model)) is waits
