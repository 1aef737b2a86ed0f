"""Which pictures of the previewed message are fetched, and what stands in their places."""

from collections.abc import Sequence

from smsbat_composer.campaign.message_fields import message_fields
from smsbat_composer.campaign.placeholders import parse
from smsbat_composer.gateway.payload import MessageContent
from smsbat_composer.ui.phone.picture_place import PicturePlace
from smsbat_composer.ui.phone.picture_words import place_of
from smsbat_composer.ui.phone.pictures import Pictures
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError

_ADDRESS_WRONG = {"picture_address_malformed", "picture_not_https"}


class PreviewedPictures:
    """Asks for a picture by itself only where its address is the same for everybody.

    An address made from a recipient's cells tells its server whose message is looked at, so such a
    picture is fetched when the user asks for it.
    """

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._agreed: set[str] = set()
        self._addresses: tuple[str, ...] = ()
        self._personal: frozenset[str] = frozenset()
        self._is_of_a_row = False
        self._is_seen = False

    def show(self, addresses: Sequence[str], personal: frozenset[str], *, is_of_a_row: bool) -> None:
        """These are the pictures now; the `personal` ones among them have their address from a row."""
        self._addresses, self._personal, self._is_of_a_row = tuple(addresses), personal, is_of_a_row
        self._want()

    def set_seen(self, seen: bool) -> None:  # noqa: FBT001 - a switch, as Qt's setters are
        """Whether somebody looks; while nobody does, nothing is fetched and what is on its way is let go."""
        self._is_seen = seen
        self._want()

    def _want(self) -> None:
        shown = self._addresses if self._is_seen else ()
        self._pictures.want(self, [address for address in shown if self._is_fetched(address)])

    def places(self) -> dict[str, PicturePlace]:
        """What stands where, by address; a picture without an address has its place under ""."""
        made = {address: self._place(address) for address in self._addresses}
        return {"": PicturePlace(words=tr("No picture yet")), **made}

    @property
    def unasked(self) -> tuple[str, ...]:
        """Pictures of this recipient that wait for the user's word."""
        return tuple(
            address for address in self._addresses if self._is_of_a_row and not self._is_fetched(address)
        )

    @property
    def failed(self) -> tuple[str, ...]:
        """Pictures that were asked for in vain, and may come another time."""
        return tuple(address for address in self._addresses if self._may_come(self._pictures.find(address)))

    def fetch_unasked(self) -> None:
        """The user wants to see them, whoever learns of it."""
        self._agreed.update(self.unasked)
        self._want()

    def fetch_failed(self) -> None:
        """Try once more."""
        self._pictures.fetch_again(self.failed)

    def _may_come(self, found: object) -> bool:
        is_address_wrong = isinstance(found, UserError) and found.code in _ADDRESS_WRONG
        return isinstance(found, Exception) and not is_address_wrong

    def _is_fetched(self, address: str) -> bool:
        return address not in self._personal or address in self._agreed

    def _place(self, address: str) -> PicturePlace:
        if self._is_fetched(address):
            return place_of(self._pictures.find(address))
        if self._is_of_a_row:
            return PicturePlace(
                words=tr("Each recipient has another picture. It is shown when you ask for it.")
            )
        return PicturePlace(words=tr("Each recipient has another picture. It is seen once there is a list."))


def personal_addresses(template: MessageContent, rendered: MessageContent) -> frozenset[str]:
    """The rendered picture addresses that were made from a row's cells.

    A brace that is left stands for a column there is not: such an address is nobody's, only wrong.
    """
    personal = {field.path for field in message_fields(template) if parse(field.text).columns}
    return frozenset(
        field.text
        for field in message_fields(rendered)
        if field.path in personal and field.path.endswith("image_url") and "{" not in field.text
    )
