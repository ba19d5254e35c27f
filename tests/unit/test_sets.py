"""Sets: maps made by the test, read in stage units; hostile and odd maps refused by line."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.shell.formats.image_headers import PictureError
from game.shell.formats.images import load_picture
from game.shell.formats.problems import Problems
from game.shell.formats.tmx import read_map
from game.shell.formats.xml_elements import XmlError, read_xml
from game.shell.packs.sets import read_set
from game.shell.paint.tiles import draw_part
from game.stage.art import StageSet
from game.stage.frame import Box
from tests.unit.painted import draw_pictures

MAP = """<?xml version="1.0" encoding="UTF-8"?>
<map version="1.10" orientation="orthogonal" width="101" height="59" tilewidth="20" tileheight="20"
 infinite="0">
 {properties}
 {body}
</map>
"""
PICTURE = '<imagelayer id="{id}" name="n" {more}><image source="place/sky.png"/>{inner}</imagelayer>'

Read = Callable[..., tuple[StageSet | None, tuple[str, ...]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a map with this body; gives the set and what was told, as `line: words`."""
    (tmp_path / "sets/place").mkdir(parents=True)
    draw_pictures(tmp_path / "sets/place")

    def read_body(
        body: str, properties: str = "", whole: str = MAP
    ) -> tuple[StageSet | None, tuple[str, ...]]:
        path = tmp_path / "sets/place.tmx"
        path.write_text(whole.format(body=body, properties=properties), encoding="utf-8")
        problems = Problems()

        def find(file: str) -> Path | None:
            return tmp_path / file if (tmp_path / file).is_file() else None

        made = read_set("sets/place.tmx", "pack:", find, problems)
        return made, tuple(f"{p.file.partition(':')[2]}: {p.message}" for p in problems.listed())

    return read_body


def test_the_stage_lies_in_the_middle_of_the_map(read: Read) -> None:
    made, messages = read(PICTURE.format(id=1, more="", inner=""))
    assert messages == ()
    assert made is not None
    layer = made.layers[0]
    assert layer.file == "pack:sets/place/sky.png"
    assert layer.box == Box(-50, -50, 300, 170)
    assert layer.opaque


def test_layers_keep_the_order_of_the_file_across_kinds_and_groups(read: Read) -> None:
    tiles = (
        '<layer id="{id}" name="t" width="101" height="59"><data encoding="csv">'
        + ",".join(["0"] * 101 * 59)
        + "</data></layer>"
    )
    body = (
        PICTURE.format(id=1, more="", inner="")
        + tiles.format(id=2)
        + '<group id="3" name="g" offsetx="10.5" offsety="4" opacity="0.5" parallaxx="0.5">'
        + PICTURE.format(id=4, more='offsetx="1.5" parallaxx="0.8" opacity="0.5"', inner="")
        + "</group>"
        + PICTURE.format(id=5, more='visible="0"', inner="")
        + PICTURE.format(id=6, more="", inner="")
    )
    made, messages = read(body)
    assert messages == ()
    assert made is not None
    assert [layer.file for layer in made.layers] == [
        "pack:sets/place/sky.png",
        "pack:sets/place.tmx#1",
        "pack:sets/place/sky.png",
        "pack:sets/place/sky.png",
    ]
    inner = made.layers[2]
    assert (inner.box.x, inner.box.y) == (-50 + 12, -50 + 4)
    assert inner.parallax == pytest.approx((0.4, 1.0))
    assert inner.opacity == 0.25
    assert not inner.opaque


def test_properties_called_like_attributes_do_no_harm(read: Read) -> None:
    inner = (
        '<properties><property name="name" value="x"/><property name="visible" value="y"/>'
        '<property name="width" type="float" value="600"/><property name="height" type="float" value="340"/>'
        '<property name="variant" value="lamp dark"/>'
        '<property name="front" type="bool" value="true"/></properties>'
    )
    made, _ = read(PICTURE.format(id=1, more="", inner=inner))
    assert made is not None
    layer = made.layers[0]
    assert (layer.box.w, layer.box.h, layer.front) == (600, 340, True)
    assert layer.variants == frozenset({"lamp", "dark"})


def test_marks_views_lights_emitters_and_clocks_are_in_stage_units(read: Read) -> None:
    body = """
 <objectgroup id="1" name="marks" offsetx="10">
  <object id="1" name="bench" x="500" y="900"><properties><property name="scale" type="float" value="0.8"/>
   <property name="facing" value="left"/></properties><point/></object>
 </objectgroup>
 <objectgroup id="2" name="views">
  <object id="2" name="close" x="50" y="50" width="960" height="540"/></objectgroup>
 <objectgroup id="3" name="lights"><object id="3" x="70" y="80"><properties>
   <property name="color" value="#ffb066"/>
   <property name="radius" type="float" value="100"/><property name="flicker" type="float" value="0.5"/>
   <property name="variant" value="lamp"/></properties><point/></object></objectgroup>
 <objectgroup id="4" name="emitters"><object id="4" x="50" y="50" width="40" height="40">
   <properties><property name="kind" value="moths"/></properties></object>
  <object id="6" x="50" y="50" width="40" height="40">
   <properties><property name="kind" value="snow"/></properties></object></objectgroup>
 <objectgroup id="5" name="clocks"><object id="5" x="60" y="60"><properties>
   <property name="radius" type="float" value="38"/></properties><point/></object></objectgroup>"""
    properties = (
        '<properties><property name="light" value="night"/><property name="light.dark" value="indoor"/>'
        '<property name="variants" value="lamp dark"/></properties>'
    )
    made, messages = read(body, properties)
    assert messages == ()
    assert made is not None
    assert made.marks["bench"] == (460, 850, 0.8, "left")
    assert made.views["close"] == Box(0, 0, 960, 540)
    assert made.lamps[0][:5] == (20, 30, 100, (255, 176, 102, 255), 0.5)
    # What is called static now was snow before.
    assert [emitter.kind for emitter in made.emitters] == ["moths", "static"]
    assert made.clocks[0] == (10, 10, 38)
    assert made.variants == ("lamp", "dark")
    assert made.people_light_by_variant == {"": "night", "dark": "indoor"}


def test_a_map_may_have_its_own_scale(read: Read) -> None:
    body = (
        '<objectgroup id="1" name="marks"><object id="1" name="m" x="0" y="0"><point/></object></objectgroup>'
    )
    properties = '<properties><property name="scale" type="float" value="2"/></properties>'
    made, _ = read(body, properties)
    assert made is not None
    assert made.marks["m"][:2] == (960 - 2020, 540 - 1180)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('<imagelayer id="1"><image source="../../secret.png"/></imagelayer>', "out of the pack"),
        ('<imagelayer id="1"><image source="/etc/passwd"/></imagelayer>', "out of the pack"),
        ('<tileset firstgid="1" source="../../x.tsx"/>', "out of the pack"),
        ('<tileset firstgid="1" source="none.tsx"/>', "missing"),
        (
            '<layer width="1" height="1"><data encoding="base64" compression="lzma">eA==</data></layer>',
            "lzma",
        ),
        ('<imagelayer id="1" offsetx="far"><image source="place/sky.png"/></imagelayer>', "number"),
        ("<layer", "not XML"),
    ],
)
def test_what_cannot_be_used_is_refused_by_its_line(read: Read, body: str, message: str) -> None:
    made, problems = read(body)
    assert made is None
    assert len(problems) == 1
    assert message in problems[0]
    assert int(problems[0].partition(":")[0]) >= 3


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("orthogonal", "isometric", "orthogonal"),
        ('width="101"', 'width="0"', "number from 1"),
        ('width="101"', 'width="9999999"', "number from 1"),
        ("<map", '<!DOCTYPE map [<!ENTITY a "b">]><map', "DOCTYPE"),
    ],
)
def test_maps_of_other_kinds_are_refused(read: Read, old: str, new: str, message: str) -> None:
    made, problems = read("", whole=MAP.replace(old, new, 1))
    assert made is None
    assert message in problems[0]


def test_a_missing_picture_is_told_and_its_layer_stays_for_a_placeholder(read: Read) -> None:
    made, messages = read('<imagelayer id="1"><image source="place/gone.webp"/></imagelayer>')
    assert made is not None
    assert made.layers[0].file == "pack:sets/place/gone.webp"
    assert any("gone.webp”: this picture is missing" in words for words in messages)


def test_what_is_not_drawn_is_told_and_the_rest_is_used(read: Read) -> None:
    body = (
        '<objectgroup id="1" name="marks"><object id="1" name="a" x="1" y="2"><text>hello</text></object>'
        '<object id="2" name="b" template="t.tx" x="0" y="0"/></objectgroup>'
        '<objectgroup id="2" name="emitters"><object id="3" x="0" y="0"><properties>'
        '<property name="kind" value="lava"/></properties></object></objectgroup>'
    )
    made, messages = read(body)
    assert made is not None
    assert "a" in made.marks
    assert len(messages) == 3


def test_a_nest_of_elements_is_refused(tmp_path: Path) -> None:
    with pytest.raises(XmlError, match="nested"):
        read_xml(b"<map>" + b"<group>" * 200 + b"</group>" * 200 + b"</map>")


def test_tiles_are_drawn_turned_as_the_map_says(tmp_path: Path) -> None:
    sheet = pygame.Surface((20, 10), pygame.SRCALPHA)
    sheet.fill((255, 0, 0, 255), (0, 0, 5, 10))
    sheet.fill((0, 0, 255, 255), (5, 0, 5, 10))
    pygame.image.save(sheet, tmp_path / "tiles.png")
    mirrored = 1 | 0x80000000
    (tmp_path / "m.tmx").write_text(
        '<map version="1.10" orientation="orthogonal" width="2" height="1" tilewidth="10" tileheight="10">'
        '<tileset firstgid="1" name="t" tilewidth="10" tileheight="10" tilecount="2" columns="2">'
        '<image source="tiles.png" width="20" height="10"/></tileset>'
        f'<layer id="7" name="l" width="2" height="1"><data encoding="csv">1,{mirrored}</data></layer></map>'
    )
    tiled_map = read_map("m.tmx", lambda name: tmp_path / name)
    drawn = draw_part(
        tiled_map,
        "0",
        lambda name: load_picture(tmp_path / name),
        lambda size: nullcontext(pygame.font.Font(None, size)),
    )
    assert drawn.get_size() == (20, 10)
    assert [drawn.get_at((x, 5))[:3] for x in (1, 8, 11, 18)] == [
        (255, 0, 0),
        (0, 0, 255),
        (0, 0, 255),
        (255, 0, 0),
    ]
    with pytest.raises(PictureError, match="no part"):
        draw_part(
            tiled_map,
            "x",
            lambda name: load_picture(tmp_path / name),
            lambda size: nullcontext(pygame.font.Font(None, size)),
        )


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    cuts=st.lists(
        st.tuples(st.integers(0, 3000), st.integers(0, 40), st.text(max_size=4)), min_size=1, max_size=4
    )
)
def test_no_damage_to_a_map_crashes_anything(read: Read, cuts: list[tuple[int, int, str]]) -> None:
    text = MAP.format(
        properties='<properties><property name="light" value="night"/></properties>',
        body=PICTURE.format(id=1, more='offsetx="3"', inner="")
        + '<objectgroup id="2" name="marks"><object id="1" name="m" x="5" y="6"><point/></object>'
        "</objectgroup>",
    )
    for at, length, put in cuts:
        at %= len(text)
        text = text[:at] + put + text[at + length :]
    made, messages = read("", whole=text.replace("{", "{{").replace("}", "}}"))
    assert made is not None or messages


def test_an_object_is_of_its_own_class_in_whatever_layer_it_lies(read: Read) -> None:
    """Tiled 1.8 calls the class type, 1.9 class; what a class leaves unsaid is its default."""
    objects = (
        'name="door" type="mark" x="100" y="200"',
        'class="light" x="5" y="6"',
        'type="emitter" x="0" y="0"',
        'name="wide" type="view" x="0" y="0" width="1920" height="1080"',
    )
    body = "".join(f'<object id="{at}" {one}/>' for at, one in enumerate(objects))
    made, messages = read(f'<objectgroup id="1" name="things">{body}</objectgroup>')
    assert messages == ()
    assert made is not None
    assert (set(made.marks), set(made.views)) == ({"door"}, {"wide"})
    assert [lamp.color for lamp in made.lamps] == [(244, 166, 60, 255)]
    assert [emitter.kind for emitter in made.emitters] == ["leaves"]


def test_a_class_that_says_nothing_here_is_told_once_and_a_hotspot_why(read: Read) -> None:
    objects = (
        'class="hotspot" x="0" y="0" width="9" height="9"',
        'type="Enemy" x="5" y="6"',
        'type="Enemy" x="7" y="6"',
        'name="door" type="mark" x="100" y="200"',
    )
    body = "".join(f'<object id="{at}" {one}/>' for at, one in enumerate(objects))
    made, messages = read(f'<objectgroup id="1" name="things">{body}</objectgroup>')
    assert made is not None
    assert set(made.marks) == {"door"}
    (hotspot,) = (words for words in messages if "hotspot" in words)
    (enemy,) = (words for words in messages if "Enemy" in words)
    assert "nothing of a place is pressed" in hotspot
    assert "“Enemy”" in enemy
    assert "mark, view" in enemy
