"""What several event pictures draw with; each file is named for what it draws."""
