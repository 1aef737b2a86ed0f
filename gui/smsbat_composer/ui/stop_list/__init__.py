"""The pieces of the stop list's page."""
