"""A frame becomes pixels; `Painter` is its one face."""
