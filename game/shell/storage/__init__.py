"""Storage: history, saves and settings on disk."""
