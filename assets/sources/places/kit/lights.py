"""Lamps of a place: every one belongs to a light group, which is mixed after rendering."""

from __future__ import annotations

import math

import bpy
from mathutils import Euler, Vector

from .materials import linear
from .shapes import Point, Site

# A true 2000 K black body has almost no green or blue and turns everything one orange.
SODIUM = (1.0, 0.53, 0.19)
TUNGSTEN = (1.0, 0.68, 0.36)
FLUORESCENT = linear("#e4ecd8")
TELEVISION = linear("#7fb0ff")
MOONLIGHT = linear("#86b0ea")
NIGHT_FILL = linear("#6f8fd0")


def lamp(
    site: Site,
    kind: str,
    at: Point,
    watts: float,
    colour,
    group: str,
    size: float = 0.1,
    look: Point | None = None,
    angle: float = 120,
    blend: float = 0.8,
    tall: float | None = None,
    mirrored: bool = True,
) -> None:
    """Put up a light (`POINT`, `SPOT`, `AREA` or `SUN`); `look` is what it is turned to.

    Unless `mirrored`, glass and steel don't show it."""
    data = bpy.data.lights.new(group, kind)
    data.energy, data.color = watts, colour
    if kind == "AREA":
        data.size = size
        if tall:
            data.shape, data.size_y = "RECTANGLE", tall
    elif kind == "SUN":
        data.angle = size
    else:
        data.shadow_soft_size = size
    if kind == "SPOT":
        data.spot_size, data.spot_blend = math.radians(angle), blend
    thing = bpy.data.objects.new(group, data)
    site.put(thing)
    thing.location, thing.lightgroup, thing.visible_camera = at, group, False
    thing.visible_glossy = mirrored
    if look is not None:
        thing.rotation_euler = (Vector(look) - Vector(at)).to_track_quat("-Z", "Y").to_euler()


def moon(site: Site, strength: float = 1.5, height: float = 38, from_angle: float = -62) -> None:
    """Moonlight: height above the horizon and compass turn in degrees."""
    lamp(site, "SUN", (0, 0, 50), strength, MOONLIGHT, "night", 0.03)
    sun = site.scene.collection.objects[-1]
    sun.rotation_euler = Euler((math.radians(90 - height), 0, math.radians(from_angle)))


def heaven(site: Site, stops: list[tuple[float, str]], strength: float, group: str = "night"):
    """The sky's light as a vertical gradient from below (0) to the zenith (1)."""
    world = bpy.data.worlds.new("heaven")
    site.scene.world = world
    world.use_nodes, world.lightgroup = True, group
    tree = world.node_tree
    coordinates = tree.nodes.new("ShaderNodeTexCoord")
    parts = tree.nodes.new("ShaderNodeSeparateXYZ")
    ramp = tree.nodes.new("ShaderNodeValToRGB")
    elements = ramp.color_ramp.elements
    while len(elements) < len(stops):
        elements.new(0.5)
    for element, (position, colour) in zip(elements, stops, strict=False):
        element.position, element.color = position, (*linear(colour), 1)
    background = tree.nodes["Background"]
    tree.links.new(coordinates.outputs["Generated"], parts.inputs[0])
    tree.links.new(parts.outputs["Z"], ramp.inputs["Fac"])
    tree.links.new(ramp.outputs["Color"], background.inputs["Color"])
    background.inputs["Strength"].default_value = strength


NIGHT_SKY = [(0.0, "#16303e"), (0.5, "#1d4152"), (0.56, "#17344e"), (0.75, "#0c1c36"), (1, "#070f24")]
