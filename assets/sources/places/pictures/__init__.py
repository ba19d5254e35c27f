"""What hangs or is seen flat in one place only, a module a place."""
