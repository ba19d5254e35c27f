"""The programs that draw and play everything in the packs and in `audio/`."""
