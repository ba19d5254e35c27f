"""Tile data: the numbers of a tile layer, in any of Tiled's encodings.

Nothing is unpacked beyond the size of the layer.
"""

from __future__ import annotations

import binascii
import sys
import zlib
from array import array
from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from game.shell.formats.map_bounds import FURTHEST_TILE, MAX_CHUNKS, MAX_TILES
from game.shell.formats.xml_elements import XmlElement, XmlError

BYTES_A_TILE = 4
_ZSTD_WINDOW_BYTES = 8_000_000


class Chunk(NamedTuple):
    """A rectangle of tiles: position and size in tiles, and the numbers (with flags) row by row."""

    x: int
    y: int
    columns: int
    rows: int
    gids: array[int]


def read_chunks(layer: XmlElement) -> tuple[Chunk, ...]:
    """The tiles of a layer; raises XmlError where their count doesn't match."""
    data = layer.first("data")
    if data is None:
        return ()
    chunks = [child for child in data.children if child.tag == "chunk"]
    if chunks:
        return tuple(_of_chunks(data, chunks))
    columns, rows = layer.whole("width", 0, 0, MAX_TILES), layer.whole("height", 0, 0, MAX_TILES)
    if columns * rows > MAX_TILES:
        raise XmlError(layer.line, f"{MAX_TILES:,} tiles are the most in a layer")
    if not data.text.strip():
        return ()
    return (Chunk(0, 0, columns, rows, _read(data, data, columns * rows)),)


def _of_chunks(data: XmlElement, elements: list[XmlElement]) -> Iterator[Chunk]:
    """The chunks of an infinite map."""
    if len(elements) > MAX_CHUNKS:
        raise XmlError(data.line, f"{MAX_CHUNKS:,} chunks are the most in a layer")
    count = 0
    for child in elements:
        place = [child.whole(name, 0, -FURTHEST_TILE, FURTHEST_TILE) for name in ("x", "y")]
        columns, rows = (child.whole(name, 0, 1, 4096) for name in ("width", "height"))
        count += columns * rows
        if count > MAX_TILES:
            raise XmlError(child.line, f"{MAX_TILES:,} tiles are the most in a layer")
        yield Chunk(place[0], place[1], columns, rows, _read(data, child, columns * rows))


def _read(data: XmlElement, holder: XmlElement, count: int) -> array[int]:
    """`count` numbers from an element's text, in the encoding that `data` names."""
    encoding, packing = data.get("encoding"), data.get("compression")
    if encoding in ("", "csv"):
        gids = _from_csv(holder, count)
    elif encoding == "base64":
        gids = _from_bytes(holder, _unpacked(holder, packing, count * BYTES_A_TILE))
    else:
        raise XmlError(data.line, f"the encoding “{encoding}” is not known: save the layer as CSV")
    if len(gids) != count:
        raise XmlError(holder.line, f"{count} tiles are expected here, and there are {len(gids)}")
    return gids


def _from_csv(holder: XmlElement, count: int) -> array[int]:
    text = holder.text.strip().rstrip(",")
    if text.count(",") >= count:
        raise XmlError(holder.line, f"there are more than the {count} tiles of the layer")
    try:
        return array("I", map(int, text.split(",")) if text else ())
    except (ValueError, OverflowError):
        raise XmlError(holder.line, "tiles as CSV are whole numbers with commas between them") from None


def _from_bytes(holder: XmlElement, raw: bytes) -> array[int]:
    if len(raw) % BYTES_A_TILE:
        raise XmlError(holder.line, "the tiles of this layer are cut short; save the map again")
    gids = array("I", raw)
    if sys.byteorder == "big":
        gids.byteswap()
    return gids


def _unpacked(holder: XmlElement, packing: str, most: int) -> bytes:
    """The bytes of a base64 text, unpacked to at most `most`."""
    try:
        raw = b64decode("".join(holder.text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise XmlError(holder.line, "the tiles of this layer are no base64; save the map again") from None
    if packing not in ("", "zlib", "gzip", "zstd"):
        raise XmlError(holder.line, f"the compression “{packing}” is not known: save the layer as zlib")
    try:
        raw = raw if not packing else _from_zstd(raw, most) if packing == "zstd" else _inflated(raw, most)
    except ImportError:
        raise XmlError(holder.line, "zstd can't be unpacked here: save the layer as zlib") from None
    except Exception as error:  # each way of packing has its own kind of error
        raise XmlError(holder.line, f"the tiles of this layer can't be unpacked: {error}") from None
    if len(raw) > most:
        raise XmlError(holder.line, f"there are more than the {most // BYTES_A_TILE} tiles of the layer")
    return raw


def _inflated(raw: bytes, most: int) -> bytes:
    """Data unpacked by zlib or gzip, at most one byte more than `most`."""
    # 32 added to the largest window: either header is accepted.
    return zlib.decompressobj(wbits=47).decompress(raw, most + 1)


def _from_zstd(raw: bytes, most: int) -> bytes:
    """Data unpacked by zstd, at most one byte more than `most`; raises ImportError where it isn't
    installed."""
    import zstandard

    unpacking = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW_BYTES)
    with unpacking.stream_reader(BytesIO(raw)) as stream:
        return bytes(stream.read(most + 1))
