"""A stack of art packs becomes one loaded pack."""
