"""What Windows and macOS are told about the program inside its own files."""

from __future__ import annotations

import re
from pathlib import Path

import places

_COPYRIGHT = "MIT licence"

# Besides what PyInstaller writes itself: name, identifier, version, executable, icon, high resolution.
INFO_PLIST: dict[str, object] = {
    "CFBundleDisplayName": places.NAME,
    "CFBundleName": places.NAME,
    "CFBundleDevelopmentRegion": "en",
    "CFBundleLocalizations": ["en", "uk"],
    "CFBundleVersion": places.VERSION,
    "LSApplicationCategoryType": "public.app-category.business",
    "LSMinimumSystemVersion": "13.0",  # as PySide6 6.11 is built for
    "NSHighResolutionCapable": True,
    "NSHumanReadableCopyright": _COPYRIGHT,
    "NSPrincipalClass": "NSApplication",
    "NSRequiresAquaSystemAppearance": False,  # dark where the system is dark
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "SMSBAT campaign",
            "CFBundleTypeRole": "Editor",
            "CFBundleTypeIconFile": "document.icns",
            "LSItemContentTypes": [f"{places.IDENTIFIER}.campaign"],
            "LSHandlerRank": "Owner",
        }
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": f"{places.IDENTIFIER}.campaign",
            "UTTypeDescription": "SMSBAT campaign",
            "UTTypeConformsTo": ["public.json"],
            "UTTypeIconFile": "document.icns",
            "UTTypeTagSpecification": {
                "public.filename-extension": [places.DOCUMENT_SUFFIX],
                "public.mime-type": [places.DOCUMENT_TYPE],
            },
        }
    ],
}

_VERSION_FILE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "SMSBAT"),
      StringStruct("FileDescription", "{name}"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "{command}"),
      StringStruct("LegalCopyright", "{copyright}"),
      StringStruct("ProductName", "{name}"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 0x04B0])]),
  ],
)
"""


def four_numbers(version: str) -> tuple[int, ...]:
    """The version as Windows counts: 1.2.3 and 1.2.3rc4 are 1.2.3.0."""
    release = re.match(r"[0-9.]*", version)
    numbers = [int(part) for part in release[0].split(".") if part] if release else []
    return tuple([*numbers, 0, 0, 0, 0][:4])


def windows_version_file() -> str:
    """Write the version resource in PyInstaller's words; gives its path."""
    places.BUILD.mkdir(exist_ok=True)
    target: Path = places.BUILD / "windows-version.txt"
    text = _VERSION_FILE.format(
        numbers=four_numbers(places.VERSION),
        name=places.NAME,
        command=places.COMMAND,
        version=places.VERSION,
        copyright=_COPYRIGHT,
    )
    target.write_text(text, encoding="utf-8")
    return str(target)
