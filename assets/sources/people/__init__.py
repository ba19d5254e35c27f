"""The people of the evening, drawn by code: `python -m assets.sources people NAME|all`."""
