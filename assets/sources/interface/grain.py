"""Noise that repeats without a seam, and the tones it dissolves.

All fields are filtered in the frequency domain, which wraps round by itself.
"""

from __future__ import annotations

import numpy as np

from .ink import Array


def make_noise(height: int, width: int, blur: float, seed: int) -> Array:
    """Return seamless noise blurred by `blur` pixels: float32 [height, width], mean 0, sigma 1."""
    field = np.random.default_rng(seed).standard_normal((height, width)).astype(np.float32)
    if blur > 0:
        fy = np.fft.fftfreq(height)[:, None]
        fx = np.fft.rfftfreq(width)[None, :]
        gauss = np.exp(-2 * (np.pi * blur) ** 2 * (fx * fx + fy * fy))
        field = np.fft.irfft2(np.fft.rfft2(field) * gauss, s=(height, width)).astype(np.float32)
    return (field - field.mean()) / (field.std() + 1e-9)


def make_streaks(height: int, width: int, along: float, across: float, seed: int) -> Array:
    """Return noise stretched along x: blur `along` and `across` pixels, mean 0, sigma 1."""
    field = np.random.default_rng(seed).standard_normal((height, width)).astype(np.float32)
    fy = np.fft.fftfreq(height)[:, None]
    fx = np.fft.rfftfreq(width)[None, :]
    gauss = np.exp(-2 * np.pi**2 * ((along * fx) ** 2 + (across * fy) ** 2))
    field = np.fft.irfft2(np.fft.rfft2(field) * gauss, s=(height, width)).astype(np.float32)
    return (field - field.mean()) / (field.std() + 1e-9)


def smoothstep(low: float, high: float, value: Array) -> Array:
    """Return the cubic step of value between low and high."""
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def print_tones(value: Array, steps: int, noise: Array, spread: float, hardness: float) -> Array:
    """Return value (0 to 1) as a screen print would: `steps` tones that dissolve into each other.

    `spread` is the noise in tones, `hardness` how far the tones replace the smooth value.
    """
    scaled = np.clip(value, 0, 1) * steps + noise * spread
    base = np.floor(scaled)
    edge = smoothstep(0.42, 0.58, scaled - base)
    toned = np.clip((base + edge) / steps, 0, 1)
    return value + (toned - value) * hardness


def ramp(value: Array, stops: list[tuple[float, Array]]) -> Array:
    """Return colours [.., 3] of value along colour stops (position, rgb 0 to 1)."""
    places = [place for place, _ in stops]
    return np.stack(
        [np.interp(value, places, [shade[i] for _, shade in stops]) for i in range(3)], axis=-1
    ).astype(np.float32)
