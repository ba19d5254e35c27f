"""Decoding of sound files."""

from __future__ import annotations


def decode_sound(data: bytes, rate_hz: int, channels: int) -> memoryview:
    """The samples of a sound file, 16 bits each; raises ValueError for anything else."""
    # Imported here, for it takes some hundredths of a second.
    import miniaudio

    try:
        return memoryview(miniaudio.decode(data, miniaudio.SampleFormat.SIGNED16, channels, rate_hz).samples)
    except miniaudio.MiniaudioError:
        raise ValueError("it is damaged, or no Vorbis, FLAC, MP3 or WAV; save it as one of these") from None
