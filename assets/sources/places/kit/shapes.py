"""Solid shapes for Blender, and the site they are put on."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

# bmesh exists only once bpy has been imported.
import bpy  # isort: skip
import bmesh
import numpy as np

Point = tuple[float, float, float]
Box = tuple[float, float, float, float, float, float]

CUBE_FACES = [(0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)]
CORNERS = [(a, b, c) for c in (-1, 1) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
# Blender stores the object index as an integer; the painter only needs neighbours to differ.
INDEX_CYCLE = 250


def arc(
    centre: tuple[float, float], radius: float, start: float, end: float, count: int = 14
) -> list[tuple[float, float]]:
    """Points on a circle from `start` to `end` degrees."""
    angles = np.radians(np.linspace(start, end, count + 1))
    return [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles]


def ring_faces(rows: int, around: int) -> list[tuple[int, ...]]:
    """The faces between `rows` rings of `around` points each."""
    faces = []
    for first in range(0, (rows - 1) * around, around):
        for i in range(around):
            after = (i + 1) % around
            faces.append((first + i, first + after, first + around + after, first + around + i))
    return faces


def grid_faces(rows: int, columns: int) -> list[tuple[int, ...]]:
    """The faces between `rows` lines of `columns` points each."""
    return [
        (k * columns + i, k * columns + i + 1, (k + 1) * columns + i + 1, (k + 1) * columns + i)
        for k in range(rows - 1)
        for i in range(columns - 1)
    ]


class Site:
    """An empty scene, and the frame in which the next shape is put."""

    def __init__(self, seed: int) -> None:
        bpy.ops.wm.read_factory_settings(use_empty=True)
        self.scene = bpy.context.scene
        self.random = np.random.default_rng(seed)
        self._frame: bpy.types.Object | None = None
        self._count = 0

    @contextmanager
    def at(
        self, x: float = 0, y: float = 0, z: float = 0, turn: float = 0, scale: float = 1
    ) -> Iterator[None]:
        """Put what follows in a frame at this point, turned about the vertical in degrees."""
        frame = bpy.data.objects.new("frame", None)
        frame.location = (x, y, z)
        frame.rotation_euler = (0, 0, math.radians(turn))
        frame.scale = (scale,) * 3
        self.scene.collection.objects.link(frame)
        frame.parent = self._frame
        before, self._frame = self._frame, frame
        try:
            yield
        finally:
            self._frame = before

    def put(self, thing: bpy.types.Object, material: bpy.types.Material | None = None):
        """The object, linked into the scene in the current frame and given its light group."""
        self.scene.collection.objects.link(thing)
        thing.parent = self._frame
        if material is not None:
            thing.data.materials.append(material)
            thing.lightgroup = material.get("group", "")
        self._count += 1
        thing.pass_index = self._count % INDEX_CYCLE + 1
        return thing

    def mesh(
        self,
        points: Sequence[Point],
        faces: Sequence[Sequence[int]],
        material: bpy.types.Material,
        smooth: bool = False,
        uv: Sequence[tuple[float, float]] | None = None,
        tone: Sequence[float] | None = None,
        bevel: float = 0,
    ):
        """A mesh; `uv` is one pair a face corner, `tone` one number a face (attribute `t`)."""
        data = bpy.data.meshes.new("mesh")
        data.from_pydata(points, [], faces)
        if uv is not None:
            layer = data.uv_layers.new(name="UVMap")
            layer.data.foreach_set("uv", np.asarray(uv, np.float32).ravel())
        if smooth:
            data.polygons.foreach_set("use_smooth", [True] * len(faces))
        if tone is not None:
            data.attributes.new("t", "FLOAT", "FACE").data.foreach_set("value", np.asarray(tone, np.float32))
        data.update()
        thing = self.put(bpy.data.objects.new("mesh", data), material)
        if bevel > 0:
            modifier = thing.modifiers.new("bevel", "BEVEL")
            modifier.width, modifier.segments, modifier.limit_method = bevel, 2, "ANGLE"
        return thing

    def boxes(self, boxes: Sequence[Box], material, bevel: float = 0, tone=None):
        """Many boxes (centre x, y, z and size x, y, z) as one object; `tone` is one a box."""
        points: list[Point] = []
        faces: list[tuple[int, ...]] = []
        for x, y, z, width, depth, height in boxes:
            first = len(points)
            points += [(x + a * width / 2, y + b * depth / 2, z + c * height / 2) for a, b, c in CORNERS]
            faces += [tuple(i + first for i in face) for face in CUBE_FACES]
        tones = None if tone is None else np.repeat(tone, 6)
        return self.mesh(points, faces, material, bevel=bevel, tone=tones)

    def box(self, x, y, z, width, depth, height, material, bevel=0.01, turn=0.0, lean=0.0, tilt=0.0):
        """A box about its centre; `lean` is about x, `tilt` about y, `turn` about z, in degrees."""
        thing = self.boxes([(0, 0, 0, width, depth, height)], material, bevel)
        thing.location = (x, y, z)
        thing.rotation_euler = tuple(math.radians(a) for a in (lean, tilt, turn))
        return thing

    def lathe(self, profile, material, x=0.0, y=0.0, z=0.0, count=24, axis="z", smooth=True):
        """A body turned from (radius, height) pairs about an axis (`z`, or `y` towards +y)."""
        points: list[Point] = []
        for radius, height in profile:
            for i in range(count):
                a = 2 * math.pi * i / count
                u, v = radius * math.cos(a), radius * math.sin(a)
                points.append((x + u, y + v, z + height) if axis == "z" else (x + u, y + height, z - v))
        return self.mesh(points, ring_faces(len(profile), count), material, smooth=smooth)

    def cylinder(self, x, y, z, height, radius, material, top=None, count=20, axis="z"):
        """A closed cylinder or cone standing on z (or lying from y towards +y)."""
        top = radius if top is None else top
        start = z if axis == "z" else y
        profile = [(0, 0), (radius, 0), (radius, 0), (top, height), (top, height), (0, height)]
        place = {"x": x, "y": y, "z": z} if axis == "z" else {"x": x, "y": start, "z": z}
        thing = self.lathe(profile, material, count=count, axis=axis, smooth=False, **place)
        return thing

    def tube(self, points: Sequence[Point], radius: float, material, fine: int = 3):
        """A round rod along the points."""
        curve = bpy.data.curves.new("tube", "CURVE")
        curve.dimensions, curve.bevel_depth = "3D", radius
        curve.bevel_resolution, curve.use_fill_caps = fine, True
        spline = curve.splines.new("POLY")
        spline.points.add(len(points) - 1)
        for knot, point in zip(spline.points, points, strict=False):
            knot.co = (*point, 1)
        return self.put(bpy.data.objects.new("tube", curve), material)

    def prism(self, outline, depth, material, plane="xz", start=0.0, bevel=0.0):
        """A 2D outline pushed by `depth` along the axis missing in `plane`, from `start`."""
        place = {
            "xz": lambda a, b, d: (a, d, b),
            "yz": lambda a, b, d: (d, a, b),
            "xy": lambda a, b, d: (a, b, d),
        }[plane]
        n = len(outline)
        points = [place(a, b, start + d) for d in (0, depth) for a, b in outline]
        faces = [tuple(range(n)), tuple(range(2 * n - 1, n - 1, -1))]
        faces += [(i, n + i, n + (i + 1) % n, (i + 1) % n) for i in range(n)]
        thing = self.mesh(points, faces, material, bevel=bevel)
        body = bmesh.new()
        body.from_mesh(thing.data)
        bmesh.ops.recalc_face_normals(body, faces=body.faces)
        body.to_mesh(thing.data)
        body.free()
        return thing

    def quad(self, corners: Sequence[Point], material, repeat: tuple[float, float] = (1, 1)):
        """A four-cornered plane with its picture upright; corners from lower left, anticlockwise."""
        u, v = repeat
        return self.mesh(corners, [(0, 1, 2, 3)], material, uv=[(0, 0), (u, 0), (u, v), (0, v)])

    def wall(self, x0, z0, x1, z1, y, material, repeat=(1, 1)):
        """An upright plane across x at depth y that faces the viewer (-y)."""
        return self.quad([(x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1)], material, repeat)
