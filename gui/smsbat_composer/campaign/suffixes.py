"""How the name of a campaign file ends."""

# The first is ours, by which a double click finds the program; packaging/places.py tells the systems of it.
CAMPAIGN_SUFFIXES = ("smsbat", "json")
