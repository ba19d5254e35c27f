"""Where people stand and what cameras show is said once for all packs; their maps say the same."""

from __future__ import annotations

import re
from pathlib import Path

import pygame
import pytest

from assets.sources.kit import staging
from assets.sources.kit.folders import PACKS
from assets.sources.kit.staging import StagingError, places, read_staging
from assets.sources.kit.tmx import Picture, draw_map, read_pictures
from game.stage.motion import MIN_WAY_DU

# Of who stands upright at the size of the marks before the counter, in map pixels.
HALF_A_COAT = 150
# How far Luke's elbow is from his mark behind it, in poster, in his widest pose.
TO_HIS_ELBOW = 188


@pytest.mark.parametrize("pack", staging.PACKS)
@pytest.mark.parametrize("place", places())
def test_a_map_says_what_its_place_is_staged_as(pack: str, place: str) -> None:
    """A map differs from what its staging and its pictures give in nothing at all."""
    path = PACKS / pack / "sets" / f"{place}.tmx"
    assert path.read_text(encoding="utf-8") == draw_map(read_staging(place, pack), read_pictures(path))


@pytest.mark.parametrize("place", places())
def test_every_pack_has_the_same_marks_views_and_variants(place: str) -> None:
    """Whatever a script asks of a place in one pack is there in the others."""
    first, *others = (read_staging(place, pack) for pack in staging.PACKS)
    for other in others:
        assert set(other.marks) == set(first.marks)
        assert set(other.views) == set(first.views)
        assert other.variants == first.variants


@pytest.mark.parametrize("pack", staging.PACKS)
def test_one_walks_home_along_streets_of_their_own(pack: str) -> None:
    """The fence, the hedge and the road's end are three pictures in every pack, none a stand-in."""
    pictures = read_pictures(PACKS / pack / "sets" / "street.tmx")
    seen = [
        frozenset(one.file for one in pictures if not one.variants or street in one.variants)
        for street in ("night", "fence", "hedge")
    ]
    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize("place", places())
def test_views_lie_on_the_map(place: str) -> None:
    """No view shows what lies beyond the picture."""
    for pack in staging.PACKS:
        for x, y, width, height in read_staging(place, pack).views.values():
            assert min(x, y) >= 0
            assert x + width <= staging.MAP_SIZE[0]
            assert y + height <= staging.MAP_SIZE[1]


@pytest.mark.parametrize("pack", staging.PACKS)
def test_the_bus_drives_behind_what_stands_before_it(pack: str) -> None:
    """It comes with its door shut, drives off, and the bench and the sign are drawn over it all the while."""
    pictures = read_pictures(PACKS / pack / "sets" / "bus_stop.tmx")
    bus = next(n for n, one in enumerate(pictures) if one.comes == "left" and one.goes == "right")
    door = next(n for n, one in enumerate(pictures) if one.comes == "after")
    before = max(n for n, one in enumerate(pictures) if one.variants == ("bus_here", "bus_gone"))
    assert pictures[bus].variants == pictures[door].variants == ("bus_here",)
    assert bus < door < before
    assert pictures[before].box[2] == staging.MAP_SIZE[0]


@pytest.mark.parametrize("pack", staging.PACKS)
def test_who_sits_down_on_the_porch_does_not_glide_there(pack: str) -> None:
    """A seat is so near beneath where one stood that the change of marks is no walk."""
    marks = read_staging("porch", pack).marks
    for stood, sits in (("rail", "floor_left"), ("steps", "floor_right")):
        assert abs(marks[stood].at[0] - marks[sits].at[0]) < MIN_WAY_DU


@pytest.mark.parametrize("pack", staging.PACKS)
def test_nobody_is_a_giant_beside_who_sits_on_the_bench(pack: str) -> None:
    """Who is under the sign, or in line, while they sit is as far off: a quarter larger and no more."""
    marks = read_staging("bus_stop", pack).marks
    seats = [marks[name].scale for name in ("bench_left", "bench_right")]
    for name in ("under_sign", "line_left", "line_right"):
        assert max(seats) <= marks[name].scale <= 1.25 * min(seats), name


@pytest.mark.parametrize("pack", staging.PACKS)
def test_nobody_goes_out_of_the_store_behind_its_counter(pack: str) -> None:
    """What is drawn before people begins at the right of the view in which they go, and of who stands."""
    folder, told = PACKS / pack / "sets", read_staging("video_store", pack)
    left, _, width, _ = told.views["aisles"]
    near = [one for one in read_pictures(folder / "video_store.tmx") if one.front]
    assert near
    for one in near:
        seen = pygame.image.load(folder / one.file).get_bounding_rect(min_alpha=32)
        begins = one.box[0] + seen.left * one.box[2] / one.pixels[0]
        assert begins >= left + width - 1, one.file
        assert begins > max(told.marks[name].at[0] for name in ("left", "centre", "right")) + HALF_A_COAT


def test_what_is_drawn_before_people_in_the_diner_cuts_nobody_who_stands_on_its_floor() -> None:
    """The counter hides who is behind it, and it is a straight cut through whoever stands before its end."""
    folder, told = PACKS / "lamplight/sets", read_staging("diner", "lamplight")
    floor = [told.marks[name].at[0] for name in ("left", "centre", "right", "door")]
    near = [one for one in read_pictures(folder / "diner.tmx") if one.front]
    assert near
    for one in near:
        begins, ends = one.box[0], one.box[0] + one.box[2]
        assert ends < min(floor) - HALF_A_COAT or begins > max(floor) + HALF_A_COAT, one.file


def test_no_part_of_him_hangs_before_the_printed_diners_counter() -> None:
    """The counter's piece that is drawn before Luke reaches past both of his elbows, in every variant."""
    told = read_staging("diner", "poster")
    behind = told.marks["behind_counter"].at[0]
    before = [one for one in read_pictures(PACKS / "poster/sets/diner.tmx") if one.file.endswith("_cut.webp")]
    whole = [one for one in before if "inset" not in one.file]
    assert {name for one in whole for name in one.variants} == set(told.variants)
    for one in whole:
        assert one.box[0] <= behind - TO_HIS_ELBOW, one.file
        assert one.box[0] + one.box[2] >= behind + TO_HIS_ELBOW, one.file


@pytest.mark.parametrize("pack", staging.PACKS)
@pytest.mark.parametrize(
    ("place", "before", "after"),
    [
        ("living_room", "tv_colour", "poppies"),
        ("bus_stop", "late", "chairs"),
        ("store_front", "someone", "counter"),
    ],
)
def test_what_is_told_of_is_seen_in_the_set(pack: str, place: str, before: str, after: str) -> None:
    """A film, Luke at the pane, nobody at the store's counter: the same place, with another part."""
    pictures = read_pictures(PACKS / pack / "sets" / f"{place}.tmx")
    was, now = ({one.file for one in pictures if name in one.variants} for name in (before, after))
    assert was & now
    assert now - was


@pytest.mark.parametrize("pack", staging.PACKS)
def test_the_shut_diner_is_not_drawn_as_the_open_one(pack: str) -> None:
    """Painted, its window no longer shines, and one lamp does; a print has no light of its own there."""
    pictures = read_pictures(PACKS / pack / "sets/diner_front.tmx")
    was, now = ({one.file for one in pictures if name in one.variants} for name in ("nobody", "closed"))
    assert now - was
    lights = {
        name: {
            one.at for one in read_staging("diner_front", pack).lights if name in (one.variants or (name,))
        }
        for name in ("nobody", "closed")
    }
    assert pack == "poster" or lights["closed"] != lights["nobody"]


# Where one sits, kneels or lies, and the bus's step: lower, or higher, than the ground one stands on.
NOT_ON_THE_GROUND = re.compile(r"bench_|couch|floor|kneeling|knees|seat|step$")


@pytest.mark.parametrize("pack", staging.PACKS)
@pytest.mark.parametrize("place", places())
def test_who_stands_nearer_is_not_smaller(pack: str, place: str) -> None:
    """People have one ratio of heights: of two in a place the one whose feet are lower isn't the smaller."""
    marks = read_staging(place, pack).marks
    stand = sorted(
        (one.at[1], one.scale, name) for name, one in marks.items() if not NOT_ON_THE_GROUND.match(name)
    )
    for n, (y, scale, name) in enumerate(stand):
        for nearer_y, nearer_scale, nearer in stand[n + 1 :]:
            assert nearer_y == y or nearer_scale >= scale, (name, nearer)


def test_a_pack_only_says_what_differs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a mark that a pack moves the rest stays; its lights stand for all of the others'."""
    write(
        tmp_path,
        "marks: {left: {at: [1, 2], scale: 0.9, facing: right}, door: {at: [5, 6], facing: left}}",
        "lights: [{at: [[1, 2], [3, 4]], color: '#ffffff', radius: 9, flicker: 0.1, variants: [day]}]",
        "poster: {marks: {left: {at: [3, 4]}}, lights: []}",
    )
    monkeypatch.setattr(staging, "FOLDER", tmp_path)
    painted, printed = (read_staging("yard", pack) for pack in staging.PACKS)
    assert painted.marks["left"] == staging.Mark((1, 2), "right", 0.9)
    assert printed.marks["left"] == staging.Mark((3, 4), "right", 0.9)
    assert printed.marks["door"] == painted.marks["door"]
    assert painted.lights[0].at == ((1, 2), (3, 4))
    assert printed.lights == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("marks: {left: {at: [1, 2], facing: right, sclae: 2}}", "sclae"),
        ("marks: {left: {at: [1], facing: right}}", "x and y"),
        ("marks: {left: {at: [1, 2], facing: up}}", "left or right"),
        ("lights: [{at: [1, 2], color: '#fff', radius: 9, flicker: 0.1, variants: [noon]}]", "noon"),
        ("lamps: []", "lamps"),
        ("marks: {left: {at: [1, 2]}}", "'facing' is missing"),
    ],
)
def test_a_slip_names_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, said: str) -> None:
    """What no map can say is told with the file it stands in."""
    write(tmp_path, line)
    monkeypatch.setattr(staging, "FOLDER", tmp_path)
    with pytest.raises(StagingError, match=said) as caught:
        read_staging("yard")
    assert "yard.yaml" in str(caught.value)


def test_a_map_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    """Whatever is said of a picture outlives writing and reading."""
    pictures = [
        Picture("yard/day.webp", (10, 20), (0, 0, 2020, 1180)),
        Picture("yard/far & wide.webp", (10, 20), (5, 6, 7, 8), (0.93, 0.9), ("day", "night"), False),
        Picture("yard/bus.webp", (10, 20), (5, 6, 7, 8), variants=("day",), comes="left", goes="right"),
        Picture("yard/front.webp", (10, 20), (5, 6, 7, 8), (1.06, 1.03), (), True),
    ]
    path = tmp_path / "yard.tmx"
    path.write_text(draw_map(read_staging(places()[0]), pictures), encoding="utf-8")
    assert read_pictures(path) == pictures


def write(folder: Path, *lines: str) -> None:
    """A yard's staging with these lines of its own."""
    values = {"light": "light: night", "variants": "variants: [day, night]", "views": "views: {}"}
    values["marks"] = "marks: {left: {at: [1, 2], facing: right}}"
    values |= {line.partition(":")[0]: line for line in lines}
    (folder / "yard.yaml").write_text("\n".join(values.values()) + "\n", encoding="utf-8")
