"""Campaigns being composed: what was typed in each, switched off or not, and where it is kept."""

from smsbat_composer.drafts.shelf import Draft, DraftShelf

__all__ = ["Draft", "DraftShelf"]
