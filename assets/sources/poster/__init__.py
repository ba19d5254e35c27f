"""The poster pack: every place as a flat screen print, and the people in the same few inks."""
