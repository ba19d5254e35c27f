"""Cycles, with every light group denoised on its own, into one multilayer EXR."""

from __future__ import annotations

import time
from pathlib import Path

import bpy
import numpy as np
import OpenEXR
from mathutils import Matrix

from .camera import Camera
from .shapes import Site

BOUNCES = 4
NOISE_THRESHOLD = 0.06


def _set_camera(scene, camera: Camera) -> None:
    data = bpy.data.cameras.new("camera")
    data.lens, data.sensor_width, data.clip_end = camera.lens_mm, 36, 2000
    data.sensor_fit = "HORIZONTAL"
    # Blender's shift moves the view, ours says where the horizon goes; both in picture widths.
    data.shift_x, data.shift_y = -camera.shift_x, camera.shift_y
    thing = bpy.data.objects.new("camera", data)
    right, up, forward = camera.axes()
    turn = Matrix([[right[i], up[i], -forward[i]] for i in range(3)]).to_4x4()
    thing.matrix_world = Matrix.Translation(camera.at) @ turn
    scene.collection.objects.link(thing)
    scene.camera = thing


def _set_cycles(scene, samples: int, threads: int) -> None:
    scene.render.engine = "CYCLES"
    cycles = scene.cycles
    cycles.device, cycles.samples = "CPU", samples
    cycles.use_adaptive_sampling, cycles.adaptive_threshold = True, NOISE_THRESHOLD
    cycles.use_denoising, cycles.use_light_tree = False, True
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = BOUNCES, 2, 2
    cycles.transmission_bounces, cycles.transparent_max_bounces = 2, 8
    cycles.sample_clamp_indirect, cycles.blur_glossy = 4, 0.5
    cycles.caustics_reflective = cycles.caustics_refractive = False
    scene.render.threads_mode, scene.render.threads = "FIXED", threads
    scene.render.film_transparent = True


def _wire_output(scene, groups: list[str], base: Path) -> None:
    layer = scene.view_layers[0]
    layer.use_pass_z = layer.use_pass_normal = layer.use_pass_object_index = True
    layer.cycles.denoising_store_passes = True
    for group in groups:
        layer.lightgroups.add(name=group)
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    source = tree.nodes.new("CompositorNodeRLayers")
    target = tree.nodes.new("CompositorNodeOutputFile")
    target.base_path = str(base)
    target.format.file_format = "OPEN_EXR_MULTILAYER"
    target.format.color_depth, target.format.exr_codec = "16", "ZIP"
    target.file_slots.clear()

    def write(title: str, socket) -> None:
        target.file_slots.new(title)
        tree.links.new(socket, target.inputs[-1])

    for group in groups:
        clean = tree.nodes.new("CompositorNodeDenoise")
        clean.prefilter, clean.use_hdr = "FAST", True
        tree.links.new(source.outputs["Combined_" + group], clean.inputs[0])
        tree.links.new(source.outputs["Denoising Normal"], clean.inputs["Normal"])
        tree.links.new(source.outputs["Denoising Albedo"], clean.inputs["Albedo"])
        write("light_" + group, clean.outputs[0])
    for title, output in (
        ("alpha", "Alpha"),
        ("depth", "Depth"),
        ("normal", "Normal"),
        ("index", "IndexOB"),
        ("albedo", "Denoising Albedo"),
    ):
        write(title, source.outputs[output])


def render(
    site: Site,
    camera: Camera,
    groups: list[str],
    base: Path,
    width: int,
    samples: int,
    threads: int = 2,
    window: tuple[int, int, int, int] | None = None,
) -> float:
    """Seconds it took to render the site at this width into `<base>0001.exr`.

    With a `window` (x0, y0, x1, y1 in map pixels) the rest stays black.
    """
    scene = site.scene
    _set_camera(scene, camera)
    _set_cycles(scene, samples, threads)
    scene.render.resolution_x = width
    scene.render.resolution_y = round(width * camera.height / camera.width)
    if window:
        settings = scene.render
        settings.use_border = True
        settings.border_min_x, settings.border_max_x = (window[i] / camera.width for i in (0, 2))
        settings.border_min_y, settings.border_max_y = (1 - window[i] / camera.height for i in (3, 1))
    _wire_output(scene, groups, base)
    base.parent.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    bpy.ops.render.render(write_still=False)
    return time.monotonic() - began


def read_passes(path: Path) -> dict[str, np.ndarray]:
    """The passes of a render, float32: `light_<group>`, alpha, depth, normal, index, albedo."""
    passes: dict[str, np.ndarray] = {}
    for key, channel in OpenEXR.File(str(path)).channels().items():
        title = key[:-2] if key.endswith(".V") else key
        passes[title] = np.asarray(channel.pixels, np.float32)
    if "normal.X" in passes:
        passes["normal"] = np.stack([passes.pop("normal." + axis) for axis in "XYZ"], -1)
    return passes
