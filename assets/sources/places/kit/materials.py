"""Materials whose colour wanders like paint, wet ground, brick, leaves, light and pictures."""

from __future__ import annotations

import math

import bpy
import numpy as np


def linear(colour: str) -> tuple[float, float, float]:
    """Linear red, green, blue of `#rrggbb`."""
    values = [int(colour.lstrip("#")[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    return tuple(v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)


class Graph:
    """The node graph of one new material, with the few nodes that are used here."""

    def __init__(self, title: str, group: str = "") -> None:
        self.material = bpy.data.materials.new(title)
        self.material.use_nodes = True
        if group:
            self.material["group"] = group
        self.tree = self.material.node_tree
        self.surface = self.tree.nodes["Principled BSDF"]

    def node(self, kind: str, **inputs: float):
        """A node of the kind, with its inputs set (underscores stand for blanks)."""
        made = self.tree.nodes.new("ShaderNode" + kind)
        for key, value in inputs.items():
            made.inputs[key.replace("_", " ")].default_value = value
        return made

    def join(self, source, target) -> None:
        """Connect two sockets."""
        self.tree.links.new(source, target)

    def noise(self, scale: float, detail: float = 4, rough: float = 0.6, twist: float = 0):
        """A noise in object space, 0..1."""
        made = self.node("TexNoise", Scale=scale, Detail=detail, Roughness=rough, Distortion=twist)
        self.join(self.node("TexCoord").outputs["Object"], made.inputs["Vector"])
        return made.outputs["Fac"]

    def ramp(self, source, stops):
        """A colour ramp over (position, linear colour) stops."""
        made = self.node("ValToRGB")
        elements = made.color_ramp.elements
        while len(elements) < len(stops):
            elements.new(0.5)
        for element, (position, colour) in zip(elements, stops, strict=False):
            element.position, element.color = position, (*colour, 1)
        self.join(source, made.inputs["Fac"])
        return made.outputs["Color"]

    def mix(self, factor, first, second, mode: str = "MIX"):
        """A mix of two colours; each of the three is a socket or a value."""
        made = self.node("Mix")
        made.data_type, made.blend_type = "RGBA", mode
        for socket, value in zip(
            (made.inputs[0], made.inputs[6], made.inputs[7]), (factor, first, second), strict=False
        ):
            if isinstance(value, bpy.types.NodeSocket):
                self.join(value, socket)
            else:
                socket.default_value = value if isinstance(value, (int, float)) else (*value, 1)
        return made.outputs[2]

    def range(self, source, low: float, high: float):
        """The source 0..1 stretched to low..high."""
        made = self.node("MapRange")
        made.inputs[3].default_value, made.inputs[4].default_value = low, high
        self.join(source, made.inputs[0])
        return made.outputs[0]

    def bump(self, height, strength, distance: float = 0.02, invert: bool = False) -> None:
        """Roughen the surface by a height socket; strength is a number or a socket."""
        made = self.node("Bump", Distance=distance)
        made.invert = invert
        if isinstance(strength, (int, float)):
            made.inputs["Strength"].default_value = strength
        else:
            self.join(strength, made.inputs["Strength"])
        self.join(height, made.inputs["Height"])
        self.join(made.outputs["Normal"], self.surface.inputs["Normal"])

    def set(self, **inputs) -> None:
        """Set or connect inputs of the surface (underscores stand for blanks)."""
        for key, value in inputs.items():
            socket = self.surface.inputs[key.replace("_", " ")]
            if isinstance(value, bpy.types.NodeSocket):
                self.join(value, socket)
            else:
                socket.default_value = value


def painted(light, dark=None, rough=0.6, metal=0.0, scale=2.0, bump=0.0, grain=30.0, vary=0.12, shine=0.4):
    """A surface whose colour wanders between two tones, and from object to object in value."""
    graph = Graph("painted")
    first = linear(light)
    second = linear(dark) if dark else tuple(v * 0.55 for v in first)
    colour = graph.ramp(graph.noise(scale, 5, 0.65), [(0.3, second), (0.62, first)])
    shift = graph.node("HueSaturation")
    graph.join(colour, shift.inputs["Color"])
    chance = graph.node("ObjectInfo").outputs["Random"]
    graph.join(graph.range(chance, 1 - vary * 1.6, 1 + vary), shift.inputs["Value"])
    graph.set(Base_Color=shift.outputs["Color"], Roughness=rough, Metallic=metal, Specular_IOR_Level=shine)
    if bump:
        graph.bump(graph.noise(grain, 4), bump)
    return graph.material


def toned(colours: list[str], rough: float = 0.5, glow: float = 0.0, group: str = ""):
    """A surface that takes one of the colours by the face attribute `t` (0..1), without blending."""
    graph = Graph("toned", group)
    attribute = graph.node("Attribute")
    attribute.attribute_name = "t"
    made = graph.node("ValToRGB")
    made.color_ramp.interpolation = "CONSTANT"
    elements = made.color_ramp.elements
    while len(elements) < len(colours):
        elements.new(0.5)
    for i, (element, colour) in enumerate(zip(elements, colours, strict=False)):
        element.position, element.color = i / len(colours), (*linear(colour), 1)
    graph.join(attribute.outputs["Fac"], made.inputs["Fac"])
    graph.set(Base_Color=made.outputs["Color"], Roughness=rough)
    if glow:
        graph.set(Emission_Color=made.outputs["Color"], Emission_Strength=glow)
    return graph.material


def glowing(colour, strength: float, group: str):
    """A pure light; the colour is `#rrggbb` or linear."""
    graph = Graph("glowing", group)
    value = linear(colour) if isinstance(colour, str) else colour
    graph.set(
        Base_Color=(0, 0, 0, 1), Emission_Color=(*value, 1), Emission_Strength=strength, Specular_IOR_Level=0
    )
    return graph.material


def lampshade(cloth: str, colour, strength: float, group: str):
    """Cloth that glows while its lamp is lit and is seen by other light when it is not."""
    graph = Graph("lampshade", group)
    graph.set(
        Base_Color=(*linear(cloth), 1), Roughness=0.9, Emission_Color=(*colour, 1), Emission_Strength=strength
    )
    return graph.material


def picture(image: np.ndarray, title: str, glow=0.0, rough=0.6, group="", repeat=False):
    """A surface with a picture on it (height, width, 3; sRGB 0..1), glowing by `glow`."""
    graph = Graph(title, group)
    height, width = image.shape[:2]
    stored = bpy.data.images.new(title, width, height)
    rgba = np.ones((height, width, 4), np.float32)
    rgba[..., :3] = np.clip(image[::-1], 0, 1)
    stored.pixels.foreach_set(rgba.ravel())
    stored.pack()
    made = graph.node("TexImage")
    made.image, made.extension = stored, "REPEAT" if repeat else "EXTEND"
    graph.set(Base_Color=made.outputs["Color"], Roughness=rough)
    if glow:
        graph.set(Emission_Color=made.outputs["Color"], Emission_Strength=glow)
    return graph.material


def brick(first: str, second: str, mortar: str, scale: float = 4.2, rough: float = 0.7):
    """Brickwork for walls across x, weathered."""
    graph = Graph("brick")
    turn = graph.node("Mapping")
    turn.inputs["Rotation"].default_value = (math.radians(90), 0, 0)
    graph.join(graph.node("TexCoord").outputs["Object"], turn.inputs[0])
    made = graph.node("TexBrick", Scale=scale, Mortar_Size=0.018, Bias=-0.1)
    for key, colour in (("Color1", first), ("Color2", second), ("Mortar", mortar)):
        made.inputs[key].default_value = (*linear(colour), 1)
    graph.join(turn.outputs[0], made.inputs["Vector"])
    worn = graph.ramp(graph.noise(0.9, 5, 0.7), [(0.3, (0.4, 0.38, 0.44)), (0.65, (1.15, 1.05, 0.95))])
    graph.set(Base_Color=graph.mix(1.0, made.outputs["Color"], worn, "MULTIPLY"), Roughness=rough)
    graph.bump(made.outputs["Fac"], 0.5, invert=True)
    return graph.material


def wet(light, dark, scale=0.35, smooth=0.03, rough=0.42, puddle=(0.48, 0.60), slab=0.0, bump=0.35):
    """Wet ground with puddles; `slab` metres wide paving stones, 0 for none."""
    graph = Graph("wet")
    pools = graph.ramp(graph.noise(scale, 3, 0.5, 0.4), [(puddle[0], (0, 0, 0)), (puddle[1], (1, 1, 1))])
    base = graph.ramp(graph.noise(2.2, 6, 0.7), [(0.3, linear(dark)), (0.7, linear(light))])
    if slab:
        stones = graph.node("TexBrick", Scale=1, Brick_Width=slab, Row_Height=slab, Mortar_Size=0.014)
        stones.offset = 0.5
        for key, value in (
            ("Color1", (0.72, 0.74, 0.8, 1)),
            ("Color2", (1.1, 1.05, 1, 1)),
            ("Mortar", (0.16, 0.16, 0.2, 1)),
        ):
            stones.inputs[key].default_value = value
        graph.join(graph.node("TexCoord").outputs["Object"], stones.inputs["Vector"])
        base = graph.mix(1.0, base, stones.outputs["Color"], "MULTIPLY")
    dimmed = graph.mix(0.55, base, (0.004, 0.006, 0.01))
    dry = graph.range(graph.noise(9, 4), rough * 0.75, rough * 1.2)
    graph.set(
        Base_Color=graph.mix(pools, base, dimmed),
        Roughness=graph.mix(pools, dry, (smooth,) * 3),
        Specular_IOR_Level=0.6,
    )
    dryness = graph.node("Invert")
    graph.join(pools, dryness.inputs["Color"])
    graph.bump(graph.noise(38, 3), graph.range(dryness.outputs[0], 0, bump), 0.012)
    return graph.material


def leafy(stops: list[tuple[float, str]], through: float = 0.45):
    """Leaves coloured by the face attribute `t`; `through` of the light shines through them."""
    graph = Graph("leafy")
    attribute = graph.node("Attribute")
    attribute.attribute_name = "t"
    colour = graph.ramp(attribute.outputs["Fac"], [(at, linear(c)) for at, c in stops])
    graph.set(Base_Color=colour, Roughness=0.6)
    back = graph.node("BsdfTranslucent")
    graph.join(colour, back.inputs["Color"])
    both = graph.node("MixShader")
    both.inputs[0].default_value = through
    graph.join(graph.surface.outputs[0], both.inputs[1])
    graph.join(back.outputs[0], both.inputs[2])
    graph.join(both.outputs[0], graph.tree.nodes["Material Output"].inputs[0])
    return graph.material


def pane(tint: str = "#0c1420", clear: float = 0.9):
    """Window glass that lets the room behind be seen and takes a little of the street's light."""
    graph = Graph("pane")
    graph.set(Base_Color=(*linear(tint), 1), Roughness=0.05, Specular_IOR_Level=0.8)
    through = graph.node("BsdfTransparent")
    both = graph.node("MixShader")
    both.inputs[0].default_value = clear
    graph.join(graph.surface.outputs[0], both.inputs[1])
    graph.join(through.outputs[0], both.inputs[2])
    graph.join(both.outputs[0], graph.tree.nodes["Material Output"].inputs[0])
    return graph.material
