"""Packs that come, go and change while the game is played, in the real program."""

from __future__ import annotations

import os
import re
import shutil
import sys
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.shell.doctor import _size_of
from game.stage.frame import DrawOp, Group, Picture
from game.ui.action import Command, Press
from game.ui.requests import SetSetting
from game.ui.screen import Screen
from game.ui.screens.pack_people import PackPeopleScreen
from game.ui.screens.pack_problems import PackProblemsScreen
from game.ui.screens.packs import PacksScreen
from game.ui.settings import Settings, allowed
from tests.frames.view_models import make_view_model
from tests.hostile import SPRITE
from tests.pilot import STILL, Pilot, headless_app
from tests.told import told
from tests.unit.test_packs import opening


@pytest.fixture
def pilot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pilot]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    with headless_app(tmp_path / "home") as flown:
        for _ in range(2):
            flown.press(pygame.K_RETURN)
        yield flown


@pytest.mark.skipif(sys.platform == "win32", reason="folders can't be as deep there")
def test_a_pack_of_folders_a_thousand_deep_is_a_pack_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is chosen at the start, and its files are counted again whenever the window is looked at."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    root = write_pack(tmp_path / "packs", "deep")
    deepest = root / "/".join("d" * 1_200)
    # Folder by folder, for Python makes and removes such a one by calling itself for each.
    inner = root
    for _ in range(1_200):
        inner = inner / "d"
        inner.mkdir()
    try:
        with headless_app(tmp_path, replace(STILL, pack="deep")) as pilot:
            pilot.turn(pygame.event.Event(pygame.WINDOWFOCUSGAINED))
            assert pilot.session.settings.pack == "deep"
            assert not pilot.session.pack.problems
            pack = pilot.session.pack_folders.get("deep")
            assert pack is not None
            assert pack.files(".", "**/*.*") == ["pack.yaml"]
            assert _size_of(root) == (root / "pack.yaml").stat().st_size
    finally:
        os.removedirs(deepest)


def write_pack(folder: Path, name: str, ink: str = "#101010") -> Path:
    root = folder / name
    root.mkdir(parents=True, exist_ok=True)
    words = ("author: A", "licence: CC0", "version: 1.0", "extends: lamplight", f'palette: {{ink: "{ink}"}}')
    (root / "pack.yaml").write_text("\n".join((f"name: {name}", *words, "")))
    return root


def packs_of(pilot: Pilot) -> list[str]:
    return [*pilot.app.presenter.view_model().packs.cards]


def gain_focus(pilot: Pilot) -> None:
    pilot.turn(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    pilot.turn(pygame.event.Event(pygame.WINDOWFOCUSGAINED))


def settle(pilot: Pilot) -> None:
    """Until every pack on the screen has been read, and its scene is ready."""
    for _ in range(400):
        pilot.turn()
        if not pilot.app.presenter.previews.preparing:
            return
        pilot.turn(*pilot.app.window.wait(1000))
    pytest.fail("packs are read again and again")


def test_a_pack_dropped_into_the_folder_is_there_when_the_screen_opens(pilot: Pilot) -> None:
    write_pack(pilot.session.home.packs, "mine")
    pilot.press(pygame.K_p)
    assert isinstance(pilot.session.screen, PacksScreen)
    settle(pilot)
    assert "mine" in packs_of(pilot)
    write_pack(pilot.session.home.packs, "another")
    gain_focus(pilot)
    settle(pilot)
    assert "another" in packs_of(pilot)
    assert pilot.session.message == ""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_pack_that_cannot_be_loaded_is_tried_once_until_it_is_changed(pilot: Pilot) -> None:
    """Whatever went wrong there: the screen stands still in the meantime."""
    write_pack(pilot.session.home.packs, "mine")
    whole = pilot.session.data
    pilot.session.data = whole._replace(root=None)  # type: ignore[arg-type]
    pilot.press(pygame.K_p)
    settle(pilot)
    assert [*pilot.app.presenter.previews.shown] == ["lamplight"]
    pilot.session.data = whole
    for _ in range(5):
        pilot.turn()
    assert "mine" not in pilot.app.presenter.previews.shown
    write_pack(pilot.session.home.packs, "mine", "#202030")
    gain_focus(pilot)
    settle(pilot)
    assert "mine" in pilot.app.presenter.previews.shown


def use(pilot: Pilot, name: str) -> None:
    write_pack(pilot.session.home.packs, name)
    pilot.press(pygame.K_p)
    settle(pilot)
    index = packs_of(pilot).index(name)
    now = packs_of(pilot).index(pilot.session.settings.pack)
    for _ in range(abs(index - now)):
        pilot.press(pygame.K_DOWN if index > now else pygame.K_UP)
    pilot.press(pygame.K_RETURN)
    assert pilot.session.settings.pack == name


def test_a_pack_that_is_changed_while_it_is_shown_is_drawn_anew(pilot: Pilot) -> None:
    use(pilot, "mine")
    write_pack(pilot.session.home.packs, "mine", "#202030")
    gain_focus(pilot)
    assert pilot.session.look.color("ink")[:3] == (0x20, 0x20, 0x30)


def test_a_zip_that_is_replaced_while_its_pack_is_shown_is_drawn_anew(pilot: Pilot, tmp_path: Path) -> None:
    packs = pilot.session.home.packs
    packs.mkdir(parents=True, exist_ok=True)

    def write_zip(ink: str) -> None:
        root = write_pack(tmp_path / "source", "zipped", ink)
        with zipfile.ZipFile(packs / "zipped.zip", "w") as archive:
            archive.write(root / "pack.yaml", "zipped/pack.yaml")

    write_zip("#101010")
    pilot.press(pygame.K_p)
    settle(pilot)
    pilot.session.settings = replace(pilot.session.settings, pack="zipped")
    pilot.session.reload_pack()
    write_zip("#202030")
    gain_focus(pilot)
    assert pilot.session.look.color("ink")[:3] == (0x20, 0x20, 0x30)


def test_a_pack_that_goes_away_while_it_is_shown_gives_way_with_a_word(pilot: Pilot) -> None:
    use(pilot, "mine")
    stop = pilot.session.director.cursor
    shutil.rmtree(pilot.session.home.packs / "mine")
    gain_focus(pilot)
    assert pilot.session.settings.pack == "lamplight"
    assert "mine" in pilot.session.message
    assert pilot.session.director.cursor == stop


def test_a_pack_that_goes_away_while_it_is_painted_is_told_as_gone(pilot: Pilot) -> None:
    use(pilot, "mine")
    write_pack(pilot.session.home.packs, "mine", "#202030")
    pilot.app.runner.pack_watch.look()
    assert told(pilot.session.messages) == ["Drawn anew."]
    shutil.rmtree(pilot.session.home.packs / "mine")
    pilot.app.runner.pack_watch.look()
    assert pilot.session.settings.pack == "lamplight"
    assert "“mine” is gone" in " ".join(told(pilot.session.messages))


def test_what_is_loaded_stays_where_the_games_own_files_go_away(pilot: Pilot, tmp_path: Path) -> None:
    """Somebody removes the program while it runs: there is no other pack with colours and letters."""
    session, before = pilot.session, pilot.session.pack
    session.pack_folders.folders = (tmp_path / "moved away",)
    gain_focus(pilot)
    pilot.press(pygame.K_p)
    session.reload_pack()
    pilot.turn()
    assert session.pack is before
    assert session.settings.pack == session.pack_folders.default
    assert "install the game again" in session.message


def test_all_that_is_wrong_with_a_pack_can_be_read(pilot: Pilot) -> None:
    root = write_pack(pilot.session.home.packs, "mine")
    (root / "sets").mkdir()
    for number in range(40):
        (root / "sets" / f"a_{number}_map.tmx").write_text("<map/>")
    pilot.press(pygame.K_p)
    settle(pilot)
    screen = pilot.session.screen
    assert screen is not None
    pilot.session.show(PackProblemsScreen(below=screen, pack="mine"))
    pilot.turn()
    view_model = pilot.app.presenter.view_model()
    shown = set()
    for _ in range(90):
        problems = pilot.session.screen
        assert isinstance(problems, PackProblemsScreen)
        shown |= set(problems.rows(view_model)[problems.top : problems.top + 18])
        pilot.press(pygame.K_DOWN)
    text = " ".join(shown)
    missing = [number for number in range(40) if f"a_{number}_map.tmx" not in text]
    assert missing == [], (text[:600], [c.problems[:3] for c in view_model.packs.cards.values()])


def test_a_person_can_be_drawn_by_another_pack(pilot: Pilot) -> None:
    """At once, and the place stays as it is."""
    pilot.press(pygame.K_p)
    settle(pilot)
    screen = pilot.session.screen
    assert screen is not None
    pilot.session.show(PackPeopleScreen(below=screen))
    before = pilot.session.look.artwork
    pilot.press(pygame.K_RIGHT)
    who, by = next(iter(pilot.session.settings.packs_by_person.items()))
    after = pilot.session.look.artwork
    assert by != "lamplight"
    assert after.sprites[who] != before.sprites[who]
    assert {name: sprite for name, sprite in after.sprites.items() if name != who} == {
        name: sprite for name, sprite in before.sprites.items() if name != who
    }
    assert after.sets == before.sets
    pilot.press(pygame.K_LEFT)
    assert pilot.session.settings.people_packs == ""


def write_rory(pilot: Pilot, height: int) -> Path:
    """A pack of the player's own that draws Rory; the file that says how."""
    root = write_pack(pilot.session.home.packs, "mine")
    file = root / "sprites/rory/sprite.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    own = pilot.session.data.assets / "packs/lamplight/sprites/rory/sprite.yaml"
    file.write_text(re.sub("^height: .*$", f"height: {height}", own.read_text(), flags=re.MULTILINE))
    return file


def mix_in_rory(pilot: Pilot) -> Path:
    file = write_rory(pilot, 1000)
    gain_focus(pilot)
    pilot.app.runner.run(SetSetting("people_packs", "rory:mine"))
    return file


def test_a_pack_that_draws_a_person_is_watched_too(pilot: Pilot) -> None:
    """Edited it is drawn anew, broken it is told, and gone it gives way."""
    file = mix_in_rory(pilot)
    before = pilot.session.look.artwork.sprites["rory"]
    pilot.app.runner.pack_watch.look()
    assert told(pilot.session.messages) == []
    write_rory(pilot, 1100)
    pilot.app.runner.pack_watch.look()
    assert told(pilot.session.messages) == ["Drawn anew."]
    assert pilot.session.look.artwork.sprites["rory"] != before
    file.write_text("height: [")
    pilot.app.runner.pack_watch.look()
    assert "mine:sprites/rory/sprite.yaml" in " ".join(told(pilot.session.messages))
    shutil.rmtree(pilot.session.home.packs / "mine")
    gain_focus(pilot)
    usual = pilot.session.look.artwork.sprites["rory"]
    pilot.app.runner.run(SetSetting("people_packs", ""))
    assert pilot.session.look.artwork.sprites["rory"] == usual


def test_a_card_shows_the_people_that_choosing_its_pack_gives(pilot: Pilot) -> None:
    mix_in_rory(pilot)
    pilot.press(pygame.K_p)
    settle(pilot)
    screen = pilot.session.screen
    assert screen is not None
    drawn = set[str]()
    for number in range(len(pilot.session.script.edition.compare)):
        pilot.session.show(screen.on_press(pilot.app.presenter.view_model(), f"scene:{number}").screen)
        settle(pilot)
        previews = pilot.app.presenter.view_model().packs.previews
        drawn = packs_of_rory(previews["lamplight"])
        assert packs_of_rory(previews["poster"]) == drawn
        if drawn:
            break
    assert drawn == {"mine"}


def packs_of_rory(ops: tuple[DrawOp, ...]) -> set[str]:
    """The packs of the pictures of Rory in a scene."""
    return {file.partition(":")[0] for file in pictures(ops) if ":sprites/rory" in file}


def pictures(ops: tuple[DrawOp, ...]) -> Iterator[str]:
    for op in ops:
        match op:
            case Picture(file=file):
                yield file
            case Group(ops=inner):
                yield from pictures(inner)


def test_people_drawn_by_others_that_are_nonsense_change_nobody() -> None:
    settings = Settings(people_packs="rory:poster y: :z -: luke:pixel")
    assert settings.packs_by_person == {"rory": "poster", "luke": "pixel"}
    assert Settings(people_packs="rory:poster").people_packs_with("rory", "") == ""
    assert Settings(people_packs="rory:poster").people_packs_with("luke", "pixel") == "rory:poster luke:pixel"


def test_people_are_drawn_by_packs_whose_folders_hold_blanks() -> None:
    settings = Settings(people_packs="rory:poster")
    for who, pack in (("luke", "My Night"), ("jess", "My Other Night")):
        settings = replace(settings, people_packs=settings.people_packs_with(who, pack))
    assert settings.packs_by_person == {"rory": "poster", "luke": "My Night", "jess": "My Other Night"}
    assert allowed("people_packs", settings.people_packs)


def test_every_person_can_be_drawn_by_another_pack_however_many_there_are() -> None:
    people = tuple((f"p{number}", f"Person {number}") for number in range(20))
    base = make_view_model()
    view_model = replace(base, packs=base.packs._replace(people=people))
    screen: Screen | None = PackPeopleScreen()
    reached: list[str] = []
    for _ in range(3):
        assert screen is not None
        reached += [row.key for row in screen.widgets(view_model) if row.adjustable]
        screen = screen.act(view_model, Press(Command.PAGE_DOWN)).screen
    assert reached == [who for who, _ in people]
    assert isinstance(screen, PackPeopleScreen)
    assert screen.page == 0


def test_the_screen_comes_with_its_words_and_its_pictures_follow(pilot: Pilot) -> None:
    """No more packs are read than have a card, however many there are; none is waited for."""
    for number in range(50):
        write_pack(pilot.session.home.packs, f"p{number:02}")
    pilot.turn()
    with opening() as opened:
        pilot.session.show(PacksScreen())
        pilot.turn()
        view_model = pilot.app.presenter.view_model()
        assert len(view_model.packs.cards) > 50
        assert view_model.packs.previews == {}
        settle(pilot)
    assert 0 < len({*opened}) <= len(PacksScreen().shown_packs(view_model)) + 1
    view_model = pilot.app.presenter.view_model()
    assert view_model.settings.pack in view_model.packs.previews
    assert {*view_model.packs.previews} >= {*PacksScreen().shown_packs(view_model)}


def test_another_scene_takes_the_place_of_the_one_shown_once_it_is_ready(pilot: Pilot) -> None:
    pilot.press(pygame.K_p)
    settle(pilot)
    before = pilot.app.presenter.view_model()
    screen = pilot.session.screen
    assert screen is not None
    pilot.session.show(screen.on_press(before, "scene:2").screen)
    pilot.turn()
    assert pilot.app.presenter.view_model().packs.previews["lamplight"] != ()
    settle(pilot)
    after = pilot.app.presenter.view_model()
    assert {*after.packs.previews} == {*before.packs.previews}
    assert all(after.packs.previews[pack] != scene for pack, scene in before.packs.previews.items())


def test_a_pack_that_is_chosen_is_seen_in_the_very_next_picture(pilot: Pilot) -> None:
    write_pack(pilot.session.home.packs, "mine", "#202030")
    pilot.press(pygame.K_p)
    settle(pilot)
    before = pilot.app.presenter.view_model().packs.previews["lamplight"]
    pilot.press(pygame.K_UP)
    pilot.turn(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, unicode="", mod=0, scancode=0))
    view_model = pilot.app.presenter.view_model()
    assert view_model.settings.pack != "lamplight"
    assert view_model.packs.previews[view_model.settings.pack] not in ((), before)
    assert view_model.packs.previews["lamplight"] == before


def test_a_pack_whose_files_were_changed_is_read_anew_for_its_card(pilot: Pilot) -> None:
    write_pack(pilot.session.home.packs, "mine")
    pilot.press(pygame.K_p)
    settle(pilot)
    before = pilot.app.presenter.view_model().packs.previews["mine"]
    folder = pilot.session.home.packs / "mine/sets"
    folder.mkdir()
    (folder / f"{pilot.session.play.state.place}.tmx").write_text("<map/>")
    gain_focus(pilot)
    settle(pilot)
    view_model = pilot.app.presenter.view_model()
    assert view_model.packs.cards["mine"].problems != ()
    assert view_model.packs.previews["mine"] != before


def test_pictures_of_somebody_elses_are_made_beside_the_loop_which_goes_on(pilot: Pilot) -> None:
    """A person of drawings can take seconds; until he is there the old picture stays, and keys are heard."""
    app, session = pilot.app, pilot.session
    who = session.play.state.cast[0].who
    person = write_pack(session.home.packs, "mine") / "sprites" / who
    person.mkdir(parents=True)
    (person / "sprite.yaml").write_text(SPRITE.replace(".webp", ".svg"))
    shapes = '<circle cx="50" cy="90" r="40" fill="#c82828"/>' * 300
    (person / "pockets.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="200">{shapes}</svg>'
    )
    gain_focus(pilot)
    app.runner.settings.change(replace(session.settings, pack="mine"))
    before = pygame.image.tobytes(app.window.stage, "RGB")
    app.run_frame([])
    assert app.awaits_pictures
    app.run_frame([pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, unicode="", mod=0, scancode=0)])
    assert session.screen is not None
    assert pygame.image.tobytes(app.window.stage, "RGB") == before or not app.awaits_pictures
    pilot.turn()
    assert not app.awaits_pictures
    pilot.press(pygame.K_ESCAPE)
    assert session.screen is None
    (file,) = {op.file for op in pictures_in(session.play.frame.ops) if "pockets.svg" in op.file}
    assert file == f"mine:sprites/{who}/pockets.svg"
    assert pygame.image.tobytes(app.window.stage, "RGB") != before
    assert not [found for found in session.painter.found_problems() if who in found.file]


@pytest.mark.parametrize("drawn", [True, False])
def test_nothing_is_decoded_by_the_loop_when_somebody_elses_pack_is_first_shown(
    pilot: Pilot, drawn: bool
) -> None:
    """Our own pictures neither, of which a pack that extends ours is mostly made; nor where all are ours."""
    app, session = pilot.app, pilot.session
    sprite = write_pack(session.home.packs, "mine") / "sprites" / session.play.state.cast[0].who
    if drawn:
        sprite.mkdir(parents=True)
        (sprite / "sprite.yaml").write_text(SPRITE)
        shutil.copy(session.data.assets / "icons/running-ashtrays-64.png", sprite / "pockets.png")
    gain_focus(pilot)
    for path in (session.home.cache / "scaled").iterdir():
        path.unlink()
    readers: dict[str, set[str]] = {}

    def note(event: str, args: tuple[object, ...]) -> None:
        if event == "open" and str(args[0]).endswith((".webp", ".png")):
            readers.setdefault(threading.current_thread().name, set()).add(str(args[0]))

    sys.addaudithook(note)
    app.runner.settings.change(replace(session.settings, pack="mine"))
    readers.clear()
    pilot.turn()
    ours = {path for path in readers.get("MainThread", ()) if "/sets/" in path or "/sprites/" in path}
    assert ours == set()
    assert any("/sets/" in path for paths in readers.values() for path in paths)


def pictures_in(ops: tuple[DrawOp, ...]) -> Iterator[Picture]:
    for op in ops:
        if isinstance(op, Picture):
            yield op
        elif isinstance(op, Group):
            yield from pictures_in(op.ops)
