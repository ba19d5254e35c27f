"""The screens look as they are written down, stay on the stage, and nothing overflows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules

import pytest

from game.shell.contact_sheets import pack_screens
from game.stage.frame import STAGE, Box, DrawOp, FocusRing, Frame, Group, Panel, Stock, Text
from game.story.edition import Credit, Edition
from game.ui import screens
from game.ui.requests import SlotKind
from game.ui.screen import Screen
from game.ui.screens.confirm import quitting
from game.ui.screens.credits import CreditsScreen
from game.ui.screens.dial import DialScreen
from game.ui.screens.ending import EndingScreen
from game.ui.screens.enter_share_code import CodeEntryScreen
from game.ui.screens.gallery import GalleryScreen, PictureScreen
from game.ui.screens.help import HelpScreen
from game.ui.screens.key_map import KeyMapScreen
from game.ui.screens.log import LogScreen
from game.ui.screens.pack_people import PackPeopleScreen
from game.ui.screens.pack_problems import PackProblemsScreen
from game.ui.screens.packs import PacksScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.saves import SavesScreen
from game.ui.screens.settings_screen import TABS, SettingsScreen
from game.ui.screens.share_code import CodeScreen
from game.ui.screens.title import TitleScreen
from game.ui.screens.watch_screen import WatchScreen
from game.ui.screens.welcome import WelcomeScreen
from game.ui.settings import Settings
from game.ui.sheet_screen import SHEET
from game.ui.view_model import ViewModel
from tests.frames.view_models import make_look, make_view_model
from tests.frames.writing import compare

# A frame long after the screen came up, when nothing moves any more.
SETTLED_MS = 1_000_000
SCREENS: dict[str, Screen] = {
    "title": TitleScreen(),
    "pause": PauseScreen(),
    "confirm": quitting(make_view_model(), PauseScreen(focus="quit")),
    "load": SavesScreen(focus="slot:1", row=1),
    "save": SavesScreen(saving=True, focus="save", row=5),
    "faulty_save": SavesScreen(focus="slot:4", row=4),
    "autosaves": SavesScreen(kind=SlotKind.AUTOSAVES),
    "log": LogScreen(),
    "log_searched": LogScreen(focus="search", query="bench"),
    "packs": PacksScreen(focus="pack:moonlit", selected="moonlit"),
    "packs_wiped": PacksScreen(focus="wipe", selected="poster", wipe=70),
    "pack_people": PackPeopleScreen(focus="jess"),
    "pack_problems": PackProblemsScreen(pack="moonlit"),
    "ending": EndingScreen(ending="last_bus"),
    "ending_again": EndingScreen(below=GalleryScreen(), ending="ashtray"),
    "watch": WatchScreen(),
    "dial": DialScreen(selected=40),
    "help": HelpScreen(),
    "help_on_screens": HelpScreen(page=1),
    "credits": CreditsScreen(),
    "gallery": GalleryScreen(),
    "gallery_pictures": GalleryScreen(tab="pictures"),
    "gallery_music": GalleryScreen(tab="music", tune="room"),
    "gallery_picture": PictureScreen(picture="events/kiss.webp", name="The porch"),
    "keys": KeyMapScreen(),
    "welcome": WelcomeScreen(below=TitleScreen()),
    "code": CodeEntryScreen(text="RA1ABCDEFGH"),
    "code_shown": CodeScreen(code="RA1-" + "-".join(["ABCDE"] * 260), copied=False),
    **{f"settings_{tab}": SettingsScreen(tab=tab) for tab in TABS},
}
WISHES = (
    Settings(),
    Settings(text_size=200, font="dyslexic"),
    Settings(text_size=75, font="plain", text_speed=0, high_contrast=True),
)


# What these are made of, sheets, strips, rows and pictures, other screens of the preview show.
NOT_PREVIEWED = {
    "CodeEntryScreen", "CodeScreen", "ConfirmScreen", "CreditsScreen", "EndingScreen", "KeyMapScreen",
    "PackPeopleScreen", "PackProblemsScreen", "PictureScreen", "WelcomeScreen",
}  # fmt: skip


def screen_classes(above: type[Screen] = Screen) -> Iterator[type[Screen]]:
    """The classes of all screens that there are."""
    for module in iter_modules(screens.__path__):
        import_module(f"{screens.__name__}.{module.name}")
    for kind in above.__subclasses__():
        if kind.__module__.startswith(screens.__name__):
            yield kind
        yield from screen_classes(kind)


def see(screen: Screen, view_model: ViewModel) -> Frame:
    return screen.frame(view_model, make_look(reduced_motion=True), SETTLED_MS)


def flatten(ops: tuple[DrawOp, ...]) -> list[DrawOp]:
    found: list[DrawOp] = []
    for op in ops:
        found += flatten(op.ops) if isinstance(op, Group) and op.view is None else [op]
    return found


def words_box(op: Text, view_model: ViewModel) -> Box:
    return Box(
        op.x, op.baseline - op.style.size * 0.8, view_model.measure(op.text, op.style)[-1], op.style.size
    )


def holds(outer: Box, inner: Box, slack: float = 1) -> bool:
    return (
        inner.x >= outer.x - slack
        and inner.y >= outer.y - slack
        and inner.x + inner.w <= outer.x + outer.w + slack
        and inner.y + inner.h <= outer.y + outer.h + slack
    )


def test_long_credits_and_small_print_stay_on_their_paper_and_none_is_left_out() -> None:
    names = tuple(f"Somebody no. {number}" for number in range(100))
    edition = Edition(days="Saturdays and Sundays " * 9, serial="No. 0815 " * 40)
    model = make_view_model()
    model = replace(
        model, script=replace(model.script, edition=edition), credits=(Credit("Thanks " * 40, names),)
    )
    seen: list[str] = []
    for page in range(CreditsScreen().page_count(model)):
        frame = see(CreditsScreen(page=page), model)
        rows = [op for op in flatten(frame.over) if isinstance(op, Text)]
        for row in rows:
            assert holds(STAGE, words_box(row, model)), row
            assert row.text not in names or row.baseline <= SHEET.y + SHEET.h
        seen += [row.text for row in rows if row.text in names]
    assert seen == list(names)
    strip = [op for op in flatten(see(TitleScreen(), model).over) if isinstance(op, Text)]
    assert any(op.text.startswith("No. 0815") for op in strip)
    for op in strip:
        assert holds(STAGE, words_box(op, model)), op


def test_what_is_said_before_the_first_line_stays_on_its_paper() -> None:
    about = ("Nobody is hurt. " * 12, *("It takes an evening, all in all. " * 9,) * 40)
    model = make_view_model()
    model = replace(model, script=replace(model.script, edition=Edition(about=about)))
    (begin,) = (target.box for target in see(WelcomeScreen(), model).targets if target.payload == "begin")
    drawn = [op for op in flatten(see(WelcomeScreen(), model).over) if isinstance(op, Text)]
    notes = [op for op in drawn if "hurt" in op.text or "all in all" in op.text]
    assert len(notes) > 5
    assert all(op.baseline < begin.y for op in notes)


def test_every_screen_is_held_here() -> None:
    assert set(screen_classes()) == {type(screen) for screen in SCREENS.values()}


def test_a_packs_preview_has_every_screen_but_those_that_are_made_of_the_same() -> None:
    shown = {type(screen) for screen in (pack_screens.TITLE, *pack_screens.SCREENS)}
    assert {kind.__name__ for kind in set(screen_classes()) - shown} == NOT_PREVIEWED


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_looks_as_it_is_written_down(name: str) -> None:
    compare(f"menu_{name}", see(SCREENS[name], make_view_model()))


@pytest.mark.parametrize("name", SCREENS)
def test_every_target_lies_on_the_stage(name: str) -> None:
    for target in see(SCREENS[name], make_view_model()).targets:
        assert holds(STAGE, target.box), target
        assert target.box.w > 0
        assert target.box.h > 0


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("settings", WISHES)
def test_words_stay_on_their_widgets(name: str, settings: Settings) -> None:
    view_model, look = make_view_model(settings), make_look()
    for widget in SCREENS[name].widgets(view_model):
        for focused in (False, True):
            for op in flatten(widget.ops(look, focused, False)):
                if isinstance(op, Text):
                    assert holds(widget.box.inset(-12), words_box(op, view_model)), (widget.key, op)


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("settings", WISHES)
def test_words_stay_on_their_paper(name: str, settings: Settings) -> None:
    view_model = make_view_model(settings)
    papers: list[Box] = [STAGE]
    for op in flatten(see(SCREENS[name], view_model).ops):
        if isinstance(op, Panel) and op.stock is not Stock.NONE:
            papers.append(op.box)
        elif isinstance(op, Text):
            words = words_box(op, view_model)
            sheet = next(paper for paper in reversed(papers) if paper.holds(words.x, words.y + words.h / 2))
            assert holds(sheet, words, slack=3), (op, sheet)


@pytest.mark.parametrize("name", SCREENS)
def test_exactly_one_thing_has_the_ring_where_anything_can_be_focused(name: str) -> None:
    view_model, screen = make_view_model(), SCREENS[name]
    above = screen if screen.below is None else replace(screen, below=None)
    rings = [op for op in flatten(see(above, view_model).ops) if isinstance(op, FocusRing)]
    assert len(rings) == (0 if screen.focused(view_model) is None else 1)


@pytest.mark.parametrize("name", SCREENS)
def test_what_is_spoken_is_never_empty_and_never_marked_up(name: str) -> None:
    spoken = see(SCREENS[name], make_view_model()).accessible_text
    assert spoken
    assert "_" not in spoken


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_slides_in_unless_motion_is_reduced(name: str) -> None:
    view_model, screen = make_view_model(), SCREENS[name]
    moving = screen.frame(view_model, make_look(), 60)
    assert moving.due_ms == 0
    assert screen.frame(view_model, make_look(reduced_motion=True), 60).ops == see(screen, view_model).ops
