"""What `check` sees of the pictures: shots and their length, speakers nobody sees, what is spoken of."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.author.shots import MAX_STOPS, ShotFindings, survey
from game.author.stretches import sample_evenings
from game.shell.formats.yaml_nodes import read_text
from game.shell.packs.loaded_pack import load_pack
from game.shell.packs.pack_folders import PackFolders
from game.stage.art import Artwork, CanvasBox, MarkPoint, Sprite, StageSet
from game.stage.camera import faces_in_view, has_event
from game.stage.frame import Box
from game.stage.look import Look
from game.stage.scenery import COVERED, covered_share, insert_box
from game.story.director import Director
from game.story.operations import Pause
from game.story.parser import parse
from game.story.script import Script
from game.story.state import State
from tests.parsed import parsed_script
from tests.plays import run
from tests.small import EVENING, minimal_script

ROOT = Path(__file__).parents[2]
MIN_SHOTS = 140
FACE = Sprite("jess", (10, 10), 900.0, (5, 10), {}, ("{pose}.webp",), {"bag.webp": CanvasBox(0, 0, 10, 10)})
STOP = StageSet(
    marks={"left": MarkPoint(300, 1140), "right": MarkPoint(1600, 1140)},
    views={"close": Box(0, 0, 960, 540), "sign": Box(1200, 200, 400, 225), "duffel": Box(700, 900, 320, 180)},
)
ARTWORK = Artwork(
    {},
    {"stop": STOP},
    {"jess": FACE, "rory": FACE},
    None,
    None,
    {"bag": "bag.webp", "bag_sweater": "bag.webp"},
)


def seen_of(beats: str, style: Artwork | None = ARTWORK) -> ShotFindings:
    """What is seen of a small script at the stop."""
    script: Script = minimal_script(f"place: stop\nbeats:\n{beats}\n- ending: home")
    return survey(script, style, sample_evenings(script))


def test_a_shot_is_what_the_camera_holds() -> None:
    """Who comes and who looks elsewhere is no other shot; a view, a light, a picture, an insert is."""
    seen = seen_of(
        "- One.\n- show: {jess: left}\n- Two.\n- camera: close\n- Three.\n- picture: bag\n- Four.\n"
        "- {cut: wide, insert: {view: sign}}\n- Five.\n- insert: none\n- Six."
    )
    assert seen.first is not None
    assert (seen.first.stops, seen.first.shots, seen.first.longest) == (7, 5, 2)
    assert seen.first.begins.line == 4


def test_a_shot_that_is_held_too_long_is_told_where_it_begins() -> None:
    """Twelve stops are well, thirteen are not."""
    lines = "- On it goes.\n" * MAX_STOPS
    assert seen_of(f"{lines}- cut: close").overlong == {}
    ((pos, length),) = seen_of(f"- cut: close\n{lines}- And on.\n- cut: wide").overlong.items()
    assert (pos.line, length) == (5, MAX_STOPS + 1)


@pytest.mark.parametrize(
    ("beats", "unseen"),
    [
        ("- rory: Here.", ["rory"]),
        ("- {rory: Here., voice: off}", []),
        ("- show: {rory: right}\n- rory: Here.", []),
        ("- {show: {rory: right}, cut: close}\n- rory: Here.", ["rory"]),
        ("- {show: {rory: right}, cut: rory}\n- rory: Here.", []),
        ("- {show: {rory: right}, cut: black}\n- rory: Here.", ["rory"]),
        ("- {show: {jess: left, rory: right}, insert: {picture: bag, at: right}}\n- rory: Here.", ["rory"]),
        ("- {show: {rory: right}, insert: {picture: bag, at: left}}\n- rory: Here.", []),
        ("- picture: bag\n- rory: Here.", []),
        ("- jess: The narrator need not be seen.", []),
        ("- driver: Nor who has no picture at all.", []),
    ],
)
def test_a_speaker_nobody_sees_is_told(beats: str, unseen: list[str]) -> None:
    """On the stage is not enough: the face is in the frame, and no insert lies over it."""
    assert list(seen_of(beats).unseen.values()) == unseen


@pytest.mark.parametrize(
    ("beats", "code"),
    [
        ("- {say: The sign., sees: sign}", None),
        ("- cut: close\n- {say: The sign., sees: sign}", "S313"),
        ("- {say: It lies under the box., sees: duffel}", "S313"),
        ("- camera: duffel\n- {say: The camera is on it., sees: duffel}", None),
        ("- insert: {view: duffel}\n- {say: It is shown apart., sees: duffel}", None),
        ("- picture: bag_sweater\n- {say: His bag., sees: bag}", None),
        ("- {say: His bag., sees: bag}", "S313"),
        ("- show: {rory: right}\n- {say: Both., sees: [rory, sign]}", None),
        ("- {say: Nobody is here., sees: rory}", "S313"),
        ("- {say: No such thing., sees: sing}", "S303"),
    ],
)
def test_what_a_line_takes_for_seen_is_held_against_the_picture(beats: str, code: str | None) -> None:
    """A view of the set, an insert, an event picture, a face: in the frame, above the text box."""
    assert [fault.code for fault in seen_of(beats).faults.values()] == ([code] if code else [])


def test_a_game_without_a_cast_is_watched_all_the_same() -> None:
    """Nobody thinks, and nobody speaks."""
    scene = "scene: a\nbeats:\n- One.\n- ending: home\n"
    evening, cast, a = (read_text(text, "script/a.yaml") for text in (EVENING, "{}", scene))
    script = parse(evening, cast, (a,))
    seen = survey(script, ARTWORK, sample_evenings(script))
    assert (seen.unseen, seen.faults) == ({}, {})


def test_without_art_only_shots_are_counted() -> None:
    """A game drawn with placeholders has no picture to hold lines against."""
    seen = seen_of("- {rory: Here is the sign., sees: sign}", None)
    assert (seen.unseen, seen.faults) == ({}, {})
    assert seen.first is not None


def test_the_game_is_told_in_shots_none_of_which_is_held_too_long() -> None:
    """On the canonical evening, which is counted first."""
    script = parsed_script(ROOT / "script")
    seen = survey(script, None, sample_evenings(script))
    assert seen.first is not None
    assert seen.first.shots >= MIN_SHOTS
    assert seen.first.longest <= MAX_STOPS


def test_a_bag_carried_by_a_strap_each_is_in_every_picture_without_words() -> None:
    """They walk far enough off for it to be in the frame, or an event picture is of it."""
    walked: list[tuple[str | None, set[str]]] = []

    def look(director: Director) -> Director:
        state = director.state
        strapped = {actor.mark for actor in state.cast if actor.pose == "strap"}
        if isinstance(director.stop, Pause) and (strapped or state.picture == "strap_each"):
            walked.append((state.picture, strapped if state.camera == "wide" else set()))
        return director

    run(ROOT / "tests/plays/canonical.play", Director(parsed_script(ROOT / "script")), look)
    assert len(walked) == 2
    far = {"walk_left", "walk_right", "ahead_left", "ahead_right"}
    assert all(picture == "strap_each" or (marks and marks <= far) for picture, marks in walked)


@pytest.fixture(scope="module")
def evenings() -> list[list[State]]:
    """Two hundred evenings, by their states."""
    return [list(evening) for evening in sample_evenings(parsed_script(ROOT / "script"))]


@pytest.fixture(scope="module")
def with_inserts(evenings: list[list[State]]) -> list[State]:
    """Those that lay a picture over the stage."""
    found = {
        (state.place, state.variant, state.camera, state.insert, state.cast): state
        for evening in evenings
        for state in evening
        if state.insert is not None
    }
    return list(found.values())


def test_who_has_gone_home_is_not_in_the_diners_window(evenings: list[list[State]]) -> None:
    """From eight on all three are seen in it only while he has left before them."""
    flag = [one.name for one in parsed_script(ROOT / "script").flags].index("left_early")
    seen = {
        (state.variant, state.flags[flag], str(state.position))
        for evening in evenings
        for state in evening
        if state.place == "bus_stop" and state.variant in ("late", "chairs")
    }
    assert any(variant == "chairs" for variant, _, _ in seen)
    assert [where for variant, early, where in seen if variant == "late" and not early] == []


def test_the_diner_is_shut_from_twelve_past_eight_on(evenings: list[list[State]]) -> None:
    """Seen from the pavement before it, as from across the street."""
    script = parsed_script(ROOT / "script")
    shuts = (20 * 60 + 12) * 60 - script.starts_s
    seen = {
        (state.variant == "closed", str(state.position))
        for evening in evenings
        for state in evening
        if state.place == "diner_front" and state.watch_s >= shuts
    }
    assert seen
    assert [where for shut, where in seen if not shut] == []


def test_who_comes_out_of_the_store_is_not_behind_its_window(evenings: list[list[State]]) -> None:
    """It is lit while he stands before it, and dark after eight."""
    seen = {
        state.variant
        for evening in evenings
        for state in evening
        if state.place == "store_front" and any(actor.who == "kirk" for actor in state.cast)
    }
    assert seen == {"counter"}


def test_who_is_on_the_street_is_not_in_a_window_as_well(evenings: list[list[State]]) -> None:
    """By lamplight Rory is seen in the store, her mother in the diner; from eight on both of them there."""
    assert [
        (actor.who, state.variant, str(state.position))
        for evening in evenings
        for state in evening
        if state.place == "bus_stop" and state.variant in ("lamp", "late") and state.picture is None
        for actor in state.cast
        if actor.who in ("rory", "lorelai")
    ] == []


@pytest.mark.parametrize("pack", ["lamplight", "poster", "pixel"])
def test_no_picture_is_laid_over_a_face(pack: str, with_inserts: list[State], tmp_path: Path) -> None:
    """One that finds a face on either side has to fill the stage instead."""
    stack = PackFolders([ROOT / "assets/packs"], tmp_path, pack).choose(pack)
    look = Look(load_pack(stack, ROOT / "assets/fonts").artwork, lambda text, kind: ())
    covered = {
        (state.place, str(state.position), actor.who)
        for state in with_inserts
        if state.insert is not None and not has_event(state, look.artwork)
        for actor, face in faces_in_view(state, look)
        if covered_share(face, insert_box(state, state.insert, look)) > COVERED
    }
    assert covered == set()
