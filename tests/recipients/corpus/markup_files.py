"""Tables in markup whose cells span rows, hold tables or carry comments."""

from recipients.corpus.expected import FILES, Expected

_TWO = [[2, "to_send", "380501234567", None, None], [3, "to_send", "380671234567", None, None]]
_COMMENT = '<Comment ss:Author="x"><ss:Data><B>Іра:</B> 0931234567</ss:Data></Comment>'


def make() -> dict[str, Expected]:
    """Write the files; gives what is expected of them."""
    (FILES / "spans-page.xls").write_text(
        "<html><meta charset=utf-8><table><tr><th>Магазин<th>Покупець<th>Телефон<th>Касир</tr>"
        "<tr><td rowspan=2>Львів<td>Іван<td>0501234567<td>0931234567</tr>"
        "<tr><td>Оля<table><tr><td>Київ<td>5</table><td>0671234567<td>0931234567</tr></table></html>",
        "utf-8",
    )
    (FILES / "comments-2003.xls").write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Звіт"><Table>'
        "<Row><Cell><Data>Покупець</Data></Cell><Cell><Data>Телефон</Data></Cell></Row>"
        f"<Row><Cell><Data>Іван</Data></Cell><Cell><Data>0501234567</Data>{_COMMENT}</Cell></Row>"
        f"<Row><Cell><Data>Оля</Data></Cell><Cell><Data>0671234567</Data>{_COMMENT}</Cell></Row>"
        "</Table></Worksheet></Workbook>",
        "utf-8",
    )
    return {
        "spans-page.xls": Expected(
            read_as={"format": "html", "phone_columns": ["Телефон"]},
            rows=_TWO,
            cells={"Магазин": ["Львів", ""], "Покупець": ["Іван", "Оля\nКиїв 5"]},
        ),
        "comments-2003.xls": Expected(
            read_as={"format": "xml", "phone_columns": ["Телефон"]},
            rows=_TWO,
            cells={"Покупець": ["Іван", "Оля"]},
        ),
    }
