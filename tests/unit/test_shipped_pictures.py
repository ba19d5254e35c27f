"""The pictures that are shipped: none is drawn for nothing, none that the story shows is another pack's."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from statistics import stdev

import pygame
import pytest

ROOT = Path(__file__).parents[2]
PACKS = ROOT / "assets" / "packs"
# At least as large as a picture of a whole place is, in map pixels.
WHOLE = {"width": 1900, "height": 1060}
NAMED = re.compile(r"\bpicture: (\w+)")


def test_every_layer_of_a_picture_is_in_its_list() -> None:
    """What a bake of before has left lies there and is never shown."""
    events = PACKS / "lamplight" / "events"
    named = {
        name
        for listing in events.glob("*.yaml")
        for name in re.findall(r"file: ([\w/]+\.webp)", listing.read_text(encoding="utf-8"))
    }
    assert named == {path.relative_to(events).as_posix() for path in events.glob("*/*.webp")}


@pytest.mark.parametrize("pack", ["lamplight", "poster", "pixel"])
def test_a_pack_draws_the_storys_moments_in_its_own_way(pack: str) -> None:
    """Things close by may be the default pack's; a moment that fills the stage is not."""
    scenes = (ROOT / "script" / "scenes").glob("*.yaml")
    shown = {name for path in scenes for name in NAMED.findall(path.read_text(encoding="utf-8"))}
    moments = {name for name in shown if name != "none" and not name.startswith("thing_")}
    drawn = {path.stem for path in (PACKS / pack / "events").iterdir() if path.is_file()}
    assert moments
    assert moments <= drawn


@pytest.mark.parametrize("pack", ["lamplight", "poster", "pixel"])
def test_the_methodists_carry_their_box_until_she_is_gone(pack: str) -> None:
    """In every pack something of the square is there at first and no more later."""
    square = ElementTree.parse(PACKS / pack / "sets" / "bus_stop.tmx").getroot()
    shown = [
        set(kept.attrib["value"].split())
        for layer in (*square.iter("imagelayer"), *square.iter("layer"))
        for kept in layer.iter("property")
        if kept.attrib["name"] == "variant"
    ]
    for variant in ("lamp", "no_lamp"):
        assert any(variant in variants and not variants - {"lamp", "no_lamp"} for variants in shown)


@pytest.mark.parametrize("pack", ["lamplight", "poster", "pixel"])
def test_no_place_is_black_in_one_of_its_variants(pack: str) -> None:
    """Something that fills the stage lies behind people in every variant that a map names."""
    bare = []
    for path in sorted((PACKS / pack / "sets").glob("*.tmx")):
        place = ElementTree.parse(path).getroot()
        named = {kept.attrib["name"]: kept.attrib["value"] for kept in place.findall("properties/property")}
        whole = [kept for layer in place.iter("layer") if (kept := _said(layer)) is not None]
        whole += [
            kept
            for layer in place.iter("imagelayer")
            if (kept := _said(layer)) is not None
            and all(float(kept.get(side, least)) >= least for side, least in WHOLE.items())
        ]
        for variant in named.get("variants", "").split():
            shown = [kept for kept in whole if variant in kept.get("variant", variant).split()]
            bare += [] if shown else [f"{path.stem}: {variant}"]
    assert bare == []


def _said(layer: ElementTree.Element) -> dict[str, str] | None:
    """What a layer's properties say; None of one that lies before the people."""
    said = {kept.attrib["name"]: kept.attrib["value"] for kept in layer.findall("properties/property")}
    return None if said.get("front") == "true" else said


def test_nobody_changes_sides_before_the_kiss() -> None:
    """In its picture he is on the left, so there he is from when they sit down."""
    porch = (ROOT / "script" / "scenes" / "15_porch.yaml").read_text(encoding="utf-8")
    sat = porch[porch.index("pose: sit_floor, at: ") - 80 :]
    for who, own, other in (("jess", "left", "right"), ("rory", "right", "left")):
        assert re.search(rf"\b{who}: {{[^{{}}]*\bat: (floor|near)_{own}\b", sat)
        assert not re.search(rf"\b{who}: {{[^{{}}]*\bat: (floor|near)_{other}\b", sat)


@pytest.mark.parametrize("pack", ["lamplight", "poster"])
def test_the_clerk_loses_his_colours_while_time_stands_still(pack: str) -> None:
    """Only the two whom it doesn't hold keep theirs: what he wears is all but grey, or all of one hue."""
    kirk = PACKS / pack / "sprites" / "kirk"
    stopped, going = (
        _colourful(kirk / light / "left" / "counting.plain.body.webp") for light in ("store.stopped", "store")
    )
    assert stopped < going / 2


def _colourful(file: Path) -> float:
    """How far apart the hues of a layer's solid pixels lie: the spread of their two colour differences."""
    layer = pygame.image.load(file)
    pixels = [
        layer.get_at((x, y)) for x in range(0, layer.get_width(), 4) for y in range(0, layer.get_height(), 4)
    ]
    solid = [(pixel.r - pixel.g, pixel.g - pixel.b) for pixel in pixels if pixel.a == 255]
    assert solid
    return stdev(float(red) for red, _ in solid) + stdev(float(blue) for _, blue in solid)
