"""Holds our pictures of the maps against Tiled's own: `python -m tests.tiled [FOLDER]`.

Needs `tmxrasterizer` (Debian: tiled). Writes both pictures of every map into the folder, and prints how far
they are apart.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pygame

from tests.tiled.drawing import GROUND, draw_map
from tests.tiled.maps import MAPS, draw_pictures

# A channel may be off by so much: both sides round as they like, the more the more often they blend.
MAX_OFF = 4


def main(folder: Path) -> int:
    """Compares every map; returns how many are drawn otherwise."""
    if shutil.which("tmxrasterizer") is None:
        print("tmxrasterizer is missing. Type:  apt-get install tiled", file=sys.stderr)
        return 2
    apart = 0
    for name, write in MAPS.items():
        root = folder / name
        (root / "sets").mkdir(parents=True, exist_ok=True)
        draw_pictures(root / "sets")
        write(root / "sets")
        ours, messages = draw_map(root)
        pygame.image.save(ours, root / "ours.png")
        command = ["tmxrasterizer", "--no-smoothing", str(root / "sets/map.tmx"), str(root / "theirs.png")]
        done = subprocess.run(
            command, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True
        )
        if done.returncode or not (root / "theirs.png").exists():
            print(f"{name:22} Tiled doesn't draw it: {done.stderr.strip()[-100:]}")
            continue
        theirs = pygame.image.load(root / "theirs.png")
        off = difference(ours, theirs)
        apart += off > 0
        size = "" if ours.get_size() == theirs.get_size() else f" {ours.get_size()} and {theirs.get_size()}"
        print(f"{name:22} {off:6.2f} % of the pixels differ{size}  {'; '.join(messages)}")
    return int(apart > 0)


def difference(ours: pygame.Surface, theirs: pygame.Surface) -> float:
    """The share of pixels, in a hundred, that are others on a grey ground."""
    size = ours.get_size()
    grounds = []
    for picture in (ours, theirs):
        ground = pygame.Surface(size, 0, 32)
        ground.fill(GROUND)
        ground.blit(picture, (0, 0))
        grounds.append(ground)
    same = pygame.mask.from_threshold(grounds[0], (0, 0, 0), (MAX_OFF, MAX_OFF, MAX_OFF, 255), grounds[1])
    return 100 - same.count() * 100 / (size[0] * size[1])


if __name__ == "__main__":
    sys.exit(
        main(Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="running-ashtrays-tiled-")))
    )
