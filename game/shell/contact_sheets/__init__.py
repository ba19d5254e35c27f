"""Pictures of a pack and its screens, and flat people, for the tools of pack makers. No play needs them."""
