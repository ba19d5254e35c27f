"""Playback of the audio that frames ask for. Knows sound ids, no scene and no screen."""
