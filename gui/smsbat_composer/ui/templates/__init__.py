"""Templates in the window: saving one, choosing one."""
