"""`PYTHONPATH=tests python tests/recipients/corpus/make_corpus.py`: write every file of the corpus anew.

The files are kept in the repository, so that nobody needs the programs that made them: LibreOffice
(`soffice`) and xlwt beside what the tests need anyway.
"""

from recipients.corpus import hostile_files, markup_files, text_files, workbook_files
from recipients.corpus.expected import FILES, write_expected


def main() -> None:
    """Write the files, and what is expected of them."""
    FILES.mkdir(exist_ok=True)
    for old in FILES.iterdir():
        old.unlink()
    makers = (text_files, workbook_files, markup_files, hostile_files)
    write_expected({name: expected for maker in makers for name, expected in maker.make().items()})


if __name__ == "__main__":
    main()
