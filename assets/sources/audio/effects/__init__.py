"""Every effect by its id; each maker gives a raw stereo wave."""

from . import bell, bus, hands, home, interface, steps, store, watch

SOUNDS = {
    **watch.SOUNDS,
    **bell.SOUNDS,
    **bus.SOUNDS,
    **hands.SOUNDS,
    **steps.SOUNDS,
    **store.SOUNDS,
    **home.SOUNDS,
    **interface.SOUNDS,
}
