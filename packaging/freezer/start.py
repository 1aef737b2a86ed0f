"""Where the frozen program begins: the program itself, or one of the processes that it starts of itself."""

import multiprocessing
import sys

PRACTICE = ["-m", "smsbat_composer.practice"]  # as practice/process.py starts it, frozen or not

if __name__ == "__main__":
    multiprocessing.freeze_support()  # does not return in the child that reads a list or writes a report
    if sys.argv[1:3] == PRACTICE:
        from smsbat_composer.practice.__main__ import main as serve

        sys.exit(serve(sys.argv[3:]))
    from smsbat_composer.__main__ import main

    sys.exit(main())
