"""Every piece of music by its id; each maker gives the piece as written."""

from . import road

PIECES = {**road.PIECES}
