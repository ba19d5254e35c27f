"""A bake under way: how finely to render, and the cache of what is rendered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np

from .camera import Camera
from .paint import Painted
from .place import Place
from .render import read_passes, render
from .shapes import Site


def _print_line(text: str) -> None:
    print(text, flush=True)


@dataclass
class Job:
    """How finely to render, where renders are kept, and which were made anew in this run."""

    cache: Path
    width: int
    samples: int
    force: bool = False
    threads: int = 2
    say: Callable[[str], None] = _print_line
    done: set[str] = field(default_factory=set)

    def passes(
        self,
        title: str,
        place: Place,
        build: Callable[[Site], None],
        camera: Camera,
        width: int,
        groups: list[str] | None = None,
        window: tuple[int, int, int, int] | None = None,
    ) -> dict[str, np.ndarray]:
        """The passes of a model through a camera; rendered where the cache has none, or once by force."""
        target = self.cache / f"{title}0001.exr"
        if not target.exists() or (self.force and title not in self.done):
            self.say(f"{title}: modelling")
            site = Site(place.seed)
            build(site)
            base = self.cache / title
            took = render(
                site, camera, groups or place.groups, base, width, self.samples, self.threads, window
            )
            self.say(f"{title}: rendered in {took:.0f} s")
        self.done.add(title)
        return read_passes(target)

    def prove(self, title: str, painted: Painted) -> None:
        """Keep a painted picture in the cache, to look at."""
        cv2.imwrite(str(self.cache / f"{title}.png"), (painted.rgb[..., ::-1] * 255).astype(np.uint8))
