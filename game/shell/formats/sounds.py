"""Decoding of sound files."""

from __future__ import annotations


def decode_sound(data: bytes, rate_hz: int, channels: int) -> memoryview:
    """The samples of a sound file, 16 bits each; raises ValueError for anything else."""
    # Imported here, for it takes some hundredths of a second.
    import miniaudio

    try:
        return memoryview(miniaudio.decode(data, miniaudio.SampleFormat.SIGNED16, channels, rate_hz).samples)
    except miniaudio.MiniaudioError as error:
        raise ValueError(f"this is no sound that can be decoded ({error})") from None
