"""The packs: looked at without being chosen, compared by the wipe, chosen at once."""

from __future__ import annotations

from dataclasses import replace

from game.stage.easing import ENDED_MS
from game.stage.frame import STAGE, Fill, Group
from game.ui.action import Click, Command, Point, Press, Wheel
from game.ui.requests import Folder, OpenFolder, SetSetting
from game.ui.screens.pack_people import PackPeopleScreen
from game.ui.screens.packs import PICTURE, PacksScreen
from game.ui.settings import changed
from game.ui.view_model import MORE_PACKS, PackCard, PackList
from game.ui.widgets.wipe import STEPS, Wipe, wiped
from tests.frames.view_models import make_look, make_view_model
from tests.frames.writing import PALETTE

VIEW_MODEL = make_view_model()


def act(screen: PacksScreen, *actions: Press | Point | Click | Wheel) -> PacksScreen:
    for action in actions:
        there = screen.act(VIEW_MODEL, action).screen
        assert isinstance(there, PacksScreen)
        screen = there
    return screen


def test_the_focus_starts_on_the_pack_in_use() -> None:
    focused = PacksScreen().focused(VIEW_MODEL)
    assert focused is not None
    assert focused.key == "pack:lamplight"


def test_going_down_the_shelf_looks_and_chooses_nothing() -> None:
    outcome = PacksScreen().act(VIEW_MODEL, Press(Command.DOWN))
    assert outcome.requests == ()
    assert isinstance(outcome.screen, PacksScreen)
    assert outcome.screen.selected == "poster"


def test_a_press_chooses_at_once_and_stays() -> None:
    screen = act(PacksScreen(), Press(Command.DOWN))
    outcome = screen.act(VIEW_MODEL, Press(Command.ADVANCE))
    assert outcome.requests == (SetSetting("pack", "poster"),)
    assert isinstance(outcome.screen, PacksScreen)
    assert outcome.screen.selected == "poster"


def test_choosing_the_pack_in_use_does_nothing() -> None:
    assert PacksScreen().act(VIEW_MODEL, Press(Command.ADVANCE)).requests == ()


def test_keys_and_wheel_reach_the_packs_further_down() -> None:
    assert act(PacksScreen(), *[Press(Command.DOWN)] * 4).selected == "fifth"
    assert act(PacksScreen(), Wheel(-9, 0, 0)).span(VIEW_MODEL) == (1, 5)
    assert act(PacksScreen(), Wheel(-9, 0, 0), Wheel(9, 0, 0)).span(VIEW_MODEL) == (0, 4)


def test_the_hand_follows_the_pointer_from_edge_to_edge() -> None:
    screen = PacksScreen(selected="poster", focus="pack:poster")
    hand = next(widget for widget in screen.widgets(VIEW_MODEL) if isinstance(widget, Wipe))
    x, y = hand.box.x + hand.box.w / 2, hand.box.y + hand.box.h / 2
    held = act(screen, Click(x, y), Point(PICTURE.x - 50, y))
    assert held.wipe == 0
    assert act(held, Point(PICTURE.x + PICTURE.w + 50, y)).wipe == STEPS
    freed = act(held, Click(PICTURE.x, y, down=False), Point(x, y))
    assert freed.wipe == 0


def test_the_hand_moves_by_keys_and_a_press_on_it_chooses() -> None:
    screen = act(PacksScreen(selected="poster", focus="wipe"), Press(Command.LEFT))
    assert screen.wipe < PacksScreen().wipe
    assert screen.act(VIEW_MODEL, Press(Command.ADVANCE)).requests == (SetSetting("pack", "poster"),)


def test_a_pack_that_cannot_be_shown_beforehand_has_no_hand() -> None:
    widgets = PacksScreen(selected="moonlit", focus="pack:moonlit").widgets(VIEW_MODEL)
    assert not any(isinstance(widget, Wipe) for widget in widgets)


def test_both_halves_show_the_same_stage() -> None:
    now, then = (Fill(STAGE, PALETTE["ink"]),), (Fill(STAGE, PALETTE["brick"]),)
    halves = [op for op in wiped(PICTURE, 30, now, then) if isinstance(op, Group)]
    assert sum(half.box.w for half in halves) == PICTURE.w
    views = [half.view for half in halves if half.view is not None]
    assert views[0].x + views[0].w == views[1].x
    assert len(wiped(PICTURE, 0, now, then)) == 1


def test_the_folder_can_be_opened() -> None:
    assert PacksScreen().on_press(VIEW_MODEL, "folder").requests == (OpenFolder(Folder.PACKS),)


def test_a_scene_that_is_picked_is_asked_for_and_shown() -> None:
    brick, moss = (Fill(STAGE, PALETTE["brick"]),), (Fill(STAGE, PALETTE["night_0"]),)
    previews = {VIEW_MODEL.settings.pack: brick, "poster": moss}
    view_model = replace(
        VIEW_MODEL, packs=VIEW_MODEL.packs._replace(compared=("Now", "The diner"), previews=previews)
    )
    screen = PacksScreen(selected="poster").on_press(view_model, "scene:1").screen
    assert isinstance(screen, PacksScreen)
    assert screen.scene_index == 1
    shown = wiped(PICTURE, screen.wipe, brick, moss)
    ops = screen.frame(view_model, make_look(), ENDED_MS).ops
    assert all(op in ops for op in shown)
    assert "The diner, button" in [widget.accessible_text for widget in screen.widgets(view_model)]


def test_the_card_for_packs_that_are_not_listed_chooses_nothing() -> None:
    """Nor do people come to be drawn by it."""
    more = PackCard(MORE_PACKS, "… and 20 more", problems=("packs: move the others out of the folder",))
    listed = {"lamplight": VIEW_MODEL.packs.cards["lamplight"], "poster": VIEW_MODEL.packs.cards["poster"]}
    view_model = replace(
        VIEW_MODEL, packs=PackList(cards={**listed, MORE_PACKS: more}, people=(("jess", "Jess"),))
    )
    for screen in (
        PacksScreen(selected=MORE_PACKS, focus=f"pack:{MORE_PACKS}"),
        PacksScreen(selected=MORE_PACKS, focus="use"),
    ):
        assert screen.act(view_model, Press(Command.ADVANCE)).requests == ()
    use = next(one for one in PacksScreen(selected=MORE_PACKS).widgets(view_model) if one.key == "use")
    assert not use.focusable
    settings = view_model.settings
    for _ in range(5):
        people, now = PackPeopleScreen(focus="jess"), replace(view_model, settings=settings)
        (request,) = people.act(now, Press(Command.RIGHT)).requests
        assert isinstance(request, SetSetting)
        settings = changed(settings, request.name, request.value)
        assert settings.people_packs in ("", "jess:poster")
