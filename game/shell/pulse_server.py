"""Whether a PulseAudio server has anything to play on, asked through its own library.

SDL 2 takes the name of the server's default sink without looking whether there is one, and a server without
any, as after its only device was pulled, ends the program. (SDL 2.32, SDL_pulseaudio.c, ServerInfoCallback.)
"""

from __future__ import annotations

import ctypes
import time
from threading import Event

from game.shell.threads import start_thread

# How long the server may take to answer, and how often it is asked.
PATIENCE_S, ASK_EVERY_S = 1.0, 0.002
LIBRARY = "libpulse.so.0"
# pa_context_state_t and pa_context_flags_t.
_READY, _FAILED, _NO_AUTOSPAWN = 4, 5, 1


class _ServerInfo(ctypes.Structure):
    """The beginning of pa_server_info; `sample_spec` is a format, a rate and a number of channels."""

    _fields_ = [
        ("user_name", ctypes.c_char_p),
        ("host_name", ctypes.c_char_p),
        ("server_version", ctypes.c_char_p),
        ("server_name", ctypes.c_char_p),
        ("sample_spec", ctypes.c_uint32 * 3),
        ("default_sink_name", ctypes.c_char_p),
    ]


_Callback = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(_ServerInfo), ctypes.c_void_p)


def lacks_sink() -> bool:
    """Whether the server of this environment answers in time and says that it has no sink."""
    lacking = Event()
    # In a thread, for the library reads its own files first, and one may have no end.
    asking = start_thread(lambda: lacking.set() if _ask() else None, "ask for a sink")
    if asking is not None:
        asking.join(2 * PATIENCE_S)
    return lacking.is_set()


def _ask() -> bool:
    try:
        pulse = ctypes.CDLL(LIBRARY)
        _declare(pulse)
    except (OSError, AttributeError):
        return False  # SDL has no way to the server either
    loop = pulse.pa_mainloop_new()
    context = pulse.pa_context_new(pulse.pa_mainloop_get_api(loop), b"sink")
    try:
        return _default_sinks(pulse, loop, context) == [None]
    finally:
        pulse.pa_context_disconnect(context)
        pulse.pa_context_unref(context)
        pulse.pa_mainloop_free(loop)


def _declare(pulse: ctypes.CDLL) -> None:
    pointer = ctypes.c_void_p
    for name, arguments in {
        "pa_mainloop_new": [],
        "pa_mainloop_get_api": [pointer],
        "pa_context_new": [pointer, ctypes.c_char_p],
        "pa_context_get_server_info": [pointer, _Callback, pointer],
    }.items():
        getattr(pulse, name).argtypes, getattr(pulse, name).restype = arguments, pointer
    for name, arguments in {
        "pa_context_connect": [pointer, ctypes.c_char_p, ctypes.c_int, pointer],
        "pa_context_get_state": [pointer],
        "pa_context_disconnect": [pointer],
        "pa_context_unref": [pointer],
        "pa_operation_unref": [pointer],
        "pa_mainloop_iterate": [pointer, ctypes.c_int, pointer],
        "pa_mainloop_free": [pointer],
    }.items():
        getattr(pulse, name).argtypes = arguments


def _default_sinks(pulse: ctypes.CDLL, loop: int, context: int) -> list[bytes | None]:
    """The name of the server's default sink, as the only item; empty where it didn't say in time."""
    said: list[bytes | None] = []

    def keep(_context: int, info: ctypes._Pointer[_ServerInfo], _data: int) -> None:
        if info:
            said.append(info.contents.default_sink_name or None)

    answered, question = _Callback(keep), None
    until_s = time.monotonic() + PATIENCE_S
    pulse.pa_context_connect(context, None, _NO_AUTOSPAWN, None)
    while not said and time.monotonic() < until_s:
        state = pulse.pa_context_get_state(context)
        if state >= _FAILED:
            break
        if state == _READY and question is None:
            question = pulse.pa_context_get_server_info(context, answered, None)
        pulse.pa_mainloop_iterate(loop, 0, None)
        time.sleep(ASK_EVERY_S)
    if question:
        pulse.pa_operation_unref(question)
    return said
