"""What a campaign at work may be told to do."""

from enum import StrEnum


class Order(StrEnum):
    """What the user (or the program's end) asks of a campaign at work."""

    PAUSE = "pause"
    RESUME = "resume"
    LOOK_AGAIN = "look_again"
    STOP = "stop"
    CLOSE = "close"
