"""Thumbnails: the picture of a save as bytes within a slot's limit."""

from __future__ import annotations

from io import BytesIO

import pygame

from game.shell.formats.sandbox import OWN_THUMBNAIL
from game.shell.storage.saved_moment import MAX_THUMBNAIL_BYTES

# The stub shows it 400 wide; a complex picture gets fewer pixels, not more artefacts.
THUMBNAIL_SIZES = (OWN_THUMBNAIL, (400, 225), (320, 180), (240, 135), (160, 90))


def take_thumbnail(picture: pygame.Surface) -> bytes:
    """The picture as a JPEG of at most 24 KB; empty where no size fits."""
    for size in THUMBNAIL_SIZES:
        small = picture if picture.get_size() == size else pygame.transform.smoothscale(picture, size)
        stream = BytesIO()
        try:
            pygame.image.save(small, stream, "thumbnail.jpg")
        except pygame.error:
            return b""
        if stream.tell() <= MAX_THUMBNAIL_BYTES:
            return stream.getvalue()
    return b""
