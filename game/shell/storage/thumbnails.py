"""The small picture of a save, as bytes that stay under the limit of a slot.

Knows nothing of what is on it.
"""

from __future__ import annotations

from io import BytesIO

import pygame

from game.shell.storage.saved_moment import MAX_THUMBNAIL_BYTES

# The timetable's stub shows it 400 wide; a busy picture gets fewer pixels, not coarser ones.
SIZES = ((480, 270), (400, 225), (320, 180), (240, 135), (160, 90))


def take_thumbnail(picture: pygame.Surface) -> bytes:
    """The picture as a JPEG of at most 24 KB; empty where none comes out so small."""
    for size in SIZES:
        small = picture if picture.get_size() == size else pygame.transform.smoothscale(picture, size)
        stream = BytesIO()
        try:
            pygame.image.save(small, stream, "thumbnail.jpg")
        except pygame.error:
            return b""
        if stream.tell() <= MAX_THUMBNAIL_BYTES:
            return stream.getvalue()
    return b""
