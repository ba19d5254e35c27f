"""Every ambience by its id; each maker gives a raw stereo wave that is one turn of a circle."""

from . import night, rooms, street

SOUNDS = {**night.SOUNDS, **street.SOUNDS, **rooms.SOUNDS}
