"""Art packs: a stack of packs becomes one loaded pack."""
