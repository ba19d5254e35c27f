"""What the places share: inks, sheets, perspective, lettering, props and the press."""
