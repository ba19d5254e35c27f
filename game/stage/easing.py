"""Easing functions: map the linear progress of an animation, 0 to 1, to its visible progress, 0 to 1."""

from __future__ import annotations

# An age at which every animation has ended; a time before any of the clock.
ENDED_MS, NEVER_MS = 3_600_000, -(10**9)


def smoothstep(progress: float) -> float:
    """Starts and stops softly (Hermite interpolation)."""
    return progress * progress * (3 - 2 * progress)


def ease_out_quadratic(progress: float) -> float:
    """Starts fast and stops softly, more evenly than cubic."""
    return 1 - (1 - progress) ** 2


def ease_out_cubic(progress: float) -> float:
    """Starts fast and stops softly."""
    return 1 - (1 - progress) ** 3


def ease_in_out_cubic(progress: float) -> float:
    """Starts and stops softly, fast between."""
    return 4 * progress**3 if progress < 0.5 else 1 - (2 - 2 * progress) ** 3 / 2
