"""The colours of the drawn phone: they imitate Viber and the SMS application, and are no tokens of ours."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PhoneLook:
    """One phone theme, apart from the program's; `edge` is the shade under a bubble, `rule` a line in it."""

    screen: str
    bar: str
    line: str
    bubble: str
    rule: str
    edge: str
    sms_bubble: str
    text: str
    faint: str
    picture: str
    picture_ink: str
    viber_ink: str
    sms_ink: str
    sms_avatar: str
    dot: str
    viber_avatar: str = "#8A4B2A"
    on_avatar: str = "#FFFFFF"
    accent: str = "#6E58E8"
    on_accent: str = "#FFFFFF"
    bezel: str = "#14161D"
    outline: str = "#3A4050"


LIGHT_PHONE = PhoneLook(
    screen="#F2F1F6",
    bar="#FFFFFF",
    line="#E0DFE8",
    bubble="#FFFFFF",
    rule="#E4E3EA",
    edge="#DEDEE3",
    sms_bubble="#E6E7EC",
    text="#1B1B22",
    faint="#666773",
    picture="#EAE7F8",
    picture_ink="#6E58E8",
    viber_ink="#6E58E8",
    sms_ink="#2F7FD8",
    sms_avatar="#C3C6D0",
    dot="#CACAD8",
)
DARK_PHONE = PhoneLook(
    screen="#17181D",
    bar="#1F2027",
    line="#31343E",
    bubble="#2A2B33",
    rule="#42444F",
    edge="#121318",
    sms_bubble="#2F313A",
    text="#EDEDF2",
    faint="#A3A5B0",
    picture="#34315A",
    picture_ink="#B3A8FF",
    viber_ink="#A99CFF",
    sms_ink="#7FB0FF",
    sms_avatar="#4B4D58",
    dot="#4A4C58",
)
