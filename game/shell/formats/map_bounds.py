"""Bounds of a map: how much of it is read, and how far off anything in it may lie.

What any XML may be is bounded in `xml_elements`, what a place is drawn from in `packs/bounds`.
"""

from __future__ import annotations

from game.shell.formats.image_headers import MAX_PIXELS

# The map's side, and that of a cell of its grid.
MAX_MAP_PX, MAX_CELL_PX = 20_000, 2048
# What is counted in a map; after so many warnings nobody reads on.
MAX_LAYERS, MAX_TILESETS, MAX_OBJECTS, MAX_WARNINGS = 400, 200, 10_000, 60
# How far layers and objects are moved.
FURTHEST_LAYER_PX, FURTHEST_OBJECT_PX = 100_000.0, 1_000_000.0
# The letters of a property, or of a text object.
MAX_TEXT = 2_000
# The tiles of one layer, and of all layers of a map.
MAX_TILES, MAX_ALL_TILES = 1_000_000, 4_000_000
# Of an infinite map: the chunks of a layer, and its reach in tiles from its middle.
MAX_CHUNKS, FURTHEST_TILE = 10_000, 20_000
# Of a tileset: a tile's side, its tiles, and the frames of one.
MAX_TILE_PX, MAX_TILES_A_SET, MAX_FRAMES = 4096, 100_000, 256
# The pixels of all pictures that one drawing cuts its tiles from, which are in memory at once.
MAX_SHEET_PIXELS = 2 * MAX_PIXELS
# Of animated tiles: the loop's length, the number of pictures of a layer it may take, and the shortest frame,
# a step of ambient time.
MAX_PERIOD_MS, MAX_LOOKS, MIN_FRAME_MS = 60_000, 16, 50
