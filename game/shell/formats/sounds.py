"""Decoding of sound files."""

from __future__ import annotations

# Longer than any song; in memory each second takes 0.18 MB.
MAX_SOUND_S = 360


def decode_sound(data: bytes, rate_hz: int, channels: int) -> memoryview:
    """The samples of a sound file, 16 bits each; raises ValueError for anything else, and for what is too
    long."""
    # Imported here, for it takes some hundredths of a second.
    import miniaudio

    try:
        sound = miniaudio.decode(data, miniaudio.SampleFormat.SIGNED16, channels, rate_hz)
    except miniaudio.MiniaudioError:
        raise ValueError("it is damaged, or no Vorbis, FLAC, MP3 or WAV; save it as one of these") from None
    if len(sound.samples) > MAX_SOUND_S * rate_hz * channels:
        raise ValueError(f"it is longer than {MAX_SOUND_S // 60} minutes; cut it, or let a part of it repeat")
    return memoryview(sound.samples)
