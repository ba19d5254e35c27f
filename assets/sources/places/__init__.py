"""The painted places of the default pack: modelled in Blender as code, then painted over.

`python -m assets.sources places NAME|all` bakes into `assets/packs/lamplight/sets/`.
"""
