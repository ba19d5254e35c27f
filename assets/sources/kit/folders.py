"""Where things lie: what is baked and what is kept between two bakes."""

from __future__ import annotations

from pathlib import Path

SOURCES = Path(__file__).resolve().parents[1]
ASSETS = SOURCES.parent
DOCS = ASSETS / "docs"
FONTS = ASSETS / "fonts"
PACKS = ASSETS / "packs"
LAMPLIGHT = PACKS / "lamplight"
# Renders and notes; git leaves the folder alone.
CACHE = ASSETS.parent / ".bake"
