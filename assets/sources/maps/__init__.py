"""The Tiled maps of every pack whose places are staged in `staging/`."""
