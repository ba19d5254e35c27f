"""The play on the screen: what pressing does in it, and what moves by the player's hand."""
