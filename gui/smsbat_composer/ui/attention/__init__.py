"""Needs attention: requests in doubt, their evidence, and the user's decision."""
