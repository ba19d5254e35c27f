"""Audio wanted becomes sound heard. Knows ids of sounds, no scene and no screen."""
