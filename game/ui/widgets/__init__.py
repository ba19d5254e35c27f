"""The parts of screens: controls, rows, text styles, ornaments, the dial's parts."""
