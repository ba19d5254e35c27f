"""Events of keys, mouse and pads become actions."""
