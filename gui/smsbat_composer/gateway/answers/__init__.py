"""What the gateway answered: tolerant parsers of decoded JSON that never raise and never judge."""

from smsbat_composer.gateway.answers.json_values import parse_time, read_id
from smsbat_composer.gateway.answers.messages import (
    DetailsItem,
    SmsDetails,
    StatusItem,
    ViberDetails,
    parse_details,
    parse_status,
)
from smsbat_composer.gateway.answers.sending import (
    Anomaly,
    AnomalyKind,
    MultiAnswer,
    RecipientResult,
    SendAnswer,
    parse_send,
    parse_sendmulti,
    read_envelope,
)

__all__ = [
    "Anomaly",
    "AnomalyKind",
    "DetailsItem",
    "MultiAnswer",
    "RecipientResult",
    "SendAnswer",
    "SmsDetails",
    "StatusItem",
    "ViberDetails",
    "parse_details",
    "parse_send",
    "parse_sendmulti",
    "parse_status",
    "parse_time",
    "read_envelope",
    "read_id",
]
