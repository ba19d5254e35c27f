"""Another game on the same program: nothing of this one's story is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.author import script_check
from game.author.explore import explore
from game.author.new_game import FILES, write_game
from game.author.tool_error import ToolError
from game.shell.paths import Data, DataMissingError, find_data, folder_name, open_home, with_game
from game.shell.script_folder import load_script
from game.stage.frame import Crossfade, DrawOp, Frame, Group, Picture, Text
from game.story.operations import Choice, Ending
from game.ui.screens.dial import DialScreen
from game.ui.screens.ending import EndingScreen
from game.ui.screens.packs import PICTURE, PacksScreen
from game.ui.widgets.dial_layout import END_ANGLE, START_ANGLE, angle
from game.ui.widgets.time_scale import MAX_FIGURES, scale_of
from tests.pilot import Pilot, headless_app

# What only this story says, and pictures only it has.
OURS = re.compile(
    r"ashtray|\bbus\b|saturday|0815|8:15|7:30|jess|rory|lorelai|luke|kirk|arwendle|munchkin|munch|one way"
    r"|not in service|videotape|cigarette|ui/title|dial_print|stars hollow",
    re.IGNORECASE,
)

# Who drew the pack that comes with the program, which its card says.
STUDIO = "The Running Ashtrays studio"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    write_game(folder)
    return folder


@pytest.fixture
def pilot(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pilot]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    with headless_app(tmp_path / "home", data=with_game(find_data(), small)) as flown:
        yield flown


def words_of(ops: tuple[DrawOp, ...]) -> Iterator[str]:
    """All words, and the names of all pictures, that are drawn."""
    for op in ops:
        match op:
            case Text(text=text):
                yield text
            case Picture(file=file):
                yield file
            case Group(ops=inner):
                yield from words_of(inner)
            case Crossfade(before, after):
                yield from words_of((before, after))


def assert_not_ours(frame: Frame) -> None:
    messages = [*words_of(frame.ops), frame.accessible_text]
    assert messages
    assert [word for word in messages if OURS.search(word.replace(STUDIO, ""))] == []


def test_the_game_that_is_written_checks_and_explores_clean(small: Path) -> None:
    script = load_script(small / "script")
    assert list(script_check.faults_of(script, small / "script", None, None)) == []
    walk = explore(script)
    assert walk.complete
    assert set(walk.endings) == set(script.endings)
    assert not walk.dead_ends


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(ToolError):
        write_game(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_what_the_page_of_the_new_game_says_is_there() -> None:
    for name in re.findall(r"`(script/[\w/]+\.yaml)`", FILES["README.md"]):
        assert name in FILES


@pytest.mark.parametrize(
    "key", ["d", "l", "g", "p", "w", "escape", "f1", "f5", "h"], ids=lambda key: f"pressing {key}"
)
def test_no_screen_of_another_game_speaks_of_this_one(pilot: Pilot, key: str) -> None:
    assert_not_ours(pilot.see())
    pilot.press(pygame.K_RETURN)
    assert_not_ours(pilot.see())  # before the first line
    pilot.press(pygame.K_RETURN)
    assert_not_ours(pilot.see())
    pilot.press(pygame.K_RETURN)
    pilot.press(pygame.key.key_code(key))
    assert_not_ours(pilot.see())


def test_every_row_of_the_title_of_another_game_is_its_own(pilot: Pilot) -> None:
    for row in range(1, 7):
        for _ in range(row):
            pilot.press(pygame.K_DOWN)
        pilot.press(pygame.K_RETURN)
        assert_not_ours(pilot.see())
        pilot.press(pygame.K_ESCAPE)
        for _ in range(row):
            pilot.press(pygame.K_UP)


def test_another_game_can_be_played_to_its_end(pilot: Pilot) -> None:
    pilot.press(pygame.K_RETURN)
    pilot.press(pygame.K_RETURN)
    for _ in range(60):
        if isinstance(pilot.session.screen, EndingScreen):
            break
        pilot.press(pygame.K_1)
        pilot.press(pygame.K_RETURN)
    assert isinstance(pilot.session.screen, EndingScreen)
    assert_not_ours(pilot.see())


def test_two_endings_of_one_scene_are_told_apart(small: Path, tmp_path: Path,
                                                 monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    """Each is called by its own name on the dial, and stood in again where it came about."""
    scene = small / "script/scenes/01_quay.yaml"
    text = scene.read_text().replace("jump: deck", "then: [{ending: aboard}]", 1)
    scene.write_text(text.replace("takes: 5 min\n-", "takes: 5 min\n      then: [{ending: ashore}]\n-", 1))
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    with headless_app(tmp_path / "home", data=with_game(find_data(), small)) as pilot:
        director = pilot.session.director
        lived: dict[str, int] = {}
        for option, name in ((0, "aboard"), (2, "ashore")):
            director.new_evening()
            while not isinstance(director.stop, Choice):
                director.advance()
            director.choose(director.options[option].id)
            assert isinstance(director.stop, Ending)
            pilot.session.profile.queue_changes()
            lived[name] = director.cursor
        pilot.press(pygame.K_DOWN)
        view_model = pilot.app.presenter.view_model()
        assert {finale.id: finale.moment_number for finale in view_model.gallery.endings} == lived
        messages = [
            DialScreen().text_of(view_model, view_model.history.moments[moment]) for moment in lived.values()
        ]
        assert messages == ["_Aboard._ You went.", "_Ashore._ You stayed."]


def test_a_scene_that_runs_in_a_circle_is_not_compared(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor are more than have buttons under the picture."""
    evening = small / "script/evening.yaml"
    compare = ", ".join(["round", *["deck"] * 40])
    evening.write_text(evening.read_text().replace("  day: Sunday\n", f"  compare: [{compare}]\n"))
    (small / "script/scenes/12_round.yaml").write_text("scene: round\nbeats:\n- jump: round\n")
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    with headless_app(tmp_path / "home", data=with_game(find_data(), small)) as pilot:
        pilot.session.show(PacksScreen(below=pilot.session.screen))
        pilot.turn()
        assert set(pilot.app.presenter.view_model().packs.compared) == {"Now", "The deck"}
        scenes = [target.box for target in pilot.see().targets if str(target.payload).startswith("scene:")]
        assert 1 < len(scenes) < 41
        assert all(PICTURE.x <= box.x and box.x + box.w <= PICTURE.x + PICTURE.w for box in scenes)


def test_each_game_has_saves_of_its_own(tmp_path: Path) -> None:
    environ = {"RUNNING_ASHTRAYS_HOME": str(tmp_path)}
    own, _ = open_home(environ)
    ferry, _ = open_home(environ, "The Last Ferry")
    other, _ = open_home(environ, "最後の船")
    assert len({own.saves, ferry.saves, other.saves}) == 3
    assert ferry.root.parent == other.root.parent == own.root / "games"
    assert folder_name("../../etc") == folder_name("../../etc")
    assert "/" not in folder_name("../../etc")


def test_a_folder_without_a_script_is_no_game(tmp_path: Path) -> None:
    with pytest.raises(DataMissingError, match="no folder “script”"):
        with_game(Data(tmp_path), tmp_path)


@pytest.mark.parametrize("minutes", [10, 20, 45, 60, 95, 120, 300, 720])
def test_the_dial_fits_any_evening(minutes: int) -> None:
    whole_s = minutes * 60
    scale = scale_of(whole_s)
    assert 4 <= whole_s / scale.figure_s <= MAX_FIGURES
    assert whole_s / scale.stroke_s <= 60
    assert scale.large_s % scale.figure_s == 0 == scale.figure_s % scale.stroke_s
    assert angle(0, whole_s) == START_ANGLE
    assert angle(whole_s, whole_s) == END_ANGLE
