"""The colours of the report's charts, on paper and in Excel: those of the window's light theme."""

from collections.abc import Mapping

from smsbat_composer.delivery.states import DisplayGroup

GROUP_COLOURS: Mapping[DisplayGroup, str] = {
    DisplayGroup.READ: "2457A6",
    DisplayGroup.DELIVERED: "2C7F56",
    DisplayGroup.QUEUED: "94A3B8",
    DisplayGroup.NOT_DELIVERED: "C8692B",
    DisplayGroup.REFUSED: "AD2323",
    DisplayGroup.NEEDS_ATTENTION: "B97A0A",
    DisplayGroup.TREATED_AS_SENT: "64748B",
    DisplayGroup.NOT_SENT_YET: "CBD5E1",
    DisplayGroup.DUPLICATE: "A8A29E",
    DisplayGroup.STOP_LIST: "78716C",
    DisplayGroup.INVALID: "57534E",
    DisplayGroup.ALREADY_SENT: "8B8378",
}
