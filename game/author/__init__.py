"""The writer's and the pack maker's tools, on the same parts as the game."""
