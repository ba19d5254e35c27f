"""Every effect by its id; each maker gives a raw stereo wave."""

from . import bell, bus, interface, watch

SOUNDS = {**watch.SOUNDS, **bell.SOUNDS, **bus.SOUNDS, **interface.SOUNDS}
