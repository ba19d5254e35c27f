"""Input: events of keyboard, mouse and pads become actions."""
