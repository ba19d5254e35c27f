"""Event pictures: full-screen moments, drawn by code: `python -m assets.sources events NAME|all`.

A picture is a module of this folder with a `PICTURE`; its file has the module's name. The same moment
in other clothes, or with other things, is one of the module's `VARIANTS`: `<module>_<variant>`. What several
pictures draw is in `kit`; people come from `assets.sources.people`, places from the baked sets.
"""
