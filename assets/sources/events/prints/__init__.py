"""Event pictures that the poster draws by itself: a module's `PRINTS` stand in for the pictures of those names."""
