"""All that a player has on disk: history, saves, settings."""
