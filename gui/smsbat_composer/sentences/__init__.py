"""Every code of the core in plain words, for the window and the terminal.

A code becomes a sentence nowhere else. One file per subject; nothing is gathered here, because the first
window wants a few words and must not wait for all of them.
"""
