"""What screens are made of: controls, rows, type, ornaments, the dial's parts."""
