"""The list of what is shipped."""
