"""Grain: a tile of even noise, and what dissolves through it instead of fading."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

TILE = 512
DOT = 0.75  # sigma in pixels: the size of a speck
SOFT = 0.12  # how much of the noise's range one speck's edge takes

_CODE = f"""
uniform shader noise;
uniform float2 start;
uniform float2 way;
uniform float ringed;
uniform half4 ink;
half4 main(float2 p) {{
  float line = dot(p - start, way) / max(dot(way, way), 1e-6);
  float ring = length(p - start) / max(length(way), 1e-3);
  float share = 1.0 - mix(line, ring, ringed);
  float speck = noise.eval(p).r;
  float a = smoothstep(speck - {SOFT}, speck + {SOFT}, share * (1.0 + 2.0 * {SOFT}) - {SOFT});
  return ink * half(a);
}}
"""


@cache
def make_noise() -> NDArray[np.float32]:
    """A tile of blurred noise whose values are spread evenly from 0 to 1."""
    rng = np.random.default_rng(7)
    raw = cv2.GaussianBlur(np.tile(rng.random((TILE, TILE), np.float32), (3, 3)), (0, 0), DOT)
    raw = raw[TILE : 2 * TILE, TILE : 2 * TILE]
    order = np.argsort(raw, axis=None)
    even = np.empty(TILE * TILE, np.float32)
    even[order] = np.linspace(0, 1, TILE * TILE, dtype=np.float32)
    return even.reshape(TILE, TILE)


def spread_noise(width: int, height: int) -> NDArray[np.float32]:
    """The tile, repeated over a picture."""
    noise = make_noise()
    return np.tile(noise, (height // TILE + 1, width // TILE + 1))[:height, :width]


@cache
def _effect() -> skia.RuntimeEffect:
    return skia.RuntimeEffect.MakeForShader(_CODE)


@cache
def _tile_shader() -> skia.Shader:
    grey = (make_noise() * 255).astype(np.uint8)
    pixels = np.dstack([grey, grey, grey, np.full_like(grey, 255)])
    image = skia.Image.fromarray(np.ascontiguousarray(pixels), skia.kRGBA_8888_ColorType)
    repeat = skia.TileMode.kRepeat
    return image.makeShader(repeat, repeat, skia.SamplingOptions(skia.FilterMode.kNearest))


def make_dissolve(
    start: tuple[float, float], end: tuple[float, float], ink: tuple[float, ...], ring: bool = False
) -> skia.Shader:
    """A shader: full ink at `start`, none at `end` (device pixels); `ring` measures all round."""
    builder = skia.RuntimeEffectBuilder(_effect())
    builder.setUniform("start", skia.V2(*start))
    builder.setUniform("way", skia.V2(end[0] - start[0], end[1] - start[1]))
    builder.setUniform("ringed", 1.0 if ring else 0.0)
    red, green, blue, alpha = ink
    builder.setUniform("ink", skia.V4(red * alpha, green * alpha, blue * alpha, alpha))
    builder.setChild("noise", _tile_shader())
    return builder.makeShader()
