"""The pieces of the first step: where the list comes from, how it was read, and its rows."""
