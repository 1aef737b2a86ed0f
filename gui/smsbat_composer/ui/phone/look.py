"""The colours of the drawn phone: they imitate Viber and the SMS application, and are no tokens of ours."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PhoneLook:
    """One phone theme; it is apart from the program's own."""

    screen: str
    bar: str
    line: str
    bubble: str
    sms_bubble: str
    text: str
    faint: str
    picture: str
    picture_ink: str
    viber_ink: str
    sms_ink: str
    sms_avatar: str
    viber_avatar: str = "#8A4B2A"
    on_avatar: str = "#FFFFFF"
    accent: str = "#7360F2"
    on_accent: str = "#FFFFFF"
    bezel: str = "#14161D"


LIGHT_PHONE = PhoneLook(
    screen="#F2F1F6",
    bar="#FFFFFF",
    line="#E3E3EA",
    bubble="#FFFFFF",
    sms_bubble="#E4E5EA",
    text="#1B1B22",
    faint="#6B6C78",
    picture="#E7E2F7",
    picture_ink="#7360F2",
    viber_ink="#7360F2",
    sms_ink="#2F6FE4",
    sms_avatar="#C6C8D1",
)
DARK_PHONE = PhoneLook(
    screen="#15151B",
    bar="#22222A",
    line="#34343E",
    bubble="#2C2C36",
    sms_bubble="#34343E",
    text="#EDEDF2",
    faint="#A3A3AF",
    picture="#322D52",
    picture_ink="#A99CFF",
    viber_ink="#A99CFF",
    sms_ink="#7FB0FF",
    sms_avatar="#4B4D58",
)
