"""What is asked of a list file; its tables are in list_schema.py."""

_REMARK = "outcome, problem, problem_column, detail, duplicate_of, differing.columns"
_REMARKS = "remark LEFT JOIN differing ON differing.position = remark.position"
_BLOCK = "first_number, numbers, phones, phone_columns, rows"

SUMMARY = (
    "SELECT columns, phone_columns, counts, empty_cells, differing_duplicates, sent_twice, seconds"
    " FROM summary"
)
SOURCES = (
    "SELECT path, is_pasted, bytes, read_as, layout, columns, rows, rows_before FROM source ORDER BY rowid"
)

# Blocks and what there is to say of their rows; a position counts the rows of the list from 0.
BLOCKS_FROM = (
    f"SELECT first_position, {_BLOCK} FROM block WHERE first_position >="  # noqa: S608 - our own words, here and below
    " (SELECT max(first_position) FROM block WHERE first_position <= ?) ORDER BY first_position"
)
BLOCK_OF_NUMBER = (
    f"SELECT first_position, {_BLOCK} FROM block"  # noqa: S608
    " WHERE first_number <= ? ORDER BY first_number DESC LIMIT 1"
)
UNSENT_ABOVE = (
    "SELECT problem_place + 1 FROM remark WHERE sent_above <= ?"
    " ORDER BY sent_above DESC, problem_place DESC LIMIT 1"
)
REPEATS = (
    "SELECT position, CAST(row AS BLOB), duplicate_of FROM remark"
    " WHERE duplicate_of IS NOT NULL ORDER BY duplicate_of"
)
ROWS_AROUND = (
    "SELECT first_number, numbers, CAST(rows AS BLOB) FROM block"
    " WHERE first_number <= ? ORDER BY first_number DESC LIMIT 1"
)
REMARKS_BETWEEN = (
    f"SELECT remark.position, {_REMARK} FROM {_REMARKS}"  # noqa: S608
    " WHERE remark.position >= ? AND remark.position < ?"
)

# The stored row, and the remark on it, from a place among its kind on.
PROBLEMS_FROM = f"SELECT row, {_REMARK} FROM {_REMARKS} WHERE problem_place >= ? ORDER BY problem_place"  # noqa: S608
OUTCOMES_FROM = (
    f"SELECT row, {_REMARK} FROM {_REMARKS}"  # noqa: S608
    " WHERE outcome = ? AND remark.place >= ? ORDER BY remark.place"
)
DIFFERING_FROM = (
    f"SELECT row, {_REMARK} FROM differing JOIN remark ON remark.position = differing.position"  # noqa: S608
    " WHERE differing.place >= ? ORDER BY differing.place"
)
CORRECTED_FROM = "SELECT row, counts FROM corrected WHERE place >= ? ORDER BY place"
HIDDEN_FROM = "SELECT row FROM hidden WHERE place >= ? ORDER BY place"
GAPS_FROM = (
    "SELECT place, first_number, rows FROM gap"
    " WHERE place >= (SELECT max(place) FROM gap WHERE place <= ?) ORDER BY place"
)
