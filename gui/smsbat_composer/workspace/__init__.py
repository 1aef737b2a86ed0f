"""Where things live: folders, settings, token, database."""
