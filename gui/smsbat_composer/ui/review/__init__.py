"""The pieces of the Review step."""
