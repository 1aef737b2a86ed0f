"""SMSBAT Composer: a spreadsheet becomes a Viber/SMS campaign, and its arrival is watched."""
