"""What is said: the message template, placeholders, SMS parts, limits, checks, the campaign file."""
